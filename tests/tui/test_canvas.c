#include "tui/canvas.h"

#include "base/compiler.h"
#include "screen.h"

#define JAPAN "日本商事株式会社"
#define ACUTE "\xCC\x81"

static void a_part_cannot_paint_elsewhere(void **state)
{
	struct screen s;
	struct canvas part;

	(void)state;
	screen_init(&s, 4, 8, GLYPHS_UNICODE);
	part = canvas_part(&s.cv, (struct rect){ 1, 2, 2, 3 });
	for (int y = -3; y < 6; y++)
		canvas_text(&part, y, -4, STYLE_NORMAL, "xxxxxxxxxxxxxxxxx");
	check_screen(&s.cv, "\n  xxx\n  xxx\n");
	canvas_fill(&part, STYLE_NORMAL);
	check_screen(&s.cv, "");
	screen_release(&s);
}

static void a_part_of_a_part_is_within_both(void **state)
{
	struct screen s;
	struct canvas part, inner;

	(void)state;
	screen_init(&s, 3, 8, GLYPHS_UNICODE);
	part = canvas_part(&s.cv, (struct rect){ 1, 2, 9, 4 });
	inner = canvas_part(&part, (struct rect){ -1, 1, 9, 9 });
	assert_int_equal(inner.h, 2);
	assert_int_equal(inner.w, 3);
	canvas_hline(&inner, 0, STYLE_LINE);
	check_screen(&s.cv, "\n   ───\n");
	part = canvas_part(&s.cv, (struct rect){ 5, 5, 5, 5 });
	canvas_fill(&part, STYLE_TITLE);
	assert_int_equal(part.h, 0);
	screen_release(&s);
}

static void wide_characters_are_never_halved(void **state)
{
	struct screen s;
	struct canvas part;

	(void)state;
	screen_init(&s, 3, 5, GLYPHS_UNICODE);
	assert_int_equal(canvas_text(&s.cv, 0, 0, STYLE_NORMAL, JAPAN), 16);
	check_screen(&s.cv, "日本");
	canvas_text(&s.cv, 1, -1, STYLE_NORMAL, JAPAN);
	check_screen(&s.cv, "日本\n 本商");
	canvas_text(&s.cv, 0, 1, STYLE_NORMAL, "ab");
	check_screen(&s.cv, " ab\n 本商");
	part = canvas_part(&s.cv, (struct rect){ 1, 2, 1, 1 });
	canvas_text(&part, 0, 0, STYLE_NORMAL, "日");
	check_screen(&s.cv, " ab\n   商");
	canvas_text(&s.cv, 1, 2, STYLE_NORMAL, "日");
	check_screen(&s.cv, " ab\n  日");
	check_sound(&s.grid);
	screen_release(&s);
}

static void four_marks_stay_with_their_base(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 2, 4, GLYPHS_UNICODE);
	assert_int_equal(canvas_text(&s.cv, 0, 0, STYLE_NORMAL,
	                             "e" ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE "x"),
	                 2);
	check_screen(&s.cv, "e" ACUTE ACUTE ACUTE ACUTE "x");
	assert_int_equal(canvas_text(&s.cv, 1, 0, STYLE_NORMAL, ACUTE "a"), 1);
	check_screen(&s.cv, "e" ACUTE ACUTE ACUTE ACUTE "x\na");
	screen_release(&s);
}

static void nothing_unsafe_enters_a_cell(void **state)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{ "a\x1b[31mb", "a\xEF\xBF\xBD[31mb" },
		{ "a\tb\nc\rd", "a b c d" },
		{ "a\xE2\x80\xAE"
		  "b",
		  "a\xEF\xBF\xBD"
		  "b" }, /* right-to-left override */
		{ "a\xE2\x80\x8C\xE2\x80\x8D"
		  "b",
		  "ab" }, /* joiners */
		{ "a\xFF\xC3", "a\xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "a\x7f\xC2\x9B", "a\xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "\xE2\x9D\xA4\xEF\xB8\x8F!", "\xE2\x9D\xA4!" }, /* variation selector */
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct screen s;

		screen_init(&s, 1, 12, GLYPHS_UNICODE);
		canvas_text(&s.cv, 0, 0, STYLE_NORMAL, cases[i].text);
		check_screen(&s.cv, cases[i].shown);
		check_sound(&s.grid);
		screen_release(&s);
	}
}

static void text_is_fitted_by_cells(void **state)
{
	static const struct {
		const char *text;
		int w;
		enum align align;
		enum glyphs glyphs;
		const char *shown;
	} cases[] = {
		{ JAPAN, 10, ALIGN_LEFT, GLYPHS_UNICODE, "[日本商事… ]" },
		{ JAPAN, 10, ALIGN_LEFT, GLYPHS_ASCII, "[日本商事~ ]" },
		{ JAPAN, 9, ALIGN_LEFT, GLYPHS_BASIC, "[日本商事…]" },
		{ JAPAN, 16, ALIGN_LEFT, GLYPHS_UNICODE, "[" JAPAN "]" },
		{ "Sam", 5, ALIGN_LEFT, GLYPHS_UNICODE, "[Sam  ]" },
		{ "Sam", 5, ALIGN_RIGHT, GLYPHS_UNICODE, "[  Sam]" },
		{ "Sam", 6, ALIGN_CENTER, GLYPHS_UNICODE, "[ Sam  ]" },
		{ "Sam", 3, ALIGN_RIGHT, GLYPHS_UNICODE, "[Sam]" },
		{ "Sam", 2, ALIGN_RIGHT, GLYPHS_UNICODE, "[S…]" },
		{ "Sam", 1, ALIGN_LEFT, GLYPHS_ASCII, "[~]" },
		{ "Sam", 0, ALIGN_LEFT, GLYPHS_ASCII, "[]" },
		{ "日", 1, ALIGN_LEFT, GLYPHS_UNICODE, "[…]" },
		{ "1,200", 6, ALIGN_FIGURE, GLYPHS_UNICODE, "[ 1,200]" },
		{ "1,200", 4, ALIGN_FIGURE, GLYPHS_UNICODE, "[####]" },
		{ "e" ACUTE "e" ACUTE "e" ACUTE, 2, ALIGN_LEFT, GLYPHS_UNICODE, "[e" ACUTE "…]" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct slot slot = { 0, 1, cases[i].w, cases[i].align };
		struct screen s;

		screen_init(&s, 1, cases[i].w + 2, cases[i].glyphs);
		canvas_text(&s.cv, 0, 0, STYLE_NORMAL, "[");
		canvas_text(&s.cv, 0, cases[i].w + 1, STYLE_NORMAL, "]");
		canvas_text_fit(&s.cv, slot, STYLE_NORMAL, cases[i].text);
		check_screen(&s.cv, cases[i].shown);
		screen_release(&s);
	}
}

static void formatted_text_is_cut_at_a_whole_character(void **state)
{
	char text[2 * CANVAS_TEXT_MAX];
	int width;
	struct screen s;

	(void)state;
	for (size_t i = 0; i + 2 < sizeof(text); i += 2) {
		text[i] = (char)0xC3;
		text[i + 1] = (char)0xBC;
	}
	text[sizeof(text) - 2] = '\0';
	screen_init(&s, 1, 900, GLYPHS_UNICODE);
	width = canvas_textf(&s.cv, 0, 0, STYLE_NORMAL, "%d%s", 1, text);
	assert_in_range(width, CANVAS_TEXT_MAX / 2 - 2, CANVAS_TEXT_MAX / 2);
	assert_int_equal(grid_at(&s.grid, 0, width - 1)->codes[0], 0xFC);
	screen_release(&s);
}

static void a_border_has_its_title_at_every_glyph_level(void **state)
{
	static const char *const pictures[] = {
		[GLYPHS_UNICODE] = "┌─ Hi ──┐\n│       │\n└───────┘",
		[GLYPHS_BASIC] = "┌─ Hi ──┐\n│       │\n└───────┘",
		[GLYPHS_ASCII] = "+- Hi --+\n|       |\n+-------+",
	};

	(void)state;
	for (int level = 0; level < GLYPHS_COUNT; level++) {
		struct screen s;

		screen_init(&s, 3, 9, (enum glyphs)level);
		canvas_border(&s.cv, STYLE_LINE, "Hi");
		check_screen(&s.cv, pictures[level]);
		check_styles(&s.cv, "nnnttnnnn\nn       n\nnnnnnnnnn");
		screen_release(&s);
	}
}

static void a_long_title_is_cut(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 2, 10, GLYPHS_ASCII);
	canvas_border(&s.cv, STYLE_LINE, JAPAN);
	check_screen(&s.cv, "+- 日~  -+\n+--------+");
	screen_release(&s);
}

static void styles_print_as_letters(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 2, 6, GLYPHS_UNICODE);
	canvas_text(&s.cv, 0, 0, STYLE_TITLE, "日a");
	canvas_restyle(&s.cv, (struct rect){ 0, 2, 9, 2 }, STYLE_KEY);
	canvas_invert(&s.cv, (struct rect){ 0, 3, 2, 2 });
	check_styles(&s.cv, "ttkK~\n  kK~");
	canvas_invert(&s.cv, canvas_area(&s.cv));
	check_styles(&s.cv, "TTKk ~\n~~Kk ~");
	screen_release(&s);
}

static void the_cursor_stays_on_the_canvas(void **state)
{
	struct screen s;
	struct canvas part;

	(void)state;
	screen_init(&s, 5, 9, GLYPHS_UNICODE);
	part = canvas_part(&s.cv, (struct rect){ 2, 3, 2, 2 });
	canvas_cursor(&part, 2, 0);
	canvas_cursor(&part, 0, -1);
	assert_false(s.grid.has_cursor);
	canvas_cursor(&part, 1, 1);
	check_cursor(&s, 3, 4);
	grid_clear(&s.grid);
	assert_false(s.grid.has_cursor);
	screen_release(&s);
}

static void no_cells_are_enough(void **state)
{
	struct canvas none = { 0 };
	struct screen s;

	(void)state;
	canvas_fill(&none, STYLE_NORMAL);
	canvas_text(&none, 0, 0, STYLE_NORMAL, "x");
	canvas_text_fit(&none, (struct slot){ .w = 4 }, STYLE_NORMAL, "x");
	canvas_border(&none, STYLE_LINE, "x");
	check_screen(&none, "");
	screen_init(&s, 1, 1, GLYPHS_UNICODE);
	canvas_border(&s.cv, STYLE_LINE, "title");
	check_screen(&s.cv, "┘");
	canvas_text(&s.cv, 0, 0, STYLE_NORMAL, JAPAN);
	check_screen(&s.cv, "");
	screen_release(&s);
}

static void a_grid_has_a_largest_size(void **state)
{
	struct grid grid = { 0 };

	(void)state;
	grid_resize(&grid, -5, 1000000);
	assert_int_equal(grid.h, 0);
	assert_int_equal(grid.w, GRID_MAX);
	assert_null(grid_at(&grid, 0, 0));
	grid_resize(&grid, 2, 2);
	assert_int_equal(grid_at(&grid, 1, 1)->codes[0], ' ');
	grid_release(&grid);
	assert_null(grid.cells);
}

/* Any text anywhere, on parts within parts: the cells stay sound. */
static void random_text_leaves_sound_cells(void **state)
{
	static const char *const pieces[] = {
		"日本", "a",     " ",
		ACUTE,  "\xFF",  "\xE2",
		"\x1b", "한글",  "👩‍👩‍👧",
		"é",    "~~~~~", "\xF0\x9F\x9A\x80",
		"नमस्ते", "\n",
	};
	uint64_t seed = 7;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		int h = (int)(next_random(&seed) % 6), w = (int)(next_random(&seed) % 14);
		struct screen s;
		struct canvas cv;

		screen_init(&s, h, w, (enum glyphs)(next_random(&seed) % GLYPHS_COUNT));
		cv = s.cv;
		for (int i = 0; i < 30; i++) {
			int y = (int)(next_random(&seed) % 10) - 2;
			int x = (int)(next_random(&seed) % 20) - 4;
			const char *text = pieces[next_random(&seed) % COUNT_OF(pieces)];

			if (next_random(&seed) % 8 == 0)
				cv = canvas_part(&s.cv, (struct rect){ y, x, y + 3, x + 5 });
			canvas_text(&cv, y, x, (enum style)(next_random(&seed) % STYLE_COUNT),
			            text);
			canvas_text_fit(&cv, (struct slot){ y, x, x + 2, ALIGN_CENTER }, STYLE_KEY,
			                text);
			canvas_cursor(&cv, y, x);
		}
		check_sound(&s.grid);
		screen_release(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_cannot_paint_elsewhere),
		cmocka_unit_test(a_part_of_a_part_is_within_both),
		cmocka_unit_test(wide_characters_are_never_halved),
		cmocka_unit_test(four_marks_stay_with_their_base),
		cmocka_unit_test(nothing_unsafe_enters_a_cell),
		cmocka_unit_test(text_is_fitted_by_cells),
		cmocka_unit_test(formatted_text_is_cut_at_a_whole_character),
		cmocka_unit_test(a_border_has_its_title_at_every_glyph_level),
		cmocka_unit_test(a_long_title_is_cut),
		cmocka_unit_test(styles_print_as_letters),
		cmocka_unit_test(the_cursor_stays_on_the_canvas),
		cmocka_unit_test(no_cells_are_enough),
		cmocka_unit_test(a_grid_has_a_largest_size),
		cmocka_unit_test(random_text_leaves_sound_cells),
	};

	return cmocka_run_group_tests_name("tui/canvas", tests, NULL, NULL) != 0;
}
