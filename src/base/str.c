#include "base/str.h"

#include "base/xalloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void make_room(struct str *s, size_t more)
{
	if (more > STR_MAX - s->length)
		xalloc_fail();
	if (s->length + more >= s->capacity)
		s->bytes = xgrow(s->bytes, &s->capacity, s->length + more + 1, 1);
}

const char *str_text(const struct str *s)
{
	return s->bytes != NULL ? s->bytes : "";
}

void str_add(struct str *s, const char *text)
{
	str_add_bytes(s, text, strlen(text));
}

void str_add_bytes(struct str *s, const char *bytes, size_t length)
{
	make_room(s, length);
	if (length > 0)
		memcpy(s->bytes + s->length, bytes, length);
	s->length += length;
	s->bytes[s->length] = '\0';
}

void str_add_char(struct str *s, char c)
{
	str_add_bytes(s, &c, 1);
}

void str_addf(struct str *s, const char *format, ...)
{
	va_list arguments, again;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (length > 0) {
		make_room(s, (size_t)length);
		vsnprintf(s->bytes + s->length, (size_t)length + 1, format, again);
		s->length += (size_t)length;
	}
	va_end(again);
}

void str_cut(struct str *s, size_t at, size_t length)
{
	if (at >= s->length)
		return;
	if (length > s->length - at)
		length = s->length - at;
	memmove(s->bytes + at, s->bytes + at + length, s->length - at - length + 1);
	s->length -= length;
}

void str_insert(struct str *s, size_t at, const char *text)
{
	size_t length = strlen(text);

	if (at >= s->length) {
		str_add_bytes(s, text, length);
		return;
	}
	make_room(s, length);
	memmove(s->bytes + at + length, s->bytes + at, s->length - at + 1);
	memcpy(s->bytes + at, text, length);
	s->length += length;
}

void str_clear(struct str *s)
{
	s->length = 0;
	if (s->bytes != NULL)
		s->bytes[0] = '\0';
}

void str_release(struct str *s)
{
	free(s->bytes);
	*s = (struct str){ 0 };
}

char *str_take(struct str *s)
{
	char *bytes = s->bytes != NULL ? s->bytes : xstrdup("");

	*s = (struct str){ 0 };
	return bytes;
}
