/*
 * app/tier_table.h - the classes of inquiry as a table, in the order in which
 * they were written down.
 */
#ifndef APP_TIER_TABLE_H
#define APP_TIER_TABLE_H

#include "app/roster.h"
#include "app/sheet.h"
#include "core/handoff.h"

struct tier_row {
	int id;
	enum answered answered; /* in the quarter under review */
};

/* `{ 0 }` is empty. */
struct tier_table {
	struct tier_row *rows; /* of all tiers */
	size_t count, capacity;
	struct roster roster;
	const struct board *board;
};

void tier_table_release(struct tier_table *table);
void tier_table_refresh(struct tier_table *table, const struct scene *scene);
void tier_table_filter(struct tier_table *table, const char *text);
/* NULL when there is none. */
const struct tier *tier_table_selected(const struct tier_table *table);
void tier_table_select(struct tier_table *table, int id);

/* For the area in which the table is drawn. */
enum table_result tier_table_update(struct tier_table *table, const struct event *event,
                                    int action);
void tier_table_draw(const struct tier_table *table, struct canvas *cv);

#endif
