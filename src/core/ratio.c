#include "core/ratio.h"

#include "core/amount.h"

#include <inttypes.h>
#include <stdio.h>

__extension__ typedef __int128 wide;

struct ratio ratio_of(int64_t numerator, int64_t denominator)
{
	if (denominator < 0)
		return (struct ratio){ -numerator, -denominator };
	return (struct ratio){ numerator, denominator };
}

bool ratio_is_defined(struct ratio r)
{
	return r.under != 0;
}

int ratio_compare(struct ratio r, int64_t over, int64_t under)
{
	return ratio_order(r, (struct ratio){ over, under });
}

int ratio_order(struct ratio a, struct ratio b)
{
	wide left = (wide)a.over * b.under, right = (wide)b.over * a.under;

	return (left > right) - (left < right);
}

/* Half away from zero; an odd denominator has no exact half to lose. */
static wide divide_rounded(wide over, wide under)
{
	wide size = over < 0 ? -over : over;
	wide whole = (size + under / 2) / under;

	return over < 0 ? -whole : whole;
}

int64_t ratio_scaled(struct ratio r, int64_t scale)
{
	return (int64_t)divide_rounded((wide)r.over * scale, r.under);
}

const char *ratio_format(struct ratio r, char *out)
{
	wide scaled, size;

	out[0] = '\0';
	if (!ratio_is_defined(r))
		return out;
	scaled = divide_rounded((wide)r.over * 10000, r.under);
	size = scaled < 0 ? -scaled : scaled;
	snprintf(out, RATIO_TEXT, "%s%" PRId64 ".%04d", scaled < 0 ? "-" : "",
	         (int64_t)(size / 10000), (int)(size % 10000));
	return out;
}

bool ratio_of_product(int64_t a, int64_t b, int64_t c, int64_t *out)
{
	wide result = divide_rounded((wide)a * b, c);

	if (result > AMOUNT_MAX || result < -AMOUNT_MAX)
		return false;
	*out = (int64_t)result;
	return true;
}
