/*
 * app/followup_form.h - the form of a follow-up: what, who, by when.
 */
#ifndef APP_FOLLOWUP_FORM_H
#define APP_FOLLOWUP_FORM_H

#include "app/sheet.h"

enum followup_field { FOLLOWUP_WHAT, FOLLOWUP_WHO, FOLLOWUP_BY, FOLLOWUP_FIELDS };

/* `{ 0 }` is valid. */
struct followup_form {
	struct form form;
	int id; /* 0: a new one */
	const char **people;
	const char *const *known[FOLLOWUP_FIELDS];
};

void followup_form_release(struct followup_form *form);
/* `followup` NULL or without an id: a new one, which says what is given; without
 * a date it is due in seven days. */
void followup_form_ask(struct followup_form *form, const struct scene *scene,
                       const struct followup *followup, int number, struct outcome *out);
bool followup_form_take(const struct followup_form *form, const struct scene *scene,
                        const struct form_state *typed, struct outcome *out);

#endif
