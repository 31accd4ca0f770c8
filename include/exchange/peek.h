/*
 * exchange/peek.h - how a file looks to saydo: its headings and columns.
 *
 * Two passes, like the imports: first find the row of headings, then learn
 * what the columns below it hold.  Memory is a few samples a column.
 */
#ifndef EXCHANGE_PEEK_H
#define EXCHANGE_PEEK_H

#include "base/str.h"
#include "exchange/csv_read.h"
#include "exchange/date_column.h"
#include "exchange/number_column.h"

enum {
	PEEK_HEADER_ROWS = 20, /* in which the headings are searched */
	PEEK_SAMPLES = 3,
	PEEK_SAMPLE_WIDTH = 20, /* terminal cells */
};

struct peek_column {
	struct str heading; /* gated */
	struct str samples[PEEK_SAMPLES];
	int sample_count;
	long given, numbers, dates; /* cells */
	bool undecided;             /* some cells can be read two ways */
	struct number_column number;
	struct date_column date;
};

/* `{ 0 }` is ready. */
struct peek {
	long records, ragged; /* all; those with another number of cells than the headings */
	long header_line;     /* 0: no headings */
	size_t header_texts;  /* cells of the best row so far */
	struct peek_column *columns;
	size_t count;
};

void peek_release(struct peek *peek);

/* Every record of the first pass. */
void peek_search(struct peek *peek, const struct csv_record *record);
/* Every record of the second pass. */
void peek_learn(struct peek *peek, const struct csv_record *record);

/* "number, decimal point", "date, month first", "text": what a column holds. */
const char *peek_holds(const struct peek_column *column);

#endif
