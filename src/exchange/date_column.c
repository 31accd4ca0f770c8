#include "exchange/date_column.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

/* A date taken apart.  `a` and `b` are month and day as `order` says. */
struct written {
	int year, a, b;
	enum date_order order; /* unknown: only the column can tell */
	const char *rest;      /* what follows it */
};

/* How months begin in exports, after text_letters(). */
static const struct {
	const char *start;
	int month;
} months[] = {
	{ "jan", 1 },  { "ene", 1 },  { "gen", 1 },  { "feb", 2 },  { "fev", 2 },  { "mar", 3 },
	{ "mrz", 3 },  { "apr", 4 },  { "avr", 4 },  { "abr", 4 },  { "may", 5 },  { "mai", 5 },
	{ "mag", 5 },  { "jun", 6 },  { "juin", 6 }, { "giu", 6 },  { "jul", 7 },  { "juil", 7 },
	{ "lug", 7 },  { "aug", 8 },  { "aou", 8 },  { "ago", 8 },  { "sep", 9 },  { "set", 9 },
	{ "oct", 10 }, { "okt", 10 }, { "ott", 10 }, { "nov", 11 }, { "dec", 12 }, { "dez", 12 },
	{ "dic", 12 },
};

enum { MONTH_WORD_MAX = 24 }; /* bytes */

static const char *skip_blanks(const char *at)
{
	return at + strspn(at, " \t");
}

/* Up to `most` digits; 0 digits is no number. */
static bool take_number(const char **at, size_t most, int *value, size_t *digits)
{
	*digits = strspn(*at, "0123456789");
	if (*digits == 0 || *digits > most)
		return false;
	*value = 0;
	for (size_t i = 0; i < *digits; i++)
		*value = *value * 10 + (*(*at)++ - '0');
	return true;
}

static bool take_year(const char **at, int *year)
{
	size_t digits;

	if (!take_number(at, 4, year, &digits) || digits == 1 || digits == 3)
		return false;
	if (digits == 2)
		*year += 2000;
	return true;
}

static int month_of(const char *word, size_t length)
{
	char *copy = xstrndup(word, length), *letters = text_letters(copy);
	int month = 0;

	for (size_t i = 0; i < COUNT_OF(months) && month == 0; i++)
		if (strncmp(letters, months[i].start, strlen(months[i].start)) == 0)
			month = months[i].month;
	free(copy);
	free(letters);
	return month;
}

static bool take_month(const char **at, int *month)
{
	size_t length = strcspn(*at, " .,-/0123456789");

	*month = length < 3 || length > MONTH_WORD_MAX ? 0 : month_of(*at, length);
	*at += length;
	return *month != 0;
}

static const char *skip_between(const char *at)
{
	at += strspn(at, " .,-/");
	return strncmp(at, "de ", 3) == 0 ? skip_blanks(at + 3) : at;
}

/* "Apr 15, 2026" */
static bool take_month_first(const char *at, struct written *out)
{
	size_t digits;

	out->order = DATE_ORDER_MDY;
	if (!take_month(&at, &out->a))
		return false;
	at = skip_between(at);
	if (!take_number(&at, 2, &out->b, &digits))
		return false;
	at = skip_between(at);
	out->rest = at;
	return take_year(&out->rest, &out->year);
}

/* "15. Apr. 2026"; `at` is behind the day. */
static bool take_day_first(const char *at, struct written *out)
{
	out->order = DATE_ORDER_DMY;
	at = skip_between(at);
	if (!take_month(&at, &out->b))
		return false;
	out->rest = skip_between(at);
	return take_year(&out->rest, &out->year);
}

/* 20260415 */
static bool take_digits(const char *at, struct written *out)
{
	int number = 0;
	size_t digits;

	out->order = DATE_ORDER_MDY;
	out->rest = at;
	if (!take_number(&out->rest, 8, &number, &digits) || digits != 8)
		return false;
	out->year = number / 10000;
	out->a = number / 100 % 100;
	out->b = number % 100;
	return true;
}

/* The middle and last part behind `first`, all with the same mark between. */
static bool take_parts(const char *at, int first, bool year_first, struct written *out)
{
	char mark = *at++;
	size_t digits;
	int middle;

	if (mark == '\0' || strchr("-/.", mark) == NULL || !take_number(&at, 2, &middle, &digits) ||
	    *at++ != mark)
		return false;
	out->rest = at;
	if (year_first) {
		*out = (struct written){ first, middle, 0, DATE_ORDER_MDY, at };
		return take_number(&out->rest, 2, &out->b, &digits);
	}
	out->a = first;
	out->b = middle;
	out->order = mark == '.' ? DATE_ORDER_DMY : DATE_ORDER_UNKNOWN;
	return take_year(&out->rest, &out->year);
}

static bool take_date(const char *at, struct written *out)
{
	int first;
	size_t digits;

	*out = (struct written){ 0 };
	at = skip_blanks(at);
	digits = strspn(at, "0123456789");
	if (digits == 0)
		return take_month_first(at, out);
	if (digits == 8)
		return take_digits(at, out);
	if (!take_number(&at, 4, &first, &digits))
		return false;
	if (digits == 4 ||
	    (*at != '\0' && strchr("-/.", *at) != NULL && strspn(at + 1, "0123456789") > 0))
		return take_parts(at, first, digits == 4, out);
	out->a = first;
	return take_day_first(at, out);
}

/* Behind a date only a time may stand. */
static bool is_time(const char *rest)
{
	if (*rest != '\0' && strchr(" T,", *rest) == NULL)
		return false;
	return rest[strspn(rest, " 0123456789:.,+-TZAPMapmUTGC")] == '\0';
}

static enum date_order proven(const struct written *w)
{
	if (w->order != DATE_ORDER_UNKNOWN)
		return DATE_ORDER_UNKNOWN;
	if (w->a > 12)
		return DATE_ORDER_DMY;
	return w->b > 12 ? DATE_ORDER_MDY : DATE_ORDER_UNKNOWN;
}

void date_column_learn(struct date_column *column, const char *cell)
{
	struct written w;
	enum date_order order;

	if (!take_date(cell, &w) || !is_time(w.rest))
		return;
	order = proven(&w);
	if (order == DATE_ORDER_UNKNOWN || order == column->order)
		return;
	column->order = column->order == DATE_ORDER_UNKNOWN ? order : DATE_ORDER_CONFLICT;
}

static bool date_refuse(const char *cell, const char *why, struct error *err)
{
	struct str sentence = { 0 };

	text_quote(&sentence, cell);
	error_set(err, "%s %s", str_text(&sentence), why);
	str_release(&sentence);
	return false;
}

static bool settle(const struct written *w, enum date_order order, struct date *out)
{
	bool day_first = order == DATE_ORDER_DMY;

	*out = (struct date){ w->year, day_first ? w->b : w->a, day_first ? w->a : w->b };
	return date_is_valid(out->year, out->month, out->day);
}

enum date_verdict date_column_read(const struct date_column *column, const char *cell,
                                   struct date *out, struct error *err)
{
	struct written w;
	enum date_order order;

	if (*skip_blanks(cell) == '\0')
		return DATE_NOT_GIVEN;
	if (!take_date(cell, &w) || !is_time(w.rest)) {
		date_refuse(cell, "is not a date; write it like 2026-04-15", err);
		return DATE_REFUSED;
	}
	order = w.order != DATE_ORDER_UNKNOWN ? w.order : column->order;
	if (w.a == w.b && order != DATE_ORDER_DMY)
		order = DATE_ORDER_MDY;
	if (order == DATE_ORDER_UNKNOWN || order == DATE_ORDER_CONFLICT) {
		date_refuse(cell,
		            "can be read two ways; say which with --dates=mdy (month first) "
		            "or --dates=dmy (day first)",
		            err);
		return DATE_AMBIGUOUS;
	}
	if (settle(&w, order, out))
		return DATE_OK;
	date_refuse(cell,
	            order == DATE_ORDER_DMY ? "is not a day of the calendar, day first"
	                                    : "is not a day of the calendar, month first",
	            err);
	return DATE_REFUSED;
}

bool date_is_written(const char *cell)
{
	struct written w;

	return take_date(cell, &w) && is_time(w.rest);
}

/* Behind the first date of a range, up to the second. */
static const char *skip_dash(const char *at)
{
	static const char *const dashes[] = { "-", "\u2013", "\u2014", "to ", "bis " };

	at = skip_blanks(at);
	for (size_t i = 0; i < COUNT_OF(dashes); i++)
		if (strncmp(at, dashes[i], strlen(dashes[i])) == 0)
			return at + strlen(dashes[i]);
	return NULL;
}

bool date_range_read(const char *text, struct date *from, struct date *to)
{
	struct written first, last;
	const char *second;

	if (!take_date(text, &first) || first.order == DATE_ORDER_UNKNOWN)
		return false;
	second = skip_dash(first.rest);
	return second != NULL && take_date(second, &last) && last.order != DATE_ORDER_UNKNOWN &&
	       *skip_blanks(last.rest) == '\0' && settle(&first, first.order, from) &&
	       settle(&last, last.order, to);
}
