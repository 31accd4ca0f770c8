/*
 * app/issue_table.h - what was parked, as a table: the top three first, then
 * what is open by date, then what is solved or dropped.
 *
 * The top three are marks of the open session, in the order in which they
 * were made: entries with the issue's text.  Without a session nothing is
 * marked.
 */
#ifndef APP_ISSUE_TABLE_H
#define APP_ISSUE_TABLE_H

#include "app/roster.h"
#include "app/session_entry.h"

enum { SHEET_ISSUES = 10, ISSUE_TOPS = 3 };

struct issue_row {
	int id;
	int top; /* 1 to ISSUE_TOPS, 0: not marked */
};

/* `{ 0 }` is empty. */
struct issue_table {
	struct issue_row *rows;
	size_t count, capacity;
	size_t open, tops;
	struct roster roster;
	const struct board *board;
	bool keeps_place; /* the row may go elsewhere, the selection stays where it is */
};

void issue_table_release(struct issue_table *table);
void issue_table_refresh(struct issue_table *table, const struct scene *scene);
void issue_table_filter(struct issue_table *table, const char *text);
/* NULL when there is none. */
const struct issue *issue_table_selected(const struct issue_table *table);
/* The mark of an issue in the open session, NULL when it has none. */
const struct entry *issue_table_mark(const struct scene *scene, const struct issue *issue);

/* For the area in which the table is drawn. */
enum table_result issue_table_update(struct issue_table *table, const struct event *event,
                                     int action);
void issue_table_draw(const struct issue_table *table, struct canvas *cv);

#endif
