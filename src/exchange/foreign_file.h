/*
 * exchange/foreign_file.h - inside the reading of an export: one file.
 *
 * Private to src/exchange.  foreign.c drives the two passes, foreign_row.c
 * takes rows of data, foreign_total.c what is no row of data,
 * foreign_land.c hands the figures to the intake.
 */
#ifndef EXCHANGE_FOREIGN_FILE_H
#define EXCHANGE_FOREIGN_FILE_H

#include "exchange/foreign.h"
#include "exchange/foreign_table.h"
#include "exchange/foreign_tally.h"
#include "exchange/intake_row.h"

/* Why a row feeds no figure. */
enum skip {
	SKIP_DELETED,
	SKIP_OPEN,
	SKIP_NOT_A_LEAD,
	SKIP_NO_OWNER,
	SKIP_NO_AMOUNT,
	SKIP_NO_DATE,
	SKIP_ROWS, /* from here on: no rows of data */
	SKIP_TITLE = SKIP_ROWS,
	SKIP_COMMENT,
	SKIP_HEADER,
	SKIP_OTHER_TABLE,
	SKIP_GROUP,
	SKIP_TOTAL,
	SKIP_FOOTER,
	SKIP_COUNT,
};

/* A period of which a table or a row speaks. */
struct foreign_span {
	struct date from, to;
	struct quarter quarter;
	int64_t sum;
	long table; /* the last one that spoke of it */
};

/* What a total row of the file says. */
struct foreign_total {
	int64_t amount;
	bool has_amount;
	long records; /* -1: does not say */
	long line;
	struct date from, to; /* of which it is the total; none: all */
};

enum { SPANS_MAX = 4096, TOTALS_MAX = 4096, LINES_NAMED = 5 };

struct foreign {
	struct intake *in;
	const struct foreign_options *options;
	const struct profile *profile;
	struct number_format format; /* of the amounts */
	struct foreign_table table;

	struct date_column dates[PROFILE_COLUMNS];
	struct number_column amounts;

	struct tally tally;
	struct map unknown; /* people who were refused already */
	long rows;          /* of data */
	long skipped[SKIP_COUNT];
	long without_amount;                 /* won */
	long without_amount_at[LINES_NAMED]; /* lines */
	bool over;                           /* reading on makes no sense */

	/* Of the table: all its rows, whatever becomes of them. */
	int64_t sum;
	bool sum_unknown;          /* an amount could not be read, or is in another currency */
	struct foreign_span *span; /* of the row, NULL: it has a date */
	struct foreign_span *spans;
	size_t span_count, span_capacity;
	struct foreign_total *totals;
	size_t total_count, total_capacity;

	/* Rows with nothing but a text: a group when rows of data follow. */
	long pending;
	struct str pending_name;
	struct str group;  /* above the current row; "" for none */
	struct map groups; /* names met, by text_letters() */
};

bool foreign_is_given(const struct foreign *f, enum profile_list column);
/* Reads an amount of the file.  Refusals are not told. */
enum number_verdict foreign_amount(const struct foreign *f, const char *cell, int64_t *value,
                                   struct error *err);
/* The period of the record, until the next call; NULL: told why there is none. */
struct foreign_span *foreign_span(struct foreign *f);

void foreign_take_row(struct foreign *f);
/* Is the record a row of data?  Else foreign_take_other() takes it. */
bool foreign_is_row(const struct foreign *f);
void foreign_take_other(struct foreign *f);
/* The row of text before this row of data is the name of its group. */
void foreign_settle_group(struct foreign *f);
/* Compares what total rows say; false and told when something differs. */
bool foreign_check_totals(struct foreign *f);
/* Into the intake; false when a hook failed. */
bool foreign_land(struct foreign *f, struct intake_counts *counts);

/* A bad row: "FILE:LINE: heading: sentence". */
void foreign_refuse(struct foreign *f, enum profile_list column, const char *sentence);

#endif
