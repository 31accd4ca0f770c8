/*
 * app/promises_said.h - a quarter's locked promises as they were said: with
 * date and name, and what was changed later beside them.
 *
 * The first locked figure is what was said; drafts are nobody's word yet.
 */
#ifndef APP_PROMISES_SAID_H
#define APP_PROMISES_SAID_H

#include "app/figure_line.h"
#include "app/roster.h"

enum { SAID_BESIDE = 160 };

struct promise_said {
	struct figure_key key;
	char said[FIGURE_TEXT], value[FIGURE_TEXT];
	char on[DATE_TEXT];       /* the day it was locked */
	char beside[SAID_BESIDE]; /* "now 380,000.00, amended 2026-08-14; entered afterwards" */
};

/* `{ 0 }` is empty. */
struct promises_said {
	struct promise_said *items;
	size_t count, capacity;
	size_t amended, afterwards;
	struct roster roster;
	const struct board *board;
	struct column columns[7]; /* as wide as the figures need */
};

void promises_said_release(struct promises_said *said);
void promises_said_refresh(struct promises_said *said, const struct scene *scene);
void promises_said_filter(struct promises_said *said, const char *text);
/* NULL when there is none. */
const struct promise_said *promises_said_selected(const struct promises_said *said);

/* For the area in which the table is drawn. */
enum table_result promises_said_update(struct promises_said *said, const struct event *event,
                                       int action);
void promises_said_draw(const struct promises_said *said, struct canvas *cv);

#endif
