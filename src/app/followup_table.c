#include "app/followup_table.h"

#include "app/close_words.h"
#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN_WHAT, COLUMN_OWNER, COLUMN_DUE, COLUMN_STATUS, COLUMN_OPENED };

static const struct column columns[] = {
	{ "What", 14, 5, ALIGN_LEFT, 100, 'w' },  { "Owner", 10, 2, ALIGN_LEFT, 90, 'o' },
	{ "Due", 10, 0, ALIGN_LEFT, 80, 'd' },    { "Status", 8, 0, ALIGN_LEFT, 95, 't' },
	{ "Opened", 10, 0, ALIGN_LEFT, 40, 'p' }, { 0 },
};

void followup_table_release(struct followup_table *table)
{
	free(table->ids);
	roster_release(&table->roster);
}

const struct followup *followup_table_selected(const struct followup_table *table)
{
	size_t row;

	return roster_selected(&table->roster, &row) ? board_followup(table->board, table->ids[row])
	                                             : NULL;
}

static const struct followup *at(const struct followup_table *table, size_t row)
{
	return board_followup(table->board, table->ids[row]);
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct followup_table *table = context;
	const struct followup *f = at(table, row);

	str_addf(out, "%s %s %s", f->what, board_name(table->board, NOUN_PERSON, f->owner),
	         followup_status(f, table->today));
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct followup_table *table = context;
	const struct followup *a = at(table, left), *b = at(table, right);

	if (column == COLUMN_DUE)
		return date_compare(a->due, b->due);
	if (column == COLUMN_OPENED)
		return date_compare(a->opened, b->opened);
	if (column == COLUMN_STATUS)
		return a->status - b->status;
	if (column == COLUMN_OWNER)
		return strcmp(board_folded(table->board, NOUN_PERSON, a->owner),
		              board_folded(table->board, NOUN_PERSON, b->owner));
	return strcmp(board_folded(table->board, NOUN_FOLLOWUP, a->id),
	              board_folded(table->board, NOUN_FOLLOWUP, b->id));
}

static struct roster_spec roster_spec(const struct followup_table *table)
{
	return (struct roster_spec){ table, table->count, row_words, compare_rows };
}

static bool is_still_there(const struct followup_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		if (board_followup(table->board, table->ids[i]) == NULL)
			return false;
	return table->count > 0;
}

static void collect(struct followup_table *table)
{
	int last = board_last_id(table->board, NOUN_FOLLOWUP);

	table->ids = xgrow(table->ids, &table->capacity, (size_t)last + 1, sizeof(*table->ids));
	table->count = 0;
	for (int id = 1; id <= last; id++)
		if (board_followup(table->board, id) != NULL)
			table->ids[table->count++] = id;
	if (table->count > 1)
		qsort_r(table->ids, table->count, sizeof(*table->ids), followup_order,
		        &table->board);
}

static void select_id(struct followup_table *table, int id)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->ids[i] == id)
			roster_select(&table->roster, i);
}

/* A row that moves takes the selection with it. */
void followup_table_refresh(struct followup_table *table, const struct scene *scene)
{
	size_t row;
	bool had = roster_selected(&table->roster, &row);
	int id = had ? table->ids[row] : 0;
	struct roster_spec spec;

	table->board = scene->board;
	table->today = scene->today;
	if (!table->keeps_order || !is_still_there(table))
		collect(table);
	table->keeps_order = false;
	spec = roster_spec(table);
	roster_refresh(&table->roster, &spec);
	select_id(table, id);
}

void followup_table_filter(struct followup_table *table, const char *text)
{
	struct roster_spec spec = roster_spec(table);

	roster_filter(&table->roster, &spec, text);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct followup_table *table = context;
	const struct followup *f = at(table, table->roster.rows[row]);
	char due[DATE_TEXT], opened[DATE_TEXT];

	date_format(f->due, due);
	date_format(f->opened, opened);
	const char *const texts[] = {
		[COLUMN_WHAT] = f->what,
		[COLUMN_OWNER] = board_name(table->board, NOUN_PERSON, f->owner),
		[COLUMN_DUE] = due,
		[COLUMN_STATUS] = followup_status(f, table->today),
		[COLUMN_OPENED] = opened,
	};
	snprintf(out, size, "%s", texts[column]);
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct followup_table *table = context;
	const struct followup *f = at(table, table->roster.rows[row]);

	if (f->status != FOLLOWUP_OPEN && column != COLUMN_STATUS)
		return STYLE_DIM;
	if (column != COLUMN_STATUS)
		return STYLE_NORMAL;
	if (f->status == FOLLOWUP_DONE)
		return STYLE_GOOD;
	return f->status == FOLLOWUP_NOT_DONE || followup_is_overdue(f, table->today)
	               ? STYLE_BAD
	               : STYLE_NORMAL;
}

static struct table_spec table_spec(const struct followup_table *table)
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
				: "Nobody has anything to do yet. Here stands what somebody will do "
				  "by a date; it is read back before the session is closed. Press a "
				  "to add it.",
	};
}

enum table_result followup_table_update(struct followup_table *table, const struct event *event,
                                        int action)
{
	struct table_spec spec = table_spec(table);
	struct roster_spec rows = roster_spec(table);

	return roster_update(&table->roster, &rows, &spec, event, action);
}

void followup_table_draw(const struct followup_table *table, struct canvas *cv)
{
	struct table_spec spec = table_spec(table);

	table_draw(&table->roster.table, &spec, cv);
}
