#include "core/effect.h"

/* Of n factors: the share of the orders in which, of the others, k have moved
 * before this one, k! (n - 1 - k)! / n!, over a common divisor. */
static const struct {
	int64_t weights[FACTORS_MAX], divisor;
} shares[] = {
	[1] = { { 1 }, 1 },
	[2] = { { 1, 1 }, 2 },
	[3] = { { 2, 1, 2 }, 6 },
	[4] = { { 3, 1, 1, 3 }, 12 },
};

/* Every factor from the side that `moved`, a set of bits, says; without one. */
static struct fraction *product(struct fractions *pool, const struct factors *all, unsigned moved,
                                int without)
{
	struct fraction *result = fraction_of(pool, 1);

	for (int i = 0; i < all->count; i++)
		if (i != without)
			result = fraction_product(pool, result, all->values[moved >> i & 1][i]);
	return result;
}

struct fraction *factors_product(struct fractions *pool, const struct factors *all, enum side side)
{
	return product(pool, all, side == SIDE_ACTUAL ? (1u << all->count) - 1 : 0, -1);
}

static int bits_of(unsigned set)
{
	int bits = 0;

	for (; set != 0; set >>= 1)
		bits += (set & 1) != 0;
	return bits;
}

struct fraction *factors_effect(struct fractions *pool, const struct factors *all, int factor)
{
	struct fraction *sum = fraction_of(pool, 0);
	struct fraction *change = fraction_difference(pool, all->values[SIDE_ACTUAL][factor],
	                                              all->values[SIDE_PROMISED][factor]);

	for (unsigned moved = 0; moved < 1u << all->count; moved++) {
		struct fraction *weight, *term;

		if ((moved >> factor & 1) != 0)
			continue;
		weight = fraction_of(pool, shares[all->count].weights[bits_of(moved)]);
		term = fraction_product(pool, weight, product(pool, all, moved, factor));
		sum = fraction_sum(pool, sum, term);
	}
	sum = fraction_quotient(pool, sum, fraction_of(pool, shares[all->count].divisor));
	return fraction_product(pool, change, sum);
}

/* Whoever was given a unit has a rest below 0 from then on. */
static size_t largest_rest(struct fractions *pool, const struct fraction *const *exact,
                           const struct fraction *const *rounded, size_t count)
{
	const struct fraction *most = fraction_difference(pool, exact[0], rounded[0]);
	size_t found = 0;

	for (size_t i = 1; i < count; i++) {
		const struct fraction *rest = fraction_difference(pool, exact[i], rounded[i]);

		if (fraction_order(rest, most) <= 0)
			continue;
		most = rest;
		found = i;
	}
	return found;
}

void effects_round(struct fractions *pool, const struct fraction *const *exact,
                   const struct fraction **rounded, size_t count)
{
	const struct fraction *one = fraction_of(pool, 1), *missing = fraction_of(pool, 0);

	for (size_t i = 0; i < count; i++) {
		rounded[i] = fraction_floor(pool, exact[i]);
		missing = fraction_sum(pool, missing,
		                       fraction_difference(pool, exact[i], rounded[i]));
	}
	for (; fraction_sign(missing) > 0; missing = fraction_difference(pool, missing, one)) {
		size_t at = largest_rest(pool, exact, rounded, count);

		rounded[at] = fraction_sum(pool, rounded[at], one);
	}
}
