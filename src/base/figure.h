/*
 * base/figure.h - a written number taken apart, before anyone decides what
 * its marks mean.
 *
 * Private to base.  Everything points into the text it was split from.
 */
#ifndef BASE_FIGURE_H
#define BASE_FIGURE_H

#include "base/number.h"

#include <stdbool.h>
#include <stddef.h>

struct figure {
	const char *digits, *end; /* from the first digit or mark to behind the last digit */
	const char *mark;         /* the last point or comma in there, NULL when none */
	enum decimal_mark proven; /* the decimal mark that these digits prove */
	const char *currency;     /* NULL when none */
	size_t currency_length;   /* bytes */
	int power;                /* of ten: 6 for a million */
	bool negative, percent;
};

/* Skips white space of any kind. */
const char *figure_skip_space(const char *at);

/* False when `text` is no number, or its digits are grouped wrongly. */
bool figure_split(const char *text, struct figure *figure) MUST_USE;

/* The decimal mark that the character is, DECIMAL_UNKNOWN for others. */
enum decimal_mark figure_mark_of(char c);

#endif
