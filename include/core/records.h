/*
 * core/records.h - everybody's records, in the order in which they are read.
 *
 * Feed figures by person, measure and quarter, from a board or from a stream;
 * one run at a time is kept.  Records without a scored quarter are left out.
 */
#ifndef CORE_RECORDS_H
#define CORE_RECORDS_H

#include "core/board.h"
#include "core/record.h"

struct record_row {
	int person, measure;
	enum basis basis;
	struct record record;
};

struct records {
	struct record_row *items;
	size_t count, capacity;
	struct quarter as_of; /* the last quarter that counts */
	struct date today;    /* a quarter that is not closed does not count */
	int person, measure;  /* the run being fed */
	struct record_builder builders[BASIS_COUNT];
};

/* `{ 0 }` is empty; as_of and today must be set before feeding. */
void records_feed(struct records *all, const struct board *b, const struct figure *f);
/* Ends the last run and sorts: costliest first (record_order). */
void records_finish(struct records *all, const struct board *b);
void records_release(struct records *all);

/* All of a loaded board. */
void records_of_board(struct records *all, const struct board *b, struct quarter as_of,
                      struct date today);

/* The unit in which a basis of a measure is counted. */
enum unit basis_unit(const struct board *b, int measure, enum basis basis);

#endif
