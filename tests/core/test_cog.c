#include "core/cog.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define NOT_GIVEN        \
	{                \
		0, false \
	}
#define GIVEN(units)        \
	{                   \
		units, true \
	}

static const struct {
	struct amount promised, floor, actual;
	enum direction direction;
	enum cog color;
} cases[] = {
	/* without a floor: short is red */
	{ GIVEN(100), NOT_GIVEN, GIVEN(100), DIRECTION_HIGHER, COG_GREEN },
	{ GIVEN(100), NOT_GIVEN, GIVEN(101), DIRECTION_HIGHER, COG_GREEN },
	{ GIVEN(100), NOT_GIVEN, GIVEN(99), DIRECTION_HIGHER, COG_AMBER },
	{ GIVEN(100), NOT_GIVEN, GIVEN(90), DIRECTION_HIGHER, COG_AMBER },
	{ GIVEN(100), NOT_GIVEN, GIVEN(89), DIRECTION_HIGHER, COG_RED },
	{ GIVEN(90), NOT_GIVEN, GIVEN(100), DIRECTION_LOWER, COG_AMBER },
	{ GIVEN(89), NOT_GIVEN, GIVEN(100), DIRECTION_LOWER, COG_RED },
	{ GIVEN(100), NOT_GIVEN, GIVEN(100), DIRECTION_LOWER, COG_GREEN },
	{ GIVEN(100), NOT_GIVEN, GIVEN(0), DIRECTION_LOWER, COG_GREEN },
	/* the floor decides instead */
	{ GIVEN(100), GIVEN(80), GIVEN(80), DIRECTION_HIGHER, COG_AMBER },
	{ GIVEN(100), GIVEN(80), GIVEN(79), DIRECTION_HIGHER, COG_RED },
	{ GIVEN(100), GIVEN(95), GIVEN(94), DIRECTION_HIGHER, COG_RED },
	{ GIVEN(100), GIVEN(95), GIVEN(100), DIRECTION_HIGHER, COG_GREEN },
	{ GIVEN(100), GIVEN(150), GIVEN(150), DIRECTION_LOWER, COG_AMBER },
	{ GIVEN(100), GIVEN(150), GIVEN(151), DIRECTION_LOWER, COG_RED },
	/* zero is a figure, blank is none */
	{ GIVEN(0), NOT_GIVEN, GIVEN(0), DIRECTION_HIGHER, COG_GREEN },
	{ GIVEN(0), NOT_GIVEN, GIVEN(-1), DIRECTION_HIGHER, COG_RED },
	{ GIVEN(0), NOT_GIVEN, GIVEN(1), DIRECTION_LOWER, COG_RED },
	{ GIVEN(100), GIVEN(80), GIVEN(0), DIRECTION_HIGHER, COG_RED },
	{ GIVEN(100), GIVEN(80), NOT_GIVEN, DIRECTION_HIGHER, COG_NONE },
	{ NOT_GIVEN, NOT_GIVEN, GIVEN(5), DIRECTION_HIGHER, COG_NONE },
};

static void the_color_follows_promise_and_floor(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct figure f = {
			.promise = { .terms = { .amount = cases[i].promised,
			                        .floor = cases[i].floor } },
			.actual = { .amount = cases[i].actual },
		};

		if (cases[i].promised.given)
			f.promise.state = PROMISE_LOCKED;
		if (cog_of(&f, BASIS_AMOUNT, cases[i].direction) != cases[i].color)
			fail_msg("case %zu is not %s", i, cog_words[cases[i].color]);
	}
}

static void a_draft_has_no_color(void **state)
{
	struct figure f = {
		.promise = { .state = PROMISE_DRAFT, .terms = { .amount = GIVEN(1) } },
		.actual = { .amount = GIVEN(1) },
	};

	(void)state;
	assert_int_equal(cog_of(&f, BASIS_AMOUNT, DIRECTION_HIGHER), COG_NONE);
}

static void the_floor_is_no_money(void **state)
{
	struct figure f = {
		.promise = { .state = PROMISE_LOCKED,
		             .terms = { .amount = GIVEN(10),
		                        .floor = GIVEN(9),
		                        .value = GIVEN(100000) } },
		.actual = { .amount = GIVEN(9), .value = GIVEN(80000) },
	};

	(void)state;
	assert_int_equal(cog_of(&f, BASIS_AMOUNT, DIRECTION_HIGHER), COG_AMBER);
	assert_int_equal(cog_of(&f, BASIS_VALUE, DIRECTION_HIGHER), COG_RED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_color_follows_promise_and_floor),
		cmocka_unit_test(a_draft_has_no_color),
		cmocka_unit_test(the_floor_is_no_money),
	};

	return cmocka_run_group_tests_name("core/cog", tests, NULL, NULL) != 0;
}
