#include "core/amount.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static const struct currency usd = { "USD", 2 }, jpy = { "JPY", 0 }, kwd = { "KWD", 3 };

static void a_currency_knows_its_minor_unit(void **state)
{
	static const struct currency cases[] = {
		{ "USD", 2 }, { "EUR", 2 }, { "JPY", 0 }, { "KRW", 0 }, { "KWD", 3 },
		{ "BHD", 3 }, { "CLF", 4 }, { "CLP", 0 }, { "AED", 2 }, { "ZWG", 2 },
	};
	struct currency found;
	struct error err;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_true(currency_find(cases[i].code, &found, &err));
		assert_string_equal(found.code, cases[i].code);
		assert_int_equal(found.exponent, cases[i].exponent);
	}
	assert_true(currency_find("inr", &found, &err));
	assert_string_equal(found.code, "INR");
}

static void no_other_currency_counts_in_anything_but_hundredths(void **state)
{
	static const char *const without[] = { "BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
		                               "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
		                               "VND", "VUV", "XAF", "XOF", "XPF" };
	static const char *const thousandths[] = {
		"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"
	};
	int count[5] = { 0 };
	struct currency found;
	struct error err;
	char code[4] = "AAA";

	(void)state;
	for (size_t i = 0; i < COUNT_OF(without); i++)
		assert_true(currency_find(without[i], &found, &err) && found.exponent == 0);
	for (size_t i = 0; i < COUNT_OF(thousandths); i++)
		assert_true(currency_find(thousandths[i], &found, &err) && found.exponent == 3);
	for (int i = 0; i < 26 * 26 * 26; i++) {
		code[0] = (char)('a' + i / 676);
		code[1] = (char)('a' + i / 26 % 26);
		code[2] = (char)('a' + i % 26);
		if (currency_find(code, &found, &err))
			count[found.exponent]++;
	}
	assert_int_equal(count[0], COUNT_OF(without));
	assert_int_equal(count[1], 0);
	assert_int_equal(count[3], COUNT_OF(thousandths));
	assert_int_equal(count[4], 2);
}

static void what_is_not_a_currency_is_refused(void **state)
{
	static const char *const codes[] = { "",     "U",       "US",  "USDX",
		                             "XYZ",  "$",       "D A", "ED ",
		                             " AE",  "US ",     "123", "\xE2\x82\xAC",
		                             "EURO", "AED AFN", "HRK" };
	struct currency found = usd;
	struct error err;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(codes); i++) {
		if (currency_find(codes[i], &found, &err))
			fail_msg("\"%s\" was found", codes[i]);
		assert_non_null(strstr(err.text, "use a code like USD"));
	}
	assert_string_equal(found.code, "USD");
}

static void a_unit_has_its_decimals(void **state)
{
	(void)state;
	assert_int_equal(unit_decimals(UNIT_MONEY, usd), 2);
	assert_int_equal(unit_decimals(UNIT_MONEY, jpy), 0);
	assert_int_equal(unit_decimals(UNIT_MONEY, kwd), 3);
	assert_int_equal(unit_decimals(UNIT_COUNT, kwd), 0);
	assert_int_equal(unit_decimals(UNIT_PERCENT, jpy), 2);
	assert_int_equal(unit_decimals(UNIT_DAYS, jpy), 2);
}

static void not_given_is_never_zero(void **state)
{
	struct amount none = { 0 }, zero = amount_of(0);

	(void)state;
	assert_false(amount_equal(none, zero));
	assert_false(amount_equal(zero, none));
	assert_true(amount_equal(none, (struct amount){ 7, false }));
	assert_true(amount_equal(zero, amount_of(0)));
	assert_false(amount_equal(zero, amount_of(1)));
}

static void a_sum_that_overflows_is_refused_unchanged(void **state)
{
	int64_t sum = INT64_MAX - 1;

	(void)state;
	assert_true(amount_sum(&sum, 1));
	assert_int_equal(sum, INT64_MAX);
	assert_false(amount_sum(&sum, 1));
	assert_int_equal(sum, INT64_MAX);
	sum = INT64_MIN;
	assert_false(amount_sum(&sum, -1));
	assert_int_equal(sum, INT64_MIN);
	assert_true(amount_sum(&sum, INT64_MAX));
	assert_int_equal(sum, -1);
}

static void what_a_field_reads_follows_from_its_unit(void **state)
{
	struct number_format money = amount_number_format(UNIT_MONEY, kwd);
	struct number_format percent = amount_number_format(UNIT_PERCENT, kwd);
	struct number_format count = amount_number_format(UNIT_COUNT, kwd);

	(void)state;
	assert_int_equal(money.decimals, 3);
	assert_true(money.money && !money.percent);
	assert_true(percent.percent && !percent.money);
	assert_int_equal(count.decimals, 0);
	assert_true(!count.money && !count.percent);
	assert_int_equal(count.mark, DECIMAL_UNKNOWN);
}

static void amounts_are_written_with_the_decimals_of_their_unit(void **state)
{
	static const struct {
		struct amount amount;
		enum unit unit;
		const struct currency *currency;
		const char *plain, *grouped;
	} cases[] = {
		{ { 120000050, true }, UNIT_MONEY, &usd, "1200000.50", "1,200,000.50" },
		{ { 120000050, true }, UNIT_MONEY, &jpy, "120000050", "120,000,050" },
		{ { 5, true }, UNIT_MONEY, &kwd, "0.005", "0.005" },
		{ { -3400000, true }, UNIT_MONEY, &usd, "-34000.00", "-34,000.00" },
		{ { 150, true }, UNIT_COUNT, &usd, "150", "150" },
		{ { 9250, true }, UNIT_PERCENT, &usd, "92.50", "92.50%" },
		{ { 350, true }, UNIT_DAYS, &usd, "3.50", "3.50" },
		{ { 0, true }, UNIT_MONEY, &usd, "0.00", "0.00" },
		{ { 0, false }, UNIT_MONEY, &usd, "", "" },
		{ { 0, false }, UNIT_PERCENT, &usd, "", "" },
		{ { AMOUNT_MAX, true },
		  UNIT_COUNT,
		  &usd,
		  "9000000000000000",
		  "9,000,000,000,000,000" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str out = { 0 };

		amount_add_plain(&out, cases[i].amount, cases[i].unit, *cases[i].currency);
		assert_string_equal(str_text(&out), cases[i].plain);
		str_clear(&out);
		amount_add_grouped(&out, cases[i].amount, cases[i].unit, *cases[i].currency);
		assert_string_equal(str_text(&out), cases[i].grouped);
		str_release(&out);
	}
}

static void reading_what_was_written_gives_the_amount_back(void **state)
{
	static const int64_t units[] = { 0,     1,          -1,         99,         100,
		                         12345, -987654321, AMOUNT_MAX, -AMOUNT_MAX };

	(void)state;
	for (int unit = 0; unit < UNIT_COUNT_OF; unit++)
		for (size_t i = 0; i < COUNT_OF(units); i++) {
			struct number_format format = amount_number_format((enum unit)unit, usd);
			struct str out = { 0 };
			struct error err;
			int64_t back;

			format.mark = DECIMAL_POINT;
			amount_add_plain(&out, amount_of(units[i]), (enum unit)unit, usd);
			assert_int_equal(number_read(str_text(&out), format, &back, &err),
			                 NUMBER_OK);
			assert_int_equal(back, units[i]);
			str_release(&out);
		}
}

static void an_amount_is_short_for_the_room(void **state)
{
	static const struct {
		int64_t units;
		enum unit unit;
		const char *text;
	} cases[] = {
		{ 0, UNIT_MONEY, "0.00" },
		{ 99999, UNIT_MONEY, "999.99" },
		{ 100000, UNIT_MONEY, "1.0K" },
		{ 123456, UNIT_MONEY, "1.2K" },
		{ 125000, UNIT_MONEY, "1.3K" },
		{ -125000, UNIT_MONEY, "-1.3K" },
		{ 99994999, UNIT_MONEY, "999.9K" },
		{ 99995000, UNIT_MONEY, "1.0M" },
		{ 120000000, UNIT_MONEY, "1.2M" },
		{ 1000, UNIT_COUNT, "1.0K" },
		{ 12, UNIT_COUNT, "12" },
		{ 12000000000, UNIT_COUNT, "12.0B" },
		{ AMOUNT_MAX, UNIT_COUNT, "9000.0T" },
		{ INT64_MIN, UNIT_COUNT, "-9223372.0T" },
		{ 9750, UNIT_PERCENT, "97.50%" },
		{ 250000, UNIT_DAYS, "2.5K" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str out = { 0 };

		amount_add_compact(&out, amount_of(cases[i].units), cases[i].unit, usd);
		assert_string_equal(str_text(&out), cases[i].text);
		str_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_currency_knows_its_minor_unit),
		cmocka_unit_test(no_other_currency_counts_in_anything_but_hundredths),
		cmocka_unit_test(what_is_not_a_currency_is_refused),
		cmocka_unit_test(a_unit_has_its_decimals),
		cmocka_unit_test(not_given_is_never_zero),
		cmocka_unit_test(a_sum_that_overflows_is_refused_unchanged),
		cmocka_unit_test(what_a_field_reads_follows_from_its_unit),
		cmocka_unit_test(amounts_are_written_with_the_decimals_of_their_unit),
		cmocka_unit_test(reading_what_was_written_gives_the_amount_back),
		cmocka_unit_test(an_amount_is_short_for_the_room),
	};

	return cmocka_run_group_tests_name("core/amount", tests, NULL, NULL) != 0;
}
