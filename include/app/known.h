/*
 * app/known.h - the names that a field completes.
 *
 * Arrays ended by NULL, for question.candidates and question.known.  Each is
 * one piece of memory that the caller frees; it outlives the board, which may
 * be read again from its file while a field is open.
 */
#ifndef APP_KNOWN_H
#define APP_KNOWN_H

#include "core/board.h"

/* All of a kind, in the order in which the board shows them. */
const char **known_names(const struct board *b, enum noun_kind kind);
/* Only who is there in that quarter. */
const char **known_people(const struct board *b, struct quarter quarter);

/* Why a name is not known and what to write instead: `Nobody is called "Sma".
 * Did you mean Sam Okoro?`  For people and departments. */
void known_refuse(struct str *out, const struct board *b, enum noun_kind kind, const char *name);

#endif
