#include "base/xalloc.h"
#include "core/change.h"
#include "core/minutes_text.h"
#include "core/standing.h"

#include <stdlib.h>

/* Figures in the order in which they are read: department, person, measure. */
struct reading {
	const struct figure **items;
	size_t count;
	const struct board *board;
};

static int compare_figures(const void *left, const void *right, void *reading)
{
	const struct figure *const *a = left, *const *b = right;

	return board_compare_keys(((const struct reading *)reading)->board, (*a)->key, (*b)->key);
}

static bool is_locked(const struct figure *f)
{
	return f->promise.state == PROMISE_LOCKED;
}

static bool is_locked_or_actual(const struct figure *f)
{
	return is_locked(f) || f->actual.amount.given;
}

static struct reading read_quarter(const struct board *b, struct quarter quarter,
                                   bool (*is_wanted)(const struct figure *f))
{
	struct reading reading = { xcalloc(b->figures.count + 1, sizeof(*reading.items)), 0, b };

	for (size_t i = 0; i < b->figures.count; i++)
		if (quarter_compare(b->figures.items[i].key.quarter, quarter) == 0 &&
		    is_wanted(&b->figures.items[i]))
			reading.items[reading.count++] = &b->figures.items[i];
	if (reading.count > 1)
		qsort_r(reading.items, reading.count, sizeof(*reading.items), compare_figures,
		        &reading);
	return reading;
}

static const struct measure *measure_of(const struct minutes *m, const struct figure *f)
{
	return board_measure(m->board, f->key.measure);
}

/* The department stands above its first figure. */
static void add_department(struct minutes *m, const struct reading *reading, size_t i)
{
	int department = measure_of(m, reading->items[i])->department;

	if (i == 0 || measure_of(m, reading->items[i - 1])->department != department)
		str_addf(m->out, "\n%s\n", board_name(m->board, NOUN_DEPARTMENT, department));
}

static void add_name(struct minutes *m, const struct figure *f)
{
	const struct measure *measure = measure_of(m, f);

	str_addf(&m->line, "%s, %s%s%s", board_name(m->board, NOUN_PERSON, f->key.person),
	         measure->name, measure->tier[0] != '\0' ? " " : "", measure->tier);
	if (measure->direction == DIRECTION_LOWER)
		str_add(&m->line, " (lower is better)");
}

static void add_difference(struct minutes *m, const struct figure *f, enum basis basis)
{
	struct amount promised = figure_promised(f, basis), actual = figure_actual(f, basis);
	enum direction direction = (enum direction)measure_of(m, f)->direction;
	int64_t difference = actual.units - promised.units;
	struct ratio ratio;
	char text[RATIO_TEXT];

	if (!promised.given || !actual.given)
		return;
	str_addf(&m->line, ", difference %s", difference > 0 ? "+" : "");
	minutes_add_amount(m, amount_of(difference), basis_unit(m->board, f->key.measure, basis));
	ratio = standing_ratio(promised.units, actual.units, direction);
	if (ratio_is_defined(ratio))
		str_addf(&m->line, ", ratio %s", ratio_format(ratio, text));
}

static void add_basis(struct minutes *m, const struct figure *f, enum basis basis)
{
	struct amount promised = figure_promised(f, basis), actual = figure_actual(f, basis);
	enum unit unit = basis_unit(m->board, f->key.measure, basis);
	enum direction direction = (enum direction)measure_of(m, f)->direction;
	bool closed = quarter_is_closed(f->key.quarter, m->board->settings.fiscal_start,
	                                m->scope->today);

	if (!promised.given && !actual.given)
		return;
	str_addf(&m->line, "%s: promised ", basis == BASIS_VALUE ? "Value in money" : "Amount");
	if (promised.given)
		minutes_add_amount(m, promised, unit);
	else
		str_add(&m->line, "nothing");
	if (actual.given) {
		str_add(&m->line, ", delivered ");
		minutes_add_amount(m, actual, unit);
	}
	str_addf(&m->line, ": %s",
	         standing_words[standing_of(promised, actual, direction, closed)]);
	add_difference(m, f, basis);
	str_add_char(&m->line, '.');
	minutes_flush(m, 4);
}

static void add_terms(struct minutes *m, const struct figure *f, const struct terms *t)
{
	enum unit unit = (enum unit)measure_of(m, f)->unit;
	bool lower = measure_of(m, f)->direction == DIRECTION_LOWER;

	minutes_add_amount(m, t->amount, unit);
	if (t->best_case.given) {
		str_add(&m->line, ", best case ");
		minutes_add_amount(m, t->best_case, unit);
	}
	if (t->floor.given) {
		str_addf(&m->line, ", failure is %s ", lower ? "above" : "below");
		minutes_add_amount(m, t->floor, unit);
	}
	if (t->value.given) {
		str_add(&m->line, ", worth ");
		minutes_add_amount(m, t->value, UNIT_MONEY);
	}
}

static void add_amendments(struct minutes *m, const struct figure *f)
{
	const struct amendments *all = &m->board->amendments;

	for (size_t i = 0; i < all->count && f->promise.amendments > 0; i++) {
		const struct amendment *a = &all->items[i];

		if (figure_key_compare(a->key, f->key) != 0)
			continue;
		str_addf(&m->line, "Amended %s to ", a->entered_at);
		add_terms(m, f, &a->terms);
		str_addf(&m->line, " (%s); the first promise is the one that is scored.",
		         a->reason);
		minutes_flush(m, 4);
	}
}

static void add_note(struct minutes *m, const char *what, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	str_addf(&m->line, "%s: %s", what, text);
	minutes_flush(m, 4);
}

static void add_marks(struct minutes *m, const struct figure *f)
{
	if (f->promise.entered_afterwards)
		add_note(m, "Mark",
		         "the promise was entered afterwards, when the quarter had ended.");
	if (f->actual.disputed)
		add_note(m, "Mark", "the actual is disputed.");
	if (f->actual.amount.given && f->actual.corrections > 0) {
		str_addf(&m->line, "Mark: the actual was corrected, %d time%s.",
		         f->actual.corrections, f->actual.corrections == 1 ? "" : "s");
		minutes_flush(m, 4);
	}
	add_amendments(m, f);
	add_note(m, "Note on the promise", f->promise.terms.note);
	add_note(m, "Note on the actual", f->actual.note);
}

static void add_actual(struct minutes *m, const struct figure *f)
{
	add_name(m, f);
	minutes_flush(m, 2);
	for (int basis = 0; basis < BASIS_COUNT; basis++)
		add_basis(m, f, (enum basis)basis);
	add_marks(m, f);
}

static void add_rules(struct minutes *m)
{
	str_add(&m->line,
	        "Ratio: delivered / promised; where lower is better, promised / delivered. "
	        "Short is a ratio below 0.90, close is below 1, kept is up to 1.10, beat "
	        "is above.");
	minutes_flush(m, 0);
}

void minutes_add_actuals(struct minutes *m)
{
	struct reading reading = read_quarter(m->board, m->scope->review, is_locked_or_actual);

	minutes_section(m, "What was promised and what was delivered");
	if (reading.count == 0)
		str_add(m->out, "Nothing was promised and nothing was reported.\n");
	else
		add_rules(m);
	for (size_t i = 0; i < reading.count; i++) {
		add_department(m, &reading, i);
		add_actual(m, reading.items[i]);
	}
	free(reading.items);
}

static void add_record(struct minutes *m, const struct record_row *row)
{
	const struct record *r = &row->record;
	enum unit unit = basis_unit(m->board, row->measure, row->basis);
	char ratio[RATIO_TEXT];

	str_addf(&m->line, "%s, %s%s: %s, %d quarter%s. Promised ",
	         board_name(m->board, NOUN_PERSON, row->person),
	         board_name(m->board, NOUN_MEASURE, row->measure),
	         row->basis == BASIS_VALUE ? " in money" : "", finding_words[r->finding],
	         r->quarters, r->quarters == 1 ? "" : "s");
	minutes_add_amount(m, amount_of(r->promised), unit);
	str_add(&m->line, ", delivered ");
	minutes_add_amount(m, amount_of(r->actual), unit);
	if (ratio_is_defined(r->ratio))
		str_addf(&m->line, ", ratio %s", ratio_format(r->ratio, ratio));
	str_add(&m->line, "; ");
	record_add_words(&m->line, r);
	str_add(&m->line, ".");
	if (r->repeat_closer == REPEAT_YES)
		str_add(&m->line, " Repeating last quarter would have been closer.");
	minutes_flush(m, 0);
}

static void add_record_rules(struct minutes *m)
{
	str_addf(
		&m->line,
		"The latest %d closed quarters with both a promise and an actual, added up. Ratio: "
		"all delivered / all promised; where lower is better, all promised / all delivered.",
		RECORD_MAX);
	minutes_flush(m, 0);
	str_add_char(m->out, '\n');
}

void minutes_add_records(struct minutes *m)
{
	struct records records;

	records_of_board(&records, m->board, m->scope->review, m->scope->today);
	minutes_section(m, "Say/do records, the costliest first");
	if (records.count == 0)
		str_add(m->out,
		        "There is no closed quarter with both a promise and an actual yet.\n");
	else
		add_record_rules(m);
	for (size_t i = 0; i < records.count; i++)
		add_record(m, &records.items[i]);
	records_release(&records);
}

static void add_promise(struct minutes *m, const struct figure *f)
{
	add_name(m, f);
	str_add(&m->line, ": ");
	add_terms(m, f, &f->promise.terms);
	str_addf(&m->line, "; locked %s%s.", f->promise.locked_at,
	         f->promise.entered_afterwards ? ", entered afterwards" : "");
	minutes_flush(m, 2);
	add_amendments(m, f);
	add_note(m, "Note", f->promise.terms.note);
}

void minutes_add_promises(struct minutes *m)
{
	struct reading reading = read_quarter(m->board, m->scope->planned, is_locked);
	size_t drafts = board_count_drafts(m->board, m->scope->planned);
	struct str title = { 0 };
	char quarter[QUARTER_TEXT];

	str_addf(&title, "Promises for %s", quarter_format(m->scope->planned, quarter));
	minutes_section(m, str_text(&title));
	str_release(&title);
	for (size_t i = 0; i < reading.count; i++) {
		add_department(m, &reading, i);
		add_promise(m, reading.items[i]);
	}
	if (reading.count == 0)
		str_add(m->out, "No promise is locked yet.\n");
	if (drafts > 0)
		str_addf(m->out, "\n%zu draft%s not locked, so not shown here.\n", drafts,
		         drafts == 1 ? " is" : "s are");
	free(reading.items);
}
