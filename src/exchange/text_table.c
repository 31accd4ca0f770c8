#include "exchange/text_table.h"

#include "base/str.h"
#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

enum {
	GAP = 2,       /* blanks between columns */
	NARROWEST = 8, /* words are not cut below this */
};

#define CUT_SIGN "\xE2\x80\xA6" /* an ellipsis, one cell */

struct text_table {
	struct out_file *out;
	const struct listing_column *columns;
	size_t count;
	int width;
	int widths[LISTING_COLUMNS_MAX];
	bool is_streaming;   /* the widths stand */
	struct str buffered; /* gated cells, each ended by a NUL */
	size_t rows;         /* buffered ones */
	struct str line, cell;
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* Buffers the cell with its NUL; until the widths stand it widens its column. */
static void keep(struct text_table *table, size_t column, const char *cell)
{
	size_t at = table->buffered.length;
	int *width = &table->widths[column];

	text_gate(&table->buffered, cell, strlen(cell));
	str_add_char(&table->buffered, '\0');
	if (!table->is_streaming)
		*width = larger(*width, text_width(table->buffered.bytes + at));
}

static void keep_titles(struct text_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		size_t at = table->buffered.length;

		keep(table, i, table->columns[i].name);
		for (char *c = table->buffered.bytes + at; *c; c++)
			if (*c == '_')
				*c = ' ';
	}
}

struct text_table *text_table_open(struct out_file *out, const struct listing_column *columns,
                                   size_t count, int width)
{
	struct text_table *table = xcalloc(1, sizeof(*table));

	table->out = out;
	table->columns = columns;
	table->count = count;
	table->width = width;
	keep_titles(table);
	table->rows = 1;
	return table;
}

static void add_blanks(struct str *line, int count)
{
	for (int i = 0; i < count; i++)
		str_add_char(line, ' ');
}

/* A number is never cut: half a number is a wrong number. */
static void cut_words(struct text_table *table, size_t column)
{
	struct str *cell = &table->cell;
	int width = table->widths[column];
	size_t fits;

	if (table->width <= 0 || table->columns[column].kind == LISTING_NUMBER ||
	    text_width(str_text(cell)) <= width)
		return;
	fits = text_fit(str_text(cell), width - 1);
	str_cut(cell, fits, cell->length - fits);
	str_add(cell, CUT_SIGN);
}

static void add_cell(struct text_table *table, size_t column, const char *gated)
{
	int blanks;

	str_clear(&table->cell);
	str_add(&table->cell, gated);
	cut_words(table, column);
	blanks = table->widths[column] - text_width(str_text(&table->cell));
	if (column > 0)
		add_blanks(&table->line, GAP);
	if (table->columns[column].kind == LISTING_NUMBER)
		add_blanks(&table->line, blanks);
	str_add(&table->line, str_text(&table->cell));
	if (table->columns[column].kind != LISTING_NUMBER)
		add_blanks(&table->line, blanks);
}

static void write_line(struct text_table *table)
{
	size_t length = table->line.length;

	while (length > 0 && table->line.bytes[length - 1] == ' ')
		length--;
	if (length > 0)
		out_file_write(table->out, table->line.bytes, length);
	out_file_char(table->out, '\n');
	str_clear(&table->line);
}

/* Returns the buffered cell after the row's last one. */
static const char *write_row(struct text_table *table, const char *gated)
{
	for (size_t i = 0; i < table->count; i++) {
		add_cell(table, i, gated);
		gated += strlen(gated) + 1;
	}
	write_line(table);
	return gated;
}

static int total_width(const struct text_table *table)
{
	int total = table->count > 0 ? GAP * ((int)table->count - 1) : 0;

	for (size_t i = 0; i < table->count; i++)
		total += table->widths[i];
	return total;
}

/* The widest column of words that may still give. */
static int *widest(struct text_table *table)
{
	int *found = NULL;

	for (size_t i = 0; i < table->count; i++)
		if (table->columns[i].kind == LISTING_WORDS && table->widths[i] > NARROWEST &&
		    (!found || table->widths[i] > *found))
			found = &table->widths[i];
	return found;
}

/* One cell at a time, so that several wide columns share the loss. */
static void squeeze(struct text_table *table)
{
	int excess = table->width > 0 ? total_width(table) - table->width : 0;

	for (; excess > 0; excess--) {
		int *column = widest(table);

		if (!column)
			return;
		--*column;
	}
}

static void write_buffered(struct text_table *table)
{
	const char *gated = table->buffered.bytes;

	for (; table->rows > 0; table->rows--)
		gated = write_row(table, gated);
	str_clear(&table->buffered);
}

static void fix_widths(struct text_table *table)
{
	squeeze(table);
	table->is_streaming = true;
}

void text_table_row(struct text_table *table, const char *const *cells)
{
	for (size_t i = 0; i < table->count; i++)
		keep(table, i, cells[i] ? cells[i] : "");
	table->rows++;
	if (!table->is_streaming && table->rows <= LISTING_BUFFER_ROWS &&
	    table->buffered.length <= LISTING_BUFFER_BYTES)
		return;
	if (!table->is_streaming)
		fix_widths(table);
	write_buffered(table);
}

void text_table_close(struct text_table *table)
{
	if (!table->is_streaming)
		fix_widths(table);
	write_buffered(table);
	str_release(&table->buffered);
	str_release(&table->line);
	str_release(&table->cell);
	free(table);
}
