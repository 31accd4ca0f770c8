/*
 * app/person_form.h - adding and editing people: questions and what they change.
 *
 * A department that is new is added with its first person, as two changes of
 * one step; a name that is one letter away from a known department is taken
 * for a slip and refused.  `{ 0 }` is valid.
 */
#ifndef APP_PERSON_FORM_H
#define APP_PERSON_FORM_H

#include "app/sheet.h"

enum person_field {
	PERSON_NAME,
	PERSON_DEPARTMENT,
	PERSON_ROLE,
	PERSON_FROM,
	PERSON_TO,
	PERSON_FIELDS
};

struct person_form {
	struct form form;
	const struct board *board;
	int person; /* 0: somebody new */
	const char **departments;
	const char *const *known[PERSON_FIELDS];
	char *pasted; /* names, a line each, that wait for their department */
};

void person_form_release(struct person_form *form);

/* Asks for somebody new (`person` 0) or about somebody there. */
void person_form_ask(struct person_form *form, const struct scene *scene, int person, int number,
                     struct outcome *out);
bool person_form_take(const struct person_form *form, const struct scene *scene,
                      const struct form_state *typed, struct outcome *out);

/* Several names were pasted, a line each: asks for their department. */
void person_form_ask_pasted(struct person_form *form, const struct scene *scene, const char *pasted,
                            int number, struct outcome *out);
bool person_form_take_pasted(const struct person_form *form, const struct scene *scene,
                             const char *department, struct outcome *out);

#endif
