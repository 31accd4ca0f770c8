#include "app/figure_line.h"
#include "app/roster.h"
#include "app/sheets.h"
#include "base/xalloc.h"
#include "core/explain.h"
#include "core/records.h"
#include "core/trap.h"
#include "tui/chart.h"
#include "tui/wrap.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	COLUMN_WHO,
	COLUMN_MEASURE,
	COLUMN_SAID,
	COLUMN_DID,
	COLUMN_DIFFERENCE,
	COLUMN_PERCENT,
	COLUMN_BAR,
	COLUMN_SPARK,
	COLUMN_QUARTERS,
	COLUMN_FINDING
};

static const struct column all_columns[] = {
	{ "Who", 12, 2, ALIGN_LEFT, 100, 'w' },
	{ "Measure", 10, 1, ALIGN_LEFT, 70, 'm' },
	{ "Said", 5, 0, ALIGN_FIGURE, 30, 'a' },
	{ "Did", 5, 0, ALIGN_FIGURE, 31, 'd' },
	{ "Difference", 10, 0, ALIGN_FIGURE, 60, 'f' },
	{ "%", 6, 0, ALIGN_RIGHT, 80, 'p' },
	{ "Did, mark = said", 12, 4, ALIGN_LEFT, 50, 0 },
	{ "Past", RECORD_MAX, 0, ALIGN_LEFT, 40, 0 },
	{ "Qtrs", 4, 0, ALIGN_RIGHT, 35, 0 },
	{ "Finding", 13, 0, ALIGN_LEFT, 95, 't' },
	{ 0 },
};

/* What is drawn of a record, made ready in refresh(). */
struct record_line {
	char said[FIGURE_TEXT], did[FIGURE_TEXT], difference[FIGURE_TEXT], percent[FIGURE_TEXT];
	int64_t ratios[RECORD_MAX]; /* thousandths, for the spark */
	enum unit unit;
};

struct saydo {
	struct records records;
	struct traps traps;                           /* of the quarter under review */
	struct record_line *lines;                    /* beside records.items */
	struct chart_scale scales[UNIT_COUNT_OF];     /* money is not drawn beside days */
	struct column columns[COUNT_OF(all_columns)]; /* as wide as the figures need */
	struct roster roster;
	struct str words; /* of the selected row */
	const struct board *board;
};

static const struct binding keys[] = {
	{ K_ENTER, { 'w' }, ACT_OPEN, "Why", "Show the arithmetic behind the record.", 2 },
	{ 0 },
};

static void line_words(const void *context, size_t row, struct str *out)
{
	const struct saydo *state = context;
	const struct record_row *r = &state->records.items[row];
	int department = board_measure(state->board, r->measure)->department;

	str_addf(out, "%s %s %s %s", board_name(state->board, NOUN_DEPARTMENT, department),
	         board_name(state->board, NOUN_PERSON, r->person),
	         board_name(state->board, NOUN_MEASURE, r->measure),
	         finding_words[r->record.finding]);
}

static uint64_t line_id(const void *context, size_t row)
{
	const struct record_row *r = &((const struct saydo *)context)->records.items[row];

	return roster_id(r->person, r->measure, (int)r->basis);
}

static int compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare_names(const struct saydo *state, enum noun_kind kind, int a, int b)
{
	return strcmp(board_folded(state->board, kind, a), board_folded(state->board, kind, b));
}

static int compare_ratios(struct ratio a, struct ratio b)
{
	if (!ratio_is_defined(a) || !ratio_is_defined(b))
		return ratio_is_defined(b) - ratio_is_defined(a);
	return ratio_order(a, b);
}

static int compare_lines(const void *context, size_t left, size_t right, int column)
{
	const struct saydo *state = context;
	const struct record_row *a = &state->records.items[left], *b = &state->records.items[right];
	const struct record *x = &a->record, *y = &b->record;

	switch (column) {
	case COLUMN_WHO:
		return compare_names(state, NOUN_PERSON, a->person, b->person);
	case COLUMN_MEASURE:
		return compare_names(state, NOUN_MEASURE, a->measure, b->measure);
	case COLUMN_SAID:
		return compare_numbers(x->promised, y->promised);
	case COLUMN_DID:
		return compare_numbers(x->actual, y->actual);
	case COLUMN_DIFFERENCE:
		return compare_numbers(x->actual - x->promised, y->actual - y->promised);
	case COLUMN_PERCENT:
		return compare_ratios(x->ratio, y->ratio);
	default:
		return (int)x->finding - (int)y->finding;
	}
}

static struct roster_spec roster_spec(const struct saydo *state)
{
	return (struct roster_spec){ state, state->records.count, line_words, compare_lines };
}

static void fill_ratios(struct record_line *line, const struct record *r)
{
	for (int i = 0; i < r->quarters; i++) {
		struct ratio ratio = standing_ratio(r->scored[i].promised, r->scored[i].actual,
		                                    r->direction);

		line->ratios[i] = ratio_is_defined(ratio) ? ratio_scaled(ratio, 1000)
		                                          : CHART_MISSING;
	}
}

static void fill_line(struct saydo *state, size_t i)
{
	const struct record_row *row = &state->records.items[i];
	const struct record *r = &row->record;
	struct record_line *line = &state->lines[i];
	const struct board *b = state->board;

	line->unit = basis_unit(b, row->measure, row->basis);
	figure_text(b, amount_of(r->promised), line->unit, line->said);
	figure_text(b, amount_of(r->actual), line->unit, line->did);
	figure_text(b, amount_of(r->actual - r->promised), line->unit, line->difference);
	percent_text(r->ratio, line->percent);
	column_fit(&state->columns[COLUMN_SAID], line->said);
	column_fit(&state->columns[COLUMN_DID], line->did);
	column_fit(&state->columns[COLUMN_DIFFERENCE], line->difference);
	column_fit(&state->columns[COLUMN_PERCENT], line->percent);
	fill_ratios(line, r);
	chart_scale_add(&state->scales[line->unit], r->promised);
	chart_scale_add(&state->scales[line->unit], r->actual);
}

static bool selected(const struct saydo *state, const struct record_row **row)
{
	size_t at;

	if (!roster_selected(&state->roster, &at))
		return false;
	*row = &state->records.items[at];
	return true;
}

static void describe_selected(struct saydo *state)
{
	const struct record_row *row;

	str_clear(&state->words);
	if (!selected(state, &row))
		return;
	str_addf(&state->words, "%s, %s%s: %s. ",
	         board_name(state->board, NOUN_PERSON, row->person),
	         board_name(state->board, NOUN_MEASURE, row->measure),
	         row->basis == BASIS_VALUE ? " in money" : "", finding_words[row->record.finding]);
	record_add_words(&state->words, &row->record);
	str_add(&state->words, ".");
	traps_add_words(&state->words, state->board, &state->traps, row->person);
	if (row->record.repeat_closer == REPEAT_YES)
		str_add(&state->words, " Repeating last quarter would have been closer.");
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct saydo *state = sheet_state;
	struct roster_spec spec;

	state->board = scene->board;
	records_release(&state->records);
	records_of_board(&state->records, scene->board, scene->review, scene->today);
	traps_of_quarter(&state->traps, scene->board, scene->review);
	free(state->lines);
	state->lines = xcalloc(state->records.count + 1, sizeof(*state->lines));
	memset(state->scales, 0, sizeof(state->scales));
	memcpy(state->columns, all_columns, sizeof(all_columns));
	for (size_t i = 0; i < state->records.count; i++)
		fill_line(state, i);
	spec = roster_spec(state);
	state->roster.id = line_id;
	roster_refresh(&state->roster, &spec);
	describe_selected(state);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct saydo *state = context;
	size_t at = state->roster.rows[row];
	const struct record_row *r = &state->records.items[at];
	const struct record_line *line = &state->lines[at];
	const char *text = "";

	if (column == COLUMN_QUARTERS) {
		snprintf(out, size, "%d", r->record.quarters);
		return;
	}
	if (column == COLUMN_WHO)
		text = board_name(state->board, NOUN_PERSON, r->person);
	else if (column == COLUMN_MEASURE)
		text = board_name(state->board, NOUN_MEASURE, r->measure);
	else if (column == COLUMN_SAID)
		text = line->said;
	else if (column == COLUMN_DID)
		text = line->did;
	else if (column == COLUMN_DIFFERENCE)
		text = line->difference;
	else if (column == COLUMN_PERCENT)
		text = line->percent;
	else if (column == COLUMN_FINDING)
		text = finding_words[r->record.finding];
	snprintf(out, size, "%s%s", text,
	         column == COLUMN_MEASURE && r->basis == BASIS_VALUE ? " (value)" : "");
}

/* Sandbagging is shown with the same weight as over-promising. */
static enum style finding_style(enum finding finding)
{
	if (finding == FINDING_RELIABLE)
		return STYLE_GOOD;
	if (finding == FINDING_OVER_PROMISES || finding == FINDING_SANDBAGS)
		return STYLE_BAD;
	return finding <= FINDING_EARLY_SIGN ? STYLE_DIM : STYLE_NORMAL;
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct saydo *state = context;
	size_t at = state->roster.rows[row];

	if (column == COLUMN_FINDING)
		return finding_style(state->records.items[at].record.finding);
	return STYLE_NORMAL;
}

static bool paint(const void *context, size_t row, int column, struct canvas *cv)
{
	const struct saydo *state = context;
	size_t at = state->roster.rows[row];
	const struct record *r = &state->records.items[at].record;
	const struct record_line *line = &state->lines[at];

	if (column == COLUMN_BAR)
		chart_bullet(cv, &state->scales[line->unit], r->actual, r->promised);
	else if (column == COLUMN_SPARK)
		chart_spark(cv, STYLE_BAR, line->ratios, (size_t)r->quarters);
	else
		return false;
	return true;
}

static struct table_spec table_spec(const struct saydo *state)
{
	return (struct table_spec){
		.columns = state->columns,
		.rows = state->roster.count,
		.context = state,
		.text = cell_text,
		.style = cell_style,
		.paint = paint,
		.empty =
			state->roster.filter[0] != '\0'
				? "No row has this text. Esc shows all rows."
				: "Nobody has a closed quarter with both a promise and an actual yet: "
				  "there is nothing to look back on. Press 9 for the promises of the "
				  "next quarter.",
	};
}

/* The words of the selected row stand below the table while there is room. */
static int words_rows(int h)
{
	if (h < 10)
		return 0;
	return h < 16 ? 3 : 4;
}

static struct rect table_area(const struct canvas *cv, struct rect *words)
{
	struct rect rest = canvas_area(cv);

	*words = rect_cut_bottom(&rest, words_rows(cv->h));
	return rest;
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct saydo *state = sheet_state;
	struct table_spec spec = table_spec(state);
	struct rect words;
	struct canvas table = canvas_part(cv, table_area(cv, &words));
	struct canvas below = canvas_part(cv, words);

	(void)scene;
	table_draw(&state->roster.table, &spec, &table);
	if (words.h == 0)
		return;
	canvas_hline(&below, 0, STYLE_LINE);
	below = canvas_part(&below, (struct rect){ 1, 1, words.h - 1, words.w - 2 });
	wrap_draw(&below, STYLE_NORMAL, str_text(&state->words), 0);
}

static void explain(const struct saydo *state, const struct scene *scene, struct outcome *out)
{
	const struct record_row *row;
	struct str text = { 0 };

	if (!selected(state, &row))
		return;
	explain_record(&text, scene->board, row);
	traps_explain(&text, scene->board, &state->traps, row->person);
	outcome_reader(out, "The arithmetic", str_take(&text));
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct saydo *state = sheet_state;
	struct table_spec table = table_spec(state);
	struct roster_spec rows = roster_spec(state);
	struct event inside = *event;

	inside.h -= words_rows(event->h);
	if (action == ACT_OPEN)
		explain(state, scene, out);
	else if (roster_update(&state->roster, &rows, &table, &inside, action) == TABLE_OPENED)
		explain(state, scene, out);
	describe_selected(state);
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
	const struct saydo *state = sheet_state;
	size_t used;

	(void)scene;
	roster_position(&state->roster, out, size);
	used = strlen(out);
	if (!state->roster.table.is_sorted && state->roster.count > 0 && used < size)
		snprintf(out + used, size - used, ", costliest first");
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct saydo *state = sheet_state;
	struct roster_spec spec = roster_spec(state);

	(void)scene;
	roster_filter(&state->roster, &spec, text);
	describe_selected(state);
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct saydo *)sheet_state)->roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct record_row *row;

	if (selected(sheet_state, &row))
		snprintf(out, size, "%s, %s: %s",
		         board_name(scene->board, NOUN_PERSON, row->person),
		         board_name(scene->board, NOUN_MEASURE, row->measure),
		         finding_words[row->record.finding]);
}

static int row(const void *sheet_state)
{
	return (int)((const struct saydo *)sheet_state)->roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	struct saydo *state = sheet_state;

	(void)scene;
	state->roster.table.list.selected = (size_t)to;
	describe_selected(state);
}

static void release(void *sheet_state)
{
	struct saydo *state = sheet_state;

	records_release(&state->records);
	traps_release(&state->traps);
	free(state->lines);
	str_release(&state->words);
	roster_release(&state->roster);
}

const struct sheet sheet_saydo = {
	.number = 4,
	.name = "Say/do",
	.purpose =
		"Who promised more than they delivered, and who less. Enter opens the arithmetic.",
	.minutes = 10,
	.in_short_form = true,
	.keys = keys,
	.state_size = sizeof(struct saydo),
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
