/*
 * core/report.h - a quarter's minutes and pictures as a document.
 *
 * The one place that decides what is in a report, whether it becomes text,
 * HTML or a spreadsheet.  Meant to be read in ten years without the program:
 * every figure exact, its formula beside it, nothing that depends on the locale
 * or the moment.  A draft is counted, never told.
 */
#ifndef CORE_REPORT_H
#define CORE_REPORT_H

#include "core/board.h"
#include "core/document.h"

struct report_scope {
	struct quarter review, planned;
	struct date today;
	int session;      /* 0: the last one that reviewed that quarter, if any */
	const char *head; /* of the seals, as it is copied down; NULL: none */
};

/* The review of a quarter, planning what its session planned, else the next. */
struct report_scope report_scope_of(const struct board *b, struct quarter review,
                                    struct date today);

/* Appends to `d`, which is empty.  The board has its figures. */
void report_build(struct document *d, const struct board *b, const struct report_scope *scope);

#endif
