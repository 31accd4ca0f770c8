/*
 * app/tier_form.h - the form of a tier: what it is, who handles it, how fast,
 * when it is handed over; and the usual tiers, all at once.
 */
#ifndef APP_TIER_FORM_H
#define APP_TIER_FORM_H

#include "app/sheet.h"

enum tier_field {
	TIER_NAME,
	TIER_DEFINITION,
	TIER_HANDLED_BY,
	TIER_HOURS,
	TIER_HANDED_OVER,
	TIER_FIELDS
};

/* `{ 0 }` is valid. */
struct tier_form {
	struct form form;
	const struct board *board;
	int id;                             /* 0: a new one */
	const char **people, **departments; /* own the names in `handlers` */
	const char **handlers;
	const char *const *known[TIER_FIELDS];
};

void tier_form_release(struct tier_form *form);
/* `tier` NULL: a new one. */
void tier_form_ask(struct tier_form *form, const struct scene *scene, const struct tier *tier,
                   int number, struct outcome *out);
/* Measures of a tier that gets another name go with it. */
bool tier_form_take(const struct tier_form *form, const struct scene *scene,
                    const struct form_state *typed, struct outcome *out);

/* Adds the usual tiers that are not there yet. */
void tier_take_usual(const struct scene *scene, struct outcome *out);

#endif
