/*
 * app/duty_columns.h - the flip board's columns: each department's duties.
 *
 * Side by side like sheets of paper, as many as fit.  A column lists its
 * duties in the order they were written down, dropped ones below the others.
 * Where everything lies is a pure function of the size.
 */
#ifndef APP_DUTY_COLUMNS_H
#define APP_DUTY_COLUMNS_H

#include "core/board.h"
#include "tui/list.h"
#include "tui/rect.h"

enum { DUTY_COLUMN_WIDTH = 38, DUTY_FILTER = 128, DUTY_HEADING = 128 };

struct duty_row {
	int duty;
	unsigned warnings; /* bits, core/load.h */
};

struct duty_column {
	int department;
	char heading[DUTY_HEADING]; /* "Marketing's job" */
	struct duty_row *rows;
	size_t count, capacity;
	size_t kept, suggested, dropped; /* of all duties, filtered out or not */
	struct list list;
};

struct duty_columns {
	struct duty_column *items; /* by the departments' order */
	size_t count, capacity;
	size_t here; /* the selected column */
	size_t left; /* the first one in sight */
	char filter[DUTY_FILTER];
};

/* Where the parts of the sheet are; columns are `width` wide, one cell apart. */
struct duty_layout {
	int columns, width;
	struct rect heads, bodies, line, detail;
};

void duty_columns_refresh(struct duty_columns *all, const struct board *b);
void duty_columns_release(struct duty_columns *all);

/* NULL when there is none. */
struct duty_column *duty_columns_here(const struct duty_columns *all);
const struct duty *duty_columns_selected(const struct duty_columns *all, const struct board *b);
/* Goes to a duty, wherever it is shown. */
void duty_columns_select(struct duty_columns *all, int duty);

struct duty_layout duty_layout_of(const struct duty_columns *all, int h, int w);
/* Of the rows of a column, `place` from the left among those in sight. */
struct rect duty_layout_body(const struct duty_layout *layout, int place);
/* The first column in sight when `columns` are. */
size_t duty_columns_left(const struct duty_columns *all, int columns);
/* Goes `by` columns to the right; the window follows. */
void duty_columns_go(struct duty_columns *all, int by, int columns);
/* The column drawn at cell x; false when there is none. */
bool duty_columns_at(const struct duty_columns *all, const struct duty_layout *layout, int x,
                     size_t *column);

#endif
