/*
 * core/noun.h - the nouns of a board.
 *
 * Every noun is an open struct that begins with its id, from 1; 0 is nobody
 * and nothing.  Texts are borrowed: whoever keeps a noun copies them
 * (noun_copy in core/field.h).
 */
#ifndef CORE_NOUN_H
#define CORE_NOUN_H

#include "core/amount.h"
#include "core/quarter.h"
#include "core/words.h"

enum { HELPERS_MAX = 8 };

struct department {
	int id;
	const char *name;
	int position; /* order on the flip board, from 1 */
};

struct person {
	int id;
	const char *name; /* unique in the board, after folding */
	int department;
	const char *role;
	struct quarter active_from, active_to; /* none: always */
};

struct tier {
	int id;
	const char *name, *definition, *handled_by;
	struct amount response_hours; /* hundredths of an hour */
	const char *handed_over;
};

struct measure {
	int id;
	int department;
	const char *name; /* unique in its department */
	int unit;         /* enum unit */
	int direction;    /* enum direction */
	int role;         /* enum role */
	const char *tier; /* of a lead measure, else "" */
};

struct duty {
	int id;
	int department;
	const char *text;
	int owner; /* a person, 0: nobody yet */
	int helpers[HELPERS_MAX];
	int frequency;
	struct amount hours_per_week; /* hundredths of an hour */
	int stage;
	int status;
	struct quarter effective_from, ended;
};

/* A dated row: a duty went from one department to another. */
struct move {
	int id;
	int duty, from, to;
	struct quarter quarter;
	const char *at;
};

struct followup {
	int id;
	const char *what;
	int owner;
	struct date due;
	int status;
	struct date opened, closed;
};

struct issue {
	int id;
	const char *text;
	int raised_by;
	struct date opened;
	int status;
};

/* One facilitated review; unfinished while closed_at is "". */
struct session {
	int id;
	struct quarter quarter, planned;
	int sheet, row; /* where it stopped */
	int rating;     /* 1-10, 0: not rated */
	const char *started_at, *closed_at;
};

/* What was said on a sheet of a session: attendance, a win, a note. */
struct entry {
	int id;
	int session;
	int sheet;
	const char *kind;
	int person;
	const char *text;
	const char *at;
};

struct outlook {
	int id;
	struct quarter quarter;
	int person;
	const char *kind, *text;
};

#endif
