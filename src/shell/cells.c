#include "shell/cells.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void cells_text(struct cells *row, const char *text)
{
	assert(row->count < CELLS_MAX);
	row->cells[row->count++] = text;
}

static char *next_text(struct cells *row)
{
	return row->texts[row->count];
}

void cells_number(struct cells *row, int number)
{
	char *text = next_text(row);

	snprintf(text, CELL_TEXT, "%d", number);
	cells_text(row, text);
}

void cells_amount(struct cells *row, struct amount a, enum unit unit)
{
	struct str text = { 0 };
	char *cell = next_text(row);

	if (row->grouped)
		amount_add_grouped(&text, a, unit, row->currency);
	else
		amount_add_plain(&text, a, unit, row->currency);
	snprintf(cell, CELL_TEXT, "%s", str_text(&text));
	str_release(&text);
	cells_text(row, cell);
}

void cells_ratio(struct cells *row, struct ratio r)
{
	cells_text(row, ratio_format(r, next_text(row)));
}

void cells_quarter(struct cells *row, struct quarter q)
{
	cells_text(row, quarter_format(q, next_text(row)));
}

void cells_end(struct cells *row, struct listing *listing)
{
	listing_row(listing, row->cells);
	row->count = 0;
}
