#include "support/board_harness.h"

static const char today[] = "2026-10-05";

static struct date on(int month, int day)
{
	return (struct date){ 2026, month, day };
}

static void put(struct harness *h, int id, const char *what, int owner, struct date due)
{
	struct followup f = { .id = id, .what = what, .owner = owner, .due = due };

	f.opened = on(7, 6);
	board_put(&h->board, NOUN_FOLLOWUP, &f);
}

static void amend(struct harness *h, struct figure_key key, int64_t amount, const char *reason)
{
	struct terms terms = { .amount = amount_of(amount), .note = "" };

	harness_apply(h, change_of_terms(&h->board, key, &terms, reason));
}

static void promise_afterwards(struct harness *h, struct figure_key key, int64_t amount)
{
	struct change c = { .kind = CHANGE_PROMISE, .key = key, .has = true };

	c.after.terms = (struct terms){ .amount = amount_of(amount), .note = "" };
	c.entered_afterwards = true;
	harness_apply(h, c);
}

/* Three promises of 2026-Q3, one amended and one entered afterwards; a draft
 * of it cannot be there, but one of the planned quarter is. */
static void open_readback(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_promise(h, harness_figure(MIA, LEADS, 2026, 3), 300, 4500000);
	harness_promise(h, harness_figure(SAM, REVENUE, 2026, 3), 41000000, 0);
	harness_lock(h, 2026, 3);
	amend(h, harness_figure(SAM, REVENUE, 2026, 3), 38000000, "The mill closed");
	promise_afterwards(h, harness_figure(JOSE, CALLS, 2026, 3), 250);
	harness_promise(h, harness_figure(MIA, LEADS, 2026, 4), 320, 0);
	harness_promise(h, harness_figure(MIA, LEADS, 2026, 2), 99, 0);
	put(h, 1, "Call every lead twice", SAM, on(9, 20));
	put(h, 2, "Fix the invoice", WANG, on(9, 28));
	put(h, 3, "New price list", MIA, on(12, 1));
	harness_session(h, 2);
	harness_open(h, today);
	harness_keys(h, "2");
}

static void no_key_is_bound_twice(void **state)
{
	(void)state;
	harness_check_keys(&sheet_readback);
}

static void the_first_session_ever_has_nothing_to_read_back(void **state)
{
	static const char *const keys[] = { "Enter", "Tab", "Space", "D", "j" };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_session(&h, 2);
	harness_open(&h, today);
	harness_keys(&h, "2");
	harness_golden(&h, "app/readback_first");
	harness_size(&h, 24, 80);
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		harness_keys(&h, keys[i]);
		assert_shows(&h, "There is nothing to read back: this is the first session.");
	}
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void a_quarter_without_promises_says_so(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_promise(&h, harness_figure(MIA, LEADS, 2026, 1), 300, 0);
	harness_lock(&h, 2026, 1);
	harness_open(&h, today);
	harness_keys(&h, "2");
	assert_shows(&h, "Promised for 2026-Q3: 0");
	assert_shows(&h, "No promise was locked for this quarter");
	assert_shows(&h, "Follow-ups: none yet");
	assert_shows(&h, "Nobody has anything to do yet.");
	harness_release(&h);
}

static void promises_stand_as_they_were_said(void **state)
{
	struct harness h;

	(void)state;
	open_readback(&h);
	assert_shows(&h, "Promised for 2026-Q3: 3, 1 amended later, 1 entered afterwards");
	harness_golden(&h, "app/readback");
	harness_size(&h, 24, 120);
	assert_shows(&h, "410,000.00");
	assert_shows(&h, "2026-10-05 now 380,000.00, amended 2026-10-05");
	assert_shows(&h, "entered afterwards");
	assert_shows(&h, "45,000.00");
	assert_hides(&h, "320"); /* a draft of the next quarter */
	harness_release(&h);
}

static void enter_opens_what_was_said(void **state)
{
	struct harness h;

	(void)state;
	open_readback(&h);
	harness_keys(&h, "j j Enter");
	assert_shows(&h, "As it was said");
	assert_shows(&h, "410,000.00");
	assert_shows(&h, "The mill closed");
	harness_keys(&h, "Escape Space");
	assert_shows(&h, "Tab goes to the follow-ups: they are done or not done.");
	assert_int_equal(h.board.amendments.count, 1);
	harness_release(&h);
}

static void one_key_says_done_or_not_done(void **state)
{
	int applied;
	struct harness h;

	(void)state;
	open_readback(&h);
	applied = h.applied;
	assert_shows(&h, "Follow-ups: 0 of 2 done, the norm is 90 %; 2 overdue; 1 not due yet");
	harness_keys(&h, "Tab Space j Space Space");
	assert_int_equal(board_followup(&h.board, 1)->status, FOLLOWUP_DONE);
	assert_int_equal(board_followup(&h.board, 2)->status, FOLLOWUP_NOT_DONE);
	assert_shows(&h, "Follow-ups: 1 of 2 done, the norm is 90 %; 1 not due yet");
	assert_shows(&h, ">Fix the invoice");
	harness_golden(&h, "app/readback_followups");
	harness_size(&h, 24, 80);
	assert_int_equal(h.applied, applied + 3);
	harness_keys(&h, "u u u");
	assert_int_equal(board_followup(&h.board, 1)->status, FOLLOWUP_OPEN);
	harness_release(&h);
}

static void followups_are_worked_on_as_on_close(void **state)
{
	struct harness h;

	(void)state;
	open_readback(&h);
	harness_keys(&h, "a 'Ask the bakers' Enter 'Sam Okoro' Enter Enter");
	assert_non_null(board_followup(&h.board, 4));
	harness_keys(&h, "Tab Enter");
	assert_shows(&h, "Change the follow-up");
	harness_keys(&h, "Enter Enter C-u 2026-11-01 Enter");
	assert_int_equal(board_followup(&h.board, 1)->due.month, 11);
	harness_keys(&h, "g D y");
	assert_null(board_followup(&h.board, 2));
	harness_release(&h);
}

static void the_mark_is_where_the_keys_go(void **state)
{
	struct harness h;

	(void)state;
	open_readback(&h);
	assert_shows(&h, ">Mia Torres");
	assert_hides(&h, ">Call every lead twice");
	harness_draw(&h);
	assert_int_equal(h.grid.cursor_y, 4);
	harness_keys(&h, "Tab");
	assert_shows(&h, ">Call every lead twice");
	assert_hides(&h, ">Mia Torres");
	harness_draw(&h);
	assert_int_equal(h.grid.cursor_y, 9);
	harness_keys(&h, "BTab");
	assert_shows(&h, ">Mia Torres");
	harness_release(&h);
}

static void a_click_goes_to_its_table(void **state)
{
	struct harness h;

	(void)state;
	open_readback(&h);
	harness_click(&h, 10, 5);
	assert_shows(&h, ">Fix the invoice");
	harness_click(&h, 5, 5);
	assert_hides(&h, ">Fix the invoice");
	assert_shows(&h, ">José");
	harness_release(&h);
}

static void what_is_selected_is_parked(void **state)
{
	static const char *const texts[] = {
		"Mia Torres, Leads: said 300",
		"Call every lead twice (Sam Okoro)",
	};
	struct harness h;

	(void)state;
	open_readback(&h);
	harness_keys(&h, "i Enter Tab i Enter");
	for (int i = 0; i < 2; i++)
		assert_string_equal(((const struct issue *)board_get(&h.board, NOUN_ISSUE, i + 1))
		                            ->text,
		                    texts[i]);
	harness_release(&h);
}

static void a_word_finds_rows_of_both(void **state)
{
	struct harness h;

	(void)state;
	open_readback(&h);
	harness_keys(&h, "/ okoro Enter");
	assert_shows(&h, ">Sam Okoro");
	assert_shows(&h, "Call every lead twice");
	assert_hides(&h, "Fix the invoice");
	assert_hides(&h, "Mia Torres");
	harness_keys(&h, "Escape s w");
	assert_shows(&h, ">Sam Okoro");
	harness_release(&h);
}

static const char *const any_keys[] = {
	"j", "k", "G", "Enter", "Enter", "Tab",        "Escape", "Space", "a", "D", "y",
	"n", "i", "u", "U",     "C-u",   "2026-12-24", "s",      "w",     "d", "/", "?",
	"[", "]", "2", "=",     "Sam",   "BTab",       "BSpace", "<",     "0", "m",
};

static void no_key_breaks_it_at_any_size(void **state)
{
	struct harness h;

	(void)state;
	open_readback(&h);
	h.now = 1000;
	harness_any_keys(&h, any_keys, COUNT_OF(any_keys));
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(the_first_session_ever_has_nothing_to_read_back),
		cmocka_unit_test(a_quarter_without_promises_says_so),
		cmocka_unit_test(promises_stand_as_they_were_said),
		cmocka_unit_test(enter_opens_what_was_said),
		cmocka_unit_test(one_key_says_done_or_not_done),
		cmocka_unit_test(followups_are_worked_on_as_on_close),
		cmocka_unit_test(the_mark_is_where_the_keys_go),
		cmocka_unit_test(a_click_goes_to_its_table),
		cmocka_unit_test(what_is_selected_is_parked),
		cmocka_unit_test(a_word_finds_rows_of_both),
		cmocka_unit_test(no_key_breaks_it_at_any_size),
	};

	return cmocka_run_group_tests_name("app/sheet_readback", tests, NULL, NULL) != 0;
}
