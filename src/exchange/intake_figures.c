/*
 * Promises and actuals: the bulk of what is imported, so names are looked up
 * as they are written in the cells before they are folded.
 */
#include "exchange/intake_row.h"

#include "base/text.h"

#include <string.h>

/* Ways to write the names of a board; a file with more of them is read, only
 * slower. */
enum { SPELLINGS_MAX = 1 << 16 };

struct figure_row {
	struct figure_key key;
	struct number_format amount, money;
	bool met; /* an earlier row of this import gave the same figure */
	struct intake_figure present;
};

static void remember(struct map *map, const char *spelling, int id)
{
	if (map->count >= SPELLINGS_MAX)
		map_release(map);
	map_put(map, spelling, id);
}

static bool find_measure(struct intake *in, int *id)
{
	const char *cell = row_cell(in, FIGURE_MEASURE);
	int department = board_find(in->board, NOUN_DEPARTMENT, 0, row_cell(in, FIGURE_DEPARTMENT));

	if (!row_needs(in, FIGURE_DEPARTMENT) || !row_needs(in, FIGURE_MEASURE))
		return false;
	if (department == 0)
		return row_refuse_unknown(in, FIGURE_DEPARTMENT, NOUN_DEPARTMENT, 0);
	*id = board_find(in->board, NOUN_MEASURE, department, cell);
	return *id != 0 || row_refuse_unknown(in, FIGURE_MEASURE, NOUN_MEASURE, department);
}

static bool read_measure(struct intake *in, int *id)
{
	struct str *key = &in->scratch;

	str_clear(key);
	str_add(key, row_cell(in, FIGURE_DEPARTMENT));
	str_add_char(key, '\n');
	str_add(key, row_cell(in, FIGURE_MEASURE));
	*id = map_get(&in->measures, str_text(key));
	if (*id != 0)
		return true;
	if (!find_measure(in, id))
		return false;
	remember(&in->measures, str_text(key), *id);
	return true;
}

/* With --create somebody new belongs to the department of the measure. */
static bool create_person(struct intake *in, int measure, int *id)
{
	struct person after = { .id = board_new_id(in->board, NOUN_PERSON),
		                .department = board_measure(in->board, measure)->department };
	struct change c;
	struct error err;

	if (!row_name(in, FIGURE_PERSON, &after.name))
		return false;
	c = change_of_noun(in->board, NOUN_PERSON, &after);
	if (!change_check(in->board, &c, &err))
		return row_refuse(in, FIGURE_PERSON, "%s", err.text);
	*id = after.id;
	return row_write(in, &c);
}

static bool find_person(struct intake *in, int measure, int *id)
{
	if (!row_needs(in, FIGURE_PERSON))
		return false;
	*id = board_find(in->board, NOUN_PERSON, 0, row_cell(in, FIGURE_PERSON));
	if (*id != 0)
		return true;
	if (row_creates(in))
		return create_person(in, measure, id);
	return row_refuse_unknown(in, FIGURE_PERSON, NOUN_PERSON, 0);
}

static bool read_person(struct intake *in, int measure, int *id)
{
	const char *cell = row_cell(in, FIGURE_PERSON);

	*id = map_get(&in->people, cell);
	if (*id != 0)
		return true;
	if (!find_person(in, measure, id))
		return false;
	remember(&in->people, cell, *id);
	return true;
}

static bool read_key(struct intake *in, struct figure_row *row)
{
	struct currency currency = in->board->settings.currency;
	const struct measure *m;

	if (!row_needs(in, FIGURE_QUARTER) || !row_quarter(in, FIGURE_QUARTER, &row->key.quarter) ||
	    !read_measure(in, &row->key.measure) ||
	    !read_person(in, row->key.measure, &row->key.person))
		return false;
	m = board_measure(in->board, row->key.measure);
	row->amount = amount_number_format((enum unit)m->unit, currency);
	row->money = amount_number_format(UNIT_MONEY, currency);
	return true;
}

/* What the board has of the figure, when it can have anything. */
static bool read_present(struct intake *in, struct figure_row *row)
{
	row->met = !key_set_add(&in->figures, row->key);
	row->present = (struct intake_figure){ .figure.key = row->key };
	if (in->options->is_first && !row->met)
		return true;
	if ((!row->met || in->hooks->settle == NULL ||
	     in->hooks->settle(in->hooks->context, in->err)) &&
	    in->hooks->figure(in->hooks->context, row->key, &row->present, in->err))
		return true;
	in->failed = true;
	return false;
}

static enum row_fate write_figure(struct intake *in, const struct figure_row *row, struct change *c,
                                  bool is_new)
{
	if (row->met) {
		row_refuse(in, FIGURE_AMOUNT,
		           "an earlier row of this import gives the same person, measure and "
		           "quarter otherwise; keep one of them");
		return ROW_BAD;
	}
	if (!row_write(in, c))
		return ROW_BAD;
	return is_new ? ROW_ADDED : ROW_CHANGED;
}

static struct amount first_given(struct amount a, struct amount b)
{
	return a.given ? a : b;
}

static const char *first_text(const char *a, const char *b)
{
	return a != NULL && a[0] != '\0' ? a : b;
}

/* What a row leaves open stays as it is. */
static struct terms completed(const struct terms *row, const struct terms *present)
{
	return (struct terms){
		.amount = row->amount,
		.best_case = first_given(row->best_case, present->best_case),
		.floor = first_given(row->floor, present->floor),
		.value = first_given(row->value, present->value),
		.note = first_text(row->note, present->note),
	};
}

static bool says_the_same(const struct terms *row, const struct terms *present)
{
	struct terms whole = completed(row, present);

	return terms_equal(&whole, present);
}

static bool read_terms(struct intake *in, const struct figure_row *row, struct terms *t)
{
	return row_amount(in, FIGURE_AMOUNT, row->amount, &t->amount) &&
	       row_amount(in, PROMISES_BEST_CASE, row->amount, &t->best_case) &&
	       row_amount(in, PROMISES_FLOOR, row->amount, &t->floor) &&
	       row_amount(in, PROMISES_VALUE, row->money, &t->value) &&
	       row_text(in, PROMISES_NOTE, &t->note);
}

static int wrong_column(const struct terms *t)
{
	if (t->amount.units < 0)
		return FIGURE_AMOUNT;
	if (t->best_case.units < 0)
		return PROMISES_BEST_CASE;
	return t->floor.units < 0 ? PROMISES_FLOOR : PROMISES_VALUE;
}

static bool check_terms(struct intake *in, int measure, const struct terms *t)
{
	struct error err;

	return terms_check(in->board, measure, t, &err) ||
	       row_refuse(in, wrong_column(t), "%s", err.text);
}

/* Nothing is locked yet: a draft, unless the quarter is over or the row says
 * when it was locked. */
static enum row_fate promise(struct intake *in, const struct figure_row *row,
                             const struct terms *terms, const char *locked_at)
{
	const struct promise *present = &row->present.figure.promise;
	bool ended = quarter_is_closed(row->key.quarter, in->board->settings.fiscal_start,
	                               in->options->today);
	struct change c = {
		.kind = ended || locked_at[0] != '\0' ? CHANGE_PROMISE : CHANGE_DRAFT,
		.key = row->key,
		.had = present->state == PROMISE_DRAFT,
		.has = true,
		.before.terms = present->terms,
		.after.terms = completed(terms, &present->terms),
		.locked_at = locked_at[0] != '\0' ? locked_at : NULL,
		.entered_afterwards = ended,
	};

	if (change_is_empty(&c))
		return ROW_SAME;
	return write_figure(in, row, &c, !c.had || c.kind == CHANGE_PROMISE);
}

static const char *reason_of(struct intake *in, const char *given)
{
	if (given[0] != '\0')
		return given;
	str_clear(&in->scratch);
	str_addf(&in->scratch, "imported from %s", str_text(&in->base));
	return str_text(&in->scratch);
}

/* The first locked terms are what `export` writes, so a row that repeats them
 * takes no amendment back. */
static enum row_fate amend(struct intake *in, const struct figure_row *row,
                           const struct terms *terms, const char *reason)
{
	const struct intake_figure *present = &row->present;
	struct change c = {
		.kind = CHANGE_AMENDMENT,
		.key = row->key,
		.had = true,
		.has = true,
		.before.terms = present->in_force,
		.after.terms = completed(terms, &present->in_force),
	};

	if (says_the_same(terms, &present->in_force) ||
	    says_the_same(terms, &present->figure.promise.terms))
		return ROW_SAME;
	c.reason = reason_of(in, reason);
	return write_figure(in, row, &c, false);
}

enum row_fate intake_promise(struct intake *in)
{
	struct figure_row row = { 0 };
	struct terms terms = { 0 };
	const char *reason = "";
	char locked_at[TIME_TEXT] = "";

	if (number_is_not_given(row_cell(in, FIGURE_AMOUNT)))
		return ROW_SKIPPED;
	if (!read_key(in, &row) || !read_terms(in, &row, &terms) ||
	    !row_text(in, PROMISES_REASON, &reason) ||
	    !row_moment(in, PROMISES_LOCKED_AT, locked_at) ||
	    !check_terms(in, row.key.measure, &terms) || !read_present(in, &row))
		return ROW_BAD;
	if (row.present.figure.promise.state == PROMISE_LOCKED)
		return amend(in, &row, &terms, reason);
	return promise(in, &row, &terms, locked_at);
}

/* `given` has what the row says about a figure, over what there is. */
static bool read_actual(struct intake *in, const struct figure_row *row, struct actual *given)
{
	return row_amount(in, FIGURE_AMOUNT, row->amount, &given->amount) &&
	       row_amount(in, ACTUALS_VALUE, row->money, &given->value) &&
	       row_flag(in, ACTUALS_DISPUTED, &given->disputed) &&
	       row_text(in, ACTUALS_NOTE, &given->note);
}

static bool check_actual(struct intake *in, int measure, const struct actual *a)
{
	bool blame_value = a->amount.units >= 0 && a->value.units < 0;
	struct error err;

	return actual_check(in->board, measure, a, &err) ||
	       row_refuse(in, blame_value ? ACTUALS_VALUE : FIGURE_AMOUNT, "%s", err.text);
}

static const char *source_of(struct intake *in)
{
	str_clear(&in->scratch);
	str_add_bytes(&in->scratch, in->base.bytes, in->base.length);
	str_add(&in->scratch, ", line ");
	number_add_plain(&in->scratch, in->record->line, 0);
	return str_text(&in->scratch);
}

enum row_fate intake_actual(struct intake *in)
{
	struct figure_row row = { 0 };
	struct change c = { .kind = CHANGE_ACTUAL, .has = true };

	if (number_is_not_given(row_cell(in, FIGURE_AMOUNT)))
		return ROW_SKIPPED;
	if (!read_key(in, &row) || !read_present(in, &row))
		return ROW_BAD;
	c.key = row.key;
	c.before.actual = c.after.actual = row.present.figure.actual;
	c.had = c.before.actual.amount.given;
	if (!read_actual(in, &row, &c.after.actual) ||
	    !check_actual(in, row.key.measure, &c.after.actual))
		return ROW_BAD;
	if (change_is_empty(&c))
		return ROW_SAME;
	c.after.actual.source = source_of(in);
	return write_figure(in, &row, &c, !c.had);
}

enum row_fate intake_computed(struct intake *in, struct figure_key key, struct amount amount,
                              const char *source)
{
	struct figure_row row = { .key = key };
	struct change c = { .kind = CHANGE_ACTUAL, .key = key, .has = true };

	if (!read_present(in, &row))
		return ROW_BAD;
	c.before.actual = c.after.actual = row.present.figure.actual;
	c.had = c.before.actual.amount.given;
	c.after.actual.amount = amount;
	if (!check_actual(in, key.measure, &c.after.actual))
		return ROW_BAD;
	if (change_is_empty(&c))
		return ROW_SAME;
	c.after.actual.source = source;
	return write_figure(in, &row, &c, !c.had);
}
