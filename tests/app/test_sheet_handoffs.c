#include "support/board_harness.h"
#include "tui/list.h"
#include "tui/table.h"

static const char today[] = "2026-10-05";

enum { SOFT_LEADS = 10, ACCEPTED, SOFT_ACCEPTED, RESPONSE };

static void put_measures(struct harness *h)
{
	static const struct measure measures[] = {
		{ SOFT_LEADS, MARKETING, "Soft leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS,
		  "soft lead" },
		{ ACCEPTED, SALES, "Accepted leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACCEPTED,
		  "" },
		{ SOFT_ACCEPTED, SALES, "Accepted soft leads", UNIT_COUNT, DIRECTION_HIGHER,
		  ROLE_ACCEPTED, "Soft Lead" },
		{ RESPONSE, SALES, "Lead response", UNIT_DAYS, DIRECTION_LOWER, ROLE_NONE,
		  "soft lead" },
	};

	for (size_t i = 0; i < COUNT_OF(measures); i++)
		board_put(&h->board, NOUN_MEASURE, &measures[i]);
}

static void put_tiers(struct harness *h)
{
	static const struct tier tiers[] = {
		{ 1,
		  "inquiry",
		  "A name and a question",
		  "Mia Torres",
		  { 4800, true },
		  "by Friday" },
		{ 2,
		  "soft lead",
		  "Has a need, no date yet: 名前は長いですがよく見えます",
		  "Sam Okoro",
		  { 2400, true },
		  "when they ask for a price" },
		{ 3, "opportunity", "", "", { 0 }, "" },
	};

	for (size_t i = 0; i < COUNT_OF(tiers); i++)
		board_put(&h->board, NOUN_TIER, &tiers[i]);
}

static void say(struct harness *h, int person, int measure, int64_t promised)
{
	harness_promise(h, harness_figure(person, measure, 2026, 3), promised, 0);
}

static void did(struct harness *h, int person, int measure, int64_t actual)
{
	harness_actual(h, harness_figure(person, measure, 2026, 3), actual);
}

/* 150 leads promised, 140 came, of which 40 soft ones; 92 were accepted. */
static void put_quarter(struct harness *h)
{
	say(h, MIA, LEADS, 100);
	say(h, MIA, SOFT_LEADS, 50);
	say(h, SAM, ACCEPTED, 80);
	say(h, SAM, SOFT_ACCEPTED, 40);
	say(h, SAM, RESPONSE, 100);
	harness_lock(h, 2026, 3);
	did(h, MIA, LEADS, 100);
	did(h, MIA, SOFT_LEADS, 40);
	did(h, SAM, ACCEPTED, 60);
	did(h, SAM, SOFT_ACCEPTED, 32);
	did(h, SAM, RESPONSE, 180);
}

static void open_sheet(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	put_measures(h);
	put_tiers(h);
	put_quarter(h);
	harness_open(h, today);
	harness_keys(h, "7");
}

static void open_empty(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_open(h, today);
	harness_keys(h, "7");
}

static const struct tier *tier_at(const struct harness *h, int id)
{
	return board_get(&h->board, NOUN_TIER, id);
}

static void no_key_is_bound_twice(void **state)
{
	const struct binding *const scopes[] = { sheet_handoffs.keys, app_keys, table_keys,
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

static void an_empty_sheet_offers_the_usual_tiers(void **state)
{
	struct harness h;

	(void)state;
	open_empty(&h);
	harness_golden(&h, "app/handoffs_empty");
	harness_size(&h, 24, 80);
	harness_keys(&h, "Enter");
	assert_shows(&h, "There is no tier here yet; t takes the usual ones, a adds one.");
	harness_keys(&h, "D w");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void one_key_takes_all_usual_tiers_and_one_takes_them_back(void **state)
{
	struct harness h;

	(void)state;
	open_empty(&h);
	harness_keys(&h, "t");
	assert_int_equal(board_last_id(&h.board, NOUN_TIER), 6);
	assert_string_equal(tier_at(&h, 6)->name, "past-due account");
	assert_shows(&h, "Took 6 usual tiers; make them yours with Enter (u=Undo)");
	harness_keys(&h, "u");
	for (int id = 1; id <= 6; id++)
		assert_null(tier_at(&h, id));
	harness_keys(&h, "U t");
	assert_shows(&h, "All the usual tiers are here already");
	harness_release(&h);
}

static void tiers_that_are_there_are_not_taken_twice(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "t");
	assert_string_equal(h.error, "");
	assert_shows(&h, "Took 3 usual tiers");
	assert_int_equal(board_last_id(&h.board, NOUN_TIER), 6);
	assert_string_equal(tier_at(&h, 2)->handled_by, "Sam Okoro");
	harness_release(&h);
}

static void acceptance_is_said_with_both_numbers(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	assert_shows(&h, "2026-Q3: 92 of 140 leads accepted (66 %); promised 120 of 150 (80 %)");
	harness_keys(&h, "j");
	assert_shows(&h,
	             "Acceptance in 2026-Q3: 32 of 40 leads accepted (80 %); promised 40 of 50");
	harness_golden(&h, "app/handoffs");
	harness_release(&h);
}

static void response_is_held_against_what_was_agreed(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j");
	assert_shows(&h, "LATE");
	assert_shows(&h, "Lead response, Sam Okoro: promised 1.00 day, took 1.80 days (SHORT)");
	assert_shows(&h, "hours: LATE.");
	did(&h, SAM, RESPONSE, 100);
	app_refresh(&h.app);
	assert_shows(&h, "took 1.00 day (KEPT); agreed");
	assert_shows(&h, "in time");
	harness_keys(&h, "k");
	assert_shows(&h, "Follow-up in 2026-Q3: not measured");
	harness_release(&h);
}

static void what_is_not_reported_is_not_zero(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	put_measures(&h);
	put_tiers(&h);
	say(&h, MIA, SOFT_LEADS, 50);
	say(&h, SAM, RESPONSE, 100);
	harness_lock(&h, 2026, 3);
	harness_open(&h, today);
	harness_keys(&h, "7 j");
	assert_shows(&h, "2026-Q3: neither leads nor accepted leads are reported");
	assert_shows(&h, "promised 1.00 day, not reported; agreed 24 hours.");
	did(&h, MIA, SOFT_LEADS, 0);
	did(&h, SAM, SOFT_ACCEPTED, 0);
	app_refresh(&h.app);
	assert_shows(&h, "2026-Q3: 0 of 0 leads accepted");
	harness_release(&h);
}

static void what_is_missing_of_a_tier_is_said(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "G");
	assert_shows(&h, "opportunity: nobody wrote down what it is.");
	assert_shows(&h, "Agreed: handled by nobody yet, without a response time.");
	assert_shows(&h, "Acceptance in 2026-Q3: not counted by this tier");
	harness_release(&h);
}

static void a_tier_is_added_and_selected(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h,
	             "a 'partner lead' Tab 'Sent by a partner' Tab Sal Tab Tab 12 Tab now Enter");
	assert_int_equal(h.applied, 12);
	assert_string_equal(tier_at(&h, 4)->name, "partner lead");
	assert_string_equal(tier_at(&h, 4)->handled_by, "Sales");
	assert_int_equal(tier_at(&h, 4)->response_hours.units, 1200);
	assert_shows(&h, ">partner lead");
	assert_shows(&h, "Added the tier partner lead (u=Undo)");
	harness_release(&h);
}

static void hours_are_read_back_in_days(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Enter Tab Tab Tab");
	assert_shows(&h, "= 2 days");
	harness_keys(&h, "C-u never Tab");
	harness_keys(&h, "C-u -3 Tab");
	assert_shows(&h, "write hours like 24 or 0.5");
	harness_keys(&h, "C-u Tab Enter");
	assert_false(tier_at(&h, 1)->response_hours.given);
	harness_release(&h);
}

static void a_new_name_goes_with_its_measures(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j Enter C-u warm Enter Enter Enter Enter Enter");
	assert_string_equal(tier_at(&h, 2)->name, "warm");
	assert_string_equal(board_measure(&h.board, RESPONSE)->tier, "warm");
	assert_string_equal(board_measure(&h.board, SOFT_ACCEPTED)->tier, "warm");
	assert_shows(&h, "LATE");
	harness_keys(&h, "u");
	assert_string_equal(tier_at(&h, 2)->name, "soft lead");
	assert_string_equal(board_measure(&h.board, RESPONSE)->tier, "soft lead");
	harness_release(&h);
}

static void the_same_name_twice_is_refused(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "a 'SOFT  lead' Tab");
	assert_shows(&h, "There is already a tier called soft lead");
	harness_keys(&h, "Escape");
	harness_release(&h);
}

static void dropping_asks_first_and_can_be_taken_back(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j D");
	assert_shows(&h, "Drop the tier \"soft lead\"?");
	harness_keys(&h, "Enter");
	assert_non_null(tier_at(&h, 2));
	harness_keys(&h, "D y");
	assert_null(tier_at(&h, 2));
	harness_keys(&h, "u");
	assert_string_equal(tier_at(&h, 2)->handled_by, "Sam Okoro");
	harness_release(&h);
}

static void the_whole_tier_can_be_read_on_a_small_screen(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_size(&h, 12, 40);
	harness_keys(&h, "j w G");
	assert_shows(&h, "24 hours: LATE");
	harness_keys(&h, "q");
	harness_release(&h);
}

static void a_word_finds_rows_and_a_row_is_parked(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "/ price Enter");
	assert_shows(&h, "filter: \"price\" 1 of 3");
	assert_hides(&h, "by Friday");
	harness_keys(&h, "Escape j i Enter");
	assert_string_equal(board_name(&h.board, NOUN_ISSUE, 1), "opportunity");
	harness_release(&h);
}

static void every_column_sorts(void **state)
{
	static const struct {
		const char *keys, *first;
	} sorts[] = {
		{ "s t g", ">inquiry" },
		{ "s w g", ">opportunity" },
		{ "s h g", ">opportunity" },
		{ "s a g", ">soft lead" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(sorts); i++) {
		struct harness h;

		open_sheet(&h);
		harness_keys(&h, sorts[i].keys);
		assert_shows(&h, sorts[i].first);
		harness_release(&h);
	}
}

static const char *const any_keys[] = { "j", "k",    "G",     "Enter", "Enter", "Tab", "Escape",
	                                "D", "y",    "n",     "C-u",   "a",     "t",   "w",
	                                "u", "U",    "s",     "h",     "/",     "i",   "[",
	                                "]", "7",    "?",     "warm",  "24",    "x",   "e",
	                                "g", "BTab", "BSpace" };

static void no_key_breaks_it_at_any_size(void **state)
{
	uint64_t seed = 77;
	struct harness h;

	(void)state;
	open_sheet(&h);
	for (int i = 0; i < 4000; i++) {
		seed = seed * UINT64_C(6364136223846793005) + 1;
		harness_keys(&h, any_keys[(seed >> 33) % COUNT_OF(any_keys)]);
		if (i % 40 == 0)
			harness_size(&h, 1 + (int)((seed >> 40) % 40),
			             1 + (int)((seed >> 50) % 120));
		harness_draw(&h);
	}
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_is_bound_twice),
		cmocka_unit_test(an_empty_sheet_offers_the_usual_tiers),
		cmocka_unit_test(one_key_takes_all_usual_tiers_and_one_takes_them_back),
		cmocka_unit_test(tiers_that_are_there_are_not_taken_twice),
		cmocka_unit_test(acceptance_is_said_with_both_numbers),
		cmocka_unit_test(response_is_held_against_what_was_agreed),
		cmocka_unit_test(what_is_not_reported_is_not_zero),
		cmocka_unit_test(what_is_missing_of_a_tier_is_said),
		cmocka_unit_test(a_tier_is_added_and_selected),
		cmocka_unit_test(hours_are_read_back_in_days),
		cmocka_unit_test(a_new_name_goes_with_its_measures),
		cmocka_unit_test(the_same_name_twice_is_refused),
		cmocka_unit_test(dropping_asks_first_and_can_be_taken_back),
		cmocka_unit_test(the_whole_tier_can_be_read_on_a_small_screen),
		cmocka_unit_test(a_word_finds_rows_and_a_row_is_parked),
		cmocka_unit_test(every_column_sorts),
		cmocka_unit_test(no_key_breaks_it_at_any_size),
	};

	return cmocka_run_group_tests_name("app/sheet_handoffs", tests, NULL, NULL) != 0;
}
