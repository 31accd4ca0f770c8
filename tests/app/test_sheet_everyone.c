#include "app/everyone_rows.h"
#include "support/board_harness.h"
#include "tui/list.h"
#include "tui/table.h"

static const char today[] = "2026-10-05";

enum { PRODUCT = 4, EXECUTIVES };
enum { GRACE = 5 };
enum { PAST_DUE = 10, TICKETS };

static const struct figure_key wang_retention = { WANG, RETENTION, { 2026 * 4 + 3 } };
static const struct figure_key wang_past_due = { WANG, PAST_DUE, { 2026 * 4 + 3 } };

static void put_company(struct harness *h)
{
	static const struct department departments[] = { { PRODUCT, "Product", 4 },
		                                         { EXECUTIVES, "Executives", 5 } };
	static const struct person grace = {
		.id = GRACE, .name = "Grace Whitlock", .department = EXECUTIVES, .role = ""
	};
	static const struct measure measures[] = {
		{ PAST_DUE, SERVICE, "Past due", UNIT_MONEY, DIRECTION_LOWER, ROLE_NONE, "" },
		{ TICKETS, SERVICE, "Days to close a ticket", UNIT_DAYS, DIRECTION_LOWER, ROLE_NONE,
		  "" },
	};

	harness_sample(h);
	for (size_t i = 0; i < COUNT_OF(departments); i++)
		board_put(&h->board, NOUN_DEPARTMENT, &departments[i]);
	board_put(&h->board, NOUN_PERSON, &grace);
	for (size_t i = 0; i < COUNT_OF(measures); i++)
		board_put(&h->board, NOUN_MEASURE, &measures[i]);
}

static void promise_with_floor(struct harness *h, struct figure_key key, int64_t amount,
                               int64_t floor)
{
	struct terms terms = { .amount = amount_of(amount), .floor = amount_of(floor) };

	harness_apply(h, change_of_terms(&h->board, key, &terms, ""));
}

/* Retention between promise and floor; past due worse than its floor. */
static void put_quarter(struct harness *h)
{
	promise_with_floor(h, harness_figure(WANG, RETENTION, 2026, 3), 9500, 9000);
	promise_with_floor(h, harness_figure(WANG, PAST_DUE, 2026, 3), 1000000, 1200000);
	harness_lock(h, 2026, 3);
	harness_actual(h, harness_figure(WANG, RETENTION, 2026, 3), 9100);
	harness_actual(h, harness_figure(WANG, PAST_DUE, 2026, 3), 1300000);
}

static void put_line(struct harness *h, int id, int year, int quarter, const char *kind,
                     const char *text)
{
	struct outlook line = { id, quarter_make(year, quarter), GRACE, kind, text };

	board_put(&h->board, NOUN_OUTLOOK, &line);
}

static void open_sheet(struct harness *h)
{
	harness_init(h);
	put_company(h);
	put_quarter(h);
	put_line(h, 1, 2026, 1, "outlook", "Twice the size, half the paper");
	put_line(h, 2, 2026, 3, "new", "A second oven line");
	harness_open(h, today);
	harness_keys(h, "8");
}

static const struct figure *figure_at(const struct harness *h, struct figure_key key)
{
	static const struct figure none;
	const struct figure *f = figures_find(&h->board.figures, key);

	return f != NULL ? f : &none;
}

static const struct outlook *line_at(const struct harness *h, int id)
{
	return board_get(&h->board, NOUN_OUTLOOK, id);
}

static void no_key_is_bound_twice(void **state)
{
	const struct binding *const scopes[] = { sheet_everyone.keys, app_keys, table_keys,
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

static void an_empty_sheet_says_what_goes_here(void **state)
{
	static const struct department sales = { 1, "Sales", 1 };
	struct harness h;

	(void)state;
	harness_init(&h);
	board_put(&h.board, NOUN_DEPARTMENT, &sales);
	harness_open(&h, today);
	harness_keys(&h, "8");
	assert_shows(&h, "There are no departments but marketing and sales yet.");
	harness_keys(&h, "Enter");
	assert_shows(&h, "There is no row yet");
	harness_keys(&h, "Tab");
	assert_shows(&h, "Nobody is in the department Executives yet.");
	harness_keys(&h, "Enter Space D w");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void marketing_and_sales_are_not_here(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	assert_shows(&h, "Retention");
	assert_hides(&h, "Revenue");
	assert_hides(&h, "Calls");
	harness_golden(&h, "app/everyone");
	harness_release(&h);
}

static void the_color_is_a_word_and_says_why(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	assert_shows(&h, "2026-Q3: 0 GREEN, 1 AMBER, 1 RED, 1 without a color");
	harness_keys(&h, "g j");
	assert_shows(&h, "RED: worse than the");
	assert_shows(&h, "12,000.00.");
	harness_keys(&h, "j");
	assert_shows(&h, "AMBER: short of the promise, not");
	harness_keys(&h, "w");
	assert_shows(&h, "GREEN: the promise was kept. RED: worse than the floor");
	harness_keys(&h, "q");
	harness_actual(&h, harness_figure(WANG, RETENTION, 2026, 3), 9500);
	app_refresh(&h.app);
	assert_shows(&h, "1 GREEN, 0 AMBER, 1 RED");
	harness_release(&h);
}

static void no_measure_and_too_many_are_flagged_in_words(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_size(&h, 24, 132);
	assert_shows(&h, "no measure: Product, Executives; more than one or two: Service (3)");
	assert_shows(&h, "Service has 3 measures; one or two each are the norm.");
	harness_keys(&h, "G");
	assert_shows(&h, "Executives has no measure yet");
	harness_keys(&h, "5");
	assert_shows(&h, "This department has no measure yet: a=Add gives it one.");
	harness_release(&h);
}

static void success_and_failure_are_typed_hidden(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j j 9");
	assert_hides(&h, "= 9");
	harness_keys(&h, "6.25 Tab 91 Enter");
	assert_int_equal(figure_at(&h, wang_retention)->promise.terms.amount.units, 9625);
	assert_int_equal(figure_at(&h, wang_retention)->promise.terms.floor.units, 9100);
	harness_keys(&h, "g j j");
	assert_shows(&h, "2026-Q4: written down, hidden until r=Reveal.");
	assert_hides(&h, "96.25");
	harness_golden(&h, "app/everyone_hidden");
	harness_size(&h, 24, 80);
	harness_keys(&h, "w");
	assert_hides(&h, "96.25");
	harness_keys(&h, "q r");
	assert_shows(&h, "96.25%");
	assert_shows(&h, "2026-Q4: success is 96.25%, failure is below 91.00%.");
	harness_keys(&h, "r");
	assert_hides(&h, "96.25");
	harness_release(&h);
}

static void undo_and_redo_do_not_tell_what_is_hidden(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j j 96.25 Enter u");
	assert_false(figure_at(&h, wang_retention)->promise.state == PROMISE_DRAFT);
	assert_hides(&h, "96.25");
	harness_keys(&h, "U");
	assert_hides(&h, "96.25");
	harness_release(&h);
}

static void a_floor_that_is_no_floor_is_refused(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "g j r Right 5");
	assert_shows(&h, "Write what success is first (Left), then what failure is.");
	harness_keys(&h, "Left 9000 Tab 8000 Enter");
	assert_shows(&h, "Lower is better: the floor is failure, not below the promise.");
	harness_keys(&h, "C-u 9500.50 Enter");
	assert_int_equal(figure_at(&h, wang_past_due)->promise.terms.floor.units, 950050);
	assert_shows(&h, "Saved what failure is for 王芳, Past due: 9,500.50 (u=Undo)");
	harness_release(&h);
}

static void a_measure_nobody_promises_is_asked_for_its_person(void **state)
{
	struct figure_key key = { GRACE, TICKETS, { 2026 * 4 + 3 } };
	struct harness h;

	(void)state;
	open_sheet(&h);
	assert_shows(&h, "nobody yet");
	harness_keys(&h, "g Enter");
	assert_shows(&h, "Who answers for Days to close a ticket?");
	harness_keys(&h, "Nobody Enter");
	assert_shows(&h, "Nobody is called");
	harness_keys(&h, "C-u Gra Tab Enter");
	assert_shows(&h, "Promise: Grace Whitlock, Days to close a ticket, 2026-Q4, days");
	harness_keys(&h, "3.5 Enter");
	assert_int_equal(figure_at(&h, key)->promise.terms.amount.units, 350);
	harness_keys(&h, "g");
	assert_hides(&h, "nobody yet");
	harness_release(&h);
}

static void what_is_locked_is_amended_elsewhere(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	promise_with_floor(&h, wang_retention, 9600, 9000);
	harness_lock(&h, 2026, 4);
	app_refresh(&h.app);
	harness_keys(&h, "j j");
	assert_shows(&h, "2026-Q4: success is 96.00%, failure is below 90.00%; locked.");
	harness_keys(&h, "Enter");
	assert_shows(&h, "This promise is locked; on sheet 9 Enter amends it, with a reason.");
	harness_keys(&h, "D");
	assert_shows(&h, "This promise is locked");
	harness_release(&h);
}

static void clearing_asks_first(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "j j D");
	assert_shows(&h, "There is no success level here to clear.");
	harness_keys(&h, "96 Enter g j j D n");
	assert_int_equal(figure_at(&h, wang_retention)->promise.state, PROMISE_DRAFT);
	harness_keys(&h, "D y");
	assert_int_equal(figure_at(&h, wang_retention)->promise.state, PROMISE_NONE);
	harness_keys(&h, "u");
	assert_int_equal(figure_at(&h, wang_retention)->promise.terms.amount.units, 9600);
	harness_release(&h);
}

static void a_measure_is_added_to_a_department(void **state)
{
	const struct measure *m;
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "G k a Tab 'New parts drawn' Tab C-u furlongs Tab");
	assert_shows(&h, "Write money, count, percent or days.");
	harness_keys(&h, "C-u days Tab C-u lower Enter");
	m = board_measure(&h.board, TICKETS + 1);
	assert_string_equal(m->name, "New parts drawn");
	assert_int_equal(m->department, PRODUCT);
	assert_int_equal(m->unit, UNIT_DAYS);
	assert_int_equal(m->direction, DIRECTION_LOWER);
	assert_shows(&h, "Added New parts drawn; Enter writes what success is (u=Undo)");
	assert_shows(&h, ">Product");
	harness_keys(&h, "u");
	assert_null(board_measure(&h.board, TICKETS + 1));
	harness_release(&h);
}

static void the_same_measure_twice_is_refused(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "a Tab 'PAST due' Tab Tab Enter");
	assert_shows(&h, "this department already has a measure called");
	harness_keys(&h, "Escape");
	harness_release(&h);
}

static void the_outlook_of_an_earlier_quarter_stands(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Tab");
	assert_shows(&h, "Two-year outlook: Twice the size, half the paper (as of");
	harness_golden(&h, "app/everyone_outlook");
	harness_size(&h, 24, 80);
	harness_keys(&h, "Enter C-u 'Three bakeries' Enter");
	assert_string_equal(line_at(&h, 1)->text, "Twice the size, half the paper");
	assert_string_equal(line_at(&h, 3)->text, "Three bakeries");
	assert_int_equal(line_at(&h, 3)->quarter.index, quarter_make(2026, 4).index);
	harness_keys(&h, "Enter C-u 'Four bakeries' Enter");
	assert_string_equal(line_at(&h, 3)->text, "Four bakeries");
	assert_null(line_at(&h, 4));
	harness_keys(&h, "Enter C-u Enter");
	assert_null(line_at(&h, 3));
	assert_shows(&h, "Twice the size");
	harness_keys(&h, "Enter C-u Enter");
	assert_shows(&h, "It was said earlier and stays; write what is new.");
	harness_keys(&h, "Escape");
	harness_release(&h);
}

static void what_is_new_is_one_line_a_quarter(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Tab j Enter ' ' Enter");
	assert_null(line_at(&h, 3));
	harness_keys(&h, "Enter 'A van' Enter");
	assert_string_equal(line_at(&h, 3)->kind, "new");
	assert_shows(&h, "New in 2026-Q4: A van");
	harness_keys(&h, "u");
	assert_null(line_at(&h, 3));
	harness_release(&h);
}

static void it_is_marked_whether_what_was_new_came(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "Space");
	assert_shows(&h, "Tab goes to what the executives said");
	harness_keys(&h, "Tab Space");
	assert_shows(&h, "Space is for what was said for the last quarter");
	harness_keys(&h, "j j");
	assert_shows(&h, "Said for 2026-Q3: A second oven line - did it come?");
	harness_keys(&h, "Enter");
	assert_shows(&h, "What was said stays as it was said");
	harness_keys(&h, "Space");
	assert_string_equal(line_at(&h, 3)->kind, "came");
	assert_string_equal(line_at(&h, 3)->text, "yes");
	assert_shows(&h, "It came (Space=Next, u=Undo)");
	harness_keys(&h, "Space");
	assert_string_equal(line_at(&h, 3)->text, "no");
	assert_shows(&h, "DID NOT COME");
	harness_keys(&h, "Space");
	assert_null(line_at(&h, 3));
	harness_keys(&h, "u u");
	assert_string_equal(line_at(&h, 3)->text, "yes");
	harness_release(&h);
}

static void a_word_finds_rows_and_a_row_is_parked(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	harness_keys(&h, "/ red Enter");
	assert_shows(&h, "filter: \"red\" 1 of 5");
	assert_shows(&h, "Past due");
	harness_keys(&h, "i Enter");
	assert_string_equal(board_name(&h.board, NOUN_ISSUE, 1), "Service, Past due");
	harness_keys(&h, "Escape Tab j i Enter");
	assert_string_equal(board_name(&h.board, NOUN_ISSUE, 2), "Grace Whitlock, New in 2026-Q4");
	harness_release(&h);
}

static void every_column_sorts(void **state)
{
	static const struct {
		const char *keys, *first;
	} sorts[] = {
		{ "s d g", ">Executives" },
		{ "s m g", "none yet" },
		{ "s c g", "Past due" },
		{ "s w g", ">Service" },
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

static void another_planned_quarter_hides_everything_again(void **state)
{
	struct everyone_rows rows = { 0 };
	struct harness h;
	struct scene scene;

	(void)state;
	open_sheet(&h);
	scene = h.app.scene;
	everyone_rows_fill(&rows, &scene);
	rows.is_revealed = true;
	everyone_rows_fill(&rows, &scene);
	assert_true(rows.is_revealed);
	scene.planned = quarter_add(scene.planned, 1);
	everyone_rows_fill(&rows, &scene);
	assert_false(rows.is_revealed);
	everyone_rows_release(&rows);
	harness_release(&h);
}

static void a_board_for_reading_only_stays_as_it_is(void **state)
{
	struct harness h;

	(void)state;
	open_sheet(&h);
	h.app.scene.read_only = true;
	harness_keys(&h, "j j 96 Enter");
	assert_shows(&h, "nothing was changed");
	harness_keys(&h, "Tab j Enter 'A van' Enter j Space");
	assert_null(line_at(&h, 3));
	assert_int_equal(figure_at(&h, wang_retention)->promise.state, PROMISE_NONE);
	harness_release(&h);
}

static const char *const any_keys[] = { "j",     "k",      "G",      "Enter", "Enter", "Tab",
	                                "Tab",   "Escape", "D",      "y",     "n",     "C-u",
	                                "a",     "r",      "w",      "u",     "U",     "s",
	                                "c",     "/",      "i",      "[",     "]",     "Left",
	                                "Right", "?",      "8",      "96.5",  "Grace", "x",
	                                "Space", "BTab",   "BSpace", "days",  "e",     "g" };

static void no_key_breaks_it_at_any_size(void **state)
{
	uint64_t seed = 88;
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
		cmocka_unit_test(an_empty_sheet_says_what_goes_here),
		cmocka_unit_test(marketing_and_sales_are_not_here),
		cmocka_unit_test(the_color_is_a_word_and_says_why),
		cmocka_unit_test(no_measure_and_too_many_are_flagged_in_words),
		cmocka_unit_test(success_and_failure_are_typed_hidden),
		cmocka_unit_test(undo_and_redo_do_not_tell_what_is_hidden),
		cmocka_unit_test(a_floor_that_is_no_floor_is_refused),
		cmocka_unit_test(a_measure_nobody_promises_is_asked_for_its_person),
		cmocka_unit_test(what_is_locked_is_amended_elsewhere),
		cmocka_unit_test(clearing_asks_first),
		cmocka_unit_test(a_measure_is_added_to_a_department),
		cmocka_unit_test(the_same_measure_twice_is_refused),
		cmocka_unit_test(the_outlook_of_an_earlier_quarter_stands),
		cmocka_unit_test(what_is_new_is_one_line_a_quarter),
		cmocka_unit_test(it_is_marked_whether_what_was_new_came),
		cmocka_unit_test(a_word_finds_rows_and_a_row_is_parked),
		cmocka_unit_test(every_column_sorts),
		cmocka_unit_test(another_planned_quarter_hides_everything_again),
		cmocka_unit_test(a_board_for_reading_only_stays_as_it_is),
		cmocka_unit_test(no_key_breaks_it_at_any_size),
	};

	return cmocka_run_group_tests_name("app/sheet_everyone", tests, NULL, NULL) != 0;
}
