/*
 * core/change.h - every edit is a value.
 *
 * From the screen, the command line or a file: what was before, what is
 * after.  change_check() is the one place where a locked promise refuses to
 * move; change_apply() does it to the board in memory; the store writes the
 * same value in one transaction; change_inverse() is the undo.  Sealed things
 * (amendments, actuals) are undone by a further dated row; a lock and a
 * promise that locked at once have no inverse.
 *
 * Texts are borrowed from whoever made the change; change_copy() keeps them.
 */
#ifndef CORE_CHANGE_H
#define CORE_CHANGE_H

#include "core/board.h"

enum change_kind {
	CHANGE_SETTINGS,  /* company; currency and fiscal start while there are no figures */
	CHANGE_NOUN,      /* `noun`: added, edited or taken away */
	CHANGE_DRAFT,     /* `key`: a promise before its lock */
	CHANGE_PROMISE,   /* `key`: a promise that locks at once */
	CHANGE_AMENDMENT, /* `key`: other terms for a locked promise, with `reason` */
	CHANGE_ACTUAL,    /* `key`: what was delivered, or its correction */
	CHANGE_LOCK,      /* `key.quarter`: all its drafts lock */
};

union change_value {
	int id; /* of any noun */
	struct settings settings;
	struct department department;
	struct person person;
	struct tier tier;
	struct measure measure;
	struct duty duty;
	struct move move;
	struct followup followup;
	struct issue issue;
	struct session session;
	struct entry entry;
	struct outlook outlook;
	struct terms terms;
	struct actual actual;
};

struct change {
	enum change_kind kind;
	enum noun_kind noun;
	struct figure_key key;
	bool had, has; /* was there something before, will there be something after */
	union change_value before, after;
	const char *reason;
	const char *at;          /* the moment: "2026-10-05 14:03:59" */
	const char *locked_at;   /* CHANGE_PROMISE: when it was locked, or NULL: at */
	bool entered_afterwards; /* CHANGE_PROMISE, CHANGE_LOCK: the quarter had ended */
};

/* Ready-made changes; `before` is read from the board. */
struct change change_of_noun(const struct board *b, enum noun_kind kind, const void *after);
struct change change_removing(const struct board *b, enum noun_kind kind, int id);
/* A draft before the lock, an amendment after it. */
struct change change_of_terms(const struct board *b, struct figure_key key,
                              const struct terms *terms, const char *reason);
struct change change_of_actual(const struct board *b, struct figure_key key,
                               const struct actual *actual);
struct change change_locking(struct quarter quarter, bool quarter_has_ended);

/* Would anything be different? */
bool change_is_empty(const struct change *c);
bool change_check(const struct board *b, const struct change *c, struct error *err) MUST_USE;
/* Applies a change that was checked. */
void change_apply(struct board *b, const struct change *c);

/* false when there is none. */
bool change_inverse(const struct change *c, struct change *out) MUST_USE;
void change_copy(struct change *to, const struct change *from, struct arena *arena);

/* One phrase: "Sam Okoro's 2026-Q3 promise 410,000.00". */
void change_describe(const struct board *b, const struct change *c, struct str *out);

/* Quarters whose drafts a lock takes: how many, and of whom. */
size_t board_count_drafts(const struct board *b, struct quarter quarter);

/* The rules for figures, for whoever does not hold a whole board. */
bool terms_check(const struct board *b, int measure, const struct terms *terms, struct error *err)
	MUST_USE;
bool actual_check(const struct board *b, int measure, const struct actual *actual,
                  struct error *err) MUST_USE;

#endif
