#include "core/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void a_date_is_read_and_written_the_same(void **state)
{
	static const char *const texts[] = { "1900-01-01", "2000-02-29", "2026-10-05",
		                             "2999-12-31" };
	struct error err;
	struct date d;
	char out[DATE_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		assert_true(date_parse(texts[i], &d, &err));
		date_format(d, out);
		assert_string_equal(out, texts[i]);
	}
}

static void what_is_not_a_date_is_refused_with_an_example(void **state)
{
	static const char *const texts[] = {
		"",
		"2026",
		"2026-10",
		"2026-1-05",
		"2026-10-5",
		"2026/10/05",
		"05.10.2026",
		"2026-13-01",
		"2026-00-01",
		"2026-01-00",
		"2026-04-31",
		"2026-02-29",
		"1900-02-29",
		"1899-12-31",
		"3000-01-01",
		" 2026-10-05",
		"2026-10-05 ",
		"2026-10-05x",
		"+026-10-05",
		"2026-10--5",
		"202/-10-05",
		"202:-10-05",
		"2026-1/-05",
	};
	struct error err;
	struct date d;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		assert_false(date_parse(texts[i], &d, &err));
		assert_non_null(strstr(err.text, "write it like 2026-10-05"));
	}
}

static void no_date_is_written_as_nothing(void **state)
{
	char out[DATE_TEXT] = "x";

	(void)state;
	assert_false(date_is_given((struct date){ 0 }));
	date_format((struct date){ 0 }, out);
	assert_string_equal(out, "");
}

static void february_follows_the_gregorian_rule(void **state)
{
	(void)state;
	assert_int_equal(date_days_in_month(1900, 2), 28);
	assert_int_equal(date_days_in_month(2000, 2), 29);
	assert_int_equal(date_days_in_month(2024, 2), 29);
	assert_int_equal(date_days_in_month(2026, 2), 28);
	assert_int_equal(date_days_in_month(2026, 12), 31);
	assert_false(date_is_valid(2026, 2, 29));
	assert_true(date_is_valid(2024, 2, 29));
}

static void every_day_of_four_centuries_has_one_next_and_one_previous(void **state)
{
	struct date d = { 1900, 1, 1 };
	int days = 0;

	(void)state;
	while (d.year < 2300) {
		struct date next = date_add_days(d, 1);

		assert_true(date_is_valid(next.year, next.month, next.day));
		assert_true(date_compare(d, next) < 0);
		assert_true(date_compare(next, d) > 0);
		assert_int_equal(date_compare(date_add_days(next, -1), d), 0);
		d = next;
		days++;
	}
	assert_int_equal(days, 146097);
}

static void adding_days_can_be_taken_back(void **state)
{
	static const int steps[] = { 0, 1, 27, 31, 59, 365, 366, 1461, 36524 };
	struct date start = { 2024, 2, 29 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(steps); i++) {
		struct date there = date_add_days(start, steps[i]);

		assert_int_equal(date_compare(date_add_days(there, -steps[i]), start), 0);
	}
	assert_int_equal(date_compare(date_add_days(start, 366), (struct date){ 2025, 3, 1 }), 0);
}

static void a_moment_gets_one_spelling(void **state)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "2026-10-05", "2026-10-05 00:00:00" },
		{ "2026-10-05 14:03:59", "2026-10-05 14:03:59" },
		{ "2026-10-05T23:59:59", "2026-10-05 23:59:59" },
	};
	char out[TIME_TEXT];
	struct error err;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_true(date_time_normalize(cases[i].in, out, &err));
		assert_string_equal(out, cases[i].out);
	}
}

static void what_is_not_a_moment_is_refused(void **state)
{
	static const char *const texts[] = {
		"",
		"2026-10-05 ",
		"2026-10-05T",
		"2026-10-05 14:03",
		"2026-10-05 24:00:00",
		"2026-10-05 14:60:00",
		"2026-10-05 14:00:60",
		"2026-10-05x14:00:00",
		"2026-10-05 14:00:00Z",
		"2026-10-05 1:00:00",
		"14:00:00",
		"2026-02-30 14:00:00",
	};
	char out[TIME_TEXT];
	struct error err;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		assert_false(date_time_normalize(texts[i], out, &err));
		assert_non_null(strstr(err.text, "2026-10-05 14:00:00"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_is_read_and_written_the_same),
		cmocka_unit_test(what_is_not_a_date_is_refused_with_an_example),
		cmocka_unit_test(no_date_is_written_as_nothing),
		cmocka_unit_test(february_follows_the_gregorian_rule),
		cmocka_unit_test(every_day_of_four_centuries_has_one_next_and_one_previous),
		cmocka_unit_test(adding_days_can_be_taken_back),
		cmocka_unit_test(a_moment_gets_one_spelling),
		cmocka_unit_test(what_is_not_a_moment_is_refused),
	};

	return cmocka_run_group_tests_name("core/date", tests, NULL, NULL) != 0;
}
