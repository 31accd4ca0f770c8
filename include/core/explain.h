/*
 * core/explain.h - the arithmetic behind a figure, line by line.
 *
 * Words and numbers that a department head can check with a pocket
 * calculator: what went in, what came out, which rule applied.  The text ends
 * with a line feed.
 */
#ifndef CORE_EXPLAIN_H
#define CORE_EXPLAIN_H

#include "core/records.h"

void explain_record(struct str *out, const struct board *b, const struct record_row *row);
/* One promise in one quarter: how it stands, and its amendments. */
void explain_figure(struct str *out, const struct board *b, const struct figure *f,
                    bool quarter_closed);
/* A new promise beside the record it is read with. */
void explain_track_number(struct str *out, const struct board *b, const struct record_row *row,
                          int64_t promise);

#endif
