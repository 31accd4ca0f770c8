#include "app/promises_said.h"

#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN_WHO, COLUMN_MEASURE, COLUMN_SAID, COLUMN_VALUE, COLUMN_ON, COLUMN_BESIDE };

static const struct column columns[] = {
	{ "Who", 12, 2, ALIGN_LEFT, 100, 'w' },
	{ "Measure", 8, 2, ALIGN_LEFT, 90, 'm' },
	{ "Said", 6, 0, ALIGN_FIGURE, 95, 0 },
	{ "Worth", 6, 0, ALIGN_FIGURE, 40, 0 },
	{ "Said on", 10, 0, ALIGN_LEFT, 85, 'd' },
	{ "Beside it", 12, 4, ALIGN_LEFT, 60, 0 },
	{ 0 },
};

void promises_said_release(struct promises_said *said)
{
	free(said->items);
	roster_release(&said->roster);
}

const struct promise_said *promises_said_selected(const struct promises_said *said)
{
	size_t row;

	return roster_selected(&said->roster, &row) ? &said->items[row] : NULL;
}

/* What is promised now; the figure comes first, where it is not cut off. */
static void add_amendment(const struct promises_said *said, const struct figure *f, struct str *out)
{
	const struct board *b = said->board;
	enum unit unit = (enum unit)board_measure(b, f->key.measure)->unit;
	const struct amendment *last = NULL;
	char amount[FIGURE_TEXT];

	for (size_t i = 0; i < b->amendments.count; i++)
		if (figure_key_compare(b->amendments.items[i].key, f->key) == 0)
			last = &b->amendments.items[i];
	if (last == NULL)
		return;
	figure_text(b, last->terms.amount, unit, amount);
	str_addf(out, "now %s, amended %.10s", amount, last->entered_at);
	if (f->promise.amendments > 1)
		str_addf(out, ", %d times in all", f->promise.amendments);
}

static void add(struct promises_said *said, const struct figure *f)
{
	enum unit unit = (enum unit)board_measure(said->board, f->key.measure)->unit;
	struct promise_said item = { .key = f->key };
	struct str beside = { 0 };

	figure_text(said->board, f->promise.terms.amount, unit, item.said);
	figure_text(said->board, f->promise.terms.value, UNIT_MONEY, item.value);
	snprintf(item.on, sizeof(item.on), "%.10s", f->promise.locked_at);
	add_amendment(said, f, &beside);
	if (f->promise.entered_afterwards)
		str_addf(&beside, "%sentered afterwards", beside.length > 0 ? "; " : "");
	snprintf(item.beside, sizeof(item.beside), "%s", str_text(&beside));
	str_release(&beside);
	column_fit(&said->columns[COLUMN_SAID], item.said);
	column_fit(&said->columns[COLUMN_VALUE], item.value);
	said->amended += f->promise.amendments > 0;
	said->afterwards += f->promise.entered_afterwards;
	said->items = xgrow(said->items, &said->capacity, said->count + 1, sizeof(item));
	said->items[said->count++] = item;
}

static int compare_items(const void *left, const void *right, void *board)
{
	const struct promise_said *a = left, *b = right;

	return board_compare_keys(board, a->key, b->key);
}

static const char *name_at(const struct promises_said *said, size_t row, int column)
{
	struct figure_key key = said->items[row].key;

	return column == COLUMN_MEASURE ? board_name(said->board, NOUN_MEASURE, key.measure)
	                                : board_name(said->board, NOUN_PERSON, key.person);
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct promises_said *said = context;

	str_addf(out, "%s %s %s", name_at(said, row, COLUMN_WHO),
	         name_at(said, row, COLUMN_MEASURE), said->items[row].beside);
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct promises_said *said = context;
	struct figure_key a = said->items[left].key, b = said->items[right].key;

	if (column == COLUMN_ON)
		return strcmp(said->items[left].on, said->items[right].on);
	if (column == COLUMN_MEASURE)
		return strcmp(board_folded(said->board, NOUN_MEASURE, a.measure),
		              board_folded(said->board, NOUN_MEASURE, b.measure));
	return strcmp(board_folded(said->board, NOUN_PERSON, a.person),
	              board_folded(said->board, NOUN_PERSON, b.person));
}

static struct roster_spec roster_spec(const struct promises_said *said)
{
	return (struct roster_spec){ said, said->count, row_words, compare_rows };
}

void promises_said_refresh(struct promises_said *said, const struct scene *scene)
{
	const struct figures *figures = &scene->board->figures;
	struct roster_spec spec;

	said->board = scene->board;
	said->count = said->amended = said->afterwards = 0;
	memcpy(said->columns, columns, sizeof(columns));
	for (size_t i = 0; i < figures->count; i++)
		if (figures->items[i].promise.state == PROMISE_LOCKED &&
		    quarter_compare(figures->items[i].key.quarter, scene->review) == 0)
			add(said, &figures->items[i]);
	if (said->count > 1)
		qsort_r(said->items, said->count, sizeof(*said->items), compare_items,
		        (void *)(uintptr_t)said->board);
	spec = roster_spec(said);
	roster_refresh(&said->roster, &spec);
}

void promises_said_filter(struct promises_said *said, const char *text)
{
	struct roster_spec spec = roster_spec(said);

	roster_filter(&said->roster, &spec, text);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct promises_said *said = context;
	size_t at = said->roster.rows[row];
	const struct promise_said *item = &said->items[at];
	const char *const texts[] = {
		[COLUMN_WHO] = name_at(said, at, COLUMN_WHO),
		[COLUMN_MEASURE] = name_at(said, at, COLUMN_MEASURE),
		[COLUMN_SAID] = item->said,
		[COLUMN_VALUE] = item->value,
		[COLUMN_ON] = item->on,
		[COLUMN_BESIDE] = item->beside,
	};

	snprintf(out, size, "%s", texts[column]);
}

static enum style cell_style(const void *context, size_t row, int column)
{
	(void)context;
	(void)row;
	return column == COLUMN_BESIDE ? STYLE_WARN : STYLE_NORMAL;
}

static struct table_spec table_spec(const struct promises_said *said)
{
	return (struct table_spec){
		.columns = said->columns,
		.rows = said->roster.count,
		.context = said,
		.text = cell_text,
		.style = cell_style,
		.empty = said->roster.filter[0] != '\0'
		                 ? "No row has this text. Esc shows all rows."
		                 : "No promise was locked for this quarter: nobody's word to be "
		                   "read back. Sheet 9 is where promises are made.",
	};
}

enum table_result promises_said_update(struct promises_said *said, const struct event *event,
                                       int action)
{
	struct table_spec spec = table_spec(said);
	struct roster_spec rows = roster_spec(said);

	return roster_update(&said->roster, &rows, &spec, event, action);
}

void promises_said_draw(const struct promises_said *said, struct canvas *cv)
{
	struct table_spec spec = table_spec(said);

	table_draw(&said->roster.table, &spec, cv);
}
