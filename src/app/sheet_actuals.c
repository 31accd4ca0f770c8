#include "app/actual_edit.h"
#include "app/figure_line.h"
#include "app/past.h"
#include "app/roster.h"
#include "app/sheets.h"
#include "base/xalloc.h"
#include "core/explain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum question_number { ASK_ACTUAL = 1, ASK_NEW, ASK_PAST };

enum {
	COLUMN_WHO,
	COLUMN_MEASURE,
	COLUMN_SAID,
	COLUMN_DID,
	COLUMN_DIFFERENCE,
	COLUMN_PERCENT,
	COLUMN_STANDING,
	COLUMN_MARKS
};

static const struct column all_columns[] = {
	{ "Who", 12, 3, ALIGN_LEFT, 100, 'w' },
	{ "Measure", 10, 2, ALIGN_LEFT, 80, 'm' },
	{ "Said", 5, 0, ALIGN_FIGURE, 60, 'a' },
	{ "Did", 5, 0, ALIGN_FIGURE, 90, 'd' },
	{ "Difference", 10, 0, ALIGN_FIGURE, 40, 'f' },
	{ "%", 7, 0, ALIGN_RIGHT, 30, 0 },
	{ "Standing", 12, 0, ALIGN_LEFT, 95, 't' },
	{ "Marks", 8, 1, ALIGN_LEFT, 20, 0 },
	{ 0 },
};

struct actuals {
	struct figure_line *lines;
	size_t count, capacity;
	struct column columns[COUNT_OF(all_columns)]; /* as wide as the figures need */
	struct roster roster;
	const struct board *board;
	struct actual_edit edit;
	struct quarter opened; /* the past quarter that may be changed */
	int held;              /* what is done as soon as it may */
	char typed[2];
};

static const struct binding keys[] = {
	{ K_ENTER, { 'e' }, ACT_EDIT, "Edit", "Type the actual of the selected row.", 2 },
	{ 'm', { 0 }, ACT_DISPUTE, "Dispute", "Mark the actual disputed, or not any more.", 4 },
	{ 'w', { 0 }, ACT_WHY, "Why", "Show the arithmetic behind the row.", 3 },
	{ 'a', { 0 }, ACT_ADD, "Add", "Add an actual that nobody promised.", 6 },
	{ 'D', { 0 }, ACT_DROP, "Take back", "Take the actual back: not reported.", FOOTER_NO },
	{ 0 },
};

static void line_words(const void *context, size_t row, struct str *out)
{
	const struct actuals *state = context;
	const struct figure_line *line = &state->lines[row];
	int department = board_measure(state->board, line->key.measure)->department;

	str_addf(out, "%s %s %s %s", board_name(state->board, NOUN_DEPARTMENT, department),
	         board_name(state->board, NOUN_PERSON, line->key.person),
	         board_name(state->board, NOUN_MEASURE, line->key.measure),
	         line->has_standing ? standing_words[line->standing] : "");
}

static uint64_t line_id(const void *context, size_t row)
{
	const struct figure_line *line = &((const struct actuals *)context)->lines[row];

	return roster_id(line->key.person, line->key.measure, (int)line->basis);
}

static int compare_amounts(struct amount a, struct amount b)
{
	if (a.given != b.given)
		return b.given - a.given;
	return (a.units > b.units) - (a.units < b.units);
}

static struct amount difference_of(const struct figure_line *line)
{
	return (struct amount){ line->actual.units - line->promised.units,
		                line->actual.given && line->promised.given };
}

static int compare_lines(const void *context, size_t left, size_t right, int column)
{
	const struct actuals *state = context;
	const struct figure_line *a = &state->lines[left], *b = &state->lines[right];

	switch (column) {
	case COLUMN_MEASURE:
		return strcmp(board_folded(state->board, NOUN_MEASURE, a->key.measure),
		              board_folded(state->board, NOUN_MEASURE, b->key.measure));
	case COLUMN_SAID:
		return compare_amounts(a->promised, b->promised);
	case COLUMN_DID:
		return compare_amounts(a->actual, b->actual);
	case COLUMN_DIFFERENCE:
		return compare_amounts(difference_of(a), difference_of(b));
	case COLUMN_STANDING:
		return (int)a->standing - (int)b->standing;
	default:
		return strcmp(board_folded(state->board, NOUN_PERSON, a->key.person),
		              board_folded(state->board, NOUN_PERSON, b->key.person));
	}
}

static struct roster_spec roster_spec(const struct actuals *state)
{
	return (struct roster_spec){ state, state->count, line_words, compare_lines };
}

/* Leads always show a dollar line: a count alone is easily filled up. */
static bool has_value(const struct board *b, const struct figure *f)
{
	return f->promise.terms.value.given || f->actual.value.given ||
	       board_measure(b, f->key.measure)->role == ROLE_LEADS;
}

static void add_line(struct actuals *state, const struct scene *scene, struct figure_key key,
                     enum basis basis)
{
	struct figure_line *line;

	state->lines = xgrow(state->lines, &state->capacity, state->count + 1,
	                     sizeof(*state->lines));
	line = &state->lines[state->count++];
	figure_line_fill(line, scene, key, basis);
	column_fit(&state->columns[COLUMN_SAID], line->said);
	column_fit(&state->columns[COLUMN_DID], line->did);
	column_fit(&state->columns[COLUMN_DIFFERENCE], line->difference);
}

static int compare_keys(const void *left, const void *right, void *context)
{
	const struct figure_line *a = left, *b = right;
	int order = board_compare_keys(((struct actuals *)context)->board, a->key, b->key);

	return order != 0 ? order : (int)a->basis - (int)b->basis;
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct actuals *state = sheet_state;
	const struct board *b = scene->board;
	struct roster_spec spec;

	state->board = b;
	state->count = 0;
	memcpy(state->columns, all_columns, sizeof(all_columns));
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (quarter_compare(f->key.quarter, scene->review) != 0 ||
		    (f->promise.state != PROMISE_LOCKED && f->actual.source == NULL))
			continue;
		add_line(state, scene, f->key, BASIS_AMOUNT);
		if (has_value(b, f))
			add_line(state, scene, f->key, BASIS_VALUE);
	}
	if (state->count > 1)
		qsort_r(state->lines, state->count, sizeof(*state->lines), compare_keys, state);
	spec = roster_spec(state);
	state->roster.id = line_id;
	roster_refresh(&state->roster, &spec);
}

static const struct figure_line *selected(const struct actuals *state)
{
	size_t row;

	return roster_selected(&state->roster, &row) ? &state->lines[row] : NULL;
}

static void marks_text(const struct figure_line *line, char *out, size_t size)
{
	snprintf(out, size, "%s%s%s", line->disputed ? "disputed " : "",
	         line->amendments > 0 ? "amended " : "", line->afterwards ? "afterwards" : "");
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct actuals *state = context;
	const struct figure_line *line = &state->lines[state->roster.rows[row]];
	const struct board *b = state->board;

	if (column == COLUMN_MARKS) {
		marks_text(line, out, size);
		return;
	}
	const char *const texts[] = {
		[COLUMN_WHO] = board_name(b, NOUN_PERSON, line->key.person),
		[COLUMN_MEASURE] = board_name(b, NOUN_MEASURE, line->key.measure),
		[COLUMN_SAID] = line->promised.given ? line->said : "none",
		[COLUMN_DID] = line->actual.given ? line->did : "?",
		[COLUMN_DIFFERENCE] = line->difference,
		[COLUMN_PERCENT] = line->percent,
		[COLUMN_STANDING] = line->has_standing ? standing_sign(line->standing) : "",
	};
	snprintf(out, size, "%s%s", texts[column],
	         column == COLUMN_MEASURE && line->basis == BASIS_VALUE ? " (value)" : "");
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct actuals *state = context;
	const struct figure_line *line = &state->lines[state->roster.rows[row]];

	if (column == COLUMN_STANDING && line->has_standing)
		return standing_style(line->standing);
	if (column == COLUMN_DID && !line->actual.given)
		return STYLE_WARN;
	return STYLE_NORMAL;
}

static struct table_spec table_spec(const struct actuals *state)
{
	return (struct table_spec){
		.columns = state->columns,
		.rows = state->roster.count,
		.context = state,
		.text = cell_text,
		.style = cell_style,
		.empty =
			state->roster.filter[0] != '\0'
				? "No row has this text. Esc shows all rows."
				: "Nothing was promised for this quarter and nothing is reported: "
				  "there is nothing to look back on yet. Press a to add an actual, "
				  "or 9 to promise for the next quarter.",
	};
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct actuals *state = sheet_state;
	struct table_spec spec = table_spec(state);

	(void)scene;
	table_draw(&state->roster.table, &spec, cv);
}

static void explain(const struct actuals *state, const struct scene *scene, struct outcome *out)
{
	const struct figure_line *line = selected(state);
	const struct figure *f = line == NULL ? NULL
	                                      : figures_find(&scene->board->figures, line->key);
	struct str text = { 0 };

	if (f == NULL)
		return;
	explain_figure(&text, scene->board, f,
	               quarter_is_closed(line->key.quarter, scene->board->settings.fiscal_start,
	                                 scene->today));
	outcome_reader(out, "The arithmetic", str_take(&text));
}

static bool begins_figure(const struct event *event, int action)
{
	return action == ACT_NONE && event->type == EV_KEY && event->key > ' ' &&
	       event->key < 127 && strchr("0123456789-(.", event->key) != NULL;
}

static void ask(struct actuals *state, const struct scene *scene, const char *text,
                struct outcome *out)
{
	const struct figure_line *line = selected(state);

	if (line != NULL)
		actual_edit_ask(&state->edit, scene, line->key, line->basis, text, ASK_ACTUAL, out);
}

static bool is_edit(int action)
{
	return action == ACT_EDIT || action == ACT_ADD || action == ACT_DISPUTE ||
	       action == ACT_DROP;
}

/* Asks once for every quarter that was reviewed long ago. */
static bool is_held(struct actuals *state, const struct scene *scene, int action,
                    struct outcome *out)
{
	char quarter[QUARTER_TEXT], title[OUTCOME_TEXT];

	if (!is_edit(action) || !past_is_shown(scene) || scene->read_only ||
	    quarter_compare(state->opened, scene->review) == 0)
		return false;
	state->held = action;
	snprintf(title, sizeof(title), "%s is past. Change its actuals?",
	         quarter_format(scene->review, quarter));
	outcome_confirm(
		out, ASK_PAST, title,
		"It has been looked back on before; every correction is kept with its date.");
	return true;
}

/* What is done to the selected row. */
static void act(struct actuals *state, const struct scene *scene, int action, struct outcome *out)
{
	const struct figure_line *line = selected(state);

	if (action == ACT_ADD)
		actual_edit_ask_new(&state->edit, scene, ASK_NEW, out);
	if (line == NULL || action == ACT_ADD)
		return;
	if (action == ACT_EDIT)
		ask(state, scene, state->typed, out);
	else if (action == ACT_DISPUTE)
		actual_edit_dispute(scene, line->key, out);
	else if (action == ACT_DROP)
		actual_edit_take_back(scene, line->key, out);
	else
		explain(state, scene, out);
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct actuals *state = sheet_state;
	struct table_spec table = table_spec(state);
	struct roster_spec rows = roster_spec(state);
	bool is_typed = !state->roster.table.is_choosing && begins_figure(event, action);

	state->typed[0] = is_typed ? (char)event->key : '\0';
	if (!is_typed && !is_edit(action) && action != ACT_WHY) {
		if (roster_update(&state->roster, &rows, &table, event, action) != TABLE_OPENED)
			return;
		is_typed = true;
	}
	action = is_typed ? ACT_EDIT : action;
	if (!is_held(state, scene, action, out))
		act(state, scene, action, out);
}

static bool answer_question(void *sheet_state, const struct scene *scene,
                            const struct answer_text *answer, struct outcome *out)
{
	struct actuals *state = sheet_state;

	if (answer->number == ASK_NEW)
		return actual_edit_take_new(scene, answer->form, out);
	if (answer->number == ASK_PAST) {
		state->opened = scene->review;
		act(state, scene, state->held, out);
		return true;
	}
	return actual_edit_take(&state->edit, scene, answer->text, out);
}

/* The next row may be typed at once: figures come one under another. */
static void go_on(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                  struct outcome *out)
{
	struct actuals *state = sheet_state;
	struct list *list = &state->roster.table.list;

	if (answer->number != ASK_ACTUAL)
		return;
	if (list->selected + 1 < state->roster.count)
		list->selected++;
	if (answer->next)
		ask(state, scene, "", out);
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(&((const struct actuals *)sheet_state)->roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct actuals *state = sheet_state;
	struct roster_spec spec = roster_spec(state);

	(void)scene;
	roster_filter(&state->roster, &spec, text);
}

static bool takes_digits(const void *sheet_state, const struct scene *scene)
{
	(void)scene;
	return selected(sheet_state) != NULL;
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct actuals *)sheet_state)->roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct figure_line *line = selected(sheet_state);
	char quarter[QUARTER_TEXT];

	if (line != NULL)
		snprintf(out, size, "%s, %s %s",
		         board_name(scene->board, NOUN_PERSON, line->key.person),
		         board_name(scene->board, NOUN_MEASURE, line->key.measure),
		         quarter_format(line->key.quarter, quarter));
}

static int row(const void *sheet_state)
{
	return (int)((const struct actuals *)sheet_state)->roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	(void)scene;
	((struct actuals *)sheet_state)->roster.table.list.selected = (size_t)to;
}

static void release(void *sheet_state)
{
	struct actuals *state = sheet_state;

	free(state->lines);
	actual_edit_release(&state->edit);
	roster_release(&state->roster);
}

const struct sheet sheet_actuals = {
	.number = 3,
	.name = "Actuals",
	.purpose =
		"What was promised beside what was delivered. Type a figure; m marks it disputed.",
	.minutes = 15,
	.in_short_form = true,
	.keys = keys,
	.state_size = sizeof(struct actuals),
	.refresh = refresh,
	.update = update,
	.answer = answer_question,
	.go_on = go_on,
	.draw = draw,
	.position = position,
	.filter = filter,
	.takes_digits = takes_digits,
	.is_choosing = is_choosing,
	.subject = subject,
	.row = row,
	.go_to_row = go_to_row,
	.release = release,
};
