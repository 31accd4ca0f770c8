#include "tui/keymap.h"

#include "screen.h"
#include "tui/key.h"
#include "tui/list.h"
#include "tui/table.h"

enum { ACT_HELP = 1, ACT_QUIT, ACT_OPEN, ACT_EDIT, ACT_FIND, ACT_UNDO, ACT_SUSPEND, ACT_PIN };

static const struct binding everywhere[] = {
	{ '?', { ':', K_F(1) }, ACT_HELP, "Help", "Show what works here", FOOTER_ALWAYS },
	{ 'q', { K_CTRL('c') }, ACT_QUIT, "Quit", "Leave the program", FOOTER_ALWAYS },
	{ 'u', { K_CTRL('z') }, ACT_UNDO, "Undo", "Take back the last change", 9 },
	{ K_NONE, { 0 }, ACT_SUSPEND, "Suspend", "Go back to the shell for a while", FOOTER_NO },
	{ 0 },
};

static const struct binding sheet[] = {
	{ K_ENTER, { 0 }, ACT_OPEN, "Detail", "Open the selected row", 2 },
	{ '/', { 'n' }, ACT_FIND, "Find", "Filter the rows by a name", 4 },
	{ 'e', { 0 }, ACT_EDIT, "Edit", "Change the selected figure", 3 },
	{ 0 },
};

static const struct binding hiding[] = {
	{ 'e', { 'u' }, ACT_PIN, "Pin", "Keep the row at the top", FOOTER_NO },
	{ 0 },
};

static const struct keymap map = { { sheet, everywhere } };

static void scopes_are_asked_in_order(void **state)
{
	const struct keymap hidden = { { hiding, sheet, everywhere } };

	(void)state;
	assert_int_equal(keymap_find(sheet, 'n'), ACT_FIND);
	assert_int_equal(keymap_find(sheet, 'q'), 0);
	assert_int_equal(keymap_find(everywhere, K_NONE), 0);
	assert_int_equal(keymap_action(&map, 'e'), ACT_EDIT);
	assert_int_equal(keymap_action(&map, K_F(1)), ACT_HELP);
	assert_int_equal(keymap_action(&map, 'z'), 0);
	assert_int_equal(keymap_action(&hidden, 'e'), ACT_PIN);
	assert_int_equal(keymap_action(&hidden, K_CTRL('z')), ACT_UNDO);
	assert_ptr_equal(keymap_binding(&map, ACT_QUIT), &everywhere[1]);
	assert_null(keymap_binding(&map, 99));
}

static void the_footer_drops_what_is_least_needed(void **state)
{
	static const struct {
		int w;
		const char *shown;
	} cases[] = {
		{ 80, " ?=Help  q=Quit  Enter=Detail  e=Edit  /=Find  u=Undo" },
		{ 53, " ?=Help  q=Quit  Enter=Detail  e=Edit  /=Find  u=Undo" },
		{ 52, " ?=Help  q=Quit  Enter=Detail  e=Edit  /=Find" },
		{ 40, " ?=Help  q=Quit  Enter=Detail  e=Edit" },
		{ 30, " ?=Help  q=Quit  Enter=Detail" },
		{ 28, " ?=Help  q=Quit" },
		{ 15, " ?=Help  q=Quit" },
		{ 10, " ?=Help  q" },
		{ 1, "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct screen s;

		screen_init(&s, 1, cases[i].w, GLYPHS_UNICODE);
		keymap_draw_footer(&map, &s.cv);
		check_screen(&s.cv, cases[i].shown);
		screen_release(&s);
	}
}

static void the_footer_shows_no_hidden_key(void **state)
{
	const struct keymap hidden = { { hiding, sheet, everywhere } };
	struct screen s;

	(void)state;
	screen_init(&s, 1, 80, GLYPHS_UNICODE);
	keymap_draw_footer(&hidden, &s.cv);
	check_screen(&s.cv, " ?=Help  q=Quit  Enter=Detail  /=Find  u=Undo");
	screen_release(&s);
}

static void the_key_of_a_hint_stands_out(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 1, 16, GLYPHS_UNICODE);
	keymap_draw_footer(&map, &s.cv);
	check_screen(&s.cv, " ?=Help  q=Quit");
	check_styles(&s.cv, "ikiiiiiiikiiiiii");
	screen_release(&s);
}

static void check_list(const char *filter, const char *expected)
{
	const struct binding *rows[KEYMAP_MAX];
	size_t count = keymap_list(&map, filter, rows);
	struct str hints = { 0 };

	for (size_t i = 0; i < count; i++)
		str_addf(&hints, "%s ", rows[i]->hint);
	assert_string_equal(str_text(&hints), expected);
	str_release(&hints);
}

static void the_list_is_found_by_any_words(void **state)
{
	(void)state;
	check_list(NULL, "Detail Find Edit Help Quit Undo Suspend ");
	check_list("", "Detail Find Edit Help Quit Undo Suspend ");
	check_list("UNDO", "Undo ");
	check_list("change", "Edit Undo ");
	check_list("last change", "Undo ");
	check_list("ctrl-z", "Undo ");
	check_list("  shell ", "Suspend ");
	check_list("zzz", "");
}

static void keys_are_told_as_people_say_them(void **state)
{
	char text[64], little[6];

	(void)state;
	keymap_keys(&everywhere[0], text, sizeof(text));
	assert_string_equal(text, "?, :, F1");
	keymap_keys(&everywhere[3], text, sizeof(text));
	assert_string_equal(text, "");
	keymap_keys(&everywhere[0], little, sizeof(little));
	assert_string_equal(little, "?, :,");
}

static void a_wrong_table_is_noticed(void **state)
{
	static const struct binding twice[] = {
		{ 'a', { 0 }, 1, "A", "a", 0 },
		{ 'b', { 'a' }, 2, "B", "b", 0 },
		{ 0 },
	};
	static const struct binding twice_in_a_row[] = { { 'a', { 'a' }, 1, "A", "a", 0 }, { 0 } };
	static const struct binding idle[] = { { 'a', { 0 }, 0, "A", "a", 0 }, { 0 } };
	static const struct binding mute[] = { { 'a', { 0 }, 1, "A", "", 0 }, { 0 } };
	static const struct binding nameless[] = { { 'a', { 0 }, 1, NULL, "a", 0 }, { 0 } };
	struct error err;

	(void)state;
	assert_false(keymap_check(twice, &err));
	assert_string_equal(err.text, "The key a is bound twice.");
	assert_false(keymap_check(twice_in_a_row, &err));
	assert_false(keymap_check(idle, &err));
	assert_false(keymap_check(mute, &err));
	assert_false(keymap_check(nameless, &err));
}

static void the_tables_of_the_widgets_are_right(void **state)
{
	struct error err = { "" };

	(void)state;
	assert_true(keymap_check(everywhere, &err));
	assert_true(keymap_check(list_keys, &err));
	assert_true(keymap_check(list_plain_keys, &err));
	assert_true(keymap_check(table_keys, &err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scopes_are_asked_in_order),
		cmocka_unit_test(the_footer_drops_what_is_least_needed),
		cmocka_unit_test(the_footer_shows_no_hidden_key),
		cmocka_unit_test(the_key_of_a_hint_stands_out),
		cmocka_unit_test(the_list_is_found_by_any_words),
		cmocka_unit_test(keys_are_told_as_people_say_them),
		cmocka_unit_test(a_wrong_table_is_noticed),
		cmocka_unit_test(the_tables_of_the_widgets_are_right),
	};

	return cmocka_run_group_tests_name("tui/keymap", tests, NULL, NULL) != 0;
}
