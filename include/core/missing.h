/*
 * core/missing.h - what is missing before a session can start.
 *
 *     actual    promised for the quarter under review, nothing reported
 *     person    somebody active in marketing or sales without a promise for
 *               the quarter being planned
 *     measure   a measure nobody promises anything for in that quarter
 *
 * A draft is a promise here: it is missing from the meeting no more.
 */
#ifndef CORE_MISSING_H
#define CORE_MISSING_H

#include "base/str.h"
#include "core/board.h"

enum missing_kind { MISSING_ACTUAL, MISSING_PERSON, MISSING_MEASURE, MISSING_KINDS };

struct missing_item {
	int person, measure; /* 0 where the kind has none */
};

struct missing_list {
	struct missing_item *items; /* in the order in which they are listed */
	size_t count, capacity;
};

struct missing {
	struct quarter review, planned;
	struct missing_list lists[MISSING_KINDS];
};

/* `{ 0 }` is empty; what was in it before is forgotten. */
void missing_find(struct missing *all, const struct board *b, struct quarter review,
                  struct quarter planned);
void missing_release(struct missing *all);
size_t missing_count(const struct missing *all);

/* One sentence without its period, the count first and at most `names` names:
 * "2 actuals of 2026-Q3 are not in: Sam Okoro (Revenue), Mia Torres (Leads)";
 * nothing when none is missing. */
void missing_add_words(struct str *out, const struct board *b, const struct missing *all,
                       enum missing_kind kind, size_t names);

/* Was anything promised or delivered before `quarter`? */
bool missing_has_past(const struct board *b, struct quarter quarter);

#endif
