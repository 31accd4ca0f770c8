/*
 * app/outlook_table.h - what the executives owe the others: a two-year outlook
 * and what's new each quarter.
 *
 * For everybody of the department Executives, and whoever else said something,
 * there are three rows: the outlook as it stands, what is new in the planned
 * quarter, and what was said for the quarter under review - with whether it
 * came, which is a line of its own kind beside it.
 */
#ifndef APP_OUTLOOK_TABLE_H
#define APP_OUTLOOK_TABLE_H

#include "app/roster.h"
#include "app/sheet.h"

enum outlook_line { OUTLOOK_TWO_YEARS, OUTLOOK_NEW, OUTLOOK_SAID, OUTLOOK_LINES };
enum came { CAME_UNKNOWN, CAME_YES, CAME_NO };

struct outlook_row {
	int person;
	enum outlook_line line;
	int id;      /* of the outlook that is shown, 0: none yet */
	int came_id; /* OUTLOOK_SAID: of what says whether it came */
	enum came came;
};

/* `{ 0 }` is empty. */
struct outlook_table {
	struct outlook_row *rows;
	size_t count, capacity;
	struct roster roster;
	const struct board *board;
	struct quarter review, planned;
};

void outlook_table_release(struct outlook_table *table);
void outlook_table_refresh(struct outlook_table *table, const struct scene *scene);
void outlook_table_filter(struct outlook_table *table, const char *text);
/* NULL when there is none. */
const struct outlook_row *outlook_table_selected(const struct outlook_table *table);

/* "Two-year outlook", "New in 2026-Q4", "Said for 2026-Q3". */
void outlook_row_title(const struct outlook_table *table, const struct outlook_row *row, char *out,
                       size_t size);
/* What was written; "" for nothing. */
const char *outlook_row_text(const struct outlook_table *table, const struct outlook_row *row);
/* Everything that person says, a line each. */
void outlook_add_words(struct str *out, const struct outlook_table *table, int person);
void outlook_add_all_words(struct str *out, const struct outlook_table *table);

/* For the area in which the table is drawn. */
enum table_result outlook_table_update(struct outlook_table *table, const struct event *event,
                                       int action);
void outlook_table_draw(const struct outlook_table *table, struct canvas *cv);

#endif
