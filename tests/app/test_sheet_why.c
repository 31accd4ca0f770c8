#include "support/board_harness.h"
#include "tui/list.h"
#include "tui/table.h"

enum { ACCEPTED = 5, WON, CONTRACTS, PAST_DUE };

static const char today[] = "2026-10-05";

static void put_measures(struct harness *h)
{
	static const struct measure measures[] = {
		{ ACCEPTED, SALES, "Accepted", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACCEPTED, "" },
		{ WON, SALES, "Deals won", UNIT_COUNT, DIRECTION_HIGHER, ROLE_WON, "" },
		{ CONTRACTS, SERVICE, "Contracts", UNIT_MONEY, DIRECTION_HIGHER, ROLE_OTHER_REVENUE,
		  "" },
		{ PAST_DUE, SERVICE, "Past due", UNIT_MONEY, DIRECTION_LOWER, ROLE_NONE, "" },
	};

	for (size_t i = 0; i < COUNT_OF(measures); i++)
		board_put(&h->board, NOUN_MEASURE, &measures[i]);
}

struct said {
	int person, measure;
	int64_t promised, floor, value;
};

static void promise(struct harness *h, const struct said *said)
{
	struct terms terms = { .amount = amount_of(said->promised) };
	struct figure_key key = harness_figure(said->person, said->measure, 2026, 3);

	if (said->floor != 0)
		terms.floor = amount_of(said->floor);
	if (said->value != 0)
		terms.value = amount_of(said->value);
	harness_apply(h, change_of_terms(&h->board, key, &terms, ""));
}

static void deliver(struct harness *h, int person, int measure, int64_t amount, int64_t value)
{
	struct actual actual = { .amount = amount_of(amount), .source = "typed" };

	if (value != 0)
		actual.value = amount_of(value);
	harness_apply(h, change_of_actual(&h->board, harness_figure(person, measure, 2026, 3),
	                                  &actual));
}

/* All of the chain, other revenue, the mix, and cogs of every color. */
static void put_quarter(struct harness *h)
{
	static const struct said said[] = {
		{ MIA, LEADS, 200, 0, 9000000 },
		{ SAM, ACCEPTED, 100, 0, 0 },
		{ SAM, WON, 20, 0, 0 },
		{ SAM, REVENUE, 10000000, 0, 0 },
		{ WANG, CONTRACTS, 1000000, 0, 0 },
		{ JOSE, CALLS, 300, 0, 0 },
		{ WANG, RETENTION, 9500, 9000, 0 },
		{ WANG, PAST_DUE, 500000, 600000, 0 },
	};

	for (size_t i = 0; i < COUNT_OF(said); i++)
		promise(h, &said[i]);
	harness_lock(h, 2026, 3);
	deliver(h, MIA, LEADS, 150, 6000000);
	deliver(h, SAM, ACCEPTED, 80, 0);
	deliver(h, SAM, WON, 12, 0);
	deliver(h, SAM, REVENUE, 6600000, 0);
	deliver(h, WANG, CONTRACTS, 1100000, 0);
	deliver(h, WANG, RETENTION, 9200, 0);
	deliver(h, WANG, PAST_DUE, 610000, 0);
}

static void open_sheet(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	put_measures(h);
	put_quarter(h);
	harness_open(h, today);
	harness_keys(h, "5");
}

static void no_key_is_bound_twice(void **state)
{
	const struct binding *const scopes[] = { sheet_why.keys, app_keys, table_keys, list_keys };
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

static void the_waterfall_sums_to_the_cent(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_golden(&h, "app/why");
	harness_release(&h);
}

static void every_measure_has_its_color_in_words(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Tab");
	harness_golden(&h, "app/why_cogs");
	harness_size(&h, 24, 80);
	harness_keys(&h, "s c");
	harness_size(&h, 50, 80);
	assert_shows(&h, "RED");
	assert_shows(&h, "AMBER");
	assert_shows(&h, "GREEN");
	assert_shows(&h, "NOT REPORTED");
	harness_keys(&h, "s m s w s p / cont Enter");
	assert_shows(&h, ">Service    Contracts");
	assert_hides(&h, "Retention");
	harness_keys(&h, "Escape");
	assert_shows(&h, "Retention");
	harness_keys(&h, "/ nosuch");
	assert_shows(&h, "No row has this text.");
	harness_release(&h);
}

static void the_arithmetic_is_one_key_away(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Down Enter");
	harness_golden(&h, "app/why_arithmetic");
	harness_size(&h, 50, 100);
	assert_shows(&h, "4834375/9 = 5,371.527778");
	harness_keys(&h, "Escape End w");
	assert_shows(&h, "All leads with a value");
	harness_keys(&h, "Escape Tab / Retention Enter Enter");
	assert_shows(&h, "Color by amount: AMBER.");
	harness_release(&h);
}

static void without_revenue_the_sheet_says_what_is_missing(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, today);
	harness_keys(&h, "5");
	harness_golden(&h, "app/why_nothing");
	harness_keys(&h, "Enter");
	assert_shows(&h, "No revenue was promised for or reported in 2026-Q3");
	harness_keys(&h, "Escape Tab Enter i");
	assert_shows(&h, "Park as an issue");
	harness_release(&h);
}

static void what_is_not_reported_is_named(void **state)
{
	static const struct said more = { JOSE, REVENUE, 2500000, 0, 0 };
	static const struct said leads = { JOSE, LEADS, 10, 0, 100000 };
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	put_measures(&h);
	promise(&h, &more);
	promise(&h, &leads);
	put_quarter(&h);
	harness_open(&h, today);
	harness_keys(&h, "5");
	harness_golden(&h, "app/why_provisional");
	harness_size(&h, 8, 30);
	harness_keys(&h, "Down Down Down Down Down Down");
	assert_shows(&h, ">Actual so far");
	harness_release(&h);
}

static void a_row_of_either_table_can_be_parked(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Down Down i Enter");
	harness_keys(&h, "Tab Home i Enter");
	assert_string_equal(((const struct issue *)board_get(&h.board, NOUN_ISSUE, 1))->text,
	                    "Acceptance, 2026-Q3: +5,371.53");
	assert_string_equal(((const struct issue *)board_get(&h.board, NOUN_ISSUE, 2))->text,
	                    "Mia Torres, Leads 2026-Q3: RED");
	harness_release(&h);
}

/* The session remembers the row, in whichever of the tables. */
static void a_session_comes_back_to_its_row(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	put_measures(&h);
	put_quarter(&h);
	harness_session(&h, 5);
	harness_open(&h, today);
	harness_keys(&h, "5 Down Down 4 5");
	assert_shows(&h, ">Acceptance");
	harness_keys(&h, "Tab Down 4 5");
	assert_hides(&h, ">Acceptance");
	assert_shows(&h, ">Marketing  Leads (value)");
	harness_release(&h);
}

static void clicks_choose_and_open(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_click(&h, 6, 5);
	assert_shows(&h, ">Acceptance");
	harness_click(&h, 6, 5);
	assert_shows(&h, "The arithmetic");
	harness_keys(&h, "Escape");
	harness_click(&h, 19, 5);
	assert_hides(&h, ">Acceptance");
	assert_hides(&h, "The arithmetic");
	harness_click(&h, 19, 5);
	assert_shows(&h, "The arithmetic");
	harness_keys(&h, "Escape");
	harness_click(&h, 6, 5);
	assert_shows(&h, ">Acceptance");
	harness_click(&h, 2, 5);
	harness_release(&h);
}

static void every_size_can_be_drawn(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	for (int rows = 1; rows < 40; rows++)
		for (int columns = 1; columns < 130; columns += 3) {
			harness_size(&h, rows, columns);
			harness_keys(&h, "Tab Down");
			harness_draw(&h);
			harness_keys(&h, "Tab Down");
			harness_draw(&h);
		}
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(the_waterfall_sums_to_the_cent),
		cmocka_unit_test(every_measure_has_its_color_in_words),
		cmocka_unit_test(the_arithmetic_is_one_key_away),
		cmocka_unit_test(without_revenue_the_sheet_says_what_is_missing),
		cmocka_unit_test(what_is_not_reported_is_named),
		cmocka_unit_test(a_row_of_either_table_can_be_parked),
		cmocka_unit_test(a_session_comes_back_to_its_row),
		cmocka_unit_test(clicks_choose_and_open),
		cmocka_unit_test(every_size_can_be_drawn),
	};

	return cmocka_run_group_tests_name("app/sheet_why", tests, NULL, NULL) != 0;
}
