/*
 * exchange/date_column.h - a column of dates as other programs write them.
 *
 * Understood are 2026-04-15, 2026/4/15, 20260415, 4/15/2026, 15.4.2026,
 * "Apr 15, 2026" and "15 Apr 2026" (English, German, French, Spanish, Italian
 * months), each with a time behind it that is not looked at: the date as
 * written counts, in no time zone.  Years of two digits are of this century.
 *
 * Whether 4/5/2026 is in April or in May the other cells of its column decide
 * (4/15/2026 proves the month first), never a guess; with points between the
 * day stands first.
 */
#ifndef EXCHANGE_DATE_COLUMN_H
#define EXCHANGE_DATE_COLUMN_H

#include "base/compiler.h"
#include "base/error.h"
#include "core/date.h"

#include <stdbool.h>

enum date_order {
	DATE_ORDER_UNKNOWN,
	DATE_ORDER_MDY,
	DATE_ORDER_DMY,
	DATE_ORDER_CONFLICT, /* the column's cells contradict each other */
};

/* `{ 0 }` knows nothing yet. */
struct date_column {
	enum date_order order; /* proven by its cells, or decided by the user */
};

enum date_verdict {
	DATE_OK,
	DATE_NOT_GIVEN,
	DATE_AMBIGUOUS,
	DATE_REFUSED,
};

/* One cell of the first pass. */
void date_column_learn(struct date_column *column, const char *cell);

/* One cell of the second pass.  On DATE_AMBIGUOUS and DATE_REFUSED `err` says
 * what is wrong and what would be right. */
enum date_verdict date_column_read(const struct date_column *column, const char *cell,
                                   struct date *out, struct error *err) MUST_USE;

/* Could this cell be a date at all? */
bool date_is_written(const char *cell);

/* "Apr 1, 2026 - Jun 30, 2026", both days included. */
bool date_range_read(const char *text, struct date *from, struct date *to) MUST_USE;

#endif
