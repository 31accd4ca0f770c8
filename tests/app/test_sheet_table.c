#include "app/session_entry.h"
#include "support/board_harness.h"

static void open_sheet(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_session(h, 1);
	harness_open(h, "2026-10-05");
	harness_keys(h, "1");
}

static const struct entry *said(const struct harness *h, enum entry_kind kind, int person)
{
	return session_entry_find(&h->board, (struct entry_key){ 1, 1, kind, person });
}

static const char *text_of(const struct harness *h, enum entry_kind kind, int person)
{
	return said(h, kind, person) != NULL ? said(h, kind, person)->text : "(nothing)";
}

static int count_entries(const struct harness *h)
{
	int count = 0;

	for (int id = 1; id <= board_last_id(&h->board, NOUN_ENTRY); id++)
		count += board_get(&h->board, NOUN_ENTRY, id) != NULL;
	return count;
}

static void no_key_is_bound_twice(void **state)
{
	(void)state;
	harness_check_keys(&sheet_table);
}

static void without_a_session_it_says_how_to_start_one(void **state)
{
	static const char *const keys[] = { "Enter", "e", "n", "Space", "F" };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "1");
	assert_shows(&h, "No session is open, so nobody is at the table yet.");
	harness_golden(&h, "app/table_closed");
	harness_size(&h, 24, 80);
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		harness_keys(&h, keys[i]);
		assert_shows(&h, "No session is open; 0, then Enter starts one.");
	}
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void a_board_without_people_says_where_they_are_added(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_session(&h, 1);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "1");
	assert_shows(&h, "Press 0, then a to add people.");
	harness_keys(&h, "Space");
	assert_shows(&h, "Nobody is here to be asked; 0, then a adds people.");
	harness_release(&h);
}

static void who_left_the_company_is_not_asked(void **state)
{
	struct person gone = { .id = 5, .name = "Leo Gone", .department = SALES, .role = "" };
	struct harness h;

	(void)state;
	gone.active_to = quarter_make(2026, 3);
	harness_init(&h);
	harness_sample(&h);
	board_put(&h.board, NOUN_PERSON, &gone);
	harness_session(&h, 1);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "1");
	assert_shows(&h, "0 of 4 at the table");
	assert_hides(&h, "Leo Gone");
	harness_release(&h);
}

static void space_says_who_is_at_the_table(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Space j Space");
	assert_non_null(said(&h, ENTRY_PRESENT, JOSE));
	assert_string_equal(said(&h, ENTRY_PRESENT, JOSE)->at, HARNESS_NOW);
	assert_non_null(said(&h, ENTRY_PRESENT, MIA));
	assert_null(said(&h, ENTRY_PRESENT, SAM));
	assert_shows(&h, "2 of 4 at the table; 0 wins, 0 things not working");
	assert_shows(&h, "Mia Torres is at the table (u=Undo)");
	harness_keys(&h, "Space");
	assert_null(said(&h, ENTRY_PRESENT, MIA));
	assert_shows(&h, "Mia Torres is not at the table (u=Undo)");
	harness_keys(&h, "u");
	assert_non_null(said(&h, ENTRY_PRESENT, MIA));
	harness_release(&h);
}

static void tab_goes_round_the_table(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Enter 'Big order' Tab 'Weak leads' Tab");
	assert_shows(&h, "One win of Mia Torres");
	harness_keys(&h, "'Fair went well' Tab");
	assert_shows(&h, "One thing that is not working for Mia Torres");
	harness_golden(&h, "app/table_asking");
	harness_size(&h, 24, 80);
	harness_keys(&h, "Escape");
	assert_string_equal(text_of(&h, ENTRY_WIN, JOSE), "Big order");
	assert_string_equal(text_of(&h, ENTRY_NOT_WORKING, JOSE), "Weak leads");
	assert_string_equal(text_of(&h, ENTRY_WIN, MIA), "Fair went well");
	assert_null(said(&h, ENTRY_NOT_WORKING, MIA));
	harness_keys(&h, "G n 'No tickets' Tab");
	assert_false(overlay_is_open(&h.app.overlay)); /* the last one of all */
	assert_shows(&h, "0 of 4 at the table; 2 wins, 2 things not working");
	harness_release(&h);
}

static void what_was_said_is_changed_and_taken_back(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "e 'Big order' Enter e");
	assert_shows(&h, "Big order");
	harness_keys(&h, "C-u 'Bigger order' Enter");
	assert_string_equal(text_of(&h, ENTRY_WIN, JOSE), "Bigger order");
	assert_int_equal(count_entries(&h), 1);
	assert_shows(&h, "José Núñez's win is written down (u=Undo)");
	harness_keys(&h, "e C-u Enter");
	assert_null(said(&h, ENTRY_WIN, JOSE));
	assert_shows(&h, "José Núñez's win is gone (u=Undo)");
	harness_keys(&h, "u u");
	assert_string_equal(text_of(&h, ENTRY_WIN, JOSE), "Big order");
	harness_keys(&h, "U");
	assert_string_equal(text_of(&h, ENTRY_WIN, JOSE), "Bigger order");
	harness_release(&h);
}

static void an_empty_answer_to_nothing_changes_nothing(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Enter Enter n '  ' Enter");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void one_thing_from_each(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Enter");
	harness_paste(&h, "one\ntwo\n");
	assert_shows(&h, "One thing from each, please: paste a single line.");
	assert_int_equal(count_entries(&h), 0);
	harness_keys(&h, "Enter");
	assert_string_equal(text_of(&h, ENTRY_WIN, JOSE), "one");
	harness_release(&h);
}

static void the_owner_ticks_that_they_facilitate(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	assert_shows(&h, "Does the owner facilitate in person? F=Yes");
	harness_keys(&h, "F");
	assert_string_equal(text_of(&h, ENTRY_FACILITATES, 0), "in person");
	assert_shows(&h, "The owner facilitates in person.");
	harness_keys(&h, "F");
	assert_null(said(&h, ENTRY_FACILITATES, 0));
	harness_keys(&h, "u");
	assert_non_null(said(&h, ENTRY_FACILITATES, 0));
	harness_release(&h);
}

static void the_next_session_begins_with_an_empty_table(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Space F Enter 'Big order' Enter = C y q Enter");
	assert_shows(&h, "0 of 4 at the table; 0 wins, 0 things not working");
	assert_shows(&h, "Does the owner facilitate in person? F=Yes");
	assert_string_equal(text_of(&h, ENTRY_WIN, JOSE), "Big order");
	harness_release(&h);
}

static void what_is_not_working_is_parked(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "n 'Weak leads' Enter i Enter");
	assert_string_equal(((const struct issue *)board_get(&h.board, NOUN_ISSUE, 1))->text,
	                    "José Núñez: Weak leads");
	harness_release(&h);
}

static void the_table_looks_like_this(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h,
	             "Space Enter 'The hospital signed for two years' Tab "
	             "'Half of the leads are students who want a discount' Enter F j j Space k k");
	harness_golden(&h, "app/table");
	harness_release(&h);
}

static void a_word_finds_rows_and_columns_sort(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "G Space Enter 'Big order' Enter / 'big order' Enter");
	assert_shows(&h, ">王芳");
	assert_hides(&h, "Sam Okoro");
	harness_keys(&h, "Escape s h g");
	assert_shows(&h, ">José");
	harness_keys(&h, "s h g");
	assert_shows(&h, ">王芳");
	harness_release(&h);
}

static const char *const any_keys[] = {
	"j", "k",    "G",     "Enter", "Tab",    "Escape", "Space", "n", "F", "i", "u",
	"U", "C-u",  "Enter", "Leo",   "]",      "[",      "1",     "s", "w", "h", "/",
	"?", "BTab", "-",     "=",     "BSpace", "0",      "f",     "2", "q", "S",
};

static void no_key_breaks_it_at_any_size(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	h.now = 1000;
	harness_any_keys(&h, any_keys, COUNT_OF(any_keys));
	assert_string_equal(h.error, "");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(without_a_session_it_says_how_to_start_one),
		cmocka_unit_test(a_board_without_people_says_where_they_are_added),
		cmocka_unit_test(who_left_the_company_is_not_asked),
		cmocka_unit_test(space_says_who_is_at_the_table),
		cmocka_unit_test(tab_goes_round_the_table),
		cmocka_unit_test(what_was_said_is_changed_and_taken_back),
		cmocka_unit_test(an_empty_answer_to_nothing_changes_nothing),
		cmocka_unit_test(one_thing_from_each),
		cmocka_unit_test(the_owner_ticks_that_they_facilitate),
		cmocka_unit_test(the_next_session_begins_with_an_empty_table),
		cmocka_unit_test(what_is_not_working_is_parked),
		cmocka_unit_test(the_table_looks_like_this),
		cmocka_unit_test(a_word_finds_rows_and_columns_sort),
		cmocka_unit_test(no_key_breaks_it_at_any_size),
	};

	return cmocka_run_group_tests_name("app/sheet_table", tests, NULL, NULL) != 0;
}
