#include "exchange/report_html.h"

#include "exchange/report_escape.h"
#include "exchange/report_page.h"

#include <string.h>

/* The page being written: which elements are open. */
struct page {
	struct str *out;
	const struct document *doc;
	int sections;
	bool in_list, in_card, in_cards;
};

/* A table of so many rows is not parted on paper. */
enum { WHOLE_ROWS = 12 };

static const char policy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

static const char *const tone_names[] = {
	[TONE_NONE] = "",
	[TONE_UNDER] = "under",
	[TONE_FAIR] = "fair",
	[TONE_OVER] = "over",
};

static void add_spans(struct str *out, const struct document_block *block)
{
	static const struct {
		const char *begin, *end;
	} marks[] = {
		[VOICE_PLAIN] = { "", "" },
		[VOICE_NAME] = { "<bdi>", "</bdi>" },
		[VOICE_STRONG] = { "<strong>", "</strong>" },
	};

	for (size_t i = 0; i < block->count; i++) {
		str_add(out, marks[block->spans[i].voice].begin);
		report_html_escape(out, block->spans[i].text);
		str_add(out, marks[block->spans[i].voice].end);
	}
}

/* --- Tables ------------------------------------------------------------------------------ */

static void add_words_cell(struct str *out, const struct document_cell *cell)
{
	bool is_name = cell->kind == VALUE_NAME;

	if (cell->tone != TONE_NONE)
		str_addf(out, "<span class=\"tone %s\">", tone_names[cell->tone]);
	str_add(out, is_name ? "<bdi>" : "");
	report_html_escape(out, cell->text);
	str_add(out, is_name ? "</bdi>" : "");
	if (cell->tone != TONE_NONE)
		str_add(out, "</span>");
}

/* Short words stay on one line: dates, findings, the names of who it is about. */
static bool is_short(const struct document_cell *cell, bool is_head)
{
	enum { SHORT = 14, SHORT_HEAD = 22 };

	return (cell->kind == VALUE_TEXT || cell->kind == VALUE_NAME) &&
	       strlen(cell->text) <= (is_head ? SHORT_HEAD : SHORT);
}

static void add_classes(struct str *out, const struct document_column *column, bool keep)
{
	static const char *const names[] = {
		[HOLDS_HEADS] = "",
		[HOLDS_WORDS] = "",
		[HOLDS_NUMBERS] = " n",
		[HOLDS_PICTURES] = " picture",
	};
	struct str all = { 0 };

	str_add(&all, names[column->kind]);
	str_add(&all, column->is_detail ? " detail" : "");
	str_add(&all, keep ? " short" : "");
	if (all.length > 0)
		str_addf(out, " class=\"%s\"", str_text(&all) + 1);
	str_release(&all);
}

static void add_cell(struct str *out, const struct document_cell *cell,
                     const struct document_column *column)
{
	bool is_head = column->kind == HOLDS_HEADS;

	str_add(out, is_head ? "<th scope=\"row\"" : "<td");
	add_classes(out, column, is_short(cell, is_head));
	str_add_char(out, '>');
	if (cell->kind == VALUE_PICTURE)
		report_svg(out, cell->picture);
	else if (cell->kind != VALUE_NONE)
		add_words_cell(out, cell);
	str_add(out, is_head ? "</th>" : "</td>");
}

static void add_group(struct str *out, const struct document_table *table, size_t row)
{
	if (!document_begins_group(table, row))
		return;
	str_addf(out, "<tr class=\"group\"><th colspan=\"%zu\" scope=\"rowgroup\"><bdi>",
	         table->column_count);
	report_html_escape(out, table->row_groups[row]);
	str_add(out, "</bdi></th></tr>\n");
}

static void add_titles(struct str *out, const struct document_table *table)
{
	str_add(out, "<thead><tr>");
	for (size_t i = 0; i < table->column_count; i++) {
		str_add(out, "<th scope=\"col\"");
		add_classes(out, &table->columns[i], false);
		str_add_char(out, '>');
		report_html_escape(out, table->columns[i].title);
		str_add(out, "</th>");
	}
	str_add(out, "</tr></thead>\n<tbody>\n");
}

static void add_table(struct str *out, const struct document_table *table)
{
	str_addf(out, "<div class=\"table%s\"><table><caption>",
	         table->rows <= WHOLE_ROWS ? " whole" : "");
	report_html_escape(out, table->caption);
	str_add(out, "</caption>\n");
	add_titles(out, table);
	for (size_t row = 0; row < table->rows; row++) {
		const struct document_cell *cells = &table->cells[row * table->column_count];

		add_group(out, table, row);
		str_add(out, "<tr>");
		for (size_t i = 0; i < table->column_count; i++)
			add_cell(out, &cells[i], &table->columns[i]);
		str_add(out, "</tr>\n");
	}
	str_add(out, "</tbody></table></div>\n");
}

/* --- Blocks ------------------------------------------------------------------------------ */

static void end_list(struct page *page)
{
	if (page->in_list)
		str_add(page->out, "</ul>\n");
	page->in_list = false;
}

static void end_card(struct page *page)
{
	if (page->in_card)
		str_add(page->out, "</pre></div>\n");
	page->in_card = false;
}

static void end_cards(struct page *page)
{
	end_card(page);
	if (page->in_cards)
		str_add(page->out, "</div>\n");
	page->in_cards = false;
}

static void add_section(struct page *page, const struct document_block *block)
{
	if (page->sections > 0)
		str_add(page->out, "</section>\n");
	page->sections++;
	str_addf(page->out, "<section aria-labelledby=\"s%d\">\n<h2 id=\"s%d\">%d. ",
	         page->sections, page->sections, page->sections);
	add_spans(page->out, block);
	str_add(page->out, "</h2>\n");
}

/* A heading with lines of arithmetic under it is a card; cards stand in columns. */
static void begin_card(struct page *page, const struct document_block *block)
{
	end_card(page);
	if (!page->in_cards)
		str_add(page->out, "<div class=\"cards\">\n");
	page->in_cards = page->in_card = true;
	str_add(page->out, "<div class=\"card\"><h3>");
	add_spans(page->out, block);
	str_add(page->out, "</h3><pre>");
}

static void add_element(struct page *page, const struct document_block *block, const char *name)
{
	str_addf(page->out, "<%s>", name);
	add_spans(page->out, block);
	str_addf(page->out, "</%s>\n", name);
}

static bool is_card(const struct document *d, size_t i)
{
	return d->blocks[i].kind == DOCUMENT_HEADING && i + 1 < d->count &&
	       d->blocks[i + 1].kind == DOCUMENT_FORMULA;
}

static void add_formula(struct page *page, const struct document_block *block)
{
	if (!page->in_card)
		str_add(page->out, "<div class=\"card\"><pre>");
	page->in_card = true;
	add_spans(page->out, block);
	str_add_char(page->out, '\n');
}

static void end_what_ends(struct page *page, size_t i)
{
	enum document_kind kind = page->doc->blocks[i].kind;

	if (kind != DOCUMENT_ITEM)
		end_list(page);
	if (kind != DOCUMENT_FORMULA && !is_card(page->doc, i))
		end_cards(page);
}

static void add_block(struct page *page, size_t i)
{
	const struct document_block *block = &page->doc->blocks[i];

	end_what_ends(page, i);
	if (block->kind == DOCUMENT_ITEM && !page->in_list)
		str_add(page->out, "<ul>\n");
	page->in_list = block->kind == DOCUMENT_ITEM;
	if (block->kind == DOCUMENT_SECTION)
		add_section(page, block);
	else if (is_card(page->doc, i))
		begin_card(page, block);
	else if (block->kind == DOCUMENT_HEADING)
		add_element(page, block, "h3");
	else if (block->kind == DOCUMENT_PARAGRAPH)
		add_element(page, block, "p");
	else if (block->kind == DOCUMENT_ITEM)
		add_element(page, block, "li");
	else if (block->kind == DOCUMENT_FORMULA)
		add_formula(page, block);
	else
		add_table(page->out, block->table);
}

/* --- The page ---------------------------------------------------------------------------- */

static void add_title(struct str *out, const struct document *d)
{
	report_html_escape(out, d->title);
	str_add(out, ": ");
	report_html_escape(out, d->subtitle);
}

static void add_head(struct str *out, const struct document *d)
{
	str_add(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
	str_addf(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n", policy);
	str_add(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	             "<meta name=\"color-scheme\" content=\"light dark\">\n"
	             "<link rel=\"icon\" href=\"data:,\">\n<title>");
	add_title(out, d);
	str_add(out, "</title>\n<style>\n");
	for (const char *const *line = report_style; *line != NULL; line++)
		str_addf(out, "%s\n", *line);
	str_add(out, "</style>\n</head>\n<body>\n");
}

/* What stands before the first section belongs to the title. */
static size_t add_header(struct page *page)
{
	const struct document *d = page->doc;
	size_t i = 0;

	str_add(page->out, "<header>\n<h1><bdi>");
	report_html_escape(page->out, d->title);
	str_add(page->out, "</bdi></h1>\n<p class=\"subtitle\">");
	report_html_escape(page->out, d->subtitle);
	str_add(page->out, "</p>\n");
	for (; i < d->count && d->blocks[i].kind != DOCUMENT_SECTION; i++)
		add_block(page, i);
	str_add(page->out, "</header>\n");
	return i;
}

static void add_contents(struct page *page)
{
	int number = 0;

	str_add(page->out, "<nav aria-label=\"Contents\"><ol>\n");
	for (size_t i = 0; i < page->doc->count; i++) {
		if (page->doc->blocks[i].kind != DOCUMENT_SECTION)
			continue;
		str_addf(page->out, "<li><a href=\"#s%d\">", ++number);
		add_spans(page->out, &page->doc->blocks[i]);
		str_add(page->out, "</a></li>\n");
	}
	str_add(page->out, "</ol></nav>\n");
}

void report_html(struct str *out, const struct document *d)
{
	struct page page = { .out = out, .doc = d };
	size_t first;

	add_head(out, d);
	first = add_header(&page);
	add_contents(&page);
	str_add(out, "<main>\n");
	for (size_t i = first; i < d->count; i++)
		add_block(&page, i);
	end_list(&page);
	end_cards(&page);
	str_add(out, page.sections > 0 ? "</section>\n" : "");
	str_add(out, "</main>\n</body>\n</html>\n");
}
