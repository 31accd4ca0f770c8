/*
 * exchange/text_table.h - rows aligned for a terminal.
 *
 * Every cell goes through the text gate; numbers stand to the right and are
 * never cut, words are cut with an ellipsis where the width demands it.  The
 * first LISTING_BUFFER_ROWS rows are kept to find the widths.
 */
#ifndef EXCHANGE_TEXT_TABLE_H
#define EXCHANGE_TEXT_TABLE_H

#include "exchange/listing.h"
#include "exchange/out_file.h"

#include <stddef.h>

struct text_table;

/* Borrows `out` and `columns`; `width` in terminal cells, 0 = no limit. */
struct text_table *text_table_open(struct out_file *out, const struct listing_column *columns,
                                   size_t count, int width);
/* A cell that is NULL is blank. */
void text_table_row(struct text_table *table, const char *const *cells);
/* Writes what is left and frees. */
void text_table_close(struct text_table *table);

#endif
