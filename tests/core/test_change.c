#include "core/change.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static int new_board(void **state)
{
	struct board *b = calloc(1, sizeof(*b));

	*state = b;
	return b != NULL && sample_board(b) ? 0 : -1;
}

static int drop_board(void **state)
{
	board_release(*state);
	free(*state);
	return 0;
}

static void refused(const struct board *b, const struct change *c, const char *words)
{
	struct error err = { "" };

	assert_false(change_check(b, c, &err));
	if (strstr(err.text, words) == NULL)
		fail_msg("\"%s\" does not say \"%s\"", err.text, words);
}

static void refused_noun(const struct board *b, enum noun_kind kind, const void *noun,
                         const char *words)
{
	struct change c = change_of_noun(b, kind, noun);

	refused(b, &c, words);
}

static void accepted(const struct board *b, const struct change *c)
{
	struct error err = { "" };

	if (!change_check(b, c, &err))
		fail_msg("%s", err.text);
}

static const struct figure_key leads = { ANN, LEADS, { 2026 * 4 } };
static const struct figure_key revenue = { BO, REVENUE, { 2026 * 4 } };

static void a_draft_changes_freely_until_it_is_locked(void **state)
{
	struct board *b = *state;
	struct change clear;

	assert_true(put_terms(b, leads, 120));
	assert_true(put_terms(b, leads, 130));
	clear = change_of_terms(b, leads, NULL, NULL);
	assert_int_equal(clear.kind, CHANGE_DRAFT);
	assert_true(change_try(b, &clear));
	assert_null(board_terms(b, leads));
	assert_true(put_terms(b, leads, 0));
	assert_true(board_terms(b, leads)->amount.given);
	assert_int_equal(board_count_drafts(b, leads.quarter), 1);
	assert_int_equal(board_count_drafts(b, quarter_add(leads.quarter, 1)), 0);
}

static void a_locked_promise_refuses_to_move(void **state)
{
	struct board *b = *state;
	struct terms terms = { .amount = amount_of(1) };
	struct change draft, clear, promise;

	assert_true(put_terms(b, leads, 120));
	draft = change_of_terms(b, leads, &terms, NULL);
	clear = change_of_terms(b, leads, NULL, NULL);
	promise = draft;
	promise.kind = CHANGE_PROMISE;
	assert_true(lock_quarter(b, 2026, 1));
	refused(b, &draft, "locked");
	refused(b, &clear, "locked");
	refused(b, &promise, "locked");
	assert_int_equal(figures_find(&b->figures, leads)->promise.terms.amount.units, 120);
}

static void a_lock_takes_all_drafts_of_its_quarter_only(void **state)
{
	struct board *b = *state;
	struct figure_key later = leads;
	struct change lock = change_locking(leads.quarter, true);

	later.quarter = quarter_add(leads.quarter, 1);
	assert_true(put_terms(b, leads, 1) && put_terms(b, revenue, 2) && put_terms(b, later, 3));
	lock.at = "2026-04-07 10:00:00";
	assert_true(change_try(b, &lock));
	assert_int_equal(board_count_drafts(b, leads.quarter), 0);
	assert_int_equal(board_count_drafts(b, later.quarter), 1);
	assert_int_equal(figures_find(&b->figures, revenue)->promise.state, PROMISE_LOCKED);
	assert_true(figures_find(&b->figures, revenue)->promise.entered_afterwards);
	assert_string_equal(figures_find(&b->figures, leads)->promise.locked_at, lock.at);
	assert_string_equal(figures_find(&b->figures, leads)->promise.entered_at, morning);
	lock.key.quarter = (struct quarter){ 0 };
	refused(b, &lock, "which quarter");
}

static void an_amendment_needs_a_lock_and_a_reason(void **state)
{
	struct board *b = *state;
	struct terms terms = { .amount = amount_of(90) };
	struct change c, back;

	assert_true(put_terms(b, leads, 120));
	c = change_of_terms(b, leads, &terms, "the fair was canceled");
	c.kind = CHANGE_AMENDMENT;
	refused(b, &c, "only a locked promise");
	assert_true(lock_quarter(b, 2026, 1));
	c = change_of_terms(b, leads, &terms, NULL);
	assert_int_equal(c.kind, CHANGE_AMENDMENT);
	refused(b, &c, "reason");
	c.reason = "";
	refused(b, &c, "reason");
	c.reason = "two\nlines";
	refused(b, &c, "reason");
	c.reason = "the fair was canceled";
	assert_true(change_try(b, &c));
	assert_int_equal(board_terms(b, leads)->amount.units, 90);
	assert_true(change_inverse(&c, &back));
	assert_string_equal(back.reason, "taken back");
	assert_int_equal(back.after.terms.amount.units, 120);
	c = change_of_terms(b, leads, NULL, "gone");
	refused(b, &c, "needs an amount");
}

static void a_promise_that_locks_at_once_keeps_its_own_date(void **state)
{
	struct board *b = *state;
	struct terms terms = { .amount = amount_of(5), .note = "from the old sheet" };
	struct change c = change_of_terms(b, leads, &terms, NULL);
	const struct promise *p;

	c.kind = CHANGE_PROMISE;
	c.at = morning;
	c.locked_at = "2025-12-20 12:00:00";
	c.entered_afterwards = true;
	assert_true(change_try(b, &c));
	p = &figures_find(&b->figures, leads)->promise;
	assert_int_equal(p->state, PROMISE_LOCKED);
	assert_string_equal(p->locked_at, "2025-12-20 12:00:00");
	assert_string_equal(p->entered_at, morning);
	assert_true(p->entered_afterwards);
	c.key = revenue;
	c.locked_at = NULL;
	assert_true(change_try(b, &c));
	assert_string_equal(figures_find(&b->figures, revenue)->promise.locked_at, morning);
}

static void terms_have_limits(void **state)
{
	static const struct {
		struct terms terms;
		const char *words;
	} cases[] = {
		{ { .amount = { 0, false } }, "needs an amount" },
		{ { .amount = { -1, true } }, "promise cannot be negative" },
		{ { .amount = { AMOUNT_MAX + 1, true } }, "promise is too large" },
		{ { .amount = { 1, true }, .best_case = { -1, true } }, "best case" },
		{ { .amount = { 1, true }, .floor = { -1, true } }, "floor" },
		{ { .amount = { 1, true }, .value = { -1, true } }, "value" },
		{ { .amount = { 1, true }, .note = "\x1b[2J" }, "note" },
	};
	struct board *b = *state;
	struct terms most = { amount_of(AMOUNT_MAX), amount_of(0), amount_of(0), amount_of(0),
		              "two\nlines" };
	struct error err;

	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct change c = change_of_terms(b, leads, &cases[i].terms, NULL);

		refused(b, &c, cases[i].words);
	}
	assert_true(terms_check(b, LEADS, &most, &err));
	assert_false(terms_check(b, 99, &most, &err));
}

static void only_money_and_percent_of_higher_is_better_may_be_negative(void **state)
{
	struct board *b = *state;
	struct actual minus = { .amount = amount_of(-1) };
	struct actual minus_value = { .amount = amount_of(1), .value = amount_of(-1) };
	struct actual huge = { .amount = amount_of(-AMOUNT_MAX - 1) };
	struct error err;

	assert_true(actual_check(b, REVENUE, &minus, &err));
	huge.amount.units++;
	assert_true(actual_check(b, REVENUE, &huge, &err));
	huge.amount.units--;
	assert_true(actual_check(b, RETENTION, &minus, &err));
	assert_false(actual_check(b, LEADS, &minus, &err));
	assert_false(actual_check(b, PAST_DUE, &minus, &err));
	assert_true(actual_check(b, LEADS, &minus_value, &err));
	assert_false(actual_check(b, PAST_DUE, &minus_value, &err));
	assert_false(actual_check(b, REVENUE, &huge, &err));
	assert_false(actual_check(b, 99, &minus, &err));
}

static void a_value_needs_the_amount_it_belongs_to(void **state)
{
	struct board *b = *state;
	struct actual lone = { .value = amount_of(5) };
	struct change c = change_of_actual(b, leads, &lone);

	refused(b, &c, "amount it belongs to");
	lone = (struct actual){ .amount = amount_of(1), .note = "\x07" };
	c = change_of_actual(b, leads, &lone);
	refused(b, &c, "note");
}

static void figures_need_a_person_a_measure_and_a_quarter(void **state)
{
	struct board *b = *state;
	struct terms terms = { .amount = amount_of(5) };
	struct actual actual = { .amount = amount_of(5) };
	struct change c = change_of_terms(b, key_of(99, LEADS, 2026, 1), &terms, NULL);

	refused(b, &c, "person");
	c = change_of_terms(b, key_of(ANN, 99, 2026, 1), &terms, NULL);
	refused(b, &c, "measure");
	c = change_of_actual(b, key_of(ANN, 99, 2026, 1), &actual);
	refused(b, &c, "measure");
	c = change_of_actual(b, (struct figure_key){ ANN, LEADS, { 0 } }, &actual);
	refused(b, &c, "quarter");
}

static void an_actual_is_followed_by_corrections(void **state)
{
	struct board *b = *state;
	const struct actual *actual;

	assert_true(put_actual(b, leads, 100));
	actual = &figures_find(&b->figures, leads)->actual;
	assert_int_equal(actual->corrections, 0);
	assert_true(put_actual(b, leads, 110));
	assert_int_equal(actual->corrections, 1);
	assert_int_equal(actual->amount.units, 110);
	assert_string_equal(actual->source, "typed");
}

static struct change settings_change(const struct board *b)
{
	struct change c = { .kind = CHANGE_SETTINGS, .had = true, .has = true };

	c.before.settings = c.after.settings = b->settings;
	return c;
}

static void currency_and_fiscal_year_are_fixed_once_there_are_figures(void **state)
{
	struct board *b = *state;
	struct change currency = settings_change(b), start = currency, company = currency;

	currency.after.settings.currency = (struct currency){ "JPY", 0 };
	start.after.settings.fiscal_start = 7;
	company.after.settings.company = "Acme & Daughters";
	accepted(b, &currency);
	accepted(b, &start);
	assert_true(put_terms(b, leads, 1));
	accepted(b, &currency); /* a draft is not a promise */
	assert_true(put_actual(b, leads, 0));
	refused(b, &currency, "stay as they are");
	refused(b, &start, "stay as they are");
	accepted(b, &company);
}

static void settings_are_checked(void **state)
{
	struct board *b = *state;
	struct change c = settings_change(b);

	c.after.settings.company = "";
	refused(b, &c, "needs a name");
	c.after.settings.company = " \xC2\xA0 ";
	refused(b, &c, "needs a name");
	c.after.settings.company = "A\nB";
	refused(b, &c, "company");
	c = settings_change(b);
	c.after.settings.fiscal_start = 0;
	refused(b, &c, "month from 1 to 12");
	c.after.settings.fiscal_start = 13;
	refused(b, &c, "month from 1 to 12");
	c.after.settings.fiscal_start = 12;
	assert_true(change_try(b, &c));
	assert_int_equal(b->settings.fiscal_start, 12);
}

static void unit_direction_and_role_of_a_measure_are_fixed_by_its_first_figure(void **state)
{
	struct board *b = *state;
	struct measure m = *board_measure(b, RETENTION);
	struct change unit, direction, role, name;

	m.unit = UNIT_DAYS;
	unit = change_of_noun(b, NOUN_MEASURE, &m);
	m = *board_measure(b, RETENTION);
	m.direction = DIRECTION_LOWER;
	direction = change_of_noun(b, NOUN_MEASURE, &m);
	m = *board_measure(b, RETENTION);
	m.role = ROLE_ACTIVITY;
	role = change_of_noun(b, NOUN_MEASURE, &m);
	m = *board_measure(b, RETENTION);
	m.name = "Customers kept";
	name = change_of_noun(b, NOUN_MEASURE, &m);
	accepted(b, &unit);
	assert_true(put_terms(b, key_of(ANN, RETENTION, 2026, 1), 9000));
	refused(b, &unit, "add a new measure instead");
	refused(b, &direction, "add a new measure instead");
	refused(b, &role, "add a new measure instead");
	accepted(b, &name);
}

static void a_role_asks_for_its_unit(void **state)
{
	struct board *b = *state;

	for (int role = ROLE_NONE; role <= ROLE_ACTIVITY; role++)
		for (int unit = 0; unit < UNIT_COUNT_OF; unit++) {
			struct measure m = { .id = 5,
				             .department = SALES,
				             .name = "New",
				             .unit = unit,
				             .role = role };
			struct change c = change_of_noun(b, NOUN_MEASURE, &m);
			bool money = role == ROLE_REVENUE || role == ROLE_OTHER_REVENUE;
			bool count = role == ROLE_LEADS || role == ROLE_ACCEPTED ||
			             role == ROLE_WON;

			if ((money && unit != UNIT_MONEY) || (count && unit != UNIT_COUNT))
				refused(b, &c, role_words[role]);
			else
				accepted(b, &c);
		}
}

static void two_people_of_one_folded_name_are_refused(void **state)
{
	struct board *b = *state;
	struct person p = { .id = 4, .name = " ANN ", .department = SALES };

	refused_noun(b, NOUN_PERSON, &p, "already somebody called");
	p.name = "Jos\xC3\xA9";
	assert_true(put_noun(b, NOUN_PERSON, &p));
	p.id = 5;
	p.name = "JOSE\xCC\x81";
	refused_noun(b, NOUN_PERSON, &p, "already somebody called");
	p.id = ANN;
	p.name = "ANN";
	assert_true(put_noun(b, NOUN_PERSON, &p)); /* her own name in other letters */
}

static void other_names_are_unique_where_they_belong(void **state)
{
	struct board *b = *state;
	struct department d = { 3, "sales", 3 };
	struct measure m = { .id = 5, .department = SALES, .name = "REVENUE" };
	struct duty duty = { .id = 1, .department = SALES, .text = "Call back" };
	struct tier tier = { .id = 1, .name = "Hot" };

	refused_noun(b, NOUN_DEPARTMENT, &d, "already a department");
	refused_noun(b, NOUN_MEASURE, &m, "already has a measure");
	m.department = MARKETING;
	assert_true(put_noun(b, NOUN_MEASURE, &m));
	assert_true(put_noun(b, NOUN_DUTY, &duty) && put_noun(b, NOUN_TIER, &tier));
	duty.id = 2;
	refused_noun(b, NOUN_DUTY, &duty, "already has the duty");
	duty.department = MARKETING;
	assert_true(put_noun(b, NOUN_DUTY, &duty));
	tier = (struct tier){ .id = 2, .name = "HOT" };
	refused_noun(b, NOUN_TIER, &tier, "already a tier");
}

static void the_fields_of_a_noun_are_checked(void **state)
{
	struct board *b = *state;
	struct person p = { .id = 4, .name = "Dee", .department = SALES };
	struct duty d = { .id = 1, .department = SALES, .text = "Call back" };
	struct session s = { .id = 1, .rating = 11 };
	struct tier tier = { .id = 1, .name = "Hot", .definition = "two\nlines" };

	refused_noun(b, NOUN_SESSION, &s, "from 1 to 10");
	s.rating = -1;
	refused_noun(b, NOUN_SESSION, &s, "from 1 to 10");
	s.rating = 10;
	assert_true(put_noun(b, NOUN_SESSION, &s));
	s.rating = 0;
	assert_true(put_noun(b, NOUN_SESSION, &s));
	assert_true(put_noun(b, NOUN_TIER, &tier));
	tier.handled_by = "two\nlines";
	refused_noun(b, NOUN_TIER, &tier, "handled_by");
	p.name = "\xC2\xA0";
	refused_noun(b, NOUN_PERSON, &p, "empty");
	p.name = "De\x1b[1me";
	refused_noun(b, NOUN_PERSON, &p, "name");
	p.name = NULL;
	refused_noun(b, NOUN_PERSON, &p, "empty");
	p.name = "Dee";
	p.department = 0;
	refused_noun(b, NOUN_PERSON, &p, "choose a department");
	p.department = 99;
	refused_noun(b, NOUN_PERSON, &p, "no longer on the board");
	p.department = SALES;
	p.active_from = quarter_make(2026, 2);
	p.active_to = quarter_make(2026, 1);
	refused_noun(b, NOUN_PERSON, &p, "before the first quarter");
	p.active_to = p.active_from;
	assert_true(put_noun(b, NOUN_PERSON, &p));
	p.active_to = (struct quarter){ 0 };
	assert_true(put_noun(b, NOUN_PERSON, &p));
	d.owner = 99;
	refused_noun(b, NOUN_DUTY, &d, "no longer on the board");
	d.owner = 0;
	d.helpers[0] = 99;
	refused_noun(b, NOUN_DUTY, &d, "helper");
	d.helpers[0] = ANN;
	d.hours_per_week = amount_of(-1);
	refused_noun(b, NOUN_DUTY, &d, "negative");
	d.hours_per_week = amount_of(16801);
	refused_noun(b, NOUN_DUTY, &d, "168 hours");
	d.hours_per_week = amount_of(16800);
	assert_true(put_noun(b, NOUN_DUTY, &d));
}

static void the_same_follow_up_is_not_written_twice(void **state)
{
	struct board *b = *state;
	struct followup f = { .id = 1, .what = "Call the bank", .owner = ANN };

	refused_noun(b, NOUN_FOLLOWUP, &f, "needs a date");
	f.due = (struct date){ 2026, 4, 20 };
	assert_true(put_noun(b, NOUN_FOLLOWUP, &f));
	f.id = 2;
	f.what = "call the BANK";
	refused_noun(b, NOUN_FOLLOWUP, &f, "already on the list");
	f.due.day = 21;
	assert_true(put_noun(b, NOUN_FOLLOWUP, &f));
	f.status = FOLLOWUP_DONE;
	assert_true(put_noun(b, NOUN_FOLLOWUP, &f));
}

static void whatever_has_history_stays(void **state)
{
	struct board *b = *state;
	struct duty d = { .id = 1, .department = MARKETING, .text = "Write", .helpers = { CY } };
	struct change cy = change_removing(b, NOUN_PERSON, CY);
	struct change ann = change_removing(b, NOUN_PERSON, ANN);
	struct change measure = change_removing(b, NOUN_MEASURE, LEADS);
	struct change sales = change_removing(b, NOUN_DEPARTMENT, SALES);

	accepted(b, &cy);
	accepted(b, &ann);
	accepted(b, &measure);
	refused(b, &sales, "Sales has history");
	assert_true(put_noun(b, NOUN_DUTY, &d));
	refused(b, &cy, "Cy has history");
	assert_true(put_terms(b, leads, 5));
	refused(b, &ann, "retire it instead");
	refused(b, &measure, "Leads has history");
}

static void a_draft_that_was_cleared_is_no_history_but_an_actual_taken_back_is(void **state)
{
	struct board *b = *state;
	struct change ann = change_removing(b, NOUN_PERSON, ANN), clear, actual, back;
	struct change bo = change_removing(b, NOUN_PERSON, BO);

	assert_true(put_terms(b, leads, 5));
	clear = change_of_terms(b, leads, NULL, NULL);
	assert_true(change_try(b, &clear));
	accepted(b, &ann);
	actual = change_of_actual(b, revenue, &(struct actual){ .amount = amount_of(5) });
	assert_true(change_try(b, &actual) && change_inverse(&actual, &back));
	assert_true(change_try(b, &back));
	refused(b, &bo, "has history");
}

static void a_duty_that_changes_its_column_leaves_a_dated_row(void **state)
{
	struct board *b = *state;
	struct duty d = { .id = 1,
		          .department = MARKETING,
		          .text = "Qualify",
		          .effective_from = quarter_make(2026, 2) };
	const struct move *move;

	assert_true(put_noun(b, NOUN_DUTY, &d));
	assert_int_equal(board_last_id(b, NOUN_MOVE), 0);
	d.department = SALES;
	assert_true(put_noun(b, NOUN_DUTY, &d));
	move = board_get(b, NOUN_MOVE, 1);
	assert_non_null(move);
	assert_int_equal(move->duty, 1);
	assert_int_equal(move->from, MARKETING);
	assert_int_equal(move->to, SALES);
	assert_int_equal(move->quarter.index, quarter_make(2026, 2).index);
	assert_string_equal(move->at, morning);
	d.status = DUTY_KEPT;
	assert_true(put_noun(b, NOUN_DUTY, &d));
	assert_int_equal(board_last_id(b, NOUN_MOVE), 1);
}

static void the_same_again_changes_nothing(void **state)
{
	struct board *b = *state;
	struct terms terms = { .amount = amount_of(5), .note = "first" };
	struct actual actual = { .amount = amount_of(5), .source = "typed" };
	struct change c = change_of_noun(b, NOUN_PERSON, board_person(b, ANN));

	assert_true(change_is_empty(&c));
	c = change_of_terms(b, leads, NULL, NULL);
	assert_true(change_is_empty(&c));
	c = change_of_actual(b, leads, &(struct actual){ 0 });
	assert_true(change_is_empty(&c));
	c = change_of_terms(b, leads, &terms, NULL);
	assert_false(change_is_empty(&c));
	assert_true(change_try(b, &c));
	c = change_of_terms(b, leads, &terms, NULL);
	assert_true(change_is_empty(&c));
	terms.note = "second";
	c = change_of_terms(b, leads, &terms, NULL);
	assert_false(change_is_empty(&c)); /* a draft keeps its note */
	assert_true(lock_quarter(b, 2026, 1));
	c = change_of_terms(b, leads, &terms, "why");
	assert_true(change_is_empty(&c)); /* an amendment is about figures */
	assert_true(put_actual(b, leads, 5));
	actual.source = "again.csv:2";
	c = change_of_actual(b, leads, &actual);
	assert_true(change_is_empty(&c));
	c = change_locking(leads.quarter, false);
	assert_false(change_is_empty(&c));
}

static void a_change_that_was_kept_outlives_its_texts(void **state)
{
	char name[] = "Dee", note[] = "soon", at[] = "2026-01-05 09:00:00", why[] = "because";
	struct board *b = *state;
	struct person p = { .id = 4, .name = name, .department = SALES };
	struct terms terms = { .amount = amount_of(5), .note = note };
	struct change noun = change_of_noun(b, NOUN_PERSON, &p);
	struct change draft = change_of_terms(b, leads, &terms, why);
	struct arena arena = { 0 };
	struct change a, c;

	noun.at = draft.at = draft.locked_at = at;
	change_copy(&a, &noun, &arena);
	change_copy(&c, &draft, &arena);
	name[0] = note[0] = at[0] = why[0] = 'X';
	assert_string_equal(a.after.person.name, "Dee");
	assert_string_equal(a.at, "2026-01-05 09:00:00");
	assert_null(a.locked_at);
	assert_string_equal(c.after.terms.note, "soon");
	assert_string_equal(c.locked_at, "2026-01-05 09:00:00");
	assert_string_equal(c.reason, "because");
	arena_release(&arena);
}

static void a_lock_and_a_promise_locked_at_once_have_no_inverse(void **state)
{
	struct board *b = *state;
	struct change lock = change_locking(leads.quarter, false), out;
	struct change c = change_of_terms(b, leads, &(struct terms){ .amount = amount_of(1) }, "");

	assert_false(change_inverse(&lock, &out));
	c.kind = CHANGE_PROMISE;
	assert_false(change_inverse(&c, &out));
}

/* Everything a person can see now; dated rows stay, as history does. */
static const char *visible_difference(const struct board *a, const struct board *b)
{
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		if (kind != NOUN_MOVE && !same_nouns(a, b, (enum noun_kind)kind))
			return noun_of((enum noun_kind)kind)->name;
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *now = &b->figures.items[i];
		const struct figure *then = figures_find(&a->figures, now->key);
		const struct terms *x = board_terms(a, now->key), *y = board_terms(b, now->key);
		struct actual nothing = { 0 };

		if ((x == NULL) != (y == NULL) ||
		    (x != NULL && (!terms_equal(x, y) || !same_words(x->note, y->note))))
			return "terms";
		if (!actual_equal(then != NULL ? &then->actual : &nothing, &now->actual))
			return "actual";
		if (then != NULL && then->promise.state != now->promise.state)
			return "state";
	}
	return same_settings(&a->settings, &b->settings) ? NULL : "settings";
}

static void copy_board(struct board *to, const struct board *from)
{
	*to = (struct board){ .settings = from->settings };
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		for (int id = 1; id <= board_last_id(from, (enum noun_kind)kind); id++)
			if (board_get(from, (enum noun_kind)kind, id) != NULL)
				board_put(to, (enum noun_kind)kind,
				          board_get(from, (enum noun_kind)kind, id));
	for (size_t i = 0; i < from->figures.count; i++)
		*figures_at(&to->figures, from->figures.items[i].key) = from->figures.items[i];
	for (size_t i = 0; i < from->amendments.count; i++)
		board_add_amendment(to, &from->amendments.items[i]);
}

static void undo_returns_the_board_for_every_kind_of_change(void **state)
{
	int undone[CHANGE_LOCK + 1] = { 0 };
	uint32_t seed = 2026;

	(void)state;
	for (int run = 0; run < 12; run++) {
		struct board b, before;

		assert_true(sample_board(&b));
		for (int i = 0; i < 250; i++) {
			struct change c = any_change(&b, &seed), back;
			const char *differs;

			copy_board(&before, &b);
			change_apply(&b, &c);
			if (change_inverse(&c, &back)) {
				accepted(&b, &back);
				change_apply(&b, &back);
				differs = visible_difference(&before, &b);
				if (differs != NULL)
					fail_msg("undoing kind %d: %s", (int)c.kind, differs);
				undone[c.kind]++;
				c = any_change(&b, &seed);
				change_apply(&b, &c);
			}
			board_release(&before);
		}
		board_release(&b);
	}
	for (int kind = 0; kind <= CHANGE_LOCK; kind++)
		assert_int_equal(undone[kind] > 0, kind != CHANGE_LOCK && kind != CHANGE_PROMISE);
}

static void described(const struct board *b, const struct change *c, const char *want)
{
	struct str out = { 0 };

	change_describe(b, c, &out);
	assert_string_equal(str_text(&out), want);
	str_release(&out);
}

static void figures_are_described_by_owner_quarter_and_measure(void **state)
{
	struct board *b = *state;
	struct terms terms = { .amount = amount_of(41000000) };
	struct actual actual = { .amount = amount_of(39000050) };
	struct change c = change_of_terms(b, revenue, &terms, NULL);

	described(b, &c, "Bo's 2026-Q1 Revenue promise 410,000.00");
	assert_true(change_try(b, &c));
	c = change_of_terms(b, revenue, NULL, NULL);
	described(b, &c, "Bo's 2026-Q1 Revenue promise cleared");
	c.kind = CHANGE_AMENDMENT;
	c.has = true;
	c.after.terms = terms;
	described(b, &c, "Bo's 2026-Q1 Revenue amendment 410,000.00");
	c = change_locking(revenue.quarter, false);
	described(b, &c, "the promises of 2026-Q1 locked");
	c = change_of_actual(b, revenue, &actual);
	described(b, &c, "Bo's 2026-Q1 Revenue actual 390,000.50");
	assert_true(change_try(b, &c));
	actual.disputed = true;
	c = change_of_actual(b, revenue, &actual);
	described(b, &c, "Bo's 2026-Q1 Revenue actual marked disputed");
	assert_true(change_try(b, &c));
	actual.disputed = false;
	c = change_of_actual(b, revenue, &actual);
	described(b, &c, "Bo's 2026-Q1 Revenue actual no longer disputed");
	c = change_of_actual(b, revenue, &(struct actual){ 0 });
	described(b, &c, "Bo's 2026-Q1 Revenue actual taken back");
}

static void nouns_are_described_by_what_happened_to_them(void **state)
{
	struct board *b = *state;
	struct duty d = { .id = 1, .department = SALES, .text = "Call back" };
	struct entry e = { .id = 1, .session = 1, .kind = "win", .person = BO, .text = "sold" };
	struct change c = change_of_noun(b, NOUN_DUTY, &d);

	described(b, &c, "duty \"Call back\" added");
	assert_true(change_try(b, &c));
	d.frequency = FREQUENCY_DAILY;
	c = change_of_noun(b, NOUN_DUTY, &d);
	described(b, &c, "duty \"Call back\" changed");
	d.owner = BO;
	c = change_of_noun(b, NOUN_DUTY, &d);
	described(b, &c, "\"Call back\" belongs to Bo");
	d.status = DUTY_KEPT;
	c = change_of_noun(b, NOUN_DUTY, &d);
	described(b, &c, "\"Call back\" kept");
	d.department = MARKETING;
	c = change_of_noun(b, NOUN_DUTY, &d);
	described(b, &c, "\"Call back\" moved to Marketing");
	c = change_removing(b, NOUN_PERSON, CY);
	described(b, &c, "person \"Cy\" taken away");
	c = change_of_noun(b, NOUN_ENTRY, &e);
	described(b, &c, "\"win\" of Bo added");
	c = settings_change(b);
	described(b, &c, "the board of Acme");
}

#define WITH_BOARD(test) cmocka_unit_test_setup_teardown(test, new_board, drop_board)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_BOARD(a_draft_changes_freely_until_it_is_locked),
		WITH_BOARD(a_locked_promise_refuses_to_move),
		WITH_BOARD(a_lock_takes_all_drafts_of_its_quarter_only),
		WITH_BOARD(an_amendment_needs_a_lock_and_a_reason),
		WITH_BOARD(a_promise_that_locks_at_once_keeps_its_own_date),
		WITH_BOARD(terms_have_limits),
		WITH_BOARD(only_money_and_percent_of_higher_is_better_may_be_negative),
		WITH_BOARD(a_value_needs_the_amount_it_belongs_to),
		WITH_BOARD(figures_need_a_person_a_measure_and_a_quarter),
		WITH_BOARD(an_actual_is_followed_by_corrections),
		WITH_BOARD(currency_and_fiscal_year_are_fixed_once_there_are_figures),
		WITH_BOARD(settings_are_checked),
		WITH_BOARD(unit_direction_and_role_of_a_measure_are_fixed_by_its_first_figure),
		WITH_BOARD(a_role_asks_for_its_unit),
		WITH_BOARD(two_people_of_one_folded_name_are_refused),
		WITH_BOARD(other_names_are_unique_where_they_belong),
		WITH_BOARD(the_fields_of_a_noun_are_checked),
		WITH_BOARD(the_same_follow_up_is_not_written_twice),
		WITH_BOARD(whatever_has_history_stays),
		WITH_BOARD(a_draft_that_was_cleared_is_no_history_but_an_actual_taken_back_is),
		WITH_BOARD(a_duty_that_changes_its_column_leaves_a_dated_row),
		WITH_BOARD(the_same_again_changes_nothing),
		WITH_BOARD(a_change_that_was_kept_outlives_its_texts),
		WITH_BOARD(a_lock_and_a_promise_locked_at_once_have_no_inverse),
		cmocka_unit_test(undo_returns_the_board_for_every_kind_of_change),
		WITH_BOARD(figures_are_described_by_owner_quarter_and_measure),
		WITH_BOARD(nouns_are_described_by_what_happened_to_them),
	};

	return cmocka_run_group_tests_name("core/change", tests, NULL, NULL) != 0;
}
