/*
 * exchange/row_sorter.h - sorts rows of text that do not fit into memory.
 *
 * A sorter (base/sorter.h) whose records are the cells of a row.
 */
#ifndef EXCHANGE_ROW_SORTER_H
#define EXCHANGE_ROW_SORTER_H

#include "base/sorter.h"

struct row_sorter;

/* Rows of `columns` cells; `folder` is borrowed, `memory` is the sorter's. */
struct row_sorter *row_sorter_new(size_t columns, const char *folder, size_t memory);
void row_sorter_free(struct row_sorter *s);

/* A cell may be NULL, which comes back as "".  A failure is kept for
 * row_sorter_replay(). */
void row_sorter_add(struct row_sorter *s, struct sort_key key, const char *const *cells);

/* Hands all rows out, in order, once. */
bool row_sorter_replay(struct row_sorter *s, void (*row)(void *context, const char *const *cells),
                       void *context, struct error *err) MUST_USE;

#endif
