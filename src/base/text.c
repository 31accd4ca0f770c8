#include "base/text.h"

#include "base/xalloc.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

static bool is_ascii(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

/* `text` is well-formed.  utf8proc_map() would use malloc() unchecked. */
static char *map_characters(const char *text, utf8proc_option_t options)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)text;
	utf8proc_ssize_t length = (utf8proc_ssize_t)strlen(text);
	utf8proc_ssize_t room = length, count;
	utf8proc_int32_t *codes = NULL;

	/* Seldom more codes come out than bytes go in. */
	for (;;) {
		codes = xreallocarray(codes, (size_t)room + 1, sizeof(*codes));
		count = utf8proc_decompose(bytes, length, codes, room, options);
		if (count <= room)
			break;
		room = count;
	}
	if (count < 0)
		xalloc_fail();
	utf8proc_reencode(codes, count, options);
	return (char *)codes;
}

static char *map_if_needed(const char *text, utf8proc_option_t options)
{
	if (is_ascii(text) || !text_is_utf8(text, strlen(text), NULL))
		return xstrdup(text);
	return map_characters(text, options);
}

static bool is_space(uint32_t code)
{
	utf8proc_category_t category;

	if (code < 0x80)
		return code == ' ' || (code >= '\t' && code <= '\r');
	if (code == UINT32_MAX)
		return false;
	category = utf8proc_category((utf8proc_int32_t)code);
	return code == 0x85 || category == UTF8PROC_CATEGORY_ZS ||
	       category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

/* Runs of white space become one space, none at the ends; in place. */
static void collapse(char *text)
{
	size_t length = strlen(text), out = 0, bytes;
	bool gap = false;

	for (size_t at = 0; at < length; at += bytes) {
		uint32_t code;

		bytes = text_decode(text + at, length - at, &code);
		if (is_space(code)) {
			gap = out > 0;
			continue;
		}
		if (gap)
			text[out++] = ' ';
		gap = false;
		memmove(text + out, text + at, bytes);
		out += bytes;
	}
	text[out] = '\0';
}

static void lower_ascii(char *text)
{
	for (; *text != '\0'; text++)
		if (*text >= 'A' && *text <= 'Z')
			*text = (char)(*text - 'A' + 'a');
}

char *text_fold(const char *text)
{
	char *folded = map_if_needed(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
	                                           UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);

	lower_ascii(folded);
	collapse(folded);
	return folded;
}

static bool is_letter(uint32_t code)
{
	utf8proc_category_t category;

	if (code < 0x80)
		return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
	if (code == UINT32_MAX)
		return false;
	category = utf8proc_category((utf8proc_int32_t)code);
	return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
	       (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

char *text_letters(const char *text)
{
	char *folded = map_if_needed(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
	                                           UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
	size_t length = strlen(folded), out = 0, bytes;

	lower_ascii(folded);
	for (size_t at = 0; at < length; at += bytes) {
		uint32_t code;

		bytes = text_decode(folded + at, length - at, &code);
		if (!is_letter(code))
			continue;
		memmove(folded + out, folded + at, bytes);
		out += bytes;
	}
	folded[out] = '\0';
	return folded;
}

bool text_same(const char *a, const char *b)
{
	char *folded_a = text_fold(a), *folded_b = text_fold(b);
	bool same = strcmp(folded_a, folded_b) == 0;

	free(folded_a);
	free(folded_b);
	return same;
}

char *text_normalize(const char *text)
{
	char *normal = map_if_needed(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	char *out = normal;

	for (const char *in = normal; *in != '\0'; in++)
		if (in[0] != '\r' || in[1] != '\n')
			*out++ = *in;
	*out = '\0';
	return normal;
}

static bool is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

/* Embeddings, overrides and isolates; the plain direction marks are text. */
static bool is_override(uint32_t code)
{
	return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/* What is wrong with one character, or NULL. */
static const char *fault_of(uint32_t code, enum text_kind kind)
{
	if (kind == TEXT_NOTE && (code == '\n' || code == '\t'))
		return NULL;
	if (code == 0x1B || code == 0x9B)
		return "a terminal escape";
	if (code == '\n' || code == '\r')
		return "a line break";
	if (is_control(code))
		return "a control character";
	return is_override(code) ? "a character that turns the direction of writing" : NULL;
}

bool text_check(const char *text, enum text_kind kind, struct error *err)
{
	size_t length = strlen(text), at = 0;

	if (length > TEXT_MAX)
		return error_set(err, "the text has %zu bytes; at most %d are kept, shorten it",
		                 length, (int)TEXT_MAX);
	while (at < length) {
		const char *fault;
		uint32_t code;

		at += text_decode(text + at, length - at, &code);
		if (code == UINT32_MAX)
			return error_set(err, "the text is not valid UTF-8 at byte %zu", at);
		fault = fault_of(code, kind);
		if (fault != NULL)
			return error_set(err, "the text holds %s (U+%04X); take it out", fault,
			                 (unsigned)code);
	}
	return true;
}

enum { DISTANCE_LONGEST = 64 };

static int least(int a, int b, int c)
{
	int smaller = a < b ? a : b;

	return smaller < c ? smaller : c;
}

/* One more row of the classic table; rows[0] is the new one, rows[1] and
 * rows[2] the two above it. */
static void distance_row(int *const rows[3], const char *a, size_t i, const char *b)
{
	rows[0][0] = (int)i;
	for (size_t j = 1; b[j - 1] != '\0'; j++) {
		int change = a[i - 1] != b[j - 1];

		rows[0][j] = least(rows[1][j] + 1, rows[0][j - 1] + 1, rows[1][j - 1] + change);
		if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
			rows[0][j] = least(rows[0][j], rows[2][j - 2] + 1, INT_MAX);
	}
}

int text_distance(const char *a, const char *b)
{
	size_t length_a = strlen(a), length_b = strlen(b);
	int table[3][DISTANCE_LONGEST + 1];

	if (length_a > DISTANCE_LONGEST || length_b > DISTANCE_LONGEST)
		return INT_MAX;
	for (size_t j = 0; j <= length_b; j++)
		table[0][j] = (int)j;
	for (size_t i = 1; i <= length_a; i++)
		distance_row((int *const[3]){ table[i % 3], table[(i + 2) % 3],
		                              table[(i + 1) % 3] },
		             a, i, b);
	return table[length_a % 3][length_b];
}
