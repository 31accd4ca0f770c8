#include "exchange/number_column.h"

#include "base/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static enum number_verdict read_after(const char *const *cells, const char *cell, int64_t *value)
{
	struct number_format money = { .decimals = 2, .money = true };
	struct number_column column = { 0 };
	struct error err;

	for (; *cells != NULL; cells++)
		number_column_learn(&column, *cells);
	number_column_learn(&column, cell);
	return number_column_read(&column, cell, money, value, &err);
}

static void the_other_cells_decide_what_a_mark_is(void **state)
{
	static const struct {
		const char *cells[4], *cell;
		enum number_verdict verdict;
		int64_t value;
	} cases[] = {
		{ { NULL }, "1,234", NUMBER_AMBIGUOUS, 0 },
		{ { "5", "", "n/a", NULL }, "1,234", NUMBER_AMBIGUOUS, 0 },
		{ { "0.5", NULL }, "1,234", NUMBER_OK, 123400 },
		{ { "0,5", NULL }, "1,234", NUMBER_REFUSED, 0 },
		{ { "1.234.567", NULL }, "1.234", NUMBER_OK, 123400 },
		{ { "0,5", "0.5", NULL }, "1,234", NUMBER_AMBIGUOUS, 0 },
		{ { "0,5", "0.5", NULL }, "1,5", NUMBER_OK, 150 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		int64_t value = 0;
		enum number_verdict verdict = read_after(cases[i].cells, cases[i].cell, &value);

		assert_int_equal(verdict, cases[i].verdict);
		assert_int_equal(value, cases[i].value);
	}
}

static void signs_for_nothing_are_not_given(void **state)
{
	static const char *const nothing[] = { "", "--", "-", "n/a", "N/A", "null", " - " };
	static const char *const something[] = { "0", "-1", "(5)", "$ 5", "abc", "1,234", "none" };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(nothing); i++)
		assert_true(number_is_not_given(nothing[i]));
	for (size_t i = 0; i < COUNT_OF(something); i++)
		assert_false(number_is_not_given(something[i]));
}

static void a_sign_may_stand_for_several_currencies(void **state)
{
	static const struct {
		const char *cell, *code, *foreign; /* "": not foreign */
	} cases[] = {
		{ "5", "USD", "" },
		{ "-1,234.50", "USD", "" },
		{ "(5)", "USD", "" },
		{ "$5", "USD", "" },
		{ "$5", "CAD", "" },
		{ "$5", "EUR", "$" },
		{ "US$5", "USD", "" },
		{ "CA$5", "CAD", "" },
		{ "CA$5", "USD", "CA$" },
		{ "R$5", "BRL", "" },
		{ "R$5", "RUB", "R$" },
		{ "\xE2\x82\xAC 5", "EUR", "" },
		{ "5\xE2\x82\xAC", "USD", "\xE2\x82\xAC" },
		{ "5 EUR", "EUR", "" },
		{ "USD 5", "EUR", "USD" },
		{ "\xC2\xA5"
		  "5",
		  "JPY", "" },
		{ "\xC2\xA5"
		  "5",
		  "CNY", "" },
		{ "\xE0\xB8\xBF"
		  "5",
		  "USD", "\xE0\xB8\xBF" },
		{ "45%", "USD", "" },
		{ "abc", "USD", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct currency currency;
		struct error err;
		char sign[8] = "";
		bool foreign;

		assert_true(currency_find(cases[i].code, &currency, &err));
		foreign = number_is_foreign(cases[i].cell, currency, sign);
		assert_int_equal(foreign, cases[i].foreign[0] != '\0');
		if (foreign)
			assert_string_equal(sign, cases[i].foreign);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_other_cells_decide_what_a_mark_is),
		cmocka_unit_test(signs_for_nothing_are_not_given),
		cmocka_unit_test(a_sign_may_stand_for_several_currencies),
	};

	return cmocka_run_group_tests_name("exchange/number_column", tests, NULL, NULL) != 0;
}
