#include "support/board_harness.h"
#include "support/chance.h"

/* Four quarters of three people: somebody over-promises, somebody sandbags. */
static void open_with_records(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	for (int i = 0; i < 4; i++) {
		int year = i == 0 ? 2025 : 2026, number = i == 0 ? 4 : i;

		harness_promise(h, harness_figure(SAM, REVENUE, year, number), 100000000, 0);
		harness_promise(h, harness_figure(MIA, LEADS, year, number), 400, 0);
		harness_promise(h, harness_figure(WANG, RETENTION, year, number), 9000, 0);
		harness_lock(h, year, number);
		harness_actual(h, harness_figure(SAM, REVENUE, year, number), 72345678);
		harness_actual(h, harness_figure(MIA, LEADS, year, number), 640);
		harness_actual(h, harness_figure(WANG, RETENTION, year, number), 9120);
	}
	harness_open(h, "2026-10-05");
}

static void one_message_fills_the_screen(void **state)
{
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_keys(&h, "P");
	assert_true(h.app.presenter.is_open);
	harness_golden(&h, "app/presenter");
	harness_release(&h);
}

static void everything_is_there_at_60x20_and_most_at_50x16(void **state)
{
	static const char *const needed[] = {
		"Sam Okoro, Revenue", "over-promises", "Said", "Did", "4.0M", "2.9M", "-27.7%",
		"short in 4"
	};
	static const struct {
		int rows, columns;
	} sizes[] = { { 20, 60 }, { 16, 50 } };
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_keys(&h, "P");
	for (size_t i = 0; i < COUNT_OF(sizes); i++) {
		harness_size(&h, sizes[i].rows, sizes[i].columns);
		for (size_t j = 0; j < COUNT_OF(needed); j++)
			assert_shows(&h, needed[j]);
		assert_shows(&h, " ?=Help  Esc=Leave\n");
		assert_shows(&h, " ███  ██  █   █");
		assert_hides(&h, "q=Quit");
	}
	harness_release(&h);
}

static void people_come_in_the_order_of_the_say_do_sheet(void **state)
{
	static const struct {
		const char *keys, *shown;
	} steps[] = {
		{ "P", "1 of 3" },        { "Right", "2 of 3" }, { "Space", "3 of 3" },
		{ "Right", "3 of 3" },    { "Left", "2 of 3" },  { "BSpace", "1 of 3" },
		{ "Left", "1 of 3" },     { "End", "3 of 3" },   { "g", "1 of 3" },
		{ "PageDown", "2 of 3" },
	};
	struct harness h;

	(void)state;
	open_with_records(&h);
	for (size_t i = 0; i < COUNT_OF(steps); i++) {
		harness_keys(&h, steps[i].keys);
		assert_shows(&h, steps[i].shown);
	}
	harness_keys(&h, "Home");
	assert_shows(&h, "Sam Okoro, Revenue");
	harness_release(&h);
}

static void exact_figures_are_one_key_away(void **state)
{
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_keys(&h, "P");
	assert_hides(&h, "2,893,827.12");
	harness_keys(&h, "f");
	assert_shows(&h, "2,893,827.12");
	assert_shows(&h, "-1,106,172.88");
	harness_keys(&h, "f");
	assert_shows(&h, "-1.1M");
	harness_release(&h);
}

static bool is_inverted(struct harness *h)
{
	bool all = true, some = false;

	harness_draw(h);
	for (int y = 0; y < h->grid.h; y++)
		for (int x = 0; x < h->grid.w; x++) {
			all = all && grid_at(&h->grid, y, x)->inverted;
			some = some || grid_at(&h->grid, y, x)->inverted;
		}
	assert_true(all == some);
	return all;
}

static void one_key_inverts_the_background(void **state)
{
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_keys(&h, "P");
	assert_false(is_inverted(&h));
	harness_keys(&h, "i");
	assert_true(is_inverted(&h));
	harness_keys(&h, "Escape");
	assert_false(is_inverted(&h));
	harness_release(&h);
}

static void escape_p_and_q_go_back_to_the_sheet(void **state)
{
	static const char *const keys[] = { "Escape", "P", "F5", "q" };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		struct harness h;

		open_with_records(&h);
		harness_keys(&h, "4 F5");
		assert_true(h.app.presenter.is_open);
		harness_keys(&h, keys[i]);
		assert_false(h.app.presenter.is_open);
		assert_int_equal(h.effect, FX_NONE);
		assert_int_equal(sheets[h.app.sheet]->number, 4);
		harness_release(&h);
	}
}

static void notes_are_hidden(void **state)
{
	struct terms terms = { .amount = amount_of(100), .note = "a private remark" };
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_apply(&h, change_of_terms(&h.board, harness_figure(SAM, REVENUE, 2026, 3), &terms,
	                                  "a private reason"));
	harness_keys(&h, "P");
	harness_size(&h, 60, 200);
	assert_hides(&h, "private");
	harness_release(&h);
}

/* Any key, also one that means something elsewhere. */
static int any_key(uint32_t *seed)
{
	return chance(seed, 3) == 0 ? K_BACKTAB + (int)chance(seed, K_LAST - K_BACKTAB + 1)
	                            : (int)chance(seed, 128);
}

static bool leaves(const struct harness *h, int key)
{
	const struct binding *row = keymap_binding(&(struct keymap){ { presenter_keys } },
	                                           keymap_find(presenter_keys, key));

	(void)h;
	return row != NULL && (strcmp(row->hint, "Leave") == 0 || strcmp(row->hint, "Quit") == 0);
}

static void no_key_changes_anything(void **state)
{
	uint32_t seed = 20261005;
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_keys(&h, "9 P");
	h.applied = 0;
	for (int i = 0; i < 500; i++) {
		int key = any_key(&seed);

		if (!overlay_is_open(&h.app.overlay) && leaves(&h, key))
			continue;
		/* In the list of keys Enter runs what it stands on, Leave too. */
		if (overlay_is_open(&h.app.overlay) && key == K_ENTER)
			key = K_ESCAPE;
		harness_key(&h, key);
		harness_paste(&h, "1,200\nq\n");
		harness_click(&h, (int)chance(&seed, 24), (int)chance(&seed, 80));
		assert_int_equal(h.out.count, 0);
		assert_false(h.out.has_bookmark);
		assert_int_equal(h.out.question.kind, QUESTION_NONE);
		assert_true(h.app.presenter.is_open);
	}
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void help_lists_its_own_keys_and_runs_them(void **state)
{
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_keys(&h, "P ?");
	assert_shows(&h, "Swap foreground and background.");
	assert_hides(&h, "Take back the last change.");
	harness_keys(&h, "exact Enter");
	assert_shows(&h, "2,893,827.12");
	harness_release(&h);
}

static void without_records_it_says_so(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "P Right f i End");
	assert_shows(&h, "nothing to present. Esc goes back.");
	harness_release(&h);
}

static void the_same_record_stays_when_the_board_changes(void **state)
{
	struct harness h;

	(void)state;
	open_with_records(&h);
	harness_keys(&h, "P End");
	assert_shows(&h, "Mia Torres, Leads");
	for (int number = 1; number <= 3; number++) {
		harness_promise(&h, harness_figure(JOSE, CALLS, 2025, number), 500, 0);
		harness_lock(&h, 2025, number);
		harness_actual(&h, harness_figure(JOSE, CALLS, 2025, number), 5);
	}
	app_refresh(&h.app);
	assert_shows(&h, "Mia Torres, Leads");
	assert_shows(&h, "of 4");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_message_fills_the_screen),
		cmocka_unit_test(everything_is_there_at_60x20_and_most_at_50x16),
		cmocka_unit_test(people_come_in_the_order_of_the_say_do_sheet),
		cmocka_unit_test(exact_figures_are_one_key_away),
		cmocka_unit_test(one_key_inverts_the_background),
		cmocka_unit_test(escape_p_and_q_go_back_to_the_sheet),
		cmocka_unit_test(notes_are_hidden),
		cmocka_unit_test(no_key_changes_anything),
		cmocka_unit_test(help_lists_its_own_keys_and_runs_them),
		cmocka_unit_test(without_records_it_says_so),
		cmocka_unit_test(the_same_record_stays_when_the_board_changes),
	};

	return cmocka_run_group_tests_name("app/presenter", tests, NULL, NULL) != 0;
}
