#include "base/number.h"

#include "base/figure.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

static const char *const not_given[] = { "", "--", "n/a", "-", "null" };

static bool is_this_word(const char *at, const char *word)
{
	for (; *word != '\0'; at++, word++)
		if (*at != *word && (*at < 'A' || *at > 'Z' || *at - 'A' + 'a' != *word))
			return false;
	return *figure_skip_space(at) == '\0';
}

static bool is_not_given(const char *text)
{
	const char *at = figure_skip_space(text);

	for (size_t i = 0; i < COUNT_OF(not_given); i++)
		if (is_this_word(at, not_given[i]))
			return true;
	return false;
}

enum decimal_mark number_evidence(const char *text)
{
	struct figure figure;

	return figure_split(text, &figure) ? figure.proven : DECIMAL_UNKNOWN;
}

enum decimal_mark number_agree(enum decimal_mark column, enum decimal_mark cell)
{
	if (cell == DECIMAL_UNKNOWN || cell == column)
		return column;
	return column == DECIMAL_UNKNOWN ? cell : DECIMAL_CONFLICT;
}

static enum number_verdict refuse(const char *text, const char *why, struct error *err)
{
	struct str sentence = { 0 };

	text_quote(&sentence, text);
	error_set(err, "%s %s", str_text(&sentence), why);
	str_release(&sentence);
	return NUMBER_REFUSED;
}

static const char *example(struct number_format format)
{
	bool comma = format.mark == DECIMAL_COMMA;

	if (format.percent)
		return comma ? "45, 92,5 or 45%" : "45, 92.5 or 45%";
	if (format.decimals == 0)
		return comma ? "1200, 1.200 or 1,2M" : "1200, 1,200 or 1.2M";
	return comma ? "1200, 1.200,50 or 1,2M" : "1200, 1,200.50 or 1.2M";
}

static enum number_verdict refuse_kind(const char *text, const char *what,
                                       struct number_format format, struct error *err)
{
	char why[128];

	snprintf(why, sizeof(why), "%s; write it like %s", what, example(format));
	return refuse(text, why, err);
}

static enum number_verdict refuse_mark(const char *text, struct number_format format,
                                       struct error *err)
{
	const char *what = format.mark == DECIMAL_COMMA
	                           ? "is written with a decimal point, but here it is a comma"
	                           : "is written with a decimal comma, but here it is a point";

	return refuse_kind(text, what, format, err);
}

static enum number_verdict refuse_decimals(const char *text, int decimals, struct error *err)
{
	char why[128];

	if (decimals == 0)
		return refuse(text, "has decimals, but this amount is counted in whole numbers",
		              err);
	snprintf(why, sizeof(why), "has more decimals than the %d this amount can have", decimals);
	return refuse(text, why, err);
}

static enum number_verdict refuse_size(const char *text, int decimals, struct error *err)
{
	struct str why = { 0 };

	str_add(&why, "is too large; the largest amount is ");
	number_add_grouped(&why, NUMBER_MAX, decimals);
	refuse(text, str_text(&why), err);
	str_release(&why);
	return NUMBER_REFUSED;
}

static enum number_verdict ask(const char *text, struct error *err)
{
	refuse(text, "can be read two ways; say which with --decimal=point or --decimal=comma",
	       err);
	return NUMBER_AMBIGUOUS;
}

/* The digits as one whole number, up to NUMBER_MAX or anything above it. */
static int64_t whole_of(const char *at, const char *end)
{
	int64_t whole = 0;

	for (; at < end && whole <= NUMBER_MAX; at++)
		if (*at >= '0' && *at <= '9')
			whole = whole * 10 + (*at - '0');
	return whole;
}

/* Which of the marks, if any, is the decimal one in this column? */
static enum number_verdict decide(const struct figure *figure, enum decimal_mark column,
                                  const char **point)
{
	enum decimal_mark mark = figure->proven;

	*point = NULL;
	if (column == DECIMAL_POINT || column == DECIMAL_COMMA) {
		if (mark != DECIMAL_UNKNOWN && mark != column)
			return NUMBER_REFUSED;
		mark = column;
	}
	if (figure->mark == NULL)
		return NUMBER_OK;
	if (mark == DECIMAL_UNKNOWN)
		return NUMBER_AMBIGUOUS;
	if (mark == figure_mark_of(*figure->mark))
		*point = figure->mark;
	return NUMBER_OK;
}

static enum number_verdict scale(const struct figure *figure, const char *point, int decimals,
                                 int64_t *value)
{
	const char *end = figure->end;
	ptrdiff_t shift = decimals + figure->power;
	int64_t whole;

	while (point != NULL && end[-1] == '0')
		end--;
	if (point != NULL)
		shift -= end - point - 1;
	if (shift < 0)
		return NUMBER_REFUSED;
	whole = whole_of(figure->digits, end);
	while (shift-- > 0 && whole <= NUMBER_MAX)
		whole *= 10;
	*value = figure->negative ? -whole : whole;
	return NUMBER_OK;
}

static enum number_verdict value_of(const char *text, const struct figure *figure,
                                    struct number_format format, int64_t *value, struct error *err)
{
	const char *point;
	enum number_verdict verdict = decide(figure, format.mark, &point);
	int64_t scaled;

	if (verdict == NUMBER_AMBIGUOUS)
		return ask(text, err);
	if (verdict != NUMBER_OK)
		return refuse_mark(text, format, err);
	if (scale(figure, point, format.decimals, &scaled) != NUMBER_OK)
		return refuse_decimals(text, format.decimals, err);
	if (scaled > NUMBER_MAX || scaled < -NUMBER_MAX)
		return refuse_size(text, format.decimals, err);
	*value = scaled;
	return NUMBER_OK;
}

enum number_verdict number_read(const char *text, struct number_format format, int64_t *value,
                                struct error *err)
{
	struct figure figure;

	if (is_not_given(text))
		return NUMBER_NOT_GIVEN;
	if (!figure_split(text, &figure))
		return refuse_kind(text, "is not an amount", format, err);
	if (figure.currency != NULL && !format.money)
		return refuse_kind(text, "has a currency, but this amount is not money", format,
		                   err);
	if (figure.percent && !format.percent)
		return refuse_kind(text, "is a percentage, but this amount is not", format, err);
	return value_of(text, &figure, format, value, err);
}

void number_currency(const char *text, char out[8])
{
	struct figure figure;

	out[0] = '\0';
	if (!figure_split(text, &figure) || figure.currency == NULL)
		return;
	memcpy(out, figure.currency, figure.currency_length);
	out[figure.currency_length] = '\0';
}

/* All digits of the magnitude, at least one before the decimals, into the
 * end of `digits`; returns the first. */
static const char *digits_of(int64_t value, int decimals, char digits[24])
{
	uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	char *first = digits + 23;

	*first = '\0';
	for (int count = 0; count <= decimals || rest > 0; count++) {
		*--first = (char)('0' + rest % 10);
		rest /= 10;
	}
	return first;
}

static void add(struct str *out, int64_t value, int decimals, const char *group)
{
	char digits[24];
	const char *at = digits_of(value, decimals, digits);
	size_t whole = strlen(at) - (size_t)decimals;

	if (value < 0)
		str_add_char(out, '-');
	while (whole > 0) {
		size_t run = group[0] == '\0' ? whole : (whole - 1) % 3 + 1;

		str_add_bytes(out, at, run);
		at += run;
		whole -= run;
		if (whole > 0)
			str_add(out, group);
	}
	if (decimals > 0) {
		str_add_char(out, '.');
		str_add_bytes(out, at, (size_t)decimals);
	}
}

void number_add_plain(struct str *out, int64_t value, int decimals)
{
	add(out, value, decimals, "");
}

void number_add_grouped(struct str *out, int64_t value, int decimals)
{
	add(out, value, decimals, ",");
}
