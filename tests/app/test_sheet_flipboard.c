#include "core/load.h"
#include "support/board_harness.h"
#include "tui/screen.h"
#include "tui/table.h"

/* The duties of the sample, by id. */
enum { MATERIAL = 1, MAIL, WEBSITE, LEADS_DUTY, PROGRAMS, CALLING };

static void put_duty(struct harness *h, int department, int status, int owner, const char *text)
{
	struct duty duty = {
		.id = board_new_id(&h->board, NOUN_DUTY),
		.department = department,
		.text = text,
		.status = status,
		.owner = owner,
		.frequency = FREQUENCY_WEEKLY,
		.hours_per_week = amount_of(800),
		.stage = STAGE_RUNNING,
	};

	board_put(&h->board, NOUN_DUTY, &duty);
}

static void open_board(struct harness *h)
{
	static const char *const calls[] = { "calling customers",       "visiting customers",
		                             "writing proposals",       "following up ALL leads",
		                             "scheduling appointments", "keeping the list" };

	harness_init(h);
	harness_sample(h);
	put_duty(h, MARKETING, DUTY_SUGGESTED, 0, "sales material");
	put_duty(h, MARKETING, DUTY_SUGGESTED, 0, "direct mail");
	put_duty(h, MARKETING, DUTY_KEPT, MIA, "website");
	put_duty(h, MARKETING, DUTY_KEPT, 0, "generating leads");
	put_duty(h, MARKETING, DUTY_DROPPED, 0, "promotions or programs to create sales leads");
	for (size_t i = 0; i < COUNT_OF(calls); i++)
		put_duty(h, SALES, DUTY_KEPT, SAM, calls[i]);
	put_duty(h, SERVICE, DUTY_KEPT, WANG, "接听支持电话并留住客户");
	put_duty(h, SERVICE, DUTY_KEPT, JOSE, "website");
	harness_open(h, "2026-10-05");
	harness_keys(h, "6");
}

static const struct duty *duty(const struct harness *h, int id)
{
	return board_duty(&h->board, id);
}

static int last_duty(const struct harness *h)
{
	return board_last_id(&h->board, NOUN_DUTY);
}

static void the_columns_look_like_sheets_of_paper(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_golden(&h, "app/flipboard");
	harness_keys(&h, "Tab");
	harness_golden(&h, "app/flipboard-warnings");
	harness_release(&h);
}

static void an_empty_board_says_how_to_begin(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "6 a Space t D Enter Tab Down G v o f H S");
	assert_shows(&h, "No departments yet. Press 0 for the cover");
	harness_release(&h);
}

static void a_column_without_duties_says_how_to_add_one(void **state)
{
	struct harness h;

	(void)state;
	harness_init(&h);
	harness_sample(&h);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "6 Space");
	assert_shows(&h, "Nothing yet. Press a to add the");
	assert_shows(&h, "There is no duty here yet; press a to add one.");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void as_many_columns_as_fit_are_in_sight(void **state)
{
	static const struct {
		int width, columns;
	} cases[] = {
		{ 30, 1 }, { 40, 1 }, { 75, 1 }, { 80, 2 }, { 113, 2 }, { 120, 3 }, { 200, 3 }
	};
	static const char *const heads[] = { "Marketing's job", "Sales' job", "Service's job" };
	struct harness h;

	(void)state;
	open_board(&h);
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		harness_size(&h, 24, cases[i].width);
		for (int column = 0; column < 3; column++)
			assert_int_equal(harness_shows(&h, heads[column]),
			                 column < cases[i].columns);
	}
	harness_release(&h);
}

static void the_window_follows_the_column_one_goes_to(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "Tab l");
	assert_shows(&h, "Service's job");
	assert_hides(&h, "Marketing's job");
	harness_keys(&h, "Right Tab h");
	assert_shows(&h, "column 2/3");
	assert_hides(&h, "Marketing's job");
	harness_keys(&h, "BTab Left");
	assert_shows(&h, "Marketing's job");
	assert_shows(&h, "column 1/3");
	harness_release(&h);
}

static void space_keeps_a_suggestion_and_makes_it_one_again(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "Space");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_KEPT);
	assert_int_equal(duty(&h, MATERIAL)->effective_from.index, quarter_make(2026, 4).index);
	assert_shows(&h, "3 of 4 kept");
	harness_keys(&h, "Space");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_SUGGESTED);
	harness_keys(&h, "u u");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_SUGGESTED);
	assert_false(quarter_is_given(duty(&h, MATERIAL)->effective_from));
	harness_release(&h);
}

static void all_suggestions_are_taken_in_one_step(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "t");
	assert_shows(&h, "Marketing keeps 2 more duties (u=Undo)");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_KEPT);
	assert_int_equal(duty(&h, MAIL)->status, DUTY_KEPT);
	assert_int_equal(duty(&h, PROGRAMS)->status, DUTY_DROPPED);
	harness_keys(&h, "t");
	assert_shows(&h, "Marketing has no suggestion left to keep; a adds a duty.");
	harness_keys(&h, "u");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_SUGGESTED);
	assert_int_equal(duty(&h, MAIL)->status, DUTY_SUGGESTED);
	harness_release(&h);
}

static void dropping_asks_and_can_be_taken_back(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "D");
	assert_shows(&h, "Drop \"sales material\"?");
	harness_keys(&h, "Enter");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_SUGGESTED);
	harness_keys(&h, "D y");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_DROPPED);
	assert_shows(&h, "2 of 3 kept");
	harness_keys(&h, "G D");
	assert_shows(&h, "It is dropped already; Space keeps it again.");
	harness_keys(&h, "u");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_SUGGESTED);
	harness_release(&h);
}

static void a_dropped_duty_stands_below_the_others(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "D y G k");
	assert_shows(&h, ">- sales material");
	harness_keys(&h, "Space");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_KEPT);
	assert_false(quarter_is_given(duty(&h, MATERIAL)->ended));
	harness_release(&h);
}

static void what_is_added_is_kept_and_selected(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "Tab a 'chasing past due accounts' Enter");
	assert_string_equal(duty(&h, last_duty(&h))->text, "chasing past due accounts");
	assert_int_equal(duty(&h, last_duty(&h))->department, SALES);
	assert_int_equal(duty(&h, last_duty(&h))->status, DUTY_KEPT);
	assert_shows(&h, ">! chasing past due accou");
	assert_shows(&h, "Saved: duty \"chasing past due accounts\" added (u=Undo)");
	harness_keys(&h, "u");
	assert_null(duty(&h, last_duty(&h)));
	harness_release(&h);
}

static void adding_with_tab_asks_for_the_next_one(void **state)
{
	struct harness h;
	int before;

	(void)state;
	open_board(&h);
	before = last_duty(&h);
	harness_keys(&h, "a 'one' Tab 'two' Tab 'three' Enter");
	assert_int_equal(last_duty(&h), before + 3);
	assert_string_equal(duty(&h, before + 2)->text, "two");
	assert_false(overlay_is_open(&h.app.overlay));
	harness_release(&h);
}

static void what_is_in_the_column_already_is_refused_beside_the_field(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "a 'WEBSITE' Enter");
	assert_shows(&h, "this department already has the duty \"WEBSITE\"");
	harness_keys(&h, "Tab");
	assert_shows(&h, "this department already has the duty \"WEBSITE\"");
	assert_shows(&h, "WEBSITE");
	harness_keys(&h, "C-u Enter");
	assert_shows(&h, "Write the duty in a few words; Esc adds nothing.");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void twenty_pasted_lines_make_twenty_duties_in_one_step(void **state)
{
	struct str lines = { 0 };
	struct harness h;
	int before;

	(void)state;
	open_board(&h);
	before = last_duty(&h);
	for (int i = 1; i <= 20; i++)
		str_addf(&lines, "- duty q%d D y\r\n", i);
	harness_keys(&h, "a");
	harness_paste(&h, str_text(&lines));
	assert_int_equal(last_duty(&h), before + 20);
	assert_string_equal(duty(&h, before + 1)->text, "duty q1 D y");
	assert_string_equal(duty(&h, before + 20)->text, "duty q20 D y");
	assert_shows(&h, "20 duties added (u=Undo)");
	harness_keys(&h, "a");
	harness_paste(&h, str_text(&lines));
	assert_shows(&h, "All of them are in this column already.");
	harness_keys(&h, "Escape u");
	assert_null(duty(&h, before + 1));
	assert_null(duty(&h, before + 20));
	str_release(&lines);
	harness_release(&h);
}

static void a_list_pasted_on_the_sheet_is_duties_and_no_commands(void **state)
{
	struct harness h;
	int before;

	(void)state;
	open_board(&h);
	before = last_duty(&h);
	harness_paste(&h, "q\nwebsite\n\n  * Q\nt\x1b[31m\nD");
	assert_int_equal(last_duty(&h), before + 3);
	assert_string_equal(duty(&h, before + 1)->text, "q");
	assert_string_equal(duty(&h, before + 2)->text, "t[31m");
	assert_string_equal(duty(&h, before + 3)->text, "D");
	assert_shows(&h, "3 duties added; the others were there already (u=Undo)");
	assert_int_equal(h.effect, FX_NONE);
	harness_release(&h);
}

static void an_owner_is_completed_and_keeps_a_suggestion(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "o 'mia' Tab Enter");
	assert_int_equal(duty(&h, MATERIAL)->owner, MIA);
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_KEPT);
	assert_shows(&h, "\"sales material\" belongs to Mia Torres and is kept (u=Undo)");
	harness_keys(&h, "o C-u Enter");
	assert_int_equal(duty(&h, MATERIAL)->owner, 0);
	assert_shows(&h, "\"sales material\" belongs to nobody (u=Undo)");
	harness_keys(&h, "u u");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_SUGGESTED);
	harness_release(&h);
}

static void an_unknown_owner_is_refused_with_the_nearest(void **state)
{
	static const struct {
		const char *typed, *message;
	} cases[] = {
		{ "Mia Tores", "Nobody is called \"Mia Tores\". Did you mean Mia Torres?" },
		{ "Sem", "Nobody is called \"Sem\". Did you mean Sam Okoro?" },
		{ "Jo", "Nobody is called \"Jo\". Did you mean José Núñez?" },
		{ "Zoltan", "Nobody is called \"Zoltan\"; add people on the cover (Esc, then 0)." },
	};
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "o");
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		harness_type(&h, cases[i].typed);
		harness_keys(&h, "Enter");
		assert_shows(&h, cases[i].message);
		harness_keys(&h, "C-u");
	}
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void tab_goes_on_with_the_next_duty_s_owner(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "o 'Mia Torres' Tab 'Sam Okoro' Tab");
	assert_int_equal(duty(&h, MATERIAL)->owner, MIA);
	assert_int_equal(duty(&h, MAIL)->owner, SAM);
	assert_shows(&h, "Who owns it (empty: nobody): website");
	harness_keys(&h, "Escape");
	assert_shows(&h, ">! website");
	harness_release(&h);
}

static void a_moved_duty_leaves_a_dated_row(void **state)
{
	const struct move *move;
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "v 'sal' Tab Enter");
	assert_int_equal(duty(&h, MATERIAL)->department, SALES);
	assert_int_equal(duty(&h, MATERIAL)->effective_from.index, quarter_make(2026, 4).index);
	move = board_get(&h.board, NOUN_MOVE, 1);
	assert_non_null(move);
	assert_int_equal(move->from, MARKETING);
	assert_int_equal(move->to, SALES);
	assert_int_equal(move->quarter.index, quarter_make(2026, 4).index);
	assert_shows(&h, "Saved: \"sales material\" moved to Sales (u=Undo)");
	harness_keys(&h, "u");
	assert_int_equal(duty(&h, MATERIAL)->department, MARKETING);
	harness_release(&h);
}

static void a_duty_cannot_move_to_where_it_is_nor_to_its_double(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "Down Down v Marketing Enter");
	assert_shows(&h, "It is in Marketing already; write another department.");
	harness_keys(&h, "C-u Service Enter");
	assert_shows(&h, "this department already has the duty \"website\"");
	harness_keys(&h, "C-u Slaes Enter");
	assert_shows(&h, "There is no department \"Slaes\". Did you mean Sales?");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void frequency_and_stage_go_round(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "f");
	assert_shows(&h, "How often \"sales material\": monthly (f=Next, u=Undo)");
	harness_keys(&h, "f f f");
	assert_int_equal(duty(&h, MATERIAL)->frequency, FREQUENCY_NONE);
	assert_shows(&h, "How often \"sales material\": not said");
	harness_keys(&h, "S");
	assert_int_equal(duty(&h, MATERIAL)->stage, STAGE_NONE);
	harness_keys(&h, "c");
	assert_shows(&h, "Stage of \"sales material\": hunting (S=Next, u=Undo)");
	harness_release(&h);
}

static void hours_are_typed_exactly(void **state)
{
	static const struct {
		const char *typed;
		int64_t hundredths; /* -1: refused, -2: not given */
	} cases[] = {
		{ "6", 600 },  { "2.5", 250 }, { "2,75", 275 }, { "0", 0 }, { "168", 16800 },
		{ "169", -1 }, { "-1", -1 },   { "many", -1 },  { "", -2 },
	};
	struct harness h;

	(void)state;
	open_board(&h);
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct amount before = duty(&h, MATERIAL)->hours_per_week;

		harness_keys(&h, "H C-u");
		harness_type(&h, cases[i].typed);
		harness_keys(&h, "Enter Escape");
		if (cases[i].hundredths == -1)
			assert_true(amount_equal(duty(&h, MATERIAL)->hours_per_week, before));
		else if (cases[i].hundredths == -2)
			assert_false(duty(&h, MATERIAL)->hours_per_week.given);
		else
			assert_int_equal(duty(&h, MATERIAL)->hours_per_week.units,
			                 cases[i].hundredths);
	}
	harness_release(&h);
}

static void the_form_edits_every_field(void **state)
{
	const struct duty *d;
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "Enter ', posters' Enter 'sam' Tab Enter 'Mia Torres; josé NÚÑEZ' Enter "
	                 "C-u 'as needed' Enter C-u 3.5 Enter C-u hunting Enter");
	d = duty(&h, MATERIAL);
	assert_string_equal(d->text, "sales material, posters");
	assert_int_equal(d->owner, SAM);
	assert_int_equal(d->helpers[0], MIA);
	assert_int_equal(d->helpers[1], JOSE);
	assert_int_equal(d->helpers[2], 0);
	assert_int_equal(d->frequency, FREQUENCY_AS_NEEDED);
	assert_int_equal(d->hours_per_week.units, 350);
	assert_int_equal(d->stage, STAGE_HUNTING);
	assert_int_equal(d->status, DUTY_KEPT);
	assert_shows(&h, "Sam Okoro with Mia Torres and José Núñez, as needed,");
	assert_shows(&h, "3.5 hours a week, hunting");
	harness_keys(&h, "u");
	assert_string_equal(duty(&h, MATERIAL)->text, "sales material");
	harness_release(&h);
}

static void the_form_says_what_to_write_instead(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "e Enter Sem Enter");
	assert_shows(&h, "Did you mean Sam Okoro?");
	harness_keys(&h, "C-u Enter 'Mia Torres; Bob' Enter");
	assert_shows(&h, "Nobody is called \" Bob\"");
	harness_keys(&h, "C-u Enter C-u 'often' Enter");
	assert_shows(&h, "Write daily, weekly, monthly, quarterly or as needed.");
	harness_keys(&h, "C-u Enter C-u 'x' Enter C-u Enter C-u 'y' Enter");
	assert_shows(&h, "Write hunting, farming, cooking, delivering or running.");
	assert_int_equal(h.applied, 0);
	harness_release(&h);
}

static void warnings_stand_in_words_below(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "Down Down");
	assert_shows(&h, "! \"website\" is also kept in Service.");
	harness_keys(&h, "Down");
	assert_shows(&h, "! nobody owns \"generating leads\". Press o to name an owner.");
	harness_keys(&h, "Tab");
	assert_shows(&h, "! Sam Okoro has 6 duties; the usual norm is 5 per seat.");
	assert_shows(&h, "! Sam Okoro has 48 hours a week; a week has 40.");
	assert_shows(&h, "! Sam Okoro has 48 of 48 hours a week outside hunting and farming.");
	harness_release(&h);
}

static void finding_shows_only_what_has_the_text(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "/ 'WEB' Enter");
	assert_shows(&h, "website");
	assert_hides(&h, "sales material");
	assert_shows(&h, "filter: \"WEB\" 1 of 1");
	assert_shows(&h, "No duty here has this text. Esc");
	harness_keys(&h, "Escape");
	assert_shows(&h, "sales material");
	harness_keys(&h, "/ 'okoro' Enter t");
	assert_int_equal(duty(&h, MATERIAL)->status, DUTY_SUGGESTED);
	harness_release(&h);
}

static void a_click_chooses_and_another_one_opens(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_click(&h, 5, 45);
	assert_shows(&h, ">! writing proposals");
	assert_false(overlay_is_open(&h.app.overlay));
	harness_click(&h, 5, 45);
	assert_shows(&h, "Edit the duty");
	harness_release(&h);
}

static void the_place_comes_back_with_the_session(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_session(&h, 6);
	app_refresh(&h.app);
	harness_keys(&h, "Tab Down Down f");
	app_release(&h.app);
	harness_open(&h, "2026-10-05");
	harness_keys(&h, "Enter");
	assert_shows(&h, "6 Flip board");
	assert_shows(&h, ">! writing proposals");
	harness_release(&h);
}

static void a_duty_is_parked_with_its_name(void **state)
{
	struct harness h;

	(void)state;
	open_board(&h);
	harness_keys(&h, "i 'who prints?' Enter");
	assert_string_equal(board_name(&h.board, NOUN_ISSUE, 1),
	                    "Marketing: sales material: who prints?");
	harness_release(&h);
}

static void no_key_means_two_things(void **state)
{
	struct error err;

	(void)state;
	assert_true(keymap_check(sheet_flipboard.keys, &err));
	for (const struct binding *row = sheet_flipboard.keys; row->action != 0; row++) {
		assert_int_equal(keymap_find(app_keys, row->key), 0);
		assert_int_equal(keymap_find(table_keys, row->key), 0);
		assert_int_equal(keymap_find(list_keys, row->key), 0);
		for (int i = 0; i < BINDING_ALSO && row->also[i] != 0; i++) {
			assert_int_equal(keymap_find(app_keys, row->also[i]), 0);
			assert_int_equal(keymap_find(table_keys, row->also[i]), 0);
			assert_int_equal(keymap_find(list_keys, row->also[i]), 0);
		}
	}
}

static void random_keys_at_random_sizes_draw_sound_screens(void **state)
{
	static const int typed[] = { ' ',   't',    'a',       'o',       'D',        'v',
		                     'f',   'H',    'S',       'e',       'u',        'U',
		                     'y',   K_TAB,  K_BACKTAB, K_UP,      K_DOWN,     K_HOME,
		                     K_END, K_LEFT, K_RIGHT,   K_ENTER,   K_ESCAPE,   '/',
		                     'x',   '6',    's',       K_PAGE_UP, K_PAGE_DOWN };
	uint64_t seed = 6;
	struct harness h;

	(void)state;
	open_board(&h);
	for (int i = 0; i < 3000; i++) {
		if (next_random(&seed) % 8 == 0)
			harness_size(&h, (int)(next_random(&seed) % 60),
			             (int)(next_random(&seed) % 210));
		harness_key(&h, typed[next_random(&seed) % COUNT_OF(typed)]);
		if (next_random(&seed) % 16 == 0)
			harness_keys(&h, "Escape Escape 6");
		harness_draw(&h);
		check_sound(&h.grid);
	}
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_columns_look_like_sheets_of_paper),
		cmocka_unit_test(an_empty_board_says_how_to_begin),
		cmocka_unit_test(a_column_without_duties_says_how_to_add_one),
		cmocka_unit_test(as_many_columns_as_fit_are_in_sight),
		cmocka_unit_test(the_window_follows_the_column_one_goes_to),
		cmocka_unit_test(space_keeps_a_suggestion_and_makes_it_one_again),
		cmocka_unit_test(all_suggestions_are_taken_in_one_step),
		cmocka_unit_test(dropping_asks_and_can_be_taken_back),
		cmocka_unit_test(a_dropped_duty_stands_below_the_others),
		cmocka_unit_test(what_is_added_is_kept_and_selected),
		cmocka_unit_test(adding_with_tab_asks_for_the_next_one),
		cmocka_unit_test(what_is_in_the_column_already_is_refused_beside_the_field),
		cmocka_unit_test(twenty_pasted_lines_make_twenty_duties_in_one_step),
		cmocka_unit_test(a_list_pasted_on_the_sheet_is_duties_and_no_commands),
		cmocka_unit_test(an_owner_is_completed_and_keeps_a_suggestion),
		cmocka_unit_test(an_unknown_owner_is_refused_with_the_nearest),
		cmocka_unit_test(tab_goes_on_with_the_next_duty_s_owner),
		cmocka_unit_test(a_moved_duty_leaves_a_dated_row),
		cmocka_unit_test(a_duty_cannot_move_to_where_it_is_nor_to_its_double),
		cmocka_unit_test(frequency_and_stage_go_round),
		cmocka_unit_test(hours_are_typed_exactly),
		cmocka_unit_test(the_form_edits_every_field),
		cmocka_unit_test(the_form_says_what_to_write_instead),
		cmocka_unit_test(warnings_stand_in_words_below),
		cmocka_unit_test(finding_shows_only_what_has_the_text),
		cmocka_unit_test(a_click_chooses_and_another_one_opens),
		cmocka_unit_test(the_place_comes_back_with_the_session),
		cmocka_unit_test(a_duty_is_parked_with_its_name),
		cmocka_unit_test(no_key_means_two_things),
		cmocka_unit_test(random_keys_at_random_sizes_draw_sound_screens),
	};

	return cmocka_run_group_tests_name("app/sheet_flipboard", tests, NULL, NULL) != 0;
}
