/*
 * tui/table.h - rows and columns: sticky header, selection, sorting mark.
 *
 * The table shows rows by index and asks callbacks for their cells; which
 * rows there are and in which order is the caller's.  Below the needed width
 * columns are dropped, lowest `keep` first.  The selected row has `>` in
 * front and the cursor on it.  `struct table t = { 0 }` is valid.
 */
#ifndef TUI_TABLE_H
#define TUI_TABLE_H

#include "tui/canvas.h"
#include "tui/event.h"
#include "tui/list.h"

#include <stdbool.h>
#include <stddef.h>

enum { TABLE_COLUMNS = 24, TABLE_TEXT_MAX = 256 };

struct column {
	const char *title; /* NULL ends the array */
	int width;         /* least cells it needs */
	int flex;          /* its share of what is left over; 0: stays as it is */
	enum align align;
	int keep;      /* columns with the lowest are dropped first, the highest never */
	char sort_key; /* letter after `s`; 0: nothing to sort by */
};

/* Callbacks must not allocate; only `text` has to be there.  They are called
 * with row == rows for the total.  Figures that line up on the decimal mark
 * beside `(142,000)` end with a blank where there is no bracket. */
struct table_spec {
	const struct column *columns;
	size_t rows;
	const void *context; /* handed to the callbacks */
	void (*text)(const void *context, size_t row, int column, char *out, size_t size);
	enum style (*style)(const void *context, size_t row, int column);
	/* Paints the cell itself; false: this one is ordinary text. */
	bool (*paint)(const void *context, size_t row, int column, struct canvas *cv);
	const char *empty; /* said when there are no rows; may be NULL */
	bool has_total;    /* one more row, sticky at the bottom under a line */
	bool by_cell;      /* Left and Right select a cell of the row */
};

struct table {
	struct list list;
	int column;     /* selected one when by_cell */
	bool is_sorted; /* by sort_column */
	int sort_column;
	bool descending;
	bool is_choosing; /* `s` was pressed: the next key is a sort letter */
};

enum table_action {
	TABLE_LEFT = ACTION_TUI + 20,
	TABLE_RIGHT,
	TABLE_SORT,
};

enum table_result {
	TABLE_IGNORED,
	TABLE_CHANGED, /* selection or scrolling */
	TABLE_SORTED,  /* sort_column or descending: the caller reorders */
	TABLE_OPENED,  /* the selected row was clicked again */
};

/* Left, Right and `s`; table_update() also knows list_keys. */
extern const struct binding table_keys[];

enum table_result table_update(struct table *table, const struct table_spec *spec,
                               const struct event *event);
/* Any action of table_keys or list_keys; h and w are the area's. */
enum table_result table_act(struct table *table, const struct table_spec *spec, int action,
                            struct rect area);
/* Sorts by that column; the same again turns the direction. */
void table_sort_by(struct table *table, int column);
size_t table_selected(const struct table *table, const struct table_spec *spec);

void table_draw(const struct table *table, const struct table_spec *spec, struct canvas *cv);
/* "2 of 14", or while choosing "Sort by: w=Who s=Said". */
void table_position(const struct table *table, const struct table_spec *spec, char *out,
                    size_t size);

#endif
