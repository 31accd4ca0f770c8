#include "core/quarter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void all_spellings_of_a_quarter_are_read(void **state)
{
	static const char *const texts[] = {
		"2026-Q3", "2026Q3",   "2026 Q3",  "Q3 2026",   "FY26-Q3",   "FY2026 Q3",
		"2026-q3", "2026q3",   "q3 2026",  "fy26-q3",   "Fy2026 q3", "FY26Q3",
		"FY26 Q3", "FY 26 Q3", "FY2026Q3", "FY2026-Q3", "Q3  2026",
	};
	struct error err;
	struct quarter q;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		assert_true(quarter_parse(texts[i], &q, &err));
		assert_int_equal(quarter_year(q), 2026);
		assert_int_equal(quarter_number(q), 3);
	}
}

static void what_is_not_a_quarter_is_refused_with_an_example(void **state)
{
	static const char *const texts[] = {
		"",
		"2026",
		"Q3",
		"3",
		"2026-3",
		"2026-Q0",
		"2026-Q5",
		"2026-Q33",
		"2026-Q",
		"26-Q3",
		"26Q3",
		"Q3 26",
		"FY6-Q3",
		"FY026-Q3",
		"20266-Q3",
		"FY20266Q3",
		"2026--Q3",
		"2026/Q3",
		"2026-Q3 ",
		" 2026-Q3",
		"2026-Q3x",
		"Q3-2026",
		"H1 2026",
		"1900-Q4",
		"2999-Q1",
		"1899-Q4",
		"9999-Q1",
		"0000-Q1",
		"-2026-Q3",
		"F26-Q3",
		"2026-10-05",
		"Q32026 Q3",
		"FYxx-Q3",
		"FY",
		"2026  -Q3",
		"Q3 FY26",
		"\xE2\x84\x9A 2026",
	};
	struct error err;
	struct quarter q;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		if (quarter_parse(texts[i], &q, &err))
			fail_msg("\"%s\" was read", texts[i]);
		assert_non_null(strstr(err.text, "write it like 2026-Q3"));
	}
}

static void the_first_and_last_year_are_read(void **state)
{
	struct error err;
	struct quarter q;

	(void)state;
	assert_true(quarter_parse("1901-Q1", &q, &err));
	assert_true(quarter_parse("2998-Q4", &q, &err));
	assert_true(quarter_parse("FY00-Q1", &q, &err));
	assert_int_equal(quarter_year(q), 2000);
	assert_true(quarter_parse("FY99-Q4", &q, &err));
	assert_int_equal(quarter_year(q), 2099);
}

static void reading_what_was_written_gives_the_quarter_back(void **state)
{
	struct quarter last = quarter_make(2998, 4);
	char out[QUARTER_TEXT];
	struct error err;

	(void)state;
	for (struct quarter q = quarter_make(1901, 1); quarter_compare(q, last) <= 0;
	     q = quarter_add(q, 1)) {
		struct quarter read;

		assert_true(quarter_parse(quarter_format(q, out), &read, &err));
		assert_int_equal(read.index, q.index);
		assert_int_equal(quarter_make(quarter_year(q), quarter_number(q)).index, q.index);
	}
}

static void no_quarter_is_written_as_nothing(void **state)
{
	char out[QUARTER_TEXT] = "x";

	(void)state;
	assert_false(quarter_is_given((struct quarter){ 0 }));
	assert_string_equal(quarter_format((struct quarter){ 0 }, out), "");
	assert_string_equal(quarter_format(quarter_make(2026, 3), out), "2026-Q3");
}

static void neighbors_are_one_apart_over_the_turn_of_the_year(void **state)
{
	(void)state;
	assert_int_equal(quarter_add(quarter_make(2025, 4), 1).index, quarter_make(2026, 1).index);
	assert_int_equal(quarter_add(quarter_make(2026, 1), -5).index, quarter_make(2024, 4).index);
	assert_true(quarter_compare(quarter_make(2025, 4), quarter_make(2026, 1)) < 0);
	assert_true(quarter_compare(quarter_make(2026, 2), quarter_make(2026, 1)) > 0);
	assert_int_equal(quarter_compare(quarter_make(2026, 2), quarter_make(2026, 2)), 0);
}

static void the_year_is_the_one_in_which_the_fiscal_year_ends(void **state)
{
	static const struct {
		int fiscal_start;
		struct date first, last;
	} cases[] = {
		{ 1, { 2026, 1, 1 }, { 2026, 3, 31 } },   { 2, { 2025, 2, 1 }, { 2025, 4, 30 } },
		{ 7, { 2025, 7, 1 }, { 2025, 9, 30 } },   { 10, { 2025, 10, 1 }, { 2025, 12, 31 } },
		{ 12, { 2025, 12, 1 }, { 2026, 2, 28 } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct quarter q = quarter_make(2026, 1);

		assert_int_equal(date_compare(quarter_first_day(q, cases[i].fiscal_start),
		                              cases[i].first),
		                 0);
		assert_int_equal(date_compare(quarter_last_day(q, cases[i].fiscal_start),
		                              cases[i].last),
		                 0);
	}
}

static void quarters_tile_the_calendar_for_every_fiscal_start(void **state)
{
	(void)state;
	for (int start = 1; start <= 12; start++)
		for (struct quarter q = quarter_make(1999, 1); quarter_year(q) < 2101;
		     q = quarter_add(q, 1)) {
			struct date first = quarter_first_day(q, start);
			struct date last = quarter_last_day(q, start);
			struct date next = quarter_first_day(quarter_add(q, 1), start);

			assert_int_equal(first.day, 1);
			assert_int_equal((first.month - start + 12) % 12,
			                 (quarter_number(q) - 1) * 3);
			assert_int_equal(quarter_of_date(first, start).index, q.index);
			assert_int_equal(quarter_of_date(last, start).index, q.index);
			assert_int_equal(date_compare(date_add_days(last, 1), next), 0);
		}
}

static void every_day_of_a_year_lies_within_its_quarter(void **state)
{
	(void)state;
	for (int start = 1; start <= 12; start++)
		for (struct date d = { 2024, 1, 1 }; d.year == 2024; d = date_add_days(d, 1)) {
			struct quarter q = quarter_of_date(d, start);

			assert_true(date_compare(quarter_first_day(q, start), d) <= 0);
			assert_true(date_compare(d, quarter_last_day(q, start)) <= 0);
		}
}

static void a_quarter_closes_the_day_after_its_last(void **state)
{
	struct quarter q = quarter_make(2026, 3);

	(void)state;
	for (int start = 1; start <= 12; start++) {
		struct date last = quarter_last_day(q, start);

		assert_false(quarter_is_closed(q, start, last));
		assert_true(quarter_is_closed(q, start, date_add_days(last, 1)));
	}
	assert_false(quarter_is_closed(q, 1, (struct date){ 2026, 9, 30 }));
	assert_true(quarter_is_closed(q, 1, (struct date){ 2026, 10, 1 }));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_spellings_of_a_quarter_are_read),
		cmocka_unit_test(what_is_not_a_quarter_is_refused_with_an_example),
		cmocka_unit_test(the_first_and_last_year_are_read),
		cmocka_unit_test(reading_what_was_written_gives_the_quarter_back),
		cmocka_unit_test(no_quarter_is_written_as_nothing),
		cmocka_unit_test(neighbors_are_one_apart_over_the_turn_of_the_year),
		cmocka_unit_test(the_year_is_the_one_in_which_the_fiscal_year_ends),
		cmocka_unit_test(quarters_tile_the_calendar_for_every_fiscal_start),
		cmocka_unit_test(every_day_of_a_year_lies_within_its_quarter),
		cmocka_unit_test(a_quarter_closes_the_day_after_its_last),
	};

	return cmocka_run_group_tests_name("core/quarter", tests, NULL, NULL) != 0;
}
