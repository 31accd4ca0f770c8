/*
 * app/promise_pair.h - the form that adds a person with a measure.
 */
#ifndef APP_PROMISE_PAIR_H
#define APP_PROMISE_PAIR_H

#include "app/sheet.h"

enum promise_pair_field { PAIR_PERSON, PAIR_MEASURE, PAIR_FIELDS };

/* `{ 0 }` is valid. */
struct promise_pair {
	struct form form;
	const char **people, **measures;
	const char *const *known[PAIR_FIELDS];
};

void promise_pair_release(struct promise_pair *pair);
void promise_pair_ask(struct promise_pair *pair, const struct scene *scene, int number,
                      struct outcome *out);
/* The pair in the planned quarter; false when a name is not known. */
bool promise_pair_take(const struct scene *scene, const struct form_state *typed,
                       struct figure_key *key, struct outcome *out);

#endif
