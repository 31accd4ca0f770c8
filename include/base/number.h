/*
 * base/number.h - numbers as people write them, exact, without a locale.
 *
 * Reads `$1.2M`, `1,200,000.50`, `EUR 1.200.000,50`, `1 200 000,50`,
 * `(500)`, `5-`, U+2212 minus, `12,00,000.50`, apostrophe groups, `45%`.
 * One mark with three digits after it (`1,234`) is ambiguous on its own: the
 * column decides (number_evidence over its cells), never a guess.  A group
 * never begins with 0, so `0,500` is a decimal; with a multiplier (`$1.234M`)
 * a single mark is a decimal.  `1e6`, NaN, Inf and wrong grouping are refused.
 *
 * A value is an int64 scaled by 10^decimals, magnitude at most NUMBER_MAX.
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include "base/error.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define NUMBER_MAX INT64_C(9000000000000000)

enum decimal_mark {
	DECIMAL_UNKNOWN,
	DECIMAL_POINT,
	DECIMAL_COMMA,
	DECIMAL_CONFLICT, /* the column's cells contradict each other */
};

enum number_verdict {
	NUMBER_OK,
	NUMBER_NOT_GIVEN, /* empty, --, n/a, -, null */
	NUMBER_AMBIGUOUS,
	NUMBER_REFUSED,
};

struct number_format {
	int decimals;           /* 0-4 the unit has */
	bool percent;           /* may end in % */
	bool money;             /* may carry a currency sign or code */
	enum decimal_mark mark; /* what the column or the user decided; a conflict
	                         * decides nothing */
};

/* What one cell proves about its column by itself. */
enum decimal_mark number_evidence(const char *text);
/* What a column knows after one more cell. */
enum decimal_mark number_agree(enum decimal_mark column, enum decimal_mark cell);

/* On NUMBER_OK fills *value; on NUMBER_AMBIGUOUS and NUMBER_REFUSED `err`
 * says what is wrong and what to write instead. */
enum number_verdict number_read(const char *text, struct number_format format, int64_t *value,
                                struct error *err) MUST_USE;

/* The currency sign or code in front of or behind the digits, as written
 * ("$", "EUR"), into `out`; "" when there is none. */
void number_currency(const char *text, char out[8]);

/* `-1234.50`: a point, the given decimals, no grouping. */
void number_add_plain(struct str *out, int64_t value, int decimals);
/* `1,234.50`, a minus in front when negative. */
void number_add_grouped(struct str *out, int64_t value, int decimals);

#endif
