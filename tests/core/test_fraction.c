#include "core/fraction.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/amount.h"

static struct fraction *over(struct fractions *pool, int64_t a, int64_t b)
{
	return fraction_quotient(pool, fraction_of(pool, a), fraction_of(pool, b));
}

static void assert_exact(const struct fraction *f, const char *wanted)
{
	struct str text = { 0 };

	fraction_add_exact(&text, f);
	assert_string_equal(str_text(&text), wanted);
	str_release(&text);
}

static void calculating_is_exact(void **state)
{
	struct fractions pool = { 0 };

	(void)state;
	assert_exact(fraction_sum(&pool, over(&pool, 1, 3), over(&pool, 1, 6)), "1/2");
	assert_exact(fraction_difference(&pool, over(&pool, 1, 3), over(&pool, 1, 2)), "-1/6");
	assert_exact(fraction_product(&pool, over(&pool, 2, 3), over(&pool, 3, -4)), "-1/2");
	assert_exact(fraction_quotient(&pool, over(&pool, 2, 3), over(&pool, -2, 3)), "-1");
	fractions_release(&pool);
	assert_null(pool.items);
}

static void every_whole_number_of_64_bits_is_taken_as_it_is(void **state)
{
	static const struct {
		int64_t whole;
		const char *text;
	} cases[] = {
		{ 0, "0" },
		{ 1, "1" },
		{ -1, "-1" },
		{ INT64_C(4294967295), "4294967295" },
		{ INT64_C(-4294967296), "-4294967296" },
		{ INT64_C(-4294967297), "-4294967297" },
		{ INT64_MAX, "9223372036854775807" },
		{ INT64_MIN, "-9223372036854775808" },
	};
	struct fractions pool = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_exact(fraction_of(&pool, cases[i].whole), cases[i].text);
	fractions_release(&pool);
}

static void a_sum_that_goes_on_never_overflows(void **state)
{
	struct fractions pool = { 0 };
	struct fraction *sum = fraction_of(&pool, 0);

	(void)state;
	for (int i = 0; i < 3000; i++)
		fraction_increase(sum, AMOUNT_MAX);
	assert_exact(sum, "27000000000000000000");
	fraction_increase(sum, -1);
	assert_exact(sum, "26999999999999999999");
	fractions_release(&pool);
}

static void the_floor_is_below(void **state)
{
	static const struct {
		int64_t a, b;
		const char *floor;
	} cases[] = {
		{ 7, 2, "3" }, { -7, 2, "-4" }, { 6, 2, "3" }, { -6, 2, "-3" }, { -1, 3, "-1" },
	};
	struct fractions pool = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_exact(fraction_floor(&pool, over(&pool, cases[i].a, cases[i].b)),
		             cases[i].floor);
	fractions_release(&pool);
}

static void fractions_are_ordered(void **state)
{
	struct fractions pool = { 0 };

	(void)state;
	assert_int_equal(fraction_order(over(&pool, 1, 3), over(&pool, 1, 2)), -1);
	assert_int_equal(fraction_order(over(&pool, 1, 2), over(&pool, 2, 4)), 0);
	assert_int_equal(fraction_order(over(&pool, 1, 2), over(&pool, -1, 2)), 1);
	assert_int_equal(fraction_sign(over(&pool, -1, 9)), -1);
	assert_int_equal(fraction_sign(over(&pool, 0, 9)), 0);
	fractions_release(&pool);
}

static void decimals_are_rounded_half_away_from_zero(void **state)
{
	static const struct {
		int64_t a, b;
		struct fraction_style style;
		const char *text;
	} cases[] = {
		{ 1, 2, { 0, 0, false }, "1" },
		{ -1, 2, { 0, 0, false }, "-1" },
		{ 1, 3, { 0, 0, false }, "0" },
		{ -1, 3, { 0, 0, false }, "0" },
		{ 5, 1, { 0, 2, false }, "0.05" },
		{ -5, 1, { 0, 2, false }, "-0.05" },
		{ 50, 1, { 0, 2, false }, "0.50" },
		{ 123, 1, { 0, 2, false }, "1.23" },
		{ 1, 8, { 4, 4, false }, "0.1250" },
		{ 1, 16, { 4, 4, false }, "0.0625" },
		{ 1, 32, { 4, 4, false }, "0.0313" },
		{ -1, 32, { 4, 4, false }, "-0.0313" },
		{ 1, 20001, { 4, 4, false }, "0.0000" },
		{ 1, 1, { 4, 4, false }, "1.0000" },
		{ 12345678, 1, { 0, 2, true }, "123,456.78" },
		{ 100000, 1, { 0, 2, true }, "1,000.00" },
		{ 99999, 1, { 0, 2, true }, "999.99" },
		{ -1234567, 1, { 0, 0, true }, "-1,234,567" },
		{ INT64_MIN, 1, { 0, 4, true }, "-922,337,203,685,477.5808" },
	};
	struct fractions pool = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str text = { 0 };

		fraction_add_decimal(&text, over(&pool, cases[i].a, cases[i].b), cases[i].style);
		assert_string_equal(str_text(&text), cases[i].text);
		str_release(&text);
	}
	fractions_release(&pool);
}

static void a_picture_gets_whole_parts_within_its_bounds(void **state)
{
	struct fractions pool = { 0 };
	struct fraction *huge = fraction_of(&pool, AMOUNT_MAX);

	(void)state;
	assert_int_equal(fraction_clamped(over(&pool, 7, 2)), 3);
	assert_int_equal(fraction_clamped(over(&pool, -7, 2)), -3);
	assert_int_equal(fraction_clamped(fraction_of(&pool, AMOUNT_MAX - 1)), AMOUNT_MAX - 1);
	assert_int_equal(fraction_clamped(fraction_of(&pool, 1 - AMOUNT_MAX)), 1 - AMOUNT_MAX);
	huge = fraction_product(&pool, huge, huge);
	assert_int_equal(fraction_clamped(huge), AMOUNT_MAX);
	huge = fraction_product(&pool, huge, fraction_of(&pool, -1));
	assert_int_equal(fraction_clamped(huge), -AMOUNT_MAX);
	fractions_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calculating_is_exact),
		cmocka_unit_test(every_whole_number_of_64_bits_is_taken_as_it_is),
		cmocka_unit_test(a_sum_that_goes_on_never_overflows),
		cmocka_unit_test(the_floor_is_below),
		cmocka_unit_test(fractions_are_ordered),
		cmocka_unit_test(decimals_are_rounded_half_away_from_zero),
		cmocka_unit_test(a_picture_gets_whole_parts_within_its_bounds),
	};

	return cmocka_run_group_tests_name("core/fraction", tests, NULL, NULL) != 0;
}
