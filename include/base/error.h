/*
 * base/error.h - a failure in words, passed in by the caller, never global.
 *
 * The text is one sentence for the owner of a bakery: what is wrong, where,
 * and what would be right.  Context is put in front on the way up.  Longer
 * texts are cut at a whole character.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include "base/compiler.h"

#include <stdbool.h>

enum { ERROR_MAX = 512 };

struct error {
	char text[ERROR_MAX];
};

/* Both return false, so that a function can end in `return error_set(...)`. */
bool error_set(struct error *err, const char *format, ...) PRINTF_LIKE(2, 3);

/* Puts "context: " in front of what `err` already says. */
bool error_in(struct error *err, const char *format, ...) PRINTF_LIKE(2, 3);

#endif
