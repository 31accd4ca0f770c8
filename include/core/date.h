/*
 * core/date.h - civil dates (proleptic Gregorian), no time zone, no clock.
 *
 * `{ 0 }` is "no date".  Years 1900 to 2999.
 */
#ifndef CORE_DATE_H
#define CORE_DATE_H

#include "base/error.h"

#include <stdbool.h>

struct date {
	int year, month, day; /* month and day count from 1 */
};

enum { DATE_TEXT = 16, TIME_TEXT = 32 };

bool date_is_given(struct date d);
bool date_is_valid(int year, int month, int day);
/* Reads "2026-10-05"; err says what to write instead. */
bool date_parse(const char *text, struct date *out, struct error *err) MUST_USE;
/* "2026-10-05", "" for no date; out has DATE_TEXT bytes. */
void date_format(struct date d, char *out);
int date_compare(struct date a, struct date b);
struct date date_add_days(struct date d, int days);
int date_days_in_month(int year, int month);

/* A moment as it is stored: "2026-10-05 14:03:59".  Reads that, the same with
 * a T between, or a date alone (00:00:00); out has TIME_TEXT bytes. */
bool date_time_normalize(const char *text, char *out, struct error *err) MUST_USE;

#endif
