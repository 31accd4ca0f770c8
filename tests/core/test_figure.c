#include "core/figure.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void keys_are_ordered_by_person_measure_and_quarter(void **state)
{
	static const struct figure_key keys[] = {
		{ 1, 1, { 8101 } }, { 1, 1, { 8102 } }, { 1, 2, { 8000 } },
		{ 2, 1, { 7000 } }, { 2, 1, { 7001 } }, { 3, 1, { 1 } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(keys); i++)
		for (size_t j = 0; j < COUNT_OF(keys); j++)
			assert_int_equal(figure_key_compare(keys[i], keys[j]), (i > j) - (i < j));
}

static void figures_stay_sorted_in_whatever_order_they_come(void **state)
{
	struct figures all = { 0 };
	uint32_t seed = 7;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		struct figure_key key = { 1 + (int)chance(&seed, 9), 1 + (int)chance(&seed, 5),
			                  quarter_add(quarter_make(2020, 1),
			                              (int)chance(&seed, 20)) };
		struct figure *f = figures_at(&all, key);

		assert_int_equal(figure_key_compare(f->key, key), 0);
		f->promise.amendments++;
		assert_ptr_equal(figures_find(&all, key), f);
	}
	for (size_t i = 1; i < all.count; i++)
		assert_true(figure_key_compare(all.items[i - 1].key, all.items[i].key) < 0);
	assert_true(all.count <= 9 * 5 * 20);
	figures_release(&all);
	assert_int_equal(all.count, 0);
}

static void what_is_not_there_is_not_found(void **state)
{
	struct figures all = { 0 };
	size_t count = 7;

	(void)state;
	assert_null(figures_find(&all, key_of(1, 1, 2026, 1)));
	assert_null(figures_run(&all, 1, 1, &count));
	assert_int_equal(count, 0);
	figures_at(&all, key_of(1, 1, 2026, 1));
	assert_ptr_equal(figures_run(&all, 1, 1, &count), all.items);
	assert_int_equal(count, 1);
	assert_null(figures_find(&all, key_of(1, 1, 2026, 2)));
	assert_null(figures_find(&all, key_of(1, 2, 2026, 1)));
	assert_null(figures_find(&all, key_of(2, 1, 2026, 1)));
	figures_release(&all);
}

static void a_run_is_one_person_on_one_measure_oldest_first(void **state)
{
	struct figures all = { 0 };
	const struct figure *run;
	size_t count;

	(void)state;
	for (int person = 3; person > 0; person--)
		for (int measure = 1; measure <= 3; measure++)
			for (int number = 4; number > 0; number--)
				figures_at(&all, key_of(person, measure, 2026, number));
	run = figures_run(&all, 2, 2, &count);
	assert_int_equal(count, 4);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(run[i].key.person, 2);
		assert_int_equal(run[i].key.measure, 2);
		assert_int_equal(quarter_number(run[i].key.quarter), i + 1);
	}
	run = figures_run(&all, 3, 3, &count);
	assert_int_equal(count, 4);
	assert_null(figures_run(&all, 4, 1, &count));
	figures_release(&all);
}

static void a_new_figure_says_nothing_yet(void **state)
{
	struct figures all = { 0 };
	struct figure *f = figures_at(&all, key_of(1, 1, 2026, 1));

	(void)state;
	assert_int_equal(f->promise.state, PROMISE_NONE);
	assert_false(figure_promised(f, BASIS_AMOUNT).given);
	assert_false(figure_actual(f, BASIS_AMOUNT).given);
	figures_release(&all);
}

static void only_a_locked_promise_is_a_promise(void **state)
{
	struct figure f = { .promise.state = PROMISE_DRAFT,
		            .promise.terms = { .amount = amount_of(0), .value = amount_of(7) } };

	(void)state;
	assert_false(figure_promised(&f, BASIS_AMOUNT).given);
	assert_false(figure_promised(&f, BASIS_VALUE).given);
	f.promise.state = PROMISE_LOCKED;
	assert_true(figure_promised(&f, BASIS_AMOUNT).given);
	assert_int_equal(figure_promised(&f, BASIS_AMOUNT).units, 0);
	assert_int_equal(figure_promised(&f, BASIS_VALUE).units, 7);
}

static void the_four_states_of_a_figure_stay_apart(void **state)
{
	struct figure f = { .promise.state = PROMISE_LOCKED, .promise.terms.amount = amount_of(0) };

	(void)state;
	assert_true(figure_promised(&f, BASIS_AMOUNT).given);
	assert_false(figure_promised(&f, BASIS_VALUE).given);
	assert_false(figure_actual(&f, BASIS_AMOUNT).given);
	f.actual.amount = amount_of(0);
	assert_true(figure_actual(&f, BASIS_AMOUNT).given);
	assert_false(figure_actual(&f, BASIS_VALUE).given);
	f.promise.state = PROMISE_NONE;
	assert_false(figure_promised(&f, BASIS_AMOUNT).given);
	assert_true(figure_actual(&f, BASIS_AMOUNT).given);
}

static void terms_differ_by_every_figure_but_not_by_the_note(void **state)
{
	const struct terms a = { .amount = amount_of(5) };
	struct terms b = { .amount = amount_of(5), .note = "a word" };

	(void)state;
	assert_true(terms_equal(&a, &b));
	b.best_case = amount_of(0);
	assert_false(terms_equal(&a, &b));
	b = a;
	b.floor = amount_of(0);
	assert_false(terms_equal(&a, &b));
	b = a;
	b.value = amount_of(0);
	assert_false(terms_equal(&a, &b));
	b = a;
	b.amount = amount_of(6);
	assert_false(terms_equal(&a, &b));
}

static void actuals_differ_by_what_they_say_but_not_by_their_source(void **state)
{
	const struct actual a = { .amount = amount_of(5), .source = "typed" };
	struct actual b = {
		.amount = amount_of(5), .source = "sales.csv:7", .note = "", .corrections = 2
	};

	(void)state;
	assert_true(actual_equal(&a, &b));
	b.note = "half of it is late";
	assert_false(actual_equal(&a, &b));
	b = a;
	b.disputed = true;
	assert_false(actual_equal(&a, &b));
	b = a;
	b.value = amount_of(0);
	assert_false(actual_equal(&a, &b));
	b = a;
	b.amount = (struct amount){ 0 };
	assert_false(actual_equal(&a, &b));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_ordered_by_person_measure_and_quarter),
		cmocka_unit_test(figures_stay_sorted_in_whatever_order_they_come),
		cmocka_unit_test(what_is_not_there_is_not_found),
		cmocka_unit_test(a_run_is_one_person_on_one_measure_oldest_first),
		cmocka_unit_test(a_new_figure_says_nothing_yet),
		cmocka_unit_test(only_a_locked_promise_is_a_promise),
		cmocka_unit_test(the_four_states_of_a_figure_stay_apart),
		cmocka_unit_test(terms_differ_by_every_figure_but_not_by_the_note),
		cmocka_unit_test(actuals_differ_by_what_they_say_but_not_by_their_source),
	};

	return cmocka_run_group_tests_name("core/figure", tests, NULL, NULL) != 0;
}
