/*
 * exchange/csv_write.h - CSV out, so that reading it gives the same cells.
 *
 * RFC 4180, UTF-8, CRLF, quotes only where they are needed.  The strict flavor
 * never alters text.  The Excel flavor begins with a byte order mark and
 * guards text that a spreadsheet would run (= + - @ tab CR in front) or that
 * begins with ' by one more ' in front; numbers are never guarded.
 */
#ifndef EXCHANGE_CSV_WRITE_H
#define EXCHANGE_CSV_WRITE_H

#include "exchange/out_file.h"

#include <stdbool.h>
#include <stdint.h>

struct csv_flavor {
	bool excel;         /* mark and guards */
	uint32_t delimiter; /* a character, 0 = comma */
};

/* Borrows `out`, which the caller commits.  Cells are added one by one. */
struct csv_writer {
	struct out_file *out;
	char delimiter[8];
	bool special[256]; /* bytes that may need quotes around the cell */
	bool excel;
	int cells;  /* of the row so far */
	bool begun; /* the file has a cell: it cannot be a mark or a `sep=` line any more */
	bool lone;  /* the row is one empty cell so far */
};

/* Writes the mark where the flavor has one. */
void csv_writer_init(struct csv_writer *writer, struct out_file *out, struct csv_flavor flavor);
/* NULL is "not given", an empty cell.  Text is well-formed UTF-8. */
void csv_writer_text(struct csv_writer *writer, const char *text);
void csv_writer_number(struct csv_writer *writer, const char *number);
void csv_writer_end_row(struct csv_writer *writer);

/* The text without our guard: a pointer into `text`. */
const char *csv_unguard(const char *text);

#endif
