/*
 * app/everyone_rows.h - the measures of everyone but marketing and sales.
 *
 * A row is a measure with somebody who promises it: whoever has a promise in
 * the planned quarter, or is active then and had a promise or an actual in one
 * of the four quarters before.  A measure that nobody promises is a row
 * without a person, a department without a measure a row without either, so
 * that both can be seen.
 *
 * Until the reveal a draft is hidden, as on the sheet of the promises.
 */
#ifndef APP_EVERYONE_ROWS_H
#define APP_EVERYONE_ROWS_H

#include "app/figure_line.h"
#include "core/cog.h"

/* "One or two each." */
enum { MEASURES_NORM = 2 };

struct everyone_row {
	int department;
	struct figure_key key; /* of the planned quarter; measure and person may be 0 */
	enum unit unit;
	struct figure_line review; /* the quarter under review; unused without a person */
	enum cog cog;
	enum promise_state state;
	bool is_masked;
	struct terms terms; /* of the planned quarter, those in force */
	char success[FIGURE_TEXT], failure[FIGURE_TEXT];
	int measures; /* of the department */
};

struct everyone_rows {
	struct everyone_row *items;
	size_t count, capacity;
	struct quarter planned;
	bool is_revealed;
};

/* Another planned quarter hides everything again. */
void everyone_rows_fill(struct everyone_rows *rows, const struct scene *scene);
void everyone_rows_release(struct everyone_rows *rows);
/* false when there is no such row. */
bool everyone_rows_find(const struct everyone_rows *rows, struct figure_key key, size_t *row);

/* How the quarter under review came out: GREEN, AMBER, RED, else why there is
 * no color. */
const char *everyone_outcome(const struct everyone_row *row);
enum style everyone_outcome_style(const struct everyone_row *row);

#endif
