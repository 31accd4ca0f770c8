#include "exchange/report_text.h"

#include "base/text.h"
#include "core/paragraph.h"
#include "exchange/report_escape.h"
#include "exchange/report_table.h"

#include <string.h>

static void add_words(struct str *line, const struct document_block *block)
{
	for (size_t i = 0; i < block->count; i++)
		report_line(line, block->spans[i].text);
}

static void add_underlined(struct str *out, const char *title, char sign)
{
	str_addf(out, "%s\n", title);
	for (int i = text_width(title); i > 0; i--)
		str_add_char(out, sign);
	str_add_char(out, '\n');
}

static void add_title(struct str *out, const struct document *d)
{
	struct str title = { 0 };

	report_line(&title, d->title);
	str_add(&title, ": ");
	report_line(&title, d->subtitle);
	add_underlined(out, str_text(&title), '=');
	str_add_char(out, '\n');
	str_release(&title);
}

static void add_section(struct str *out, const char *words, int number)
{
	struct str title = { 0 };

	str_addf(&title, "%d. %s", number, words);
	str_add_char(out, '\n');
	add_underlined(out, str_text(&title), '-');
	str_release(&title);
}

static void add_item(struct str *out, const char *words)
{
	struct str item = { 0 };

	str_addf(&item, "- %s", words);
	paragraph_add(out, 0, str_text(&item));
	str_release(&item);
}

static void add_table(struct str *out, const struct document_table *table)
{
	struct str caption = { 0 };

	report_line(&caption, table->caption);
	str_add(&caption, ":");
	str_add_char(out, '\n');
	paragraph_add(out, 0, str_text(&caption));
	str_release(&caption);
	str_add_char(out, '\n');
	report_text_table(out, table);
	str_add_char(out, '\n');
}

/* A list stands apart from the words around it. */
static void part_lists(struct str *out, const struct document *d, size_t i)
{
	if (i > 0 &&
	    (d->blocks[i].kind == DOCUMENT_ITEM) != (d->blocks[i - 1].kind == DOCUMENT_ITEM) &&
	    d->blocks[i - 1].kind != DOCUMENT_SECTION)
		str_add_char(out, '\n');
}

static void add_block(struct str *out, const struct document_block *block, const char *words,
                      int *sections)
{
	switch (block->kind) {
	case DOCUMENT_SECTION:
		add_section(out, words, ++*sections);
		break;
	case DOCUMENT_HEADING:
		str_addf(out, "\n%s\n", words);
		break;
	case DOCUMENT_PARAGRAPH:
		paragraph_add(out, 0, words);
		break;
	case DOCUMENT_ITEM:
		add_item(out, words);
		break;
	case DOCUMENT_FORMULA:
		paragraph_add(out, words[0] == ' ' ? 4 : 2, words);
		break;
	case DOCUMENT_TABLE:
		add_table(out, block->table);
		break;
	}
}

/* One blank line is enough wherever two blocks both wanted one. */
static void close_up(struct str *out, size_t from)
{
	size_t kept = from;

	for (size_t i = from; i < out->length; i++) {
		bool third = kept >= 2 && out->bytes[i] == '\n' && out->bytes[kept - 1] == '\n' &&
		             out->bytes[kept - 2] == '\n';

		if (!third)
			out->bytes[kept++] = out->bytes[i];
	}
	while (kept >= from + 2 && out->bytes[kept - 1] == '\n' && out->bytes[kept - 2] == '\n')
		kept--;
	str_cut(out, kept, out->length - kept);
}

void report_text(struct str *out, const struct document *d)
{
	size_t from = out->length;
	int sections = 0;

	add_title(out, d);
	for (size_t i = 0; i < d->count; i++) {
		struct str words = { 0 };

		part_lists(out, d, i);
		add_words(&words, &d->blocks[i]);
		add_block(out, &d->blocks[i], str_text(&words), &sections);
		str_release(&words);
	}
	close_up(out, from);
}
