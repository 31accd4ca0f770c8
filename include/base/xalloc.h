/*
 * base/xalloc.h - memory that is there or the program ends.
 *
 * When memory is gone the hook (if set) restores the terminal, one sentence
 * goes to stderr and the program exits with status 1.  No caller has a NULL
 * branch.  Everything is released with free().
 */
#ifndef BASE_XALLOC_H
#define BASE_XALLOC_H

#include "base/compiler.h"

#include <stddef.h>

void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xreallocarray(void *old, size_t count, size_t size);
char *xstrdup(const char *text);
char *xstrndup(const char *text, size_t length);

/* Room for at least `need` elements of `size` bytes: returns `items`, moved
 * and doubled when `*capacity` is too small. */
void *xgrow(void *items, size_t *capacity, size_t need, size_t size);

/* `hook` is called once, before the sentence; it must not allocate. */
void xalloc_on_failure(void (*hook)(void));
/* Ends the program as if memory were gone: for what outgrew its maximum. */
void xalloc_fail(void) NO_RETURN;

#endif
