/*
 * base/str.h - text that grows, always ended by a NUL.
 *
 * `struct str s = { 0 }` is a valid empty text.  At most STR_MAX bytes; a
 * longer text ends the program like memory that is gone, so whoever reads
 * input bounds it first.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/compiler.h"

#include <stddef.h>

#define STR_MAX ((size_t)1 << 30)

struct str {
	char *bytes; /* NULL while empty: read it through str_text() */
	size_t length;
	size_t capacity;
};

const char *str_text(const struct str *s);
void str_add(struct str *s, const char *text);
void str_add_bytes(struct str *s, const char *bytes, size_t length);
void str_add_char(struct str *s, char c);
void str_addf(struct str *s, const char *format, ...) PRINTF_LIKE(2, 3);
/* Removes `length` bytes at `at`, or puts `text` in there. */
void str_cut(struct str *s, size_t at, size_t length);
void str_insert(struct str *s, size_t at, const char *text);
/* Empty but keeps its memory. */
void str_clear(struct str *s);
void str_release(struct str *s);
/* Takes the text out: the caller frees it; `s` is empty again. */
char *str_take(struct str *s);

#endif
