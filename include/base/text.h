/*
 * base/text.h - UTF-8 text: checking, folding, widths, graphemes, the gate.
 *
 * Nothing here depends on the locale: the same text has the same width and
 * the same folding in every test and on every machine (Unicode tables:
 * utf8proc).  Widths are terminal cells as C libraries count them: the width
 * of a text is the sum over its characters, ambiguous ones are narrow.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include "base/compiler.h"
#include "base/error.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TEXT_BAD = 0xFFFD }; /* U+FFFD, what stands for what must not be shown */

/* Decodes one character of at least one byte.  Returns its length in bytes;
 * ill-formed input gives *code = UINT32_MAX and length 1. */
size_t text_decode(const char *text, size_t length, uint32_t *code);
/* Returns the number of bytes written, at most 4. */
size_t text_encode(uint32_t code, char out[4]);

/* Well-formed UTF-8?  `bad` (may be NULL) receives the offset of the first
 * byte that is not. */
bool text_is_utf8(const char *text, size_t length, size_t *bad) MUST_USE;

int text_width_of(uint32_t code);             /* 0, 1 or 2 cells */
int text_width(const char *text);             /* cells of the whole text, as gated */
size_t text_fit(const char *text, int width); /* bytes that fit into `width` cells */

/* Grapheme boundaries: the offset of the next or previous one; at the ends
 * the end itself. */
size_t text_next(const char *text, size_t at);
size_t text_previous(const char *text, size_t at);

/* The text gate: appends `text` as it may reach a terminal.  Ill-formed
 * bytes, control, bidirectional and invisible characters become U+FFFD, tab
 * and line feed a space, and no cell has more than four combining marks. */
void text_gate(struct str *out, const char *text, size_t length);
/* Would the gate replace this character (outside a joiner's rightful place)? */
bool text_is_unsafe(uint32_t code);
/* Appends `text` for a sentence: in "", gated, cut at TEXT_QUOTE_WIDTH cells. */
enum { TEXT_QUOTE_WIDTH = 40 };
void text_quote(struct str *out, const char *text);

/* The key by which names match: NFKC case folding, white space collapsed and
 * trimmed.  The caller frees it.  Ill-formed text is folded byte by byte. */
char *text_fold(const char *text);
bool text_same(const char *a, const char *b); /* equal after folding */
/* The key by which headings and fixed words of other programs match: letters
 * and digits alone, folded, without accents.  The caller frees it. */
char *text_letters(const char *text);
/* NFC, CRLF as LF, for storing.  The caller frees it. */
char *text_normalize(const char *text);

enum text_kind {
	TEXT_LINE, /* names and single lines: no control characters at all */
	TEXT_NOTE, /* notes and minutes: line feed and tab are allowed */
};

/* May this text be stored?  Refuses ill-formed UTF-8, control characters,
 * terminal escapes, bidirectional overrides and more than TEXT_MAX bytes. */
enum { TEXT_MAX = 4096 };
bool text_check(const char *text, enum text_kind kind, struct error *err) MUST_USE;

/* Number of edits (Damerau-Levenshtein over bytes) between two texts, for
 * "did you mean"; INT_MAX when one has more than 64 bytes. */
int text_distance(const char *a, const char *b);

#endif
