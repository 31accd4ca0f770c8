/*
 * exchange/foreign_table.h - where in an export a record stands.
 *
 * Private to src/exchange.  Finds the row of headings in the beginning of the
 * file, or after every block of comments, and with it the columns.
 */
#ifndef EXCHANGE_FOREIGN_TABLE_H
#define EXCHANGE_FOREIGN_TABLE_H

#include "exchange/csv_read.h"
#include "exchange/profile.h"

enum table_place {
	PLACE_BLANK, /* no text at all */
	PLACE_COMMENT,
	PLACE_TITLE,
	PLACE_FIRST_HEADER,
	PLACE_HEADER, /* the same again */
	PLACE_OTHER,  /* a table without the wanted columns */
	PLACE_INSIDE,
	PLACE_REFUSED, /* `err` says why */
};

struct foreign_table {
	const struct profile *profile;
	bool needs_owner;                      /* nobody said whose the rows are */
	int at[PROFILE_COLUMNS];               /* the columns, -1: not there */
	const char *headings[PROFILE_COLUMNS]; /* as written */
	size_t width;                          /* cells of the headings */
	bool found;                            /* the record is below headings */
	bool commented;                        /* the record before was a comment */
	long tables;                           /* headings met so far */
	long searched;                         /* records since the beginning */
	struct date from, to;                  /* what the comments say */
	struct str best;                       /* what the likeliest headings lacked */
	int lacking;                           /* how many columns that are; 0: none seen */
	struct arena texts;
};

void foreign_table_begin(struct foreign_table *t, const struct profile *profile, bool needs_owner);
void foreign_table_release(struct foreign_table *t);

enum table_place foreign_table_place(struct foreign_table *t, const struct csv_record *record,
                                     struct error *err);
/* Why there were no headings in the whole file. */
void foreign_table_explain(const struct foreign_table *t, struct error *err);

/* "" where the column or the cell is not there, or says that nothing is. */
const char *foreign_cell(const struct foreign_table *t, const struct csv_record *record,
                         enum profile_list column);

#endif
