#include "app/promise_table.h"

#include "app/promise_edit.h"

#include <stdio.h>
#include <string.h>

enum {
	COLUMN_WHO,
	COLUMN_MEASURE,
	COLUMN_LAST,
	COLUMN_AMOUNT,
	COLUMN_BEST_CASE,
	COLUMN_FLOOR,
	COLUMN_VALUE,
	COLUMN_TRACK,
	COLUMN_REPEAT,
	COLUMN_MARKS
};

/* Masks are all as long as one another, whatever they hide; names get at
 * most so much of what others need. */
enum { MASK_WIDTH = 6, NAME_WIDTH = 14 };

static const struct column looks[PROMISE_COLUMNS] = {
	[COLUMN_WHO] = { "Who", 9, 3, ALIGN_LEFT, 100, 'w' },
	[COLUMN_MEASURE] = { "Measure", 8, 2, ALIGN_LEFT, 90, 'm' },
	[COLUMN_LAST] = { "Last", 5, 1, ALIGN_FIGURE, 70, 'l' },
	[COLUMN_AMOUNT] = { "Promise", 8, 1, ALIGN_FIGURE, 95, 'p' },
	[COLUMN_BEST_CASE] = { "Best case", 9, 1, ALIGN_FIGURE, 60, 0 },
	[COLUMN_FLOOR] = { "Floor", MASK_WIDTH, 1, ALIGN_FIGURE, 50, 0 },
	[COLUMN_VALUE] = { "Value", MASK_WIDTH, 1, ALIGN_FIGURE, 80, 0 },
	[COLUMN_TRACK] = { "Track", 5, 1, ALIGN_FIGURE, 75, 0 },
	[COLUMN_REPEAT] = { "Repeat", 6, 0, ALIGN_LEFT, 40, 0 },
	[COLUMN_MARKS] = { "Marks", 0, 1, ALIGN_LEFT, 85, 0 },
};

static const int text_of_column[PROMISE_COLUMNS] = {
	[COLUMN_LAST] = TEXT_LAST,           [COLUMN_AMOUNT] = CELL_AMOUNT,
	[COLUMN_BEST_CASE] = CELL_BEST_CASE, [COLUMN_FLOOR] = CELL_FLOOR,
	[COLUMN_VALUE] = CELL_VALUE,         [COLUMN_TRACK] = TEXT_TRACK,
	[COLUMN_REPEAT] = TEXT_REPEAT,       [COLUMN_MARKS] = TEXT_MARKS,
};

void promise_table_release(struct promise_table *table)
{
	promise_rows_release(&table->rows);
	roster_release(&table->roster);
}

const struct promise_row *promise_table_selected(const struct promise_table *table)
{
	size_t row;

	return roster_selected(&table->roster, &row) ? &table->rows.items[row] : NULL;
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct promise_table *table = context;
	const struct promise_row *r = &table->rows.items[row];

	str_addf(out, "%s %s %s", board_name(table->board, NOUN_PERSON, r->key.person),
	         board_name(table->board, NOUN_MEASURE, r->key.measure),
	         r->state == PROMISE_NONE ? "none" : r->texts[TEXT_MARKS]);
}

static int compare_amounts(struct amount a, struct amount b)
{
	if (!a.given || !b.given)
		return b.given - a.given;
	return (a.units > b.units) - (a.units < b.units);
}

static struct amount shown_amount(const struct promise_row *row)
{
	return row->is_masked ? (struct amount){ 0 } : row->terms.amount;
}

static int compare_names(const struct board *b, enum noun_kind kind, int left, int right)
{
	return strcmp(board_folded(b, kind, left), board_folded(b, kind, right));
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct promise_table *table = context;
	const struct promise_row *a = &table->rows.items[left], *b = &table->rows.items[right];

	if (column == COLUMN_LAST)
		return compare_amounts(a->last, b->last);
	if (column == COLUMN_AMOUNT)
		return compare_amounts(shown_amount(a), shown_amount(b));
	if (column == COLUMN_MEASURE)
		return compare_names(table->board, NOUN_MEASURE, a->key.measure, b->key.measure);
	return compare_names(table->board, NOUN_PERSON, a->key.person, b->key.person);
}

static struct roster_spec roster_spec(const struct promise_table *table)
{
	return (struct roster_spec){ table, table->rows.count, row_words, compare_rows };
}

void promise_table_filter(struct promise_table *table, const char *text)
{
	struct roster_spec spec = roster_spec(table);

	roster_filter(&table->roster, &spec, text);
}

void promise_table_select(struct promise_table *table, struct figure_key key)
{
	size_t row;

	if (promise_rows_find(&table->rows, key, &row))
		roster_select(&table->roster, row);
}

enum promise_cell promise_table_cell(const struct promise_table *table)
{
	return (enum promise_cell)text_of_column[table->roster.table.column];
}

void promise_table_go_to(struct promise_table *table, enum promise_cell cell)
{
	table->roster.table.column = COLUMN_AMOUNT + (int)cell;
}

bool promise_table_step_down(struct promise_table *table)
{
	struct list *list = &table->roster.table.list;

	list->selected = list_selected(list, table->roster.count);
	if (list->selected + 1 >= table->roster.count)
		return false;
	list->selected++;
	return true;
}

static const char *text_at(const struct promise_table *table, const struct promise_row *row,
                           int column)
{
	const char *text;

	if (column == COLUMN_WHO)
		return board_name(table->board, NOUN_PERSON, row->key.person);
	if (column == COLUMN_MEASURE)
		return board_name(table->board, NOUN_MEASURE, row->key.measure);
	text = row->texts[text_of_column[column]];
	if (column == COLUMN_LAST && text[0] == '\0')
		return "?";
	return column == COLUMN_AMOUNT && row->state == PROMISE_NONE ? "none" : text;
}

static int widest(const struct promise_table *table, int column)
{
	int most = column <= COLUMN_MEASURE ? NAME_WIDTH : TABLE_TEXT_MAX;
	int width = looks[column].width;

	for (size_t i = 0; i < table->rows.count && width < most; i++) {
		int own = cell_width(text_at(table, &table->rows.items[i], column));

		if (own > width)
			width = own < most ? own : most;
	}
	return width;
}

/* The column of marks is there while something is marked. */
static void fit_columns(struct promise_table *table)
{
	for (int i = 0; i < PROMISE_COLUMNS; i++) {
		table->columns[i] = looks[i];
		table->columns[i].width = widest(table, i);
	}
	if (table->columns[COLUMN_MARKS].width == 0)
		table->columns[COLUMN_MARKS] = (struct column){ 0 };
}

static bool is_cell(int column)
{
	return column >= COLUMN_AMOUNT && column <= COLUMN_VALUE;
}

/* Rows come and go in between: the selection stays with its person. */
void promise_table_refresh(struct promise_table *table, const struct scene *scene)
{
	const struct promise_row *row = promise_table_selected(table);
	struct figure_key key = row != NULL ? row->key : (struct figure_key){ 0 };
	struct roster_spec spec;

	table->board = scene->board;
	promise_rows_fill(&table->rows, scene);
	spec = roster_spec(table);
	roster_refresh(&table->roster, &spec);
	promise_table_select(table, key);
	if (!is_cell(table->roster.table.column))
		promise_table_go_to(table, CELL_AMOUNT);
	fit_columns(table);
}

/* What the callbacks get: the table as it is drawn, its column settled. */
struct drawing {
	const struct promise_table *all;
	const struct table *table;
};

static const struct promise_row *row_at(const struct drawing *drawing, size_t row)
{
	return &drawing->all->rows.items[drawing->all->roster.rows[row]];
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct drawing *drawing = context;

	snprintf(out, size, "%s", text_at(drawing->all, row_at(drawing, row), column));
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct promise_row *r = row_at(context, row);

	if (column == COLUMN_AMOUNT && r->state == PROMISE_NONE)
		return STYLE_WARN;
	if (column == COLUMN_AMOUNT && r->state == PROMISE_LOCKED)
		return STYLE_STRONG;
	return column == COLUMN_REPEAT || column == COLUMN_MARKS ? STYLE_WARN : STYLE_NORMAL;
}

static bool is_hidden(const struct promise_row *row, int column)
{
	struct terms terms = row->terms;

	return row->is_masked && is_cell(column) &&
	       promise_cell_of(&terms, (enum promise_cell)text_of_column[column])->given;
}

static bool paint_mask(const void *context, size_t row, int column, struct canvas *cv)
{
	const struct drawing *drawing = context;
	bool is_here = row == list_selected(&drawing->table->list, drawing->all->roster.count) &&
	               column == drawing->table->column;

	if (!is_hidden(row_at(drawing, row), column))
		return false;
	for (int x = cv->w - MASK_WIDTH; x < cv->w; x++)
		canvas_glyph(cv, 0, x, is_here ? STYLE_SELECTED : STYLE_MASKED, GLYPH_MASK);
	return true;
}

static struct table_spec table_spec(const struct drawing *drawing)
{
	return (struct table_spec){
		.columns = drawing->all->columns,
		.rows = drawing->all->roster.count,
		.context = drawing,
		.text = cell_text,
		.style = cell_style,
		.paint = paint_mask,
		.by_cell = true,
		.empty =
			drawing->all->roster.filter[0] != '\0'
				? "No row has this text. Esc shows all rows."
				: "Nobody promises anything yet. Here everyone who answers for a "
				  "result writes down what it will be. Press a to add a person with "
				  "a measure.",
	};
}

/* A cell whose column has no room cannot be the selected one: then a step to
 * the left and back ends elsewhere. */
static void settle_column(struct table *table, const struct table_spec *spec, struct rect area)
{
	int column = table->column;

	(void)table_act(table, spec, TABLE_LEFT, area);
	(void)table_act(table, spec, TABLE_RIGHT, area);
	if (table->column != column || !is_cell(column))
		table->column = COLUMN_AMOUNT;
}

enum table_result promise_table_update(struct promise_table *table, const struct event *event,
                                       int action)
{
	struct drawing drawing = { table, &table->roster.table };
	struct table_spec spec = table_spec(&drawing);
	struct roster_spec rows = roster_spec(table);
	struct table *own = &table->roster.table;
	enum table_result result;
	int column;

	settle_column(own, &spec, (struct rect){ 0, 0, event->h, event->w });
	column = own->column;
	result = roster_update(&table->roster, &rows, &spec, event, action);
	if (is_cell(own->column))
		return result;
	own->column = column;
	return result == TABLE_OPENED ? TABLE_CHANGED : result;
}

void promise_table_draw(const struct promise_table *table, struct canvas *cv)
{
	struct table own = table->roster.table;
	struct drawing drawing = { table, &own };
	struct table_spec spec = table_spec(&drawing);

	settle_column(&own, &spec, canvas_area(cv));
	table_draw(&own, &spec, cv);
}
