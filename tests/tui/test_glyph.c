#include "tui/glyph.h"

#include "base/text.h"
#include "tui/style.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void every_glyph_is_one_cell_wide(void **state)
{
	(void)state;
	for (int level = 0; level < GLYPHS_COUNT; level++)
		for (int glyph = 0; glyph < GLYPH_COUNT; glyph++)
			assert_int_equal(text_width_of(
						 glyph_code((enum glyphs)level, (enum glyph)glyph)),
			                 1);
}

static void the_ascii_level_is_ascii(void **state)
{
	(void)state;
	for (int glyph = 0; glyph < GLYPH_COUNT; glyph++)
		assert_in_range(glyph_code(GLYPHS_ASCII, (enum glyph)glyph), '!', '~');
	for (int eighths = 0; eighths <= 8; eighths++)
		assert_in_range(glyph_block(GLYPHS_ASCII, eighths), ' ', '~');
	for (int step = 1; step <= 8; step++)
		assert_int_equal(glyph_step(GLYPHS_ASCII, step), '0' + step);
}

/* The fonts of the Linux console have no eighths and no dark shade. */
static void the_basic_level_is_what_console_fonts_have(void **state)
{
	static const uint32_t known[] = { 0x2500, 0x2502, 0x250C, 0x2510, 0x2514, 0x2518,
		                          0x2026, 0x25B2, 0x25BC, 0x2190, 0x2191, 0x2193,
		                          0x2588, 0x2591, 0x2592, 0x2551, 0 };

	(void)state;
	for (int glyph = 0; glyph < GLYPH_COUNT; glyph++) {
		uint32_t code = glyph_code(GLYPHS_BASIC, (enum glyph)glyph);
		size_t i = 0;

		while (known[i] != 0 && known[i] != code)
			i++;
		assert_true(code < 0x7F || known[i] == code);
	}
}

static void eighths_grow_to_a_full_block(void **state)
{
	(void)state;
	assert_int_equal(glyph_block(GLYPHS_UNICODE, 0), ' ');
	assert_int_equal(glyph_block(GLYPHS_UNICODE, 1), 0x258F);
	assert_int_equal(glyph_block(GLYPHS_UNICODE, 4), 0x258C);
	assert_int_equal(glyph_block(GLYPHS_UNICODE, 7), 0x2589);
	assert_int_equal(glyph_block(GLYPHS_UNICODE, 8), 0x2588);
	assert_int_equal(glyph_block(GLYPHS_BASIC, 3), ' ');
	assert_int_equal(glyph_block(GLYPHS_BASIC, 4), 0x2588);
	assert_int_equal(glyph_step(GLYPHS_UNICODE, 1), 0x2581);
	assert_int_equal(glyph_step(GLYPHS_UNICODE, 8), 0x2588);
}

static void every_style_has_a_letter_of_its_own(void **state)
{
	char seen[STYLE_COUNT + 1] = "";

	(void)state;
	for (int style = 0; style < STYLE_COUNT; style++) {
		char letter = style_letter((enum style)style);

		assert_true(letter == ' ' || islower((unsigned char)letter));
		assert_null(strchr(seen, letter));
		seen[style] = letter;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_glyph_is_one_cell_wide),
		cmocka_unit_test(the_ascii_level_is_ascii),
		cmocka_unit_test(the_basic_level_is_what_console_fonts_have),
		cmocka_unit_test(eighths_grow_to_a_full_block),
		cmocka_unit_test(every_style_has_a_letter_of_its_own),
	};

	return cmocka_run_group_tests_name("tui/glyph", tests, NULL, NULL) != 0;
}
