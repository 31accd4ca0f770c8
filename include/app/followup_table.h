/*
 * app/followup_table.h - the follow-ups as a table, those to do first.
 */
#ifndef APP_FOLLOWUP_TABLE_H
#define APP_FOLLOWUP_TABLE_H

#include "app/roster.h"
#include "app/sheet.h"

/* `{ 0 }` is empty. */
struct followup_table {
	int *ids; /* of all follow-ups */
	size_t count, capacity;
	struct roster roster;
	const struct board *board;
	struct date today;
	bool keeps_order; /* while one goes down the list, rows do not jump away */
};

void followup_table_release(struct followup_table *table);
void followup_table_refresh(struct followup_table *table, const struct scene *scene);
void followup_table_filter(struct followup_table *table, const char *text);
/* NULL when there is none. */
const struct followup *followup_table_selected(const struct followup_table *table);

/* For the area in which the table is drawn. */
enum table_result followup_table_update(struct followup_table *table, const struct event *event,
                                        int action);
void followup_table_draw(const struct followup_table *table, struct canvas *cv);

#endif
