#include "app/tier_table.h"

#include "app/duty_words.h"
#include "base/text.h"
#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	COLUMN_TIER,
	COLUMN_DEFINITION,
	COLUMN_HANDLED_BY,
	COLUMN_HOURS,
	COLUMN_HANDED_OVER,
	COLUMN_ANSWERED
};

static const struct column columns[] = {
	{ "Tier", 10, 2, ALIGN_LEFT, 100, 't' },
	{ "What it is", 12, 4, ALIGN_LEFT, 60, 0 },
	{ "Who handles it", 9, 2, ALIGN_LEFT, 80, 'w' },
	{ "Hours", 5, 0, ALIGN_RIGHT, 90, 'h' },
	{ "Handed over", 12, 3, ALIGN_LEFT, 50, 0 },
	{ "Answered", 8, 0, ALIGN_LEFT, 95, 'a' },
	{ 0 },
};

static const struct {
	const char *sign;
	enum style style;
} looks[] = {
	[ANSWERED_UNKNOWN] = { "?", STYLE_DIM },
	[ANSWERED_IN_TIME] = { "in time", STYLE_GOOD },
	[ANSWERED_LATE] = { "LATE", STYLE_BAD },
};

void tier_table_release(struct tier_table *table)
{
	free(table->rows);
	roster_release(&table->roster);
}

static const struct tier *at(const struct tier_table *table, size_t row)
{
	return board_get(table->board, NOUN_TIER, table->rows[row].id);
}

const struct tier *tier_table_selected(const struct tier_table *table)
{
	size_t row;

	return roster_selected(&table->roster, &row) ? at(table, row) : NULL;
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct tier *t = at(context, row);

	str_addf(out, "%s %s %s %s", t->name, t->definition, t->handled_by, t->handed_over);
}

static int compare_texts(const char *left, const char *right)
{
	char *a = text_fold(left), *b = text_fold(right);
	int order = strcmp(a, b);

	free(a);
	free(b);
	return order;
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct tier_table *table = context;
	const struct tier *a = at(table, left), *b = at(table, right);

	if (column == COLUMN_HOURS)
		return (a->response_hours.units > b->response_hours.units) -
		       (a->response_hours.units < b->response_hours.units);
	if (column == COLUMN_ANSWERED)
		return (int)table->rows[right].answered - (int)table->rows[left].answered;
	if (column == COLUMN_HANDLED_BY)
		return compare_texts(a->handled_by, b->handled_by);
	return compare_texts(a->name, b->name);
}

static struct roster_spec roster_spec(const struct tier_table *table)
{
	return (struct roster_spec){ table, table->count, row_words, compare_rows };
}

static void collect(struct tier_table *table, struct quarter review)
{
	const struct board *b = table->board;
	int last = board_last_id(b, NOUN_TIER);

	table->rows = xgrow(table->rows, &table->capacity, (size_t)last + 1, sizeof(*table->rows));
	table->count = 0;
	for (int id = 1; id <= last; id++) {
		const struct tier *t = board_get(b, NOUN_TIER, id);

		if (t != NULL)
			table->rows[table->count++] = (struct tier_row){
				id, handoff_answered(b, review, t)
			};
	}
}

void tier_table_select(struct tier_table *table, int id)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->rows[i].id == id)
			roster_select(&table->roster, i);
}

void tier_table_refresh(struct tier_table *table, const struct scene *scene)
{
	size_t row;
	bool had = roster_selected(&table->roster, &row);
	int id = had ? table->rows[row].id : 0;
	struct roster_spec spec;

	table->board = scene->board;
	collect(table, scene->review);
	spec = roster_spec(table);
	roster_refresh(&table->roster, &spec);
	tier_table_select(table, id);
}

void tier_table_filter(struct tier_table *table, const char *text)
{
	struct roster_spec spec = roster_spec(table);

	roster_filter(&table->roster, &spec, text);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct tier_table *table = context;
	const struct tier_row *own = &table->rows[table->roster.rows[row]];
	const struct tier *t = board_get(table->board, NOUN_TIER, own->id);
	char hours[HOURS_TEXT];

	duty_hours_text(t->response_hours, hours);
	const char *const texts[] = {
		[COLUMN_TIER] = t->name,
		[COLUMN_DEFINITION] = t->definition,
		[COLUMN_HANDLED_BY] = t->handled_by[0] != '\0' ? t->handled_by : "nobody",
		[COLUMN_HOURS] = hours[0] != '\0' ? hours : "?",
		[COLUMN_HANDED_OVER] = t->handed_over,
		[COLUMN_ANSWERED] = looks[own->answered].sign,
	};
	snprintf(out, size, "%s", texts[column]);
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct tier_table *table = context;
	const struct tier_row *own = &table->rows[table->roster.rows[row]];
	const struct tier *t = board_get(table->board, NOUN_TIER, own->id);

	if (column == COLUMN_ANSWERED)
		return looks[own->answered].style;
	if ((column == COLUMN_HANDLED_BY && t->handled_by[0] == '\0') ||
	    (column == COLUMN_HOURS && !t->response_hours.given))
		return STYLE_WARN;
	return STYLE_NORMAL;
}

static struct table_spec table_spec(const struct tier_table *table)
{
	return (struct table_spec){
		.columns = columns,
		.rows = table->roster.count,
		.context = table,
		.text = cell_text,
		.style = cell_style,
		.empty =
			table->roster.filter[0] != '\0'
				? "No row has this text. Esc shows all rows."
				: "No hand-off is agreed yet. Press t to take the usual tiers: inquiry, "
				  "soft lead, pre-qualified lead, opportunity, customer issue, past-due "
				  "account. Press a to write one of your own. Each says what it is, who "
				  "handles it, how fast, and when it is handed over.",
	};
}

enum table_result tier_table_update(struct tier_table *table, const struct event *event, int action)
{
	struct table_spec spec = table_spec(table);
	struct roster_spec rows = roster_spec(table);

	return roster_update(&table->roster, &rows, &spec, event, action);
}

void tier_table_draw(const struct tier_table *table, struct canvas *cv)
{
	struct table_spec spec = table_spec(table);

	table_draw(&table->roster.table, &spec, cv);
}
