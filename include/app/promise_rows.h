/*
 * app/promise_rows.h - who promises what for the planned quarter, row by row.
 *
 * A row is a person with a measure: every pair that has a promise in the
 * planned quarter, every pair of an active person that had a promise or an
 * actual in one of the four quarters before, the measures of the own
 * department for whoever has none of these, and pairs added in this sitting.
 *
 * Until the reveal a draft is hidden: its texts are empty, it is in no total
 * and there are no doubts about it, nor about the sums it is in.  What is
 * locked was revealed when it was locked.
 */
#ifndef APP_PROMISE_ROWS_H
#define APP_PROMISE_ROWS_H

#include "app/figure_line.h"
#include "core/doubt.h"
#include "core/record.h"

enum promise_cell { CELL_AMOUNT, CELL_BEST_CASE, CELL_FLOOR, CELL_VALUE, CELL_COUNT };

/* Where the texts of a row are. */
enum promise_text {
	TEXT_LAST = CELL_COUNT,
	TEXT_TRACK, /* the track record number */
	TEXT_REPEAT,
	TEXT_MARKS, /* amended, entered afterwards */
	TEXT_COUNT,
};

struct promise_row {
	struct figure_key key;
	enum unit unit;
	enum promise_state state;
	bool is_masked;
	struct terms terms, now; /* the draft or the first locked ones; those in force */
	int amendments;
	bool afterwards;
	struct amount last; /* the actual of the quarter under review */
	struct amount track;
	struct record record;
	char texts[TEXT_COUNT][FIGURE_TEXT];
};

/* Sums of what is not hidden. */
struct promise_sums {
	size_t promised, locked, drafts;
	size_t leads, leads_without_value;
	int64_t revenue, lead_value;
	bool has_revenue, has_lead_value, is_too_large;
};

struct promise_rows {
	struct promise_row *items;
	size_t count, capacity;
	struct figure_key *added; /* in this sitting, not on the board yet */
	size_t added_count, added_capacity;
	struct quarter planned;
	bool is_revealed;
	bool has_cents; /* some amount of money is not whole: all show decimals */
	struct promise_sums sums;
	struct doubts doubts; /* about what is not hidden */
};

/* Another planned quarter hides everything and forgets what was added. */
void promise_rows_fill(struct promise_rows *rows, const struct scene *scene);
void promise_rows_add(struct promise_rows *rows, struct figure_key key);
void promise_rows_release(struct promise_rows *rows);

/* false when there is no such row. */
bool promise_rows_find(const struct promise_rows *rows, struct figure_key key, size_t *row);

/* An amount as this sheet shows it, exact; "" when it is not given. */
void promise_rows_text(const struct promise_rows *rows, const struct board *b, struct amount a,
                       enum unit unit, char *out);
enum unit promise_cell_unit(const struct promise_row *row, enum promise_cell cell);

#endif
