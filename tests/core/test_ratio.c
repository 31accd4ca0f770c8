#include "core/ratio.h"

#include "core/amount.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void the_sign_moves_to_the_numerator(void **state)
{
	struct ratio r = ratio_of(3, -4);

	(void)state;
	assert_int_equal(r.over, -3);
	assert_int_equal(r.under, 4);
	assert_true(ratio_compare(ratio_of(-3, -4), 75, 100) == 0);
}

static void a_denominator_of_zero_is_undefined(void **state)
{
	char out[RATIO_TEXT] = "x";

	(void)state;
	assert_false(ratio_is_defined(ratio_of(5, 0)));
	assert_true(ratio_is_defined(ratio_of(0, 5)));
	assert_string_equal(ratio_format(ratio_of(5, 0), out), "");
}

static void neighbors_of_a_bound_stay_apart_at_the_largest_sizes(void **state)
{
	int64_t whole = INT64_C(4000000000000000000);
	int64_t bound = whole / 10 * 9;

	(void)state;
	assert_true(ratio_compare(ratio_of(bound, whole), 90, 100) == 0);
	assert_true(ratio_compare(ratio_of(bound - 1, whole), 90, 100) < 0);
	assert_true(ratio_compare(ratio_of(bound + 1, whole), 90, 100) > 0);
	assert_true(ratio_order(ratio_of(bound, whole), ratio_of(bound + 1, whole)) < 0);
	assert_true(ratio_order(ratio_of(whole - 1, whole), ratio_of(whole, whole + 1)) < 0);
	assert_true(ratio_order(ratio_of(-1, 3), ratio_of(1, 3)) < 0);
}

static void scaling_rounds_halves_away_from_zero(void **state)
{
	static const struct {
		int64_t over, under, scale, want;
	} cases[] = {
		{ 835, 1000, 100, 84 }, { -835, 1000, 100, -84 }, { 1, 2, 1, 1 },
		{ -1, 2, 1, -1 },       { 3, 2, 1, 2 },           { 1, 3, 1, 0 },
		{ 2, 3, 1, 1 },         { -2, 3, 1, -1 },         { 1, 3, 100, 33 },
		{ 0, 7, 100, 0 },       { 7, 7, 100, 100 },       { 8344, 10000, 100, 83 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(ratio_scaled(ratio_of(cases[i].over, cases[i].under),
		                              cases[i].scale),
		                 cases[i].want);
}

static void a_ratio_is_written_with_four_decimals(void **state)
{
	static const struct {
		int64_t over, under;
		const char *want;
	} cases[] = {
		{ 835, 1000, "0.8350" },
		{ 685, 800, "0.8563" },
		{ 1, 1, "1.0000" },
		{ -835, 1000, "-0.8350" },
		{ 1, 3, "0.3333" },
		{ 2, 3, "0.6667" },
		{ 0, 9, "0.0000" },
		{ 1, 20000, "0.0001" },
		{ -1, 20000, "-0.0001" },
		{ 1, 20001, "0.0000" },
		{ -1, 20001, "0.0000" },
		{ 12345, 1, "12345.0000" },
		{ 72000000000000000, 1, "72000000000000000.0000" },
	};
	char out[RATIO_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_string_equal(ratio_format(ratio_of(cases[i].over, cases[i].under), out),
		                    cases[i].want);
}

static void a_product_is_exact_beyond_64_bits(void **state)
{
	int64_t out = 0;

	(void)state;
	assert_true(ratio_of_product(AMOUNT_MAX, AMOUNT_MAX, AMOUNT_MAX, &out));
	assert_int_equal(out, AMOUNT_MAX);
	assert_true(ratio_of_product(-AMOUNT_MAX, AMOUNT_MAX, AMOUNT_MAX, &out));
	assert_int_equal(out, -AMOUNT_MAX);
	assert_true(ratio_of_product(200, 8010, 9000, &out));
	assert_int_equal(out, 178);
	assert_true(ratio_of_product(1, 1, 2, &out));
	assert_int_equal(out, 1);
	assert_true(ratio_of_product(-1, 1, 2, &out));
	assert_int_equal(out, -1);
}

static void a_product_beyond_the_largest_amount_is_refused(void **state)
{
	int64_t out = 7;

	(void)state;
	assert_false(ratio_of_product(AMOUNT_MAX, 2, 1, &out));
	assert_false(ratio_of_product(AMOUNT_MAX + 1, 1, 1, &out));
	assert_false(ratio_of_product(-AMOUNT_MAX - 1, 1, 1, &out));
	assert_false(ratio_of_product(INT64_MAX, INT64_MAX, 1, &out));
	assert_int_equal(out, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_sign_moves_to_the_numerator),
		cmocka_unit_test(a_denominator_of_zero_is_undefined),
		cmocka_unit_test(neighbors_of_a_bound_stay_apart_at_the_largest_sizes),
		cmocka_unit_test(scaling_rounds_halves_away_from_zero),
		cmocka_unit_test(a_ratio_is_written_with_four_decimals),
		cmocka_unit_test(a_product_is_exact_beyond_64_bits),
		cmocka_unit_test(a_product_beyond_the_largest_amount_is_refused),
	};

	return cmocka_run_group_tests_name("core/ratio", tests, NULL, NULL) != 0;
}
