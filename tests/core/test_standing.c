#include "core/standing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static enum standing judged(int64_t promised, int64_t actual, enum direction direction)
{
	return standing_of(amount_of(promised), amount_of(actual), direction, true);
}

static void the_bands_meet_exactly_at_90_100_and_110(void **state)
{
	static const struct {
		int64_t promised, actual;
		enum standing want;
	} cases[] = {
		{ 1000, 899, STANDING_SHORT },
		{ 1000, 900, STANDING_CLOSE },
		{ 1000, 999, STANDING_CLOSE },
		{ 1000, 1000, STANDING_KEPT },
		{ 1000, 1100, STANDING_KEPT },
		{ 1000, 1101, STANDING_BEAT },
		{ 1, 0, STANDING_SHORT },
		{ 1, 1, STANDING_KEPT },
		{ 1, 2, STANDING_BEAT },
		{ 9, 8, STANDING_SHORT },
		{ 3, 3, STANDING_KEPT },
		{ 1000, -1, STANDING_SHORT },
		{ 7, -AMOUNT_MAX, STANDING_SHORT },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(judged(cases[i].promised, cases[i].actual, DIRECTION_HIGHER),
		                 cases[i].want);
}

static void for_lower_is_better_the_ratio_is_turned_over(void **state)
{
	static const struct {
		int64_t promised, actual;
		enum standing want;
	} cases[] = {
		{ 899, 1000, STANDING_SHORT }, { 900, 1000, STANDING_CLOSE },
		{ 999, 1000, STANDING_CLOSE }, { 1000, 1000, STANDING_KEPT },
		{ 1100, 1000, STANDING_KEPT }, { 1101, 1000, STANDING_BEAT },
		{ 1000, 0, STANDING_BEAT },    { 1, AMOUNT_MAX, STANDING_SHORT },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(judged(cases[i].promised, cases[i].actual, DIRECTION_LOWER),
		                 cases[i].want);
}

static void the_bands_are_exact_for_every_size_of_promise(void **state)
{
	(void)state;
	for (int64_t size = 1; size <= AMOUNT_MAX / 2000; size = size * 7 + 1) {
		int64_t promised = size * 1000;

		assert_int_equal(judged(promised, size * 900, DIRECTION_HIGHER), STANDING_CLOSE);
		assert_int_equal(judged(promised, size * 900 - 1, DIRECTION_HIGHER),
		                 STANDING_SHORT);
		assert_int_equal(judged(promised, promised, DIRECTION_HIGHER), STANDING_KEPT);
		assert_int_equal(judged(promised, promised - 1, DIRECTION_HIGHER), STANDING_CLOSE);
		assert_int_equal(judged(promised, size * 1100, DIRECTION_HIGHER), STANDING_KEPT);
		assert_int_equal(judged(promised, size * 1100 + 1, DIRECTION_HIGHER),
		                 STANDING_BEAT);
	}
}

static void a_promise_of_zero_is_judged_by_the_side_only(void **state)
{
	(void)state;
	assert_int_equal(judged(0, 0, DIRECTION_HIGHER), STANDING_KEPT);
	assert_int_equal(judged(0, 1, DIRECTION_HIGHER), STANDING_BEAT);
	assert_int_equal(judged(0, -1, DIRECTION_HIGHER), STANDING_SHORT);
	assert_int_equal(judged(0, 0, DIRECTION_LOWER), STANDING_KEPT);
	assert_int_equal(judged(0, 1, DIRECTION_LOWER), STANDING_SHORT);
	assert_false(ratio_is_defined(standing_ratio(0, 5, DIRECTION_HIGHER)));
	assert_false(ratio_is_defined(standing_ratio(0, 5, DIRECTION_LOWER)));
	assert_false(ratio_is_defined(standing_ratio(5, 0, DIRECTION_LOWER)));
	assert_true(ratio_is_defined(standing_ratio(5, 0, DIRECTION_HIGHER)));
}

static void the_four_states_are_never_mixed(void **state)
{
	struct amount none = { 0 }, zero = amount_of(0), some = amount_of(5);

	(void)state;
	assert_int_equal(standing_of(none, zero, DIRECTION_HIGHER, true), STANDING_NO_PROMISE);
	assert_int_equal(standing_of(none, some, DIRECTION_LOWER, false), STANDING_NO_PROMISE);
	assert_int_equal(standing_of(zero, zero, DIRECTION_HIGHER, true), STANDING_KEPT);
	assert_int_equal(standing_of(zero, none, DIRECTION_HIGHER, true), STANDING_NOT_REPORTED);
	assert_int_equal(standing_of(zero, none, DIRECTION_HIGHER, false), STANDING_OPEN);
	assert_int_equal(standing_of(some, none, DIRECTION_HIGHER, true), STANDING_NOT_REPORTED);
	assert_int_equal(standing_of(some, none, DIRECTION_HIGHER, false), STANDING_OPEN);
	assert_int_equal(standing_of(some, zero, DIRECTION_HIGHER, true), STANDING_SHORT);
	assert_int_equal(standing_of(some, zero, DIRECTION_HIGHER, false), STANDING_SHORT);
	assert_int_equal(standing_of(some, zero, DIRECTION_LOWER, false), STANDING_BEAT);
}

static void an_error_below_zero_always_means_short_of_the_promise(void **state)
{
	(void)state;
	assert_int_equal(standing_error(100, 90, DIRECTION_HIGHER), -10);
	assert_int_equal(standing_error(100, 110, DIRECTION_LOWER), -10);
	assert_int_equal(standing_error(AMOUNT_MAX, -AMOUNT_MAX, DIRECTION_HIGHER),
	                 -2 * AMOUNT_MAX);
	for (int64_t promised = 0; promised < 30; promised++)
		for (int64_t actual = 0; actual < 40; actual++)
			for (int d = DIRECTION_HIGHER; d <= DIRECTION_LOWER; d++) {
				enum standing s = judged(promised, actual, (enum direction)d);
				int64_t e = standing_error(promised, actual, (enum direction)d);

				assert_int_equal(e < 0, s == STANDING_SHORT || s == STANDING_CLOSE);
			}
}

static void every_standing_has_its_words(void **state)
{
	(void)state;
	assert_string_equal(standing_words[STANDING_OPEN], "open");
	assert_string_equal(standing_words[STANDING_NOT_REPORTED], "not reported");
	assert_string_equal(standing_words[STANDING_NO_PROMISE], "no promise");
	assert_string_equal(standing_words[STANDING_SHORT], "short");
	assert_string_equal(standing_words[STANDING_CLOSE], "close");
	assert_string_equal(standing_words[STANDING_KEPT], "kept");
	assert_string_equal(standing_words[STANDING_BEAT], "beat");
	assert_null(standing_words[STANDING_BEAT + 1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_bands_meet_exactly_at_90_100_and_110),
		cmocka_unit_test(for_lower_is_better_the_ratio_is_turned_over),
		cmocka_unit_test(the_bands_are_exact_for_every_size_of_promise),
		cmocka_unit_test(a_promise_of_zero_is_judged_by_the_side_only),
		cmocka_unit_test(the_four_states_are_never_mixed),
		cmocka_unit_test(an_error_below_zero_always_means_short_of_the_promise),
		cmocka_unit_test(every_standing_has_its_words),
	};

	return cmocka_run_group_tests_name("core/standing", tests, NULL, NULL) != 0;
}
