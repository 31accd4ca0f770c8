/*
 * core/effect.h - what each factor of a product did to it.
 *
 * A product of up to four factors went from promised to actual.  The effect of
 * a factor is its Shapley value: the change that it makes, averaged over every
 * order in which the factors can move.  Exact, independent of the order of the
 * factors, the sum is the change of the product, and with the sides exchanged
 * every sign turns.  With x the factor and d its change (0 promised, 1 actual):
 *
 *     2 factors  d (y0 + y1) / 2
 *     3 factors  d (2 y0z0 + y0z1 + y1z0 + 2 y1z1) / 6
 *     4 factors  d (3 y0z0w0 + y1z0w0 + y0z1w0 + y0z0w1
 *                   + y1z1w0 + y1z0w1 + y0z1w1 + 3 y1z1w1) / 12
 *
 * Source: L. S. Shapley, "A value for n-person games" (1953).
 */
#ifndef CORE_EFFECT_H
#define CORE_EFFECT_H

#include "core/fraction.h"

enum side { SIDE_PROMISED, SIDE_ACTUAL, SIDES };

enum { FACTORS_MAX = 4 };

struct factors {
	int count; /* 1 to FACTORS_MAX */
	const struct fraction *values[SIDES][FACTORS_MAX];
};

/* New fractions in `pool`. */
struct fraction *factors_product(struct fractions *pool, const struct factors *all, enum side side);
struct fraction *factors_effect(struct fractions *pool, const struct factors *all, int factor);

/* Largest remainder: all down (toward minus infinity) to whole numbers; what is
 * then missing from their sum, which is whole, goes one each to the largest
 * fractional parts, of equals to the earlier one. */
void effects_round(struct fractions *pool, const struct fraction *const *exact,
                   const struct fraction **rounded, size_t count);

#endif
