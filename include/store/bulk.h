/*
 * store/bulk.h - very many figures into the file.
 *
 * Figures that the file does not have yet are gathered, sorted, and written
 * in the order of the tables; memory stays the same however many they are,
 * because what is too much waits in a temporary file beside the board.  Only
 * inside a transaction (store_begin); one bulk at a time.
 */
#ifndef STORE_BULK_H
#define STORE_BULK_H

#include "store/store.h"

enum bulk_side { BULK_PROMISES, BULK_ACTUALS }; /* drafts are promises */

struct bulk;

struct bulk *bulk_open(struct store *s, enum bulk_side side, struct error *err) MUST_USE;

/* Has the file anything of this figure?  What waits does not count. */
bool bulk_has(const struct bulk *b, struct figure_key key);

/* As store_write(), for changes of its side: what is new waits, the rest is
 * written at once.  All that wait have the same moment `at`; a figure that
 * waits is not written again before it is settled. */
bool bulk_write(struct bulk *b, const struct change *c, struct error *err) MUST_USE;

/* Writes what waits, so that it can be read. */
bool bulk_settle(struct bulk *b, struct error *err) MUST_USE;
/* The same at the end; frees in any case. */
bool bulk_end(struct bulk *b, struct error *err) MUST_USE;
/* Forgets what waits. */
void bulk_free(struct bulk *b);

#endif
