#include "app/promises.h"

/* Mia and Sam have figures; José and 王芳 get the measures of their own. */
static void rows_come_from_history_or_the_own_department(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	assert_row(&h, "Mia Torres Leads");
	assert_row(&h, "Sam Okoro Revenue");
	harness_keys(&h, "/ calls Enter");
	assert_hides(&h, "Sam Okoro");
	harness_keys(&h, "Escape");
	assert_row(&h, "José Núñez Calls");
	assert_row(&h, "José Núñez Revenue");
	assert_row(&h, "王芳 Retention");
	assert_shows(&h, "2026-Q4: nothing promised yet");
	harness_golden(&h, "app/promises_before");
	harness_release(&h);
}

static void somebody_who_left_promises_nothing_more(void **state)
{
	struct person jose = { .id = JOSE, .name = "José Núñez", .department = SALES, .role = "" };
	struct harness h;

	(void)state;
	open_sheet(&h);
	jose.active_to = quarter_make(2026, 3);
	board_put(&h.board, NOUN_PERSON, &jose);
	app_refresh(&h.app);
	assert_hides(&h, "José Núñez");
	harness_release(&h);
}

static void a_board_with_cents_shows_them_all(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "r G k 410000.50 Enter");
	assert_shows(&h, "410,000.50");
	assert_shows(&h, "370,000.00");
	harness_release(&h);
}

static void totals_that_are_too_large_are_not_added(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	for (int i = 0; i < 2000; i++) {
		struct person p = { .id = 100 + i, .department = SALES, .role = "" };
		char name[16];

		snprintf(name, sizeof(name), "P%d", i);
		p.name = name;
		board_put(&h.board, NOUN_PERSON, &p);
		harness_promise(&h, (struct figure_key){ p.id, REVENUE, sam_revenue.quarter },
		                AMOUNT_MAX, 0);
	}
	harness_open(&h, today);
	harness_keys(&h, "9 r");
	assert_shows(&h, "too much to add up");
	harness_release(&h);
}

static void a_quarter_that_has_ended_is_marked(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	put_history(&h);
	harness_open(&h, "2027-01-01");
	harness_keys(&h, "< 9 180 Enter r L 2026-Q4 Enter");
	assert_true(promise_of(&h, mia_leads)->entered_afterwards);
	assert_shows(&h, "afterwards");
	harness_release(&h);
}

static void no_cent_is_lost_where_the_table_has_none(void **state)
{
	static const int64_t said[] = { 100050, 100000 }, done[] = { 100000, 99950 };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	for (int i = 0; i < (int)COUNT_OF(said); i++) {
		struct quarter q = quarter_add(quarter_make(2026, 1), i);

		harness_promise(&h, (struct figure_key){ SAM, REVENUE, q }, said[i], 0);
		harness_apply(&h, change_locking(q, false));
		harness_actual(&h, (struct figure_key){ SAM, REVENUE, q }, done[i]);
	}
	harness_open(&h, today);
	harness_keys(&h, "9 / okoro Enter");
	assert_shows(&h, "2026-Q1 said 1,000.50, did 1,000; 2026-Q2 said 1,000, did 999.50.");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_come_from_history_or_the_own_department),
		cmocka_unit_test(somebody_who_left_promises_nothing_more),
		cmocka_unit_test(a_board_with_cents_shows_them_all),
		cmocka_unit_test(no_cent_is_lost_where_the_table_has_none),
		cmocka_unit_test(totals_that_are_too_large_are_not_added),
		cmocka_unit_test(a_quarter_that_has_ended_is_marked),
	};

	return cmocka_run_group_tests_name("app/promise_rows", tests, NULL, NULL) != 0;
}
