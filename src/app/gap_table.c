#include "app/gap_table.h"

#include "app/figure_line.h"

#include <stdio.h>
#include <string.h>

enum { COLUMN_LINE, COLUMN_OWNER, COLUMN_COURSE, COLUMN_MONEY, COLUMN_PICTURE };

enum { NAMES_SHOWN = 4 };

static const struct column all_columns[GAP_COLUMNS] = {
	{ "Line", 15, 0, ALIGN_LEFT, 100, 0 },
	{ "Whose", 19, 0, ALIGN_LEFT, 70, 0 },
	{ "Promised to actual", 18, 0, ALIGN_LEFT, 50, 0 },
	{ "Money", 8, 0, ALIGN_FIGURE, 95, 0 },
	{ "Waterfall", 10, 1, ALIGN_LEFT, 80, 0 },
	{ 0 },
};

static void write_figure(char *out, const struct board *b, const struct fraction *f,
                         enum gap_form form, bool with_sign)
{
	struct str text = { 0 };

	if (with_sign && fraction_sign(f) > 0)
		str_add_char(&text, '+');
	gap_add_figure(&text, f, form, b->settings.currency, true);
	snprintf(out, GAP_TEXT, "%s", str_text(&text));
	str_release(&text);
}

static struct gap_row *add_row(struct gap_table *gap, const char *label, const char *owner)
{
	struct gap_row *row = &gap->rows[gap->count++];

	*row = (struct gap_row){ .label = label, .owner = owner };
	return row;
}

static void fit(struct gap_table *gap, const struct gap_row *row)
{
	column_fit(&gap->columns[COLUMN_LINE], row->label);
	column_fit(&gap->columns[COLUMN_COURSE], row->course);
	column_fit(&gap->columns[COLUMN_MONEY], row->money);
	chart_scale_add(&gap->scale, row->from);
	chart_scale_add(&gap->scale, row->to);
}

/* A total stands on the ground. */
static struct gap_row *add_total(struct gap_table *gap, const struct board *b, const char *label,
                                 const struct fraction *money)
{
	struct gap_row *row = add_row(gap, label, "");

	row->is_total = true;
	row->to = fraction_clamped(money);
	write_figure(row->money, b, money, GAP_MONEY, false);
	fit(gap, row);
	return row;
}

/* A step begins where the one above it ended. */
static struct gap_row *add_step(struct gap_table *gap, const struct board *b,
                                const struct gap_line *line)
{
	const struct gap_word *word = &gap_words[line->kind];
	struct gap_row *row = add_row(gap, word->label, word->owner);
	char promised[GAP_TEXT], actual[GAP_TEXT];

	row->from = row[-1].to;
	row->to = row->from + fraction_clamped(line->effect);
	row->sign = fraction_sign(line->effect);
	write_figure(promised, b, line->promised, word->form, false);
	write_figure(actual, b, line->actual, word->form, false);
	snprintf(row->course, sizeof(row->course), "%s to %s", promised,
	         actual[0] != '\0' ? actual : "none");
	write_figure(row->money, b, line->effect, GAP_MONEY, true);
	fit(gap, row);
	return row;
}

static void fill_gap(struct gap_table *gap, const struct board *b)
{
	const struct gap_line *lines = gap->gap.lines;
	size_t last = gap->gap.count - 1;

	add_total(gap, b, "Promised", lines[0].promised)->is_plan = true;
	for (size_t i = 1; i < last; i++)
		add_step(gap, b, &lines[i]);
	add_total(gap, b, gap->gap.unreported.count > 0 ? "Actual so far" : "Actual",
	          lines[last].actual);
}

static void fill_mix(struct gap_table *gap, const struct board *b)
{
	size_t first = gap->count;

	add_total(gap, b, "Leads, promised", gap->mix.all.money[SIDE_PROMISED])->is_plan = true;
	for (size_t i = 0; i < gap->mix.count; i++)
		add_step(gap, b, &gap->mix.lines[i]);
	add_total(gap, b, gap->mix.unreported.count > 0 ? "Leads so far" : "Leads, actual",
	          gap->mix.all.money[SIDE_ACTUAL]);
	for (size_t i = first; i < gap->count; i++)
		gap->rows[i].is_mix = true;
}

static void fill_words(struct gap_table *gap, const struct board *b)
{
	const struct gap_line *last = &gap->gap.lines[gap->gap.count - 1];
	char missed[GAP_TEXT];

	write_figure(missed, b, last->effect, GAP_MONEY, true);
	gap_add_provisional(&gap->provisional, b, &gap->gap, NAMES_SHOWN);
	str_addf(&gap->headline, "%s%s: actual %s, promised %s", missed,
	         gap->gap.unreported.count > 0 ? ", provisional" : "",
	         gap->rows[gap->gap.count - 1].money, gap->rows[0].money);
	if (gap->mix.count == 0 || gap->mix.unreported.count == 0)
		return;
	str_add(&gap->provisional, gap->provisional.length > 0 ? " " : "");
	mix_add_provisional(&gap->provisional, b, &gap->mix, NAMES_SHOWN);
}

void gap_table_refresh(struct gap_table *gap, const struct scene *scene)
{
	gap_release(&gap->gap);
	mix_release(&gap->mix);
	gap_of_board(&gap->gap, scene->board, scene->review);
	mix_of_board(&gap->mix, scene->board, scene->review);
	gap->count = 0;
	gap->scale = (struct chart_scale){ 0 };
	memcpy(gap->columns, all_columns, sizeof(all_columns));
	str_clear(&gap->headline);
	str_clear(&gap->provisional);
	str_clear(&gap->empty);
	if (gap->gap.count == 0) {
		gap_add_nothing(&gap->empty, &gap->gap);
		str_add(&gap->empty,
		        " Revenue is promised on sheet 9 and reported on sheet 3 (]=Next and "
		        "[=Back turn the sheets).");
		return;
	}
	fill_gap(gap, scene->board);
	fill_words(gap, scene->board);
	if (gap->mix.count > 0)
		fill_mix(gap, scene->board);
}

void gap_table_release(struct gap_table *gap)
{
	gap_release(&gap->gap);
	mix_release(&gap->mix);
	str_release(&gap->headline);
	str_release(&gap->provisional);
	str_release(&gap->empty);
}

const struct gap_row *gap_table_selected(const struct gap_table *gap)
{
	return gap->count > 0 ? &gap->rows[list_selected(&gap->table.list, gap->count)] : NULL;
}

char *gap_table_explain(const struct gap_table *gap, const struct board *b)
{
	const struct gap_row *row = gap_table_selected(gap);
	struct str text = { 0 };

	if (row != NULL && row->is_mix)
		mix_explain(&text, b, &gap->mix);
	else
		gap_explain(&text, b, &gap->gap);
	return str_take(&text);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct gap_row *r = &((const struct gap_table *)context)->rows[row];
	const char *const texts[] = {
		[COLUMN_LINE] = r->label,  [COLUMN_OWNER] = r->owner, [COLUMN_COURSE] = r->course,
		[COLUMN_MONEY] = r->money, [COLUMN_PICTURE] = "",
	};

	snprintf(out, size, "%s", texts[column]);
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct gap_row *r = &((const struct gap_table *)context)->rows[row];

	if (r->is_total)
		return STYLE_STRONG;
	if (column != COLUMN_MONEY || r->sign == 0)
		return STYLE_NORMAL;
	return r->sign > 0 ? STYLE_GOOD : STYLE_BAD;
}

static bool paint(const void *context, size_t row, int column, struct canvas *cv)
{
	const struct gap_table *gap = context;
	const struct gap_row *r = &gap->rows[row];

	if (column != COLUMN_PICTURE)
		return false;
	if (r->is_total)
		chart_bar(cv, &gap->scale, r->is_plan ? CHART_PLAN : CHART_ACTUAL, r->to);
	else
		chart_step(cv, &gap->scale, r->from, r->to);
	return true;
}

struct table_spec gap_table_spec(const struct gap_table *gap)
{
	return (struct table_spec){
		.columns = gap->columns,
		.rows = gap->count,
		.context = gap,
		.text = cell_text,
		.style = cell_style,
		.paint = paint,
		.empty = str_text(&gap->empty),
	};
}
