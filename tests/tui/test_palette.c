#include "tui/palette.h"

#include "screen.h"
#include "tui/key.h"

enum { ACT_EDIT = 1, ACT_QUIT, ACT_SHEETS };

static const struct binding keys[] = {
	{ 'e', { K_ENTER }, ACT_EDIT, "Edit", "Change the selected figure", 2 },
	{ 'q', { K_CTRL('c') }, ACT_QUIT, "Quit", "Leave the program", FOOTER_ALWAYS },
	{ K_NONE, { 0 }, ACT_SHEETS, "Sheets", "Go to the sheet of duties", FOOTER_NO },
	{ 0 },
};

static const struct keymap map = { { keys } };

static enum dialog_result press(struct palette *palette, int key)
{
	struct event event = event_of_key(key, 9, 60);

	return palette_update(palette, &event);
}

static void the_list_shows_words_and_keys(void **state)
{
	static struct palette palette;
	struct screen s;

	(void)state;
	palette_open(&palette, &map);
	screen_init(&s, 9, 60, GLYPHS_UNICODE);
	palette_draw(&palette, &s.cv);
	check_screen(&s.cv, "┌─ What works here: type to find ──────────────────────────┐\n"
	                    "│                                                   1 of 3 │\n"
	                    "│ >Edit         Change the selected figure        e, Enter │\n"
	                    "│  Quit         Leave the program                q, Ctrl-C │\n"
	                    "│  Sheets       Go to the sheet of duties                  │\n"
	                    "│                                                          │\n"
	                    "│                                                          │\n"
	                    "│  Enter=Run  Esc=Close                                    │\n"
	                    "└──────────────────────────────────────────────────────────┘");
	press(&palette, 's');
	press(&palette, 'h');
	press(&palette, 'e');
	palette_draw(&palette, &s.cv);
	check_screen(&s.cv, "┌─ What works here: type to find ──────────────────────────┐\n"
	                    "│ she                                               1 of 1 │\n"
	                    "│ >Sheets       Go to the sheet of duties                  │\n"
	                    "│                                                          │\n"
	                    "│                                                          │\n"
	                    "│                                                          │\n"
	                    "│                                                          │\n"
	                    "│  Enter=Run  Esc=Close                                    │\n"
	                    "└──────────────────────────────────────────────────────────┘");
	press(&palette, 'z');
	palette_draw(&palette, &s.cv);
	check_screen(&s.cv, "┌─ What works here: type to find ──────────────────────────┐\n"
	                    "│ shez                                              0 of 0 │\n"
	                    "│  Nothing here is called that.                            │\n"
	                    "│                                                          │\n"
	                    "│                                                          │\n"
	                    "│                                                          │\n"
	                    "│                                                          │\n"
	                    "│  Enter=Run  Esc=Close                                    │\n"
	                    "└──────────────────────────────────────────────────────────┘");
	assert_int_equal(press(&palette, K_ENTER), DIALOG_OPEN);
	screen_release(&s);
}

static void enter_runs_what_is_selected(void **state)
{
	static struct palette palette;

	(void)state;
	palette_open(&palette, &map);
	press(&palette, K_DOWN);
	assert_int_equal(press(&palette, K_ENTER), DIALOG_YES);
	assert_int_equal(palette.action, ACT_QUIT);
	assert_int_equal(press(&palette, K_ESCAPE), DIALOG_NO);
}

static void a_page_is_what_is_in_sight(void **state)
{
	static struct palette palette;
	struct event event = event_of_key(K_PAGE_DOWN, 5, 60);

	(void)state;
	palette_open(&palette, &map);
	palette_update(&palette, &event);
	assert_int_equal(palette.list.selected, 1);
}

static void a_click_runs_what_it_hits(void **state)
{
	static struct palette palette;
	struct event click = {
		.type = EV_MOUSE, .mouse = MOUSE_CLICK, .y = 4, .x = 10, .h = 9, .w = 60
	};

	(void)state;
	palette_open(&palette, &map);
	assert_int_equal(palette_update(&palette, &click), DIALOG_YES);
	assert_int_equal(palette.action, ACT_SHEETS);
	click.y = 1;
	assert_int_equal(palette_update(&palette, &click), DIALOG_OPEN);
	click.y = 2;
	click.mouse = MOUSE_WHEEL_DOWN;
	assert_int_equal(palette_update(&palette, &click), DIALOG_OPEN);
}

static void pasting_only_filters(void **state)
{
	static struct palette palette;
	struct event paste = { .type = EV_PASTE, .text = "leave\nq\n", .h = 9, .w = 60 };

	(void)state;
	palette_open(&palette, &map);
	assert_int_equal(palette_update(&palette, &paste), DIALOG_OPEN);
	assert_int_equal(palette.count, 1);
	assert_string_equal(palette.filter.text, "leave");
}

static void it_lives_on_any_screen(void **state)
{
	static struct palette palette;

	(void)state;
	palette_open(&palette, &map);
	for (int h = 0; h < 12; h++) {
		for (int w = 0; w < 80; w++) {
			struct screen s;

			screen_init(&s, h, w, GLYPHS_ASCII);
			palette_draw(&palette, &s.cv);
			check_sound(&s.grid);
			screen_release(&s);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_list_shows_words_and_keys),
		cmocka_unit_test(enter_runs_what_is_selected),
		cmocka_unit_test(a_page_is_what_is_in_sight),
		cmocka_unit_test(a_click_runs_what_it_hits),
		cmocka_unit_test(pasting_only_filters),
		cmocka_unit_test(it_lives_on_any_screen),
	};

	return cmocka_run_group_tests_name("tui/palette", tests, NULL, NULL) != 0;
}
