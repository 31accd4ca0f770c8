#include "support/board_harness.h"
#include "tui/screen.h"
#include "tui/table.h"

static void open_sample(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_open(h, "2026-10-05");
}

/* Two promises of the quarter under review, one of them reported. */
static void open_with_past(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_promise(h, harness_figure(SAM, REVENUE, 2026, 3), 41000000, 0);
	harness_promise(h, harness_figure(MIA, LEADS, 2026, 3), 410, 5000000);
	harness_lock(h, 2026, 3);
	harness_actual(h, harness_figure(SAM, REVENUE, 2026, 3), 39000000);
	harness_open(h, "2026-10-05");
}

static const struct person *person(const struct harness *h, int id)
{
	return board_person(&h->board, id);
}

static int quarter_index(int year, int number)
{
	return quarter_make(year, number).index;
}

static void the_cover_tells_where_one_stands(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_golden(&h, "app/cover");
	harness_release(&h);
}

static void a_new_board_is_never_an_empty_screen(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_open(&h, "2026-10-05");
	harness_golden(&h, "app/cover-empty");
	harness_release(&h);
}

static void the_first_session_says_that_there_is_nothing_to_look_back_on(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	assert_shows(&h, "> Start the first session: plan 2026-Q4");
	assert_shows(&h, "There is nothing to look back on yet");
	harness_release(&h);
	open_with_past(&h);
	assert_shows(&h, "> Start the session: look back on 2026-Q3, plan 2026-Q4");
	assert_hides(&h, "nothing to look back on");
	harness_release(&h);
}

static void what_is_missing_is_counted_and_named(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	assert_shows(&h, "8 things are still missing for the meeting:");
	assert_shows(&h, "1 actual of 2026-Q3 is not in: Mia Torres (Leads)");
	assert_shows(&h, "3 people without a promise for 2026-Q4: José Núñez, Mia Torres");
	assert_shows(&h, "4 measures without a promise for 2026-Q4: Leads, Calls");
	harness_release(&h);
}

static void enter_starts_the_session_at_the_first_sheet_of_its_form(void **state)
{
	static const struct {
		void (*open)(struct harness *);
		const char *keys;
		int sheet;
	} cases[] = {
		{ open_with_past, "Enter", 1 },
		{ open_sample, "Enter", 1 },
		{ open_with_past, "f Enter", 2 },
		{ open_sample, "f Enter", 9 }, /* nothing to look back on */
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		const struct session *session;
		struct harness h;

		cases[i].open(&h);
		harness_keys(&h, cases[i].keys);
		session = board_open_session(&h.board);
		assert_non_null(session);
		assert_int_equal(session->quarter.index, quarter_index(2026, 3));
		assert_int_equal(session->planned.index, quarter_index(2026, 4));
		assert_string_equal(session->started_at, HARNESS_NOW);
		assert_int_equal(session->sheet, cases[i].sheet);
		assert_int_equal(sheets[h.app.sheet]->number, cases[i].sheet);
		assert_shows(&h, "The session has started");
		harness_release(&h);
	}
}

static void a_session_started_by_mistake_is_taken_back(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "Enter u");
	assert_null(board_open_session(&h.board));
	harness_keys(&h, "q");
	assert_shows(&h, "> Start the session");
	harness_release(&h);
}

static void an_interrupted_session_goes_on_where_it_was(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_session(&h, 9);
	harness_open(&h, "2026-11-20");
	assert_shows(&h, "> Continue the session of 2026-Q3 at sheet 9 Promises");
	harness_keys(&h, "Enter");
	assert_int_equal(sheets[h.app.sheet]->number, 9);
	harness_keys(&h, "q");
	assert_shows(&h, "> Continue the session of 2026-Q3 at sheet 9 Promises");
	assert_int_equal(board_last_id(&h.board, NOUN_SESSION), 1);
	harness_release(&h);
}

static void the_quarters_move_together(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "<");
	assert_shows(&h, "Under review   2026-Q2  April to June 2026");
	assert_shows(&h, "Being planned  2026-Q3  July to September 2026");
	assert_shows(&h, "Now 2026-Q2 is under review and 2026-Q3 is being planned.");
	harness_keys(&h, "> >");
	assert_shows(&h, "Under review   2026-Q4  October to December 2026");
	assert_int_equal(h.applied, 4);
	harness_release(&h);
}

static void in_a_session_the_quarters_are_the_session_s(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_session(&h, 9);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "<");
	assert_int_equal(board_session(&h.board, 1)->quarter.index, quarter_index(2026, 2));
	assert_int_equal(board_session(&h.board, 1)->planned.index, quarter_index(2026, 3));
	assert_int_equal(board_session(&h.board, 1)->sheet, 9);
	assert_shows(&h, "2026-Q3 is being planned (u=Undo).");
	harness_keys(&h, "u");
	assert_int_equal(board_session(&h.board, 1)->quarter.index, quarter_index(2026, 3));
	harness_release(&h);
}

static void a_fiscal_year_that_crosses_the_calendar_s_names_both(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	h.board.settings.fiscal_start = 11;
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "< < <");
	assert_shows(&h, "November 2025 to January 2026");
	assert_shows(&h, "fiscal year from November");
	harness_release(&h);
}

static void people_are_added_one_after_another(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "a 'Ann Lee' Enter 'sal' Tab Enter 'Account manager' Enter");
	assert_string_equal(person(&h, 5)->name, "Ann Lee");
	assert_int_equal(person(&h, 5)->department, SALES);
	assert_string_equal(person(&h, 5)->role, "Account manager");
	assert_shows(&h, "Saved: person \"Ann Lee\" added (u=Undo)");
	assert_shows(&h, "Ann Lee");
	harness_keys(&h, "u");
	assert_null(person(&h, 5));
	harness_release(&h);
}

static void a_new_department_comes_with_its_first_person(void **state)
{
	const struct department *added;
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "a 'Ann Lee' Enter Bakehouse");
	assert_shows(&h, "a new department");
	harness_keys(&h, "Enter Enter");
	added = board_department(&h.board, 4);
	assert_non_null(added);
	assert_string_equal(added->name, "Bakehouse");
	assert_int_equal(added->position, 8);
	assert_int_equal(person(&h, 5)->department, 4);
	assert_shows(&h, "Saved: Ann Lee and the new department Bakehouse (u=Undo)");
	harness_keys(&h, "u");
	assert_null(person(&h, 5));
	assert_null(board_department(&h.board, 4));
	harness_keys(&h, "U");
	assert_int_equal(person(&h, 5)->department, 4);
	harness_release(&h);
}

static void slips_are_refused_in_their_field(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "a Enter");
	assert_shows(&h, "This is needed: write something here.");
	harness_keys(&h, "'mia TORRES' Enter");
	assert_shows(&h, "Mia Torres is already on this board; write another name.");
	harness_keys(&h, "C-u Ann Enter Slaes Enter");
	assert_shows(&h, "Do you mean Sales? Write it as it is on the board.");
	assert_hides(&h, "a new department");
	harness_keys(&h, "Escape");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void pasted_names_are_people_of_one_department(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_paste(&h, "Ann Lee\r\nSam Okoro\n\n  Bob q D y\nann lee\n");
	assert_shows(&h, "Department of the people you pasted (Tab completes)");
	harness_keys(&h, "Enter");
	assert_shows(&h, "Write a department; Esc adds nobody.");
	harness_keys(&h, "Slaes Enter");
	assert_shows(&h, "Do you mean Sales?");
	harness_keys(&h, "C-u Kitchen Enter");
	assert_shows(&h, "2 people added to Kitchen (u=Undo)");
	assert_int_equal(board_last_id(&h.board, NOUN_PERSON), 6);
	assert_string_equal(person(&h, 5)->name, "Ann Lee");
	assert_string_equal(person(&h, 6)->name, "Bob q D y");
	assert_int_equal(person(&h, 6)->department, 4);
	harness_paste(&h, "Ann Lee\nSam Okoro");
	harness_keys(&h, "Kitchen Enter");
	assert_shows(&h, "They are all on this board already; Esc goes back.");
	harness_keys(&h, "Escape u");
	assert_null(board_department(&h.board, 4));
	harness_release(&h);
}

static void a_person_is_edited_and_keeps_the_id(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h,
	             "Down e C-u 'José Nunez' Enter C-u Service Enter Lead Enter 2025-Q1 Enter");
	harness_keys(&h, "'soon' Enter");
	assert_shows(&h, "2026-Q3");
	harness_keys(&h, "C-u 2026Q2 Enter");
	assert_string_equal(person(&h, JOSE)->name, "José Nunez");
	assert_int_equal(person(&h, JOSE)->department, SERVICE);
	assert_int_equal(person(&h, JOSE)->active_from.index, quarter_index(2025, 1));
	assert_int_equal(person(&h, JOSE)->active_to.index, quarter_index(2026, 2));
	assert_shows(&h, ">José Nunez");
	harness_release(&h);
}

static void who_has_history_is_retired_not_deleted(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "Down Down D");
	assert_shows(&h, "Retire Mia Torres?");
	assert_shows(&h, "The last quarter will be 2026-Q3.");
	harness_keys(&h, "Enter");
	assert_false(quarter_is_given(person(&h, MIA)->active_to));
	harness_keys(&h, "D y");
	assert_int_equal(person(&h, MIA)->active_to.index, quarter_index(2026, 3));
	assert_shows(&h, "Saved: Mia Torres is retired; the last quarter is 2026-Q3 (u=Undo)");
	assert_shows(&h, "2 people without a promise for 2026-Q4: José Núñez, Sam Okoro");
	harness_keys(&h, "D");
	assert_shows(&h, "Mia Torres is retired already; Enter changes the last quarter.");
	harness_keys(&h, "u");
	assert_false(quarter_is_given(person(&h, MIA)->active_to));
	harness_release(&h);
}

static void who_is_to_leave_may_still_own_duties(void **state)
{
	static const struct duty duty = {
		.id = 1,
		.department = SALES,
		.text = "cold calling",
		.owner = JOSE,
		.status = DUTY_KEPT,
	};
	struct harness h;

	(void)state;
	open_sample(&h);
	board_put(&h.board, NOUN_DUTY, &duty);
	harness_keys(&h, "Down D");
	assert_shows(&h, "Still owns 1 duty on the flip board (6).");
	harness_release(&h);
}

static void who_has_no_history_is_taken_off(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "D");
	assert_shows(&h, "Choose a person first: Tab goes to the people.");
	harness_keys(&h, "Tab D");
	assert_shows(&h, "Take José Núñez off the board?");
	harness_keys(&h, "y");
	assert_null(person(&h, JOSE));
	assert_shows(&h, "6 things");
	harness_keys(&h, "u");
	assert_string_equal(person(&h, JOSE)->name, "José Núñez");
	harness_release(&h);
}

static void the_arrows_go_from_the_session_to_the_people_and_back(void **state)
{
	static const struct {
		const char *keys, *mark; /* keys from the last place on */
	} steps[] = {
		{ "", "> Start" },     { "Down", ">José" },     { "Down", ">Mia" },
		{ "k", ">José" },      { "Up", "> Start" },     { "Up", "> Start" },
		{ "Tab", ">José" },    { "Tab", "> Start" },    { "G", ">王芳" },
		{ "Home", ">José" },   { "g", "> Start" },      { "PageDown", ">王芳" },
		{ "PageUp", ">José" }, { "PageUp", "> Start" },
	};
	struct harness h;

	(void)state;
	open_sample(&h);
	for (size_t i = 0; i < COUNT_OF(steps); i++) {
		harness_keys(&h, steps[i].keys);
		assert_shows(&h, steps[i].mark);
		for (size_t j = 0; j < COUNT_OF(steps); j++)
			if (strcmp(steps[i].mark, steps[j].mark) != 0)
				assert_hides(&h, steps[j].mark);
	}
	harness_release(&h);
}

static void the_cursor_stands_on_what_is_selected(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_draw(&h);
	assert_int_equal(h.grid.cursor_y, 7);
	harness_keys(&h, "Down Down");
	harness_draw(&h);
	assert_int_equal(h.grid.cursor_y, 17);
	harness_release(&h);
}

static void people_are_sorted_and_found(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "s");
	assert_shows(&h, "Sort by: w=Who d=Department");
	harness_keys(&h, "d Tab Home");
	assert_shows(&h, ">Mia Torres");
	harness_keys(&h, "/ 'sales' Enter");
	assert_shows(&h, "2 of 4");
	assert_hides(&h, "王芳");
	harness_keys(&h, "Escape");
	assert_shows(&h, "王芳");
	harness_release(&h);
}

static void a_click_chooses_and_another_one_opens(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_click(&h, 16, 5);
	assert_shows(&h, ">José");
	assert_false(overlay_is_open(&h.app.overlay));
	harness_click(&h, 16, 5);
	assert_shows(&h, "Edit José Núñez");
	harness_keys(&h, "Escape");
	harness_click(&h, 7, 5);
	assert_shows(&h, "> Start");
	assert_null(board_open_session(&h.board));
	harness_click(&h, 7, 5);
	assert_non_null(board_open_session(&h.board));
	harness_release(&h);
}

static void a_closed_session_can_be_followed_by_another(void **state)
{
	struct session session = { .id = 1,
		                   .quarter = quarter_make(2026, 3),
		                   .planned = quarter_make(2026, 4),
		                   .started_at = HARNESS_NOW,
		                   .closed_at = HARNESS_NOW };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	board_put(&h.board, NOUN_SESSION, &session);
	harness_open(&h, "2026-10-05");
	assert_shows(&h, "> Start another session of 2026-Q3; the last closed on 2026-10-05");
	harness_keys(&h, "Enter");
	assert_int_equal(board_open_session(&h.board)->id, 2);
	harness_release(&h);
}

static void no_key_means_two_things(void **state)
{
	struct error err;

	(void)state;
	assert_true(keymap_check(sheet_cover.keys, &err));
	for (const struct binding *row = sheet_cover.keys; row->action != 0; row++) {
		assert_int_equal(keymap_find(app_keys, row->key), 0);
		assert_int_equal(keymap_find(table_keys, row->key), 0);
		assert_int_equal(keymap_find(list_keys, row->key), 0);
	}
}

static void random_keys_at_random_sizes_draw_sound_screens(void **state)
{
	static const int typed[] = { 'a',      'e',       'D',         '<',   '>',
		                     'y',      'n',       'u',         'U',   's',
		                     'w',      'd',       '/',         K_TAB, K_BACKTAB,
		                     K_UP,     K_DOWN,    K_HOME,      K_END, K_ENTER,
		                     K_ESCAPE, K_PAGE_UP, K_PAGE_DOWN, '0',   'q' };
	uint64_t seed = 1;
	struct harness h;

	(void)state;
	open_with_past(&h);
	for (int i = 0; i < 3000; i++) {
		if (next_random(&seed) % 8 == 0)
			harness_size(&h, (int)(next_random(&seed) % 60),
			             (int)(next_random(&seed) % 210));
		harness_key(&h, typed[next_random(&seed) % COUNT_OF(typed)]);
		if (next_random(&seed) % 16 == 0)
			harness_keys(&h, "Escape Escape 0");
		harness_draw(&h);
		check_sound(&h.grid);
	}
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cover_tells_where_one_stands),
		cmocka_unit_test(a_new_board_is_never_an_empty_screen),
		cmocka_unit_test(the_first_session_says_that_there_is_nothing_to_look_back_on),
		cmocka_unit_test(what_is_missing_is_counted_and_named),
		cmocka_unit_test(enter_starts_the_session_at_the_first_sheet_of_its_form),
		cmocka_unit_test(a_session_started_by_mistake_is_taken_back),
		cmocka_unit_test(an_interrupted_session_goes_on_where_it_was),
		cmocka_unit_test(the_quarters_move_together),
		cmocka_unit_test(in_a_session_the_quarters_are_the_session_s),
		cmocka_unit_test(a_fiscal_year_that_crosses_the_calendar_s_names_both),
		cmocka_unit_test(people_are_added_one_after_another),
		cmocka_unit_test(a_new_department_comes_with_its_first_person),
		cmocka_unit_test(slips_are_refused_in_their_field),
		cmocka_unit_test(pasted_names_are_people_of_one_department),
		cmocka_unit_test(a_person_is_edited_and_keeps_the_id),
		cmocka_unit_test(who_has_history_is_retired_not_deleted),
		cmocka_unit_test(who_is_to_leave_may_still_own_duties),
		cmocka_unit_test(who_has_no_history_is_taken_off),
		cmocka_unit_test(the_arrows_go_from_the_session_to_the_people_and_back),
		cmocka_unit_test(the_cursor_stands_on_what_is_selected),
		cmocka_unit_test(people_are_sorted_and_found),
		cmocka_unit_test(a_click_chooses_and_another_one_opens),
		cmocka_unit_test(a_closed_session_can_be_followed_by_another),
		cmocka_unit_test(no_key_means_two_things),
		cmocka_unit_test(random_keys_at_random_sizes_draw_sound_screens),
	};

	return cmocka_run_group_tests_name("app/sheet_cover", tests, NULL, NULL) != 0;
}
