#include "app/promises.h"

static void a_pair_is_added_by_name(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "a Sam Tab Tab Cal Tab Enter");
	assert_shows(&h, "Promise: Sam Okoro, Calls, 2026-Q4, count");
	assert_row(&h, ">Sam Okoro Calls");
	harness_keys(&h, "Escape");
	assert_row(&h, ">Sam Okoro Calls ? none");
	harness_keys(&h, "400 Enter");
	assert_true(same_amount(promise_of(&h, (struct figure_key){ SAM, CALLS, mia_leads.quarter })
	                                ->terms.amount,
	                        400));
	harness_release(&h);
}

static void an_unknown_name_is_refused_with_the_nearest(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "a 'Sam Okora' Enter");
	assert_shows(&h, "Did you mean Sam Okoro?");
	harness_keys(&h, "C-u 'Sam Okoro' Enter Lead Enter");
	assert_shows(&h, "No measure is called Lead;");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pair_is_added_by_name),
		cmocka_unit_test(an_unknown_name_is_refused_with_the_nearest),
	};

	return cmocka_run_group_tests_name("app/promise_pair", tests, NULL, NULL) != 0;
}
