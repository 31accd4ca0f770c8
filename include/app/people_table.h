/*
 * app/people_table.h - everybody on the board as rows, for the cover.
 */
#ifndef APP_PEOPLE_TABLE_H
#define APP_PEOPLE_TABLE_H

#include "app/roster.h"
#include "app/sheet.h"

struct people_table {
	const struct board *board;
	struct quarter planned; /* who is not there then is dim */
	struct roster roster;
	int *ids; /* in display order */
	size_t count;
};

void people_table_refresh(struct people_table *people, const struct scene *scene);
void people_table_filter(struct people_table *people, const char *text);
void people_table_sort(struct people_table *people);
void people_table_release(struct people_table *people);

struct table_spec people_table_spec(const struct people_table *people);
/* NULL when there is nobody. */
const struct person *people_table_selected(const struct people_table *people);

/* For when the selection is elsewhere: takes the mark off the drawn table. */
void people_table_unselect(const struct people_table *people, struct canvas *cv);

#endif
