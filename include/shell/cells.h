/*
 * shell/cells.h - one row of a listing, cell by cell.
 *
 * `struct cells row = { 0 }` begins a row; amounts are grouped for people
 * (text) and plain for programs.
 */
#ifndef SHELL_CELLS_H
#define SHELL_CELLS_H

#include "core/record.h"
#include "exchange/listing.h"

enum { CELLS_MAX = 20, CELL_TEXT = 64 };

struct cells {
	const char *cells[CELLS_MAX];
	char texts[CELLS_MAX][CELL_TEXT];
	int count;
	bool grouped;
	struct currency currency;
};

void cells_text(struct cells *row, const char *text); /* borrowed; NULL: not given */
void cells_number(struct cells *row, int number);
void cells_amount(struct cells *row, struct amount a, enum unit unit);
void cells_ratio(struct cells *row, struct ratio r);
void cells_quarter(struct cells *row, struct quarter q);
/* Hands the row to the listing and begins the next one. */
void cells_end(struct cells *row, struct listing *listing);

#endif
