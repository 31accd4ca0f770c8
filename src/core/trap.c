#include "core/trap.h"

#include "base/xalloc.h"
#include "core/ratio.h"

#include <stdlib.h>
#include <string.h>

/* One person's side of the comparison. */
struct share {
	int64_t activity, revenue;
	bool is_active;  /* there is an actual of the activity, be it 0 */
	bool is_awaited; /* revenue was promised and is not reported */
	bool is_reported;
};

struct comparison {
	const struct board *board;
	const struct measure *activity;
	struct share *shares; /* by person */
	int64_t all_activity, all_revenue;
	bool is_too_large;
};

/* The figures of one quarter. */
struct page {
	const struct figure **items;
	size_t count, capacity;
};

static void read_page(struct page *page, const struct board *b, struct quarter quarter)
{
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (quarter_compare(f->key.quarter, quarter) != 0)
			continue;
		page->items = xgrow(page->items, &page->capacity, page->count + 1,
		                    sizeof(*page->items));
		page->items[page->count++] = f;
	}
}

static void add(struct comparison *c, int64_t *sum, int64_t *all, int64_t units)
{
	if (!amount_sum(sum, units) || !amount_sum(all, units) || llabs(*sum) > TRAP_SUM_MAX ||
	    llabs(*all) > TRAP_SUM_MAX)
		c->is_too_large = true;
}

static void add_activity(struct comparison *c, const struct figure *f)
{
	struct share *s = &c->shares[f->key.person];

	if (!f->actual.amount.given)
		return;
	s->is_active = true;
	add(c, &s->activity, &c->all_activity, f->actual.amount.units);
}

static void add_revenue(struct comparison *c, const struct figure *f)
{
	struct share *s = &c->shares[f->key.person];

	if (f->actual.amount.given) {
		s->is_reported = true;
		add(c, &s->revenue, &c->all_revenue, f->actual.amount.units);
	} else if (f->promise.state == PROMISE_LOCKED) {
		s->is_awaited = true;
	}
}

static void add_up(struct comparison *c, const struct page *page)
{
	for (size_t i = 0; i < page->count && !c->is_too_large; i++) {
		const struct measure *m = board_measure(c->board, page->items[i]->key.measure);

		if (m->id == c->activity->id)
			add_activity(c, page->items[i]);
		else if (m->role == ROLE_REVENUE && m->department == c->activity->department)
			add_revenue(c, page->items[i]);
	}
}

static bool is_compared(const struct share *s)
{
	return s->is_active && (s->is_reported || !s->is_awaited);
}

/* activity / all >= 1.25 x revenue / all, without dividing. */
static bool is_busy(const struct comparison *c, const struct share *s)
{
	return is_compared(s) && s->activity > 0 &&
	       ratio_order(ratio_of(s->activity, c->all_activity),
	                   ratio_of(5 * s->revenue, 4 * c->all_revenue)) >= 0;
}

static size_t count_compared(const struct comparison *c, int last)
{
	size_t count = 0;

	for (int person = 1; person <= last; person++)
		count += is_compared(&c->shares[person]);
	return count;
}

static void add_trap(struct traps *all, const struct comparison *c, int person)
{
	const struct share *s = &c->shares[person];

	all->items = xgrow(all->items, &all->capacity, all->count + 1, sizeof(*all->items));
	all->items[all->count++] = (struct trap){
		.person = person,
		.measure = c->activity->id,
		.activity = s->activity,
		.all_activity = c->all_activity,
		.revenue = s->revenue,
		.all_revenue = c->all_revenue,
	};
}

static void judge(struct traps *all, struct comparison *c, const struct page *page)
{
	int last = board_last_id(c->board, NOUN_PERSON);

	add_up(c, page);
	if (c->is_too_large || c->all_activity <= 0 || c->all_revenue <= 0 ||
	    count_compared(c, last) < 2)
		return;
	for (int person = 1; person <= last; person++)
		if (is_busy(c, &c->shares[person]))
			add_trap(all, c, person);
}

void traps_of_quarter(struct traps *all, const struct board *b, struct quarter quarter)
{
	size_t people = (size_t)board_last_id(b, NOUN_PERSON) + 1;
	struct page page = { 0 };

	all->count = 0;
	all->quarter = quarter;
	read_page(&page, b, quarter);
	for (int id = 1; id <= board_last_id(b, NOUN_MEASURE); id++) {
		struct comparison c = { .board = b, .activity = board_measure(b, id) };

		if (c.activity == NULL || c.activity->role != ROLE_ACTIVITY)
			continue;
		c.shares = xcalloc(people, sizeof(*c.shares));
		judge(all, &c, &page);
		free(c.shares);
	}
	free(page.items);
}

void traps_release(struct traps *all)
{
	free(all->items);
	*all = (struct traps){ 0 };
}

/* "Calls" within a sentence is "calls"; "CRM entries" stays. */
static void add_activity_name(struct str *out, const struct board *b, int measure)
{
	const char *name = board_name(b, NOUN_MEASURE, measure);
	bool is_word = name[0] >= 'A' && name[0] <= 'Z' && !(name[1] >= 'A' && name[1] <= 'Z');

	if (is_word)
		str_add_char(out, (char)(name[0] - 'A' + 'a'));
	str_add(out, is_word ? name + 1 : name);
}

static void add_percent(struct str *out, int64_t part, int64_t whole)
{
	number_add_grouped(out, ratio_scaled(ratio_of(part, whole), 100), 0);
	str_add(out, " % of the ");
}

void trap_add_words(struct str *out, const struct board *b, const struct trap *trap)
{
	add_percent(out, trap->activity, trap->all_activity);
	add_activity_name(out, b, trap->measure);
	str_add(out, ", ");
	add_percent(out, trap->revenue, trap->all_revenue);
	str_add(out, "revenue");
}

static void add_part(struct str *out, const struct board *b, int64_t part, int64_t whole,
                     enum unit unit)
{
	amount_add_grouped(out, amount_of(part), unit, b->settings.currency);
	str_add(out, " of ");
	amount_add_grouped(out, amount_of(whole), unit, b->settings.currency);
}

void trap_add_arithmetic(struct str *out, const struct board *b, const struct trap *trap)
{
	enum unit unit = (enum unit)board_measure(b, trap->measure)->unit;

	add_part(out, b, trap->activity, trap->all_activity, unit);
	str_add_char(out, ' ');
	add_activity_name(out, b, trap->measure);
	str_add(out, ", ");
	add_part(out, b, trap->revenue, trap->all_revenue, UNIT_MONEY);
	str_add(out, " in revenue");
}

void traps_add_words(struct str *out, const struct board *b, const struct traps *all, int person)
{
	for (size_t i = 0; i < all->count; i++) {
		if (all->items[i].person != person)
			continue;
		str_add(out, " Busy: ");
		trap_add_words(out, b, &all->items[i]);
		str_add_char(out, '.');
	}
}

void traps_explain(struct str *out, const struct board *b, const struct traps *all, int person)
{
	char quarter[QUARTER_TEXT];

	for (size_t i = 0; i < all->count; i++) {
		const struct trap *trap = &all->items[i];

		if (trap->person != person)
			continue;
		str_addf(out, "\nBusy in %s: ", quarter_format(all->quarter, quarter));
		trap_add_words(out, b, trap);
		str_add(out, ".\n  ");
		trap_add_arithmetic(out, b, trap);
		str_add(out, ".\n  Busy is a share of the activity of at least 1.25 times the "
		             "share of the revenue.\n");
	}
}
