/*
 * app/everyone_ask.h - typing what success and failure are, right where the
 * measures stand.
 *
 * A measure that nobody promises is asked for its person first.  What is
 * locked is amended on the sheet of the promises, with its reason.
 */
#ifndef APP_EVERYONE_ASK_H
#define APP_EVERYONE_ASK_H

#include "app/everyone_table.h"

/* The questions; the numbers of the sheet's others follow. */
enum everyone_question { EVERYONE_CELL = 1, EVERYONE_WHO, EVERYONE_CLEAR, EVERYONE_QUESTIONS };

/* `{ 0 }` is valid but for `table`. */
struct everyone_ask {
	struct everyone_table *table;
	struct promise_edit edit; /* what is asked for just now */
	const char **people;
};

void everyone_ask_release(struct everyone_ask *ask);
/* For the selected row and cell.  `typed` is what the field begins with; NULL:
 * with what is there, unless that is hidden. */
void everyone_ask_cell(struct everyone_ask *ask, const struct scene *scene, const char *typed,
                       struct outcome *out);
/* Enter goes on to the row below, Tab to the next cell, which it asks for. */
bool everyone_take_cell(struct everyone_ask *ask, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out);
bool everyone_take_who(struct everyone_ask *ask, const struct scene *scene, const char *name,
                       struct outcome *out);
void everyone_ask_clear(struct everyone_ask *ask, const struct scene *scene, struct outcome *out);
void everyone_take_clear(const struct everyone_ask *ask, const struct scene *scene,
                         struct outcome *out);

#endif
