#include "app/duty_edit.h"
#include "app/duty_words.h"
#include "app/flipboard.h"
#include "app/flipboard_page.h"
#include "app/sheets.h"
#include "tui/table.h"

#include <stdio.h>
#include <stdlib.h>

/* How the place is kept with the session: the column and the row in one number. */
enum { ROWS_PER_COLUMN = 10000 };

static const struct binding keys[] = {
	{ ' ', { 0 }, ACT_KEEP, "Keep", "Keep this duty, or make it a suggestion again.", 2 },
	{ 'a', { 0 }, ACT_ADD, "Add", "Add duties to this column, a line each.", 3 },
	{ 'o', { 0 }, ACT_OWNER, "Owner", "Say who owns this duty.", 4 },
	{ 'D', { 0 }, ACT_DROP, "Drop", "Drop this duty from the column.", 5 },
	{ 'v', { 0 }, ACT_MOVE, "Move", "Move this duty to another department.", 6 },
	{ 't', { 0 }, ACT_TAKE_ALL, "Take all", "Keep all suggestions of this column.", 7 },
	{ K_ENTER, { 'e' }, ACT_EDIT, "Edit", "Edit all fields of this duty.", 8 },
	{ K_TAB, { 0 }, ACT_NEXT_PANE, "Column", "Go to the next column.", 9 },
	{ K_BACKTAB, { 0 }, ACT_PREVIOUS_PANE, "Back", "Go to the column before.", FOOTER_NO },
	{ 'f', { 0 }, ACT_FREQUENCY, "How often", "Change how often it is done.", 20 },
	{ 'H', { 0 }, ACT_HOURS, "Hours", "Say how many hours a week it takes.", 21 },
	{ 'S', { 'c' }, ACT_STAGE, "Stage", "Change its stage: hunting, farming ...", 22 },
	{ 0 },
};

static unsigned warnings_of(const struct flipboard *state)
{
	const struct duty_column *column = duty_columns_here(&state->columns);

	return column->rows[list_selected(&column->list, column->count)].warnings;
}

/* Drawing must not allocate, so the words are made when the selection changes. */
static void describe(struct flipboard *state)
{
	const struct duty *d = flipboard_selected(state);

	str_clear(&state->detail);
	if (d != NULL)
		duty_add_detail(&state->detail, state->board, d, warnings_of(state));
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct flipboard *state = sheet_state;

	state->board = scene->board;
	duty_columns_refresh(&state->columns, scene->board);
	if (state->wanted != 0 && board_duty(scene->board, state->wanted) != NULL) {
		duty_columns_select(&state->columns, state->wanted);
		state->wanted = 0;
	}
	describe(state);
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct flipboard *state = sheet_state;

	flipboard_page_draw(&state->columns, scene->board, str_text(&state->detail), cv);
}

static struct duty_layout layout_of(const struct flipboard *state, const struct event *event)
{
	return duty_layout_of(&state->columns, event->h, event->w);
}

static void go(struct flipboard *state, const struct event *event, int by)
{
	duty_columns_go(&state->columns, by, layout_of(state, event).columns);
}

/* A first click chooses a duty, a click on the chosen one opens it. */
static void click(struct flipboard *state, const struct scene *scene, const struct event *event,
                  struct outcome *out)
{
	struct duty_layout layout = layout_of(state, event);
	size_t left = duty_columns_left(&state->columns, layout.columns), at;
	const struct duty *before = flipboard_selected(state);
	struct duty_column *column;
	struct event inside;

	if (!duty_columns_at(&state->columns, &layout, event->x, &at) ||
	    event->y >= layout.bodies.y + layout.bodies.h)
		return;
	state->columns.left = left;
	state->columns.here = at;
	column = duty_columns_here(&state->columns);
	inside = event_in(event, duty_layout_body(&layout, (int)(at - left)));
	if (list_mouse(&column->list, &inside, column->count, inside.h) &&
	    (event->mouse == MOUSE_DOUBLE_CLICK ||
	     (event->mouse == MOUSE_CLICK && flipboard_selected(state) == before)))
		flipboard_run(state, scene, ACT_EDIT, out);
}

static void move(struct flipboard *state, const struct event *event, int action)
{
	struct duty_column *column = duty_columns_here(&state->columns);

	if (action == ACT_NEXT_PANE || action == TABLE_RIGHT)
		go(state, event, 1);
	else if (action == ACT_PREVIOUS_PANE || action == TABLE_LEFT)
		go(state, event, -1);
	else
		list_act(&column->list, action, column->count, layout_of(state, event).bodies.h);
}

/* A list pasted without a field is a list of duties, never commands. */
static void paste(struct flipboard *state, const struct scene *scene, const char *text,
                  struct outcome *out)
{
	struct duty_column *column = duty_columns_here(&state->columns);

	if (!duty_edit_add(scene, column->department, "", text, out))
		outcome_say(out, "%s", out->refused);
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct flipboard *state = sheet_state;
	const struct duty_column *column = duty_columns_here(&state->columns);

	if (column == NULL)
		return;
	if (event->type == EV_PASTE && event->text != NULL)
		paste(state, scene, event->text, out);
	else if (event->type == EV_MOUSE)
		click(state, scene, event, out);
	else if (action == ACT_ADD)
		flipboard_ask_add(state, column->department, out);
	else if (action == ACT_TAKE_ALL)
		duty_edit_take_all(scene, column, out);
	else if (action == TABLE_SORT)
		outcome_say(out, "Duties stay in the order in which they were written down.");
	else
		flipboard_run(state, scene, action, out);
	move(state, event, action);
	describe(state);
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct flipboard *state = sheet_state;
	const struct duty_column *column = duty_columns_here(&state->columns);
	char row[64];

	(void)scene;
	if (column == NULL)
		return;
	list_position(&column->list, column->count, row, sizeof(row));
	if (state->columns.filter[0] != '\0')
		snprintf(out, size, "filter: \"%s\" %s", state->columns.filter, row);
	else
		snprintf(out, size, "%s, column %zu/%zu", row, state->columns.here + 1,
		         state->columns.count);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct flipboard *state = sheet_state;

	snprintf(state->columns.filter, sizeof(state->columns.filter), "%s", text);
	duty_columns_refresh(&state->columns, scene->board);
	describe(state);
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct duty *d = flipboard_selected(sheet_state);

	if (d != NULL)
		snprintf(out, size,
		         "%s: %s: ", board_name(scene->board, NOUN_DEPARTMENT, d->department),
		         d->text);
}

static int row_of(const void *sheet_state)
{
	const struct flipboard *state = sheet_state;
	const struct duty_column *column = duty_columns_here(&state->columns);

	if (column == NULL)
		return 0;
	return (int)state->columns.here * ROWS_PER_COLUMN +
	       (int)list_selected(&column->list, column->count);
}

static void go_to_row(void *sheet_state, const struct scene *scene, int row)
{
	struct flipboard *state = sheet_state;
	size_t column = (size_t)(row / ROWS_PER_COLUMN);

	(void)scene;
	if (row < 0 || column >= state->columns.count)
		return;
	state->columns.here = column;
	state->columns.items[column].list.selected = (size_t)(row % ROWS_PER_COLUMN);
	describe(state);
}

static void release(void *sheet_state)
{
	struct flipboard *state = sheet_state;

	duty_columns_release(&state->columns);
	str_release(&state->detail);
	duty_form_release(&state->form);
	free(state->known);
}

const struct sheet sheet_flipboard = {
	.number = 6,
	.name = "Flip board",
	.purpose = "Whose job is what: Space keeps a suggestion, a adds a duty, o names its owner.",
	.minutes = 30,
	.keys = keys,
	.state_size = sizeof(struct flipboard),
	.refresh = refresh,
	.update = update,
	.answer = flipboard_answer,
	.go_on = flipboard_go_on,
	.draw = draw,
	.position = position,
	.filter = filter,
	.subject = subject,
	.row = row_of,
	.go_to_row = go_to_row,
	.release = release,
};
