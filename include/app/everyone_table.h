/*
 * app/everyone_table.h - the table of everyone's measures: how the quarter
 * under review came out, and what success and failure are in the next one.
 */
#ifndef APP_EVERYONE_TABLE_H
#define APP_EVERYONE_TABLE_H

#include "app/everyone_rows.h"
#include "app/promise_edit.h"
#include "app/roster.h"

enum { EVERYONE_COLUMNS = 8 };

/* `{ 0 }` is empty. */
struct everyone_table {
	struct everyone_rows rows;
	struct roster roster;
	struct column columns[EVERYONE_COLUMNS + 1];
	const struct board *board;
};

void everyone_table_release(struct everyone_table *table);
void everyone_table_refresh(struct everyone_table *table, const struct scene *scene);
void everyone_table_filter(struct everyone_table *table, const char *text);

/* NULL when there is no row. */
const struct everyone_row *everyone_table_selected(const struct everyone_table *table);
/* CELL_AMOUNT for success, CELL_FLOOR for failure. */
enum promise_cell everyone_table_cell(const struct everyone_table *table);
void everyone_table_select(struct everyone_table *table, struct figure_key key);
void everyone_table_go_to(struct everyone_table *table, enum promise_cell cell);
/* false on the last row. */
bool everyone_table_step_down(struct everyone_table *table);

/* For the area in which the table is drawn. */
enum table_result everyone_table_update(struct everyone_table *table, const struct event *event,
                                        int action);
void everyone_table_draw(const struct everyone_table *table, struct canvas *cv);

#endif
