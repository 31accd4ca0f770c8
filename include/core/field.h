/*
 * core/field.h - of which fields every noun is made, described once.
 *
 * The board, the store and the journal all work from this description, so a
 * new field is one more row of a table in core/field.c.
 */
#ifndef CORE_FIELD_H
#define CORE_FIELD_H

#include "base/arena.h"
#include "core/noun.h"

#include <stddef.h>

enum noun_kind {
	NOUN_DEPARTMENT,
	NOUN_PERSON,
	NOUN_TIER,
	NOUN_MEASURE,
	NOUN_DUTY,
	NOUN_MOVE,
	NOUN_FOLLOWUP,
	NOUN_ISSUE,
	NOUN_SESSION,
	NOUN_ENTRY,
	NOUN_OUTLOOK,
	NOUN_KINDS,
};

enum field_type {
	FIELD_NAME,    /* const char *, one line, required */
	FIELD_LINE,    /* const char *, one line, may be "" */
	FIELD_NOTE,    /* const char *, may hold line feeds and tabs */
	FIELD_NUMBER,  /* int */
	FIELD_WORD,    /* int, an index into `words` */
	FIELD_REF,     /* int, the id of a noun of kind `refers`; 0: none */
	FIELD_PEOPLE,  /* int[HELPERS_MAX], ended by 0 */
	FIELD_QUARTER, /* struct quarter */
	FIELD_DATE,    /* struct date */
	FIELD_AMOUNT,  /* struct amount, hundredths */
};

struct field {
	const char *name; /* the column of the table that stores it */
	enum field_type type;
	size_t offset;
	const char *const *words; /* FIELD_WORD: ended by NULL; "" for not given */
	int refers;               /* FIELD_REF: enum noun_kind */
	bool required;            /* FIELD_REF: must not be 0 */
};

struct noun {
	const char *name; /* the table, and the word for it */
	size_t size;
	const struct field *fields; /* ended by a field without a name; id is not listed */
};

const struct noun *noun_of(enum noun_kind kind);

/* A copy whose texts live in `arena`. */
void noun_copy(enum noun_kind kind, void *to, const void *from, struct arena *arena);
bool noun_equal(enum noun_kind kind, const void *a, const void *b);

#endif
