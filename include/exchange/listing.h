/*
 * exchange/listing.h - the answer to a question as text, CSV or JSON.
 *
 * Columns have a name and a kind, rows have a cell for each; NULL and "" are
 * "not given": blank, an empty field, null.  CSV and JSON stream row by row.
 * Text is for a terminal: through the text gate, numbers to the right; the
 * first LISTING_BUFFER_ROWS rows decide the widths, later rows keep them.
 *
 * JSON is {"schema":1,"rows":[{...}]}: the CSV's column names as keys, every
 * value a string or null.
 */
#ifndef EXCHANGE_LISTING_H
#define EXCHANGE_LISTING_H

#include "exchange/csv_write.h"
#include "exchange/out_file.h"

#include <stddef.h>

enum {
	LISTING_COLUMNS_MAX = 64,
	LISTING_BUFFER_ROWS = 1000,
	LISTING_BUFFER_BYTES = 4 << 20, /* whichever is reached first */
};

enum listing_kind {
	LISTING_WORDS,
	LISTING_NUMBER,
};

struct listing_column {
	const char *name; /* as in the CSV header; as text `_` is a blank */
	enum listing_kind kind;
};

enum listing_format {
	LISTING_TEXT,
	LISTING_CSV,
	LISTING_JSON,
};

struct listing_style {
	enum listing_format format;
	int width;                /* text: terminal cells a line, 0 = no limit */
	struct csv_flavor flavor; /* CSV */
};

struct listing;

/* Borrows `out`, which the caller commits after listing_close(), and
 * `columns`, at most LISTING_COLUMNS_MAX. */
struct listing *listing_open(struct out_file *out, struct listing_style style,
                             const struct listing_column *columns, size_t count);
/* `cells` has one text per column. */
void listing_row(struct listing *listing, const char *const *cells);
/* Writes what is left and frees. */
void listing_close(struct listing *listing);

#endif
