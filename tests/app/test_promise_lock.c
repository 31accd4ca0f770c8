#include "app/promises.h"

static void nothing_is_locked_before_the_reveal(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "L");
	assert_shows(&h, "There is nothing to lock yet: type the promises first.");
	harness_keys(&h, "180 Enter L");
	assert_shows(&h, "Reveal first: r shows everybody what is to be locked.");
	assert_false(overlay_is_open(&h.app.overlay));
	harness_release(&h);
}

static void only_the_quarter_itself_locks(void **state)
{
	static const char *const wrong[] = { "", "yes", "2026-Q3", "2025-Q4", "q4", "2026-Q44" };
	struct harness h;

	(void)state;
	open_sheet(&h);
	promise_both(&h);
	harness_keys(&h, "r L");
	assert_shows(&h, "Type 2026-Q4 to lock 2 promises. This cannot be taken back.");
	for (size_t i = 0; i < COUNT_OF(wrong); i++) {
		harness_keys(&h, "C-u");
		harness_type(&h, wrong[i]);
		harness_keys(&h, "Enter");
		assert_shows(&h, "Type 2026-Q4 to lock; Esc locks nothing.");
		assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_DRAFT);
	}
	harness_keys(&h, "C-u 2026-q4 Enter");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_LOCKED);
	assert_int_equal(promise_of(&h, sam_revenue)->state, PROMISE_LOCKED);
	assert_false(promise_of(&h, mia_leads)->entered_afterwards);
	assert_shows(&h, "Locked 2 promises of 2026-Q4; Enter amends one, with a reason.");
	harness_keys(&h, "u");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_LOCKED);
	harness_keys(&h, "L");
	assert_shows(&h, "All promises of 2026-Q4 are locked already; Enter amends one.");
	harness_release(&h);
}

static void what_is_locked_is_never_hidden_again(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	lock_all(&h);
	harness_keys(&h, "r");
	assert_shows(&h, "410,000");
	harness_keys(&h, "j 55317 Enter");
	assert_shows(&h, "410,000");
	assert_nothing_leaks(&h, "a late draft");
	harness_release(&h);
}

/* Single keys at random, and now and then what leads straight to an amendment. */
static const char *const any_keys[] = {
	"j", "k", "g", "G",   "Left", "Right", "Enter", "Tab", "Escape", "D",       "y",       "n",
	"1", "7", "0", "-",   ".",    "C-u",   "a",     "r",   "L",      "u",       "U",       "w",
	"s", "p", "/", "i",   "x",    "[",     "]",     "9",   "=",      "?",       "M",       "R",
	"(", "e", "C", "C-w", "Mia",  "Home",  "Space", "C-z", "C-y",    "2026-Q4", "because",
};

static const char *const detours[] = {
	"Escape 9 g 170 Enter because Enter",
	"Escape 9 55 Tab",
	"Left Left",
};

static void press_any(struct harness *h, uint64_t *seed)
{
	uint32_t n = next_random(seed);

	harness_keys(h, n % 20 == 0 ? detours[n / 20 % COUNT_OF(detours)]
	                            : any_keys[n % COUNT_OF(any_keys)]);
}

/* Whatever is pressed: the first locked terms stand, and all that happened
 * since stands beside them with its reason. */
static void no_key_moves_a_locked_promise(void **state)
{
	size_t amended = 0;

	(void)state;
	for (uint64_t run = 1; run <= 8; run++) {
		uint64_t seed = run * 977;
		struct harness h;

		open_sheet(&h);
		lock_all(&h);
		for (int i = 0; i < 1000; i++) {
			press_any(&h, &seed);
			if (i % 50 == 0)
				harness_size(&h, 4 + (int)(next_random(&seed) % 40),
				             10 + (int)(next_random(&seed) % 120));
			harness_draw(&h);
			assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_LOCKED);
			assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
			assert_true(same_amount(promise_of(&h, mia_leads)->terms.value, 9500000));
			assert_true(
				same_amount(promise_of(&h, sam_revenue)->terms.amount, 41000000));
		}
		for (size_t i = 0; i < h.board.amendments.count; i++)
			assert_string_not_equal(h.board.amendments.items[i].reason, "");
		amended += h.board.amendments.count;
		harness_release(&h);
	}
	assert_true(amended > 0); /* else the keys did not even try */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_locked_before_the_reveal),
		cmocka_unit_test(only_the_quarter_itself_locks),
		cmocka_unit_test(what_is_locked_is_never_hidden_again),
		cmocka_unit_test(no_key_moves_a_locked_promise),
	};

	return cmocka_run_group_tests_name("app/promise_lock", tests, NULL, NULL) != 0;
}
