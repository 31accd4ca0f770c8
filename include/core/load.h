/*
 * core/load.h - the warnings on the flip board's duties.
 *
 *     nobody       a kept duty without an owner
 *     two          the same text (folded) kept in two columns
 *     seat         an owner with more than five kept duties
 *     hours        an owner with more than 40 hours a week
 *     not-selling  a salesperson with more than half of the hours in stages
 *                  other than hunting and farming
 *
 * Source of the five: the usual norm of five roles a seat (EOS accountability
 * chart).  The words state the norm and claim no cost.
 */
#ifndef CORE_LOAD_H
#define CORE_LOAD_H

#include "base/str.h"
#include "core/board.h"

enum load_warning {
	LOAD_NOBODY,
	LOAD_TWO,
	LOAD_SEAT,
	LOAD_HOURS,
	LOAD_NOT_SELLING,
	LOAD_COUNT,
};

extern const char *const load_words[];

enum { LOAD_SEAT_MAX = 5, LOAD_HOURS_MAX = 40 };

/* One owner's kept duties. */
struct seat {
	int duties;
	int64_t hours, selling_hours; /* hundredths of an hour a week */
};

void seat_of(const struct board *b, int person, struct seat *out);
bool seat_has(const struct board *b, int person, const struct seat *seat,
              enum load_warning warning);

/* Bits (1 << enum load_warning) that hold for one duty and its owner. */
unsigned load_of_duty(const struct board *b, int duty);
/* In one sentence, with the arithmetic. */
void load_add_words(struct str *out, const struct board *b, int duty, enum load_warning warning);

#endif
