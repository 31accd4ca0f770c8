/*
 * app/sheets.h - the table of sheets, in the order in which they are turned.
 *
 * A new sheet is one file and one row here.
 */
#ifndef APP_SHEETS_H
#define APP_SHEETS_H

#include "app/sheet.h"

extern const struct sheet *const sheets[]; /* ended by NULL */

extern const struct sheet sheet_cover, sheet_table, sheet_readback, sheet_actuals, sheet_saydo,
	sheet_why, sheet_flipboard, sheet_handoffs, sheet_everyone, sheet_promises, sheet_issues,
	sheet_close;

int sheets_count(void);
/* The index of a sheet by its number; -1 when it does not exist. */
int sheets_find(int number);

#endif
