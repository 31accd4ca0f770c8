#include "support/board_harness.h"

static const char busy[] = "Another window is writing to the board; nothing was changed.";

/* Two promises of the quarter under review. */
static void open_with_past(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_promise(h, harness_figure(SAM, REVENUE, 2026, 3), 41000000, 0);
	harness_promise(h, harness_figure(MIA, LEADS, 2026, 3), 410, 5000000);
	harness_promise(h, harness_figure(WANG, RETENTION, 2026, 3), 9000, 0);
	harness_lock(h, 2026, 3);
	harness_open(h, "2026-10-05");
}

static const struct figure *figure(const struct harness *h, int person, int measure)
{
	return figures_find(&h->board.figures, harness_figure(person, measure, 2026, 3));
}

static void what_is_not_stored_stays_in_the_field(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	h.failing = busy;
	harness_keys(&h, "3 Enter 395 Enter");
	assert_shows(&h, "Mia Torres, Leads: what was delivered");
	assert_shows(&h, "395");
	assert_shows(&h, busy);
	assert_false(figure(&h, MIA, LEADS)->actual.amount.given);
	h.failing = NULL;
	harness_keys(&h, "Enter");
	assert_false(overlay_is_open(&h.app.overlay));
	assert_int_equal(figure(&h, MIA, LEADS)->actual.amount.units, 395);
	harness_release(&h);
}

/* Tab goes on only when what it leaves is stored. */
static void tab_stays_with_what_is_not_stored(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	h.failing = busy;
	harness_keys(&h, "3 Enter 395 Tab Tab");
	assert_shows(&h, "Mia Torres, Leads: what was delivered");
	h.failing = NULL;
	harness_keys(&h, "Tab");
	assert_int_equal(figure(&h, MIA, LEADS)->actual.amount.units, 395);
	assert_shows(&h, "Mia Torres, Leads, its value in money: what was delivered");
	harness_release(&h);
}

static void a_form_keeps_its_fields(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	h.failing = busy;
	harness_keys(&h, "a 'Ana Silva' Tab Sales Tab Tab Tab Enter");
	if (!overlay_is_open(&h.app.overlay))
		harness_tell(&h, "a form");
	assert_shows(&h, "Ana Silva");
	assert_int_equal(board_find(&h.board, NOUN_PERSON, 0, "Ana Silva"), 0);
	h.failing = NULL;
	harness_keys(&h, "Enter");
	assert_false(overlay_is_open(&h.app.overlay));
	assert_int_not_equal(board_find(&h.board, NOUN_PERSON, 0, "Ana Silva"), 0);
	harness_release(&h);
}

static int duties(const struct harness *h)
{
	int count = 0;

	for (int id = 1; id <= board_last_id(&h->board, NOUN_DUTY); id++)
		count += board_duty(&h->board, id) != NULL;
	return count;
}

static void pasted_lines_are_kept_with_their_field(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "6 a");
	h.failing = busy;
	harness_paste(&h, "Answer mail\nClean up\nWater the plants\n");
	assert_int_equal(duties(&h), 0);
	assert_shows(&h, "Answer mail");
	h.failing = NULL;
	harness_keys(&h, "Enter");
	assert_int_equal(duties(&h), 3);
	harness_release(&h);
}

static void twenty_pasted_lines_make_twenty_duties(void **state)
{
	struct str text = { 0 };
	struct harness h;

	(void)state;
	open_with_past(&h);
	for (int i = 0; i < 20; i++)
		str_addf(&text, "q%dD: answer every letter\r\n", i);
	harness_keys(&h, "6 a");
	harness_paste(&h, str_text(&text));
	assert_int_equal(duties(&h), 20);
	assert_false(overlay_is_open(&h.app.overlay));
	assert_int_equal(h.effect, FX_NONE);
	harness_keys(&h, "u");
	assert_int_equal(duties(&h), 0);
	str_release(&text);
	harness_release(&h);
}

static void a_refused_confirmation_changes_nothing(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_actual(&h, harness_figure(MIA, LEADS, 2026, 3), 400);
	harness_keys(&h, "Tab");
	h.failing = busy;
	harness_keys(&h, "D y");
	assert_false(overlay_is_open(&h.app.overlay));
	assert_shows(&h, busy);
	harness_release(&h);
}

/* What somebody else writes moves the rows, not the selection. */
static void the_selection_stays_with_its_row(void **state)
{
	static const struct person ana = { .id = 9, .name = "Ana Silva", .department = SALES };
	static const struct {
		const char *keys, *row;
	} cases[] = {
		{ "Tab Down", ">Mia Torres" },
		{ "3 Down Down", ">Sam Okoro" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct harness h;

		open_with_past(&h);
		harness_keys(&h, cases[i].keys);
		assert_shows(&h, cases[i].row);
		board_put(&h.board, NOUN_PERSON, &ana);
		harness_actual(&h, harness_figure(9, LEADS, 2026, 3), 1);
		app_refresh(&h.app);
		assert_shows(&h, "Ana Silva");
		assert_shows(&h, cases[i].row);
		harness_release(&h);
	}
}

static void an_open_field_outlives_a_change_of_the_board(void **state)
{
	static const struct person ana = { .id = 9, .name = "Ana Silva", .department = MARKETING };
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "3 Down Enter 39");
	board_put(&h.board, NOUN_PERSON, &ana);
	harness_actual(&h, harness_figure(9, LEADS, 2026, 3), 1);
	app_refresh(&h.app);
	harness_keys(&h, "5 Enter");
	assert_shows(&h, "Write the amount first; this is what it is worth.");
	assert_shows(&h, "395");
	harness_keys(&h, "Escape Up Enter 41 Enter 395 Enter");
	assert_int_equal(figure(&h, MIA, LEADS)->actual.amount.units, 41);
	assert_int_equal(figure(&h, MIA, LEADS)->actual.value.units, 39500);
	assert_int_equal(figure(&h, 9, LEADS)->actual.amount.units, 1);
	harness_release(&h);
}

/* Where a text stands below the header; the cells before it are one wide. */
static bool find_text(struct harness *h, const char *text, int *y, int *x)
{
	struct str screen = { 0 };
	const char *at, *line;

	harness_screen(h, &screen);
	at = strstr(strchr(str_text(&screen), '\n'), text);
	*y = *x = 0;
	if (at != NULL) {
		line = str_text(&screen);
		for (const char *c = line; c < at; c++)
			if (*c == '\n') {
				(*y)++;
				line = c + 1;
			}
		for (const char *c = line; c < at; c++)
			*x += ((unsigned char)*c & 0xC0) != 0x80;
	}
	str_release(&screen);
	return at != NULL;
}

static void click_on(struct harness *h, const char *text)
{
	int y, x;

	if (!find_text(h, text, &y, &x))
		harness_tell(h, text);
	harness_click(h, y, x);
}

static void a_click_selects_and_a_click_on_it_opens(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "3");
	click_on(&h, "Sam Okoro");
	assert_shows(&h, ">Sam Okoro");
	assert_false(overlay_is_open(&h.app.overlay));
	click_on(&h, "Sam Okoro");
	assert_shows(&h, "Sam Okoro, Revenue: what was delivered");
	harness_release(&h);
}

static void a_click_on_a_header_sorts_and_again_turns_it(void **state)
{
	static const char *const clicked[] = { "Who", "Measure", "Who" };
	struct harness h;
	int before, after, ignored;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "3");
	for (size_t i = 0; i < COUNT_OF(clicked); i++) {
		click_on(&h, clicked[i]);
		assert_true(find_text(&h, "Mia Torres", &before, &ignored));
		click_on(&h, clicked[i]);
		assert_true(find_text(&h, "Mia Torres", &after, &ignored));
		assert_int_not_equal(before, after);
	}
	harness_release(&h);
}

static void the_wheel_scrolls(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "3");
	assert_hides(&h, ">王芳");
	for (int i = 0; i < 6; i++)
		harness_event(&h, (struct event){ .type = EV_MOUSE,
		                                  .mouse = MOUSE_WHEEL_DOWN,
		                                  .y = 5,
		                                  .x = 5 });
	assert_shows(&h, ">王芳");
	harness_event(&h, (struct event){ .type = EV_MOUSE, .mouse = MOUSE_WHEEL_UP, .y = 5 });
	assert_hides(&h, ">王芳");
	harness_release(&h);
}

static void a_click_on_a_tab_turns_to_its_sheet(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	for (int i = sheets_count() - 1; i >= 0; i--) {
		char tab[64];

		snprintf(tab, sizeof(tab), " %d %s", sheets[i]->number, sheets[i]->name);
		harness_size(&h, 24, 160);
		click_on(&h, tab);
		assert_ptr_equal(sheets[h.app.sheet], sheets[i]);
	}
	harness_release(&h);
}

static void a_past_quarter_says_so_and_asks_once(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_promise(&h, harness_figure(SAM, CALLS, 2026, 2), 100, 0);
	harness_promise(&h, harness_figure(SAM, REVENUE, 2026, 2), 100, 0);
	harness_lock(&h, 2026, 2);
	assert_hides(&h, "(past)");
	harness_keys(&h, "<");
	assert_shows(&h, "2026-Q2 (past)");
	harness_keys(&h, "3 7");
	assert_shows(&h, "2026-Q2 is past. Change its actuals?");
	harness_keys(&h, "Enter");
	assert_false(overlay_is_open(&h.app.overlay));
	harness_keys(&h, "7 y");
	assert_shows(&h, "Sam Okoro, Calls: what was delivered");
	harness_keys(&h, "5 Enter 8 Enter");
	assert_int_equal(figures_find(&h.board.figures, harness_figure(SAM, CALLS, 2026, 2))
	                         ->actual.amount.units,
	                 75);
	assert_int_equal(figures_find(&h.board.figures, harness_figure(SAM, REVENUE, 2026, 2))
	                         ->actual.amount.units,
	                 800);
	harness_release(&h);
}

static void promises_of_a_past_quarter_are_only_amended(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "< 9 a");
	assert_shows(&h, "2026-Q3 is over: its locked promises can be amended");
	assert_false(overlay_is_open(&h.app.overlay));
	harness_keys(&h, "/ 'Okoro Revenue' Enter 5");
	assert_true(overlay_is_open(&h.app.overlay));
	harness_keys(&h, "00 Enter");
	assert_shows(&h, "Why is Sam Okoro's locked promise amended?");
	harness_release(&h);
}

static void the_quarter_of_an_open_session_is_not_past(void **state)
{
	struct harness h;

	(void)state;
	open_with_past(&h);
	harness_keys(&h, "Enter q <");
	assert_shows(&h, "2026-Q2 ");
	assert_hides(&h, "(past)");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_not_stored_stays_in_the_field),
		cmocka_unit_test(tab_stays_with_what_is_not_stored),
		cmocka_unit_test(a_form_keeps_its_fields),
		cmocka_unit_test(pasted_lines_are_kept_with_their_field),
		cmocka_unit_test(twenty_pasted_lines_make_twenty_duties),
		cmocka_unit_test(a_refused_confirmation_changes_nothing),
		cmocka_unit_test(the_selection_stays_with_its_row),
		cmocka_unit_test(an_open_field_outlives_a_change_of_the_board),
		cmocka_unit_test(a_click_selects_and_a_click_on_it_opens),
		cmocka_unit_test(a_click_on_a_header_sorts_and_again_turns_it),
		cmocka_unit_test(the_wheel_scrolls),
		cmocka_unit_test(a_click_on_a_tab_turns_to_its_sheet),
		cmocka_unit_test(a_past_quarter_says_so_and_asks_once),
		cmocka_unit_test(promises_of_a_past_quarter_are_only_amended),
		cmocka_unit_test(the_quarter_of_an_open_session_is_not_past),
	};

	return cmocka_run_group_tests_name("app/app", tests, NULL, NULL) != 0;
}
