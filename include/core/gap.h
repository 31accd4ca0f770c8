/*
 * core/gap.h - why revenue missed: the gap of a quarter over its drivers.
 *
 *     revenue from leads = leads x acceptance x win rate x average deal
 *     acceptance = accepted / leads, win rate = won / accepted, deal = revenue / won
 *
 * from the sums by role of both sides: the first locked promises, and all
 * actuals of the quarter, paired or not.  Without `accepted`: leads x conversion
 * (won / leads) x deal; without `won`: leads x revenue per lead; without `leads`
 * revenue is one line.  A role is there when both sides have a figure for it;
 * other revenue that stands on one side only is left out and named.
 *
 * The effect of a factor is exact (core/effect.h), rounded so that the lines sum
 * to the gap.  A ratio with denominator 0 takes the other side's value, 0 when
 * both have it; what the factors then do not explain are `earlier leads`.
 */
#ifndef CORE_GAP_H
#define CORE_GAP_H

#include "core/board.h"
#include "core/effect.h"

enum { GAP_LINES = 8, GAP_ROLES = ROLE_ACTIVITY };

/* In the order in which they are listed. */
enum gap_kind {
	GAP_PROMISED,
	GAP_LEADS,
	GAP_ACCEPTANCE,
	GAP_WIN_RATE,
	GAP_CONVERSION,
	GAP_DEAL_SIZE,
	GAP_REVENUE_PER_LEAD,
	GAP_REVENUE,
	GAP_EARLIER_LEADS,
	GAP_OTHER_REVENUE,
	GAP_ACTUAL,
	GAP_MIX_VOLUME, /* core/mix.h */
	GAP_MIX_MIX,
	GAP_MIX_VALUE,
	GAP_KINDS
};

/* How `promised` and `actual` of a line are written: counts plain, money with
 * the currency's decimals, rates with four; rounded half away from zero. */
enum gap_form { GAP_COUNT, GAP_RATE, GAP_MONEY };

struct gap_word {
	const char *name;  /* as in files: "deal_size" */
	const char *label; /* on screens: "Deal size" */
	const char *owner; /* "marketing and sales", "" for nobody's */
	enum gap_form form;
	enum role over, under; /* the factor as a quotient of sums; ROLE_NONE: none */
};

extern const struct gap_word gap_words[];

/* Money in minor units; NULL is not given. */
struct gap_line {
	enum gap_kind kind;
	const struct fraction *promised, *actual;
	const struct fraction *exact, *effect; /* unrounded, rounded; of `promised` NULL */
};

/* Promises without an actual: the first GAP_NAMES_MAX that came, and how many. */
enum { GAP_NAMES_MAX = 256 };
struct gap_names {
	struct figure_key *keys;
	size_t count, capacity;
};

/* `{ .quarter = q }` is an empty one; then feed, finish, read. */
struct gap {
	struct quarter quarter;
	struct fractions pool;
	struct fraction *sums[SIDES][GAP_ROLES]; /* by role; NULL: no figure */
	struct gap_names unreported;
	struct gap_line lines[GAP_LINES]; /* none: revenue is missing on a side */
	size_t count;
};

/* Figures of other quarters and of other roles are passed over. */
void gap_feed(struct gap *gap, const struct board *b, const struct figure *f);
void gap_finish(struct gap *gap, const struct board *b);
void gap_release(struct gap *gap);

/* The gap of a board whose figures are loaded, finished. */
void gap_of_board(struct gap *gap, const struct board *b, struct quarter quarter);

bool gap_has_role(const struct gap *gap, enum role role);

/* NULL adds nothing.  `grouped` is for people: `1,234.50`, a rate as `12.34%`. */
void gap_add_figure(struct str *out, const struct fraction *f, enum gap_form form,
                    struct currency currency, bool grouped);

/* Fills `effect` of the lines from `exact` (effects_round). */
void gap_round(struct fractions *pool, struct gap_line *lines, size_t count);

/* Of a figure with a promise and no actual, while feeding; then in order. */
void gap_names_add(struct gap_names *names, struct figure_key key);
void gap_names_sort(struct gap_names *names, const struct board *b);

#endif
