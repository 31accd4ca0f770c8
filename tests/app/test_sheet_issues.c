#include "app/session_entry.h"
#include "support/board_harness.h"

static const char today[] = "2026-10-05";

static void put(struct harness *h, int id, const char *text, int raised_by, int day, int status)
{
	struct issue issue = { id, text, raised_by, { 2026, 9, day }, status };

	board_put(&h->board, NOUN_ISSUE, &issue);
}

/* Six issues in no order; an open session unless told otherwise. */
static void open_issues(struct harness *h, bool has_session)
{
	harness_init(h);
	harness_sample(h);
	put(h, 1, "Leads are weak", SAM, 20, ISSUE_OPEN);
	put(h, 2, "Nobody calls back", MIA, 10, ISSUE_OPEN);
	put(h, 3, "The fair", 0, 1, ISSUE_SOLVED);
	put(h, 4, "Invoices go out late", WANG, 15, ISSUE_OPEN);
	put(h, 5, "New logo", MIA, 2, ISSUE_DROPPED);
	put(h, 6, "Discounts without asking", 0, 25, ISSUE_OPEN);
	if (has_session)
		harness_session(h, 10);
	harness_open(h, today);
	harness_keys(h, "-");
}

static const struct issue *issue_at(const struct harness *h, int id)
{
	return board_get(&h->board, NOUN_ISSUE, id);
}

static int count_marks(const struct harness *h)
{
	struct entry_key key = { 1, 10, ENTRY_TOP, 0 };
	int count = 0;

	for (int id = 1; id <= board_last_id(&h->board, NOUN_ENTRY); id++) {
		const struct entry *e = board_get(&h->board, NOUN_ENTRY, id);

		count += e != NULL && session_entry_is(e, key);
	}
	return count;
}

static void no_key_is_bound_twice(void **state)
{
	(void)state;
	harness_check_keys(&sheet_issues);
}

static void an_empty_sheet_says_what_comes_here(void **state)
{
	static const char *const keys[] = { "Enter", "Space", "S", "D" };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, today);
	harness_keys(&h, "-");
	assert_shows(&h, "Nothing is parked.");
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		harness_keys(&h, keys[i]);
		assert_shows(&h, "There is no issue here; i parks one.");
	}
	harness_golden(&h, "app/issues_nothing");
	harness_size(&h, 24, 80);
	harness_keys(&h, "i 'Leads are weak' Enter");
	assert_shows(&h, ">    Leads are weak");
	harness_release(&h);
}

static void what_is_open_comes_first_by_date(void **state)
{
	static const int order[] = { 2, 4, 1, 6, 3, 5 };
	struct harness h;

	(void)state;
	open_issues(&h, true);
	assert_shows(&h, "6 parked: 4 open, 1 solved, 1 dropped");
	for (size_t i = 0; i < COUNT_OF(order); i++) {
		char row[64];

		snprintf(row, sizeof(row), ">    %s", issue_at(&h, order[i])->text);
		assert_shows(&h, row);
		harness_keys(&h, "j");
	}
	harness_release(&h);
}

static void the_top_three_come_first_in_the_order_of_their_marks(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, true);
	assert_shows(&h, "Which three are discussed? Space marks them, the first one first.");
	harness_keys(&h, "j j j Space"); /* Discounts */
	assert_shows(&h, ">1   Discounts without asking");
	assert_shows(&h, "1 of 6");
	harness_keys(&h, "j j j Space"); /* Leads */
	assert_shows(&h, ">2   Leads are weak");
	harness_keys(&h, "j Space"); /* Nobody */
	assert_shows(&h, ">3   Nobody calls back");
	assert_shows(&h, "Discuss the top three; Enter turns one into a follow-up.");
	harness_golden(&h, "app/issues");
	harness_size(&h, 24, 80);
	harness_keys(&h, "j Space");
	assert_shows(&h, "Three are marked already; Space on one of them takes its mark.");
	assert_int_equal(count_marks(&h), 3);
	harness_keys(&h, "g Space");
	assert_shows(&h, "No longer of the top three: Discounts without asking (u=Undo)");
	assert_shows(&h, " 1   Leads are weak");
	harness_keys(&h, "u");
	assert_shows(&h, ">1   Discounts without asking");
	harness_release(&h);
}

static void marks_belong_to_the_session(void **state)
{
	const struct entry *e;
	struct harness h;

	(void)state;
	open_issues(&h, true);
	harness_keys(&h, "Space");
	e = board_get(&h.board, NOUN_ENTRY, 1);
	assert_string_equal(e->kind, "top");
	assert_string_equal(e->text, "Nobody calls back");
	assert_int_equal(e->sheet, 10);
	harness_keys(&h, "= C y -");
	assert_shows(&h, ">    Nobody calls back");
	assert_shows(&h, "No session is open; 0, then Enter starts one.");
	harness_keys(&h, "Space");
	assert_int_equal(count_marks(&h), 1);
	harness_release(&h);
}

static void an_issue_becomes_a_followup_of_one_owner_in_a_week(void **state)
{
	const struct followup *f;
	struct harness h;

	(void)state;
	open_issues(&h, true);
	harness_keys(&h, "j j Enter"); /* Leads */
	harness_golden(&h, "app/issues_followup");
	harness_size(&h, 24, 80);
	harness_keys(&h, "Enter Enter Enter");
	f = board_followup(&h.board, 1);
	assert_non_null(f);
	assert_string_equal(f->what, "Leads are weak");
	assert_int_equal(f->owner, SAM);
	assert_int_equal(f->due.day, 12);
	assert_int_equal(issue_at(&h, 1)->status, ISSUE_SOLVED);
	assert_shows(&h, "Solved by a follow-up: Leads are weak, by 2026-10-12 (u=Undo)");
	assert_shows(&h, ">    Discounts without asking"); /* the next one came up */
	harness_keys(&h, "u");
	assert_null(board_followup(&h.board, 1));
	assert_int_equal(issue_at(&h, 1)->status, ISSUE_OPEN);
	harness_release(&h);
}

static void a_followup_needs_an_owner(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, true);
	harness_keys(&h, "j j j Enter Enter Enter");
	assert_shows(&h, "This is needed: write something here.");
	harness_keys(&h, "Escape");
	assert_int_equal(board_last_id(&h.board, NOUN_FOLLOWUP), 0);
	assert_int_equal(issue_at(&h, 6)->status, ISSUE_OPEN);
	harness_release(&h);
}

static void it_works_without_a_session_as_well(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, false);
	harness_keys(&h, "Enter Enter Enter Enter S");
	assert_int_equal(issue_at(&h, 2)->status, ISSUE_SOLVED);
	assert_int_equal(issue_at(&h, 4)->status, ISSUE_SOLVED);
	assert_non_null(board_followup(&h.board, 1));
	harness_release(&h);
}

static void solved_and_open_again(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, true);
	harness_keys(&h, "S");
	assert_int_equal(issue_at(&h, 2)->status, ISSUE_SOLVED);
	assert_shows(&h, "Now solved: Nobody calls back (u=Undo)");
	assert_shows(&h, ">    Invoices go out late");
	assert_shows(&h, "6 parked: 3 open, 2 solved, 1 dropped");
	harness_keys(&h, "G k Space");
	assert_shows(&h, "This issue is dropped; S opens it again.");
	harness_keys(&h, "S");
	assert_int_equal(issue_at(&h, 5)->status, ISSUE_OPEN);
	assert_shows(&h, ">    New logo");
	harness_keys(&h, "u u");
	assert_int_equal(issue_at(&h, 2)->status, ISSUE_OPEN);
	assert_int_equal(issue_at(&h, 5)->status, ISSUE_DROPPED);
	harness_release(&h);
}

static void what_is_solved_gives_its_place_to_the_next(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, true);
	harness_keys(&h, "Space j Space j Space g S");
	assert_shows(&h, ">1   Invoices go out late");
	assert_shows(&h, " 2   Leads are weak");
	assert_int_equal(count_marks(&h), 3); /* what was discussed stays on record */
	harness_keys(&h, "j j Space");
	assert_shows(&h, ">3   Discounts without asking");
	harness_keys(&h, "j S"); /* open again, and marked before: still only three */
	assert_shows(&h, "The fair");
	harness_keys(&h, "G S");
	assert_int_equal(issue_at(&h, 2)->status, ISSUE_OPEN);
	assert_hides(&h, "4   ");
	harness_release(&h);
}

static void dropping_asks_first_and_can_be_taken_back(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, true);
	harness_keys(&h, "D Enter");
	assert_int_equal(issue_at(&h, 2)->status, ISSUE_OPEN);
	harness_keys(&h, "D y");
	assert_int_equal(issue_at(&h, 2)->status, ISSUE_DROPPED);
	assert_shows(&h, "Dropped: Nobody calls back (u=Undo)");
	harness_keys(&h, "u");
	assert_int_equal(issue_at(&h, 2)->status, ISSUE_OPEN);
	harness_release(&h);
}

static void two_issues_with_the_same_words_are_two_rows(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, true);
	put(&h, 7, "Nobody calls back", JOSE, 11, ISSUE_OPEN);
	app_refresh(&h.app);
	harness_keys(&h, "Space");
	assert_int_equal(count_marks(&h), 1);
	assert_shows(&h, ">1   Nobody calls back");
	assert_shows(&h, "     Nobody calls back");
	harness_release(&h);
}

static void every_column_sorts(void **state)
{
	static const struct {
		const char *keys, *first;
	} sorts[] = {
		{ "s i g", ">    Discounts" }, { "s r g", ">    Discounts" },
		{ "s o g", ">    The fair" },  { "s t g", ">    Nobody" },
		{ "s p g", ">    Nobody" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(sorts); i++) {
		struct harness h;

		open_issues(&h, true);
		harness_keys(&h, sorts[i].keys);
		assert_shows(&h, sorts[i].first);
		harness_release(&h);
	}
}

static const char *const any_keys[] = {
	"j", "k", "G", "Enter", "Enter", "Tab",  "Escape",     "Space", "S",   "D", "y",
	"n", "i", "u", "U",     "C-u",   "Mia",  "2026-12-24", "s",     "p",   "t", "/",
	"?", "[", "]", "-",     "=",     "BTab", "BSpace",     "g",     "Sam", "0",
};

static void no_key_breaks_it_at_any_size(void **state)
{
	struct harness h;

	(void)state;
	open_issues(&h, true);
	h.now = 1000;
	harness_any_keys(&h, any_keys, COUNT_OF(any_keys));
	assert_string_equal(h.error, "");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(an_empty_sheet_says_what_comes_here),
		cmocka_unit_test(what_is_open_comes_first_by_date),
		cmocka_unit_test(the_top_three_come_first_in_the_order_of_their_marks),
		cmocka_unit_test(marks_belong_to_the_session),
		cmocka_unit_test(an_issue_becomes_a_followup_of_one_owner_in_a_week),
		cmocka_unit_test(a_followup_needs_an_owner),
		cmocka_unit_test(it_works_without_a_session_as_well),
		cmocka_unit_test(solved_and_open_again),
		cmocka_unit_test(what_is_solved_gives_its_place_to_the_next),
		cmocka_unit_test(dropping_asks_first_and_can_be_taken_back),
		cmocka_unit_test(two_issues_with_the_same_words_are_two_rows),
		cmocka_unit_test(every_column_sorts),
		cmocka_unit_test(no_key_breaks_it_at_any_size),
	};

	return cmocka_run_group_tests_name("app/sheet_issues", tests, NULL, NULL) != 0;
}
