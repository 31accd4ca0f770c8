#include "core/standing.h"

const char *const standing_words[] = { "open",  "not reported", "no promise", "short",
	                               "close", "kept",         "beat",       0 };

int64_t standing_error(int64_t promised, int64_t actual, enum direction direction)
{
	return direction == DIRECTION_LOWER ? promised - actual : actual - promised;
}

struct ratio standing_ratio(int64_t promised, int64_t actual, enum direction direction)
{
	if (promised == 0)
		return (struct ratio){ 0 };
	if (direction == DIRECTION_LOWER)
		return ratio_of(promised, actual);
	return ratio_of(actual, promised);
}

/* Without a ratio only the side on which the actual fell can be said. */
static enum standing by_sign(int64_t error)
{
	if (error == 0)
		return STANDING_KEPT;
	return error > 0 ? STANDING_BEAT : STANDING_SHORT;
}

static enum standing by_band(struct ratio ratio)
{
	if (ratio_compare(ratio, 90, 100) < 0)
		return STANDING_SHORT;
	if (ratio_compare(ratio, 1, 1) < 0)
		return STANDING_CLOSE;
	return ratio_compare(ratio, 110, 100) <= 0 ? STANDING_KEPT : STANDING_BEAT;
}

enum standing standing_of(struct amount promised, struct amount actual, enum direction direction,
                          bool quarter_closed)
{
	struct ratio ratio;

	if (!promised.given)
		return STANDING_NO_PROMISE;
	if (!actual.given)
		return quarter_closed ? STANDING_NOT_REPORTED : STANDING_OPEN;
	ratio = standing_ratio(promised.units, actual.units, direction);
	if (!ratio_is_defined(ratio))
		return by_sign(standing_error(promised.units, actual.units, direction));
	return by_band(ratio);
}
