/*
 * core/trap.h - the activity trap: busy is not selling.
 *
 * For each activity measure by itself: a person's share of its department's
 * activity beside the share of that department's revenue in the quarter.
 * Somebody is busy when
 *
 *     the share of the activity is above 0 and at least 1.25 times the share
 *     of the revenue, the department has revenue, and the activity of at
 *     least two people is compared.
 *
 * Revenue that was promised and is not reported yet is not 0: its person is
 * not compared.  Who promised none and brought none has a share of 0.
 */
#ifndef CORE_TRAP_H
#define CORE_TRAP_H

#include "base/str.h"
#include "core/board.h"

struct trap {
	int person, measure;
	int64_t activity, all_activity; /* in the measure's unit */
	int64_t revenue, all_revenue;   /* in money */
};

struct traps {
	struct quarter quarter;
	struct trap *items; /* by measure and person */
	size_t count, capacity;
};

/* `{ 0 }` is empty; what was in it before is forgotten.  Sums beyond
 * TRAP_SUM_MAX are not judged. */
#define TRAP_SUM_MAX (INT64_MAX / 16)
void traps_of_quarter(struct traps *all, const struct board *b, struct quarter quarter);
void traps_release(struct traps *all);

/* "41 % of the calls, 12 % of the revenue". */
void trap_add_words(struct str *out, const struct board *b, const struct trap *trap);
/* "823 of 2,007 calls, 162,914.30 of 1,357,996.70 in revenue". */
void trap_add_arithmetic(struct str *out, const struct board *b, const struct trap *trap);

/* What one person is busy with, nothing for who is not: " Busy: 41 % of the
 * calls, 12 % of the revenue."; and the arithmetic, line by line. */
void traps_add_words(struct str *out, const struct board *b, const struct traps *all, int person);
void traps_explain(struct str *out, const struct board *b, const struct traps *all, int person);

#endif
