#include "app/everyone_rows.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>

/* How far back somebody's figures say who promises a measure. */
enum { QUARTERS_BACK = 4 };

void everyone_rows_release(struct everyone_rows *rows)
{
	free(rows->items);
	*rows = (struct everyone_rows){ 0 };
}

bool everyone_rows_find(const struct everyone_rows *rows, struct figure_key key, size_t *row)
{
	for (size_t i = 0; i < rows->count; i++) {
		if (rows->items[i].key.measure != key.measure ||
		    rows->items[i].key.person != key.person)
			continue;
		*row = i;
		return true;
	}
	return false;
}

static void add_row(struct everyone_rows *rows, int department, int measure, int person)
{
	rows->items = xgrow(rows->items, &rows->capacity, rows->count + 1, sizeof(*rows->items));
	rows->items[rows->count++] = (struct everyone_row){
		.department = department,
		.key = { person, measure, rows->planned },
		.terms.note = "",
	};
}

/* Marketing and sales have sheets of their own. */
static bool sells(const struct board *b, int department)
{
	const char *name = board_name(b, NOUN_DEPARTMENT, department);

	return text_same(name, "Marketing") || text_same(name, "Sales");
}

static bool is_active(const struct board *b, int person, struct quarter quarter)
{
	const struct person *p = board_person(b, person);

	return p != NULL && person_is_active(p, quarter);
}

static bool makes_a_row(const struct board *b, const struct figure *f, struct quarter planned)
{
	int quarters_ago = planned.index - f->key.quarter.index;

	if (quarters_ago == 0)
		return f->promise.state != PROMISE_NONE;
	return quarters_ago > 0 && quarters_ago <= QUARTERS_BACK &&
	       (f->promise.state == PROMISE_LOCKED || f->actual.amount.given) &&
	       is_active(b, f->key.person, planned);
}

static bool has_row(const struct board *b, int person, int measure, struct quarter planned)
{
	size_t count;
	const struct figure *run = figures_run(&b->figures, person, measure, &count);

	for (size_t i = 0; i < count; i++)
		if (makes_a_row(b, &run[i], planned))
			return true;
	return false;
}

static void add_measure(struct everyone_rows *rows, const struct board *b, int department,
                        int measure)
{
	size_t before = rows->count;

	for (int person = 1; person <= board_last_id(b, NOUN_PERSON); person++)
		if (has_row(b, person, measure, rows->planned))
			add_row(rows, department, measure, person);
	if (rows->count == before)
		add_row(rows, department, measure, 0);
}

static void add_department(struct everyone_rows *rows, const struct board *b, int department,
                           const int *measures, size_t count)
{
	size_t before = rows->count;
	int own = 0;

	for (size_t i = 0; i < count; i++) {
		if (board_measure(b, measures[i])->department != department)
			continue;
		add_measure(rows, b, department, measures[i]);
		own++;
	}
	if (own == 0)
		add_row(rows, department, 0, 0);
	for (size_t i = before; i < rows->count; i++)
		rows->items[i].measures = own;
}

static void collect(struct everyone_rows *rows, const struct board *b)
{
	int *departments, *measures;
	size_t count = board_sorted(b, NOUN_DEPARTMENT, &departments);
	size_t measure_count = board_sorted(b, NOUN_MEASURE, &measures);

	rows->count = 0;
	for (size_t i = 0; i < count; i++)
		if (!sells(b, departments[i]))
			add_department(rows, b, departments[i], measures, measure_count);
	free(departments);
	free(measures);
}

static void read_promise(struct everyone_row *row, const struct board *b, bool is_revealed)
{
	const struct figure *f = figures_find(&b->figures, row->key);

	if (f == NULL || f->promise.state == PROMISE_NONE)
		return;
	row->state = f->promise.state;
	row->terms = *board_terms(b, row->key);
	row->is_masked = row->state == PROMISE_DRAFT && !is_revealed;
	if (row->is_masked)
		return;
	figure_text(b, row->terms.amount, row->unit, row->success);
	figure_text(b, row->terms.floor, row->unit, row->failure);
}

static void read_review(struct everyone_row *row, const struct scene *scene)
{
	struct figure_key key = { row->key.person, row->key.measure, scene->review };
	const struct figure *f = figures_find(&scene->board->figures, key);

	figure_line_fill(&row->review, scene, key, BASIS_AMOUNT);
	if (f != NULL)
		row->cog =
			cog_of(f, BASIS_AMOUNT,
		               (enum direction)board_measure(scene->board, key.measure)->direction);
}

void everyone_rows_fill(struct everyone_rows *rows, const struct scene *scene)
{
	const struct board *b = scene->board;

	if (quarter_compare(rows->planned, scene->planned) != 0)
		rows->is_revealed = false;
	rows->planned = scene->planned;
	collect(rows, b);
	for (size_t i = 0; i < rows->count; i++) {
		struct everyone_row *row = &rows->items[i];

		if (row->key.measure == 0)
			continue;
		row->unit = (enum unit)board_measure(b, row->key.measure)->unit;
		if (row->key.person == 0)
			continue;
		read_promise(row, b, rows->is_revealed);
		read_review(row, scene);
	}
}

static const struct {
	const char *sign;
	enum style style;
} looks[] = {
	[COG_GREEN] = { "GREEN", STYLE_GOOD },
	[COG_AMBER] = { "AMBER", STYLE_WARN },
	[COG_RED] = { "RED", STYLE_BAD },
};

const char *everyone_outcome(const struct everyone_row *row)
{
	if (row->key.measure == 0)
		return "";
	if (row->cog != COG_NONE)
		return looks[row->cog].sign;
	return row->review.has_standing ? standing_sign(row->review.standing) : "no promise";
}

enum style everyone_outcome_style(const struct everyone_row *row)
{
	if (row->cog != COG_NONE)
		return looks[row->cog].style;
	return row->review.has_standing ? standing_style(row->review.standing) : STYLE_DIM;
}
