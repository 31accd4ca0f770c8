/*
 * The doubts about promises: each with its arithmetic.
 */
#include "core/doubt_text.h"
#include "core/records.h"

/* One promise, what came before it, and the sentence that is being written. */
struct look {
	struct doubts *all;
	const struct board *board;
	const struct figure *figure;
	const struct figure *run; /* of the same person and measure, oldest first */
	size_t before;            /* figures of quarters before the promised one */
	struct date today;
	struct str text;
};

static void doubt(struct look *l, enum doubt_kind kind)
{
	doubts_add(l->all, l->board,
	           (struct doubt){ .kind = kind,
	                           .quarter = l->figure->key.quarter,
	                           .person = l->figure->key.person,
	                           .measure = l->figure->key.measure },
	           &l->text);
}

static void add_amount(struct look *l, int64_t units)
{
	doubt_add_amount(&l->text, l->board, units,
	                 basis_unit(l->board, l->figure->key.measure, BASIS_AMOUNT));
}

static void add_quarter(struct look *l, struct quarter quarter)
{
	char text[QUARTER_TEXT];

	str_add(&l->text, quarter_format(quarter, text));
}

static bool is_closed(const struct look *l, const struct figure *f)
{
	return quarter_is_closed(f->key.quarter, l->board->settings.fiscal_start, l->today);
}

/* What leads turned out to be worth; at most DOUBT_WORTH quarters, so the
 * sums cannot overflow. */
struct worth {
	int quarters; /* that have a value */
	int64_t leads, value;
};

static struct worth worth_before(const struct look *l)
{
	struct worth worth = { 0 };
	int scored = 0;

	for (size_t i = l->before; i > 0 && scored < DOUBT_WORTH; i--) {
		const struct figure *f = &l->run[i - 1];

		if (!figure_promised(f, BASIS_AMOUNT).given || !f->actual.amount.given ||
		    !is_closed(l, f))
			continue;
		scored++;
		if (!f->actual.value.given)
			continue;
		worth.quarters++;
		worth.leads += f->actual.amount.units;
		worth.value += f->actual.value.units;
	}
	return worth;
}

static void add_each(struct look *l, int64_t value, int64_t leads)
{
	doubt_add_amount(&l->text, l->board, ratio_scaled(ratio_of(value, leads), 1), UNIT_MONEY);
}

static void add_quotient(struct look *l, int64_t value, int64_t leads)
{
	str_add(&l->text, " (");
	doubt_add_amount(&l->text, l->board, value, UNIT_MONEY);
	str_add(&l->text, " / ");
	add_amount(l, leads);
	str_add(&l->text, ")");
}

static void doubt_value_per_lead(struct look *l)
{
	const struct terms *terms = &l->figure->promise.terms;
	struct worth worth = worth_before(l);
	struct ratio each = ratio_of(terms->value.units, terms->amount.units);
	bool is_more, is_less;

	if (!terms->value.given || terms->amount.units == 0 || worth.leads == 0)
		return;
	is_more = ratio_order(each, ratio_of(2 * worth.value, worth.leads)) > 0;
	is_less = ratio_order(each, ratio_of(worth.value, 2 * worth.leads)) < 0;
	if (!is_more && !is_less)
		return;
	add_each(l, terms->value.units, terms->amount.units);
	str_add(&l->text, " a lead");
	add_quotient(l, terms->value.units, terms->amount.units);
	str_addf(&l->text, " is %s the ", is_more ? "more than double" : "less than half");
	add_each(l, worth.value, worth.leads);
	if (worth.quarters == 1)
		str_add(&l->text, " of the last scored quarter");
	else
		str_addf(&l->text, " of the last %d scored quarters", worth.quarters);
	add_quotient(l, worth.value, worth.leads);
	doubt(l, DOUBT_VALUE_PER_LEAD);
}

static bool is_same_promise(const struct look *l, int quarters_ago)
{
	struct figure_key key = l->figure->key;
	const struct figure *f;

	key.quarter = quarter_add(key.quarter, -quarters_ago);
	f = figures_find(&l->board->figures, key);
	return f != NULL && f->promise.state != PROMISE_NONE &&
	       f->promise.terms.amount.units == l->figure->promise.terms.amount.units;
}

static void doubt_flat_line(struct look *l)
{
	struct quarter quarter = l->figure->key.quarter;

	if (!is_same_promise(l, 1) || !is_same_promise(l, 2))
		return;
	str_add(&l->text, "the same ");
	add_amount(l, l->figure->promise.terms.amount.units);
	str_add(&l->text, " promised for ");
	add_quarter(l, quarter_add(quarter, -2));
	str_add(&l->text, ", ");
	add_quarter(l, quarter_add(quarter, -1));
	str_add(&l->text, " and ");
	add_quarter(l, quarter);
	doubt(l, DOUBT_FLAT_LINE);
}

struct best {
	const struct figure *figure; /* NULL: nothing was delivered yet */
	int quarters;                /* that were looked at */
};

static struct best best_before(const struct look *l, bool is_lower)
{
	struct best best = { 0 };

	for (size_t i = l->before; i > 0 && best.quarters < DOUBT_RECORD; i--) {
		const struct figure *f = &l->run[i - 1];
		int64_t units = f->actual.amount.units, known;

		if (!f->actual.amount.given || !is_closed(l, f))
			continue;
		best.quarters++;
		known = best.figure != NULL ? best.figure->actual.amount.units : units;
		if (best.figure == NULL || (is_lower ? units < known : units > known))
			best.figure = f;
	}
	return best;
}

/* Amounts are small enough for five times one. */
static void doubt_beyond_record(struct look *l)
{
	bool is_lower = board_measure(l->board, l->figure->key.measure)->direction ==
	                DIRECTION_LOWER;
	struct best best = best_before(l, is_lower);
	int64_t promised = l->figure->promise.terms.amount.units, units;

	if (best.figure == NULL)
		return;
	units = best.figure->actual.amount.units;
	if (is_lower ? 5 * promised >= 4 * units : 4 * promised <= 5 * units)
		return;
	add_amount(l, promised);
	str_addf(&l->text,
	         is_lower ? " is below the smallest actual of %d quarter%s / 1.25: "
	                  : " is more than 1.25 x the best actual of %d quarter%s: ",
	         best.quarters, best.quarters == 1 ? "" : "s");
	add_amount(l, units);
	str_add(&l->text, " in ");
	add_quarter(l, best.figure->key.quarter);
	doubt(l, DOUBT_BEYOND_RECORD);
}

void doubts_add_promise(struct doubts *all, const struct board *b, struct figure_key key,
                        struct date today)
{
	struct look l = { .all = all, .board = b, .today = today };
	size_t count;

	l.figure = figures_find(&b->figures, key);
	if (l.figure == NULL || l.figure->promise.state == PROMISE_NONE)
		return;
	l.run = figures_run(&b->figures, key.person, key.measure, &count);
	l.before = (size_t)(l.figure - l.run);
	if (board_measure(b, key.measure)->role == ROLE_LEADS)
		doubt_value_per_lead(&l);
	doubt_flat_line(&l);
	doubt_beyond_record(&l);
	str_release(&l.text);
}

/* What a quarter's promises say about money. */
struct sources {
	int64_t revenue, leads, other;
	bool is_too_large;
};

static void add_up(struct sources *s, const struct board *b, const struct figure *f)
{
	const struct measure *m = board_measure(b, f->key.measure);
	const struct terms *terms = &f->promise.terms;
	int64_t *sum = NULL;
	struct amount a = terms->amount;

	if (m->role == ROLE_REVENUE)
		sum = &s->revenue;
	else if (m->role == ROLE_OTHER_REVENUE)
		sum = &s->other;
	else if (m->role == ROLE_LEADS)
		sum = &s->leads;
	if (m->role == ROLE_LEADS)
		a = terms->value;
	if (sum != NULL && a.given && !amount_sum(sum, a.units))
		s->is_too_large = true;
}

static struct sources sources_of(const struct board *b, struct quarter quarter)
{
	struct sources s = { 0 };

	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (quarter_compare(f->key.quarter, quarter) == 0 &&
		    f->promise.state != PROMISE_NONE)
			add_up(&s, b, f);
	}
	return s;
}

static void add_money(struct str *out, const struct board *b, int64_t units, const char *words)
{
	doubt_add_amount(out, b, units, UNIT_MONEY);
	str_add(out, words);
}

static void add_source_words(struct str *out, const struct board *b, const struct sources *s)
{
	if (s->is_too_large) {
		str_add(out, "revenue and its sources are too large to add up");
		return;
	}
	add_money(out, b, s->revenue - s->leads - s->other, " of sales' ");
	add_money(out, b, s->revenue, " has no source: leads worth ");
	add_money(out, b, s->leads, ", other revenue ");
	add_money(out, b, s->other, "");
}

/* No sum is negative, so these differences stay within their type. */
static bool has_source(const struct sources *s)
{
	return s->revenue <= s->leads || s->revenue - s->leads <= s->other;
}

void doubts_add_source(struct doubts *all, const struct board *b, struct quarter quarter)
{
	struct sources s = sources_of(b, quarter);
	struct str text = { 0 };

	if (!s.is_too_large && has_source(&s))
		return;
	add_source_words(&text, b, &s);
	doubts_add(all, b, (struct doubt){ .kind = DOUBT_NO_SOURCE, .quarter = quarter }, &text);
	str_release(&text);
}
