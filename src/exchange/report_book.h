/*
 * exchange/report_book.h - the spreadsheet that is being written.
 */
#ifndef EXCHANGE_REPORT_BOOK_H
#define EXCHANGE_REPORT_BOOK_H

#include "core/document.h"

#include <xlsxwriter.h>

enum { BOOK_DECIMALS_MAX = 6, BOOK_TONES = TONE_OVER + 1 };

/* The book and how its cells look. */
struct book {
	lxw_workbook *file;
	lxw_format *title, *heading, *words, *label;
	lxw_format *header, *number_header;
	lxw_format *tones[BOOK_TONES];
	lxw_format *numbers[BOOK_DECIMALS_MAX + 1][2]; /* by decimals; plain, percent */
};

/* Text, gated and never a formula; nothing for "". */
void book_add_text(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, const char *text,
                   lxw_format *format);
/* How many lines `text` takes in a column of `width` characters. */
int book_lines(const char *text, int width);
/* Not every program finds out by itself how high a row of wrapped words is. */
void book_set_height(lxw_worksheet *page, lxw_row_t row, int lines);

/* A page of its own for a table. */
void book_add_table(const struct book *book, const struct document_table *table);

#endif
