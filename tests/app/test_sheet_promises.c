#include "core/record.h"
#include "support/board_harness.h"
#include "tui/list.h"
#include "tui/table.h"

static const char today[] = "2026-10-05";

static const struct figure_key mia_leads = { MIA, LEADS, { 2026 * 4 + 3 } };
static const struct figure_key sam_revenue = { SAM, REVENUE, { 2026 * 4 + 3 } };

/* Six closed quarters of Mia's leads and Sam's revenue, both too high. */
static void put_history(struct harness *h)
{
	static const int64_t said[] = {
		39000000, 40000000, 42000000, 41000000, 43000000, 45000000
	};
	static const int64_t done[] = {
		33000000, 34000000, 41000000, 30000000, 36000000, 37000000
	};

	for (int i = 0; i < (int)COUNT_OF(said); i++) {
		struct quarter q = quarter_add(quarter_make(2025, 2), i);

		harness_promise(h, (struct figure_key){ SAM, REVENUE, q }, said[i], 0);
		harness_promise(h, (struct figure_key){ MIA, LEADS, q }, 120 + 10 * i, 12000000);
		harness_apply(h, change_locking(q, false));
		harness_actual(h, (struct figure_key){ SAM, REVENUE, q }, done[i]);
		harness_actual(h, (struct figure_key){ MIA, LEADS, q }, 110 + 9 * i);
	}
}

/* The sheet of the sample with that history, before anybody promised. */
static void open_sheet(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	put_history(h);
	harness_open(h, today);
	harness_keys(h, "9");
}

static const struct promise *promise_of(const struct harness *h, struct figure_key key)
{
	static const struct promise none;
	const struct figure *f = figures_find(&h->board.figures, key);

	return f != NULL ? &f->promise : &none;
}

static bool same_amount(struct amount a, int64_t units)
{
	return amount_equal(a, amount_of(units));
}

/* The screen with one blank wherever there are several. */
static void squeeze(const char *text, struct str *out)
{
	for (; *text != '\0'; text++)
		if (text[0] != ' ' || text[1] != ' ')
			str_add_char(out, *text);
}

/* Is there a row with these words, however far apart? */
static void assert_row(struct harness *h, const char *words)
{
	struct str screen = { 0 }, squeezed = { 0 };

	harness_screen(h, &screen);
	squeeze(str_text(&screen), &squeezed);
	if (strstr(str_text(&squeezed), words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, str_text(&screen));
	str_release(&screen);
	str_release(&squeezed);
}

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
	harness_keys(&h, "Enter w D L r 5");
	harness_golden(&h, "app/promises_nobody");
	harness_release(&h);
}

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

static void what_is_typed_becomes_a_draft(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Enter");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_DRAFT);
	assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
	assert_shows(&h, "1 of 5 promised; hidden until r=Reveal");
	assert_shows(&h, "Saved Mia Torres's promise for Leads, hidden until r=Reveal (u=Undo)");
	assert_row(&h, ">José Núñez Calls");
	harness_release(&h);
}

static void tab_goes_through_the_cells_and_on_to_the_next_row(void **state)
{
	struct harness h;
	const struct terms *terms;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Tab");
	assert_shows(&h, "Best case: Mia Torres, Leads, 2026-Q4, count");
	harness_keys(&h, "200 Tab");
	assert_shows(&h, "Floor (failure is worse): Mia Torres");
	harness_keys(&h, "150 Tab");
	assert_shows(&h, "Worth in money: Mia Torres, Leads, 2026-Q4, USD");
	harness_keys(&h, "95k Tab");
	assert_shows(&h, "Promise: José Núñez, Calls");
	terms = &promise_of(&h, mia_leads)->terms;
	assert_true(same_amount(terms->amount, 180) && same_amount(terms->best_case, 200));
	assert_true(same_amount(terms->floor, 150) && same_amount(terms->value, 9500000));
	harness_keys(&h, "Tab");
	assert_shows(&h, "Promise: José Núñez, Revenue");
	harness_keys(&h, "1M Tab Tab Tab");
	assert_shows(&h, "Promise: Sam Okoro, Revenue");
	harness_release(&h);
}

static void a_best_case_waits_for_its_promise(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Right 5");
	assert_shows(&h, "Write the promise first (Left), then its best case.");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_NONE);
	harness_release(&h);
}

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

/* --- What is hidden stays hidden ------------------------------------------------------- */

static const char *const hidden_digits[] = { "73915", "73,915", "82646", "82,646",
	                                     "64208", "64,208", "55317", "55,317" };

static void assert_nothing_leaks(struct harness *h, const char *after)
{
	static const struct {
		int rows, columns;
	} sizes[] = { { 24, 80 }, { 20, 60 }, { 8, 30 }, { 50, 200 } };

	for (size_t s = 0; s < COUNT_OF(sizes); s++) {
		struct str screen = { 0 };

		harness_size(h, sizes[s].rows, sizes[s].columns);
		harness_screen(h, &screen);
		for (size_t i = 0; i < COUNT_OF(hidden_digits); i++)
			if (strstr(str_text(&screen), hidden_digits[i]) != NULL)
				fail_msg("after %s:\n%s", after, str_text(&screen));
		str_release(&screen);
	}
	harness_size(h, 24, 80);
}

/* Everything one can do with a hidden promise, in pieces: drawn after each. */
static const char *const walks[] = {
	"7",      "3",      "9",      "1",     "5",         "Tab",    "82646",  "Tab",    "64208",
	"Tab",    "55317",  "Enter",  "g",     "Left",      "Left",   "Left",   "Enter",  "Escape",
	"w",      "?",      "Escape", "i",     "Escape",    "D",      "n",      "s",      "p",
	"s",      "p",      "s",      "w",     "/",         "mia",    "Enter",  "Escape", "a",
	"Mia",    "Tab",    "Escape", "L",     "Escape",    "73915x", "Enter",  "C-u",    "82646",
	"Enter",  "Escape", "k",      "Enter", "64208.739", "Tab",    "Escape", "]",      "[",
	"9",      "Right",  "-",      "Enter", "Escape",    "r",      "r",      "k",      "Tab",
	"x",      "Escape", "D",      "y",     "73915",     "Enter",  "G",      "73915",  "Enter",
	"Escape",
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

static void a_refusal_does_not_repeat_what_is_hidden(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "73915x Enter");
	assert_shows(&h, "Write one plain amount, like 1200, 1200.50 or 1.2M.");
	assert_nothing_leaks(&h, "a refusal");
	harness_release(&h);
}

static uint32_t next_random(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*seed >> 33);
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

static void a_hidden_best_case_is_left_or_cleared(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "180 Tab 200 Enter k Right Enter");
	assert_shows(&h, "(empty leaves it, - clears it)");
	harness_keys(&h, "Enter");
	assert_true(promise_of(&h, mia_leads)->terms.best_case.given);
	harness_keys(&h, "k Right - Enter");
	assert_false(promise_of(&h, mia_leads)->terms.best_case.given);
	assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
	harness_release(&h);
}

static void an_open_best_case_is_cleared_by_emptying_it(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "r 180 Tab 200 Enter k Right Enter");
	assert_shows(&h, "= 200");
	harness_keys(&h, "C-u Enter");
	assert_false(promise_of(&h, mia_leads)->terms.best_case.given);
	harness_keys(&h, "k Left Enter C-u Enter");
	assert_shows(&h, "A promise needs an amount, and 0 is one too.");
	harness_release(&h);
}

/* --- Revealed -------------------------------------------------------------------------- */

static void promise_both(struct harness *h)
{
	harness_keys(h, "180 Tab 200 Tab 150 Tab 95000 Enter G k 410k Enter");
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
	assert_row(&h, "José Núñez Leads"); /* a figure now, so no other rows of the own */
	assert_hides(&h, ">José Núñez");
	harness_keys(&h, "G");
	assert_row(&h, ">王芳 Retention");
	harness_promise(&h, (struct figure_key){ SAM, CALLS, mia_leads.quarter }, 5, 0);
	app_refresh(&h.app);
	assert_row(&h, ">王芳 Retention");
	harness_release(&h);
}

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

static void several_pasted_lines_are_one_too_many(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Enter");
	harness_paste(&h, "73915\n82646\n");
	assert_shows(&h, "One amount at a time, please: paste a single line.");
	assert_nothing_leaks(&h, "a paste");
	assert_int_equal(promise_of(&h, mia_leads)->state, PROMISE_NONE);
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

/* --- Locked ---------------------------------------------------------------------------- */

static void lock_all(struct harness *h)
{
	promise_both(h);
	harness_keys(h, "r L 2026-Q4 Enter g Left Left Left Left");
}

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

static void after_the_lock_a_new_figure_is_an_amendment(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	lock_all(&h);
	harness_keys(&h, "170 Enter");
	assert_shows(&h, "Why is Mia Torres's locked promise amended? The first one stays scored.");
	harness_keys(&h, "Enter");
	assert_shows(&h, "Write the reason in a few words;");
	harness_keys(&h, "Space Enter");
	assert_int_equal(h.board.amendments.count, 0);
	harness_keys(&h, "C-u 'the fair moved' Enter");
	assert_int_equal(h.board.amendments.count, 1);
	assert_string_equal(h.board.amendments.items[0].reason, "the fair moved");
	assert_true(same_amount(h.board.amendments.items[0].terms.amount, 170));
	assert_true(same_amount(h.board.amendments.items[0].terms.best_case, 200));
	assert_true(same_amount(promise_of(&h, mia_leads)->terms.amount, 180));
	assert_shows(&h, "amended 170");
	assert_shows(&h, "Locked: 180, which is scored. Amended: 170 (the fair moved).");
	harness_golden(&h, "app/promises_amended");
	harness_release(&h);
}

static void the_same_figure_again_is_no_amendment(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	lock_all(&h);
	harness_keys(&h, "180 Enter");
	assert_false(overlay_is_open(&h.app.overlay));
	assert_int_equal(h.board.amendments.count, 0);
	harness_keys(&h, "k D");
	assert_shows(&h, "A locked promise stays; Enter amends it, with a reason.");
	harness_release(&h);
}

static const char *const any_keys[] = {
	"j",
	"k",
	"g",
	"G",
	"Left",
	"Right",
	"Enter",
	"Enter",
	"Enter",
	"Tab",
	"Escape",
	"D",
	"y",
	"n",
	"1",
	"7",
	"0",
	"-",
	".",
	"C-u",
	"a",
	"r",
	"L",
	"u",
	"U",
	"w",
	"s",
	"p",
	"/",
	"i",
	"x",
	"[",
	"]",
	"9",
	"=",
	"?",
	"Space",
	"M",
	"R",
	"C-w",
	"Home",
	"2026-Q4",
	"Mia",
	"because",
	"C-z",
	"Escape 9 g 170 Enter because Enter",
	"Escape 9 55 Tab",
	"Left Left",
	"C-y",
	"(",
	"e",
	"C",
};

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
			harness_keys(&h, any_keys[next_random(&seed) % COUNT_OF(any_keys)]);
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
		cmocka_unit_test(rows_come_from_history_or_the_own_department),
		cmocka_unit_test(somebody_who_left_promises_nothing_more),
		cmocka_unit_test(what_is_typed_becomes_a_draft),
		cmocka_unit_test(tab_goes_through_the_cells_and_on_to_the_next_row),
		cmocka_unit_test(a_best_case_waits_for_its_promise),
		cmocka_unit_test(amounts_out_of_order_are_refused),
		cmocka_unit_test(for_lower_is_better_the_order_turns_around),
		cmocka_unit_test(a_hidden_amount_appears_nowhere),
		cmocka_unit_test(a_refusal_does_not_repeat_what_is_hidden),
		cmocka_unit_test(a_hidden_zero_looks_like_any_other_amount),
		cmocka_unit_test(no_promise_stays_visible_as_such),
		cmocka_unit_test(a_hidden_best_case_is_left_or_cleared),
		cmocka_unit_test(an_open_best_case_is_cleared_by_emptying_it),
		cmocka_unit_test(the_reveal_shows_all_with_their_track_record),
		cmocka_unit_test(totals_that_are_too_large_are_not_added),
		cmocka_unit_test(a_board_with_cents_shows_them_all),
		cmocka_unit_test(why_shows_the_arithmetic_only_after_the_reveal),
		cmocka_unit_test(sorting_follows_what_can_be_seen),
		cmocka_unit_test(the_selection_stays_with_its_person),
		cmocka_unit_test(a_pair_is_added_by_name),
		cmocka_unit_test(an_unknown_name_is_refused_with_the_nearest),
		cmocka_unit_test(several_pasted_lines_are_one_too_many),
		cmocka_unit_test(clearing_asks_first_and_can_be_taken_back),
		cmocka_unit_test(nothing_is_locked_before_the_reveal),
		cmocka_unit_test(only_the_quarter_itself_locks),
		cmocka_unit_test(what_is_locked_is_never_hidden_again),
		cmocka_unit_test(a_quarter_that_has_ended_is_marked),
		cmocka_unit_test(after_the_lock_a_new_figure_is_an_amendment),
		cmocka_unit_test(the_same_figure_again_is_no_amendment),
		cmocka_unit_test(no_key_moves_a_locked_promise),
		cmocka_unit_test(a_board_for_reading_only_stays_as_it_is),
	};

	return cmocka_run_group_tests_name("app/sheet_promises", tests, NULL, NULL) != 0;
}
