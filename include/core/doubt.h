/*
 * core/doubt.h - what to doubt: everything that is missing, contradictory or
 * over-promised, in words that can be checked by hand.
 *
 *     missing         somebody of marketing or sales, or a measure, without a
 *                     promise for the quarter
 *     no-actual       promised, the quarter is closed, nothing is reported
 *     no-source       revenue promised - value of the leads promised - other
 *                     revenue promised, when positive
 *     value-per-lead  promised value / promised leads below half or above
 *                     double the ratio of sums of the last DOUBT_WORTH scored
 *                     quarters before
 *     flat-line       the same amount for this and the two quarters before
 *     beyond-record   more than 1.25 x the best actual of the latest
 *                     DOUBT_RECORD closed quarters before that have one; lower
 *                     is better: below the smallest / 1.25
 *     over            short of the promise by more than a percentage of it
 *     busy            core/trap.h
 *     nobody ... not-selling: core/load.h, not of a quarter
 *
 * All bounds themselves are fine.  Where there is nothing to compare with or
 * to divide by there is no doubt.  A draft counts as a promise here, but not
 * for `over`; of a locked promise its first terms count.
 */
#ifndef CORE_DOUBT_H
#define CORE_DOUBT_H

#include "base/arena.h"
#include "core/board.h"
#include "core/ratio.h"

enum doubt_kind {
	DOUBT_MISSING,
	DOUBT_NO_ACTUAL,
	DOUBT_NO_SOURCE,
	DOUBT_VALUE_PER_LEAD,
	DOUBT_FLAT_LINE,
	DOUBT_BEYOND_RECORD,
	DOUBT_OVER,
	DOUBT_BUSY,
	DOUBT_NOBODY, /* from here on as enum load_warning */
	DOUBT_TWO,
	DOUBT_SEAT,
	DOUBT_HOURS,
	DOUBT_NOT_SELLING,
};

extern const char *const doubt_words[];

enum { DOUBT_WORTH = 4, DOUBT_RECORD = 8 };

struct doubt {
	enum doubt_kind kind;
	struct quarter quarter;          /* none: of the flip board */
	int department, person, measure; /* 0 where the kind has none */
	int duty;                        /* the first it is about, or 0 */
	enum basis basis;                /* of DOUBT_OVER */
	const char *text;                /* a sentence without person and measure, no period */
};

struct doubts {
	struct doubt *items;
	size_t count, capacity;
	struct arena texts;
};

/* `{ 0 }` is empty; all of these add to it. */
void doubts_add_quarter(struct doubts *all, const struct board *b, struct quarter quarter,
                        struct date today);
/* Promises of a closed quarter that fell short by more than `share` of what
 * was promised, on both bases. */
void doubts_add_over(struct doubts *all, const struct board *b, struct quarter quarter,
                     struct ratio share);
void doubts_add_duties(struct doubts *all, const struct board *b);

/* Parts of doubts_add_quarter(): about a single promise, and about all. */
void doubts_add_promise(struct doubts *all, const struct board *b, struct figure_key key,
                        struct date today);
void doubts_add_source(struct doubts *all, const struct board *b, struct quarter quarter);

/* By quarter (none last), department, person, measure, kind, basis, duty. */
void doubts_sort(struct doubts *all, const struct board *b);
void doubts_release(struct doubts *all);

#endif
