#include "core/quarter.h"

#include <ctype.h>
#include <stdio.h>

enum { FIRST_YEAR = 1901, LAST_YEAR = 2998, CENTURY = 2000 };

struct quarter quarter_make(int year, int number)
{
	return (struct quarter){ year * 4 + number - 1 };
}

int quarter_year(struct quarter q)
{
	return q.index / 4;
}

int quarter_number(struct quarter q)
{
	return q.index % 4 + 1;
}

bool quarter_is_given(struct quarter q)
{
	return q.index != 0;
}

static bool read_year(const char **at, int *year)
{
	int digits = 0;

	*year = 0;
	for (; isdigit((unsigned char)**at) && digits < 5; (*at)++, digits++)
		*year = *year * 10 + (**at - '0');
	if (digits == 2)
		*year += CENTURY;
	return digits == 2 || digits == 4;
}

static bool read_letter(const char **at, char wanted)
{
	if (toupper((unsigned char)**at) != wanted)
		return false;
	(*at)++;
	return true;
}

static bool read_number(const char **at, int *number)
{
	if (!read_letter(at, 'Q') || **at < '1' || **at > '4')
		return false;
	*number = **at - '0';
	(*at)++;
	return true;
}

static void skip_blanks(const char **at)
{
	while (**at == ' ')
		(*at)++;
}

/* "FY" allows a year of two digits; without it the year has four. */
static bool read_year_first(const char *at, int *year, int *number)
{
	const char *start = at;
	bool fiscal = read_letter(&at, 'F') && read_letter(&at, 'Y');
	const char *digits;

	if (fiscal)
		skip_blanks(&at);
	else
		at = start;
	digits = at;
	if (!read_year(&at, year) || (!fiscal && at - digits != 4))
		return false;
	if (*at == '-' || *at == ' ')
		at++;
	return read_number(&at, number) && *at == '\0';
}

static bool read_number_first(const char *at, int *year, int *number)
{
	const char *digits;

	if (!read_number(&at, number))
		return false;
	skip_blanks(&at);
	digits = at;
	return read_year(&at, year) && at - digits == 4 && *at == '\0';
}

bool quarter_parse(const char *text, struct quarter *out, struct error *err)
{
	int year, number;

	if ((!read_year_first(text, &year, &number) && !read_number_first(text, &year, &number)) ||
	    year < FIRST_YEAR || year > LAST_YEAR)
		return error_set(err, "\"%.40s\" is not a quarter; write it like 2026-Q3", text);
	*out = quarter_make(year, number);
	return true;
}

const char *quarter_format(struct quarter q, char *out)
{
	out[0] = '\0';
	if (quarter_is_given(q))
		snprintf(out, QUARTER_TEXT, "%04d-Q%d", quarter_year(q) % 10000, quarter_number(q));
	return out;
}

struct quarter quarter_add(struct quarter q, int quarters)
{
	return (struct quarter){ q.index + quarters };
}

int quarter_compare(struct quarter a, struct quarter b)
{
	return (a.index > b.index) - (a.index < b.index);
}

/* Months since year 0.  With a fiscal start in January the fiscal year is the
 * calendar year; otherwise it began in the calendar year before. */
static int first_month(struct quarter q, int fiscal_start)
{
	int year = quarter_year(q) - (fiscal_start > 1 ? 1 : 0);

	return year * 12 + (fiscal_start - 1) + (quarter_number(q) - 1) * 3;
}

struct date quarter_first_day(struct quarter q, int fiscal_start)
{
	int month = first_month(q, fiscal_start);

	return (struct date){ month / 12, month % 12 + 1, 1 };
}

struct date quarter_last_day(struct quarter q, int fiscal_start)
{
	return date_add_days(quarter_first_day(quarter_add(q, 1), fiscal_start), -1);
}

struct quarter quarter_of_date(struct date d, int fiscal_start)
{
	int months = d.year * 12 + (d.month - 1) - (fiscal_start - 1);
	int year = months / 12 + (fiscal_start > 1 ? 1 : 0);

	return quarter_make(year, months % 12 / 3 + 1);
}

bool quarter_is_closed(struct quarter q, int fiscal_start, struct date today)
{
	return date_compare(quarter_last_day(q, fiscal_start), today) < 0;
}
