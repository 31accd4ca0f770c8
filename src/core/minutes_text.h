/*
 * core/minutes_text.h - the pen with which the parts of the minutes are written.
 */
#ifndef CORE_MINUTES_TEXT_H
#define CORE_MINUTES_TEXT_H

#include "core/minutes.h"
#include "core/records.h"

struct minutes {
	struct str *out;
	const struct board *board;
	const struct minutes_scope *scope;
	struct str line; /* what comes next, not broken into lines yet */
	int sections;
};

/* Writes the line out as a paragraph and begins a new one. */
void minutes_flush(struct minutes *m, int indent);
void minutes_section(struct minutes *m, const char *title);
void minutes_add_amount(struct minutes *m, struct amount a, enum unit unit);

/* The parts that are about people and their figures. */
void minutes_add_actuals(struct minutes *m);
void minutes_add_records(struct minutes *m);
void minutes_add_promises(struct minutes *m);

#endif
