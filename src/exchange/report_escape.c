#include "exchange/report_escape.h"

#include "base/text.h"

#include <stdbool.h>
#include <string.h>

void report_line(struct str *out, const char *text)
{
	text_gate(out, text, strlen(text));
}

void report_plain(struct str *out, const char *text)
{
	for (;;) {
		size_t length = strcspn(text, "\n");

		text_gate(out, text, length);
		if (text[length] == '\0')
			return;
		str_add_char(out, '\n');
		text += length + 1;
	}
}

static const char *html_of(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

void report_html_escape(struct str *out, const char *text)
{
	struct str plain = { 0 };

	report_plain(&plain, text);
	for (const char *c = str_text(&plain); *c != '\0'; c++) {
		if (html_of(*c) != NULL)
			str_add(out, html_of(*c));
		else
			str_add_char(out, *c);
	}
	str_release(&plain);
}

/* Marks that mean something wherever they stand, and those that do so at the
 * beginning of a line. */
static const char everywhere[] = "\\`*_[]<>|&~$#";
static const char at_first[] = "-+=!";

static bool begins_a_number(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits > 0 && (text[digits] == '.' || text[digits] == ')');
}

/* "1. January" would begin a list: the mark behind the digits is escaped. */
static const char *escape_beginning(struct str *out, const char *text)
{
	size_t digits = strspn(text, "0123456789");

	if (begins_a_number(text)) {
		str_add_bytes(out, text, digits);
		str_add_char(out, '\\');
		str_add_char(out, text[digits]);
		return text + digits + 1;
	}
	if (*text != '\0' && strchr(at_first, *text) != NULL)
		str_add_char(out, '\\');
	return text;
}

void report_markdown_escape(struct str *out, const char *text)
{
	struct str plain = { 0 };

	report_line(&plain, text);
	for (const char *c = escape_beginning(out, str_text(&plain)); *c != '\0'; c++) {
		if (strchr(everywhere, *c) != NULL)
			str_add_char(out, '\\');
		str_add_char(out, *c);
	}
	str_release(&plain);
}
