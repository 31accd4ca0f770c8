/*
 * tui/chart.h - pictures of figures: pure functions of const data.
 *
 * All draw on row 0 of their canvas over its whole width.  Values are int64
 * in any one unit (at most NUMBER_MAX in magnitude is fine, no overflow
 * beyond); CHART_MISSING is a figure nobody knows, and is not 0.  What is not
 * zero never vanishes: it gets at least the smallest sign.  Exact figures
 * belong beside the picture, written by the caller.
 */
#ifndef TUI_CHART_H
#define TUI_CHART_H

#include "tui/canvas.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CHART_MISSING INT64_MIN

/* The common range of all bars of one picture.  `{ 0 }` has seen nothing. */
struct chart_scale {
	int64_t low, high;
	bool has_values;
};

/* Notation after IBCS. */
enum chart_kind {
	CHART_ACTUAL,   /* solid */
	CHART_PREVIOUS, /* light */
	CHART_PLAN,     /* outline */
	CHART_FORECAST, /* hatched */
};

/* Widens the scale to hold `value`; CHART_MISSING changes nothing. */
void chart_scale_add(struct chart_scale *scale, int64_t value);

/* Did as a solid bar from zero, said as a mark, either may be missing. */
void chart_bullet(struct canvas *cv, const struct chart_scale *scale, int64_t did, int64_t said);
/* A bar from zero to `value`. */
void chart_bar(struct canvas *cv, const struct chart_scale *scale, enum chart_kind kind,
               int64_t value);
/* One step of a waterfall: a bar floating between two sums, rising or falling
 * by glyph, by style and by the sign after it. */
void chart_step(struct canvas *cv, const struct chart_scale *scale, int64_t from, int64_t to);
/* One cell a value, 8 steps between the smallest and the largest of them, the
 * last ones when there are more than cells; digits 1-8 below unicode. */
void chart_spark(struct canvas *cv, enum style style, const int64_t *values, size_t count);

#endif
