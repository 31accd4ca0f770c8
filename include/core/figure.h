/*
 * core/figure.h - what was said and what was done: one person, one measure,
 * one quarter.
 *
 * Four states stay apart everywhere: no promise, promised 0, no actual yet,
 * actual is 0.  A promise is a draft until it locks; the first locked terms
 * are the ones that are scored, amendments are shown beside them.
 */
#ifndef CORE_FIGURE_H
#define CORE_FIGURE_H

#include "core/amount.h"
#include "core/noun.h"
#include "core/quarter.h"

#include <stddef.h>

enum basis { BASIS_AMOUNT, BASIS_VALUE, BASIS_COUNT };

extern const char *const basis_words[];

struct figure_key {
	int person, measure;
	struct quarter quarter;
};

/* What somebody commits.  `amount` is always given; the others may be. */
struct terms {
	struct amount amount; /* the commit, in the measure's unit */
	struct amount best_case, floor;
	struct amount value; /* in money */
	const char *note;
};

enum promise_state { PROMISE_NONE, PROMISE_DRAFT, PROMISE_LOCKED };

struct promise {
	enum promise_state state;
	struct terms terms;     /* of the draft, or the first locked ones */
	const char *entered_at; /* "2026-10-05 14:03:59" */
	const char *locked_at;  /* "" for a draft */
	bool entered_afterwards;
	int amendments;
};

struct actual {
	struct amount amount; /* not given: nothing reported (or taken back) */
	struct amount value;
	bool disputed;
	const char *note;
	const char *source; /* "typed", or the file it came from */
	int corrections;
};

struct figure {
	struct figure_key key;
	struct promise promise;
	struct actual actual;
};

/* A dated row beside a locked promise. */
struct amendment {
	struct figure_key key;
	struct terms terms;
	const char *reason, *entered_at;
};

int figure_key_compare(struct figure_key a, struct figure_key b);

/* The promised (locked only) and actual amount on a basis. */
struct amount figure_promised(const struct figure *f, enum basis basis);
struct amount figure_actual(const struct figure *f, enum basis basis);

/* Same amount, best case, floor and value; the note does not count. */
bool terms_equal(const struct terms *a, const struct terms *b);
bool actual_equal(const struct actual *a, const struct actual *b);

/* Sorted by person, measure, quarter, so that a person's history on a
 * measure is one run. */
struct figures {
	struct figure *items;
	size_t count, capacity;
};

/* NULL when there is none. */
const struct figure *figures_find(const struct figures *all, struct figure_key key);
/* The figure with that key, put in blank when there was none. */
struct figure *figures_at(struct figures *all, struct figure_key key);
/* The run of one person and measure: `*count` figures, oldest first. */
const struct figure *figures_run(const struct figures *all, int person, int measure, size_t *count);
void figures_release(struct figures *all);

#endif
