#include "base/text.h"

#include <string.h>

/* What the first byte says: how many bytes, and where the second must lie
 * (Unicode, table 3-7: this excludes overlong forms, surrogates and codes
 * beyond U+10FFFF). */
static const struct lead {
	unsigned char first, last, length, low, high;
} leads[] = {
	{ 0xC2, 0xDF, 2, 0x80, 0xBF }, { 0xE1, 0xEC, 3, 0x80, 0xBF }, { 0xE0, 0xE0, 3, 0xA0, 0xBF },
	{ 0xED, 0xED, 3, 0x80, 0x9F }, { 0xEE, 0xEF, 3, 0x80, 0xBF }, { 0xF0, 0xF0, 4, 0x90, 0xBF },
	{ 0xF1, 0xF3, 4, 0x80, 0xBF }, { 0xF4, 0xF4, 4, 0x80, 0x8F },
};

static const struct lead *lead_of(unsigned char byte)
{
	for (size_t i = 0; i < COUNT_OF(leads); i++)
		if (byte >= leads[i].first && byte <= leads[i].last)
			return &leads[i];
	return NULL;
}

static size_t ill_formed(uint32_t *code)
{
	*code = UINT32_MAX;
	return 1;
}

size_t text_decode(const char *text, size_t length, uint32_t *code)
{
	const unsigned char *bytes = (const unsigned char *)text;
	const struct lead *lead;

	if (bytes[0] < 0x80) {
		*code = bytes[0];
		return 1;
	}
	lead = lead_of(bytes[0]);
	if (lead == NULL || length < lead->length || bytes[1] < lead->low || bytes[1] > lead->high)
		return ill_formed(code);
	*code = bytes[0] & (0xFFU >> (lead->length + 1));
	for (size_t i = 1; i < lead->length; i++) {
		if ((bytes[i] & 0xC0) != 0x80)
			return ill_formed(code);
		*code = *code << 6 | (bytes[i] & 0x3FU);
	}
	return lead->length;
}

size_t text_encode(uint32_t code, char out[4])
{
	static const uint32_t beyond[] = { 0x80, 0x800, 0x10000, 0x110000 };
	static const unsigned char lead[] = { 0x00, 0xC0, 0xE0, 0xF0 };
	size_t length = 1;

	if (code >= 0x110000 || (code >= 0xD800 && code <= 0xDFFF))
		code = TEXT_BAD;
	while (code >= beyond[length - 1])
		length++;
	for (size_t i = length - 1; i > 0; i--) {
		out[i] = (char)(0x80 | (code & 0x3F));
		code >>= 6;
	}
	out[0] = (char)(lead[length - 1] | code);
	return length;
}

/* Nearly all text is plain: eight bytes at a time. */
static size_t skip_ascii(const char *text, size_t at, size_t length)
{
	uint64_t eight;

	while (length - at >= sizeof(eight)) {
		memcpy(&eight, text + at, sizeof(eight));
		if ((eight & UINT64_C(0x8080808080808080)) != 0)
			break;
		at += sizeof(eight);
	}
	while (at < length && (unsigned char)text[at] < 0x80)
		at++;
	return at;
}

bool text_is_utf8(const char *text, size_t length, size_t *bad)
{
	size_t at = skip_ascii(text, 0, length);

	while (at < length) {
		uint32_t code;
		size_t bytes = text_decode(text + at, length - at, &code);

		if (code == UINT32_MAX) {
			if (bad != NULL)
				*bad = at;
			return false;
		}
		at = skip_ascii(text, at + bytes, length);
	}
	return true;
}
