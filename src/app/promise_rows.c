#include "app/promise_rows.h"

#include "app/promise_edit.h"
#include "base/xalloc.h"
#include "core/records.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How far back somebody's figures say what they usually promise. */
enum { QUARTERS_BACK = 4 };

void promise_rows_release(struct promise_rows *rows)
{
	free(rows->items);
	free(rows->added);
	doubts_release(&rows->doubts);
	*rows = (struct promise_rows){ 0 };
}

static bool same_pair(struct figure_key a, struct figure_key b)
{
	return a.person == b.person && a.measure == b.measure;
}

bool promise_rows_find(const struct promise_rows *rows, struct figure_key key, size_t *row)
{
	for (size_t i = 0; i < rows->count; i++) {
		if (!same_pair(rows->items[i].key, key))
			continue;
		*row = i;
		return true;
	}
	return false;
}

void promise_rows_add(struct promise_rows *rows, struct figure_key key)
{
	rows->added = xgrow(rows->added, &rows->added_capacity, rows->added_count + 1,
	                    sizeof(*rows->added));
	rows->added[rows->added_count++] = key;
}

static void add_row(struct promise_rows *rows, int person, int measure)
{
	rows->items = xgrow(rows->items, &rows->capacity, rows->count + 1, sizeof(*rows->items));
	rows->items[rows->count++] = (struct promise_row){
		.key = { person, measure, rows->planned },
	};
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

/* Figures come by person and measure, so a pair is new or the one before. */
static void add_pairs_with_figures(struct promise_rows *rows, const struct board *b, bool *has_past)
{
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (!makes_a_row(b, f, rows->planned))
			continue;
		if (rows->count == 0 || !same_pair(rows->items[rows->count - 1].key, f->key))
			add_row(rows, f->key.person, f->key.measure);
		if (quarter_compare(f->key.quarter, rows->planned) != 0)
			has_past[f->key.person] = true;
	}
}

static void add_missing(struct promise_rows *rows, struct figure_key key)
{
	size_t ignored;

	if (!promise_rows_find(rows, key, &ignored))
		add_row(rows, key.person, key.measure);
}

/* Somebody without a past is offered all measures of the department, also
 * after the first of them is promised. */
static void add_own_measures(struct promise_rows *rows, const struct board *b, int person)
{
	int department = board_person(b, person)->department;

	for (int id = 1; id <= board_last_id(b, NOUN_MEASURE); id++) {
		const struct measure *m = board_measure(b, id);

		if (m != NULL && m->department == department)
			add_missing(rows, (struct figure_key){ person, id, rows->planned });
	}
}

static void add_added(struct promise_rows *rows, const struct board *b)
{
	for (size_t i = 0; i < rows->added_count; i++) {
		struct figure_key key = rows->added[i];

		if (board_person(b, key.person) != NULL && board_measure(b, key.measure) != NULL)
			add_missing(rows, key);
	}
}

static void collect(struct promise_rows *rows, const struct board *b)
{
	int last = board_last_id(b, NOUN_PERSON);
	bool *has_past = xcalloc((size_t)last + 1, sizeof(*has_past));

	rows->count = 0;
	add_pairs_with_figures(rows, b, has_past);
	for (int person = 1; person <= last; person++)
		if (!has_past[person] && is_active(b, person, rows->planned))
			add_own_measures(rows, b, person);
	add_added(rows, b);
	free(has_past);
}

struct order {
	const struct board *board;
};

static int compare_rows(const void *left, const void *right, void *context)
{
	const struct promise_row *a = left, *b = right;

	return board_compare_keys(((struct order *)context)->board, a->key, b->key);
}

static void read_promise(struct promise_row *row, const struct board *b, bool is_revealed)
{
	const struct figure *f = figures_find(&b->figures, row->key);

	if (f == NULL || f->promise.state == PROMISE_NONE)
		return;
	row->state = f->promise.state;
	row->terms = row->now = f->promise.terms;
	row->amendments = f->promise.amendments;
	row->afterwards = f->promise.entered_afterwards;
	if (row->amendments > 0)
		row->now = *board_terms(b, row->key);
	row->is_masked = row->state == PROMISE_DRAFT && !is_revealed;
}

/* A record knows nothing of the quarter it helps to judge, nor of open ones. */
static struct quarter last_known(const struct scene *scene)
{
	struct quarter before = quarter_add(scene->planned, -1);
	struct quarter closed = quarter_add(quarter_of_date(scene->today,
	                                                    scene->board->settings.fiscal_start),
	                                    -1);

	return quarter_compare(before, closed) < 0 ? before : closed;
}

static void read_history(struct promise_row *row, const struct scene *scene)
{
	const struct board *b = scene->board;
	struct figure_key key = { row->key.person, row->key.measure, scene->review };
	const struct figure *f = figures_find(&b->figures, key), *run;
	enum direction direction = (enum direction)board_measure(b, key.measure)->direction;
	size_t count;

	if (f != NULL)
		row->last = f->actual.amount;
	run = figures_run(&b->figures, key.person, key.measure, &count);
	record_of_run(run, count, BASIS_AMOUNT, direction, last_known(scene), &row->record);
	if (row->state != PROMISE_NONE && !row->is_masked)
		row->track = record_track_number(&row->record, row->terms.amount.units);
}

static bool is_broken(const struct board *b, struct amount a)
{
	int64_t whole = 1;

	for (int i = 0; i < b->settings.currency.exponent; i++)
		whole *= 10;
	return a.given && a.units % whole != 0;
}

static bool has_cents(const struct promise_row *row, const struct board *b)
{
	const struct amount money[] = { row->last,         row->track,
		                        row->terms.amount, row->terms.best_case,
		                        row->terms.floor,  row->now.amount };
	bool broken = !row->is_masked && is_broken(b, row->terms.value);

	for (size_t i = 0; i < COUNT_OF(money) && row->unit == UNIT_MONEY; i++)
		broken = broken || ((i == 0 || !row->is_masked) && is_broken(b, money[i]));
	return broken;
}

void promise_rows_text(const struct promise_rows *rows, const struct board *b, struct amount a,
                       enum unit unit, char *out)
{
	bool is_short = unit == UNIT_MONEY && !rows->has_cents && !is_broken(b, a);
	char *point;

	figure_text(b, a, unit, out);
	point = is_short ? strchr(out, '.') : NULL;
	if (point != NULL)
		*point = '\0';
}

enum unit promise_cell_unit(const struct promise_row *row, enum promise_cell cell)
{
	return cell == CELL_VALUE ? UNIT_MONEY : row->unit;
}

static void write_marks(const struct promise_rows *rows, const struct board *b,
                        struct promise_row *row)
{
	char now[FIGURE_TEXT] = "";
	bool other = !amount_equal(row->terms.amount, row->now.amount);

	if (row->amendments > 0 && other)
		promise_rows_text(rows, b, row->now.amount, row->unit, now);
	snprintf(row->texts[TEXT_MARKS], FIGURE_TEXT, "%s%s%.20s%s",
	         row->amendments > 0 ? "amended" : "", now[0] != '\0' ? " " : "", now,
	         row->afterwards ? " afterwards" : "");
}

static void write_texts(const struct promise_rows *rows, const struct board *b,
                        struct promise_row *row)
{
	promise_rows_text(rows, b, row->last, row->unit, row->texts[TEXT_LAST]);
	promise_rows_text(rows, b, row->track, row->unit, row->texts[TEXT_TRACK]);
	for (int cell = 0; cell < CELL_COUNT && !row->is_masked; cell++)
		promise_rows_text(rows, b, *promise_cell_of(&row->terms, (enum promise_cell)cell),
		                  promise_cell_unit(row, (enum promise_cell)cell),
		                  row->texts[cell]);
	if (row->record.repeat_closer == REPEAT_YES)
		snprintf(row->texts[TEXT_REPEAT], FIGURE_TEXT, "closer");
	write_marks(rows, b, row);
}

static void add_to(struct promise_sums *sums, int64_t *sum, bool *has, struct amount a)
{
	if (!a.given)
		return;
	*has = true;
	if (!amount_sum(sum, a.units))
		sums->is_too_large = true;
}

static void add_up(struct promise_sums *sums, const struct promise_row *row, enum role role)
{
	if (row->state == PROMISE_NONE)
		return;
	sums->promised++;
	if (row->state == PROMISE_LOCKED)
		sums->locked++;
	else
		sums->drafts++;
	if (row->is_masked)
		return;
	if (role == ROLE_REVENUE)
		add_to(sums, &sums->revenue, &sums->has_revenue, row->terms.amount);
	if (role != ROLE_LEADS)
		return;
	sums->leads++;
	sums->leads_without_value += row->terms.value.given ? 0 : 1;
	add_to(sums, &sums->lead_value, &sums->has_lead_value, row->terms.value);
}

/* A sum with one hidden promise would give that promise away. */
static void fill_doubts(struct promise_rows *rows, const struct scene *scene)
{
	doubts_release(&rows->doubts);
	if (rows->sums.drafts == 0 || rows->is_revealed)
		doubts_add_source(&rows->doubts, scene->board, rows->planned);
	for (size_t i = 0; i < rows->count; i++)
		if (!rows->items[i].is_masked)
			doubts_add_promise(&rows->doubts, scene->board, rows->items[i].key,
			                   scene->today);
}

static void begin(struct promise_rows *rows, const struct scene *scene)
{
	if (quarter_compare(rows->planned, scene->planned) != 0) {
		rows->added_count = 0;
		rows->is_revealed = false;
	}
	rows->planned = scene->planned;
	rows->has_cents = false;
	rows->sums = (struct promise_sums){ 0 };
}

void promise_rows_fill(struct promise_rows *rows, const struct scene *scene)
{
	const struct board *b = scene->board;
	struct order order = { b };

	begin(rows, scene);
	collect(rows, b);
	if (rows->count > 1)
		qsort_r(rows->items, rows->count, sizeof(*rows->items), compare_rows, &order);
	for (size_t i = 0; i < rows->count; i++) {
		struct promise_row *row = &rows->items[i];
		const struct measure *m = board_measure(b, row->key.measure);

		row->unit = (enum unit)m->unit;
		read_promise(row, b, rows->is_revealed);
		read_history(row, scene);
		add_up(&rows->sums, row, (enum role)m->role);
		rows->has_cents = rows->has_cents || has_cents(row, b);
	}
	for (size_t i = 0; i < rows->count; i++)
		write_texts(rows, b, &rows->items[i]);
	fill_doubts(rows, scene);
}
