#include "core/handoff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { LEADS = 1, SOFT_LEADS, ACCEPTED, RESPONSE, RETENTION };

static const struct quarter q3 = { 2026 * 4 + 2 };
static const struct tier soft = { .id = 1, .name = "Soft lead", .response_hours = { 2400, true } };

static void put(struct board *b, int person, int measure, struct quarter quarter,
                struct figure figure)
{
	struct figure *f = figures_at(&b->figures, (struct figure_key){ person, measure, quarter });

	f->promise = figure.promise;
	f->actual = figure.actual;
}

static struct figure said_and_did(int64_t said, int64_t did)
{
	return (struct figure){
		.promise = { .state = PROMISE_LOCKED, .terms.amount = amount_of(said) },
		.actual.amount = amount_of(did),
	};
}

static void init(struct board *b)
{
	static const struct measure measures[] = {
		{ LEADS, 1, "Leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "" },
		{ SOFT_LEADS, 1, "Soft leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS,
		  "soft lead" },
		{ ACCEPTED, 2, "Accepted", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACCEPTED, "" },
		{ RESPONSE, 2, "Response", UNIT_DAYS, DIRECTION_LOWER, ROLE_NONE, "soft lead" },
		{ RETENTION, 3, "Retention", UNIT_PERCENT, DIRECTION_HIGHER, ROLE_NONE, "" },
	};

	*b = (struct board){ 0 };
	for (size_t i = 0; i < COUNT_OF(measures); i++)
		board_put(b, NOUN_MEASURE, &measures[i]);
}

static void acceptance_adds_up_everybody_of_that_quarter(void **state)
{
	struct board b;
	struct acceptance all;

	(void)state;
	init(&b);
	put(&b, 1, LEADS, q3, said_and_did(100, 90));
	put(&b, 2, LEADS, q3, said_and_did(10, 20));
	put(&b, 1, SOFT_LEADS, q3, said_and_did(50, 30));
	put(&b, 3, ACCEPTED, q3, said_and_did(80, 70));
	put(&b, 3, ACCEPTED, quarter_add(q3, -1), said_and_did(9, 9));
	put(&b, 3, RETENTION, q3, said_and_did(9, 9));
	handoff_acceptance(&b, q3, NULL, &all);
	assert_int_equal(all.leads_said.units, 160);
	assert_int_equal(all.leads_did.units, 140);
	assert_int_equal(all.accepted_said.units, 80);
	assert_int_equal(all.accepted_did.units, 70);
	assert_false(all.is_partial);
	handoff_acceptance(&b, q3, "SOFT lead", &all);
	assert_int_equal(all.leads_did.units, 30);
	assert_false(all.accepted_did.given);
	board_release(&b);
}

static void nothing_reported_is_not_zero(void **state)
{
	struct figure open = said_and_did(100, 0), draft = said_and_did(5, 0);
	struct acceptance all;
	struct board b;

	(void)state;
	init(&b);
	open.actual.amount.given = draft.actual.amount.given = false;
	draft.promise.state = PROMISE_DRAFT;
	put(&b, 1, ACCEPTED, q3, draft);
	handoff_acceptance(&b, q3, NULL, &all);
	assert_false(all.accepted_said.given || all.accepted_did.given || all.is_partial);
	put(&b, 1, LEADS, q3, open);
	handoff_acceptance(&b, q3, NULL, &all);
	assert_true(all.leads_said.given && all.is_partial);
	assert_false(all.leads_did.given);
	board_release(&b);
}

static void a_sum_that_is_too_large_is_said_so(void **state)
{
	struct acceptance all;
	struct board b;

	(void)state;
	init(&b);
	put(&b, 1, LEADS, q3, said_and_did(1, AMOUNT_MAX));
	handoff_acceptance(&b, q3, NULL, &all);
	assert_false(all.is_too_large);
	put(&b, 2, LEADS, q3, said_and_did(1, 1));
	handoff_acceptance(&b, q3, NULL, &all);
	assert_true(all.is_too_large);
	board_release(&b);
}

static void a_day_has_24_hours_and_the_limit_is_in_time(void **state)
{
	static const struct {
		int64_t hours, days; /* hundredths */
		enum answered want;
	} cases[] = {
		{ 2400, 100, ANSWERED_IN_TIME },
		{ 2400, 101, ANSWERED_LATE },
		{ 2399, 99, ANSWERED_IN_TIME },
		{ 2399, 100, ANSWERED_LATE },
		{ 100, 4, ANSWERED_IN_TIME },
		{ 100, 5, ANSWERED_LATE },
		{ 0, 0, ANSWERED_IN_TIME },
		{ 0, 1, ANSWERED_LATE },
		{ AMOUNT_MAX, AMOUNT_MAX, ANSWERED_LATE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct tier tier = { .name = "x", .response_hours = amount_of(cases[i].hours) };

		assert_int_equal(handoff_answer(&tier, amount_of(cases[i].days)), cases[i].want);
	}
	assert_int_equal(handoff_answer(&soft, (struct amount){ 0 }), ANSWERED_UNKNOWN);
	assert_int_equal(handoff_answer(&(struct tier){ .name = "x" }, amount_of(1)),
	                 ANSWERED_UNKNOWN);
}

static void only_days_where_lower_is_better_are_a_response(void **state)
{
	struct measure m = { .unit = UNIT_DAYS, .direction = DIRECTION_LOWER, .tier = "SOFT LEAD" };

	(void)state;
	assert_true(handoff_is_response(&m, &soft));
	m.direction = DIRECTION_HIGHER;
	assert_false(handoff_is_response(&m, &soft));
	m = (struct measure){ .unit = UNIT_COUNT,
		              .direction = DIRECTION_LOWER,
		              .tier = "soft lead" };
	assert_false(handoff_is_response(&m, &soft));
	m = (struct measure){ .unit = UNIT_DAYS, .direction = DIRECTION_LOWER, .tier = "" };
	assert_false(handoff_is_response(&m, &soft));
}

static void the_slowest_decides(void **state)
{
	struct board b;

	(void)state;
	init(&b);
	assert_int_equal(handoff_answered(&b, q3, &soft), ANSWERED_UNKNOWN);
	put(&b, 1, RESPONSE, q3, said_and_did(100, 80));
	assert_int_equal(handoff_answered(&b, q3, &soft), ANSWERED_IN_TIME);
	put(&b, 2, RESPONSE, q3, said_and_did(100, 180));
	put(&b, 3, RESPONSE, q3, said_and_did(100, 20));
	assert_int_equal(handoff_answered(&b, q3, &soft), ANSWERED_LATE);
	assert_int_equal(handoff_answered(&b, quarter_add(q3, 1), &soft), ANSWERED_UNKNOWN);
	board_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(acceptance_adds_up_everybody_of_that_quarter),
		cmocka_unit_test(nothing_reported_is_not_zero),
		cmocka_unit_test(a_sum_that_is_too_large_is_said_so),
		cmocka_unit_test(a_day_has_24_hours_and_the_limit_is_in_time),
		cmocka_unit_test(only_days_where_lower_is_better_are_a_response),
		cmocka_unit_test(the_slowest_decides),
	};

	return cmocka_run_group_tests_name("core/handoff", tests, NULL, NULL) != 0;
}
