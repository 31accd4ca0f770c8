/*
 * exchange/intake.h - rows of saydo's own files become changes.
 *
 * The intake reads a file twice: once to learn what its number columns prove,
 * once to turn every row into a change.  It writes nothing itself: changes go
 * out through `write`, which must also bring `board` up to date (nouns), and
 * what there is of a figure comes in through `figure`, so a board without its
 * figures is enough for promises and actuals.  Memory does not grow with the
 * file.
 *
 * All or nothing is the caller's: write into one transaction and take it back
 * when a row was bad.  Several files may go through one intake; a figure that
 * they give twice, differently, is a bad row.
 */
#ifndef EXCHANGE_INTAKE_H
#define EXCHANGE_INTAKE_H

#include "core/change.h"
#include "exchange/csv_read.h"
#include "exchange/kind.h"

/* Sentences about bad rows; further ones are only counted. */
enum { INTAKE_REPORTS = 50 };

struct intake_options {
	enum kind_id kind; /* one that can be imported */
	struct date today;
	const char *now;           /* "2026-10-05 14:03:59" */
	bool create;               /* unknown departments and people are added */
	enum decimal_mark decimal; /* DECIMAL_UNKNOWN: the columns decide */
	bool unguard;              /* the Excel flavor, also without a mark */
	bool suggest;              /* duties without a status are suggestions, not kept */
	bool is_first;             /* the board has no figure yet */
};

/* What the board holds of a figure. */
struct intake_figure {
	struct figure figure;
	struct terms in_force; /* of a locked promise: its last amendment's, or its own */
};

struct intake_hooks {
	void *context; /* handed to all of them */
	const struct board *board;
	/* Texts are valid until the next call.  A failure ends the import. */
	bool (*figure)(void *context, struct figure_key key, struct intake_figure *out,
	               struct error *err);
	bool (*write)(void *context, const struct change *c, struct error *err);
	/* A sentence about a row or a column, for people. */
	void (*tell)(void *context, const char *sentence);
	/* Now and then: records of this pass so far; may be NULL. */
	void (*progress)(void *context, long records);
	/* Comes before `figure` when that asks for what this import wrote; NULL
	 * where writing does not wait. */
	bool (*settle)(void *context, struct error *err);
};

/* Of one file. */
struct intake_counts {
	long read, added, same, changed, skipped, bad;
};

struct intake;

/* Borrows both. */
struct intake *intake_new(const struct intake_options *options, const struct intake_hooks *hooks);
void intake_free(struct intake *in);

/* `name` is what messages and sources call the file.  The reader stands at its
 * beginning.  Bad rows and refused files are told and counted; false is a
 * failure of the hooks or of the disk. */
bool intake_read(struct intake *in, struct csv_reader *reader, const char *name,
                 struct intake_counts *counts, struct error *err) MUST_USE;

#endif
