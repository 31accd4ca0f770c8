#include "core/trap.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>
#include <cmocka.h>

enum { CALLS = 5, VISITS = 6, SUPPORT_REVENUE = 7 };

#define NONE INT64_MIN /* not reported */

static int new_board(void **state)
{
	static const struct measure calls = {
		CALLS, SALES, "Calls", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACTIVITY, ""
	};
	static const struct measure visits = {
		VISITS, SALES, "CRM entries", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACTIVITY, ""
	};
	static const struct measure other = { SUPPORT_REVENUE,  MARKETING,    "Shop", UNIT_MONEY,
		                              DIRECTION_HIGHER, ROLE_REVENUE, "" };
	struct board *b = calloc(1, sizeof(*b));

	*state = b;
	return b != NULL && sample_board(b) && put_noun(b, NOUN_MEASURE, &calls) &&
	                       put_noun(b, NOUN_MEASURE, &visits) &&
	                       put_noun(b, NOUN_MEASURE, &other)
	               ? 0
	               : -1;
}

static int drop_board(void **state)
{
	board_release(*state);
	free(*state);
	return 0;
}

static void deliver(struct board *b, int person, int measure, int64_t units)
{
	if (units != NONE)
		assert_true(put_actual(b, key_of(person, measure, 2026, 3), units));
}

/* The persons who are busy, as bits. */
static unsigned busy(const struct board *b)
{
	struct traps traps = { 0 };
	unsigned bits = 0;

	traps_of_quarter(&traps, b, quarter_make(2026, 3));
	for (size_t i = 0; i < traps.count; i++)
		bits |= 1u << traps.items[i].person;
	traps_release(&traps);
	return bits;
}

static const struct {
	const char *claim;
	int64_t calls[2], revenue[2]; /* of Bo and of Cy */
	unsigned busy;
} cases[] = {
	{ "exactly 1.25 times the share is busy", { 50, 50 }, { 40, 60 }, 1u << BO },
	{ "a little less is not", { 50, 50 }, { 41, 59 }, 0 },
	{ "a cent less is not", { 50, 50 }, { 4000000001, 5999999999 }, 0 },
	{ "a cent more is", { 50, 50 }, { 3999999999, 6000000001 }, 1u << BO },
	{ "the same shares are not", { 30, 70 }, { 30, 70 }, 0 },
	{ "calls and no revenue are busy", { 1, 99 }, { 0, 60 }, 1u << BO },
	{ "no calls are never busy", { 0, 99 }, { 0, 60 }, 0 },
	{ "a loss is a share below 0", { 1, 99 }, { -10, 60 }, 1u << BO },
	{ "somebody who only sells is compared", { 99, 0 }, { 20, 80 }, 1u << BO },
	{ "a department without revenue has nothing to compare", { 50, 50 }, { 0, 0 }, 0 },
	{ "nor has one with losses", { 50, 50 }, { -40, 20 }, 0 },
	{ "one person's calls are not compared", { 50, NONE }, { 40, 60 }, 0 },
	{ "nobody's calls", { NONE, NONE }, { 40, 60 }, 0 },
	{ "nobody called", { 0, 0 }, { 40, 60 }, 0 },
	{ "who promised and brought no revenue has a share of 0",
	  { 50, 50 },
	  { NONE, 60 },
	  1u << BO },
	{ "the largest amounts",
	  { 9000000000000000, 9000000000000000 },
	  { 9000000000000000, 1 },
	  1u << CY },
};

static void busy_is_a_share_of_activity_far_above_the_share_of_revenue(void **state)
{
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_int_equal(new_board(state), 0);
		for (int who = 0; who < 2; who++) {
			deliver(*state, BO + who, CALLS, cases[i].calls[who]);
			deliver(*state, BO + who, REVENUE, cases[i].revenue[who]);
		}
		if (busy(*state) != cases[i].busy)
			fail_msg("%s", cases[i].claim);
		drop_board(state);
	}
}

static void promised_revenue_that_is_not_reported_is_not_zero(void **state)
{
	struct board *b = *state;

	deliver(b, ANN, CALLS, 30);
	deliver(b, BO, CALLS, 50);
	deliver(b, CY, CALLS, 20);
	deliver(b, ANN, REVENUE, 30);
	deliver(b, CY, REVENUE, 70);
	assert_int_equal(busy(b), 1u << BO);
	assert_true(put_terms(b, key_of(BO, REVENUE, 2026, 3), 100));
	assert_int_equal(busy(b), 1u << BO);
	assert_true(lock_quarter(b, 2026, 3));
	assert_int_equal(busy(b), 0);
	deliver(b, BO, REVENUE, 0);
	assert_int_equal(busy(b), 1u << BO);
}

static void only_the_revenue_of_the_department_counts(void **state)
{
	struct board *b = *state;

	deliver(b, BO, CALLS, 50);
	deliver(b, CY, CALLS, 50);
	deliver(b, BO, REVENUE, 40);
	deliver(b, CY, REVENUE, 60);
	deliver(b, BO, SUPPORT_REVENUE, 1000);
	assert_int_equal(busy(b), 1u << BO);
}

static void every_activity_is_judged_by_itself(void **state)
{
	struct traps traps = { 0 };
	struct board *b = *state;

	deliver(b, BO, CALLS, 50);
	deliver(b, CY, CALLS, 50);
	deliver(b, BO, VISITS, 10);
	deliver(b, CY, VISITS, 90);
	deliver(b, BO, REVENUE, 40);
	deliver(b, CY, REVENUE, 60);
	traps_of_quarter(&traps, b, quarter_make(2026, 3));
	assert_int_equal(traps.count, 2);
	assert_int_equal(traps.items[0].measure, CALLS);
	assert_int_equal(traps.items[0].person, BO);
	assert_int_equal(traps.items[1].measure, VISITS);
	assert_int_equal(traps.items[1].person, CY);
	traps_of_quarter(&traps, b, quarter_make(2026, 2));
	assert_int_equal(traps.count, 0);
	traps_release(&traps);
}

static void the_words_can_be_checked_by_hand(void **state)
{
	struct str words = { 0 };
	struct trap trap = { BO, CALLS, 823, 2007, 16291430, 135799670 };

	trap_add_words(&words, *state, &trap);
	assert_string_equal(str_text(&words), "41 % of the calls, 12 % of the revenue");
	str_clear(&words);
	trap_add_arithmetic(&words, *state, &trap);
	assert_string_equal(str_text(&words),
	                    "823 of 2,007 calls, 162,914.30 of 1,357,996.70 in revenue");
	str_clear(&words);
	trap.measure = VISITS;
	trap_add_words(&words, *state, &trap);
	assert_string_equal(str_text(&words), "41 % of the CRM entries, 12 % of the revenue");
	str_release(&words);
}

/* Twice as many calls, twice the revenue: nothing changes.  And of those who
 * are compared the shares sum to one, so nobody is busy alone with everybody. */
static void shares_do_not_depend_on_size(void **state)
{
	uint32_t seed = 20261012;

	for (int round = 0; round < 500; round++) {
		int64_t calls[3], revenue[3];
		unsigned before;

		assert_int_equal(new_board(state), 0);
		for (int who = 0; who < 3; who++) {
			calls[who] = chance(&seed, 9);
			revenue[who] = (int64_t)chance(&seed, 9) - 1;
			deliver(*state, ANN + who, CALLS, calls[who]);
			deliver(*state, ANN + who, REVENUE, revenue[who]);
		}
		before = busy(*state);
		for (int who = 0; who < 3; who++) {
			deliver(*state, ANN + who, CALLS, 3 * calls[who]);
			deliver(*state, ANN + who, REVENUE, 7 * revenue[who]);
		}
		assert_int_equal(busy(*state), before);
		if (revenue[0] >= 0 && revenue[1] >= 0 && revenue[2] >= 0)
			assert_int_not_equal(before, 1u << ANN | 1u << BO | 1u << CY);
		drop_board(state);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(busy_is_a_share_of_activity_far_above_the_share_of_revenue),
		cmocka_unit_test(shares_do_not_depend_on_size),
		cmocka_unit_test_setup_teardown(promised_revenue_that_is_not_reported_is_not_zero,
		                                new_board, drop_board),
		cmocka_unit_test_setup_teardown(only_the_revenue_of_the_department_counts,
		                                new_board, drop_board),
		cmocka_unit_test_setup_teardown(every_activity_is_judged_by_itself, new_board,
		                                drop_board),
		cmocka_unit_test_setup_teardown(the_words_can_be_checked_by_hand, new_board,
		                                drop_board),
	};

	return cmocka_run_group_tests_name("core/trap", tests, NULL, NULL) != 0;
}
