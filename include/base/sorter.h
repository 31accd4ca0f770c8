/*
 * base/sorter.h - sorts more records than fit into memory.
 *
 * A record is a key and bytes.  Records with equal keys keep their order.  Up
 * to `memory` bytes of them stay in memory; beyond that, sorted runs go into a
 * temporary file (mode 0600) that has no name any more as soon as it is made.
 * A failure of that file is kept and told at the end.
 */
#ifndef BASE_SORTER_H
#define BASE_SORTER_H

#include "base/compiler.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SORTER_MEMORY = 4 << 20 };

struct sort_key {
	uint64_t major, minor;
};

struct sorter;

/* `memory` 0: SORTER_MEMORY.  `folder` is borrowed. */
struct sorter *sorter_new(const char *folder, size_t memory);
void sorter_free(struct sorter *s);

void sorter_add(struct sorter *s, struct sort_key key, const void *bytes, size_t length);

/* Hands the records out, lowest first; false at the end and after a failure.
 * The bytes are valid until the next call and not aligned.  Nothing can be
 * added from the first call until sorter_clear(). */
bool sorter_next(struct sorter *s, struct sort_key *key, const char **bytes, size_t *length);
/* Empty again, ready for other records. */
void sorter_clear(struct sorter *s);

/* false when it failed since it was made. */
bool sorter_check(const struct sorter *s, struct error *err) MUST_USE;

#endif
