#include "exchange/date_column.h"

#include "base/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static enum date_verdict read_as(const char *cell, enum date_order order, char text[DATE_TEXT])
{
	struct date_column column = { order };
	struct error err;
	struct date date = { 0 };
	enum date_verdict verdict = date_column_read(&column, cell, &date, &err);

	date_format(verdict == DATE_OK ? date : (struct date){ 0 }, text);
	return verdict;
}

static void a_date_is_read_as_it_is_written(void **state)
{
	static const struct {
		const char *cell;
		enum date_order order;
		const char *date;
	} cases[] = {
		{ "2026-04-15", DATE_ORDER_UNKNOWN, "2026-04-15" },
		{ " 2026-04-15 23:59:59", DATE_ORDER_UNKNOWN, "2026-04-15" },
		{ "2026-04-15T00:01:00.000Z", DATE_ORDER_UNKNOWN, "2026-04-15" },
		{ "2026/4/5", DATE_ORDER_UNKNOWN, "2026-04-05" },
		{ "20260415", DATE_ORDER_UNKNOWN, "2026-04-15" },
		{ "4/5/2026", DATE_ORDER_MDY, "2026-04-05" },
		{ "4/5/2026", DATE_ORDER_DMY, "2026-05-04" },
		{ "04/05/26, 9:05 AM", DATE_ORDER_MDY, "2026-04-05" },
		{ "5/5/2026", DATE_ORDER_UNKNOWN, "2026-05-05" },
		{ "15.4.2026", DATE_ORDER_UNKNOWN, "2026-04-15" },
		{ "05.04.2026", DATE_ORDER_UNKNOWN, "2026-04-05" },
		{ "Apr 5, 2026", DATE_ORDER_UNKNOWN, "2026-04-05" },
		{ "April 5 2026", DATE_ORDER_UNKNOWN, "2026-04-05" },
		{ "5. Juni 2026", DATE_ORDER_UNKNOWN, "2026-06-05" },
		{ "5 juil. 2026", DATE_ORDER_UNKNOWN, "2026-07-05" },
		{ "05-Mar-2026", DATE_ORDER_UNKNOWN, "2026-03-05" },
		{ "5 de dic. de 2026", DATE_ORDER_UNKNOWN, "2026-12-05" },
	};
	char text[DATE_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		if (read_as(cases[i].cell, cases[i].order, text) != DATE_OK)
			fail_msg("%s is not read", cases[i].cell);
		assert_string_equal(text, cases[i].date);
	}
}

static void what_is_no_day_is_refused(void **state)
{
	static const char *const cells[] = { "abc",        "2026-13-01", "2026-02-29",  "4/5",
		                             "1/2/3/2026", "20261301",   "2026-04-15x", "5",
		                             "2026-04/15", "May",        "12345678901" };
	char text[DATE_TEXT];

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cells); i++)
		if (read_as(cells[i], DATE_ORDER_MDY, text) != DATE_REFUSED)
			fail_msg("%s is read as %s", cells[i], text);
	assert_int_equal(read_as("13/5/2026", DATE_ORDER_MDY, text), DATE_REFUSED);
	assert_int_equal(read_as("  ", DATE_ORDER_MDY, text), DATE_NOT_GIVEN);
}

static void the_column_decides_what_comes_first(void **state)
{
	struct date_column column = { 0 };
	char text[DATE_TEXT];

	(void)state;
	date_column_learn(&column, "4/5/2026");
	date_column_learn(&column, "2026-04-15");
	date_column_learn(&column, "15 Apr 2026");
	assert_int_equal(column.order, DATE_ORDER_UNKNOWN);
	assert_int_equal(read_as("4/5/2026", column.order, text), DATE_AMBIGUOUS);
	date_column_learn(&column, "4/15/2026");
	assert_int_equal(column.order, DATE_ORDER_MDY);
	date_column_learn(&column, "15/4/2026");
	assert_int_equal(column.order, DATE_ORDER_CONFLICT);
	assert_int_equal(read_as("4/5/2026", column.order, text), DATE_AMBIGUOUS);
}

static void a_range_has_both_its_days(void **state)
{
	static const char *const ranges[] = { "Apr 1, 2026 - Jun 30, 2026",
		                              "1. Apr. 2026 \u2013 30. Juni 2026",
		                              "2026-04-01 - 2026-06-30", "20260401-20260630" };
	static const char *const wrong[] = { "", "Apr 1, 2026", "4/1/2026 - 6/30/2026",
		                             "Apr 1, 2026 - Jun 31, 2026",
		                             "Apr 1, 2026 - Jun 30, 2026 - Jul 1, 2026" };
	struct date from, to;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(ranges); i++) {
		if (!date_range_read(ranges[i], &from, &to))
			fail_msg("%s is not read", ranges[i]);
		assert_int_equal(date_compare(from, (struct date){ 2026, 4, 1 }), 0);
		assert_int_equal(date_compare(to, (struct date){ 2026, 6, 30 }), 0);
	}
	for (size_t i = 0; i < COUNT_OF(wrong); i++)
		assert_false(date_range_read(wrong[i], &from, &to));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_is_read_as_it_is_written),
		cmocka_unit_test(what_is_no_day_is_refused),
		cmocka_unit_test(the_column_decides_what_comes_first),
		cmocka_unit_test(a_range_has_both_its_days),
	};

	return cmocka_run_group_tests_name("exchange/date_column", tests, NULL, NULL) != 0;
}
