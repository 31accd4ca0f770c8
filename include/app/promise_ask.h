/*
 * app/promise_ask.h - asking for a cell of the promises, taking what was typed.
 *
 * A draft changes at once; of a locked promise the reason is asked for next,
 * and what comes of it is an amendment.
 */
#ifndef APP_PROMISE_ASK_H
#define APP_PROMISE_ASK_H

#include "app/promise_edit.h"
#include "app/promise_table.h"

/* The questions; the numbers of the sheet's others follow. */
enum promise_question { ASK_CELL = 1, ASK_REASON, PROMISE_QUESTIONS };

struct promise_ask {
	struct promise_table *table;
	struct promise_edit edit; /* what is asked for just now */
};

/* For the selected row.  `typed` is what the field begins with; NULL: with
 * what is there, unless that is hidden. */
void promise_ask_cell(struct promise_ask *ask, enum promise_cell cell, const char *typed,
                      struct outcome *out);
bool promise_take_cell(struct promise_ask *ask, const struct scene *scene,
                       const struct answer_text *answer, struct outcome *out);
/* After a cell: Enter goes on to the row below, Tab to the next cell, which it
 * asks for. */
void promise_go_on(struct promise_ask *ask, bool next, struct outcome *out);
bool promise_take_reason(const struct promise_ask *ask, const struct scene *scene,
                         const struct answer_text *answer, struct outcome *out);

#endif
