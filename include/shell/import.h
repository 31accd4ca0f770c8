/*
 * shell/import.h - files of rows into an open board, all or nothing.
 *
 * Joins the intake with the store and the board in memory: begin, read files,
 * then commit or roll back.  After a roll back the board in memory has what
 * the file has not: close the desk.
 */
#ifndef SHELL_IMPORT_H
#define SHELL_IMPORT_H

#include "exchange/intake.h"
#include "shell/desk.h"
#include "shell/embedded.h"
#include "shell/progress.h"

struct import {
	struct desk *desk;
	enum desk_extent extent; /* with figures, they are kept in memory too */
	struct intake_options options;
	struct intake_hooks hooks;
	struct intake *intake;
	struct bulk *bulk; /* of promises and actuals, else NULL */
	struct progress progress;
	struct arena texts; /* of the figure that was read last */
	struct error first; /* the first sentence about a row */
	bool silent;        /* sentences are only kept */
};

/* What a desk must at least be opened with: the rules for nouns look at the
 * figures, promises and actuals stream. */
enum desk_extent import_extent(enum kind_id kind);

/* Begins a transaction on a desk that was opened with `extent`.  `options`
 * are copied; is_first is found out. */
bool import_begin(struct import *im, struct desk *desk, enum desk_extent extent,
                  const struct intake_options *options, struct error *err) MUST_USE;
/* See intake_read(). */
bool import_read(struct import *im, struct csv_reader *reader, const char *name,
                 struct intake_counts *counts, struct error *err) MUST_USE;
/* Both end the import.  `what` goes into the journal. */
bool import_commit(struct import *im, const char *what, struct error *err) MUST_USE;
void import_rollback(struct import *im);

/* A file that the program carries in itself, as one import into a desk with
 * figures.  A bad row is a failure. */
bool import_embedded(struct desk *desk, const struct intake_options *options,
                     const struct embedded_file *file, struct error *err) MUST_USE;

#endif
