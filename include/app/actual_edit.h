/*
 * app/actual_edit.h - typing what was delivered: questions and what they change.
 *
 * An empty field means "not reported", which is not zero.  `{ 0 }` is valid.
 */
#ifndef APP_ACTUAL_EDIT_H
#define APP_ACTUAL_EDIT_H

#include "app/sheet.h"

enum { ACTUAL_FIELDS = 3 };

struct actual_edit {
	struct figure_key key; /* the figure that is being typed */
	enum basis basis;
	const char **people, **measures;
	const char *const *known[ACTUAL_FIELDS];
};

void actual_edit_release(struct actual_edit *edit);

/* Asks for one figure; `text` is what was typed already. */
void actual_edit_ask(struct actual_edit *edit, const struct scene *scene, struct figure_key key,
                     enum basis basis, const char *text, int number, struct outcome *out);
bool actual_edit_take(const struct actual_edit *edit, const struct scene *scene, const char *text,
                      struct outcome *out);

/* Asks for an actual that nobody promised: who, which measure, how much. */
void actual_edit_ask_new(struct actual_edit *edit, const struct scene *scene, int number,
                         struct outcome *out);
bool actual_edit_take_new(const struct scene *scene, const struct form_state *typed,
                          struct outcome *out);

/* Turns the disputed mark; takes the actual back. */
void actual_edit_dispute(const struct scene *scene, struct figure_key key, struct outcome *out);
void actual_edit_take_back(const struct scene *scene, struct figure_key key, struct outcome *out);

#endif
