/*
 * exchange/row_sorter.h - sorts rows of text that do not fit into memory.
 *
 * Rows with equal keys keep their order.  Up to ROW_SORTER_MEMORY bytes stay
 * in memory; beyond that, sorted runs go into a temporary file (mode 0600)
 * that has no name any more as soon as it is made.
 */
#ifndef EXCHANGE_ROW_SORTER_H
#define EXCHANGE_ROW_SORTER_H

#include "base/compiler.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ROW_SORTER_MEMORY = 4 << 20 };

struct row_key {
	uint64_t major, minor;
};

struct row_sorter;

/* Rows of `columns` cells; `memory` 0: ROW_SORTER_MEMORY.  `folder` is
 * borrowed. */
struct row_sorter *row_sorter_new(size_t columns, const char *folder, size_t memory);
void row_sorter_free(struct row_sorter *s);

/* A cell may be NULL, which comes back as "".  A failure is kept for
 * row_sorter_replay(). */
void row_sorter_add(struct row_sorter *s, struct row_key key, const char *const *cells);

/* Hands all rows out, in order, once. */
bool row_sorter_replay(struct row_sorter *s, void (*row)(void *context, const char *const *cells),
                       void *context, struct error *err) MUST_USE;

#endif
