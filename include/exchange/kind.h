/*
 * exchange/kind.h - the kinds of rows that saydo reads and writes.
 *
 * One table says what every kind's file looks like: the importer, the
 * exporter, the help and the manual all follow it.  Columns are written in
 * this order and read in any.  The enums name the columns of the kinds that
 * can be imported.
 */
#ifndef EXCHANGE_KIND_H
#define EXCHANGE_KIND_H

#include <stdbool.h>

enum kind_id {
	KIND_PEOPLE,
	KIND_DUTIES,
	KIND_MEASURES,
	KIND_PROMISES,
	KIND_ACTUALS,
	KIND_FOLLOWUPS,
	KIND_TIERS,
	KIND_AMENDMENTS, /* from here on: export only */
	KIND_CORRECTIONS,
	KIND_MOVES,
	KIND_SESSIONS,
	KIND_ISSUES,
	KIND_OUTLOOK,
	KIND_COUNT,
};

enum column_type {
	COLUMN_NAME,   /* one line that names somebody or something */
	COLUMN_LINE,   /* one line of text */
	COLUMN_NOTE,   /* text that may hold line feeds and tabs */
	COLUMN_WORD,   /* one of `words` */
	COLUMN_FLAG,   /* yes or no */
	COLUMN_AMOUNT, /* in the unit of the row's measure */
	COLUMN_MONEY,  /* in the board's currency */
	COLUMN_HOURS,  /* up to two decimals */
	COLUMN_NUMBER, /* a whole number */
	COLUMN_QUARTER,
	COLUMN_DATE,
	COLUMN_MOMENT, /* a date, or a date and a time */
};

enum { KIND_COLUMNS_MAX = 12 };

struct column {
	const char *name;
	enum column_type type;
	bool required; /* a file without it is refused */
	const char *const *words;
};

struct kind {
	const char *name;             /* as on the command line */
	const struct column *columns; /* ended by one without a name */
	const char *about;            /* what a row is */
	const char *order;            /* of the rows that are written */
	const char *changed;          /* in the summary of an import, of rows that changed
	                               * something; NULL: cannot be imported */
	bool creates;                 /* adds unknown departments without --create */
};

extern const struct kind kinds[KIND_COUNT];

/* NULL when there is none of that name. */
const struct kind *kind_find(const char *name);
int kind_columns(const struct kind *kind);
bool column_is_number(const struct column *column);

enum { PEOPLE_DEPARTMENT, PEOPLE_PERSON, PEOPLE_ROLE, PEOPLE_FROM, PEOPLE_TO };
enum { DUTIES_DEPARTMENT, DUTIES_DUTY, DUTIES_OWNER, DUTIES_HELPERS, DUTIES_FREQUENCY };
enum { DUTIES_HOURS = DUTIES_FREQUENCY + 1, DUTIES_STAGE, DUTIES_STATUS };
enum { MEASURES_DEPARTMENT, MEASURES_MEASURE, MEASURES_UNIT, MEASURES_DIRECTION };
enum { MEASURES_ROLE = MEASURES_DIRECTION + 1, MEASURES_TIER };
/* Promises and actuals begin alike. */
enum { FIGURE_QUARTER, FIGURE_DEPARTMENT, FIGURE_PERSON, FIGURE_MEASURE, FIGURE_AMOUNT };
enum { PROMISES_BEST_CASE = FIGURE_AMOUNT + 1, PROMISES_FLOOR, PROMISES_VALUE };
enum { PROMISES_NOTE = PROMISES_VALUE + 1, PROMISES_REASON, PROMISES_LOCKED_AT };
enum { ACTUALS_VALUE = FIGURE_AMOUNT + 1, ACTUALS_DISPUTED, ACTUALS_NOTE };
enum { FOLLOWUPS_WHAT, FOLLOWUPS_OWNER, FOLLOWUPS_DUE, FOLLOWUPS_STATUS };
enum { FOLLOWUPS_OPENED = FOLLOWUPS_STATUS + 1, FOLLOWUPS_CLOSED };
enum { TIERS_TIER, TIERS_DEFINITION, TIERS_HANDLED_BY, TIERS_HOURS, TIERS_HANDED_OVER };

#endif
