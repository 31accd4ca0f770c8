#include "app/cog_table.h"
#include "app/gap_table.h"
#include "app/sheets.h"
#include "tui/wrap.h"

#include <stdio.h>

struct why {
	struct gap_table gap;
	struct cog_table cogs;
	bool on_cogs; /* the selection is among the measures */
};

/* The measures get a place of their own from this height on. */
enum { COGS_ROWS = 5, HEADLINE_FROM = 10, PROVISIONAL_ROWS = 3 };

static const struct binding keys[] = {
	{ K_ENTER, { 'w' }, ACT_OPEN, "Why", "Show the arithmetic behind the row.", 2 },
	{ K_TAB, { K_BACKTAB }, ACT_NEXT_PANE, "Cogs", "Go to the measures, or back up.", 3 },
	{ 0 },
};

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct why *state = sheet_state;

	gap_table_refresh(&state->gap, scene);
	cog_table_refresh(&state->cogs, scene);
}

/* Where the parts of the sheet are; h 0: not there. */
struct parts {
	struct rect headline, gap, provisional, line, cogs;
};

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int rows_of_gap(const struct why *state, int w)
{
	int empty = wrap_rows(str_text(&state->gap.empty), w - 1);

	return 1 + (state->gap.count > 0 ? (int)state->gap.count : empty);
}

static struct parts parts_of(const struct why *state, int h, int w)
{
	struct rect rest = { 0, 0, h, w };
	struct parts parts = { 0 };
	int words = least(wrap_rows(str_text(&state->gap.provisional), w - 2), PROVISIONAL_ROWS);
	int gap = rows_of_gap(state, w), headline = state->gap.count > 0 && h >= HEADLINE_FROM;
	bool both = h >= headline + gap + words + 1 + COGS_ROWS;

	if (!both && state->on_cogs) {
		parts.cogs = rest;
		return parts;
	}
	parts.headline = rect_cut_top(&rest, headline);
	if (both)
		parts.gap = rect_cut_top(&rest, gap);
	else
		words = h >= HEADLINE_FROM ? words : 0;
	parts.provisional = both ? rect_cut_top(&rest, words) : rect_cut_bottom(&rest, words);
	parts.line = rect_cut_top(&rest, both);
	if (both)
		parts.cogs = rest;
	else
		parts.gap = rest;
	return parts;
}

/* The other table keeps its selection, without the mark. */
static void take_mark(const struct list *list, size_t rows, struct canvas *cv)
{
	size_t top = list_top(list, rows, cv->h - 1);
	int y = 1 + (int)(list_selected(list, rows) - top);

	if (rows == 0 || y >= cv->h)
		return;
	canvas_text(cv, y, 0, STYLE_NORMAL, " ");
	canvas_restyle(cv, (struct rect){ y, 0, 1, cv->w }, STYLE_NORMAL);
}

static void draw_gap(const struct why *state, struct canvas *cv)
{
	struct table_spec spec = gap_table_spec(&state->gap);

	table_draw(&state->gap.table, &spec, cv);
	if (state->on_cogs)
		take_mark(&state->gap.table.list, spec.rows, cv);
}

static void draw_cogs(const struct why *state, struct canvas *cv)
{
	struct table_spec spec = cog_table_spec(&state->cogs);

	table_draw(&state->cogs.roster.table, &spec, cv);
	if (!state->on_cogs)
		take_mark(&state->cogs.roster.table.list, spec.rows, cv);
}

static struct rect indented(struct rect area)
{
	rect_cut_left(&area, 1);
	rect_cut_right(&area, 1);
	return area;
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct why *state = sheet_state;
	struct parts parts = parts_of(state, cv->h, cv->w);
	struct canvas headline = canvas_part(cv, indented(parts.headline));
	struct canvas gap = canvas_part(cv, parts.gap), cogs = canvas_part(cv, parts.cogs);
	struct canvas line = canvas_part(cv, parts.line);
	struct canvas words = canvas_part(cv, indented(parts.provisional));

	(void)scene;
	wrap_draw(&headline, STYLE_STRONG, str_text(&state->gap.headline), 0);
	wrap_draw(&words, STYLE_WARN, str_text(&state->gap.provisional), 0);
	canvas_hline(&line, 0, STYLE_LINE);
	/* The real cursor stands where the last one drawn puts it. */
	if (state->on_cogs && gap.h > 0)
		draw_gap(state, &gap);
	if (cogs.h > 0)
		draw_cogs(state, &cogs);
	if (!state->on_cogs)
		draw_gap(state, &gap);
}

static void explain(const struct why *state, const struct scene *scene, struct outcome *out)
{
	char *text = state->on_cogs ? cog_table_explain(&state->cogs, scene)
	                            : gap_table_explain(&state->gap, scene->board);

	if (text != NULL)
		outcome_reader(out, "The arithmetic", text);
}

/* The keys of a table, and clicks, as the part of it that has the selection. */
static enum table_result act(struct why *state, const struct event *event, int action)
{
	struct parts parts = parts_of(state, event->h, event->w);
	struct rect area = state->on_cogs ? parts.cogs : parts.gap;
	struct table_spec spec = gap_table_spec(&state->gap);
	struct event inside = event_in(event, area);

	if (state->on_cogs)
		return cog_table_update(&state->cogs, &inside, action);
	if (action >= ACTION_TUI)
		return table_act(&state->gap.table, &spec, action, area);
	return table_update(&state->gap.table, &spec, &inside);
}

static void click(struct why *state, const struct scene *scene, const struct event *event,
                  struct outcome *out)
{
	struct parts parts = parts_of(state, event->h, event->w);
	bool was_on_cogs = state->on_cogs;

	if (rect_has(parts.cogs, event->y, event->x))
		state->on_cogs = true;
	else if (rect_has(parts.gap, event->y, event->x))
		state->on_cogs = false;
	if (act(state, event, ACT_NONE) == TABLE_OPENED && was_on_cogs == state->on_cogs)
		explain(state, scene, out);
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct why *state = sheet_state;

	/* Only the measures have an order to choose. */
	if (action == TABLE_SORT)
		state->on_cogs = true;
	if (event->type == EV_MOUSE)
		click(state, scene, event, out);
	else if (action == ACT_OPEN)
		explain(state, scene, out);
	else if (action == ACT_NEXT_PANE)
		state->on_cogs = !state->on_cogs;
	else
		act(state, event, action);
}

static bool answer_nothing(void *sheet_state, const struct scene *scene,
                           const struct answer_text *answer, struct outcome *out)
{
	(void)sheet_state;
	(void)scene;
	(void)answer;
	(void)out;
	return true;
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct why *state = sheet_state;

	(void)scene;
	if (state->on_cogs)
		roster_position(&state->cogs.roster, out, size);
	else
		list_position(&state->gap.table.list, state->gap.count, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct why *state = sheet_state;

	(void)scene;
	state->on_cogs = state->on_cogs || text[0] != '\0';
	cog_table_filter(&state->cogs, text);
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct why *)sheet_state)->cogs.roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct why *state = sheet_state;
	const struct gap_row *row = gap_table_selected(&state->gap);
	const struct cog_line *line = cog_table_selected(&state->cogs);
	char quarter[QUARTER_TEXT];

	quarter_format(scene->review, quarter);
	if (!state->on_cogs && row != NULL)
		snprintf(out, size, "%s, %s: %s", row->label, quarter, row->money);
	if (state->on_cogs && line != NULL)
		snprintf(out, size, "%s, %s %s: %s",
		         board_name(scene->board, NOUN_PERSON, line->figure.key.person),
		         board_name(scene->board, NOUN_MEASURE, line->figure.key.measure), quarter,
		         cog_table_word(line));
}

/* The measures come after the rows of the gap. */
static int row(const void *sheet_state)
{
	const struct why *state = sheet_state;

	if (state->on_cogs)
		return GAP_ROWS + (int)state->cogs.roster.table.list.selected;
	return (int)state->gap.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	struct why *state = sheet_state;

	(void)scene;
	state->on_cogs = to >= GAP_ROWS;
	if (state->on_cogs)
		state->cogs.roster.table.list.selected = (size_t)(to - GAP_ROWS);
	else
		state->gap.table.list.selected = (size_t)to;
}

static void release(void *sheet_state)
{
	struct why *state = sheet_state;

	gap_table_release(&state->gap);
	cog_table_release(&state->cogs);
}

const struct sheet sheet_why = {
	.number = 5,
	.name = "Why",
	.minutes = 15,
	.purpose = "Who moved revenue, and by how much. Enter opens the arithmetic.",
	.keys = keys,
	.state_size = sizeof(struct why),
	.refresh = refresh,
	.update = update,
	.answer = answer_nothing,
	.draw = draw,
	.position = position,
	.filter = filter,
	.is_choosing = is_choosing,
	.subject = subject,
	.row = row,
	.go_to_row = go_to_row,
	.release = release,
};
