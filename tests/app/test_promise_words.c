#include "app/promises.h"

#define SOURCE "of sales' 410,000 has no source"

/* Mia goes beyond her best, which was 155, and Sam beyond what leads are worth. */
static void open_doubtful(struct harness *h)
{
	open_sheet(h);
	harness_keys(h, "194 Tab Tab Tab 95000 Enter G k 410k Enter g");
}

static void what_is_hidden_is_not_doubted(void **state)
{
	struct harness h;

	(void)state;
	open_doubtful(&h);
	assert_hides(&h, "Doubtful");
	assert_hides(&h, "no source");
	harness_keys(&h, "r");
	assert_shows(&h, "315,000 " SOURCE ": leads worth 95,000, other revenue 0");
	assert_shows(&h, "Doubtful: 194 is more than 1.25 x the best actual of 6 quarters: 155 in");
	harness_keys(&h, "r");
	assert_hides(&h, "Doubtful");
	assert_hides(&h, "no source");
	harness_release(&h);
}

static void a_sum_with_one_hidden_promise_is_hidden(void **state)
{
	struct harness h;

	(void)state;
	open_doubtful(&h);
	harness_keys(&h, "r L 2026-Q4 Enter");
	assert_shows(&h, SOURCE);
	harness_keys(&h, "r");
	assert_shows(&h, SOURCE);
	harness_promise(&h, harness_figure(JOSE, REVENUE, 2026, 4), 73915, 0);
	app_refresh(&h.app);
	assert_hides(&h, "no source");
	assert_nothing_leaks(&h, "a draft beside locked promises");
	harness_keys(&h, "g w");
	assert_shows(&h, "Doubtful: 194 is more than");
	assert_hides(&h, "no source");
	harness_release(&h);
}

static void the_selected_promise_is_doubted_alone(void **state)
{
	struct harness h;

	(void)state;
	open_doubtful(&h);
	harness_keys(&h, "r G k");
	assert_shows(&h, "Sam Okoro, Revenue:");
	assert_hides(&h, "Doubtful");
	harness_keys(&h, "g Left Left Left 193 Enter k");
	assert_shows(&h, "Mia Torres, Leads:");
	assert_hides(&h, "Doubtful");
	harness_release(&h);
}

static void why_includes_the_arithmetic_of_the_doubts(void **state)
{
	struct harness h;

	(void)state;
	open_doubtful(&h);
	harness_keys(&h, "r");
	harness_size(&h, 50, 120);
	harness_keys(&h, "w");
	assert_shows(&h, "Doubtful: 194 is more than 1.25 x the best actual of 6 quarters:");
	assert_shows(&h, "In the whole quarter 315,000 " SOURCE ":");
	harness_keys(&h, "Escape G w");
	assert_hides(&h, "In the whole quarter");
	harness_release(&h);
}

static void promises_with_a_source_have_the_whole_table(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "150 Tab Tab Tab 410000 Enter G k 410k Enter g r");
	assert_shows(&h, "leads worth 410,000");
	assert_hides(&h, "no source");
	harness_keys(&h, "Escape u");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_hidden_is_not_doubted),
		cmocka_unit_test(a_sum_with_one_hidden_promise_is_hidden),
		cmocka_unit_test(the_selected_promise_is_doubted_alone),
		cmocka_unit_test(why_includes_the_arithmetic_of_the_doubts),
		cmocka_unit_test(promises_with_a_source_have_the_whole_table),
	};

	return cmocka_run_group_tests_name("app/promise_words", tests, NULL, NULL) != 0;
}
