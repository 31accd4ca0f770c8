/*
 * exchange/foreign.h - another program's export becomes actuals.
 *
 * The rows of the file are put together by owner and quarter as its profile
 * says, and the sums and counts go through the intake like the rows of
 * saydo's own files; their source is "FILE, N rows".  The file is read twice,
 * memory grows with the people and quarters in it, not with its rows.
 *
 * What is no row of data (titles, groups, totals, footers) is known by where
 * its cells are, not by its words; the file's own total is compared.
 */
#ifndef EXCHANGE_FOREIGN_H
#define EXCHANGE_FOREIGN_H

#include "exchange/intake.h"
#include "exchange/profile.h"

enum { FOREIGN_HEADER_ROWS = 20 }; /* in which the headings are searched */

/* What one person has in one quarter. */
struct foreign_line {
	struct quarter quarter;
	const char *person;
	struct amount amounts[PROFILE_ROLES]; /* not given: nothing lands there */
	long counted, lost, rows;             /* won deals or leads; lost deals; both */
};

struct foreign_options {
	const struct profile *profile;
	const char *person; /* whose all rows are, whatever the file says; or NULL */
	enum date_order dates;
	int measures[PROFILE_ROLES]; /* of the board; 0: left out */
	bool quiet;                  /* skipped rows are only counted */
	/* May be NULL: every line, in the order of quarters and names. */
	void (*show)(void *context, const struct foreign_line *line);
	void *context;
};

/* Finds the measures of the roles that the profile feeds.  `names` has the
 * measure that the user chose for a role, or NULL.  Fails when none is found,
 * or several fit. */
bool foreign_choose(const struct board *b, const struct profile *profile,
                    const char *const names[PROFILE_ROLES], int measures[PROFILE_ROLES],
                    struct error *err) MUST_USE;
/* The unit in which the sums are. */
enum unit foreign_unit(const struct board *b, const struct profile *profile,
                       const int measures[PROFILE_ROLES]);

/* See intake_read(): `in` was made for actuals.  Counts rows as read and
 * skipped, figures as the rest. */
bool foreign_read(struct intake *in, struct csv_reader *reader, const char *name,
                  const struct foreign_options *options, struct intake_counts *counts,
                  struct error *err) MUST_USE;

#endif
