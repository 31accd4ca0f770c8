#include "exchange/report_table.h"

static const char full[] = "\xE2\x96\x88", light[] = "\xE2\x96\x91", dense[] = "\xE2\x96\x93",
		  mark[] = "\xE2\x94\x83";

/* Where a value lies among `width` cells, 0 to `width`. */
static int place(const struct document_picture *p, int64_t value, int width)
{
	int64_t at;

	if (p->high <= p->low || value <= p->low)
		return 0;
	if (value >= p->high || !ratio_of_product(value - p->low, width, p->high - p->low, &at))
		return width;
	return (int)at;
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* Blanks to the bar, the bar, and a mark in it or behind it; -1: no mark. */
static void add_cells(struct str *out, int from, int to, int marked, const char *ink)
{
	for (int x = 0; x < larger(to, marked + 1); x++) {
		if (x == marked)
			str_add(out, mark);
		else
			str_add(out, x >= from && x < to ? ink : " ");
	}
}

static void add_bullet(struct str *out, const struct document_picture *p, int width)
{
	int zero = place(p, 0, width), did = p->did.given ? place(p, p->did.units, width) : zero;
	int said = p->said.given ? smaller(place(p, p->said.units, width), width - 1) : -1;

	add_cells(out, smaller(zero, did), larger(zero, did), said, full);
}

/* A step is seen, however small. */
static void add_step(struct str *out, const struct document_picture *p, int width)
{
	int from = place(p, p->said.units, width), to = place(p, p->did.units, width);
	const char *ink = p->is_total ? full : p->did.units < p->said.units ? dense : light;
	int first = smaller(smaller(from, to), width - 1), last = larger(from, to);

	if (p->said.units == p->did.units)
		return;
	add_cells(out, first, larger(last, first + 1), -1, ink);
}

/* The lowest step for what is next to nothing. */
static void add_spark(struct str *out, const struct document_picture *p, int width)
{
	static const char *const steps[] = {
		"\xE2\x96\x81", "\xE2\x96\x82", "\xE2\x96\x83", "\xE2\x96\x84",
		"\xE2\x96\x85", "\xE2\x96\x86", "\xE2\x96\x87", "\xE2\x96\x88",
	};

	for (int i = larger(0, p->count - width); i < p->count; i++)
		str_add(out, steps[place(p, p->values[i], COUNT_OF(steps) - 1)]);
}

void report_bar(struct str *out, const struct document_picture *picture, int width)
{
	static void (*const painters[])(struct str *, const struct document_picture *, int) = {
		[PICTURE_BULLET] = add_bullet,
		[PICTURE_STEP] = add_step,
		[PICTURE_SPARK] = add_spark,
	};

	painters[picture->kind](out, picture, width);
}
