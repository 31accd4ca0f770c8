#include "core/cog.h"

const char *const cog_words[] = { "", "green", "amber", "red", NULL };

static bool is_worse(struct amount than, int64_t actual, enum direction direction)
{
	return standing_error(than.units, actual, direction) < 0;
}

enum cog cog_of(const struct figure *f, enum basis basis, enum direction direction)
{
	struct amount promised = figure_promised(f, basis), actual = figure_actual(f, basis);
	struct amount floor = f->promise.terms.floor;
	bool failed;

	if (!promised.given || !actual.given)
		return COG_NONE;
	if (!is_worse(promised, actual.units, direction))
		return COG_GREEN;
	if (floor.given && basis == BASIS_AMOUNT)
		failed = is_worse(floor, actual.units, direction);
	else
		failed = standing_of(promised, actual, direction, true) == STANDING_SHORT;
	return failed ? COG_RED : COG_AMBER;
}
