#include "tui/wrap.h"

#include "base/compiler.h"
#include "screen.h"

static const struct {
	const char *text;
	int w;
	const char *shown;
	int rows;
} cases[] = {
	{ "", 10, "", 0 },
	{ "one", 10, "one", 1 },
	{ "one two three", 7, "one two\nthree", 2 },
	{ "one two three", 8, "one two\nthree", 2 },
	{ "one two three", 6, "one\ntwo\nthree", 3 },
	{ "unbreakable", 4, "unbr\neaka\nble", 3 },
	{ "a\n\nb\n", 5, "a\n\nb", 3 },
	{ "  Said   410,000\n  Did    295,000", 20, "  Said   410,000\n  Did    295,000", 2 },
	{ "日本商事 株式会社", 9, "日本商事\n株式会社", 2 },
	{ "日本商事株式会社", 5, "日本\n商事\n株式\n会社", 4 },
	{ "one   two", 4, "one\ntwo", 2 },
	{ "ab cd\nef", 5, "ab cd\nef", 2 },
	{ "ab cde\nf", 5, "ab\ncde\nf", 3 },
	{ "   abcdefgh", 6, "   abc\ndefgh", 2 },
	{ "ab   \nf", 3, "ab\nf", 2 },
};

static void paragraphs_become_lines_of_the_width(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct screen s;

		screen_init(&s, 6, cases[i].w, GLYPHS_UNICODE);
		assert_int_equal(wrap_rows(cases[i].text, cases[i].w), cases[i].rows);
		assert_int_equal(wrap_draw(&s.cv, STYLE_NORMAL, cases[i].text, 0), cases[i].rows);
		check_screen(&s.cv, cases[i].shown);
		screen_release(&s);
	}
}

static void what_cannot_fit_does_not_stop_it(void **state)
{
	(void)state;
	assert_int_equal(wrap_rows("日本", 1), 2);
	assert_int_equal(wrap_rows("ab", 0), 2);
	assert_int_equal(wrap_rows("\xFF\xFF", -3), 2);
}

static void lines_above_the_top_are_left_out(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 2, 5, GLYPHS_UNICODE);
	assert_int_equal(wrap_draw(&s.cv, STYLE_NORMAL, "a\nb\nc\nd", 1), 2);
	check_screen(&s.cv, "b\nc");
	assert_int_equal(wrap_draw(&s.cv, STYLE_NORMAL, "a", 5), 0);
	screen_release(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_become_lines_of_the_width),
		cmocka_unit_test(what_cannot_fit_does_not_stop_it),
		cmocka_unit_test(lines_above_the_top_are_left_out),
	};

	return cmocka_run_group_tests_name("tui/wrap", tests, NULL, NULL) != 0;
}
