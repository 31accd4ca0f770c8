#include "base/number.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

#define NBSP "\xC2\xA0"
#define NARROW "\xE2\x80\xAF"
#define THIN "\xE2\x80\x89"
#define QUOTE "\xE2\x80\x99"
#define MINUS "\xE2\x88\x92"
#define EURO "\xE2\x82\xAC"

static const struct number_format money = { .decimals = 2, .money = true };
static const struct number_format count = { 0 };
static const struct number_format percent = { .decimals = 2, .percent = true };

static struct number_format marked(struct number_format format, enum decimal_mark mark)
{
	format.mark = mark;
	return format;
}

static void check_value(const char *text, struct number_format format, int64_t want)
{
	struct error err = { 0 };
	int64_t value = -77;
	enum number_verdict verdict = number_read(text, format, &value, &err);

	if (verdict != NUMBER_OK || value != want)
		print_error("%s gives %lld, not %lld: %s\n", text, (long long)value,
		            (long long)want, err.text);
	assert_int_equal(verdict, NUMBER_OK);
	assert_int_equal(value, want);
}

static void check_verdict(const char *text, struct number_format format, enum number_verdict want)
{
	struct error err = { 0 };
	int64_t value = -77;
	enum number_verdict verdict = number_read(text, format, &value, &err);

	if (verdict != want)
		print_error("%s is judged %d, not %d: %s\n", text, (int)verdict, (int)want,
		            err.text);
	assert_int_equal(verdict, want);
	assert_int_equal(value, -77);
	assert_int_equal(err.text[0] != '\0', want != NUMBER_NOT_GIVEN);
}

static const struct {
	const char *text;
	int64_t value;
} understood[] = {
	{ "$1.2M", 120000000 },
	{ "$1.234M", 123400000 },
	{ "1,234M", 123400000 },
	{ "1,200,000.50", 120000050 },
	{ EURO " 1.200.000,50", 120000050 },
	{ "1 200 000,50", 120000050 },
	{ "1" NBSP "200" NBSP "000,50", 120000050 },
	{ "1" NARROW "200" NARROW "000,50", 120000050 },
	{ "1" THIN "200" THIN "000.50", 120000050 },
	{ "1 200 000", 120000000 },
	{ "1" QUOTE "200" QUOTE "000.50", 120000050 },
	{ "1'200'000.50", 120000050 },
	{ "12,00,000.50", 120000050 },
	{ "1,00,000", 10000000 },
	{ "12,34,56,789", 12345678900 },
	{ "(500)", -50000 },
	{ "($1,234.50)", -123450 },
	{ "$(500)", -50000 },
	{ "-5", -500 },
	{ "- 5", -500 },
	{ "5-", -500 },
	{ "5 -", -500 },
	{ MINUS "5", -500 },
	{ "5" MINUS, -500 },
	{ "-" EURO "1.200,00", -120000 },
	{ EURO "-1.200,00", -120000 },
	{ "+5", 500 },
	{ "1,5", 150 },
	{ "1.5", 150 },
	{ ".5", 50 },
	{ "0", 0 },
	{ "-0", 0 },
	{ "00012", 1200 },
	{ "0,50", 50 },
	{ "0.500", 50 },
	{ "0,500", 50 },
	{ "1.5000000000000000000000000000000000", 150 },
	{ "1234.560", 123456 },
	{ "1 234,560", 123456 },
	{ "USD 1200", 120000 },
	{ "USD1200", 120000 },
	{ "1200 EUR", 120000 },
	{ "1.200,5" NBSP EURO, 120050 },
	{ "US$5", 500 },
	{ "5 R$", 500 },
	{ "\xEF\xBC\x84"
	  "5",
	  500 }, /* the full-width sign */
	{ "\xC2\xA3"
	  "5",
	  500 },
	{ "\xC2\xA5"
	  "5",
	  500 },
	{ "\xE2\x82\xB9"
	  "5",
	  500 },
	{ "5k", 500000 },
	{ "5 K", 500000 },
	{ "5m", 500000000 },
	{ "5MM", 500000000 },
	{ "5 mn", 500000000 },
	{ "5 mio", 500000000 },
	{ "5 Mio" NBSP EURO, 500000000 },
	{ "5B", 500000000000 },
	{ "$5 bn", 500000000000 },
	{ "USD 1.2M", 120000000 },
	{ "1,200,000K", 120000000000 },
	{ " \t5 \n", 500 },
	{ NBSP "5" NBSP, 500 },
	{ "\xE2\x81\x9F"
	  "1\xE2\x80\x87"
	  "500\xE3\x80\x80",
	  150000 }, /* other spaces */
	{ "0.00001K", 1 },
};

static void numbers_people_write_are_understood(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(understood); i++)
		check_value(understood[i].text, money, understood[i].value);
}

static const char *const refused[] = {
	"abc",
	"1e6",
	"1E+05",
	"0x10",
	"NaN",
	"nan",
	"Inf",
	"-Infinity",
	"1_000",
	"1/2",
	"1,23,4",
	"1,234,56",
	"1.2.3,4",
	"1,234.56.78",
	"1.234,567.89",
	"1,234,5678",
	"12.345.67",
	"1,2,3",
	"0,123,456",
	"1 23",
	"1 2345",
	"12345 678",
	"1  234",
	"1\t234",
	"1'234 567",
	"1 234'567",
	"1 234,567,890",
	"1,234 567",
	"1.234'567",
	"1234,567,890",
	"12 00 000",
	"12.00.000",
	"1..5",
	"1,.5",
	"5.",
	"5,",
	".",
	",",
	"$",
	"()",
	"(",
	"-$",
	"+",
	"--5",
	"-(500)",
	"(-500)",
	"(500)-",
	"(500",
	"500)",
	"-5-",
	"+-5",
	"((5))",
	"$5 USD",
	"$$5",
	"5 KK",
	"5 K M",
	"5 M2",
	"5x",
	"x5",
	"5 mil",
	"5 usd",
	"5 EURO",
	"EURO 5",
	"%5",
	"5 5",
	"1,234x",
	"\xEF\xBC\x95",
	"\xD9\xA5",
	"\xC2\xBD",
	"5\x80",
	"\xE2\x82",
	"#REF!",
	"#N/A",
	"TRUE",
	"1.#QNAN",
	"2026-01-31",
	"10:30",
};

static void what_is_no_number_is_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(refused); i++) {
		check_verdict(refused[i], money, NUMBER_REFUSED);
		check_verdict(refused[i], marked(money, DECIMAL_POINT), NUMBER_REFUSED);
		check_verdict(refused[i], marked(money, DECIMAL_COMMA), NUMBER_REFUSED);
		assert_int_equal(number_evidence(refused[i]), DECIMAL_UNKNOWN);
	}
}

static void what_is_missing_is_not_zero(void **state)
{
	static const char *const cases[] = {
		"", " ", "--", "-", " - ", "n/a", "N/A", "null", "NULL", "Null ", NBSP "--" NBSP,
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		check_verdict(cases[i], money, NUMBER_NOT_GIVEN);
	check_verdict("---", money, NUMBER_REFUSED);
	check_verdict("nulls", money, NUMBER_REFUSED);
}

static void the_column_decides_what_one_cell_cannot(void **state)
{
	static const struct {
		const char *text;
		int64_t point, comma; /* in thousandths */
	} cases[] = {
		{ "1,234", 1234000, 1234 },           { "1.234", 1234, 1234000 },
		{ "USD 1,200", 1200000, 1200 },       { "(12.345)", -12345, -12345000 },
		{ "123,456 -", -123456000, -123456 },
	};
	struct number_format thousandths = { .decimals = 3, .money = true };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		const char *text = cases[i].text;

		check_verdict(text, thousandths, NUMBER_AMBIGUOUS);
		check_verdict(text, marked(thousandths, DECIMAL_CONFLICT), NUMBER_AMBIGUOUS);
		check_verdict(text, money, NUMBER_AMBIGUOUS);
		check_verdict(text, count, strstr(text, "USD") ? NUMBER_REFUSED : NUMBER_AMBIGUOUS);
		check_value(text, marked(thousandths, DECIMAL_POINT), cases[i].point);
		check_value(text, marked(thousandths, DECIMAL_COMMA), cases[i].comma);
	}
}

static void a_cell_against_its_column_is_refused(void **state)
{
	static const char *const with_point[] = {
		"1.5", "1,234.50", "0.500", "1,200,000", "1.2M",
	};
	static const char *const with_comma[] = {
		"1,5", "1.234,50", "0,500", "1.200.000", "1,2M",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(with_point); i++) {
		check_verdict(with_point[i], marked(money, DECIMAL_COMMA), NUMBER_REFUSED);
		check_verdict(with_comma[i], marked(money, DECIMAL_POINT), NUMBER_REFUSED);
	}
}

static void decimals_are_those_of_the_unit(void **state)
{
	(void)state;
	check_value("150", count, 150);
	check_value("150.00", count, 150);
	check_value("1.5K", count, 1500);
	check_value("1,200", marked(count, DECIMAL_POINT), 1200);
	check_value("92.5", percent, 9250);
	check_value("45%", percent, 4500);
	check_value("120.25 %", percent, 12025);
	check_value("(4.5%)", percent, -450);
	check_value("1.2345", (struct number_format){ .decimals = 4 }, 12345);
	check_verdict("1.5", count, NUMBER_REFUSED);
	check_verdict("1.005", marked(money, DECIMAL_POINT), NUMBER_REFUSED);
	check_verdict("0.005", money, NUMBER_REFUSED);
	check_verdict("1.234567K", money, NUMBER_REFUSED);
	check_verdict("45%", money, NUMBER_REFUSED);
	check_verdict("45%", count, NUMBER_REFUSED);
	check_verdict("$5", count, NUMBER_REFUSED);
	check_verdict("$5", percent, NUMBER_REFUSED);
	check_verdict("45%%", percent, NUMBER_REFUSED);
}

static void the_largest_amount_is_the_last_that_is_read(void **state)
{
	(void)state;
	check_value("9000000000000000", count, NUMBER_MAX);
	check_value("-9,000,000,000,000,000", count, -NUMBER_MAX);
	check_value("90000000000000.00", money, NUMBER_MAX);
	check_value("9000000B", count, NUMBER_MAX);
	check_verdict("9000000000000001", count, NUMBER_REFUSED);
	check_verdict("-9000000000000001", count, NUMBER_REFUSED);
	check_verdict("90000000000000.01", money, NUMBER_REFUSED);
	check_verdict("9000001B", count, NUMBER_REFUSED);
	check_verdict("9223372036854775807", count, NUMBER_REFUSED);
	check_verdict("-92233720368547758.08", money, NUMBER_REFUSED);
	check_verdict("18446744073709551616", count, NUMBER_REFUSED);
	check_verdict("99999999999999999999999999999999999999999", count, NUMBER_REFUSED);
	check_value("0000000000000000000000000000000000000000009", count, 9);
}

static const struct {
	const char *text;
	enum decimal_mark mark;
	const char *sentence;
} sentences[] = {
	{ "1,234", DECIMAL_UNKNOWN,
	  "\"1,234\" can be read two ways; say which with --decimal=point or "
	  "--decimal=comma" },
	{ "abc", DECIMAL_UNKNOWN,
	  "\"abc\" is not an amount; write it like 1200, 1,200.50 or 1.2M" },
	{ "abc", DECIMAL_COMMA, "\"abc\" is not an amount; write it like 1200, 1.200,50 or 1,2M" },
	{ "1.005", DECIMAL_POINT, "\"1.005\" has more decimals than the 2 this amount can have" },
	{ "1.5", DECIMAL_COMMA,
	  "\"1.5\" is written with a decimal point, but here it is a comma; write it like "
	  "1200, 1.200,50 or 1,2M" },
	{ "1,5", DECIMAL_POINT,
	  "\"1,5\" is written with a decimal comma, but here it is a point; write it like "
	  "1200, 1,200.50 or 1.2M" },
	{ "900000B", DECIMAL_UNKNOWN,
	  "\"900000B\" is too large; the largest amount is 90,000,000,000,000.00" },
	{ "45%", DECIMAL_UNKNOWN,
	  "\"45%\" is a percentage, but this amount is not; write it like 1200, 1,200.50 or "
	  "1.2M" },
	{ "\x1B[2J", DECIMAL_UNKNOWN,
	  "\"\xEF\xBF\xBD[2J\" is not an amount; write it like 1200, 1,200.50 or 1.2M" },
};

static void a_refusal_says_what_to_write(void **state)
{
	struct error err;
	int64_t value;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(sentences); i++) {
		assert_int_not_equal(number_read(sentences[i].text,
		                                 marked(money, sentences[i].mark), &value, &err),
		                     NUMBER_OK);
		assert_string_equal(err.text, sentences[i].sentence);
	}
	assert_int_equal(number_read("1.5", count, &value, &err), NUMBER_REFUSED);
	assert_string_equal(err.text,
	                    "\"1.5\" has decimals, but this amount is counted in whole numbers");
	assert_int_equal(number_read("x", count, &value, &err), NUMBER_REFUSED);
	assert_string_equal(err.text, "\"x\" is not an amount; write it like 1200, 1,200 or 1.2M");
	assert_int_equal(number_read("x", marked(count, DECIMAL_COMMA), &value, &err),
	                 NUMBER_REFUSED);
	assert_string_equal(err.text, "\"x\" is not an amount; write it like 1200, 1.200 or 1,2M");
	assert_int_equal(number_read("x", marked(percent, DECIMAL_COMMA), &value, &err),
	                 NUMBER_REFUSED);
	assert_string_equal(err.text, "\"x\" is not an amount; write it like 45, 92,5 or 45%");
	assert_int_equal(number_read("$5", percent, &value, &err), NUMBER_REFUSED);
	assert_string_equal(err.text, "\"$5\" has a currency, but this amount is not money; "
	                              "write it like 45, 92.5 or 45%");
}

static void numbers_are_written_exactly(void **state)
{
	static const struct {
		int64_t value;
		int decimals;
		const char *plain, *grouped;
	} cases[] = {
		{ 0, 0, "0", "0" },
		{ 0, 2, "0.00", "0.00" },
		{ 5, 2, "0.05", "0.05" },
		{ -5, 2, "-0.05", "-0.05" },
		{ 999, 0, "999", "999" },
		{ 1000, 0, "1000", "1,000" },
		{ -123450, 2, "-1234.50", "-1,234.50" },
		{ 123456789, 4, "12345.6789", "12,345.6789" },
		{ NUMBER_MAX, 2, "90000000000000.00", "90,000,000,000,000.00" },
		{ INT64_MIN, 0, "-9223372036854775808", "-9,223,372,036,854,775,808" },
		{ INT64_MAX, 4, "922337203685477.5807", "922,337,203,685,477.5807" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str plain = { 0 }, grouped = { 0 };

		number_add_plain(&plain, cases[i].value, cases[i].decimals);
		number_add_grouped(&grouped, cases[i].value, cases[i].decimals);
		assert_string_equal(str_text(&plain), cases[i].plain);
		assert_string_equal(str_text(&grouped), cases[i].grouped);
		str_release(&plain);
		str_release(&grouped);
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

static int64_t random_value(uint64_t *seed)
{
	uint64_t magnitude = roll(seed) >> roll(seed) % 64;
	int64_t value = (int64_t)(magnitude % (uint64_t)(NUMBER_MAX + 1));

	return roll(seed) % 2 == 0 ? value : -value;
}

static void what_is_written_reads_back(void **state)
{
	uint64_t seed = 2026;
	struct str out = { 0 };

	(void)state;
	for (int round = 0; round < 200000; round++) {
		int64_t value = random_value(&seed);
		struct number_format format = { .decimals = round % 5, .mark = DECIMAL_POINT };

		str_clear(&out);
		number_add_plain(&out, value, format.decimals);
		check_value(out.bytes, format, value);
		assert_int_not_equal(number_evidence(out.bytes), DECIMAL_COMMA);
		str_clear(&out);
		number_add_grouped(&out, value, format.decimals);
		check_value(out.bytes, format, value);
	}
	str_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_people_write_are_understood),
		cmocka_unit_test(what_is_no_number_is_refused),
		cmocka_unit_test(what_is_missing_is_not_zero),
		cmocka_unit_test(the_column_decides_what_one_cell_cannot),
		cmocka_unit_test(a_cell_against_its_column_is_refused),
		cmocka_unit_test(decimals_are_those_of_the_unit),
		cmocka_unit_test(the_largest_amount_is_the_last_that_is_read),
		cmocka_unit_test(a_refusal_says_what_to_write),
		cmocka_unit_test(numbers_are_written_exactly),
		cmocka_unit_test(what_is_written_reads_back),
	};

	return cmocka_run_group_tests_name("base/number", tests, NULL, NULL) != 0;
}
