#include "exchange/report_xlsx.h"

#include "base/text.h"
#include "exchange/report_book.h"
#include "exchange/report_escape.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	TEXT_LIMIT = 32000, /* bytes; the format allows 32,767 characters a cell */
	PAGE_WIDTH = 80,    /* the column of words on the first page, in digits */
	PAGE_LETTERS = 88,  /* letters are narrower than digits */
};

/* --- Looks ------------------------------------------------------------------------------- */

static lxw_format *wrapped(lxw_workbook *file)
{
	lxw_format *format = workbook_add_format(file);

	format_set_text_wrap(format);
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	return format;
}

static lxw_format *number_format(lxw_workbook *file, int decimals, bool percent)
{
	lxw_format *format = workbook_add_format(file);
	struct str pattern = { 0 };

	str_add(&pattern, "#,##0");
	for (int i = 0; i < decimals; i++)
		str_add(&pattern, i == 0 ? ".0" : "0");
	str_add(&pattern, percent ? "%" : "");
	format_set_num_format(format, str_text(&pattern));
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	str_release(&pattern);
	return format;
}

static void add_tones(struct book *book)
{
	static const lxw_color_t colors[BOOK_TONES] = { 0x000000, 0xB45309, 0x6B5B00, 0x1D4ED8 };

	for (int tone = 0; tone < BOOK_TONES; tone++) {
		book->tones[tone] = wrapped(book->file);
		format_set_font_color(book->tones[tone], colors[tone]);
		format_set_indent(book->tones[tone], 1);
		if (tone != TONE_NONE)
			format_set_bold(book->tones[tone]);
	}
}

static void add_looks(struct book *book)
{
	book->title = workbook_add_format(book->file);
	format_set_bold(book->title);
	format_set_font_size(book->title, 16);
	book->heading = wrapped(book->file);
	format_set_bold(book->heading);
	format_set_font_size(book->heading, 12);
	book->words = wrapped(book->file);
	book->header = wrapped(book->file);
	format_set_bold(book->header);
	format_set_bottom(book->header, LXW_BORDER_MEDIUM);
	format_set_indent(book->header, 1);
	book->number_header = wrapped(book->file);
	format_set_bold(book->number_header);
	format_set_bottom(book->number_header, LXW_BORDER_MEDIUM);
	format_set_align(book->number_header, LXW_ALIGN_RIGHT);
	book->label = workbook_add_format(book->file);
	format_set_font_color(book->label, LXW_COLOR_GRAY);
	add_tones(book);
	for (int decimals = 0; decimals <= BOOK_DECIMALS_MAX; decimals++)
		for (int percent = 0; percent < 2; percent++)
			book->numbers[decimals][percent] = number_format(book->file, decimals,
			                                                 percent != 0);
}

/* --- Cells ------------------------------------------------------------------------------- */

void book_add_text(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, const char *text,
                   lxw_format *format)
{
	struct str plain = { 0 };

	report_plain(&plain, text);
	if (plain.length > TEXT_LIMIT)
		str_cut(&plain, text_previous(plain.bytes, TEXT_LIMIT),
		        plain.length - text_previous(plain.bytes, TEXT_LIMIT));
	if (plain.length > 0)
		worksheet_write_string(page, row, column, plain.bytes, format);
	str_release(&plain);
}

int book_lines(const char *text, int width)
{
	int lines = 0;

	for (;;) {
		struct str line = { 0 };
		size_t length = strcspn(text, "\n");

		str_add_bytes(&line, text, length);
		lines += 1 + text_width(str_text(&line)) / (width + 1);
		str_release(&line);
		if (text[length] == '\0')
			return lines;
		text += length + 1;
	}
}

void book_set_height(lxw_worksheet *page, lxw_row_t row, int lines)
{
	enum { LINE_POINTS = 15, MOST = 27 };

	if (lines > 1)
		worksheet_set_row(page, row, (lines < MOST ? lines : MOST) * LINE_POINTS, NULL);
}

/* --- The words --------------------------------------------------------------------------- */

static void add_words(const struct book *book, lxw_worksheet *page, lxw_row_t row,
                      const struct document_block *block)
{
	bool is_heading = block->kind == DOCUMENT_SECTION || block->kind == DOCUMENT_HEADING;
	struct str words = { 0 };

	str_add(&words, block->kind == DOCUMENT_ITEM ? "\xE2\x80\xA2 " : "");
	for (size_t i = 0; i < block->count; i++)
		str_add(&words, block->spans[i].text);
	book_add_text(page, row, 0, str_text(&words), is_heading ? book->heading : book->words);
	book_set_height(page, row, book_lines(str_text(&words), PAGE_LETTERS));
	str_release(&words);
}

static void add_reference(const struct book *book, lxw_worksheet *page, lxw_row_t row,
                          const struct document_table *table)
{
	struct str words = { 0 };

	str_addf(&words, "%s: see the page \"%s\".", table->caption, table->name);
	book_add_text(page, row, 0, str_text(&words), book->words);
	book_set_height(page, row, book_lines(str_text(&words), PAGE_LETTERS));
	str_release(&words);
}

static void add_first_page(const struct book *book, const struct document *d)
{
	lxw_worksheet *page = workbook_add_worksheet(book->file, "Report");
	lxw_row_t row = 0;

	worksheet_set_column(page, 0, 0, PAGE_WIDTH, NULL);
	book_add_text(page, row++, 0, d->title, book->title);
	book_add_text(page, row++, 0, d->subtitle, book->heading);
	worksheet_freeze_panes(page, row, 0);
	worksheet_fit_to_pages(page, 1, 0);
	for (size_t i = 0; i < d->count; i++) {
		const struct document_block *block = &d->blocks[i];

		row += block->kind == DOCUMENT_SECTION;
		if (block->kind == DOCUMENT_TABLE)
			add_reference(book, page, row++, block->table);
		else
			add_words(book, page, row++, block);
	}
}

/* --- The file ---------------------------------------------------------------------------- */

static void add_properties(const struct book *book, const struct document *d, int64_t created)
{
	struct str title = { 0 }, company = { 0 };
	lxw_doc_properties properties = { .created = (time_t)created };

	report_line(&title, d->subtitle);
	report_line(&company, d->title);
	/* The library keeps copies and never changes these. */
	properties.title = title.bytes;
	properties.company = company.bytes;
	workbook_set_properties(book->file, &properties);
	str_release(&title);
	str_release(&company);
}

static bool write_book(const char *path, const struct document *d, int64_t created,
                       struct error *err)
{
	struct book book = { .file = workbook_new(path) };
	lxw_error failure;

	if (book.file == NULL)
		return error_set(err, "the spreadsheet could not be begun");
	add_looks(&book);
	add_properties(&book, d, created);
	add_first_page(&book, d);
	for (size_t i = 0; i < d->count; i++)
		if (d->blocks[i].kind == DOCUMENT_TABLE)
			book_add_table(&book, d->blocks[i].table);
	failure = workbook_close(book.file);
	if (failure != LXW_NO_ERROR)
		return error_set(err, "the spreadsheet could not be written: %s",
		                 lxw_strerror(failure));
	return true;
}

static bool copy(int fd, struct out_file *out, struct error *err)
{
	char buffer[1 << 14];
	ssize_t got;

	while ((got = read(fd, buffer, sizeof(buffer))) > 0)
		out_file_write(out, buffer, (size_t)got);
	return got == 0 ||
	       error_set(err, "the spreadsheet cannot be read back: %s", strerror(errno));
}

/* The library writes by name; the bytes then go the way of all output. */
bool report_xlsx(struct out_file *out, const struct document *d,
                 const struct report_xlsx_options *options, struct error *err)
{
	struct str path = { 0 };
	bool good;
	int fd;

	str_addf(&path, "%s/.saydo-report.XXXXXX", options->folder);
	fd = mkostemp(path.bytes, O_CLOEXEC);
	if (fd < 0) {
		error_set(err, "nothing can be written into %s: %s", options->folder,
		          strerror(errno));
		str_release(&path);
		return false;
	}
	good = write_book(path.bytes, d, options->created, err) && copy(fd, out, err);
	close(fd);
	unlink(path.bytes);
	str_release(&path);
	return good;
}
