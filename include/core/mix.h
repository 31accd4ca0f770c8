/*
 * core/mix.h - what became of marketing's dollars: number, mix, value of leads.
 *
 * From the lead figures that have a value, by the tier of their measure (leads
 * without a tier are a class of their own).  With q leads worth p each of a
 * tier, Q and P those of all of them (0 promised, 1 actual):
 *
 *     volume  (Q1 - Q0) x P0
 *     mix     sum(q1 p0) - Q1 P0
 *     value   sum q1 (p1 - p0), as what is left of the difference in money
 *
 * p0 of a tier with q0 = 0 is its p1, P0 with Q0 = 0 is P1, nothing on both
 * sides is 0.  Rounded like the effects of the gap, so that the three sum.
 */
#ifndef CORE_MIX_H
#define CORE_MIX_H

#include "core/gap.h"

enum { MIX_LINES = 3 };

struct mix_measure {
	struct fraction *leads[SIDES], *money[SIDES]; /* NULL: no figure */
};

struct mix_tier {
	const char *name;                    /* "" for leads without a tier; the board's */
	const struct fraction *leads[SIDES]; /* q */
	const struct fraction *money[SIDES]; /* q x p, minor units */
	const struct fraction *worth[SIDES]; /* p */
};

/* `{ .quarter = q }` is an empty one; then feed, finish, read. */
struct mix {
	struct quarter quarter;
	struct fractions pool;
	struct mix_measure *measures; /* by id of the measure */
	size_t capacity;
	struct gap_names unreported; /* a promised value without an actual one */
	struct mix_tier *tiers;      /* in the order of their first measure */
	size_t tier_count, tier_capacity;
	struct mix_tier all;              /* Q and P */
	const struct fraction *expected;  /* sum(q1 p0) / Q1, NULL for Q1 = 0 */
	struct gap_line lines[MIX_LINES]; /* none: no lead has a value on both sides */
	size_t count;
};

/* Figures of other quarters, other roles and without a value are passed over. */
void mix_feed(struct mix *mix, const struct board *b, const struct figure *f);
void mix_finish(struct mix *mix, const struct board *b);
void mix_release(struct mix *mix);

/* The mix of a board whose figures are loaded, finished. */
void mix_of_board(struct mix *mix, const struct board *b, struct quarter quarter);

#endif
