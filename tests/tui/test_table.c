#include "tui/table.h"

#include "base/compiler.h"
#include "screen.h"
#include "tui/chart.h"
#include "tui/key.h"

#include <stdio.h>

/* A board of four people, as the sheet of results would show it. */
static const struct {
	const char *who, *said, *did, *gap, *verdict;
	int64_t said_value, did_value;
} people[] = {
	{ "Sam Okoro", "410,000 ", "295,000 ", "(115,000)", "SHORT", 410, 295 },
	{ "日本商事株式会社", "170,000 ", "141,000 ", "(29,000)", "SHORT", 170, 141 },
	{ "Dana Ruiz", "250,000 ", "238,000 ", "(12,000)", "KEPT", 250, 238 },
	{ "Ana Müller", "90,000 ", "104,000 ", "14,000 ", "BEAT", 90, 104 },
	{ "TOTAL", "920,000 ", "778,000 ", "(142,000)", "", 920, 778 },
};

enum { WHO, SAID, DID, GAP, BAR, VERDICT };

static const struct column columns[] = {
	{ "Who", 10, 1, ALIGN_LEFT, 9, 'w' },
	{ "Said", 8, 0, ALIGN_FIGURE, 3, 's' },
	{ "Did", 8, 0, ALIGN_FIGURE, 4, 'd' },
	{ "Gap", 9, 0, ALIGN_FIGURE, 5, 'g' },
	{ "Did, mark = Said", 16, 2, ALIGN_LEFT, 1, 0 },
	{ "Verdict", 7, 0, ALIGN_LEFT, 8, 'v' },
	{ 0 },
};

static void person_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const char *texts[] = {
		people[row].who,    people[row].said, people[row].did, people[row].gap, "",
		people[row].verdict
	};

	(void)context;
	(void)snprintf(out, size, "%s", texts[column]);
}

static bool person_bar(const void *context, size_t row, int column, struct canvas *cv)
{
	struct chart_scale scale = { 0 };

	(void)context;
	if (column != BAR)
		return false;
	for (size_t i = 0; i < 4; i++)
		chart_scale_add(&scale, people[i].said_value);
	if (row < 4)
		chart_bullet(cv, &scale, people[row].did_value, people[row].said_value);
	return true;
}

static const struct table_spec board = {
	.columns = columns,
	.rows = 4,
	.text = person_text,
	.paint = person_bar,
	.has_total = true,
};

static void check_table(const struct table_spec *spec, int w, enum glyphs glyphs,
                        const char *expected)
{
	struct table table = { 0 };
	struct screen s;

	screen_init(&s, 7, w, glyphs);
	table_draw(&table, spec, &s.cv);
	check_screen(&s.cv, expected);
	check_cursor(&s, 1, 0);
	check_sound(&s.grid);
	screen_release(&s);
}

static void a_table_fills_eighty_columns(void **state)
{
	(void)state;
	check_table(
		&board, 80, GLYPHS_UNICODE,
		" Who                 Said      Did       Gap Did, mark = Said            Verdict\n"
		">Sam Okoro       410,000  295,000  (115,000) ███████████████████▍      ┃ SHORT\n"
		" 日本商事株式会… 170,000  141,000   (29,000) █████████▎ ┃                SHORT\n"
		" Dana Ruiz       250,000  238,000   (12,000) ███████████████▋┃           KEPT\n"
		" Ana Müller       90,000  104,000    14,000  █████┃▉                     BEAT\n"
		"──────────────────────────────────────────────────────────────────────────"
		"──────\n"
		" TOTAL           920,000  778,000  (142,000)");
}

static void columns_are_dropped_by_need(void **state)
{
	(void)state;
	check_table(&board, 60, GLYPHS_BASIC,
	            " Who                         Said      Did       Gap Verdict\n"
	            ">Sam Okoro               410,000  295,000  (115,000) SHORT\n"
	            " 日本商事株式会社        170,000  141,000   (29,000) SHORT\n"
	            " Dana Ruiz               250,000  238,000   (12,000) KEPT\n"
	            " Ana Müller               90,000  104,000    14,000  BEAT\n"
	            "────────────────────────────────────────────────────────────\n"
	            " TOTAL                   920,000  778,000  (142,000)");
	check_table(&board, 30, GLYPHS_ASCII,
	            " Who               Gap Verdict\n"
	            ">Sam Okoro   (115,000) SHORT\n"
	            " 日本商事株~  (29,000) SHORT\n"
	            " Dana Ruiz    (12,000) KEPT\n"
	            " Ana Müller    14,000  BEAT\n"
	            "------------------------------\n"
	            " TOTAL       (142,000)");
	check_table(&board, 16, GLYPHS_ASCII,
	            " Who\n"
	            ">Sam Okoro\n"
	            " 日本商事株式会~\n"
	            " Dana Ruiz\n"
	            " Ana Müller\n"
	            "----------------\n"
	            " TOTAL");
}

static void of_equal_columns_the_right_one_is_dropped(void **state)
{
	static const struct column equals[] = {
		{ "Who", 9, 0, ALIGN_LEFT, 1, 0 },
		{ "Said", 9, 0, ALIGN_FIGURE, 1, 0 },
		{ "Did", 9, 0, ALIGN_FIGURE, 1, 0 },
		{ 0 },
	};
	struct table_spec spec = board;

	(void)state;
	spec.columns = equals;
	spec.rows = 1;
	spec.has_total = false;
	check_table(&spec, 22, GLYPHS_ASCII, " Who            Said\n>Sam Okoro  410,000");
}

static void ascii_has_bars_too(void **state)
{
	(void)state;
	check_table(&board, 70, GLYPHS_ASCII,
	            " Who              Said      Did       Gap Did, mark = Said     Verdict\n"
	            ">Sam Okoro    410,000  295,000  (115,000) ==============     | SHORT\n"
	            " 日本商事株~  170,000  141,000   (29,000) ======= |            SHORT\n"
	            " Dana Ruiz    250,000  238,000   (12,000) ============|        KEPT\n"
	            " Ana Müller    90,000  104,000    14,000  ====|                BEAT\n"
	            "----------------------------------------------------------------------\n"
	            " TOTAL        920,000  778,000  (142,000)");
}

static struct event click_at(int y, int x)
{
	return (struct event){
		.type = EV_MOUSE, .mouse = MOUSE_CLICK, .y = y, .x = x, .h = 7, .w = 80
	};
}

static enum table_result press(struct table *table, const struct table_spec *spec, int key)
{
	struct event event = event_of_key(key, 7, 80);

	return table_update(table, spec, &event);
}

static void keys_move_the_selection(void **state)
{
	struct table table = { 0 };

	(void)state;
	assert_int_equal(press(&table, &board, K_DOWN), TABLE_CHANGED);
	assert_int_equal(press(&table, &board, 'j'), TABLE_CHANGED);
	assert_int_equal(table_selected(&table, &board), 2);
	assert_int_equal(press(&table, &board, 'G'), TABLE_CHANGED);
	assert_int_equal(table_selected(&table, &board), 3);
	assert_int_equal(press(&table, &board, K_LEFT), TABLE_IGNORED);
	assert_int_equal(press(&table, &board, 'x'), TABLE_IGNORED);
}

static void the_header_stays_while_rows_scroll(void **state)
{
	struct table table = { 0 };
	struct table_spec spec = board;
	struct screen s;

	(void)state;
	spec.has_total = false;
	for (int i = 0; i < 3; i++) {
		struct event down = event_of_key(K_DOWN, 3, 22);

		table_update(&table, &spec, &down);
	}
	screen_init(&s, 3, 22, GLYPHS_UNICODE);
	table_draw(&table, &spec, &s.cv);
	check_screen(&s.cv, " Who           Verdict\n"
	                    " Dana Ruiz     KEPT\n"
	                    ">Ana Müller    BEAT");
	check_styles(&s.cv, "hhhhhhhhhhhhhhhhhhhhhh\n\nssssssssssssssssssssss");
	check_cursor(&s, 2, 0);
	screen_release(&s);
	screen_init(&s, 1, 22, GLYPHS_UNICODE);
	table_draw(&table, &spec, &s.cv);
	check_screen(&s.cv, ">Ana Müller    BEAT");
	screen_release(&s);
}

static void a_letter_after_s_sorts(void **state)
{
	struct table table = { 0 };
	char text[80];

	(void)state;
	assert_int_equal(press(&table, &board, 's'), TABLE_CHANGED);
	table_position(&table, &board, text, sizeof(text));
	assert_string_equal(text, "Sort by: w=Who s=Said d=Did g=Gap v=Verdict");
	assert_int_equal(press(&table, &board, 's'), TABLE_SORTED);
	assert_int_equal(table.sort_column, SAID);
	assert_false(table.descending);
	press(&table, &board, 's');
	assert_int_equal(press(&table, &board, 's'), TABLE_SORTED);
	assert_true(table.descending);
	press(&table, &board, 's');
	assert_int_equal(press(&table, &board, 'w'), TABLE_SORTED);
	assert_int_equal(table.sort_column, WHO);
	assert_false(table.descending);
	press(&table, &board, 's');
	assert_int_equal(press(&table, &board, K_ESCAPE), TABLE_CHANGED);
	assert_int_equal(table.sort_column, WHO);
	table_position(&table, &board, text, sizeof(text));
	assert_string_equal(text, "1 of 4");
}

static void check_header(struct table table, enum glyphs glyphs, const char *expected)
{
	struct screen s;
	struct canvas header;

	screen_init(&s, 7, 30, glyphs);
	table_draw(&table, &board, &s.cv);
	header = canvas_part(&s.cv, (struct rect){ 0, 0, 1, 30 });
	check_screen(&header, expected);
	screen_release(&s);
}

static void the_header_marks_what_it_is_sorted_by(void **state)
{
	const struct table by_who = { .is_sorted = true, .sort_column = WHO };
	const struct table by_gap = { .is_sorted = true, .sort_column = GAP, .descending = true };

	(void)state;
	check_header(by_who, GLYPHS_BASIC, " Who▲              Gap Verdict");
	check_header(by_gap, GLYPHS_UNICODE, " Who              Gap▼ Verdict");
	check_header(by_gap, GLYPHS_ASCII, " Who              Gapv Verdict");
}

static void a_click_selects_opens_and_sorts(void **state)
{
	struct table table = { 0 };
	struct event on_row = click_at(3, 5), on_title = click_at(0, 22), on_total = click_at(6, 5);
	struct event on_bar_title = click_at(0, 50);

	(void)state;
	assert_int_equal(table_update(&table, &board, &on_row), TABLE_CHANGED);
	assert_int_equal(table_selected(&table, &board), 2);
	assert_int_equal(table_update(&table, &board, &on_row), TABLE_OPENED);
	assert_int_equal(table_update(&table, &board, &on_title), TABLE_SORTED);
	assert_int_equal(table.sort_column, SAID);
	assert_int_equal(table_update(&table, &board, &on_bar_title), TABLE_IGNORED);
	assert_int_equal(table_update(&table, &board, &on_total), TABLE_IGNORED);
	on_row.mouse = MOUSE_WHEEL_DOWN;
	assert_int_equal(table_update(&table, &board, &on_row), TABLE_CHANGED);
	assert_int_equal(table_selected(&table, &board), 3);
}

static void a_cell_is_selected_among_those_in_sight(void **state)
{
	struct table table = { 0 };
	struct table_spec spec = board;
	struct event right = event_of_key(K_RIGHT, 7, 30);
	struct screen s;

	(void)state;
	spec.by_cell = true;
	assert_int_equal(table_update(&table, &spec, &right), TABLE_CHANGED);
	assert_int_equal(table.column, GAP);
	screen_init(&s, 2, 30, GLYPHS_UNICODE);
	table_draw(&table, &spec, &s.cv);
	check_styles(&s.cv, "hhhhhhhhhhhhhhhhhhhhhhhhhhhhhh\ns            sssssssss");
	check_cursor(&s, 1, 13);
	screen_release(&s);
	table_update(&table, &spec, &right);
	assert_int_equal(table.column, VERDICT);
	table_update(&table, &spec, &right);
	assert_int_equal(table.column, VERDICT);
	press(&table, &spec, 'h');
	assert_int_equal(table.column, BAR);
	press(&table, &spec, K_RIGHT);
	press(&table, &spec, 'l');
	assert_int_equal(table.column, VERDICT);
}

static void an_empty_table_says_what_goes_there(void **state)
{
	struct table table = { .list = { 7, 5 } };
	struct table_spec spec = board;
	struct screen s;

	(void)state;
	spec.rows = 0;
	spec.has_total = false;
	spec.empty = "Nobody is here yet. a=Add a person, I=Import a file.";
	screen_init(&s, 4, 30, GLYPHS_UNICODE);
	table_draw(&table, &spec, &s.cv);
	check_screen(&s.cv, " Who               Gap Verdict\n"
	                    " Nobody is here yet. a=Add a\n"
	                    " person, I=Import a file.");
	check_cursor(&s, 1, 0);
	screen_release(&s);
	press(&table, &spec, K_DOWN);
	assert_int_equal(table_selected(&table, &spec), 0);
}

static void a_table_survives_any_size(void **state)
{
	struct table table = { 0 };

	(void)state;
	for (int h = 0; h < 10; h++) {
		for (int w = 0; w < 90; w++) {
			struct screen s;

			screen_init(&s, h, w, GLYPHS_UNICODE);
			table_draw(&table, &board, &s.cv);
			check_sound(&s.grid);
			assert_true(s.grid.has_cursor == (h > 0 && w > 0));
			screen_release(&s);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_fills_eighty_columns),
		cmocka_unit_test(columns_are_dropped_by_need),
		cmocka_unit_test(of_equal_columns_the_right_one_is_dropped),
		cmocka_unit_test(ascii_has_bars_too),
		cmocka_unit_test(keys_move_the_selection),
		cmocka_unit_test(the_header_stays_while_rows_scroll),
		cmocka_unit_test(a_letter_after_s_sorts),
		cmocka_unit_test(the_header_marks_what_it_is_sorted_by),
		cmocka_unit_test(a_click_selects_opens_and_sorts),
		cmocka_unit_test(a_cell_is_selected_among_those_in_sight),
		cmocka_unit_test(an_empty_table_says_what_goes_there),
		cmocka_unit_test(a_table_survives_any_size),
	};

	return cmocka_run_group_tests_name("tui/table", tests, NULL, NULL) != 0;
}
