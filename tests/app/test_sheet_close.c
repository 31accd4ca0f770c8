#include "app/close_words.h"
#include "support/board_harness.h"
#include "tui/list.h"
#include "tui/table.h"

static const char today[] = "2026-10-05";

static struct date date_of(const char *text)
{
	struct date d;
	struct error err;

	if (!date_parse(text, &d, &err))
		fail_msg("%s", err.text);
	return d;
}

static void put(struct harness *h, int id, const char *what, int owner, const char *due, int status)
{
	struct followup f = {
		.id = id,
		.what = what,
		.owner = owner,
		.due = date_of(due),
		.status = status,
		.opened = date_of("2026-07-06"),
	};

	if (status != FOLLOWUP_OPEN)
		f.closed = date_of("2026-09-30");
	board_put(&h->board, NOUN_FOLLOWUP, &f);
}

/* Five follow-ups, in no order, and an open session. */
static void open_sheet(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	put(h, 1, "Agree on what a lead is", MIA, "2026-08-01", FOLLOWUP_DONE);
	put(h, 2, "Call every lead twice", SAM, "2026-10-12", FOLLOWUP_OPEN);
	put(h, 3, "Fix the invoice", WANG, "2026-09-28", FOLLOWUP_OPEN);
	put(h, 4, "Drop the trade fair", MIA, "2026-07-20", FOLLOWUP_NOT_DONE);
	put(h, 5, "Weekly numbers on the wall", JOSE, "2026-10-05", FOLLOWUP_OPEN);
	harness_session(h, 11);
	harness_open(h, today);
	harness_keys(h, "=");
}

static const struct followup *followup_at(const struct harness *h, int id)
{
	return board_followup(&h->board, id);
}

static const struct session *session_at(const struct harness *h)
{
	return board_session(&h->board, 1);
}

static void no_key_is_bound_twice(void **state)
{
	const struct binding *const scopes[] = { sheet_close.keys, app_keys, table_keys,
		                                 list_keys };
	struct binding all[KEYMAP_MAX] = { 0 };
	size_t count = 0;
	struct error err;

	(void)state;
	for (size_t i = 0; i < COUNT_OF(scopes); i++)
		for (const struct binding *row = scopes[i]; row->action != 0; row++)
			all[count++] = *row;
	if (!keymap_check(all, &err))
		fail_msg("%s", err.text);
}

static void an_empty_sheet_says_what_goes_here(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, today);
	harness_keys(&h, "=");
	assert_shows(&h, "Nobody has anything to do yet.");
	assert_shows(&h, "No session is open; 0, then Enter starts one.");
	harness_keys(&h, "Space");
	assert_shows(&h, "There is no follow-up here yet; a=Add writes one down.");
	harness_keys(&h, "R");
	assert_shows(&h,
	             "No session is open, so there is nothing to rate; 0, then Enter starts one.");
	harness_keys(&h, "C");
	assert_shows(&h, "nothing to close; 0, then Enter starts one.");
	harness_golden(&h, "app/close_nothing");
	harness_release(&h);
}

static void what_is_to_do_comes_first_by_date(void **state)
{
	static const int order[] = { 3, 5, 2, 4, 1 };
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_golden(&h, "app/close_session");
	harness_size(&h, 24, 80);
	for (size_t i = 0; i < COUNT_OF(order); i++) {
		char row[64];

		snprintf(row, sizeof(row), ">%s", followup_at(&h, order[i])->what);
		assert_shows(&h, row);
		harness_keys(&h, "j");
	}
	harness_release(&h);
}

static void what_is_not_due_yet_does_not_count(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	assert_shows(&h, "1 of 4 done, the norm is 90 %; 1 overdue; 1 not due yet");
	harness_release(&h);
}

/* Due, status, and what the sheet says of one such follow-up alone. */
static const struct {
	const char *due;
	int status;
	const char *word, *share;
} shares[] = {
	{ "2026-10-04", FOLLOWUP_OPEN, "overdue", "0 of 1 done, the norm is 90 %; 1 overdue" },
	{ "2026-10-05", FOLLOWUP_OPEN, "open", "0 of 1 done, the norm is 90 %" },
	{ "2026-10-06", FOLLOWUP_OPEN, "open", "Nothing was due until today; 1 not due yet" },
	{ "2026-10-06", FOLLOWUP_DONE, "done", "1 of 1 done, the norm is 90 %" },
	{ "2026-10-04", FOLLOWUP_DONE, "done", "1 of 1 done, the norm is 90 %" },
	{ "2026-10-04", FOLLOWUP_NOT_DONE, "not done", "0 of 1 done, the norm is 90 %" },
};

static void the_share_done_is_in_words(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(shares); i++) {
		struct harness h;
		struct str words = { 0 };

		harness_init(&h);
		harness_sample(&h);
		put(&h, 1, "One", MIA, shares[i].due, shares[i].status);
		harness_open(&h, today);
		close_words_of_share(&words, &h.board, date_of(today));
		assert_string_equal(str_text(&words), shares[i].share);
		assert_string_equal(followup_status(followup_at(&h, 1), date_of(today)),
		                    shares[i].word);
		str_release(&words);
		harness_release(&h);
	}
}

static void space_turns_the_status_and_the_row_stays(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Space");
	assert_int_equal(followup_at(&h, 3)->status, FOLLOWUP_DONE);
	assert_int_equal(date_compare(followup_at(&h, 3)->closed, date_of(today)), 0);
	assert_shows(&h, ">Fix the invoice");
	assert_shows(&h, "1 of 5");
	assert_shows(&h, "Now done: Fix the invoice (Space=Next status, u=Undo)");
	harness_keys(&h, "Space");
	assert_int_equal(followup_at(&h, 3)->status, FOLLOWUP_NOT_DONE);
	harness_keys(&h, "Space");
	assert_int_equal(followup_at(&h, 3)->status, FOLLOWUP_OPEN);
	assert_false(date_is_given(followup_at(&h, 3)->closed));
	harness_keys(&h, "Space [ ]");
	assert_shows(&h, "5 of 5"); /* the selection went down the list with it */
	harness_keys(&h, "u u u u");
	assert_int_equal(followup_at(&h, 3)->status, FOLLOWUP_OPEN);
	harness_release(&h);
}

static void a_followup_is_added_for_in_a_week(void **state)
{
	struct harness h;
	const struct followup *f;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "a 'Ask the bakers' Tab Sam Tab Tab");
	assert_shows(&h, "2026-10-12");
	harness_golden(&h, "app/close_add");
	harness_size(&h, 24, 80);
	harness_keys(&h, "Enter");
	f = followup_at(&h, 6);
	assert_non_null(f);
	assert_string_equal(f->what, "Ask the bakers");
	assert_int_equal(f->owner, SAM);
	assert_int_equal(f->status, FOLLOWUP_OPEN);
	assert_int_equal(date_compare(f->due, date_of("2026-10-12")), 0);
	assert_int_equal(date_compare(f->opened, date_of(today)), 0);
	assert_shows(&h, "Added: Ask the bakers, by 2026-10-12 (u=Undo)");
	harness_release(&h);
}

static void the_form_says_what_to_write_instead(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "a Enter");
	assert_shows(&h, "This is needed: write something here.");
	harness_keys(&h, "'Ask the bakers' Enter 'Sam Okora' Enter");
	assert_shows(&h, "Did you mean Sam Okoro?");
	harness_keys(&h, "C-u 'Sam Okoro' Enter C-u tomorrow Enter");
	assert_shows(&h, "write it like 2026-10-05");
	harness_keys(&h, "C-u 2026-10-09 Enter");
	assert_non_null(followup_at(&h, 6));
	harness_release(&h);
}

static void the_same_followup_twice_is_refused(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "a 'call  EVERY lead twice' Enter 'Sam Okoro' Enter Enter");
	assert_shows(&h, "this follow-up is already on the list");
	assert_null(followup_at(&h, 6));
	harness_release(&h);
}

static void editing_begins_with_what_is_there(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Enter");
	assert_shows(&h, "Change the follow-up");
	assert_shows(&h, "2026-09-28");
	harness_keys(&h, "Enter Enter C-u 2026-11-01 Enter");
	assert_int_equal(date_compare(followup_at(&h, 3)->due, date_of("2026-11-01")), 0);
	assert_int_equal(date_compare(followup_at(&h, 3)->opened, date_of("2026-07-06")), 0);
	assert_int_equal(followup_at(&h, 3)->owner, WANG);
	harness_keys(&h, "u");
	assert_int_equal(date_compare(followup_at(&h, 3)->due, date_of("2026-09-28")), 0);
	harness_release(&h);
}

static void dropping_asks_first_and_can_be_taken_back(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "D Enter");
	assert_non_null(followup_at(&h, 3));
	harness_keys(&h, "D y");
	assert_null(followup_at(&h, 3));
	assert_shows(&h, "Dropped: Fix the invoice (u=Undo)");
	harness_keys(&h, "u");
	assert_non_null(followup_at(&h, 3));
	harness_release(&h);
}

static void the_meeting_is_rated_from_one_to_ten(void **state)
{
	static const char *const wrong[] = { "0", "11", "-3", "ten", "7.5", "", "1e1" };
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "R");
	for (size_t i = 0; i < COUNT_OF(wrong); i++) {
		harness_keys(&h, "C-u");
		harness_type(&h, wrong[i]);
		harness_keys(&h, "Enter");
		assert_shows(&h, "Write a whole number from 1 (bad) to 10 (good).");
		assert_int_equal(session_at(&h)->rating, 0);
	}
	harness_keys(&h, "C-u 10 Enter");
	assert_int_equal(session_at(&h)->rating, 10);
	assert_shows(&h, "rated 10 of 10; C=Close");
	harness_keys(&h, "R 1 Enter");
	assert_int_equal(session_at(&h)->rating, 1);
	harness_release(&h);
}

static void what_was_rated_stays_when_the_row_moves(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j R 8 Enter j j C y");
	assert_int_equal(session_at(&h)->rating, 8);
	assert_string_equal(session_at(&h)->closed_at, HARNESS_NOW);
	harness_release(&h);
}

static void a_session_left_open_for_too_long_says_so(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_session(&h, 11);
	harness_open(&h, "2027-01-01");
	harness_keys(&h, "=");
	assert_shows(&h,
	             "The session about 2026-Q3 was never closed; 0, then Enter starts another.");
	harness_release(&h);
}

static void closing_asks_and_says_what_is_left(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_promise(&h, harness_figure(MIA, LEADS, 2026, 4), 5, 0);
	harness_keys(&h, "C");
	assert_shows(&h, "1 promise of 2026-Q4 is not locked yet (sheet 9).");
	assert_shows(&h, "The meeting is not rated yet.");
	harness_keys(&h, "Enter");
	assert_string_equal(session_at(&h)->closed_at, "");
	harness_keys(&h, "C y");
	assert_string_equal(session_at(&h)->closed_at, HARNESS_NOW);
	assert_shows(&h, "The session is closed. M=Minutes and x=Export write it down.");
	assert_shows(&h, "The session about 2026-Q3 was closed 2026-10-05 14:03, not rated;");
	harness_keys(&h, "C");
	assert_shows(&h, "No session is open");
	harness_keys(&h, "u");
	assert_string_equal(session_at(&h)->closed_at, "");
	harness_release(&h);
}

static void minutes_go_into_a_file_beside_the_board(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "M");
	assert_shows(&h, "boards/minutes-2026-Q3.txt");
	harness_keys(&h, "C-u Enter");
	assert_shows(&h, "Write the name of a file, like minutes.txt.");
	harness_keys(&h, "elsewhere.txt Enter");
	assert_int_equal(h.effect, FX_MINUTES);
	assert_string_equal(h.effect_text, "elsewhere.txt");
	harness_release(&h);
}

static void a_word_finds_rows(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "/ overdue Enter");
	assert_shows(&h, "Fix the invoice");
	assert_hides(&h, "Call every lead twice");
	harness_keys(&h, "/ nothing-like-that Enter");
	assert_shows(&h, "No row has this text. Esc shows all rows.");
	harness_keys(&h, "Escape");
	assert_shows(&h, "Call every lead twice");
	harness_release(&h);
}

static void every_column_sorts(void **state)
{
	static const struct {
		const char *keys, *first;
	} sorts[] = {
		{ "s w g", ">Agree on what" },   { "s o g", ">Weekly numbers" },
		{ "s d g", ">Drop the trade" },  { "s t g", ">Fix the invoice" },
		{ "s p g", ">Fix the invoice" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(sorts); i++) {
		struct harness h;

		open_sheet(&h);
		harness_keys(&h, sorts[i].keys);
		assert_shows(&h, sorts[i].first);
		harness_release(&h);
	}
}

static void a_row_is_parked_with_its_owner(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "i Enter");
	assert_string_equal(((const struct issue *)board_get(&h.board, NOUN_ISSUE, 1))->text,
	                    "Fix the invoice (王芳)");
	harness_release(&h);
}

static const char *const any_keys[] = {
	"j",     "k", "G", "Enter", "Enter", "Tab", "Escape",     "D",    "y", "n", "1", "7",
	"C-u",   "a", "R", "C",     "M",     "L",   "u",          "U",    "s", "p", "/", "i",
	"Space", "[", "]", "=",     "?",     "Mia", "2026-12-24", "BTab", "x", "w", "e", "BSpace",
};

static void no_key_breaks_it_at_any_size(void **state)
{
	uint64_t seed = 99;
	struct harness h;

	(void)state;
	open_sheet(&h);
	for (int i = 0; i < 4000; i++) {
		seed = seed * UINT64_C(6364136223846793005) + 1;
		harness_keys(&h, any_keys[(seed >> 33) % COUNT_OF(any_keys)]);
		if (i % 40 == 0)
			harness_size(&h, 1 + (int)((seed >> 40) % 40),
			             1 + (int)((seed >> 50) % 120));
		harness_draw(&h);
	}
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(an_empty_sheet_says_what_goes_here),
		cmocka_unit_test(what_is_to_do_comes_first_by_date),
		cmocka_unit_test(what_is_not_due_yet_does_not_count),
		cmocka_unit_test(the_share_done_is_in_words),
		cmocka_unit_test(space_turns_the_status_and_the_row_stays),
		cmocka_unit_test(a_followup_is_added_for_in_a_week),
		cmocka_unit_test(the_form_says_what_to_write_instead),
		cmocka_unit_test(the_same_followup_twice_is_refused),
		cmocka_unit_test(editing_begins_with_what_is_there),
		cmocka_unit_test(dropping_asks_first_and_can_be_taken_back),
		cmocka_unit_test(the_meeting_is_rated_from_one_to_ten),
		cmocka_unit_test(what_was_rated_stays_when_the_row_moves),
		cmocka_unit_test(a_session_left_open_for_too_long_says_so),
		cmocka_unit_test(closing_asks_and_says_what_is_left),
		cmocka_unit_test(minutes_go_into_a_file_beside_the_board),
		cmocka_unit_test(a_word_finds_rows),
		cmocka_unit_test(every_column_sorts),
		cmocka_unit_test(a_row_is_parked_with_its_owner),
		cmocka_unit_test(no_key_breaks_it_at_any_size),
	};

	return cmocka_run_group_tests_name("app/sheet_close", tests, NULL, NULL) != 0;
}
