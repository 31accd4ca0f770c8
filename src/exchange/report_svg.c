#include "exchange/report_page.h"

#include <inttypes.h>

/* Units of the view box; positions are written in tenths of them. */
enum {
	BULLET_WIDTH = 150,
	STEP_WIDTH = 240,
	SPARK_SLOT = 9,
	HEIGHT = 16,
	BAR_TOP = 4,
	BAR_HEIGHT = 8,
	TENTHS = 10,
};

static void add_tenths(struct str *out, const char *name, int64_t tenths)
{
	str_addf(out, " %s=\"%" PRId64 ".%" PRId64 "\"", name, tenths / TENTHS, tenths % TENTHS);
}

static void add_rect(struct str *out, const char *name, int64_t x, int64_t width, int top,
                     int height)
{
	str_addf(out, "<rect class=\"%s\"", name);
	add_tenths(out, "x", x);
	add_tenths(out, "width", width);
	str_addf(out, " y=\"%d\" height=\"%d\"/>", top, height);
}

static void begin(struct str *out, const char *name, int width)
{
	str_addf(out,
	         "<svg class=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
	         "aria-hidden=\"true\" focusable=\"false\">",
	         name, width, HEIGHT, width, HEIGHT);
}

/* Where a value lies on the scale, in tenths. */
static int64_t place(const struct document_picture *p, int64_t value, int width)
{
	int64_t at;

	if (p->high <= p->low || value <= p->low)
		return 0;
	if (value >= p->high)
		return (int64_t)width * TENTHS;
	return ratio_of_product(value - p->low, (int64_t)width * TENTHS, p->high - p->low, &at) ? at
	                                                                                        : 0;
}

static void add_bar(struct str *out, const char *name, int64_t from, int64_t to)
{
	int64_t left = from < to ? from : to, width = from < to ? to - from : from - to;

	add_rect(out, name, left, width, BAR_TOP, BAR_HEIGHT);
}

/* The mark stays inside the picture at both ends. */
static void add_mark(struct str *out, const char *name, int64_t at, int width)
{
	enum { THICK = 25 };
	int64_t last = (int64_t)width * TENTHS - THICK, x = at - THICK / 2;

	x = x < 0 ? 0 : x > last ? last : x;
	add_rect(out, name, x, THICK, 1, HEIGHT - 2);
}

static void add_bullet(struct str *out, const struct document_picture *p)
{
	int64_t zero = place(p, 0, BULLET_WIDTH);

	begin(out, "bullet", BULLET_WIDTH);
	add_rect(out, "track", 0, BULLET_WIDTH * TENTHS, HEIGHT / 2, 1);
	if (p->did.given)
		add_bar(out, "did", zero, place(p, p->did.units, BULLET_WIDTH));
	if (p->said.given)
		add_mark(out, "said", place(p, p->said.units, BULLET_WIDTH), BULLET_WIDTH);
}

static void add_step(struct str *out, const struct document_picture *p)
{
	int64_t from = place(p, p->said.units, STEP_WIDTH);
	int64_t to = place(p, p->did.units, STEP_WIDTH);
	const char *name = p->is_total ? "sum" : p->did.units < p->said.units ? "down" : "up";

	begin(out, "step", STEP_WIDTH);
	add_mark(out, "level", to, STEP_WIDTH);
	add_bar(out, name, from, to);
}

static void add_spark(struct str *out, const struct document_picture *p)
{
	enum { BASE = HEIGHT - 1, GAP = 2 };
	int line = BASE - (int)place(p, SPARK_ONE, BASE - 1) / TENTHS;

	begin(out, "spark", SPARK_SLOT * SPARK_MAX);
	for (int i = 0; i < p->count; i++) {
		int height = (int)place(p, p->values[i], BASE - 1) / TENTHS;

		height = height > 0 ? height : 1;
		add_rect(out, p->values[i] < SPARK_ONE ? "below" : "above", i * SPARK_SLOT * TENTHS,
		         (SPARK_SLOT - GAP) * TENTHS, BASE - height, height);
	}
	add_rect(out, "line", 0, SPARK_SLOT * SPARK_MAX * TENTHS, line, 1);
}

void report_svg(struct str *out, const struct document_picture *picture)
{
	static void (*const painters[])(struct str *, const struct document_picture *) = {
		[PICTURE_BULLET] = add_bullet,
		[PICTURE_STEP] = add_step,
		[PICTURE_SPARK] = add_spark,
	};

	painters[picture->kind](out, picture);
	str_add(out, "</svg>");
}
