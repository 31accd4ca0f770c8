/*
 * exchange/number_column.h - a column of numbers as people write them.
 *
 * What an ambiguous `1,234` is, the other cells of its column decide: let the
 * column learn from all its cells, then read them.
 */
#ifndef EXCHANGE_NUMBER_COLUMN_H
#define EXCHANGE_NUMBER_COLUMN_H

#include "base/number.h"
#include "core/amount.h"

/* `{ 0 }` knows nothing yet. */
struct number_column {
	enum decimal_mark mark; /* proven by its cells, or decided by the user */
	bool warned;            /* of another currency */
};

/* One cell of the first pass. */
void number_column_learn(struct number_column *column, const char *cell);

/* One cell of the second pass; see number_read(). */
enum number_verdict number_column_read(const struct number_column *column, const char *cell,
                                       struct number_format format, int64_t *value,
                                       struct error *err) MUST_USE;

/* Nothing, or a sign for nothing ("--", "n/a")? */
bool number_is_not_given(const char *cell);

/* Does the cell carry the sign or code of another currency?  Then `sign` says
 * it.  "$" is the sign of many. */
bool number_is_foreign(const char *cell, struct currency currency, char sign[8]);

#endif
