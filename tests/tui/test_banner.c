#include "tui/banner.h"

#include "screen.h"

static void words_stand_in_block_letters(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 6, 24, GLYPHS_ASCII);
	assert_int_equal(banner_width("Sam"), 15);
	banner_draw(&s.cv, 0, 1, STYLE_TITLE, "Sam");
	check_screen(&s.cv, "  ###  ##  #   #\n"
	                    " #    #  # ## ##\n"
	                    "  ##  #### # # #\n"
	                    "    # #  # #   #\n"
	                    " ###  #  # #   #");
	screen_release(&s);
}

static void every_letter_is_known(void **state)
{
	static const char known[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,-+%()/'&:!?";

	(void)state;
	for (const char *c = known; *c != '\0'; c++) {
		const char word[2] = { *c, '\0' };

		assert_in_range(banner_width(word), 1, 5);
	}
}

static void what_has_no_letters_is_unfit(void **state)
{
	struct screen s;

	(void)state;
	assert_int_equal(banner_width("Łukasz"), 0);
	assert_int_equal(banner_width("日本"), 0);
	assert_int_equal(banner_width(""), 0);
	screen_init(&s, 5, 20, GLYPHS_ASCII);
	banner_draw(&s.cv, 0, 0, STYLE_TITLE, "Łukasz");
	check_screen(&s.cv, "");
	screen_release(&s);
}

static void letters_are_cut_at_the_edge(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 3, 6, GLYPHS_UNICODE);
	banner_draw(&s.cv, -1, -2, STYLE_TITLE, "KEPT");
	check_screen(&s.cv, "█  █\n"
	                    "   ███\n"
	                    "█  █");
	screen_release(&s);
}

static void marks_stand_above_their_letters(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 6, 24, GLYPHS_ASCII);
	assert_int_equal(banner_width("Zoë"), banner_width("ZOE"));
	assert_int_equal(banner_width("Münch"), banner_width("munch"));
	banner_wrap(&s.cv, 0, STYLE_TITLE, "Zoë");
	check_screen(&s.cv, "          #  #\n"
	                    "####  ##  ####\n"
	                    "   # #  # #\n"
	                    " ##  #  # ###\n"
	                    "#    #  # #\n"
	                    "####  ##  ####");
	screen_release(&s);
}

static void lines_break_at_blanks_and_hyphens(void **state)
{
	static const struct {
		const char *text;
		int width, rows;
	} cases[] = {
		{ "I", 3, 6 },    { "I", 2, 0 },         { "I I", 12, 6 }, { "I I", 6, 12 },
		{ "I-I", 11, 6 }, { "I-I", 7, 12 },      { "I-I", 6, 0 },  { "Łukasz I", 80, 0 },
		{ "", 80, 0 },    { "I  I   I", 3, 18 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(banner_rows(cases[i].text, cases[i].width), cases[i].rows);
}

static void a_wrapped_text_fills_its_rows(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 12, 5, GLYPHS_ASCII);
	banner_wrap(&s.cv, 1, STYLE_TITLE, "I L");
	check_screen(&s.cv, "\n ###\n  #\n  #\n  #\n ###\n"
	                    "\n #\n #\n #\n #\n ####");
	screen_release(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stand_in_block_letters),
		cmocka_unit_test(every_letter_is_known),
		cmocka_unit_test(what_has_no_letters_is_unfit),
		cmocka_unit_test(letters_are_cut_at_the_edge),
		cmocka_unit_test(marks_stand_above_their_letters),
		cmocka_unit_test(lines_break_at_blanks_and_hyphens),
		cmocka_unit_test(a_wrapped_text_fills_its_rows),
	};

	return cmocka_run_group_tests_name("tui/banner", tests, NULL, NULL) != 0;
}
