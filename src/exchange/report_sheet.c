#include "base/text.h"
#include "exchange/report_book.h"

#include <assert.h>

enum {
	NARROWEST = 10, /* columns, in characters */
	WIDEST = 42,
	PADDING = 3,
	COLUMNS_MAX = 32,
};

/* Both operands are exact below 2^53, so that the quotient is the nearest
 * double; what is larger is first rounded to the nearest double itself. */
static double nearest(const struct document_cell *cell)
{
	double power = 1;

	for (int i = cell->decimals + (cell->percent ? 2 : 0); i > 0; i--)
		power *= 10;
	return (double)cell->units / power;
}

static void add_cell(const struct book *book, lxw_worksheet *page, lxw_row_t row, lxw_col_t column,
                     const struct document_cell *cell)
{
	if (cell->kind == VALUE_NUMBER)
		worksheet_write_number(page, row, column, nearest(cell),
		                       book->numbers[cell->decimals][cell->percent]);
	else if (cell->kind != VALUE_NONE)
		book_add_text(page, row, column, cell->text, book->tones[cell->tone]);
}

/* --- A table ----------------------------------------------------------------------------- */

/* Pictures are left out, and the groups are a column in front. */
struct sheet {
	const struct document_table *table;
	lxw_worksheet *page;
	int widths[COLUMNS_MAX]; /* in characters, by column of the page */
	lxw_col_t columns;
};

static const char *text_at(const struct sheet *sheet, size_t row, size_t column)
{
	return sheet->table->cells[row * sheet->table->column_count + column].text;
}

static void widen(int *width, const char *text)
{
	int wide = text_width(text);

	*width = wide > *width ? wide : *width;
	*width = *width > WIDEST ? WIDEST : *width;
}

/* The words of a title may break. */
static void add_column(const struct book *book, struct sheet *sheet, const char *title,
                       enum column_content kind)
{
	lxw_col_t at = sheet->columns++;

	assert(at < COLUMNS_MAX);
	book_add_text(sheet->page, 0, at, title,
	              kind == HOLDS_NUMBERS ? book->number_header : book->header);
	sheet->widths[at] = NARROWEST;
}

static void add_columns(const struct book *book, struct sheet *sheet)
{
	const struct document_table *table = sheet->table;

	if (table->groups != NULL) {
		add_column(book, sheet, table->groups, HOLDS_WORDS);
		for (size_t row = 0; row < table->rows; row++)
			widen(&sheet->widths[0], table->row_groups[row]);
	}
	for (size_t i = 0; i < table->column_count; i++) {
		if (table->columns[i].kind == HOLDS_PICTURES)
			continue;
		add_column(book, sheet, table->columns[i].title, table->columns[i].kind);
		for (size_t row = 0; row < table->rows; row++)
			widen(&sheet->widths[sheet->columns - 1], text_at(sheet, row, i));
	}
	for (lxw_col_t at = 0; at < sheet->columns; at++)
		worksheet_set_column(sheet->page, at, at, sheet->widths[at] + PADDING, NULL);
	book_set_height(sheet->page, 0, 2);
}

static void add_row(const struct book *book, const struct sheet *sheet, size_t row)
{
	const struct document_table *table = sheet->table;
	lxw_row_t line = (lxw_row_t)row + 1;
	lxw_col_t at = 0;
	int lines = 1;

	if (table->groups != NULL)
		book_add_text(sheet->page, line, at++, table->row_groups[row], book->words);
	for (size_t i = 0; i < table->column_count; i++) {
		int here;

		if (table->columns[i].kind == HOLDS_PICTURES)
			continue;
		here = book_lines(text_at(sheet, row, i), sheet->widths[at]);
		lines = here > lines ? here : lines;
		add_cell(book, sheet->page, line, at++,
		         &table->cells[row * table->column_count + i]);
	}
	book_set_height(sheet->page, line, lines);
}

/* --- Its chart --------------------------------------------------------------------------- */

/* Where a column of the table lies on its page. */
static lxw_col_t page_column(const struct document_table *table, size_t column)
{
	size_t at = table->groups != NULL ? 1 : 0;

	for (size_t i = 0; i < column; i++)
		at += table->columns[i].kind != HOLDS_PICTURES;
	return (lxw_col_t)at;
}

/* What a bar is about, in one cell: the chart lies over this column. */
static void add_labels(const struct book *book, const struct sheet *sheet, lxw_col_t column)
{
	for (size_t row = 0; row < sheet->table->chart.rows; row++) {
		struct str label = { 0 };

		for (size_t i = 0; i < sheet->table->chart.labels; i++)
			str_addf(&label, "%s%s", i > 0 ? ", " : "", text_at(sheet, row, i));
		book_add_text(sheet->page, (lxw_row_t)row + 1, column, str_text(&label),
		              book->label);
		str_release(&label);
	}
}

static void add_series(const struct sheet *sheet, lxw_chart *chart, size_t column, lxw_col_t labels)
{
	const struct document_table *table = sheet->table;
	lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
	lxw_col_t values = page_column(table, column);
	lxw_row_t last = (lxw_row_t)table->chart.rows;

	chart_series_set_name(series, table->columns[column].title);
	chart_series_set_categories(series, table->name, 1, labels, last, labels);
	chart_series_set_values(series, table->name, 1, values, last, values);
}

/* How high so many bars are, against the usual height of a chart. */
static double height_of(size_t bars)
{
	enum { PIXELS = 288, BAR = 24, ROUND = 96, MOST = 160 };
	double pixels = (double)(bars < MOST ? bars : MOST) * BAR + ROUND;

	return pixels > PIXELS ? pixels / PIXELS : 1;
}

static void add_chart(const struct book *book, const struct sheet *sheet)
{
	const struct document_chart *wanted = &sheet->table->chart;
	lxw_col_t labels = (lxw_col_t)(sheet->columns + 1);
	lxw_chart_options place = { .x_scale = 1.6 };
	lxw_chart *chart;

	if (wanted->title == NULL || wanted->rows == 0)
		return;
	chart = workbook_add_chart(book->file, LXW_CHART_BAR);
	add_labels(book, sheet, labels);
	for (size_t i = 0; i < wanted->columns; i++)
		add_series(sheet, chart, wanted->first_column + i, labels);
	chart_title_set_name(chart, wanted->title);
	/* The first row on top; in a chart of bars this axis is the upright one. */
	chart_axis_set_reverse(chart->y_axis);
	chart_axis_set_label_position(chart->y_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
	if (wanted->columns == 1)
		chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
	place.y_scale = height_of(wanted->rows * wanted->columns);
	worksheet_insert_chart_opt(sheet->page, 0, labels, chart, &place);
}

void book_add_table(const struct book *book, const struct document_table *table)
{
	struct sheet sheet = { .table = table,
		               .page = workbook_add_worksheet(book->file, table->name) };

	add_columns(book, &sheet);
	for (size_t row = 0; row < table->rows; row++)
		add_row(book, &sheet, row);
	worksheet_freeze_panes(sheet.page, 1, (lxw_col_t)(page_column(table, 0) + 1));
	worksheet_autofilter(sheet.page, 0, 0, (lxw_row_t)table->rows,
	                     (lxw_col_t)(sheet.columns - 1));
	worksheet_set_landscape(sheet.page);
	worksheet_fit_to_pages(sheet.page, 1, 0);
	worksheet_repeat_rows(sheet.page, 0, 0);
	add_chart(book, &sheet);
}
