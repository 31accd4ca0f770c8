#include "app/promises.h"

static void what_is_typed_becomes_a_draft(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Enter");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_DRAFT);
	assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
	assert_shows(&h, "1 of 5 promised; hidden until r=Reveal");
	assert_shows(&h, "Saved Mia Torres's promise for Leads, hidden until r=Reveal (u=Undo)");
	assert_row(&h, ">José Núñez Calls");
	harness_release(&h);
}

static void tab_goes_through_the_cells_and_on_to_the_next_row(void **state)
{
	struct harness h;
	const struct terms *terms;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Tab");
	assert_shows(&h, "Best case: Mia Torres, Leads, 2026-Q4, count");
	harness_keys(&h, "200 Tab");
	assert_shows(&h, "Floor (failure is worse): Mia Torres");
	harness_keys(&h, "150 Tab");
	assert_shows(&h, "Worth in money: Mia Torres, Leads, 2026-Q4, USD");
	harness_keys(&h, "95k Tab");
	assert_shows(&h, "Promise: José Núñez, Calls");
	terms = &promise_of(&h, mia_leads)->terms;
	assert_true(same_amount(terms->amount, 180) && same_amount(terms->best_case, 200));
	assert_true(same_amount(terms->floor, 150) && same_amount(terms->value, 9500000));
	harness_keys(&h, "Tab");
	assert_shows(&h, "Promise: José Núñez, Revenue");
	harness_keys(&h, "1M Tab Tab Tab");
	assert_shows(&h, "Promise: Sam Okoro, Revenue");
	harness_release(&h);
}

static void a_best_case_waits_for_its_promise(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Right 5");
	assert_shows(&h, "Write the promise first (Left), then its best case.");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_NONE);
	harness_release(&h);
}

static void a_refusal_does_not_repeat_what_is_hidden(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "73915x Enter");
	assert_shows(&h, "Write one plain amount, like 1200, 1200.50 or 1.2M.");
	assert_nothing_leaks(&h, "a refusal");
	harness_release(&h);
}

static void a_hidden_best_case_is_left_or_cleared(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Tab 200 Enter k Right Enter");
	assert_shows(&h, "(empty leaves it, - clears it)");
	harness_keys(&h, "Enter");
	assert_true(promise_of(&h, mia_leads)->terms.best_case.given);
	harness_keys(&h, "k Right - Enter");
	assert_false(promise_of(&h, mia_leads)->terms.best_case.given);
	assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
	harness_release(&h);
}

static void an_open_best_case_is_cleared_by_emptying_it(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "r 180 Tab 200 Enter k Right Enter");
	assert_shows(&h, "= 200");
	harness_keys(&h, "C-u 210 Enter");
	assert_shows(&h, "Saved Mia Torres's best case for Leads: 210 (u=Undo)");
	harness_keys(&h, "k Right Enter C-u Enter");
	assert_shows(&h, "Saved Mia Torres's best case for Leads: none (u=Undo)");
	assert_false(promise_of(&h, mia_leads)->terms.best_case.given);
	harness_keys(&h, "k Left Enter C-u Enter");
	assert_shows(&h, "A promise needs an amount, and 0 is one too.");
	harness_release(&h);
}

static void several_pasted_lines_are_one_too_many(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Enter");
	harness_paste(&h, "73915\n82646\n");
	assert_shows(&h, "One amount at a time, please: paste a single line.");
	assert_nothing_leaks(&h, "a paste");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_NONE);
	harness_release(&h);
}

static void after_the_lock_a_new_figure_is_an_amendment(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	lock_all(&h);
	harness_keys(&h, "170 Enter");
	assert_shows(&h, "Why is Mia Torres's locked promise amended? The first one stays scored.");
	harness_keys(&h, "Enter");
	assert_shows(&h, "Write the reason in a few words;");
	harness_keys(&h, "Space Enter");
	assert_int_equal(h.board.amendments.count, 0);
	harness_keys(&h, "C-u 'the fair moved' Enter");
	assert_int_equal(h.board.amendments.count, 1);
	assert_string_equal(h.board.amendments.items[0].reason, "the fair moved");
	assert_true(same_amount(h.board.amendments.items[0].terms.amount, 170));
	assert_true(same_amount(h.board.amendments.items[0].terms.best_case, 200));
	assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
	assert_shows(&h, "amended 170");
	assert_shows(&h, "Locked: 180, which is scored. Amended: 170 (the fair moved).");
	harness_golden(&h, "app/promises_amended");
	harness_release(&h);
}

static void the_same_figure_again_is_no_amendment(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	lock_all(&h);
	harness_keys(&h, "180 Enter");
	assert_false(overlay_is_open(&h.app.overlay));
	assert_int_equal(h.board.amendments.count, 0);
	harness_keys(&h, "k D");
	assert_shows(&h, "A locked promise stays; Enter amends it, with a reason.");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_typed_becomes_a_draft),
		cmocka_unit_test(tab_goes_through_the_cells_and_on_to_the_next_row),
		cmocka_unit_test(a_best_case_waits_for_its_promise),
		cmocka_unit_test(a_refusal_does_not_repeat_what_is_hidden),
		cmocka_unit_test(a_hidden_best_case_is_left_or_cleared),
		cmocka_unit_test(an_open_best_case_is_cleared_by_emptying_it),
		cmocka_unit_test(several_pasted_lines_are_one_too_many),
		cmocka_unit_test(after_the_lock_a_new_figure_is_an_amendment),
		cmocka_unit_test(the_same_figure_again_is_no_amendment),
	};

	return cmocka_run_group_tests_name("app/promise_ask", tests, NULL, NULL) != 0;
}
