/*
 * app/retire.h - somebody leaves the board: retired with a last quarter, or
 * taken off when nothing refers to them yet.
 */
#ifndef APP_RETIRE_H
#define APP_RETIRE_H

#include "app/sheet.h"

/* The numbers of the two questions. */
struct retire_questions {
	int retire, take_off;
};

void retire_ask(const struct scene *scene, int person, struct retire_questions numbers,
                struct outcome *out);
/* The answers were yes. */
void retire_person(const struct scene *scene, int person, struct outcome *out);
void retire_take_off(const struct scene *scene, int person, struct outcome *out);

#endif
