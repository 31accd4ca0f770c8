#include "app/promises.h"

/* Typed into Mia's row, in that order; what must be said, or NULL. */
static const struct {
	const char *keys, *message;
} orders[] = {
	{ "180 Tab 170 Enter", "The best case cannot be worse than the promise;" },
	{ "180 Tab 180 Enter", NULL },
	{ "180 Tab Tab 190 Enter", "The floor is failure: it cannot be better than the promise." },
	{ "180 Tab Tab 180 Enter", NULL },
	{ "180 Tab 200 Tab Enter k Left 300 Enter",
	  "better than its best case; change the best case first." },
	{ "180 Tab Tab 150 Enter k Left Left 100 Enter",
	  "worse than its floor; change the floor first." },
	{ "-5 Enter", "cannot be negative" },
	{ "(5) Enter", "cannot be negative" },
	{ "1.5 Enter", "Write one plain amount" },
	{ "99999999999999999999 Enter", "Write one plain amount" },
};

static void amounts_out_of_order_are_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(orders); i++) {
		struct harness h;

		open_sheet(&h);
		harness_keys(&h, orders[i].keys);
		if (orders[i].message != NULL)
			assert_shows(&h, orders[i].message);
		else
			assert_false(overlay_is_open(&h.app.overlay));
		harness_release(&h);
	}
}

static void for_lower_is_better_the_order_turns_around(void **state)
{
	static const struct measure past_due = { 5,          SERVICE,         "Past due",
		                                 UNIT_MONEY, DIRECTION_LOWER, ROLE_NONE,
		                                 "" };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	board_put(&h.board, NOUN_MEASURE, &past_due);
	harness_open(&h, today);
	harness_keys(&h, "9 r G k");
	assert_row(&h, ">王芳 Past due");
	harness_keys(&h, "1000 Tab 1200 Tab");
	assert_shows(&h, "Lower is better: the best case cannot be above the promise.");
	harness_keys(&h, "C-u 800 Tab 900 Enter");
	assert_shows(&h, "Lower is better: the floor is failure, not below the promise.");
	harness_keys(&h, "C-u 1500 Enter");
	assert_false(overlay_is_open(&h.app.overlay));
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(amounts_out_of_order_are_refused),
		cmocka_unit_test(for_lower_is_better_the_order_turns_around),
	};

	return cmocka_run_group_tests_name("app/promise_edit", tests, NULL, NULL) != 0;
}
