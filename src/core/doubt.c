#include "core/doubt.h"

#include "core/doubt_text.h"
#include "core/missing.h"
#include "core/records.h"
#include "core/standing.h"
#include "core/trap.h"

#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

const char *const doubt_words[] = {
	"missing", "no-actual", "no-source", "value-per-lead", "flat-line", "beyond-record", "over",
	"busy",    "nobody",    "two",       "seat",           "hours",     "not-selling",   NULL
};

static int department_of(const struct board *b, const struct doubt *d)
{
	const struct measure *m = board_measure(b, d->measure);
	const struct person *p = board_person(b, d->person);

	if (d->department != 0 || m != NULL)
		return m != NULL ? m->department : d->department;
	return p != NULL ? p->department : 0;
}

void doubts_add(struct doubts *all, const struct board *b, struct doubt d, struct str *text)
{
	d.department = department_of(b, &d);
	d.text = arena_text(&all->texts, str_text(text));
	str_clear(text);
	all->items = xgrow(all->items, &all->capacity, all->count + 1, sizeof(*all->items));
	all->items[all->count++] = d;
}

void doubt_add_amount(struct str *out, const struct board *b, int64_t units, enum unit unit)
{
	int64_t whole = 1;

	for (int i = 0; i < unit_decimals(unit, b->settings.currency); i++)
		whole *= 10;
	if (unit == UNIT_MONEY && units % whole == 0)
		number_add_grouped(out, units / whole, 0);
	else
		amount_add_grouped(out, amount_of(units), unit, b->settings.currency);
}

static void add_missing(struct doubts *all, const struct board *b, const struct missing *missing,
                        enum missing_kind kind, struct quarter quarter)
{
	const struct missing_list *list = &missing->lists[kind];
	struct str text = { 0 };
	char name[QUARTER_TEXT];

	for (size_t i = 0; i < list->count; i++) {
		str_addf(&text, "no promise for %s", quarter_format(quarter, name));
		doubts_add(all, b,
		           (struct doubt){ .kind = DOUBT_MISSING,
		                           .quarter = quarter,
		                           .person = list->items[i].person,
		                           .measure = list->items[i].measure },
		           &text);
	}
	str_release(&text);
}

static void add_no_actuals(struct doubts *all, const struct board *b, const struct missing *missing,
                           struct quarter quarter)
{
	const struct missing_list *list = &missing->lists[MISSING_ACTUAL];
	struct str text = { 0 };

	for (size_t i = 0; i < list->count; i++) {
		struct figure_key key = { list->items[i].person, list->items[i].measure, quarter };
		const struct figure *f = figures_find(&b->figures, key);

		str_add(&text, "promised ");
		doubt_add_amount(&text, b, f->promise.terms.amount.units,
		                 basis_unit(b, key.measure, BASIS_AMOUNT));
		str_add(&text, ", nothing is reported");
		doubts_add(all, b,
		           (struct doubt){ .kind = DOUBT_NO_ACTUAL,
		                           .quarter = quarter,
		                           .person = key.person,
		                           .measure = key.measure },
		           &text);
	}
	str_release(&text);
}

static void add_all_missing(struct doubts *all, const struct board *b, struct quarter quarter,
                            bool is_closed)
{
	struct missing missing = { 0 };

	missing_find(&missing, b, quarter, quarter);
	add_missing(all, b, &missing, MISSING_PERSON, quarter);
	add_missing(all, b, &missing, MISSING_MEASURE, quarter);
	if (is_closed)
		add_no_actuals(all, b, &missing, quarter);
	missing_release(&missing);
}

static void add_busy(struct doubts *all, const struct board *b, struct quarter quarter)
{
	struct traps traps = { 0 };
	struct str text = { 0 };

	traps_of_quarter(&traps, b, quarter);
	for (size_t i = 0; i < traps.count; i++) {
		const struct trap *t = &traps.items[i];

		trap_add_words(&text, b, t);
		str_add(&text, ": ");
		trap_add_arithmetic(&text, b, t);
		doubts_add(all, b,
		           (struct doubt){ .kind = DOUBT_BUSY,
		                           .quarter = quarter,
		                           .person = t->person,
		                           .measure = t->measure },
		           &text);
	}
	str_release(&text);
	traps_release(&traps);
}

void doubts_add_quarter(struct doubts *all, const struct board *b, struct quarter quarter,
                        struct date today)
{
	add_all_missing(all, b, quarter,
	                quarter_is_closed(quarter, b->settings.fiscal_start, today));
	doubts_add_source(all, b, quarter);
	for (size_t i = 0; i < b->figures.count; i++)
		if (quarter_compare(b->figures.items[i].key.quarter, quarter) == 0)
			doubts_add_promise(all, b, b->figures.items[i].key, today);
	add_busy(all, b, quarter);
}

/* "promised 365,000, came 162,914.30: short by 202,085.70, 55.4 %" */
static void add_shortfall(struct str *out, const struct board *b, const struct figure *f,
                          enum basis basis, int64_t shortfall)
{
	enum unit unit = basis_unit(b, f->key.measure, basis);
	int64_t promised = figure_promised(f, basis).units;

	str_add(out, basis == BASIS_VALUE ? "value promised " : "promised ");
	doubt_add_amount(out, b, promised, unit);
	str_add(out, ", came ");
	doubt_add_amount(out, b, figure_actual(f, basis).units, unit);
	str_add(out, ": short by ");
	doubt_add_amount(out, b, shortfall, unit);
	if (promised == 0)
		return;
	str_add(out, ", ");
	number_add_grouped(out, ratio_scaled(ratio_of(shortfall, promised), 1000), 1);
	str_add(out, " %");
}

static void add_over(struct doubts *all, const struct board *b, const struct figure *f,
                     enum basis basis, struct ratio share)
{
	struct amount promised = figure_promised(f, basis), actual = figure_actual(f, basis);
	enum direction direction = (enum direction)board_measure(b, f->key.measure)->direction;
	struct str text = { 0 };
	int64_t error;

	if (!promised.given || !actual.given)
		return;
	error = standing_error(promised.units, actual.units, direction);
	if (error >= 0 ||
	    (promised.units != 0 && ratio_order(ratio_of(-error, promised.units), share) <= 0))
		return;
	add_shortfall(&text, b, f, basis, -error);
	doubts_add(all, b,
	           (struct doubt){ .kind = DOUBT_OVER,
	                           .quarter = f->key.quarter,
	                           .person = f->key.person,
	                           .measure = f->key.measure,
	                           .basis = basis },
	           &text);
	str_release(&text);
}

void doubts_add_over(struct doubts *all, const struct board *b, struct quarter quarter,
                     struct ratio share)
{
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (quarter_compare(f->key.quarter, quarter) != 0)
			continue;
		for (int basis = 0; basis < BASIS_COUNT; basis++)
			add_over(all, b, f, (enum basis)basis, share);
	}
}

/* qsort_r() hands on no pointer to const. */
struct order {
	const struct board *board;
};

static int compare_numbers(int a, int b)
{
	return (a > b) - (a < b);
}

/* Quarters rise; what is of no quarter comes last, what is of no department
 * first. */
static int compare_places(const struct board *b, const struct doubt *x, const struct doubt *y)
{
	const struct department *dx = board_department(b, x->department);
	const struct department *dy = board_department(b, y->department);
	int order = compare_numbers(quarter_is_given(y->quarter), quarter_is_given(x->quarter));

	if (order == 0)
		order = quarter_compare(x->quarter, y->quarter);
	if (order == 0)
		order = compare_numbers(dx != NULL ? dx->position : 0,
		                        dy != NULL ? dy->position : 0);
	return order;
}

static int compare_names(const struct board *b, enum noun_kind kind, int x, int y)
{
	int order = strcmp(board_folded(b, kind, x), board_folded(b, kind, y));

	return order != 0 ? order : compare_numbers(x, y);
}

static int compare(const void *left, const void *right, void *context)
{
	const struct board *b = ((const struct order *)context)->board;
	const struct doubt *x = left, *y = right;
	int order = compare_places(b, x, y);

	if (order == 0)
		order = compare_names(b, NOUN_PERSON, x->person, y->person);
	if (order == 0)
		order = compare_names(b, NOUN_MEASURE, x->measure, y->measure);
	if (order == 0)
		order = compare_numbers((int)x->kind, (int)y->kind);
	if (order == 0)
		order = compare_numbers((int)x->basis, (int)y->basis);
	return order != 0 ? order : compare_numbers(x->duty, y->duty);
}

void doubts_sort(struct doubts *all, const struct board *b)
{
	struct order order = { b };

	if (all->count > 1)
		qsort_r(all->items, all->count, sizeof(*all->items), compare, &order);
}

void doubts_release(struct doubts *all)
{
	free(all->items);
	arena_release(&all->texts);
	*all = (struct doubts){ 0 };
}
