/*
 * core/fraction.h - exact fractions of any size.
 *
 * Fractions live in a pool and are released with it.  What is computed from
 * some is a new one in the same pool, so that a formula reads as it is written
 * in the manual.  `struct fractions pool = { 0 }` is an empty pool.  Nothing
 * rounds but fraction_floor() and the texts that say so.
 */
#ifndef CORE_FRACTION_H
#define CORE_FRACTION_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct fraction;

struct fractions {
	struct fraction **items;
	size_t count, capacity;
};

void fractions_release(struct fractions *pool);

struct fraction *fraction_of(struct fractions *pool, int64_t whole);
/* A sum that goes on: the only thing that changes a fraction. */
void fraction_increase(struct fraction *f, int64_t by);

struct fraction *fraction_sum(struct fractions *pool, const struct fraction *a,
                              const struct fraction *b);
struct fraction *fraction_difference(struct fractions *pool, const struct fraction *a,
                                     const struct fraction *b);
struct fraction *fraction_product(struct fractions *pool, const struct fraction *a,
                                  const struct fraction *b);
/* `b` is not 0. */
struct fraction *fraction_quotient(struct fractions *pool, const struct fraction *a,
                                   const struct fraction *b);
/* Down, toward minus infinity, to a whole number. */
struct fraction *fraction_floor(struct fractions *pool, const struct fraction *f);

/* -1, 0 or 1. */
int fraction_sign(const struct fraction *f);
int fraction_order(const struct fraction *a, const struct fraction *b);
/* For pictures: the whole part, at most AMOUNT_MAX either way. */
int64_t fraction_clamped(const struct fraction *f);

/* `-70750/3`, `12`. */
void fraction_add_exact(struct str *out, const struct fraction *f);

/* How a fraction is written as a decimal number: times 10^shift, rounded half
 * away from zero to a whole number, that number with `decimals` decimals.
 * Minor units of a currency as money: { 0, exponent }; a rate with four
 * decimals: { 4, 4 }. */
struct fraction_style {
	int shift, decimals;
	bool grouped; /* `1,234.50` */
};

void fraction_add_decimal(struct str *out, const struct fraction *f, struct fraction_style style);

#endif
