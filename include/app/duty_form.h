/*
 * app/duty_form.h - all fields of a duty as one form.
 *
 * `{ 0 }` is valid.
 */
#ifndef APP_DUTY_FORM_H
#define APP_DUTY_FORM_H

#include "app/sheet.h"

enum duty_field {
	DUTY_TEXT,
	DUTY_OWNER,
	DUTY_HELPERS,
	DUTY_FREQUENCY,
	DUTY_HOURS,
	DUTY_STAGE,
	DUTY_FIELDS
};

struct duty_form {
	struct form form;
	const struct board *board;
	int duty;
	const char **people;
	const char *const *known[DUTY_FIELDS];
};

void duty_form_release(struct duty_form *form);
void duty_form_ask(struct duty_form *form, const struct scene *scene, int duty, int number,
                   struct outcome *out);
bool duty_form_take(const struct duty_form *form, const struct scene *scene,
                    const struct form_state *typed, struct outcome *out);

#endif
