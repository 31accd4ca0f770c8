/*
 * core/quarter.h - fiscal quarters, written 2026-Q3.
 *
 * The year is the calendar year in which the fiscal year ends; the fiscal
 * year begins in month `fiscal_start` (1-12, a setting of the board).  A
 * quarter is a plain number, so neighbors are one apart; `{ 0 }` is "none".
 */
#ifndef CORE_QUARTER_H
#define CORE_QUARTER_H

#include "base/error.h"
#include "core/date.h"

#include <stdbool.h>

struct quarter {
	int index; /* year * 4 + (0 to 3); 0 is no quarter */
};

enum { QUARTER_TEXT = 16 };

struct quarter quarter_make(int year, int number);
int quarter_year(struct quarter q);
int quarter_number(struct quarter q); /* 1 to 4 */
bool quarter_is_given(struct quarter q);

/* Reads 2026-Q3, 2026Q3, Q3 2026, FY26-Q3, FY2026 Q3. */
bool quarter_parse(const char *text, struct quarter *out, struct error *err) MUST_USE;
/* "2026-Q3", "" for none; out has QUARTER_TEXT bytes and is returned. */
const char *quarter_format(struct quarter q, char *out);

struct quarter quarter_add(struct quarter q, int quarters);
int quarter_compare(struct quarter a, struct quarter b);

struct date quarter_first_day(struct quarter q, int fiscal_start);
struct date quarter_last_day(struct quarter q, int fiscal_start);
struct quarter quarter_of_date(struct date d, int fiscal_start);
/* A quarter is closed once its last day is before today. */
bool quarter_is_closed(struct quarter q, int fiscal_start, struct date today);

#endif
