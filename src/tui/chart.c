#include "tui/chart.h"

__extension__ typedef __int128 wide_int;

void chart_scale_add(struct chart_scale *scale, int64_t value)
{
	if (value == CHART_MISSING)
		return;
	if (!scale->has_values || value < scale->low)
		scale->low = value;
	if (!scale->has_values || value > scale->high)
		scale->high = value;
	scale->has_values = true;
}

/* Bars begin at zero, so zero is always on their scale. */
static struct chart_scale with_zero(const struct chart_scale *scale)
{
	struct chart_scale full = *scale;

	chart_scale_add(&full, 0);
	return full;
}

/* `value` on a line of `steps` from the lowest to the highest, rounded; what
 * lies outside the scale stays at its end. */
static int place(const struct chart_scale *scale, int64_t value, int steps)
{
	wide_int range = (wide_int)scale->high - scale->low;
	wide_int from = (wide_int)value - scale->low;

	if (range == 0 || from <= 0)
		return 0;
	if (from >= range)
		return steps;
	return (int)((from * steps * 2 + range) / (range * 2));
}

/* A stretch of a bar: whole cells at the left end, eighths at the right,
 * because there are blocks for left parts of a cell only. */
struct stretch {
	int left;  /* cells */
	int right; /* eighths of cells, both from the left edge of the canvas */
};

/* So thin that it would vanish: one eighth, on its own side of zero. */
static struct stretch thin(int left, int width, bool is_below)
{
	if ((is_below && left > 0) || left >= width)
		return (struct stretch){ left - 1, left * 8 };
	return (struct stretch){ left, left * 8 + 1 };
}

static struct stretch between(const struct chart_scale *scale, int width, int64_t a, int64_t b)
{
	int64_t low = a < b ? a : b, high = a < b ? b : a;
	struct stretch bar = { place(scale, low, width), place(scale, high, width * 8) };

	/* Zero is the edge of a cell for both sides. */
	if (high == 0)
		bar.right = place(scale, 0, width) * 8;
	if (low < high && bar.right <= bar.left * 8)
		return thin(bar.left, width, high <= 0);
	return bar;
}

static struct stretch in_whole_cells(struct stretch bar)
{
	int right = (bar.right + 4) / 8;

	bar.right = 8 * (right > bar.left ? right : bar.left + 1);
	return bar;
}

/* Draws the bar with `glyph`; a solid one ends in eighths where there are.
 * Returns the cell behind it. */
static int fill(struct canvas *cv, struct stretch bar, enum style style, enum glyph glyph)
{
	enum glyphs level = canvas_glyphs(cv);
	bool in_eighths = glyph == GLYPH_BAR && level == GLYPHS_UNICODE;
	int x = bar.left;

	if (!in_eighths)
		bar = in_whole_cells(bar);
	for (; x * 8 < bar.right; x++) {
		int eighths = bar.right - x * 8 < 8 ? bar.right - x * 8 : 8;

		if (in_eighths)
			canvas_code(cv, 0, x, style, glyph_block(level, eighths));
		else
			canvas_glyph(cv, 0, x, style, glyph);
	}
	return x;
}

static void outline(struct canvas *cv, struct stretch bar, enum style style)
{
	bar = in_whole_cells(bar);
	canvas_glyph(cv, 0, bar.left, style, GLYPH_OPEN);
	canvas_glyph(cv, 0, bar.right / 8 - 1, style, GLYPH_CLOSE);
}

/* A blank row, with zero marked where values lie on both sides of it. */
static void draw_ground(struct canvas *cv, const struct chart_scale *scale)
{
	canvas_fill(cv, STYLE_NORMAL);
	if (scale->low < 0)
		canvas_glyph(cv, 0, place(scale, 0, cv->w), STYLE_LINE, GLYPH_AXIS);
}

static void draw_missing(struct canvas *cv, const struct chart_scale *scale)
{
	canvas_glyph(cv, 0, place(scale, 0, cv->w), STYLE_DIM, GLYPH_MISSING);
}

/* In the last cell of the bar that would reach the value, on its side of zero. */
static void draw_mark(struct canvas *cv, const struct chart_scale *scale, int64_t value)
{
	int x = (place(scale, value, cv->w * 8) - 1) / 8, zero = place(scale, 0, cv->w);

	if (value >= 0 && x < zero)
		x = zero;
	canvas_glyph(cv, 0, x < cv->w ? x : cv->w - 1, STYLE_MARK, GLYPH_MARK);
}

void chart_bullet(struct canvas *cv, const struct chart_scale *scale, int64_t did, int64_t said)
{
	struct chart_scale full = with_zero(scale);

	chart_bar(cv, scale, CHART_ACTUAL, did);
	if (said != CHART_MISSING)
		draw_mark(cv, &full, said);
}

void chart_bar(struct canvas *cv, const struct chart_scale *scale, enum chart_kind kind,
               int64_t value)
{
	static const enum glyph glyphs[] = {
		[CHART_ACTUAL] = GLYPH_BAR,
		[CHART_PREVIOUS] = GLYPH_LIGHT,
		[CHART_FORECAST] = GLYPH_HATCH,
	};
	struct chart_scale full = with_zero(scale);
	struct stretch bar = between(&full, cv->w, 0, value);

	draw_ground(cv, &full);
	if (value == CHART_MISSING)
		draw_missing(cv, &full);
	else if (value != 0 && kind == CHART_PLAN)
		outline(cv, bar, STYLE_BAR);
	else if (value < 0 && kind == CHART_ACTUAL)
		(void)fill(cv, bar, STYLE_BAR, GLYPH_BAR_DOWN);
	else if (value != 0)
		(void)fill(cv, bar, STYLE_BAR, glyphs[kind]);
}

static void draw_change(struct canvas *cv, struct stretch bar, bool rises)
{
	enum style style = rises ? STYLE_GOOD : STYLE_BAD;
	int x = fill(cv, bar, style, rises ? GLYPH_BAR : GLYPH_BAR_DOWN);

	/* The sign: behind, at the edge in front, or on a bar that takes everything. */
	if (x >= cv->w)
		x = bar.left > 0 ? bar.left - 1 : cv->w - 1;
	canvas_code(cv, 0, x, style, rises ? '+' : '-');
}

void chart_step(struct canvas *cv, const struct chart_scale *scale, int64_t from, int64_t to)
{
	struct chart_scale full = with_zero(scale);
	struct stretch bar = between(&full, cv->w, from, to);

	draw_ground(cv, &full);
	if (from == CHART_MISSING || to == CHART_MISSING) {
		draw_missing(cv, &full);
	} else if (from == to) {
		canvas_glyph(cv, 0, bar.left < cv->w ? bar.left : cv->w - 1, STYLE_DIM, GLYPH_AXIS);
	} else {
		draw_change(cv, bar, to > from);
	}
}

static void draw_spark(struct canvas *cv, int x, enum style style, int step)
{
	if (step == 0)
		canvas_glyph(cv, 0, x, STYLE_DIM, GLYPH_MISSING);
	else
		canvas_code(cv, 0, x, style, glyph_step(canvas_glyphs(cv), step));
}

/* 1-8, the middle when all are equal, 0 when missing. */
static int step_of(const struct chart_scale *scale, int64_t value)
{
	if (value == CHART_MISSING)
		return 0;
	return scale->low == scale->high ? 4 : 1 + place(scale, value, 7);
}

void chart_spark(struct canvas *cv, enum style style, const int64_t *values, size_t count)
{
	struct chart_scale scale = { 0 };
	size_t room = (size_t)cv->w, first = count > room ? count - room : 0;

	canvas_fill(cv, STYLE_NORMAL);
	for (size_t i = first; i < count; i++)
		chart_scale_add(&scale, values[i]);
	for (size_t i = first; i < count; i++)
		draw_spark(cv, (int)(i - first), style, step_of(&scale, values[i]));
}
