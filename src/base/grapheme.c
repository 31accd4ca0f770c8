#include "base/text.h"

#include <string.h>
#include <utf8proc.h>

/* An ill-formed byte stands for itself, like a replacement character. */
static size_t decode_at(const char *text, size_t at, utf8proc_int32_t *code)
{
	uint32_t decoded;
	size_t length = text_decode(text + at, strnlen(text + at, 4), &decoded);

	*code = (utf8proc_int32_t)(decoded == UINT32_MAX ? TEXT_BAD : decoded);
	return length;
}

static bool is_plain(char c)
{
	return c >= 0x20 && c < 0x7F;
}

size_t text_next(const char *text, size_t at)
{
	utf8proc_int32_t before, code, state = 0;

	if (text[at] == '\0')
		return at;
	at += decode_at(text, at, &before);
	while (text[at] != '\0' && !(is_plain(text[at]) && is_plain(text[at - 1]))) {
		size_t length = decode_at(text, at, &code);

		if (utf8proc_grapheme_break_stateful(before, code, &state))
			break;
		before = code;
		at += length;
	}
	return at;
}

size_t text_previous(const char *text, size_t at)
{
	size_t previous = at;

	/* Boundaries can only be told from the left.  Between two plain
	 * characters there always is one. */
	while (previous > 0) {
		previous--;
		if (previous > 0 && is_plain(text[previous - 1]) && is_plain(text[previous]))
			break;
	}
	for (size_t next = previous; next < at; next = text_next(text, next))
		previous = next;
	return previous;
}
