#include "base/figure.h"

#include "base/text.h"

#include <string.h>
#include <utf8proc.h>

/* The signs round the digits, each at most once. */
struct scan {
	const char *at;
	struct figure *figure;
	bool parenthesis, closed, sign, multiplier;
};

static const struct multiplier {
	const char *name; /* in lower case */
	int power;
} multipliers[] = {
	{ "k", 3 }, { "m", 6 }, { "mm", 6 }, { "mn", 6 }, { "mio", 6 }, { "b", 9 }, { "bn", 9 },
};

static size_t decode(const char *at, uint32_t *code)
{
	*code = (unsigned char)*at;
	if (*code < 0x80)
		return 1;
	return text_decode(at, strnlen(at, 4), code);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_space(uint32_t code)
{
	if (code < 0x80)
		return code == ' ' || (code >= '\t' && code <= '\r');
	return code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
	       code == 0x205F || code == 0x3000;
}

const char *figure_skip_space(const char *at)
{
	uint32_t code;
	size_t bytes = decode(at, &code);

	while (is_space(code)) {
		at += bytes;
		bytes = decode(at, &code);
	}
	return at;
}

enum decimal_mark figure_mark_of(char c)
{
	if (c == '.')
		return DECIMAL_POINT;
	return c == ',' ? DECIMAL_COMMA : DECIMAL_UNKNOWN;
}

/* What stands between digits: one of ". , ' " and space, or NUL.  All
 * apostrophes are one mark, and all spaces. */
static char separator_at(const char *at, size_t *bytes)
{
	uint32_t code;

	*bytes = decode(at, &code);
	if (code == '.' || code == ',' || code == '\'')
		return (char)code;
	if (code == 0x2019)
		return '\'';
	return code >= ' ' && is_space(code) ? ' ' : '\0';
}

static bool take_parenthesis(struct scan *scan)
{
	if (*scan->at != '(' || scan->parenthesis || scan->sign)
		return false;
	scan->at++;
	scan->parenthesis = true;
	scan->figure->negative = true;
	return true;
}

static bool take_closing(struct scan *scan)
{
	if (*scan->at != ')' || !scan->parenthesis || scan->closed)
		return false;
	scan->at++;
	scan->closed = true;
	return true;
}

static bool take_minus(struct scan *scan)
{
	uint32_t code;
	size_t bytes = decode(scan->at, &code);

	if (scan->sign || scan->parenthesis || (code != '-' && code != 0x2212))
		return false;
	scan->at += bytes;
	scan->sign = true;
	scan->figure->negative = true;
	return true;
}

static bool take_plus(struct scan *scan)
{
	if (*scan->at != '+' || scan->sign || scan->parenthesis)
		return false;
	scan->at++;
	scan->sign = true;
	return true;
}

/* A currency sign, also as in US$, or a code of three capital letters. */
static bool take_currency(struct scan *scan)
{
	size_t letters = 0, bytes;
	uint32_t code;

	if (scan->figure->currency != NULL)
		return false;
	while (letters < 4 && is_capital(scan->at[letters]))
		letters++;
	bytes = decode(scan->at + letters, &code);
	if (letters < 4 && utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_SC)
		bytes += letters;
	else if (letters == 3)
		bytes = letters;
	else
		return false;
	scan->figure->currency = scan->at;
	scan->figure->currency_length = bytes;
	scan->at += bytes;
	return true;
}

static bool take_percent(struct scan *scan)
{
	if (*scan->at != '%' || scan->figure->percent)
		return false;
	scan->at++;
	scan->figure->percent = true;
	return true;
}

static char lower(char c)
{
	return is_capital(c) ? (char)(c - 'A' + 'a') : c;
}

/* Is it this whole word?  `name` is in lower case. */
static bool is_word(const char *at, const char *name)
{
	for (; *name != '\0'; at++, name++)
		if (lower(*at) != *name)
			return false;
	return lower(*at) < 'a' || lower(*at) > 'z';
}

static bool take_multiplier(struct scan *scan)
{
	for (size_t i = 0; i < COUNT_OF(multipliers) && !scan->multiplier; i++) {
		if (!is_word(scan->at, multipliers[i].name))
			continue;
		scan->at += strlen(multipliers[i].name);
		scan->figure->power = multipliers[i].power;
		scan->multiplier = true;
		return true;
	}
	return false;
}

typedef bool (*take_part)(struct scan *scan);

static const take_part in_front[] = { take_parenthesis, take_minus, take_plus, take_currency,
	                              NULL };
static const take_part behind[] = {
	take_multiplier, take_currency, take_percent, take_minus, take_closing, NULL,
};

static void take_all(struct scan *scan, const take_part *parts)
{
	const take_part *part = parts;

	scan->at = figure_skip_space(scan->at);
	while (*scan->at != '\0' && !is_digit(*scan->at) && *part != NULL) {
		if (!(*part)(scan)) {
			part++;
			continue;
		}
		scan->at = figure_skip_space(scan->at);
		part = parts;
	}
}

/* Digits with single marks between them; a point or comma may stand in front
 * of them all: `.50`. */
static void take_digits(struct scan *scan)
{
	struct figure *figure = scan->figure;
	size_t bytes;

	figure->digits = scan->at;
	for (;;) {
		while (is_digit(*scan->at))
			scan->at++;
		figure->end = scan->at;
		if (separator_at(scan->at, &bytes) == '\0' || !is_digit(scan->at[bytes]))
			return;
		if (figure_mark_of(*scan->at) != DECIMAL_UNKNOWN)
			figure->mark = scan->at;
		scan->at += bytes;
	}
}

static size_t digits_at(const char *at, const char *end)
{
	size_t count = 0;

	while (at + count < end && is_digit(at[count]))
		count++;
	return count;
}

/* 12,00,000: two digits in each group but the last. */
static bool is_grouped(const char *at, const char *end, size_t group)
{
	size_t digits = digits_at(at, end), bytes;
	char separator;

	if (digits == 0 || digits > group || *at == '0')
		return false;
	separator = separator_at(at + digits, &bytes);
	if (group == 2 && separator != ',')
		return false;
	for (at += digits; at < end; at += digits) {
		if (separator_at(at, &bytes) != separator)
			return false;
		at += bytes;
		digits = digits_at(at, end);
		if (digits != (at + digits == end ? 3 : group))
			return false;
	}
	return true;
}

static bool is_whole(const char *at, const char *end)
{
	return at + digits_at(at, end) == end || is_grouped(at, end, 3) || is_grouped(at, end, 2);
}

static enum decimal_mark other_mark(enum decimal_mark mark)
{
	return mark == DECIMAL_POINT ? DECIMAL_COMMA : DECIMAL_POINT;
}

/* How often the last mark is there, and its opposite. */
struct tally {
	int same, other;
};

static struct tally tally_of(const struct figure *figure)
{
	struct tally tally = { 0 };

	for (const char *at = figure->digits; at < figure->end; at++) {
		if (*at == *figure->mark)
			tally.same++;
		else if (figure_mark_of(*at) != DECIMAL_UNKNOWN)
			tally.other++;
	}
	return tally;
}

/* A group has three digits, and one to three without a leading 0 before it:
 * more bytes there are other groups already, and then the mark is decimal. */
static bool can_be_group(const struct figure *figure)
{
	size_t before = (size_t)(figure->mark - figure->digits);

	return before >= 1 && before <= 3 && *figure->digits != '0' &&
	       figure->end - figure->mark == 4;
}

static enum decimal_mark prove(const struct figure *figure)
{
	struct tally tally;
	enum decimal_mark mark;

	if (figure->mark == NULL)
		return DECIMAL_UNKNOWN;
	tally = tally_of(figure);
	mark = figure_mark_of(*figure->mark);
	if (tally.other > 0)
		return mark;
	if (tally.same > 1)
		return other_mark(mark);
	if (figure->power > 0 || !can_be_group(figure))
		return mark;
	return DECIMAL_UNKNOWN;
}

static bool is_well_formed(const struct figure *figure)
{
	const char *end = figure->end;

	if (figure->mark != NULL && figure->proven == figure_mark_of(*figure->mark)) {
		end = figure->mark;
		if (end + 1 + digits_at(end + 1, figure->end) != figure->end)
			return false;
	}
	return is_whole(figure->digits, end);
}

bool figure_split(const char *text, struct figure *figure)
{
	struct scan scan = { .at = text, .figure = figure };

	*figure = (struct figure){ 0 };
	take_all(&scan, in_front);
	take_digits(&scan);
	take_all(&scan, behind);
	if (figure->digits == figure->end || *scan.at != '\0' || scan.parenthesis != scan.closed)
		return false;
	figure->proven = prove(figure);
	return is_well_formed(figure);
}
