#include "app/everyone_table.h"

#include <stdio.h>
#include <string.h>

enum {
	COLUMN_DEPARTMENT,
	COLUMN_MEASURE,
	COLUMN_WHO,
	COLUMN_SAID,
	COLUMN_DID,
	COLUMN_OUTCOME,
	COLUMN_SUCCESS,
	COLUMN_FAILURE
};

/* Masks are all as long as one another, whatever they hide. */
enum { MASK_WIDTH = 6 };

static const struct column looks[EVERYONE_COLUMNS] = {
	[COLUMN_DEPARTMENT] = { "Department", 10, 2, ALIGN_LEFT, 70, 'd' },
	[COLUMN_MEASURE] = { "Measure", 9, 3, ALIGN_LEFT, 100, 'm' },
	[COLUMN_WHO] = { "Who", 8, 2, ALIGN_LEFT, 60, 'w' },
	[COLUMN_SAID] = { "Said", 4, 0, ALIGN_FIGURE, 40, 0 },
	[COLUMN_DID] = { "Did", 4, 0, ALIGN_FIGURE, 50, 0 },
	[COLUMN_OUTCOME] = { "Came out", 8, 0, ALIGN_LEFT, 95, 'c' },
	[COLUMN_SUCCESS] = { "Success", 7, 0, ALIGN_FIGURE, 90, 0 },
	[COLUMN_FAILURE] = { "Failure", 7, 0, ALIGN_FIGURE, 80, 0 },
};

void everyone_table_release(struct everyone_table *table)
{
	everyone_rows_release(&table->rows);
	roster_release(&table->roster);
}

const struct everyone_row *everyone_table_selected(const struct everyone_table *table)
{
	size_t row;

	return roster_selected(&table->roster, &row) ? &table->rows.items[row] : NULL;
}

static const char *names(const struct everyone_table *table, const struct everyone_row *row,
                         int column)
{
	if (column == COLUMN_DEPARTMENT)
		return board_name(table->board, NOUN_DEPARTMENT, row->department);
	if (column == COLUMN_MEASURE)
		return row->key.measure != 0
		               ? board_name(table->board, NOUN_MEASURE, row->key.measure)
		               : "none yet";
	if (row->key.measure == 0)
		return "";
	return row->key.person != 0 ? board_name(table->board, NOUN_PERSON, row->key.person)
	                            : "nobody yet";
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct everyone_table *table = context;
	const struct everyone_row *r = &table->rows.items[row];

	for (int column = COLUMN_DEPARTMENT; column <= COLUMN_WHO; column++)
		str_addf(out, "%s ", names(table, r, column));
	str_add(out, everyone_outcome(r));
}

static int compare_names(const struct board *b, enum noun_kind kind, int left, int right)
{
	return strcmp(board_folded(b, kind, left), board_folded(b, kind, right));
}

/* What went wrong comes first. */
static int compare_outcomes(const struct everyone_row *a, const struct everyone_row *b)
{
	return (int)b->cog - (int)a->cog;
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct everyone_table *table = context;
	const struct everyone_row *a = &table->rows.items[left], *b = &table->rows.items[right];

	if (column == COLUMN_OUTCOME)
		return compare_outcomes(a, b);
	if (column == COLUMN_MEASURE)
		return compare_names(table->board, NOUN_MEASURE, a->key.measure, b->key.measure);
	if (column == COLUMN_WHO)
		return compare_names(table->board, NOUN_PERSON, a->key.person, b->key.person);
	return compare_names(table->board, NOUN_DEPARTMENT, a->department, b->department);
}

static struct roster_spec roster_spec(const struct everyone_table *table)
{
	return (struct roster_spec){ table, table->rows.count, row_words, compare_rows };
}

void everyone_table_filter(struct everyone_table *table, const char *text)
{
	struct roster_spec spec = roster_spec(table);

	roster_filter(&table->roster, &spec, text);
}

void everyone_table_select(struct everyone_table *table, struct figure_key key)
{
	size_t row;

	if (everyone_rows_find(&table->rows, key, &row))
		roster_select(&table->roster, row);
}

enum promise_cell everyone_table_cell(const struct everyone_table *table)
{
	return table->roster.table.column == COLUMN_FAILURE ? CELL_FLOOR : CELL_AMOUNT;
}

void everyone_table_go_to(struct everyone_table *table, enum promise_cell cell)
{
	table->roster.table.column = cell == CELL_FLOOR ? COLUMN_FAILURE : COLUMN_SUCCESS;
}

bool everyone_table_step_down(struct everyone_table *table)
{
	struct list *list = &table->roster.table.list;

	list->selected = list_selected(list, table->roster.count);
	if (list->selected + 1 >= table->roster.count)
		return false;
	list->selected++;
	return true;
}

static const char *text_at(const struct everyone_table *table, const struct everyone_row *row,
                           int column)
{
	const char *const texts[EVERYONE_COLUMNS] = {
		[COLUMN_SAID] = row->review.said,         [COLUMN_DID] = row->review.did,
		[COLUMN_OUTCOME] = everyone_outcome(row), [COLUMN_SUCCESS] = row->success,
		[COLUMN_FAILURE] = row->failure,
	};

	if (column <= COLUMN_WHO)
		return names(table, row, column);
	if (column == COLUMN_SUCCESS && row->key.measure != 0 && row->state == PROMISE_NONE)
		return "none";
	return texts[column];
}

static void fit_columns(struct everyone_table *table)
{
	memcpy(table->columns, looks, sizeof(looks));
	for (size_t i = 0; i < table->rows.count; i++)
		for (int column = COLUMN_SAID; column < EVERYONE_COLUMNS; column++)
			column_fit(&table->columns[column],
			           text_at(table, &table->rows.items[i], column));
}

/* Rows come and go in between: the selection stays with its measure. */
void everyone_table_refresh(struct everyone_table *table, const struct scene *scene)
{
	const struct everyone_row *row = everyone_table_selected(table);
	struct figure_key key = row != NULL ? row->key : (struct figure_key){ 0 };
	struct roster_spec spec;

	table->board = scene->board;
	everyone_rows_fill(&table->rows, scene);
	spec = roster_spec(table);
	roster_refresh(&table->roster, &spec);
	if (key.measure != 0)
		everyone_table_select(table, key);
	if (table->roster.table.column < COLUMN_SUCCESS)
		everyone_table_go_to(table, CELL_AMOUNT);
	fit_columns(table);
}

/* What the callbacks get: the table as it is drawn, its column settled. */
struct drawing {
	const struct everyone_table *all;
	const struct table *table;
};

static const struct everyone_row *row_at(const struct drawing *drawing, size_t row)
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
	const struct everyone_row *r = row_at(context, row);

	if (column == COLUMN_OUTCOME)
		return everyone_outcome_style(r);
	if (column == COLUMN_SUCCESS && r->state == PROMISE_LOCKED)
		return STYLE_STRONG;
	if ((column == COLUMN_MEASURE && r->key.measure == 0) ||
	    (column == COLUMN_WHO && r->key.person == 0) ||
	    (column == COLUMN_SUCCESS && r->state == PROMISE_NONE) ||
	    (column == COLUMN_DEPARTMENT && r->measures > MEASURES_NORM))
		return STYLE_WARN;
	return STYLE_NORMAL;
}

static bool is_hidden(const struct everyone_row *row, int column)
{
	return row->is_masked &&
	       (column == COLUMN_SUCCESS || (column == COLUMN_FAILURE && row->terms.floor.given));
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
				: "There are no departments but marketing and sales yet. Everyone is "
				  "responsible for sales: billing, support, delivery, the executives. "
				  "Add their people on the cover (0), then come back with 8.",
	};
}

/* A cell whose column has no room cannot be the selected one. */
static void settle_column(struct table *table, const struct table_spec *spec, struct rect area)
{
	int column = table->column;

	(void)table_act(table, spec, TABLE_LEFT, area);
	(void)table_act(table, spec, TABLE_RIGHT, area);
	if (table->column != column || column < COLUMN_SUCCESS)
		table->column = COLUMN_SUCCESS;
}

enum table_result everyone_table_update(struct everyone_table *table, const struct event *event,
                                        int action)
{
	struct table *own = &table->roster.table;
	struct drawing drawing = { table, own };
	struct table_spec spec = table_spec(&drawing);
	struct roster_spec rows = roster_spec(table);
	enum table_result result;
	int column;

	settle_column(own, &spec, (struct rect){ 0, 0, event->h, event->w });
	column = own->column;
	result = roster_update(&table->roster, &rows, &spec, event, action);
	if (own->column >= COLUMN_SUCCESS)
		return result;
	own->column = column;
	return result == TABLE_OPENED ? TABLE_CHANGED : result;
}

void everyone_table_draw(const struct everyone_table *table, struct canvas *cv)
{
	struct table own = table->roster.table;
	struct drawing drawing = { table, &own };
	struct table_spec spec = table_spec(&drawing);

	settle_column(&own, &spec, canvas_area(cv));
	table_draw(&own, &spec, cv);
}
