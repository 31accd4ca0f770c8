/*
 * core/amount.h - quantities: exact integers in the unit's smallest step.
 *
 *     money    minor units of the board's currency (ISO 4217 exponent 0-4)
 *     count    whole things
 *     percent  hundredths of a percent
 *     days     hundredths of a day
 *
 * "Not given" is a state of its own, never zero.  Largest magnitude
 * AMOUNT_MAX; sums are checked.
 */
#ifndef CORE_AMOUNT_H
#define CORE_AMOUNT_H

#include "base/error.h"
#include "base/number.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

#define AMOUNT_MAX NUMBER_MAX

struct amount {
	int64_t units;
	bool given;
};

enum unit { UNIT_MONEY, UNIT_COUNT, UNIT_PERCENT, UNIT_DAYS, UNIT_COUNT_OF };

struct currency {
	char code[4]; /* ISO 4217, "USD" */
	int exponent; /* decimals of its minor unit, 0-4 */
};

/* Knows every ISO 4217 code; upper or lower case. */
bool currency_find(const char *code, struct currency *out, struct error *err) MUST_USE;

int unit_decimals(enum unit unit, struct currency currency);

struct amount amount_of(int64_t units);
bool amount_equal(struct amount a, struct amount b);
/* false when the sum leaves int64; then *sum is unchanged. */
bool amount_sum(int64_t *sum, int64_t add) MUST_USE;

/* What one field of a form or an import holds. */
struct number_format amount_number_format(enum unit unit, struct currency currency);

/* `1200000.50`; "" when not given. */
void amount_add_plain(struct str *out, struct amount a, enum unit unit, struct currency currency);
/* `1,200,000.50`, percent with its sign; "" when not given. */
void amount_add_grouped(struct str *out, struct amount a, enum unit unit, struct currency currency);
/* `1.2M`, rounded half away from zero, for the room; what is below a thousand,
 * and every percent, as grouped. */
void amount_add_compact(struct str *out, struct amount a, enum unit unit, struct currency currency);

#endif
