/*
 * core/record.h - a person's say/do record on one measure and one basis.
 *
 * Scored are the latest RECORD_MAX closed quarters that have both a locked
 * promise F and an actual A.  Feed every closed quarter of one run, oldest
 * first, to record_add(); record_finish() gives the sums and the finding.
 *
 *     R      sum A / sum F (lower is better: sum F / sum A)
 *     k, m   quarters with e < 0 and with e > 0 (e as in core/standing.h)
 *     Rw     R without the worst quarter (smallest e, the earliest of equals)
 *     Rb     R without the best quarter (largest e, the earliest of equals)
 *     WAPE   sum |e| / sum F
 *
 * The finding is the first row that applies: see finding_of() in the source.
 * An undefined Rw counts as at least 0.90, an undefined Rb as at most 1.10.
 * Sources: the ratio of sums and WAPE, Hyndman and Koehler, "Another look at
 * measures of forecast accuracy" (2006); the thresholds: saydo-session(7).
 */
#ifndef CORE_RECORD_H
#define CORE_RECORD_H

#include "base/str.h"
#include "core/figure.h"
#include "core/ratio.h"

enum { RECORD_MAX = 8 };

enum finding {
	FINDING_NO_RECORD,
	FINDING_EARLY_SIGN,
	FINDING_OVER_PROMISES,
	FINDING_ONE_BIG_MISS,
	FINDING_UNEVEN,
	FINDING_SANDBAGS,
	FINDING_MILD_OPTIMIST,
	FINDING_ERRATIC,
	FINDING_RELIABLE,
};

extern const char *const finding_words[];

/* One scored quarter; `previous` is the actual of the quarter before. */
struct scored {
	struct quarter quarter;
	int64_t promised, actual;
	struct amount previous;
};

enum repeat_closer { REPEAT_UNKNOWN, REPEAT_NO, REPEAT_YES };

struct record {
	enum direction direction;
	int quarters;                     /* n */
	struct scored scored[RECORD_MAX]; /* oldest first */
	int64_t promised, actual;         /* sums */
	int64_t error_size;               /* sum |e| */
	int short_count, over_count;      /* k, m */
	int worst, best;                  /* indexes into scored; n >= 1 */
	struct ratio ratio, without_worst, without_best, wape;
	enum repeat_closer repeat_closer;
	int64_t error_compared, repeat_error; /* what repeat_closer compared */
	enum finding finding;
};

/* `{ .direction = d }` is an empty one. */
struct record_builder {
	enum direction direction;
	struct scored last[RECORD_MAX]; /* a ring */
	int count;                      /* of all scored quarters so far */
	struct quarter actual_quarter;  /* the latest quarter with an actual */
	int64_t actual;
};

/* Quarters in rising order, closed ones only. */
void record_add(struct record_builder *builder, struct quarter quarter, struct amount promised,
                struct amount actual);
void record_finish(const struct record_builder *builder, struct record *out);

/* The record of one run of figures up to and including `as_of`. */
void record_of_run(const struct figure *run, size_t count, enum basis basis,
                   enum direction direction, struct quarter as_of, struct record *out);

/* F x (n x sum A + 3 x sum F) / ((n + 3) x sum F): the new promise read with
 * the record, shrunk by three kept quarters.  Not given when sum F = 0, n = 0
 * or the result is beyond AMOUNT_MAX. */
struct amount record_track_number(const struct record *record, int64_t promise);

/* "short in 5 of 6 quarters; 84 delivered per 100 promised; still 86 without
 * the worst (2026-Q1)": what a person can check by hand. */
void record_add_words(struct str *out, const struct record *record);

/* The order in which records are listed: money first by sum F - sum A, the
 * costliest first; then the others; equals by ratio, undefined last. */
int record_order(const struct record *a, bool a_money, const struct record *b, bool b_money);

#endif
