#include "base/number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

#define EURO "\xE2\x82\xAC"

static void some_cells_prove_their_column(void **state)
{
	/* Each as it proves a point; with the marks swapped it proves a comma. */
	static const char *const proofs[] = {
		"1234.56", "1,200,000.50", "1.5",       "0.500", "1234.567",  "1,200,000",
		"$1.2M",   "1.234M",       "12,00,000", ".5",    "1 234.567", "1'234.56",
		"12.3456", "(1,234.5)",    "45.5%",     "0.5",
	};
	static const char *const nothing[] = {
		"1,234",     "1234",   "abc", "",       "-",   "1 234",
		"1'234'567", "$1,234", "5M",  "1,23,4", "45%",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(proofs); i++) {
		char swapped[32] = { 0 };

		for (size_t k = 0; proofs[i][k] != '\0'; k++)
			swapped[k] = (char)(proofs[i][k] == '.'   ? ','
			                    : proofs[i][k] == ',' ? '.'
			                                          : proofs[i][k]);
		assert_int_equal(number_evidence(proofs[i]), DECIMAL_POINT);
		/* Pairs of digits are grouped with commas only. */
		if (strcmp(proofs[i], "12,00,000") != 0)
			assert_int_equal(number_evidence(swapped), DECIMAL_COMMA);
	}
	for (size_t i = 0; i < COUNT_OF(nothing); i++)
		assert_int_equal(number_evidence(nothing[i]), DECIMAL_UNKNOWN);
}

static void a_column_that_contradicts_itself_stays_so(void **state)
{
	static const enum decimal_mark sums[4][4] = {
		{ DECIMAL_UNKNOWN, DECIMAL_POINT, DECIMAL_COMMA, DECIMAL_CONFLICT },
		{ DECIMAL_POINT, DECIMAL_POINT, DECIMAL_CONFLICT, DECIMAL_CONFLICT },
		{ DECIMAL_COMMA, DECIMAL_CONFLICT, DECIMAL_COMMA, DECIMAL_CONFLICT },
		{ DECIMAL_CONFLICT, DECIMAL_CONFLICT, DECIMAL_CONFLICT, DECIMAL_CONFLICT },
	};

	(void)state;
	for (int a = 0; a < 4; a++)
		for (int b = 0; b < 4; b++)
			assert_int_equal(number_agree((enum decimal_mark)a, (enum decimal_mark)b),
			                 sums[a][b]);
}

static void the_currency_is_found_where_it_stands(void **state)
{
	static const char *const cases[][2] = {
		{ "$5", "$" },
		{ "5 EUR", "EUR" },
		{ "EUR 1.200,50", "EUR" },
		{ "-$1.2M", "$" },
		{ "(" EURO "5)", EURO },
		{ "5 M" EURO, EURO },
		{ "US$5", "US$" },
		{ "5", "" },
		{ "", "" },
		{ "abc", "" },
		{ "5K", "" },
		{ "1,234", "" },
		{ "$1,234", "$" },
		{ "$", "" },
		{ "NZD$5", "NZD$" },
		{ "NZD\xF0\x9E\xB2\xB0"
		  "5",
		  "NZD\xF0\x9E\xB2\xB0" }, /* seven bytes, the most */
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		char currency[8] = "?";

		number_currency(cases[i][0], currency);
		assert_string_equal(currency, cases[i][1]);
	}
}

/* Random numbers that are the same in every run (splitmix64). */
static uint64_t roll(uint64_t *seed)
{
	uint64_t mixed = *seed += UINT64_C(0x9E3779B97F4A7C15);

	mixed = (mixed ^ mixed >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94D049BB133111EB);
	return mixed ^ mixed >> 31;
}

/* Swaps points and commas. */
static void mirror(struct str *text)
{
	for (size_t i = 0; i < text->length; i++)
		if (text->bytes[i] == '.' || text->bytes[i] == ',')
			text->bytes[i] = text->bytes[i] == '.' ? ',' : '.';
}

static enum decimal_mark mirrored(enum decimal_mark mark)
{
	if (mark == DECIMAL_POINT)
		return DECIMAL_COMMA;
	return mark == DECIMAL_COMMA ? DECIMAL_POINT : mark;
}

/* Pairs of digits are grouped with commas only. */
static bool has_pair(const struct str *text)
{
	for (size_t i = 3; i < text->length; i++)
		if ((text->bytes[i] == ',' || text->bytes[i] == '.') &&
		    text->bytes[i - 3] == text->bytes[i])
			return true;
	return false;
}

static void a_point_column_and_a_comma_column_read_alike(void **state)
{
	static const char letters[] = "0123450000..,,.,'' -()$%KM";
	uint64_t seed = 5;
	struct str text = { 0 };

	(void)state;
	for (int round = 0; round < 300000; round++) {
		struct number_format format = { .decimals = 3, .money = true, .percent = true };
		enum decimal_mark proof;
		int64_t value = 0, again = 0;
		struct error err;
		enum number_verdict verdict;

		str_clear(&text);
		for (uint64_t left = roll(&seed) % 10; left > 0; left--)
			str_add_char(&text, letters[roll(&seed) % (sizeof(letters) - 1)]);
		str_add(&text, roll(&seed) % 2 == 0 ? "000" : "5");
		if (has_pair(&text))
			continue;
		proof = number_evidence(text.bytes);
		format.mark = (enum decimal_mark)(roll(&seed) % 3);
		verdict = number_read(text.bytes, format, &value, &err);
		mirror(&text);
		format.mark = mirrored(format.mark);
		assert_int_equal(number_evidence(text.bytes), mirrored(proof));
		assert_int_equal(number_read(text.bytes, format, &again, &err), verdict);
		assert_int_equal(again, value);
	}
	str_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(some_cells_prove_their_column),
		cmocka_unit_test(a_column_that_contradicts_itself_stays_so),
		cmocka_unit_test(the_currency_is_found_where_it_stands),
		cmocka_unit_test(a_point_column_and_a_comma_column_read_alike),
	};

	return cmocka_run_group_tests_name("base/figure", tests, NULL, NULL) != 0;
}
