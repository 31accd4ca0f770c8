#include "core/board.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static int new_board(void **state)
{
	struct board *b = calloc(1, sizeof(*b));

	*state = b;
	return b != NULL && sample_board(b) ? 0 : -1;
}

static int drop_board(void **state)
{
	board_release(*state);
	free(*state);
	return 0;
}

static void an_empty_board_has_nothing(void **state)
{
	struct board b = { 0 };
	int *ids;

	(void)state;
	assert_null(board_person(&b, 1));
	assert_null(board_person(&b, 0));
	assert_null(board_person(&b, -1));
	assert_string_equal(board_name(&b, NOUN_PERSON, 0), "");
	assert_string_equal(board_folded(&b, NOUN_PERSON, 3), "");
	assert_int_equal(board_last_id(&b, NOUN_DUTY), 0);
	assert_int_equal(board_new_id(&b, NOUN_DUTY), 1);
	assert_int_equal(board_find(&b, NOUN_PERSON, 0, "Ann"), 0);
	assert_null(board_nearest(&b, NOUN_PERSON, 0, "Ann"));
	assert_null(board_open_session(&b));
	assert_false(board_has_figures(&b));
	assert_int_equal(board_sorted(&b, NOUN_PERSON, &ids), 0);
	free(ids);
	board_release(&b);
}

static void a_noun_is_kept_with_its_own_texts(void **state)
{
	struct board *b = *state;
	char name[] = "Dora";
	struct person dora = { .id = 4, .name = name, .department = SALES, .role = "closer" };

	board_put(b, NOUN_PERSON, &dora);
	name[0] = 'X';
	assert_string_equal(board_person(b, 4)->name, "Dora");
	assert_string_equal(board_person(b, 4)->role, "closer");
	assert_string_equal(board_folded(b, NOUN_PERSON, 4), "dora");
	assert_int_equal(board_new_id(b, NOUN_PERSON), 5);
}

static void jose_is_one_person_however_he_is_typed(void **state)
{
	static const char *const spellings[] = {
		"Jos\xC3\xA9",
		"JOS\xC3\x89",
		"Jose\xCC\x81",
		"  jos\xC3\xA9\t",
		"\xEF\xBC\xAAos\xC3\xA9",
	};
	struct board *b = *state;

	board_put(b, NOUN_PERSON, &(struct person){ .id = 4, .name = "Jos\xC3\xA9" });
	for (size_t i = 0; i < COUNT_OF(spellings); i++)
		assert_int_equal(board_find(b, NOUN_PERSON, 0, spellings[i]), 4);
	assert_int_equal(board_find(b, NOUN_PERSON, 0, "Jose"), 0);
}

static void a_new_name_frees_the_old_one(void **state)
{
	struct board *b = *state;
	struct person ann = *board_person(b, ANN);

	ann.name = "Anna";
	board_put(b, NOUN_PERSON, &ann);
	assert_int_equal(board_find(b, NOUN_PERSON, 0, "Ann"), 0);
	assert_int_equal(board_find(b, NOUN_PERSON, 0, "anna"), ANN);
	board_put(b, NOUN_PERSON, &(struct person){ .id = 4, .name = "Ann" });
	assert_int_equal(board_find(b, NOUN_PERSON, 0, "Ann"), 4);
	ann.name = "Ann";
	board_remove(b, NOUN_PERSON, 4);
	board_put(b, NOUN_PERSON, &ann);
	assert_int_equal(board_find(b, NOUN_PERSON, 0, "Ann"), ANN);
}

static void what_was_removed_is_gone_but_its_number_is_not_given_again(void **state)
{
	struct board *b = *state;

	board_remove(b, NOUN_PERSON, CY);
	assert_null(board_person(b, CY));
	assert_int_equal(board_find(b, NOUN_PERSON, 0, "Cy"), 0);
	assert_string_equal(board_name(b, NOUN_PERSON, CY), "");
	assert_string_equal(board_folded(b, NOUN_PERSON, CY), "");
	assert_int_equal(board_new_id(b, NOUN_PERSON), 4);
	board_remove(b, NOUN_PERSON, CY);
	board_remove(b, NOUN_PERSON, 99);
}

static void a_measure_is_found_in_its_department_only(void **state)
{
	struct board *b = *state;
	struct measure calls = {
		.id = 5, .department = MARKETING, .name = "Revenue", .unit = UNIT_MONEY
	};

	board_put(b, NOUN_MEASURE, &calls);
	assert_int_equal(board_find(b, NOUN_MEASURE, SALES, "revenue"), REVENUE);
	assert_int_equal(board_find(b, NOUN_MEASURE, MARKETING, "revenue"), 5);
	assert_int_equal(board_find(b, NOUN_MEASURE, 0, "revenue"), 0);
	calls.department = SALES;
	calls.name = "Calls";
	board_put(b, NOUN_MEASURE, &calls);
	assert_int_equal(board_find(b, NOUN_MEASURE, MARKETING, "revenue"), 0);
	assert_int_equal(board_find(b, NOUN_MEASURE, SALES, "calls"), 5);
}

static void the_nearest_name_is_offered_when_it_is_near(void **state)
{
	struct board *b = *state;

	assert_string_equal(board_nearest(b, NOUN_DEPARTMENT, 0, "Marketting"), "Marketing");
	assert_string_equal(board_nearest(b, NOUN_MEASURE, SALES, "Revenu"), "Revenue");
	assert_null(board_nearest(b, NOUN_MEASURE, MARKETING, "Revenu"));
	assert_null(board_nearest(b, NOUN_DEPARTMENT, 0, "Warehouse"));
	assert_string_equal(board_nearest(b, NOUN_DEPARTMENT, 0, "Sale"), "Sales");
	assert_string_equal(board_nearest(b, NOUN_PERSON, 0, "Cyr"), "Cy");
	assert_null(board_nearest(b, NOUN_PERSON, 0, "Cyril"));
	assert_null(board_nearest(b, NOUN_MEASURE, MARKETING, "Lxxds"));
}

static void figures_are_listed_by_quarter_department_person_and_measure(void **state)
{
	static const struct figure_key order[] = {
		{ BO, PAST_DUE, { 8100 } }, { CY, LEADS, { 8104 } },    { ANN, PAST_DUE, { 8104 } },
		{ ANN, REVENUE, { 8104 } }, { BO, PAST_DUE, { 8104 } }, { BO, RETENTION, { 8104 } },
		{ BO, REVENUE, { 8104 } },  { ANN, LEADS, { 8105 } },
	};

	for (size_t i = 0; i < COUNT_OF(order); i++)
		for (size_t j = 0; j < COUNT_OF(order); j++) {
			int way = board_compare_keys(*state, order[i], order[j]);

			assert_int_equal((way > 0) - (way < 0), (i > j) - (i < j));
		}
}

static void people_are_listed_by_folded_name(void **state)
{
	static const char *const want[] = { "Ann", "alma", "Bo", "Cy", "\xC3\x89mile" };
	struct board b = { 0 };
	int *ids;

	(void)state;
	board_put(&b, NOUN_DEPARTMENT, &(struct department){ 1, "Sales", 2 });
	board_put(&b, NOUN_DEPARTMENT, &(struct department){ 2, "Marketing", 1 });
	for (int i = 0; i < (int)COUNT_OF(want); i++)
		board_put(&b, NOUN_PERSON,
		          &(struct person){ .id = 5 - i, .name = want[i], .department = 1 });
	assert_int_equal(board_sorted(&b, NOUN_PERSON, &ids), 5);
	assert_string_equal(board_name(&b, NOUN_PERSON, ids[0]), "alma");
	assert_string_equal(board_name(&b, NOUN_PERSON, ids[1]), "Ann");
	assert_string_equal(board_name(&b, NOUN_PERSON, ids[2]), "Bo");
	assert_string_equal(board_name(&b, NOUN_PERSON, ids[4]), "\xC3\x89mile");
	free(ids);
	assert_int_equal(board_sorted(&b, NOUN_DEPARTMENT, &ids), 2);
	assert_string_equal(board_name(&b, NOUN_DEPARTMENT, ids[0]), "Marketing");
	free(ids);
	board_release(&b);
}

static void measures_and_duties_are_listed_by_department(void **state)
{
	struct board *b = *state;
	int *ids;

	board_put(b, NOUN_DUTY, &(struct duty){ .id = 1, .department = SALES, .text = "z" });
	board_put(b, NOUN_DUTY, &(struct duty){ .id = 2, .department = SALES, .text = "a" });
	board_put(b, NOUN_DUTY, &(struct duty){ .id = 3, .department = MARKETING, .text = "m" });
	assert_int_equal(board_sorted(b, NOUN_DUTY, &ids), 3);
	assert_int_equal(ids[0], 3);
	assert_int_equal(ids[1], 1); /* in the order they were written down */
	assert_int_equal(ids[2], 2);
	free(ids);
	assert_int_equal(board_sorted(b, NOUN_MEASURE, &ids), 4);
	assert_int_equal(ids[0], LEADS);
	assert_int_equal(ids[1], PAST_DUE);
	assert_int_equal(ids[2], RETENTION);
	assert_int_equal(ids[3], REVENUE);
	free(ids);
}

static void the_session_that_is_not_closed_is_open(void **state)
{
	struct board *b = *state;

	board_put(b, NOUN_SESSION, &(struct session){ .id = 1, .closed_at = morning });
	assert_null(board_open_session(b));
	board_put(b, NOUN_SESSION, &(struct session){ .id = 1 });
	assert_int_equal(board_open_session(b)->id, 1);
	board_put(b, NOUN_SESSION, &(struct session){ .id = 2 });
	board_put(b, NOUN_SESSION, &(struct session){ .id = 3, .closed_at = morning });
	assert_int_equal(board_open_session(b)->id, 2);
}

static void a_person_is_active_from_and_to_including_both_ends(void **state)
{
	struct quarter from = quarter_make(2026, 2), to = quarter_make(2026, 4);
	struct person p = { .active_from = from, .active_to = to }, always = { 0 };

	(void)state;
	assert_false(person_is_active(&p, quarter_add(from, -1)));
	assert_true(person_is_active(&p, from));
	assert_true(person_is_active(&p, to));
	assert_false(person_is_active(&p, quarter_add(to, 1)));
	assert_true(person_is_active(&always, from));
	p.active_from = (struct quarter){ 0 };
	assert_true(person_is_active(&p, quarter_add(from, -100)));
}

static void a_draft_is_a_figure_of_the_measure_but_not_of_the_board(void **state)
{
	struct board *b = *state;
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);

	assert_false(measure_has_figures(b, LEADS));
	assert_true(put_terms(b, key, 120));
	assert_true(measure_has_figures(b, LEADS));
	assert_false(measure_has_figures(b, REVENUE));
	assert_false(board_has_figures(b));
	assert_true(lock_quarter(b, 2026, 1));
	assert_true(board_has_figures(b));
}

static void an_actual_that_was_taken_back_still_is_a_figure(void **state)
{
	struct board *b = *state;
	struct figure_key key = key_of(ANN, LEADS, 2026, 1);
	struct change c, back;

	c = change_of_actual(b, key, &(struct actual){ .amount = amount_of(0) });
	change_apply(b, &c);
	assert_true(board_has_figures(b));
	assert_true(change_inverse(&c, &back));
	change_apply(b, &back);
	assert_false(figures_find(&b->figures, key)->actual.amount.given);
	assert_true(board_has_figures(b));
	assert_true(measure_has_figures(b, LEADS));
}

static void the_last_amendment_is_in_force(void **state)
{
	struct board *b = *state;
	struct figure_key key = key_of(BO, REVENUE, 2026, 1);

	assert_null(board_terms(b, key));
	assert_true(put_terms(b, key, 100));
	assert_int_equal(board_terms(b, key)->amount.units, 100);
	assert_true(lock_quarter(b, 2026, 1));
	assert_true(put_terms(b, key, 90));
	assert_true(put_terms(b, key, 80));
	assert_int_equal(board_terms(b, key)->amount.units, 80);
	assert_int_equal(figures_find(&b->figures, key)->promise.terms.amount.units, 100);
	assert_int_equal(figures_find(&b->figures, key)->promise.amendments, 2);
}

static void many_nouns_are_all_found_again(void **state)
{
	struct board b = { 0 };
	char name[32];

	(void)state;
	for (int id = 5000; id > 0; id--) {
		snprintf(name, sizeof(name), "Person %d", id);
		board_put(&b, NOUN_PERSON, &(struct person){ .id = id, .name = name });
	}
	for (int id = 1; id <= 5000; id++) {
		snprintf(name, sizeof(name), "PERSON  %d", id);
		assert_int_equal(board_find(&b, NOUN_PERSON, 0, name), id);
	}
	board_release(&b);
}

#define WITH_BOARD(test) cmocka_unit_test_setup_teardown(test, new_board, drop_board)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_board_has_nothing),
		WITH_BOARD(a_noun_is_kept_with_its_own_texts),
		WITH_BOARD(jose_is_one_person_however_he_is_typed),
		WITH_BOARD(a_new_name_frees_the_old_one),
		WITH_BOARD(what_was_removed_is_gone_but_its_number_is_not_given_again),
		WITH_BOARD(a_measure_is_found_in_its_department_only),
		WITH_BOARD(the_nearest_name_is_offered_when_it_is_near),
		WITH_BOARD(figures_are_listed_by_quarter_department_person_and_measure),
		cmocka_unit_test(people_are_listed_by_folded_name),
		WITH_BOARD(measures_and_duties_are_listed_by_department),
		WITH_BOARD(the_session_that_is_not_closed_is_open),
		cmocka_unit_test(a_person_is_active_from_and_to_including_both_ends),
		WITH_BOARD(a_draft_is_a_figure_of_the_measure_but_not_of_the_board),
		WITH_BOARD(an_actual_that_was_taken_back_still_is_a_figure),
		WITH_BOARD(the_last_amendment_is_in_force),
		cmocka_unit_test(many_nouns_are_all_found_again),
	};

	return cmocka_run_group_tests_name("core/board", tests, NULL, NULL) != 0;
}
