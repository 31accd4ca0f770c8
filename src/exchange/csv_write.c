#include "exchange/csv_write.h"

#include "base/text.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

void csv_writer_init(struct csv_writer *writer, struct out_file *out, struct csv_flavor flavor)
{
	static const char always[] = { '"', '\r', '\n' };

	*writer = (struct csv_writer){ .out = out, .excel = flavor.excel };
	text_encode(flavor.delimiter ? flavor.delimiter : ',', writer->delimiter);
	writer->special[(unsigned char)writer->delimiter[0]] = true;
	for (size_t i = 0; i < sizeof(always); i++)
		writer->special[(unsigned char)always[i]] = true;
	if (flavor.excel)
		out_file_text(out, BYTE_ORDER_MARK);
}

/* At the beginning of a file these two would be taken for something else. */
static bool looks_like_preamble(const char *text)
{
	static const char *const preambles[] = { BYTE_ORDER_MARK, "sep=" };

	for (size_t i = 0; i < COUNT_OF(preambles); i++)
		if (strncasecmp(text, preambles[i], strlen(preambles[i])) == 0)
			return true;
	return false;
}

static bool is_special(const struct csv_writer *writer, const char *at)
{
	return strchr("\"\r\n", *at) ||
	       strncmp(at, writer->delimiter, strlen(writer->delimiter)) == 0;
}

/* Gives the length too: most cells are looked at only once. */
static bool needs_quotes(const struct csv_writer *writer, const char *text, size_t *length)
{
	const char *at = text;

	for (; *at; at++)
		if (writer->special[(unsigned char)*at] && is_special(writer, at))
			return true;
	*length = (size_t)(at - text);
	return !writer->begun && looks_like_preamble(text);
}

static void write_quoted(struct out_file *out, const char *guard, const char *text)
{
	out_file_char(out, '"');
	out_file_text(out, guard);
	for (;;) {
		size_t plain = strcspn(text, "\"");

		out_file_write(out, text, plain);
		if (!text[plain])
			break;
		out_file_text(out, "\"\"");
		text += plain + 1;
	}
	out_file_char(out, '"');
}

static void write_cell(struct csv_writer *writer, const char *guard, const char *text)
{
	size_t length;

	if (writer->cells > 0 && writer->delimiter[1] == '\0')
		out_file_char(writer->out, writer->delimiter[0]);
	else if (writer->cells > 0)
		out_file_text(writer->out, writer->delimiter);
	writer->lone = writer->cells == 0 && !*text;
	writer->cells++;
	if (text[0] == '\0' && writer->begun)
		return;
	if (needs_quotes(writer, text, &length) || writer->special[(unsigned char)*guard]) {
		write_quoted(writer->out, guard, text);
	} else {
		if (guard[0] != '\0')
			out_file_text(writer->out, guard);
		out_file_write(writer->out, text, length);
	}
	writer->begun = true;
}

static bool is_guarded(char c)
{
	return c && strchr("=+-@\t\r'", c);
}

void csv_writer_text(struct csv_writer *writer, const char *text)
{
	text = text ? text : "";
	write_cell(writer, writer->excel && is_guarded(*text) ? "'" : "", text);
}

void csv_writer_number(struct csv_writer *writer, const char *number)
{
	write_cell(writer, "", number ? number : "");
}

void csv_writer_end_row(struct csv_writer *writer)
{
	/* An empty line would be no record. */
	if (writer->lone)
		out_file_text(writer->out, "\"\"");
	out_file_text(writer->out, "\r\n");
	writer->cells = 0;
	writer->lone = false;
}

const char *csv_unguard(const char *text)
{
	return text[0] == '\'' && is_guarded(text[1]) ? text + 1 : text;
}
