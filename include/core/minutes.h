/*
 * core/minutes.h - the minutes of a review as plain text.
 *
 * Meant to be read in ten years without the program: every figure exact, its
 * formula beside it, nothing that depends on the locale or the moment.  Lines
 * have at most 100 cells unless a single word is longer.
 */
#ifndef CORE_MINUTES_H
#define CORE_MINUTES_H

#include "core/board.h"

struct minutes_scope {
	struct quarter review, planned;
	struct date today;
	int session; /* 0: the last one that reviewed that quarter, if any */
};

void minutes_add(struct str *out, const struct board *b, const struct minutes_scope *scope);

#endif
