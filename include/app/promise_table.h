/*
 * app/promise_table.h - the table of the promises sheet.
 *
 * Columns are as wide as what they show, so that all of them are there at 80
 * cells with everyday amounts; then they go by importance.  A hidden amount
 * is a row of dots, always as long, and takes no part in sorting.
 */
#ifndef APP_PROMISE_TABLE_H
#define APP_PROMISE_TABLE_H

#include "app/promise_rows.h"
#include "app/roster.h"

enum { PROMISE_COLUMNS = 10 };

struct promise_table {
	struct promise_rows rows;
	struct roster roster;
	struct column columns[PROMISE_COLUMNS + 1];
	const struct board *board;
};

void promise_table_release(struct promise_table *table);
void promise_table_refresh(struct promise_table *table, const struct scene *scene);
void promise_table_filter(struct promise_table *table, const char *text);

/* NULL when there is no row. */
const struct promise_row *promise_table_selected(const struct promise_table *table);
enum promise_cell promise_table_cell(const struct promise_table *table);
void promise_table_select(struct promise_table *table, struct figure_key key);
void promise_table_go_to(struct promise_table *table, enum promise_cell cell);
/* false on the last row. */
bool promise_table_step_down(struct promise_table *table);

/* For the area in which the table is drawn. */
enum table_result promise_table_update(struct promise_table *table, const struct event *event,
                                       int action);
void promise_table_draw(const struct promise_table *table, struct canvas *cv);

#endif
