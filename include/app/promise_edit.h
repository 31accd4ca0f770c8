/*
 * app/promise_edit.h - one typed cell of a promise: read it, check it.
 *
 * The checks go beyond the rules of core: a best case below the promise or a
 * floor above it is most likely a slip of the finger.  While figures are
 * hidden no sentence repeats what was typed.
 */
#ifndef APP_PROMISE_EDIT_H
#define APP_PROMISE_EDIT_H

#include "app/promise_rows.h"

/* The cell that is being typed. */
struct promise_edit {
	struct figure_key key;
	enum promise_cell cell;
	bool is_given, is_masked; /* something is there; it is hidden */
	struct amount amount;     /* of a locked promise, until its reason is given */
};

/* "promise", "best case" ... */
extern const char *const promise_cell_words[];

struct amount *promise_cell_of(struct terms *terms, enum promise_cell cell);

/* What the field asks for: "Best case: Sam Okoro, Revenue, 2026-Q4, USD". */
void promise_edit_title(const struct promise_edit *edit, const struct board *b, char *out,
                        size_t size);
/* Puts what was typed into its cell of `terms`, "" for not given.  false when
 * it cannot be taken; the outcome says why. */
bool promise_edit_read(const struct promise_edit *edit, const struct board *b, const char *text,
                       struct terms *terms, struct outcome *out);

#endif
