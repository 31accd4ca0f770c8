/*
 * app/gap_table.h - the waterfall of the gap and the mix of leads, as rows.
 *
 * Promised, the effect of each line, actual: the column of money sums to the
 * cent, and the picture beside it steps from one to the other.  Then the same
 * for the worth of the leads.
 */
#ifndef APP_GAP_TABLE_H
#define APP_GAP_TABLE_H

#include "app/sheet.h"
#include "core/gap_explain.h"
#include "tui/chart.h"
#include "tui/table.h"

enum { GAP_TEXT = 112, GAP_ROWS = GAP_LINES + MIX_LINES + 2, GAP_COLUMNS = 6 };

struct gap_row {
	const char *label, *owner;
	char course[2 * GAP_TEXT + 4]; /* of a factor: "62.31% to 50.96%" */
	char money[GAP_TEXT];
	int64_t from, to; /* for the picture; equal sides of a total begin at 0 */
	bool is_total, is_plan, is_mix;
	int sign; /* of an effect */
};

struct gap_table {
	struct gap gap;
	struct mix mix;
	struct gap_row rows[GAP_ROWS];
	size_t count;
	struct chart_scale scale;
	struct column columns[GAP_COLUMNS]; /* as wide as the figures need */
	struct table table;
	struct str headline;    /* "-34,000.00: actual 66,000.00, promised 100,000.00" */
	struct str provisional; /* "" when everything is in */
	struct str empty;       /* why there is nothing to show */
};

void gap_table_refresh(struct gap_table *gap, const struct scene *scene);
void gap_table_release(struct gap_table *gap);

struct table_spec gap_table_spec(const struct gap_table *gap);
/* NULL when there are no rows. */
const struct gap_row *gap_table_selected(const struct gap_table *gap);
/* The arithmetic behind the selected row; the caller frees it. */
char *gap_table_explain(const struct gap_table *gap, const struct board *b);

#endif
