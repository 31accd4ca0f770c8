/*
 * app/roster.h - which rows of a sheet's table are shown, and in what order.
 *
 * The sheet has `all` rows; the roster keeps the indexes of those that match
 * the filter, sorted by the table's sort column or in the sheet's own order.
 * The selected row stays selected when rows come and go: it is known by the
 * id that `id` gives, or by its index while that is NULL.
 */
#ifndef APP_ROSTER_H
#define APP_ROSTER_H

#include "base/str.h"
#include "tui/table.h"

#include <stdint.h>

enum { ROSTER_FILTER = 128 };

struct roster {
	struct table table;
	char filter[ROSTER_FILTER];
	size_t *rows; /* indexes into the sheet's own rows */
	size_t count, capacity, all;
	uint64_t (*id)(const void *context, size_t row);
	uint64_t *ids; /* beside rows */
	size_t ids_capacity;
};

/* How the roster sees the sheet's rows. */
struct roster_spec {
	const void *context;
	size_t all;
	/* All words of a row, for the filter. */
	void (*words)(const void *context, size_t row, struct str *out);
	/* Order by a column; NULL when the table has nothing to sort by. */
	int (*compare)(const void *context, size_t left, size_t right, int column);
};

void roster_release(struct roster *roster);
/* One number of up to three ids, each below 2^21. */
uint64_t roster_id(int first, int second, int third);
/* Filters and sorts anew. */
void roster_refresh(struct roster *roster, const struct roster_spec *spec);
void roster_filter(struct roster *roster, const struct roster_spec *spec, const char *filter);
/* The sheet's own index of the selected row; false when there is none. */
bool roster_selected(const struct roster *roster, size_t *row);
void roster_select(struct roster *roster, size_t row);
/* Moves, scrolls and sorts: an action of the table's keys, the letter after
 * `s`, a click or the wheel. */
enum table_result roster_update(struct roster *roster, const struct roster_spec *spec,
                                const struct table_spec *table, const struct event *event,
                                int action);
/* Takes the mark of the selection off the table drawn on `cv`: the keys go
 * elsewhere; the row gets `style`. */
void roster_unselect(const struct roster *roster, enum style style, struct canvas *cv);
/* `2 of 14`, and the filter while there is one. */
void roster_position(const struct roster *roster, char *out, size_t size);

#endif
