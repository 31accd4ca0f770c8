/*
 * shell/command.h - one command of the command line: a row and a function.
 *
 * An invocation is what the user asked for, parsed: operands, options, and
 * the clock, so that nothing else reads argv or the time.  A command returns
 * its exit status; it has said on stderr what went wrong.
 */
#ifndef SHELL_COMMAND_H
#define SHELL_COMMAND_H

#include "base/error.h"
#include "core/board.h"
#include "exchange/listing.h"
#include "shell/clock.h"

#include <stdbool.h>
#include <stddef.h>

enum exit_status {
	STATUS_DONE = 0,
	STATUS_FAILED = 1,  /* file, database, disk */
	STATUS_USAGE = 2,   /* wrong usage, or a terminal that cannot show the board */
	STATUS_REFUSED = 3, /* data refused */
	STATUS_FOUND = 4,   /* check found something */
};

enum command_option {
	OPTION_BLANK,
	OPTION_COMPANY,
	OPTION_CREATE,
	OPTION_CURRENCY,
	OPTION_DATES,
	OPTION_DECIMAL,
	OPTION_DELIMITER,
	OPTION_DRY_RUN,
	OPTION_ENCODING,
	OPTION_EXPLAIN,
	OPTION_FISCAL_START,
	OPTION_FORMAT,
	OPTION_GLYPHS,
	OPTION_HELP,
	OPTION_KEEP,
	OPTION_LENIENT_QUOTES,
	OPTION_MAP,
	OPTION_MEASURE,
	OPTION_NO_COLOR,
	OPTION_OUTPUT,
	OPTION_OVER,
	OPTION_PERSON,
	OPTION_QUARTER,
	OPTION_QUIET,
	OPTION_SIZE,
	OPTION_VERSION,
	OPTION_COUNT,
};

struct command;

enum { MEASURES_MAX = 16 };

struct invocation {
	const struct command *command; /* NULL: the flip board itself */
	const char *const *operands;   /* without the command's name */
	int count;
	const char *options[OPTION_COUNT];  /* NULL: not given; "" for a switch */
	const char *measures[MEASURES_MAX]; /* every --measure, in order; NULL: no more */
	struct clock clock;
};

struct command {
	const char *name, *operands;      /* "import", "BOARD KIND FILE..." */
	const char *summary;              /* one line for the list of commands */
	const char *details;              /* paragraphs for `help COMMAND`, ended by a line feed */
	int least, most;                  /* operands; most -1: any number */
	const enum command_option *takes; /* ended by OPTION_COUNT */
	int (*run)(const struct invocation *call);
};

extern const struct command commands[]; /* ended by a row without a name */
const struct command *command_find(const char *name);
/* The known command nearest to a mistyped one, or NULL. */
const char *command_nearest(const char *name);

static inline bool has_option(const struct invocation *call, enum command_option option)
{
	return call->options[option] != NULL;
}

/* --format among text, csv, json; false (and said) when it is none of them. */
bool invocation_format(const struct invocation *call, struct listing_style *style) MUST_USE;

int command_backup(const struct invocation *call);
int command_check(const struct invocation *call);
int command_demo(const struct invocation *call);
int command_duties(const struct invocation *call);
int command_export(const struct invocation *call);
int command_gap(const struct invocation *call);
int command_help(const struct invocation *call);
int command_import(const struct invocation *call);
int command_lock(const struct invocation *call);
int command_log(const struct invocation *call);
int command_new(const struct invocation *call);
int command_peek(const struct invocation *call);
int command_play(const struct invocation *call);
int command_quarter(const struct invocation *call);
int command_record(const struct invocation *call);
int command_report(const struct invocation *call);
/* Without a command: the flip board on the screen. */
int command_board(const struct invocation *call);

#endif
