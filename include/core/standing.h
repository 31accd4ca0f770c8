/*
 * core/standing.h - one promise in one quarter.
 *
 * With F promised and A delivered, e = A - F where higher is better and
 * F - A where lower is: e < 0 always means short.  Ratio A/F (lower: F/A).
 * Bands: short below 0.90, close below 1, kept up to 1.10, beat above.
 * With F = 0 the sign of e decides; lower-is-better with A = 0 is beat.
 */
#ifndef CORE_STANDING_H
#define CORE_STANDING_H

#include "core/amount.h"
#include "core/noun.h"
#include "core/ratio.h"

enum standing {
	STANDING_OPEN,
	STANDING_NOT_REPORTED,
	STANDING_NO_PROMISE,
	STANDING_SHORT,
	STANDING_CLOSE,
	STANDING_KEPT,
	STANDING_BEAT,
};

extern const char *const standing_words[];

/* At least one of the two is given. */
enum standing standing_of(struct amount promised, struct amount actual, enum direction direction,
                          bool quarter_closed);

/* e; both |values| at most AMOUNT_MAX, so it cannot overflow. */
int64_t standing_error(int64_t promised, int64_t actual, enum direction direction);
/* Undefined where the table above says so. */
struct ratio standing_ratio(int64_t promised, int64_t actual, enum direction direction);

#endif
