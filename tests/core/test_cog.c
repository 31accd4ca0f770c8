#include "core/cog.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct figure figure_of(int64_t promised, struct amount floor, int64_t actual)
{
	return (struct figure){
		.promise = { .state = PROMISE_LOCKED,
		             .terms = { .amount = amount_of(promised), .floor = floor } },
		.actual = { .amount = amount_of(actual) },
	};
}

static const struct amount none;

static void without_a_floor_short_is_red(void **state)
{
	static const struct {
		int64_t promised, actual;
		enum direction direction;
		enum cog want;
	} cases[] = {
		{ 1000, 1000, DIRECTION_HIGHER, COG_GREEN },
		{ 1000, 5000, DIRECTION_HIGHER, COG_GREEN },
		{ 1000, 999, DIRECTION_HIGHER, COG_AMBER },
		{ 1000, 900, DIRECTION_HIGHER, COG_AMBER },
		{ 1000, 899, DIRECTION_HIGHER, COG_RED },
		{ 1000, 0, DIRECTION_HIGHER, COG_RED },
		{ 900, 1000, DIRECTION_LOWER, COG_AMBER },
		{ 899, 1000, DIRECTION_LOWER, COG_RED },
		{ 1000, 0, DIRECTION_LOWER, COG_GREEN },
		{ 0, 0, DIRECTION_HIGHER, COG_GREEN },
		{ 0, 1, DIRECTION_LOWER, COG_RED },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct figure f = figure_of(cases[i].promised, none, cases[i].actual);

		assert_int_equal(cog_of(&f, BASIS_AMOUNT, cases[i].direction), cases[i].want);
	}
}

static void a_floor_decides_between_amber_and_red(void **state)
{
	static const struct {
		int64_t promised, floor, actual;
		enum direction direction;
		enum cog want;
	} cases[] = {
		{ 1000, 500, 1000, DIRECTION_HIGHER, COG_GREEN },
		{ 1000, 500, 500, DIRECTION_HIGHER, COG_AMBER },
		{ 1000, 500, 499, DIRECTION_HIGHER, COG_RED },
		{ 1000, 950, 940, DIRECTION_HIGHER, COG_RED },
		{ 100, 200, 200, DIRECTION_LOWER, COG_AMBER },
		{ 100, 200, 201, DIRECTION_LOWER, COG_RED },
		{ 100, 200, 100, DIRECTION_LOWER, COG_GREEN },
		{ 100, 0, 1, DIRECTION_HIGHER, COG_AMBER },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct figure f = figure_of(cases[i].promised, amount_of(cases[i].floor),
		                            cases[i].actual);

		assert_int_equal(cog_of(&f, BASIS_AMOUNT, cases[i].direction), cases[i].want);
	}
}

static void what_is_not_known_has_no_color(void **state)
{
	struct figure draft = figure_of(10, none, 10), open = figure_of(10, none, 0);
	struct figure unasked = figure_of(0, none, 10);

	(void)state;
	draft.promise.state = PROMISE_DRAFT;
	open.actual.amount.given = false;
	unasked.promise = (struct promise){ 0 };
	assert_int_equal(cog_of(&draft, BASIS_AMOUNT, DIRECTION_HIGHER), COG_NONE);
	assert_int_equal(cog_of(&open, BASIS_AMOUNT, DIRECTION_HIGHER), COG_NONE);
	assert_int_equal(cog_of(&unasked, BASIS_AMOUNT, DIRECTION_HIGHER), COG_NONE);
}

static void a_floor_counts_for_the_amount_alone(void **state)
{
	struct figure f = figure_of(100, amount_of(90), 100);

	(void)state;
	f.promise.terms.value = amount_of(1000);
	f.actual.value = amount_of(50);
	assert_int_equal(cog_of(&f, BASIS_VALUE, DIRECTION_HIGHER), COG_RED);
	f.actual.value = amount_of(950);
	assert_int_equal(cog_of(&f, BASIS_VALUE, DIRECTION_HIGHER), COG_AMBER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_floor_short_is_red),
		cmocka_unit_test(a_floor_decides_between_amber_and_red),
		cmocka_unit_test(what_is_not_known_has_no_color),
		cmocka_unit_test(a_floor_counts_for_the_amount_alone),
	};

	return cmocka_run_group_tests_name("core/cog", tests, NULL, NULL) != 0;
}
