#include "app/cog_table.h"

#include "base/xalloc.h"
#include "core/explain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	COLUMN_DEPARTMENT,
	COLUMN_MEASURE,
	COLUMN_WHO,
	COLUMN_SAID,
	COLUMN_FLOOR,
	COLUMN_DID,
	COLUMN_COLOR
};

static const struct column all_columns[COG_COLUMNS] = {
	{ "Department", 10, 0, ALIGN_LEFT, 40, 'p' }, { "Measure", 14, 2, ALIGN_LEFT, 100, 'm' },
	{ "Who", 12, 2, ALIGN_LEFT, 80, 'w' },        { "Said", 5, 0, ALIGN_FIGURE, 50, 0 },
	{ "Floor", 5, 0, ALIGN_FIGURE, 20, 0 },       { "Did", 5, 0, ALIGN_FIGURE, 60, 0 },
	{ "Color", 12, 0, ALIGN_LEFT, 95, 'c' },      { 0 },
};

static const struct {
	const char *word;
	enum style style;
} looks[] = {
	[COG_NONE] = { "", STYLE_DIM },
	[COG_GREEN] = { "GREEN", STYLE_GOOD },
	[COG_AMBER] = { "AMBER", STYLE_WARN },
	[COG_RED] = { "RED", STYLE_BAD },
};

static const char *department_of(const struct cog_table *cogs, const struct cog_line *line)
{
	const struct measure *m = board_measure(cogs->board, line->figure.key.measure);

	return board_name(cogs->board, NOUN_DEPARTMENT, m->department);
}

const char *cog_table_word(const struct cog_line *line)
{
	return line->color != COG_NONE ? looks[line->color].word
	                               : standing_sign(line->figure.standing);
}

static void line_words(const void *context, size_t row, struct str *out)
{
	const struct cog_table *cogs = context;
	const struct cog_line *line = &cogs->lines[row];

	str_addf(out, "%s %s %s %s", department_of(cogs, line),
	         board_name(cogs->board, NOUN_MEASURE, line->figure.key.measure),
	         board_name(cogs->board, NOUN_PERSON, line->figure.key.person),
	         cog_table_word(line));
}

/* The worst first; what has no color last. */
static int urgency(const struct cog_line *line)
{
	return line->color == COG_NONE ? COG_RED + 1 : COG_RED - (int)line->color;
}

static int compare_names(const struct cog_table *cogs, enum noun_kind kind, int a, int b)
{
	return strcmp(board_folded(cogs->board, kind, a), board_folded(cogs->board, kind, b));
}

static int compare_lines(const void *context, size_t left, size_t right, int column)
{
	const struct cog_table *cogs = context;
	const struct cog_line *a = &cogs->lines[left], *b = &cogs->lines[right];

	if (column == COLUMN_MEASURE)
		return compare_names(cogs, NOUN_MEASURE, a->figure.key.measure,
		                     b->figure.key.measure);
	if (column == COLUMN_WHO)
		return compare_names(cogs, NOUN_PERSON, a->figure.key.person, b->figure.key.person);
	if (column == COLUMN_COLOR)
		return urgency(a) - urgency(b);
	return board_compare_keys(cogs->board, a->figure.key, b->figure.key);
}

static struct roster_spec rows_of(const struct cog_table *cogs)
{
	return (struct roster_spec){ cogs, cogs->count, line_words, compare_lines };
}

static void add_line(struct cog_table *cogs, const struct scene *scene, const struct figure *f,
                     enum basis basis)
{
	enum direction direction =
		(enum direction)board_measure(scene->board, f->key.measure)->direction;
	struct cog_line *line;

	if (!figure_promised(f, basis).given && !figure_actual(f, basis).given)
		return;
	cogs->lines = xgrow(cogs->lines, &cogs->capacity, cogs->count + 1, sizeof(*line));
	line = &cogs->lines[cogs->count++];
	*line = (struct cog_line){ .color = cog_of(f, basis, direction) };
	figure_line_fill(&line->figure, scene, f->key, basis);
	if (basis == BASIS_AMOUNT && figure_promised(f, basis).given)
		figure_text(scene->board, f->promise.terms.floor, line->figure.unit, line->floor);
	column_fit(&cogs->columns[COLUMN_SAID], line->figure.said);
	column_fit(&cogs->columns[COLUMN_FLOOR], line->floor);
	column_fit(&cogs->columns[COLUMN_DID], line->figure.did);
}

static int compare_keys(const void *left, const void *right, void *context)
{
	const struct figure_line *a = &((const struct cog_line *)left)->figure;
	const struct figure_line *b = &((const struct cog_line *)right)->figure;
	int order = board_compare_keys(((struct cog_table *)context)->board, a->key, b->key);

	return order != 0 ? order : (int)a->basis - (int)b->basis;
}

void cog_table_refresh(struct cog_table *cogs, const struct scene *scene)
{
	const struct figures *all = &scene->board->figures;
	struct roster_spec rows;

	cogs->board = scene->board;
	cogs->count = 0;
	memcpy(cogs->columns, all_columns, sizeof(all_columns));
	for (size_t i = 0; i < all->count; i++) {
		if (quarter_compare(all->items[i].key.quarter, scene->review) != 0)
			continue;
		add_line(cogs, scene, &all->items[i], BASIS_AMOUNT);
		add_line(cogs, scene, &all->items[i], BASIS_VALUE);
	}
	if (cogs->count > 1)
		qsort_r(cogs->lines, cogs->count, sizeof(*cogs->lines), compare_keys, cogs);
	rows = rows_of(cogs);
	roster_refresh(&cogs->roster, &rows);
}

void cog_table_filter(struct cog_table *cogs, const char *text)
{
	struct roster_spec rows = rows_of(cogs);

	roster_filter(&cogs->roster, &rows, text);
}

enum table_result cog_table_update(struct cog_table *cogs, const struct event *event, int action)
{
	struct roster_spec rows = rows_of(cogs);
	struct table_spec table = cog_table_spec(cogs);

	return roster_update(&cogs->roster, &rows, &table, event, action);
}

void cog_table_release(struct cog_table *cogs)
{
	free(cogs->lines);
	roster_release(&cogs->roster);
}

const struct cog_line *cog_table_selected(const struct cog_table *cogs)
{
	size_t row;

	return roster_selected(&cogs->roster, &row) ? &cogs->lines[row] : NULL;
}

char *cog_table_explain(const struct cog_table *cogs, const struct scene *scene)
{
	const struct board *b = scene->board;
	const struct cog_line *line = cog_table_selected(cogs);
	struct str text = { 0 };

	if (line == NULL)
		return NULL;
	explain_figure(&text, b, figures_find(&b->figures, line->figure.key),
	               quarter_is_closed(line->figure.key.quarter, b->settings.fiscal_start,
	                                 scene->today));
	str_addf(&text,
	         "Color by %s: %s.  GREEN: the promise was kept.  RED: worse than the floor, or "
	         "short where no floor was set.  AMBER: between.\n",
	         basis_words[line->figure.basis], cog_table_word(line));
	return str_take(&text);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct cog_table *cogs = context;
	const struct cog_line *line = &cogs->lines[cogs->roster.rows[row]];
	const struct figure_line *figure = &line->figure;
	const char *const texts[] = {
		[COLUMN_DEPARTMENT] = department_of(cogs, line),
		[COLUMN_MEASURE] = board_name(cogs->board, NOUN_MEASURE, figure->key.measure),
		[COLUMN_WHO] = board_name(cogs->board, NOUN_PERSON, figure->key.person),
		[COLUMN_SAID] = figure->promised.given ? figure->said : "none",
		[COLUMN_FLOOR] = line->floor,
		[COLUMN_DID] = figure->actual.given ? figure->did : "?",
		[COLUMN_COLOR] = cog_table_word(line),
	};

	snprintf(out, size, "%s%s", texts[column],
	         column == COLUMN_MEASURE && figure->basis == BASIS_VALUE ? " (value)" : "");
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct cog_table *cogs = context;
	const struct cog_line *line = &cogs->lines[cogs->roster.rows[row]];

	if (column != COLUMN_COLOR)
		return STYLE_NORMAL;
	return line->color != COG_NONE ? looks[line->color].style
	                               : standing_style(line->figure.standing);
}

struct table_spec cog_table_spec(const struct cog_table *cogs)
{
	return (struct table_spec){
		.columns = cogs->columns,
		.rows = cogs->roster.count,
		.context = cogs,
		.text = cell_text,
		.style = cell_style,
		.empty = cogs->roster.filter[0] != '\0'
		                 ? "No row has this text. Esc shows all rows."
		                 : "Nothing was promised for this quarter and nothing is reported.",
	};
}
