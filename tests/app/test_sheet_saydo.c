#include "support/board_harness.h"

static const char today[] = "2026-10-05";

/* José calls half of the time and brings a tenth of the revenue. */
static void open_busy(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	for (int quarter = 2; quarter <= 3; quarter++) {
		harness_promise(h, harness_figure(SAM, REVENUE, 2026, quarter), 90000000, 0);
		harness_promise(h, harness_figure(JOSE, REVENUE, 2026, quarter), 30000000, 0);
		harness_promise(h, harness_figure(JOSE, CALLS, 2026, quarter), 100, 0);
		harness_lock(h, 2026, quarter);
		harness_actual(h, harness_figure(SAM, REVENUE, 2026, quarter), 90000000);
		harness_actual(h, harness_figure(JOSE, REVENUE, 2026, quarter), 10000000);
		harness_actual(h, harness_figure(SAM, CALLS, 2026, quarter), 100);
	}
	harness_actual(h, harness_figure(JOSE, CALLS, 2026, 2), 5);
	harness_actual(h, harness_figure(JOSE, CALLS, 2026, 3), 100);
	harness_open(h, today);
	harness_size(h, 50, 120);
	harness_keys(h, "4");
}

static void who_is_busy_and_does_not_sell_is_said_to_be(void **state)
{
	struct harness h;

	(void)state;
	open_busy(&h);
	assert_shows(&h, "José Núñez, Revenue: early sign.");
	assert_shows(&h, "50 % of the calls, 10 % of the revenue.");
	harness_keys(&h, "Down");
	assert_shows(&h, "Sam Okoro, Revenue: early sign.");
	assert_hides(&h, "of the calls");
	harness_release(&h);
}

static void the_arithmetic_of_being_busy_is_one_key_away(void **state)
{
	struct harness h;

	(void)state;
	open_busy(&h);
	harness_keys(&h, "w");
	assert_shows(&h, "Busy in 2026-Q3: 50 % of the calls, 10 % of the revenue.");
	assert_shows(&h, "100 of 200 calls, 100,000.00 of 1,000,000.00 in revenue.");
	assert_shows(&h, "at least 1.25 times the");
	harness_keys(&h, "Escape Down w");
	assert_hides(&h, "Busy in");
	harness_release(&h);
}

static void the_quarter_under_review_decides_who_is_busy(void **state)
{
	struct harness h;

	(void)state;
	open_busy(&h);
	harness_keys(&h, "0 < 4");
	assert_shows(&h, "José Núñez, Revenue:");
	assert_hides(&h, "of the calls");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_is_busy_and_does_not_sell_is_said_to_be),
		cmocka_unit_test(the_arithmetic_of_being_busy_is_one_key_away),
		cmocka_unit_test(the_quarter_under_review_decides_who_is_busy),
	};

	return cmocka_run_group_tests_name("app/sheet_saydo", tests, NULL, NULL) != 0;
}
