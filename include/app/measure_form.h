/*
 * app/measure_form.h - the form of a new measure: of which department, its
 * name, its unit, which direction is better.
 */
#ifndef APP_MEASURE_FORM_H
#define APP_MEASURE_FORM_H

#include "app/sheet.h"

enum measure_field {
	MEASURE_DEPARTMENT,
	MEASURE_NAME,
	MEASURE_UNIT,
	MEASURE_DIRECTION,
	MEASURE_FIELDS
};

/* `{ 0 }` is valid. */
struct measure_form {
	struct form form;
	const char **departments;
	const char *const *known[MEASURE_FIELDS];
};

void measure_form_release(struct measure_form *form);
/* `department` is what the form begins with; 0: empty. */
void measure_form_ask(struct measure_form *form, const struct scene *scene, int department,
                      int number, struct outcome *out);
bool measure_form_take(const struct scene *scene, const struct form_state *typed,
                       struct outcome *out);

#endif
