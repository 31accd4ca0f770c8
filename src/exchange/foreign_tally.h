/*
 * exchange/foreign_tally.h - sums and counts by owner and quarter.
 *
 * Private to src/exchange.  Owners are one when their names match after
 * folding; the name is the first spelling.
 */
#ifndef EXCHANGE_FOREIGN_TALLY_H
#define EXCHANGE_FOREIGN_TALLY_H

#include "base/arena.h"
#include "base/map.h"
#include "core/quarter.h"

#include <stdint.h>

enum {
	TALLY_OWNERS_MAX = 1 << 16,
	TALLY_ENTRIES_MAX = 1 << 20,
};

struct tally_entry {
	const char *owner;  /* "" for rows without one */
	const char *folded; /* the same, for order */
	struct quarter quarter;
	int64_t sum; /* of the counted rows that have an amount */
	long given;  /* how many have */
	long counted, lost;
	long line; /* of the first row */
};

/* `{ 0 }` is a valid empty tally. */
struct tally {
	struct tally_entry *entries;
	size_t count, capacity;
	const char **owners, **folded; /* by number, from 1 */
	size_t owner_count;
	struct map spellings; /* as written, to numbers */
	struct map names;     /* folded, to numbers */
	struct map places;    /* "number quarter" to entries, from 1 */
	struct arena texts;
};

/* Put in blank when there was none; NULL when there are too many.  Valid until
 * the next call. */
struct tally_entry *tally_at(struct tally *t, const char *owner, struct quarter quarter);
/* By quarter, then by owner; no tally_at() afterwards. */
void tally_sort(struct tally *t);
void tally_release(struct tally *t);

#endif
