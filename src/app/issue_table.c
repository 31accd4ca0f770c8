#include "app/issue_table.h"

#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN_TOP, COLUMN_TEXT, COLUMN_RAISED, COLUMN_OPENED, COLUMN_STATUS };

static const struct column columns[] = {
	{ "Top", 3, 0, ALIGN_LEFT, 85, 'p' },        { "Issue", 14, 5, ALIGN_LEFT, 100, 'i' },
	{ "Raised by", 10, 2, ALIGN_LEFT, 40, 'r' }, { "Opened", 10, 0, ALIGN_LEFT, 60, 'o' },
	{ "Status", 7, 0, ALIGN_LEFT, 90, 't' },     { 0 },
};

void issue_table_release(struct issue_table *table)
{
	free(table->rows);
	roster_release(&table->roster);
}

static const struct issue *issue_of(const struct issue_table *table, size_t row)
{
	return board_get(table->board, NOUN_ISSUE, table->rows[row].id);
}

const struct issue *issue_table_selected(const struct issue_table *table)
{
	size_t row;

	return roster_selected(&table->roster, &row) ? issue_of(table, row) : NULL;
}

static bool marks(const struct entry *e, const struct scene *scene, const struct issue *issue)
{
	struct entry_key key = { scene->session, SHEET_ISSUES, ENTRY_TOP, 0 };

	return session_entry_is(e, key) && strcmp(e->text, issue->text) == 0;
}

const struct entry *issue_table_mark(const struct scene *scene, const struct issue *issue)
{
	for (int id = board_last_id(scene->board, NOUN_ENTRY); id > 0 && scene->session != 0;
	     id--) {
		const struct entry *e = board_get(scene->board, NOUN_ENTRY, id);

		if (e != NULL && marks(e, scene, issue))
			return e;
	}
	return NULL;
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct issue_table *table = context;
	const struct issue *issue = issue_of(table, row);

	str_addf(out, "%s %s %s", issue->text,
	         board_name(table->board, NOUN_PERSON, issue->raised_by),
	         issue_status_words[issue->status]);
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct issue_table *table = context;
	const struct issue *a = issue_of(table, left), *b = issue_of(table, right);

	if (column == COLUMN_OPENED)
		return date_compare(a->opened, b->opened);
	if (column == COLUMN_STATUS)
		return a->status - b->status;
	if (column == COLUMN_RAISED)
		return strcmp(board_folded(table->board, NOUN_PERSON, a->raised_by),
		              board_folded(table->board, NOUN_PERSON, b->raised_by));
	if (column == COLUMN_TEXT)
		return strcmp(board_folded(table->board, NOUN_ISSUE, a->id),
		              board_folded(table->board, NOUN_ISSUE, b->id));
	return (left > right) - (left < right);
}

static struct roster_spec roster_spec(const struct issue_table *table)
{
	return (struct roster_spec){ table, table->count, row_words, compare_rows };
}

/* What is not marked comes behind the marks. */
static int rank(const struct issue_row *row)
{
	return row->top != 0 ? row->top : ISSUE_TOPS + 1;
}

static int compare_issues(const void *left, const void *right, void *board)
{
	const struct board *b = *(const struct board *const *)board;
	const struct issue_row *x = left, *y = right;
	const struct issue *a = board_get(b, NOUN_ISSUE, x->id);
	const struct issue *c = board_get(b, NOUN_ISSUE, y->id);
	int order = (a->status != ISSUE_OPEN) - (c->status != ISSUE_OPEN);

	if (order == 0)
		order = rank(x) - rank(y);
	if (order == 0)
		order = date_compare(a->opened, c->opened);
	return order != 0 ? order : x->id - y->id;
}

static void number_top(struct issue_table *table, const struct scene *scene, const struct entry *e)
{
	for (size_t row = 0; row < table->count && table->tops < ISSUE_TOPS; row++) {
		const struct issue *issue = issue_of(table, row);

		if (issue->status != ISSUE_OPEN || table->rows[row].top != 0 ||
		    !marks(e, scene, issue))
			continue;
		table->rows[row].top = (int)++table->tops;
		return;
	}
}

/* Marks were made in the order of their ids; what is solved leaves its place. */
static void number_tops(struct issue_table *table, const struct scene *scene)
{
	table->tops = 0;
	for (int id = 1; id <= board_last_id(scene->board, NOUN_ENTRY); id++) {
		const struct entry *e = board_get(scene->board, NOUN_ENTRY, id);

		if (e != NULL && scene->session != 0)
			number_top(table, scene, e);
	}
}

static void collect(struct issue_table *table, const struct scene *scene)
{
	int last = board_last_id(table->board, NOUN_ISSUE);

	table->rows = xgrow(table->rows, &table->capacity, (size_t)last + 1, sizeof(*table->rows));
	table->count = 0;
	table->open = 0;
	for (int id = 1; id <= last; id++) {
		const struct issue *issue = board_get(table->board, NOUN_ISSUE, id);

		if (issue == NULL)
			continue;
		table->open += issue->status == ISSUE_OPEN;
		table->rows[table->count++] = (struct issue_row){ .id = id };
	}
	number_tops(table, scene);
	if (table->count > 1)
		qsort_r(table->rows, table->count, sizeof(*table->rows), compare_issues,
		        &table->board);
}

void issue_table_refresh(struct issue_table *table, const struct scene *scene)
{
	size_t row, at = table->roster.table.list.selected;
	int id = roster_selected(&table->roster, &row) ? table->rows[row].id : 0;
	struct roster_spec spec;

	table->board = scene->board;
	collect(table, scene);
	spec = roster_spec(table);
	roster_refresh(&table->roster, &spec);
	for (size_t i = 0; i < table->count && !table->keeps_place; i++)
		if (table->rows[i].id == id)
			roster_select(&table->roster, i);
	if (table->keeps_place)
		table->roster.table.list.selected = at;
	table->keeps_place = false;
}

void issue_table_filter(struct issue_table *table, const char *text)
{
	struct roster_spec spec = roster_spec(table);

	roster_filter(&table->roster, &spec, text);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct issue_table *table = context;
	size_t at = table->roster.rows[row];
	const struct issue *issue = issue_of(table, at);
	char opened[DATE_TEXT], top[DATE_TEXT] = "";

	date_format(issue->opened, opened);
	if (table->rows[at].top != 0)
		snprintf(top, sizeof(top), "%d", table->rows[at].top);
	const char *const texts[] = {
		[COLUMN_TOP] = top,
		[COLUMN_TEXT] = issue->text,
		[COLUMN_RAISED] = board_name(table->board, NOUN_PERSON, issue->raised_by),
		[COLUMN_OPENED] = opened,
		[COLUMN_STATUS] = issue_status_words[issue->status],
	};
	snprintf(out, size, "%s", texts[column]);
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct issue_table *table = context;
	size_t at = table->roster.rows[row];

	if (issue_of(table, at)->status != ISSUE_OPEN)
		return column == COLUMN_STATUS ? STYLE_NORMAL : STYLE_DIM;
	return table->rows[at].top != 0 ? STYLE_STRONG : STYLE_NORMAL;
}

static struct table_spec table_spec(const struct issue_table *table)
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
				: "Nothing is parked. What would hold up another sheet is parked "
				  "there with i and comes here to be discussed; i works here, too.",
	};
}

enum table_result issue_table_update(struct issue_table *table, const struct event *event,
                                     int action)
{
	struct table_spec spec = table_spec(table);
	struct roster_spec rows = roster_spec(table);

	return roster_update(&table->roster, &rows, &spec, event, action);
}

void issue_table_draw(const struct issue_table *table, struct canvas *cv)
{
	struct table_spec spec = table_spec(table);

	table_draw(&table->roster.table, &spec, cv);
}
