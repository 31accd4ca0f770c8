#include "tui/line_edit.h"

#include "base/compiler.h"
#include "base/text.h"
#include "screen.h"
#include "tui/key.h"

#include <string.h>

#define ACUTE "\xCC\x81"

/* Words as in tui/key.h, separated by blanks. */
static void type(struct line_edit *edit, const char *words)
{
	char word[32];

	while (words[0] != '\0') {
		size_t length = strcspn(words, " ");

		memcpy(word, words, length);
		word[length] = '\0';
		assert_true(line_edit_key(edit, key_from_word(word)));
		words += length + strspn(words + length, " ");
	}
}

/* `|` in `after` stands where the cursor is. */
static void check_text(const struct line_edit *edit, const char *after)
{
	struct str text = { 0 };

	str_add(&text, edit->text);
	str_insert(&text, edit->at, "|");
	assert_string_equal(str_text(&text), after);
	assert_int_equal(edit->length, strlen(edit->text));
	str_release(&text);
}

static void keys_edit_by_whole_characters(void **state)
{
	static const struct {
		const char *before, *keys, *after;
	} cases[] = {
		{ "", "a b Space c", "ab c|" },
		{ "abc", "Left Left x", "ax|bc" },
		{ "abc", "Home DC", "|bc" },
		{ "abc", "C-a x C-e y", "xabcy|" },
		{ "abc", "Left C-u", "|c" },
		{ "abc", "Home Right C-k", "a|" },
		{ "one two  ", "C-w", "one |" },
		{ "one two", "C-Left C-Left C-Right", "one| two" },
		{ "one two", "Home C-Right C-Right C-w", "one |" },
		{ "e" ACUTE "x", "Left BSpace", "|x" },
		{ "日本", "BSpace", "日|" },
		{ "日本", "Home DC", "|本" },
		{ "", "BSpace DC Left Right C-w C-u C-k C-Left C-Right", "|" },
		{ "abc", "Home Left BSpace", "|abc" },
		{ "abc", "Right DC", "abc|" },
		{ "ab", "C-h", "a|" },
		{ "nei", "日", "nei日|" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct line_edit edit = { 0 };

		line_edit_set(&edit, cases[i].before);
		type(&edit, cases[i].keys);
		check_text(&edit, cases[i].after);
	}
}

static void other_keys_are_left_to_the_caller(void **state)
{
	static const int keys[] = { K_ENTER, K_ESCAPE, K_TAB,     K_BACKTAB,   K_UP,
		                    K_DOWN,  K_F(1),   K_PAGE_UP, K_CTRL('z'), 0x202E };
	struct line_edit edit = { 0 };

	(void)state;
	line_edit_set(&edit, "abc");
	for (size_t i = 0; i < COUNT_OF(keys); i++)
		assert_false(line_edit_key(&edit, keys[i]));
	check_text(&edit, "abc|");
}

static void a_full_line_takes_no_more(void **state)
{
	struct line_edit edit = { 0 };

	(void)state;
	for (int i = 0; i < 700; i++)
		line_edit_key(&edit, 0xE9);
	assert_int_equal(edit.length, LINE_EDIT_MAX);
	assert_true(text_is_utf8(edit.text, edit.length, NULL));
	line_edit_key(&edit, 'x');
	assert_int_equal(edit.length, LINE_EDIT_MAX);
	line_edit_key(&edit, K_BACKSPACE);
	line_edit_key(&edit, 0x65E5);
	assert_int_equal(edit.length, LINE_EDIT_MAX - 2);
}

static void a_paste_gives_back_its_further_lines(void **state)
{
	struct line_edit edit = { 0 };
	const char *rest;

	(void)state;
	line_edit_set(&edit, "<>");
	line_edit_key(&edit, K_LEFT);
	rest = line_edit_paste(&edit, "one\ttab\x1b[2J\r\ntwo\n\nthree\r");
	check_text(&edit, "<one tab[2J|>");
	assert_string_equal(rest, "two\n\nthree\r");
	line_edit_clear(&edit);
	rest = line_edit_paste(&edit, rest);
	check_text(&edit, "two|");
	rest = line_edit_paste(&edit, rest);
	check_text(&edit, "two|");
	rest = line_edit_paste(&edit, rest);
	check_text(&edit, "twothree|");
	assert_null(rest);
	assert_null(line_edit_paste(&edit, "x\n"));
	assert_null(line_edit_paste(&edit, ""));
}

static const char *const names[] = {
	"Sam Okoro", "Samuel Lee", "Ana Müller", "Zoë", "Zoë Ek", NULL
};

static void tab_completes_a_known_name(void **state)
{
	struct line_edit edit = { 0 };

	(void)state;
	line_edit_candidates(&edit, names);
	assert_false(line_edit_key(&edit, K_TAB));
	type(&edit, "a N");
	assert_string_equal(edit.suggestion, "Ana Müller");
	type(&edit, "Tab");
	check_text(&edit, "Ana Müller|");
	assert_false(line_edit_key(&edit, K_TAB));
	line_edit_set(&edit, "samu");
	assert_string_equal(edit.suggestion, "Samuel Lee");
	line_edit_set(&edit, "zoË");
	assert_null(edit.suggestion);
	line_edit_set(&edit, "xyz");
	assert_null(edit.suggestion);
	line_edit_set(&edit, "sam");
	type(&edit, "Left");
	assert_null(edit.suggestion);
}

static void hidden_text_suggests_nothing(void **state)
{
	struct line_edit edit = { .masked = true };

	(void)state;
	line_edit_candidates(&edit, names);
	line_edit_set(&edit, "sam");
	assert_null(edit.suggestion);
}

static void draw(struct screen *s, const struct line_edit *edit, const char *expected)
{
	const struct line_look look = { true, NULL, NULL };

	grid_clear(&s->grid);
	line_edit_draw(edit, &s->cv, &look);
	check_screen(&s->cv, expected);
}

static void a_long_line_scrolls_with_the_cursor(void **state)
{
	struct line_edit edit = { 0 };
	struct screen s;

	(void)state;
	screen_init(&s, 1, 8, GLYPHS_UNICODE);
	line_edit_set(&edit, "abcdefg");
	draw(&s, &edit, "abcdefg");
	check_cursor(&s, 0, 7);
	type(&edit, "h");
	draw(&s, &edit, "…cdefgh");
	check_cursor(&s, 0, 7);
	type(&edit, "Left");
	draw(&s, &edit, "…cdefgh");
	check_cursor(&s, 0, 6);
	type(&edit, "Left");
	draw(&s, &edit, "abcdefgh");
	check_cursor(&s, 0, 6);
	type(&edit, "i j k Left Left");
	draw(&s, &edit, "…cdefij…");
	check_cursor(&s, 0, 6);
	type(&edit, "Home");
	draw(&s, &edit, "abcdefi…");
	check_cursor(&s, 0, 0);
	screen_release(&s);
}

static void wide_characters_scroll_too(void **state)
{
	struct line_edit edit = { 0 };
	struct screen s;

	(void)state;
	screen_init(&s, 1, 8, GLYPHS_UNICODE);
	line_edit_set(&edit, "日本商事株式");
	draw(&s, &edit, "…事株式");
	check_cursor(&s, 0, 7);
	type(&edit, "Left Left Left");
	draw(&s, &edit, "日本商 …");
	check_cursor(&s, 0, 6);
	check_sound(&s.grid);
	screen_release(&s);
}

static void the_cursor_is_in_sight_at_any_width(void **state)
{
	struct line_edit edit = { 0 };

	(void)state;
	line_edit_set(&edit, "Ana 日本 Mu" ACUTE "ller");
	for (int w = 1; w < 20; w++) {
		struct screen s;

		screen_init(&s, 1, w, GLYPHS_UNICODE);
		line_edit_key(&edit, K_END);
		for (;;) {
			const struct line_look look = { .focused = true };

			grid_clear(&s.grid);
			line_edit_draw(&edit, &s.cv, &look);
			assert_true(s.grid.has_cursor);
			check_sound(&s.grid);
			if (edit.at == 0)
				break;
			line_edit_key(&edit, K_LEFT);
		}
		screen_release(&s);
	}
}

static void a_masked_line_shows_dots_only(void **state)
{
	static const char *const shown[] = { "•••", "***", "***" };

	(void)state;
	for (int level = 0; level < GLYPHS_COUNT; level++) {
		struct line_edit edit = { .masked = true };
		struct screen s;

		screen_init(&s, 1, 8, (enum glyphs)level);
		line_edit_set(&edit, "日e" ACUTE "1");
		draw(&s, &edit, shown[level]);
		check_cursor(&s, 0, 3);
		screen_release(&s);
	}
}

static void reading_and_message_stand_around_the_field(void **state)
{
	static const struct line_look good = { true, "= 1,200,000.00", NULL };
	static const struct line_look bad = { false, "", "Write an amount like 1200 or 1.2M" };
	struct line_edit edit = { 0 };
	struct screen s;

	(void)state;
	screen_init(&s, 2, 30, GLYPHS_UNICODE);
	line_edit_set(&edit, "1.2m");
	line_edit_draw(&edit, &s.cv, &good);
	check_screen(&s.cv, "1.2m            = 1,200,000.00");
	check_styles(&s.cv, "ooooooooooooooo dddddddddddddd");
	grid_clear(&s.grid);
	line_edit_draw(&edit, &s.cv, &bad);
	check_screen(&s.cv, "1.2m\nWrite an amount like 1200 or …");
	check_styles(&s.cv, "eeeeeeeeeeeeeeeeeeeeeeeeeeeeee\nmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm");
	assert_false(s.grid.has_cursor);
	screen_release(&s);
	screen_init(&s, 1, 20, GLYPHS_UNICODE);
	line_edit_draw(&edit, &s.cv, &good);
	check_screen(&s.cv, "1.2m");
	screen_release(&s);
}

static void the_suggestion_follows_the_text(void **state)
{
	struct line_edit edit = { 0 };
	struct screen s;

	(void)state;
	screen_init(&s, 1, 20, GLYPHS_UNICODE);
	line_edit_candidates(&edit, names);
	line_edit_set(&edit, "AN");
	draw(&s, &edit, "ANa Müller");
	check_styles(&s.cv, "ooddddddddoooooooooo");
	check_cursor(&s, 0, 2);
	screen_release(&s);
}

/* Any keys and pastes: the text stays well-formed, the cursor on a boundary. */
static void random_editing_keeps_the_line_sound(void **state)
{
	static const int keys[] = { 'a',         ' ',         0x301,        0x65E5, 0x1F468,
		                    K_LEFT,      K_RIGHT,     K_HOME,       K_END,  K_BACKSPACE,
		                    K_DELETE,    K_CTRL_LEFT, K_CTRL_RIGHT, K_TAB,  K_CTRL('w'),
		                    K_CTRL('u'), K_CTRL('k'), 0x1F1E9,      0x200D, 'S' };
	static const char *const pastes[] = { "\xFF\xE2", "a\nb", "\xCC\x81x", "日本", "\x1b" };
	struct line_edit edit = { 0 };
	uint64_t seed = 11;

	(void)state;
	line_edit_candidates(&edit, names);
	for (int i = 0; i < 20000; i++) {
		size_t at = 0;

		if (next_random(&seed) % 10 == 0)
			(void)line_edit_paste(&edit, pastes[next_random(&seed) % COUNT_OF(pastes)]);
		else
			(void)line_edit_key(&edit, keys[next_random(&seed) % COUNT_OF(keys)]);
		assert_int_equal(edit.length, strlen(edit.text));
		assert_true(text_is_utf8(edit.text, edit.length, NULL));
		while (at < edit.at)
			at = text_next(edit.text, at);
		assert_int_equal(at, edit.at);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_edit_by_whole_characters),
		cmocka_unit_test(other_keys_are_left_to_the_caller),
		cmocka_unit_test(a_full_line_takes_no_more),
		cmocka_unit_test(a_paste_gives_back_its_further_lines),
		cmocka_unit_test(tab_completes_a_known_name),
		cmocka_unit_test(hidden_text_suggests_nothing),
		cmocka_unit_test(a_long_line_scrolls_with_the_cursor),
		cmocka_unit_test(wide_characters_scroll_too),
		cmocka_unit_test(the_cursor_is_in_sight_at_any_width),
		cmocka_unit_test(a_masked_line_shows_dots_only),
		cmocka_unit_test(reading_and_message_stand_around_the_field),
		cmocka_unit_test(the_suggestion_follows_the_text),
		cmocka_unit_test(random_editing_keeps_the_line_sound),
	};

	return cmocka_run_group_tests_name("tui/line_edit", tests, NULL, NULL) != 0;
}
