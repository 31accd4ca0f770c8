#include "core/explain.h"

#include "core/standing.h"

/* What every line needs to know about the figures it shows. */
struct context {
	struct str *out;
	const struct board *board;
	enum unit unit;
	enum direction direction;
};

static struct context context_of(struct str *out, const struct board *b, int measure,
                                 enum basis basis)
{
	return (struct context){
		.out = out,
		.board = b,
		.unit = basis_unit(b, measure, basis),
		.direction = (enum direction)board_measure(b, measure)->direction,
	};
}

static void add_amount(const struct context *c, int64_t units)
{
	amount_add_grouped(c->out, amount_of(units), c->unit, c->board->settings.currency);
}

static void add_signed(const struct context *c, int64_t units)
{
	if (units > 0)
		str_add_char(c->out, '+');
	add_amount(c, units);
}

static void add_title(struct str *out, const struct board *b, int person, int measure)
{
	str_addf(out, "%s, %s", board_name(b, NOUN_PERSON, person),
	         board_name(b, NOUN_MEASURE, measure));
}

static void add_scored(const struct context *c, const struct scored *s)
{
	char quarter[QUARTER_TEXT], ratio[RATIO_TEXT];
	struct ratio r = standing_ratio(s->promised, s->actual, c->direction);

	str_addf(c->out, "  %s  promised ", quarter_format(s->quarter, quarter));
	add_amount(c, s->promised);
	str_add(c->out, ", actual ");
	add_amount(c, s->actual);
	str_add(c->out, ": ");
	add_signed(c, s->actual - s->promised);
	if (ratio_is_defined(r))
		str_addf(c->out, ", ratio %s", ratio_format(r, ratio));
	str_add_char(c->out, '\n');
}

/* "R = 795 / 952 = 0.8350" */
static void add_quotient(const struct context *c, const char *name, int64_t promised,
                         int64_t actual, struct ratio r)
{
	bool lower = c->direction == DIRECTION_LOWER;
	char ratio[RATIO_TEXT];

	str_addf(c->out, "%s = ", name);
	add_amount(c, lower ? promised : actual);
	str_add(c->out, lower ? " promised / " : " delivered / ");
	add_amount(c, lower ? actual : promised);
	str_addf(c->out, "%s = %s\n", lower ? " that came" : " promised",
	         ratio_is_defined(r) ? ratio_format(r, ratio) : "not defined");
}

static void add_without(const struct context *c, const struct record *r, int i, const char *which,
                        struct ratio ratio)
{
	struct str name = { 0 };
	char quarter[QUARTER_TEXT];

	str_addf(&name, "Without the %s quarter (%s)", which,
	         quarter_format(r->scored[i].quarter, quarter));
	add_quotient(c, str_text(&name), r->promised - r->scored[i].promised,
	             r->actual - r->scored[i].actual, ratio);
	str_release(&name);
}

static void add_repeat(const struct context *c, const struct record *r)
{
	if (r->repeat_closer == REPEAT_UNKNOWN)
		return;
	str_add(c->out, "Repeating the quarter before would have missed by ");
	add_amount(c, r->repeat_error);
	str_add(c->out, " in all, the promises missed by ");
	add_amount(c, r->error_compared);
	str_add(c->out, r->repeat_closer == REPEAT_YES
	                        ? ": repeating last quarter would have been closer.\n"
	                        : ".\n");
}

static const char *const rules[] = {
	[FINDING_NO_RECORD] = "fewer than two closed quarters with a promise and an actual, or "
			      "nothing to divide by",
	[FINDING_EARLY_SIGN] = "two or three quarters: numbers only, no judgement",
	[FINDING_OVER_PROMISES] = "R below 0.90, short in at least three quarters of the quarters, "
				  "and still below 0.90 without the worst",
	[FINDING_ONE_BIG_MISS] = "R below 0.90, but not without the worst quarter",
	[FINDING_UNEVEN] = "R below 0.90, short in fewer than three quarters of the quarters",
	[FINDING_SANDBAGS] = "R above 1.10, above the promise in at least three quarters of the "
			     "quarters, and still above 1.10 without the best",
	[FINDING_MILD_OPTIMIST] = "R from 0.90 to below 1, short in at least three quarters of the "
				  "quarters",
	[FINDING_ERRATIC] = "the misses, whichever way, are more than 0.25 of what was promised",
	[FINDING_RELIABLE] = "R is 0.90 or more and no other rule applies",
};

static void add_miss(const struct context *c, const struct record *r)
{
	char ratio[RATIO_TEXT];

	str_add(c->out, "Misses either way (WAPE) = ");
	add_amount(c, r->error_size);
	str_add(c->out, " / ");
	add_amount(c, r->promised);
	str_addf(c->out, " = %s\n",
	         ratio_is_defined(r->wape) ? ratio_format(r->wape, ratio) : "not defined");
}

void explain_record(struct str *out, const struct board *b, const struct record_row *row)
{
	struct context c = context_of(out, b, row->measure, row->basis);
	const struct record *r = &row->record;

	add_title(out, b, row->person, row->measure);
	str_addf(out, " (%s%s): %s\n", unit_words[c.unit],
	         c.direction == DIRECTION_LOWER ? ", lower is better" : "",
	         finding_words[r->finding]);
	for (int i = 0; i < r->quarters; i++)
		add_scored(&c, &r->scored[i]);
	add_quotient(&c, "R", r->promised, r->actual, r->ratio);
	str_addf(out, "Short in %d, above in %d of %d quarters.\n", r->short_count, r->over_count,
	         r->quarters);
	add_without(&c, r, r->worst, "worst", r->without_worst);
	add_without(&c, r, r->best, "best", r->without_best);
	add_miss(&c, r);
	add_repeat(&c, r);
	str_addf(out, "%s: %s.\nIn words: ", finding_words[r->finding], rules[r->finding]);
	record_add_words(out, r);
	str_add(out, ".\n");
}

static void add_terms(const struct context *c, const struct terms *t)
{
	add_amount(c, t->amount.units);
	if (t->best_case.given) {
		str_add(c->out, ", best case ");
		add_amount(c, t->best_case.units);
	}
	if (t->floor.given) {
		str_add(c->out, c->direction == DIRECTION_LOWER ? ", failure is above "
		                                                : ", failure is below ");
		add_amount(c, t->floor.units);
	}
	if (t->value.given) {
		str_add(c->out, ", worth ");
		amount_add_grouped(c->out, t->value, UNIT_MONEY, c->board->settings.currency);
	}
}

static void add_amendments(const struct context *c, const struct figure *f)
{
	const struct amendments *all = &c->board->amendments;

	for (size_t i = 0; i < all->count; i++) {
		const struct amendment *a = &all->items[i];

		if (figure_key_compare(a->key, f->key) != 0)
			continue;
		str_addf(c->out, "  amended %s to ", a->entered_at);
		add_terms(c, &a->terms);
		str_addf(c->out, " (%s); shown, never scored\n", a->reason);
	}
}

static void add_promise(const struct context *c, const struct figure *f)
{
	if (f->promise.state == PROMISE_NONE) {
		str_add(c->out, "No promise was made.\n");
		return;
	}
	str_add(c->out, "Promised: ");
	add_terms(c, &f->promise.terms);
	if (f->promise.state == PROMISE_DRAFT)
		str_add(c->out, " (a draft, not locked)\n");
	else
		str_addf(c->out, ", locked %s%s\n", f->promise.locked_at,
		         f->promise.entered_afterwards ? ", entered afterwards" : "");
	if (f->promise.terms.note[0] != '\0')
		str_addf(c->out, "  note: %s\n", f->promise.terms.note);
	add_amendments(c, f);
}

static void add_actual(const struct context *c, const struct figure *f)
{
	if (!f->actual.amount.given) {
		str_add(c->out, "No actual has been reported.\n");
		return;
	}
	str_add(c->out, "Actual: ");
	add_amount(c, f->actual.amount.units);
	if (f->actual.value.given) {
		str_add(c->out, ", worth ");
		amount_add_grouped(c->out, f->actual.value, UNIT_MONEY,
		                   c->board->settings.currency);
	}
	if (f->actual.source[0] != '\0')
		str_addf(c->out, " (%s)", f->actual.source);
	if (f->actual.corrections > 0)
		str_addf(c->out, ", corrected %d time%s", f->actual.corrections,
		         f->actual.corrections == 1 ? "" : "s");
	str_add(c->out, f->actual.disputed ? ", disputed\n" : "\n");
	if (f->actual.note != NULL && f->actual.note[0] != '\0')
		str_addf(c->out, "  note: %s\n", f->actual.note);
}

static void add_basis(struct str *out, const struct board *b, const struct figure *f,
                      enum basis basis, bool closed)
{
	struct context c = context_of(out, b, f->key.measure, basis);
	struct amount promised = figure_promised(f, basis), actual = figure_actual(f, basis);
	struct ratio r;
	char text[RATIO_TEXT];

	if (!promised.given && !actual.given)
		return;
	str_addf(out, "By %s: %s", basis_words[basis],
	         standing_words[standing_of(promised, actual, c.direction, closed)]);
	if (promised.given && actual.given) {
		str_add(out, ", difference ");
		add_signed(&c, actual.units - promised.units);
		r = standing_ratio(promised.units, actual.units, c.direction);
		if (ratio_is_defined(r))
			str_addf(out, ", ratio %s = %s", ratio_format(r, text),
			         c.direction == DIRECTION_LOWER ? "promised / actual"
			                                        : "actual / promised");
	}
	str_add(out, ".\n");
}

void explain_figure(struct str *out, const struct board *b, const struct figure *f,
                    bool quarter_closed)
{
	struct context c = context_of(out, b, f->key.measure, BASIS_AMOUNT);
	char quarter[QUARTER_TEXT];

	add_title(out, b, f->key.person, f->key.measure);
	str_addf(out, ", %s\n", quarter_format(f->key.quarter, quarter));
	add_promise(&c, f);
	add_actual(&c, f);
	for (int basis = 0; basis < BASIS_COUNT; basis++)
		add_basis(out, b, f, (enum basis)basis, quarter_closed);
	str_add(out, "Bands: short below 0.90, close below 1, kept to 1.10, beat above.\n");
}

void explain_track_number(struct str *out, const struct board *b, const struct record_row *row,
                          int64_t promise)
{
	struct context c = context_of(out, b, row->measure, row->basis);
	const struct record *r = &row->record;
	struct amount number = record_track_number(r, promise);

	if (!number.given) {
		str_add(out,
		        "No track record number: there is no closed quarter to read it from.\n");
		return;
	}
	str_add(out, "Track record number = ");
	add_amount(&c, promise);
	str_addf(out, " x (%d x ", r->quarters);
	add_amount(&c, r->actual);
	str_add(out, " + 3 x ");
	add_amount(&c, r->promised);
	str_addf(out, ") / (%d x ", r->quarters + 3);
	add_amount(&c, r->promised);
	str_add(out, ") = ");
	add_amount(&c, number.units);
	str_add(out, "\n");
}
