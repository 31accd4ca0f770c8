/*
 * core/ratio.h - exact fractions of two integers.
 *
 * A ratio with denominator 0 is undefined.  Denominators are positive;
 * |numerator| and denominator are at most 2^62, so that comparing with a
 * small fraction stays within 128 bits.
 */
#ifndef CORE_RATIO_H
#define CORE_RATIO_H

#include <stdbool.h>
#include <stdint.h>

struct ratio {
	int64_t over, under;
};

enum { RATIO_TEXT = 32 };

/* numerator / denominator; undefined for a denominator of 0.  The sign moves
 * to the numerator. */
struct ratio ratio_of(int64_t numerator, int64_t denominator);
bool ratio_is_defined(struct ratio r);
/* r against over/under (under > 0): negative, 0 or positive; r is defined. */
int ratio_compare(struct ratio r, int64_t over, int64_t under);
/* Two defined ratios. */
int ratio_order(struct ratio a, struct ratio b);

/* r * scale, rounded half away from zero; r is defined and the result fits. */
int64_t ratio_scaled(struct ratio r, int64_t scale);
/* Four decimals, rounded half away from zero; "" when undefined.  `out` has
 * RATIO_TEXT bytes and is returned. */
const char *ratio_format(struct ratio r, char *out);

/* a * b / c in 128 bits, rounded half away from zero; c > 0.  false when the
 * result is beyond AMOUNT_MAX. */
bool ratio_of_product(int64_t a, int64_t b, int64_t c, int64_t *out);

#endif
