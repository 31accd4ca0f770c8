#include "base/text.h"
#include "core/paragraph.h"
#include "exchange/report_escape.h"
#include "exchange/report_table.h"

#include <assert.h>
#include <string.h>

enum {
	GAP = 2, /* blanks between columns */
	COLUMNS_MAX = 24,
	NARROWEST = 9,       /* columns of words are not made narrower, */
	WORD = 16,           /* nor than their longest word, up to this */
	PICTURE_BESIDE = 24, /* a picture in its row */
	PICTURE_BELOW = 48,  /* in a table of its own */
	FLOW_HEADS = 2,      /* cells that say what a row is about */
};

/* Which columns are shown and how wide. */
struct layout {
	const struct document_table *table;
	bool shown[COLUMNS_MAX];
	int widths[COLUMNS_MAX];
	int narrowest[COLUMNS_MAX];
};

static const struct document_cell *cell_at(const struct layout *l, size_t row, size_t column)
{
	return &l->table->cells[row * l->table->column_count + column];
}

static bool is_words(const struct layout *l, size_t column)
{
	enum column_content kind = l->table->columns[column].kind;

	return kind == HOLDS_HEADS || kind == HOLDS_WORDS;
}

static bool is_picture(const struct layout *l, size_t column)
{
	return l->table->columns[column].kind == HOLDS_PICTURES;
}

static void add_blanks(struct str *out, int count)
{
	for (int i = 0; i < count; i++)
		str_add_char(out, ' ');
}

static void trim(struct str *out)
{
	while (out->length > 0 && out->bytes[out->length - 1] == ' ')
		str_cut(out, out->length - 1, 1);
}

/* --- Widths ------------------------------------------------------------------------------ */

static int cell_width(const struct document_cell *cell)
{
	struct str line = { 0 };
	int width;

	report_line(&line, cell->text);
	width = text_width(str_text(&line));
	str_release(&line);
	return width;
}

/* Lines break at blanks, so the longest word counts. */
static int word_width(const char *text)
{
	int widest = 0;

	while (*text != '\0') {
		size_t length = strcspn(text, " \n");
		struct str word = { 0 };
		int width;

		str_add_bytes(&word, text, length);
		width = text_width(str_text(&word));
		str_release(&word);
		widest = width > widest ? width : widest;
		text += length;
		text += strspn(text, " \n");
	}
	return widest;
}

static int picture_width(const struct layout *l, size_t column, int room)
{
	bool is_spark = l->table->rows > 0 && cell_at(l, 0, column)->kind == VALUE_PICTURE &&
	                cell_at(l, 0, column)->picture->kind == PICTURE_SPARK;

	return is_spark ? SPARK_MAX : room;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

static void measure_cells(struct layout *l, size_t column)
{
	for (size_t row = 0; row < l->table->rows; row++) {
		const struct document_cell *cell = cell_at(l, row, column);
		int word = word_width(cell->text);

		l->widths[column] = larger(l->widths[column], cell_width(cell));
		l->narrowest[column] = larger(l->narrowest[column], word < WORD ? word : WORD);
	}
}

static void measure(struct layout *l, int picture)
{
	for (size_t i = 0; i < l->table->column_count; i++) {
		int title = word_width(l->table->columns[i].title);

		l->widths[i] = title;
		l->narrowest[i] = larger(title, NARROWEST);
		if (is_picture(l, i))
			l->widths[i] = larger(title, picture_width(l, i, picture));
		else
			measure_cells(l, i);
	}
}

static int total_width(const struct layout *l)
{
	int total = -GAP;

	for (size_t i = 0; i < l->table->column_count; i++)
		total += l->shown[i] ? l->widths[i] + GAP : 0;
	return total;
}

/* The widest column of words; column_count when all are as narrow as they get. */
static size_t widest_words(const struct layout *l)
{
	size_t widest = l->table->column_count;

	for (size_t i = 0; i < l->table->column_count; i++)
		if (l->shown[i] && is_words(l, i) && l->widths[i] > l->narrowest[i] &&
		    (widest == l->table->column_count || l->widths[i] > l->widths[widest]))
			widest = i;
	return widest;
}

static bool fit(struct layout *l)
{
	while (total_width(l) > PARAGRAPH_WIDTH) {
		size_t widest = widest_words(l);

		if (widest == l->table->column_count)
			return false;
		l->widths[widest]--;
	}
	return true;
}

/* --- Aligned ----------------------------------------------------------------------------- */

/* The bytes of `text` that go on a line of `width` cells: whole words, or the
 * part of a longer one that fits, at least one character. */
static size_t line_length(const char *text, int width)
{
	size_t fits = text_fit(text, width), at = fits;

	if (text[fits] == '\0')
		return fits;
	while (at > 0 && text[at] != ' ' && text[at - 1] != '-')
		at--;
	if (at > 0)
		return at;
	return fits > 0 ? fits : text_next(text, 0);
}

/* Takes the next line of a cell; what is left stays in *text. */
static void take_line(struct str *out, const char **text, int width, bool to_the_right)
{
	struct str line = { 0 };
	size_t length = line_length(*text, width);
	int room;

	str_add_bytes(&line, *text, length);
	*text += length;
	*text += strspn(*text, " ");
	room = width - text_width(str_text(&line));
	add_blanks(out, to_the_right ? room : 0);
	str_add(out, str_text(&line));
	add_blanks(out, to_the_right ? 0 : room);
	str_release(&line);
}

/* Lines until no cell has anything left; `texts` are consumed. */
static void add_lines(struct str *out, const struct layout *l, const char **texts)
{
	bool more = true;

	while (more) {
		more = false;
		for (size_t i = 0; i < l->table->column_count; i++) {
			if (!l->shown[i])
				continue;
			take_line(out, &texts[i], l->widths[i],
			          l->table->columns[i].kind == HOLDS_NUMBERS);
			add_blanks(out, GAP);
			more = more || texts[i][0] != '\0';
		}
		trim(out);
		str_add_char(out, '\n');
	}
}

static void add_titles(struct str *out, const struct layout *l)
{
	const char *texts[COLUMNS_MAX];

	for (size_t i = 0; i < l->table->column_count; i++)
		texts[i] = l->table->columns[i].title;
	add_lines(out, l, texts);
	for (size_t i = 0; i < l->table->column_count; i++) {
		for (int x = 0; l->shown[i] && x < l->widths[i]; x++)
			str_add_char(out, '-');
		add_blanks(out, l->shown[i] ? GAP : 0);
	}
	trim(out);
	str_add_char(out, '\n');
}

static void add_row(struct str *out, const struct layout *l, size_t row)
{
	const char *texts[COLUMNS_MAX];
	struct str cells[COLUMNS_MAX] = { { 0 } };

	for (size_t i = 0; i < l->table->column_count; i++) {
		const struct document_cell *cell = cell_at(l, row, i);

		if (cell->kind == VALUE_PICTURE)
			report_bar(&cells[i], cell->picture, l->widths[i]);
		else
			report_line(&cells[i], cell->text);
		texts[i] = str_text(&cells[i]);
	}
	add_lines(out, l, texts);
	for (size_t i = 0; i < l->table->column_count; i++)
		str_release(&cells[i]);
}

static void add_group(struct str *out, const struct document_table *table, size_t row)
{
	if (!document_begins_group(table, row))
		return;
	str_add_char(out, '\n');
	report_line(out, table->row_groups[row]);
	str_add_char(out, '\n');
}

static void add_aligned(struct str *out, const struct layout *l)
{
	add_titles(out, l);
	for (size_t row = 0; row < l->table->rows; row++) {
		add_group(out, l->table, row);
		add_row(out, l, row);
	}
}

/* --- Row by row -------------------------------------------------------------------------- */

static void add_told(struct str *line, const struct layout *l, size_t row, size_t column)
{
	const struct document_cell *cell = cell_at(l, row, column);

	if (cell->kind == VALUE_NONE)
		return;
	str_add(line, line->length > 0 ? "; " : "");
	str_addf(line, "%s ", l->table->columns[column].title);
	if (cell->kind == VALUE_PICTURE)
		report_bar(line, cell->picture, PICTURE_BESIDE);
	else
		report_line(line, cell->text);
}

static void add_told_row(struct str *out, const struct layout *l, size_t row)
{
	struct str line = { 0 };

	for (size_t i = 0; i < FLOW_HEADS && i < l->table->column_count; i++) {
		str_add(&line, i > 0 ? ", " : "");
		report_line(&line, cell_at(l, row, i)->text);
	}
	paragraph_add(out, 2, str_text(&line));
	str_clear(&line);
	for (size_t i = FLOW_HEADS; i < l->table->column_count; i++)
		if (l->shown[i])
			add_told(&line, l, row, i);
	str_add_char(&line, '.');
	paragraph_add(out, 4, str_text(&line));
	str_release(&line);
}

static void add_told_rows(struct str *out, const struct layout *l)
{
	for (size_t row = 0; row < l->table->rows; row++) {
		add_group(out, l->table, row);
		add_told_row(out, l, row);
	}
}

/* --- What fits --------------------------------------------------------------------------- */

static bool has_pictures(const struct layout *l)
{
	for (size_t i = 0; i < l->table->column_count; i++)
		if (is_picture(l, i))
			return true;
	return false;
}

/* Only what a row is about and its pictures. */
static void add_pictures(struct str *out, struct layout *l)
{
	size_t heads = 0;

	for (size_t i = 0; i < l->table->column_count; i++) {
		l->shown[i] = is_picture(l, i) || (is_words(l, i) && heads < FLOW_HEADS);
		heads += is_words(l, i);
	}
	measure(l, PICTURE_BELOW);
	if (!fit(l))
		return;
	str_add_char(out, '\n');
	add_aligned(out, l);
}

/* What may be left out, in the order in which it is tried. */
static const struct {
	bool has_details, has_pictures;
} attempts[] = { { true, true }, { false, true }, { true, false }, { false, false } };

static bool fit_some(struct layout *l, size_t *attempt)
{
	for (size_t i = 0; i < COUNT_OF(attempts); i++) {
		for (size_t column = 0; column < l->table->column_count; column++)
			l->shown[column] = (attempts[i].has_details ||
			                    !l->table->columns[column].is_detail) &&
			                   (attempts[i].has_pictures || !is_picture(l, column));
		measure(l, PICTURE_BESIDE);
		*attempt = i;
		if (fit(l))
			return true;
	}
	return false;
}

void report_text_table(struct str *out, const struct document_table *table)
{
	struct layout l = { .table = table };
	size_t attempt;

	assert(table->column_count <= COLUMNS_MAX);
	if (fit_some(&l, &attempt)) {
		add_aligned(out, &l);
		if (!attempts[attempt].has_pictures && has_pictures(&l))
			add_pictures(out, &l);
		return;
	}
	for (size_t i = 0; i < table->column_count; i++)
		l.shown[i] = true;
	add_told_rows(out, &l);
}
