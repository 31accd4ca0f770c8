#include "app/promises.h"

static void no_promise_stays_visible_as_such(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "0 Enter");
	assert_row(&h, "Mia Torres Leads 155 ••••••");
	assert_row(&h, "José Núñez Calls ? none");
	harness_keys(&h, "r");
	assert_row(&h, "Mia Torres Leads 155 0");
	assert_row(&h, "José Núñez Calls ? none");
	harness_release(&h);
}

/* Two boards that differ only in what is hidden. */
static void open_twin(struct harness *h, int64_t amount, int64_t revenue)
{
	struct terms terms = { amount_of(amount), amount_of(amount), amount_of(0),
		               amount_of(revenue), "" };

	harness_init(h);
	harness_sample(h);
	put_history(h);
	harness_apply(h, change_of_terms(&h->board, mia_leads, &terms, ""));
	harness_promise(h, sam_revenue, revenue, 0);
	harness_open(h, today);
	harness_keys(h, "9");
}

/* Keys that look at everything and type nothing. */
static const char *const looks[] = { "j",     "k",      "Left", "Right",   "g", "G", "w",
	                             "Enter", "Escape", "s",    "p",       "/", "m", "l",
	                             "Tab",   "Down",   "i",    "D",       "n", "L", "End",
	                             "Home",  "a",      "t",    "PageDown" };

static void a_hidden_zero_looks_like_any_other_amount(void **state)
{
	struct harness zero, other;
	uint64_t seed = 4;

	(void)state;
	open_twin(&zero, 0, 0);
	open_twin(&other, 73915, 8264699);
	for (int i = 0; i < 2000; i++) {
		const char *key = looks[next_random(&seed) % COUNT_OF(looks)];
		struct str left = { 0 }, right = { 0 };

		harness_keys(&zero, key);
		harness_keys(&other, key);
		harness_screen(&zero, &left);
		harness_screen(&other, &right);
		assert_string_equal(str_text(&left), str_text(&right));
		str_release(&left);
		str_release(&right);
	}
	harness_release(&zero);
	harness_release(&other);
}

static void sorting_follows_what_can_be_seen(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	promise_both(&h);
	harness_keys(&h, "s p g");
	assert_row(&h, ">Mia Torres Leads");
	harness_keys(&h, "s p g");
	assert_row(&h, ">Mia Torres Leads"); /* hidden amounts are all alike */
	harness_keys(&h, "r s p g");
	assert_row(&h, ">Mia Torres Leads 155 180");
	harness_keys(&h, "s p g");
	assert_row(&h, ">José Núñez Calls ? none");
	harness_keys(&h, "s m g");
	assert_row(&h, ">José Núñez Calls");
	harness_keys(&h, "s m g");
	assert_row(&h, ">José Núñez Revenue");
	harness_release(&h);
}

static void the_selection_stays_with_its_person(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j j");
	assert_row(&h, ">José Núñez Revenue");
	harness_promise(&h, (struct figure_key){ MIA, CALLS, mia_leads.quarter }, 5, 0);
	harness_promise(&h, (struct figure_key){ JOSE, LEADS, mia_leads.quarter }, 5, 0);
	app_refresh(&h.app);
	assert_row(&h, "José Núñez Leads");
	assert_row(&h, ">José Núñez Revenue"); /* one promise does not hide the others' rows */
	harness_keys(&h, "G");
	assert_row(&h, ">王芳 Retention");
	harness_promise(&h, (struct figure_key){ SAM, CALLS, mia_leads.quarter }, 5, 0);
	app_refresh(&h.app);
	assert_row(&h, ">王芳 Retention");
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_promise_stays_visible_as_such),
		cmocka_unit_test(a_hidden_zero_looks_like_any_other_amount),
		cmocka_unit_test(sorting_follows_what_can_be_seen),
		cmocka_unit_test(the_selection_stays_with_its_person),
	};

	return cmocka_run_group_tests_name("app/promise_table", tests, NULL, NULL) != 0;
}
