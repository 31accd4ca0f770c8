#include "app/figure_line.h"

#include "base/text.h"
#include "core/records.h"

#include <stdio.h>

void figure_text(const struct board *b, struct amount a, enum unit unit, char *out)
{
	struct str text = { 0 };

	amount_add_grouped(&text, a, unit, b->settings.currency);
	snprintf(out, FIGURE_TEXT, "%s", str_text(&text));
	str_release(&text);
}

void percent_text(struct ratio r, char *out)
{
	int64_t tenths;

	out[0] = '\0';
	if (!ratio_is_defined(r))
		return;
	tenths = ratio_scaled(r, 1000) - 1000;
	snprintf(out, FIGURE_TEXT, "%s%lld.%lld%%", tenths < 0 ? "-" : "+",
	         (long long)(tenths < 0 ? -tenths : tenths) / 10,
	         (long long)(tenths < 0 ? -tenths : tenths) % 10);
}

void column_fit(struct column *column, const char *text)
{
	int width = text_width(text);

	if (width > column->width)
		column->width = width;
}

static const struct {
	const char *sign;
	enum style style;
} looks[] = {
	[STANDING_OPEN] = { "open", STYLE_DIM },
	[STANDING_NOT_REPORTED] = { "NOT REPORTED", STYLE_WARN },
	[STANDING_NO_PROMISE] = { "no promise", STYLE_DIM },
	[STANDING_SHORT] = { "SHORT", STYLE_BAD },
	[STANDING_CLOSE] = { "CLOSE", STYLE_NORMAL },
	[STANDING_KEPT] = { "KEPT", STYLE_GOOD },
	[STANDING_BEAT] = { "BEAT", STYLE_GOOD },
};

const char *standing_sign(enum standing standing)
{
	return looks[standing].sign;
}

enum style standing_style(enum standing standing)
{
	return looks[standing].style;
}

static void fill_difference(struct figure_line *line, const struct board *b)
{
	enum direction direction = (enum direction)board_measure(b, line->key.measure)->direction;

	if (!line->promised.given || !line->actual.given)
		return;
	figure_text(b, amount_of(line->actual.units - line->promised.units), line->unit,
	            line->difference);
	percent_text(standing_ratio(line->promised.units, line->actual.units, direction),
	             line->percent);
}

static void fill_marks(struct figure_line *line, const struct figure *f)
{
	line->promised = figure_promised(f, line->basis);
	line->actual = figure_actual(f, line->basis);
	line->disputed = f->actual.disputed;
	line->amendments = f->promise.amendments;
	line->afterwards = f->promise.entered_afterwards;
}

void figure_line_fill(struct figure_line *line, const struct scene *scene, struct figure_key key,
                      enum basis basis)
{
	const struct board *b = scene->board;
	const struct figure *f = figures_find(&b->figures, key);
	bool closed = quarter_is_closed(key.quarter, b->settings.fiscal_start, scene->today);
	enum direction direction = (enum direction)board_measure(b, key.measure)->direction;

	*line = (struct figure_line){ .key = key, .basis = basis };
	line->unit = basis_unit(b, key.measure, basis);
	if (f != NULL)
		fill_marks(line, f);
	line->has_standing = line->promised.given || line->actual.given;
	if (line->has_standing)
		line->standing = standing_of(line->promised, line->actual, direction, closed);
	figure_text(b, line->promised, line->unit, line->said);
	figure_text(b, line->actual, line->unit, line->did);
	fill_difference(line, b);
}
