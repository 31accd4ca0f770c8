#include "core/date.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2999 };

bool date_is_given(struct date d)
{
	return d.year != 0;
}

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_is_valid(int year, int month, int day)
{
	return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1 &&
	       day <= date_days_in_month(year, month);
}

/* Exactly `count` digits; no sign, no blank. */
static bool read_digits(const char **at, int count, int *out)
{
	*out = 0;
	for (int i = 0; i < count; i++, (*at)++) {
		if (**at < '0' || **at > '9')
			return false;
		*out = *out * 10 + (**at - '0');
	}
	return true;
}

static bool read_char(const char **at, char wanted)
{
	if (**at != wanted)
		return false;
	(*at)++;
	return true;
}

static bool read_date(const char **at, struct date *out)
{
	return read_digits(at, 4, &out->year) && read_char(at, '-') &&
	       read_digits(at, 2, &out->month) && read_char(at, '-') &&
	       read_digits(at, 2, &out->day) && date_is_valid(out->year, out->month, out->day);
}

bool date_parse(const char *text, struct date *out, struct error *err)
{
	const char *at = text;

	if (!read_date(&at, out) || *at != '\0')
		return error_set(err, "\"%.40s\" is not a date; write it like 2026-10-05", text);
	return true;
}

void date_format(struct date d, char *out)
{
	if (date_is_given(d))
		snprintf(out, DATE_TEXT, "%04d-%02d-%02d", d.year % 10000, d.month % 100,
		         d.day % 100);
	else
		out[0] = '\0';
}

int date_compare(struct date a, struct date b)
{
	int left = a.year * 10000 + a.month * 100 + a.day;
	int right = b.year * 10000 + b.month * 100 + b.day;

	return (left > right) - (left < right);
}

static struct date next_day(struct date d)
{
	if (d.day < date_days_in_month(d.year, d.month))
		return (struct date){ d.year, d.month, d.day + 1 };
	if (d.month < 12)
		return (struct date){ d.year, d.month + 1, 1 };
	return (struct date){ d.year + 1, 1, 1 };
}

static struct date previous_day(struct date d)
{
	if (d.day > 1)
		return (struct date){ d.year, d.month, d.day - 1 };
	if (d.month > 1)
		return (struct date){ d.year, d.month - 1,
			              date_days_in_month(d.year, d.month - 1) };
	return (struct date){ d.year - 1, 12, 31 };
}

struct date date_add_days(struct date d, int days)
{
	for (; days > 0; days--)
		d = next_day(d);
	for (; days < 0; days++)
		d = previous_day(d);
	return d;
}

static bool read_clock(const char **at, int *hour, int *minute, int *second)
{
	return read_digits(at, 2, hour) && read_char(at, ':') && read_digits(at, 2, minute) &&
	       read_char(at, ':') && read_digits(at, 2, second) && *hour < 24 && *minute < 60 &&
	       *second < 60;
}

bool date_time_normalize(const char *text, char *out, struct error *err)
{
	const char *at = text;
	struct date d;
	int hour = 0, minute = 0, second = 0;
	bool good = read_date(&at, &d);

	if (good && *at != '\0') {
		good = (*at == ' ' || *at == 'T');
		at++;
		good = good && read_clock(&at, &hour, &minute, &second) && *at == '\0';
	}
	if (!good)
		return error_set(err,
		                 "\"%.40s\" is not a date and time; write it like "
		                 "2026-10-05 or 2026-10-05 14:00:00",
		                 text);
	snprintf(out, TIME_TEXT, "%04d-%02d-%02d %02d:%02d:%02d", d.year % 10000, d.month % 100,
	         d.day % 100, hour % 100, minute % 100, second % 100);
	return true;
}
