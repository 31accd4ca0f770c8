#include "core/missing.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char none[] = "";

static void check_words(const struct board *b, enum missing_kind kind, size_t names,
                        const char *expected)
{
	struct missing all = { 0 };
	struct str words = { 0 };

	missing_find(&all, b, quarter_make(2026, 3), quarter_make(2026, 4));
	missing_add_words(&words, b, &all, kind, names);
	assert_string_equal(str_text(&words), expected);
	str_release(&words);
	missing_release(&all);
}

static void a_locked_promise_without_an_actual_is_missing(void **state)
{
	struct board b;

	(void)state;
	assert_true(sample_board(&b));
	check_words(&b, MISSING_ACTUAL, 9, none);
	assert_true(put_terms(&b, key_of(BO, REVENUE, 2026, 3), 100));
	check_words(&b, MISSING_ACTUAL, 9, none);
	assert_true(lock_quarter(&b, 2026, 3));
	check_words(&b, MISSING_ACTUAL, 9, "1 actual of 2026-Q3 is not in: Bo (Revenue)");
	assert_true(put_actual(&b, key_of(BO, REVENUE, 2026, 3), 0));
	check_words(&b, MISSING_ACTUAL, 9, none);
	board_release(&b);
}

static void missing_actuals_are_listed_in_the_order_of_the_board(void **state)
{
	struct board b;

	(void)state;
	assert_true(sample_board(&b));
	assert_true(put_terms(&b, key_of(CY, REVENUE, 2026, 3), 100));
	assert_true(put_terms(&b, key_of(BO, PAST_DUE, 2026, 3), 100));
	assert_true(put_terms(&b, key_of(ANN, REVENUE, 2026, 3), 100));
	assert_true(put_terms(&b, key_of(BO, LEADS, 2026, 3), 100));
	assert_true(put_terms(&b, key_of(BO, LEADS, 2026, 2), 100));
	assert_true(lock_quarter(&b, 2026, 3));
	assert_true(lock_quarter(&b, 2026, 2));
	check_words(&b, MISSING_ACTUAL, 9,
	            "4 actuals of 2026-Q3 are not in: Bo (Leads), Ann (Revenue), Bo (Past due), "
	            "Cy (Revenue)");
	board_release(&b);
}

static void a_draft_is_a_promise_of_its_person_and_its_measure(void **state)
{
	struct board b;

	(void)state;
	assert_true(sample_board(&b));
	check_words(&b, MISSING_PERSON, 9, "3 people without a promise for 2026-Q4: Ann, Bo, Cy");
	check_words(
		&b, MISSING_MEASURE, 9,
		"4 measures without a promise for 2026-Q4: Leads, Past due, Retention, Revenue");
	assert_true(put_terms(&b, key_of(ANN, LEADS, 2026, 4), 0));
	assert_true(put_terms(&b, key_of(BO, REVENUE, 2026, 3), 0));
	check_words(&b, MISSING_PERSON, 9, "2 people without a promise for 2026-Q4: Bo, Cy");
	check_words(&b, MISSING_MEASURE, 9,
	            "3 measures without a promise for 2026-Q4: Past due, Retention, Revenue");
	board_release(&b);
}

static void only_active_people_of_marketing_and_sales_must_promise(void **state)
{
	static const struct department finance = { 3, "Finance", 3 };
	static const struct person dee = { .id = 4, .name = "Dee", .department = 3 };
	struct person cy = { .id = CY, .name = "Cy", .department = SALES };
	struct board b;

	(void)state;
	assert_true(sample_board(&b));
	assert_true(put_noun(&b, NOUN_DEPARTMENT, &finance));
	assert_true(put_noun(&b, NOUN_PERSON, &dee));
	cy.active_to = quarter_make(2026, 3);
	assert_true(put_noun(&b, NOUN_PERSON, &cy));
	check_words(&b, MISSING_PERSON, 9, "2 people without a promise for 2026-Q4: Ann, Bo");
	cy.active_to = quarter_make(2026, 4);
	assert_true(put_noun(&b, NOUN_PERSON, &cy));
	check_words(&b, MISSING_PERSON, 9, "3 people without a promise for 2026-Q4: Ann, Bo, Cy");
	board_release(&b);
}

static void the_count_comes_first_and_names_as_many_as_asked_for(void **state)
{
	struct board b;

	(void)state;
	assert_true(sample_board(&b));
	check_words(&b, MISSING_PERSON, 0, "3 people without a promise for 2026-Q4");
	check_words(&b, MISSING_PERSON, 2,
	            "3 people without a promise for 2026-Q4: Ann, Bo and 1 more");
	check_words(&b, MISSING_PERSON, 3, "3 people without a promise for 2026-Q4: Ann, Bo, Cy");
	board_release(&b);
}

static void a_list_that_is_made_again_forgets_what_was_in_it(void **state)
{
	struct missing all = { 0 };
	struct board b, empty = { 0 };

	(void)state;
	assert_true(sample_board(&b));
	missing_find(&all, &b, quarter_make(2026, 3), quarter_make(2026, 4));
	assert_int_equal(missing_count(&all), 7);
	missing_find(&all, &empty, quarter_make(2026, 3), quarter_make(2026, 4));
	assert_int_equal(missing_count(&all), 0);
	missing_release(&all);
	board_release(&b);
}

static void drafts_are_no_past(void **state)
{
	struct board b;

	(void)state;
	assert_true(sample_board(&b));
	assert_false(missing_has_past(&b, quarter_make(2026, 4)));
	assert_true(put_terms(&b, key_of(BO, REVENUE, 2026, 3), 100));
	assert_false(missing_has_past(&b, quarter_make(2026, 4)));
	assert_true(lock_quarter(&b, 2026, 3));
	assert_true(missing_has_past(&b, quarter_make(2026, 4)));
	assert_false(missing_has_past(&b, quarter_make(2026, 3)));
	board_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_locked_promise_without_an_actual_is_missing),
		cmocka_unit_test(missing_actuals_are_listed_in_the_order_of_the_board),
		cmocka_unit_test(a_draft_is_a_promise_of_its_person_and_its_measure),
		cmocka_unit_test(only_active_people_of_marketing_and_sales_must_promise),
		cmocka_unit_test(the_count_comes_first_and_names_as_many_as_asked_for),
		cmocka_unit_test(a_list_that_is_made_again_forgets_what_was_in_it),
		cmocka_unit_test(drafts_are_no_past),
	};

	return cmocka_run_group_tests_name("core/missing", tests, NULL, NULL) != 0;
}
