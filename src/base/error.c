#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* vsnprintf() cuts at a byte: half a character must not reach a terminal. */
static void drop_half_character(char *text)
{
	size_t start = strlen(text);

	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start > 0 && (unsigned char)text[start - 1] >= 0xC0)
		text[start - 1] = '\0';
}

PRINTF_LIKE(2, 0)
static void write_text(char out[ERROR_MAX], const char *format, va_list arguments)
{
	int length = vsnprintf(out, ERROR_MAX, format, arguments);

	if (length < 0)
		out[0] = '\0';
	if (length >= ERROR_MAX)
		drop_half_character(out);
}

bool error_set(struct error *err, const char *format, ...)
{
	/* The arguments may point into `err` itself. */
	char text[ERROR_MAX];
	va_list arguments;

	va_start(arguments, format);
	write_text(text, format, arguments);
	va_end(arguments);
	memcpy(err->text, text, strlen(text) + 1);
	return false;
}

bool error_in(struct error *err, const char *format, ...)
{
	char context[ERROR_MAX];
	va_list arguments;

	va_start(arguments, format);
	write_text(context, format, arguments);
	va_end(arguments);
	return error_set(err, "%s: %s", context, err->text);
}
