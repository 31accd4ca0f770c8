#include "app/promises.h"
#include "core/record.h"
#include "tui/list.h"
#include "tui/table.h"

static void no_key_is_bound_twice(void **state)
{
	const struct binding *const scopes[] = { sheet_promises.keys, app_keys, table_keys,
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

static void an_empty_board_says_what_goes_here(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_open(&h, today);
	harness_keys(&h, "9");
	assert_shows(&h, "Nobody promises anything yet.");
	harness_keys(&h, "Enter w D L r");
	harness_golden(&h, "app/promises_nobody");
	harness_release(&h);
}

static void the_reveal_shows_all_with_their_track_record(void **state)
{
	struct harness h;
	const struct figure *run;
	struct record record;
	struct amount track;
	size_t count;

	(void)state;
	open_sheet(&h);
	promise_both(&h);
	harness_golden(&h, "app/promises_hidden");
	harness_size(&h, 24, 80);
	harness_keys(&h, "r");
	run = figures_run(&h.board.figures, MIA, LEADS, &count);
	record_of_run(run, count, BASIS_AMOUNT, DIRECTION_HIGHER, quarter_make(2026, 3), &record);
	track = record_track_number(&record, 180);
	assert_true(same_amount(track, 170));
	assert_row(&h, "155 180 200 150 95,000 170 closer");
	assert_shows(&h, "2026-Q4: 2 of 5 promised; revenue 410,000; leads worth 95,000; L=Lock");
	harness_golden(&h, "app/promises_revealed");
	harness_keys(&h, "r");
	assert_shows(&h, "hidden until r=Reveal");
	harness_release(&h);
}

static void why_shows_the_arithmetic_only_after_the_reveal(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Enter k w");
	assert_shows(&h, "Reveal first (r): the arithmetic would show what is hidden.");
	harness_keys(&h, "r w");
	assert_shows(&h, "Track record number = 180 x (6 x 795 + 3 x 870) / (9 x 870) =");
	harness_release(&h);
}

static void clearing_asks_first_and_can_be_taken_back(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Enter k D Enter");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_DRAFT);
	harness_keys(&h, "D y");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_NONE);
	harness_keys(&h, "D");
	assert_shows(&h, "There is no promise here to clear.");
	harness_keys(&h, "u");
	assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
	harness_release(&h);
}

/* Everything one can do with a hidden promise, in pieces: drawn after each. */
static const char *const walks[] = {
	"7",      "3",      "9",      "1",      "5",      "Tab",   "82646",     "Tab",    "64208",
	"Tab",    "55317",  "Enter",  "u",      "U",      "g",     "Left",      "Left",   "Left",
	"Enter",  "Escape", "w",      "?",      "Escape", "i",     "Escape",    "D",      "n",
	"s",      "p",      "s",      "p",      "s",      "w",     "/",         "mia",    "Enter",
	"Escape", "a",      "Mia",    "Tab",    "Escape", "L",     "Escape",    "73915x", "Enter",
	"C-u",    "82646",  "Enter",  "Escape", "k",      "Enter", "64208.739", "Tab",    "Escape",
	"]",      "[",      "9",      "Right",  "-",      "Enter", "Escape",    "r",      "r",
	"k",      "Tab",    "x",      "Escape", "D",      "y",     "73915",     "Enter",  "G",
	"73915",  "Enter",  "Escape",
};

static void a_hidden_amount_appears_nowhere(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	for (size_t i = 0; i < COUNT_OF(walks); i++) {
		bool shown = i > 0 && strcmp(walks[i], "r") == 0 && strcmp(walks[i - 1], "r") != 0;

		harness_keys(&h, walks[i]);
		if (!shown)
			assert_nothing_leaks(&h, walks[i]);
	}
	harness_release(&h);
}

static void a_board_for_reading_only_stays_as_it_is(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	h.app.scene.read_only = true;
	h.applied = 0;
	harness_keys(&h, "180 Enter r L 2026-Q4 Enter D y a Sam Tab Tab Cal Tab Enter 5 Enter");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(an_empty_board_says_what_goes_here),
		cmocka_unit_test(the_reveal_shows_all_with_their_track_record),
		cmocka_unit_test(why_shows_the_arithmetic_only_after_the_reveal),
		cmocka_unit_test(clearing_asks_first_and_can_be_taken_back),
		cmocka_unit_test(a_hidden_amount_appears_nowhere),
		cmocka_unit_test(a_board_for_reading_only_stays_as_it_is),
	};

	return cmocka_run_group_tests_name("app/sheet_promises", tests, NULL, NULL) != 0;
}
