/*
 * base/pieces.h - characters that make trouble together, for tests of text.
 */
#ifndef TESTS_BASE_PIECES_H
#define TESTS_BASE_PIECES_H

#include "base/str.h"

#include <stdint.h>

#define BAD "\xEF\xBF\xBD"
#define ZWNJ "\xE2\x80\x8C"
#define ZWJ "\xE2\x80\x8D"
#define ACUTE "\xCC\x81"
#define MAN "\xF0\x9F\x91\xA8"
#define ROCKET "\xF0\x9F\x9A\x80"
#define SKIN "\xF0\x9F\x8F\xBD"
#define HEART "\xE2\x9D\xA4"
#define FIRE "\xF0\x9F\x94\xA5"
#define EMOJI_STYLE "\xEF\xB8\x8F"
#define MEEM "\xD9\x85"
#define CJK "\xE4\xB8\xAD"

struct pair {
	const char *in, *want;
};

/* Random numbers that are the same in every run (xorshift). */
static inline uint32_t roll(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

/* Characters that make trouble together. */
static const char *const pieces[] = {
	"a",
	"Z",
	" ",
	"\t",
	"\n",
	"\r",
	"\r\n",
	".",
	"\x7F",
	"\x1B",
	"\xC3\xA9",
	ACUTE,
	ZWNJ,
	ZWJ,
	MAN,
	SKIN,
	HEART,
	EMOJI_STYLE,
	MEEM,
	CJK,
	"\xE2\x80\x8B",
	"\xE2\x80\xAE",
	"\x80",
	"\xE2\x82",
	"\xC3\x9F",
	"\xF0\x9F\x87\xA9",
	"\xF0\x9F\x87\xAA", /* regional indicators */
	"\xE1\x84\x80",
	"\xE1\x85\xA1",
	"\xE1\x86\xA8", /* Hangul, taken apart */
	"\xE0\xA4\x95",
	"\xE0\xA4\xBF",
	"\xE0\xA5\x8D", /* Devanagari */
	"\xD8\x80",     /* stands before what it belongs to */
	"\xCD\x85",
	"\xC4\xB0",
	"\xE2\x84\xAB",
	"\xEF\xBC\xA1",
	"\xC2\xA0",
	"\xE3\x80\x80",
};

static inline void random_text(struct str *out, uint32_t *seed)
{
	uint32_t count = roll(seed) % 24;

	str_clear(out);
	for (uint32_t i = 0; i < count; i++)
		str_add(out, pieces[roll(seed) % COUNT_OF(pieces)]);
}

#endif
