/*
 * base/arena.h - many small things that are released together.
 *
 * `struct arena a = { 0 }` is a valid empty arena.  What it hands out lives
 * until arena_release(); nothing is freed one by one.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *blocks;
};

/* Zeroed memory, aligned for everything. */
void *arena_alloc(struct arena *arena, size_t size);
/* A copy of `text`; NULL and "" give the constant "". */
const char *arena_text(struct arena *arena, const char *text);
void arena_release(struct arena *arena);

#endif
