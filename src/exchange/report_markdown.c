#include "exchange/report_escape.h"
#include "exchange/report_table.h"
#include "exchange/report_text.h"

#include <string.h>

enum { PICTURE = 24 };

static const char *const openings[] = {
	[DOCUMENT_SECTION] = "\n## ", [DOCUMENT_HEADING] = "\n### ", [DOCUMENT_PARAGRAPH] = "\n",
	[DOCUMENT_ITEM] = "- ",       [DOCUMENT_FORMULA] = "- ",     [DOCUMENT_TABLE] = "",
};

/* Blanks that begin a line could make it code. */
static const char *without_blanks(const char *text)
{
	return text + strspn(text, " ");
}

static void add_words(struct str *out, const struct document_block *block)
{
	struct str words = { 0 };

	for (size_t i = 0; i < block->count; i++) {
		bool is_strong = block->spans[i].voice == VOICE_STRONG;

		str_add(&words, is_strong ? "**" : "");
		report_markdown_escape(&words, block->spans[i].text);
		str_add(&words, is_strong ? "**" : "");
	}
	str_add(out, without_blanks(str_text(&words)));
	str_release(&words);
}

/* As code: otherwise the blanks in front of a bar would be lost. */
static void add_picture(struct str *out, const struct document_picture *picture)
{
	struct str bar = { 0 };

	report_bar(&bar, picture, PICTURE);
	if (bar.length > 0)
		str_addf(out, "`%s`", str_text(&bar));
	str_release(&bar);
}

static void add_cell(struct str *out, const struct document_cell *cell)
{
	str_add(out, " ");
	if (cell->kind == VALUE_PICTURE)
		add_picture(out, cell->picture);
	else if (cell->kind == VALUE_NUMBER)
		str_add(out, cell->text);
	else
		report_markdown_escape(out, cell->text);
	str_add(out, " |");
}

static void add_titles(struct str *out, const struct document_table *table)
{
	str_addf(out, "|%s%s", table->groups != NULL ? " " : "",
	         table->groups != NULL ? table->groups : "");
	str_add(out, table->groups != NULL ? " |" : "");
	for (size_t i = 0; i < table->column_count; i++)
		str_addf(out, " %s |", table->columns[i].title);
	str_add(out, "\n|");
	str_add(out, table->groups != NULL ? " --- |" : "");
	for (size_t i = 0; i < table->column_count; i++)
		str_add(out, table->columns[i].kind == HOLDS_NUMBERS ? " ---: |" : " --- |");
	str_add_char(out, '\n');
}

static void add_table(struct str *out, const struct document_table *table)
{
	str_add(out, "\n**");
	report_markdown_escape(out, table->caption);
	str_add(out, "**\n\n");
	add_titles(out, table);
	for (size_t row = 0; row < table->rows; row++) {
		str_add_char(out, '|');
		if (table->groups != NULL) {
			str_add_char(out, ' ');
			report_markdown_escape(out, table->row_groups[row]);
			str_add(out, " |");
		}
		for (size_t i = 0; i < table->column_count; i++)
			add_cell(out, &table->cells[row * table->column_count + i]);
		str_add_char(out, '\n');
	}
}

static bool is_item(enum document_kind kind)
{
	return kind == DOCUMENT_ITEM || kind == DOCUMENT_FORMULA;
}

void report_markdown(struct str *out, const struct document *d)
{
	bool in_list = false;
	int sections = 0;

	str_add(out, "# ");
	report_markdown_escape(out, d->title);
	str_add(out, ": ");
	report_markdown_escape(out, d->subtitle);
	str_add_char(out, '\n');
	for (size_t i = 0; i < d->count; i++) {
		const struct document_block *block = &d->blocks[i];

		if (is_item(block->kind) && !in_list)
			str_add_char(out, '\n');
		in_list = is_item(block->kind);
		str_add(out, openings[block->kind]);
		if (block->kind == DOCUMENT_SECTION)
			str_addf(out, "%d. ", ++sections);
		if (block->kind == DOCUMENT_TABLE)
			add_table(out, block->table);
		else
			add_words(out, block);
		str_add(out, block->kind == DOCUMENT_TABLE ? "" : "\n");
	}
}
