#include "term/look.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

static const enum palette_size sizes[] = { PALETTE_NONE, PALETTE_8, PALETTE_256 };

static void without_color_no_role_has_a_color(void **state)
{
	(void)state;
	for (int style = 0; style < STYLE_COUNT; style++)
		assert_int_equal(look_of(PALETTE_NONE, (enum style)style, false).pair, 0);
}

static void the_verdict_shows_without_color_too(void **state)
{
	(void)state;
	assert_true(look_of(PALETTE_NONE, STYLE_GOOD, false).attributes !=
	            look_of(PALETTE_NONE, STYLE_BAD, false).attributes);
	assert_true(look_of(PALETTE_NONE, STYLE_WARN, false).attributes !=
	            look_of(PALETTE_NONE, STYLE_BAD, false).attributes);
}

static void good_and_bad_have_colors_of_their_own(void **state)
{
	(void)state;
	for (int i = PALETTE_8; i <= PALETTE_256; i++) {
		short good = look_of(sizes[i], STYLE_GOOD, false).pair;
		short bad = look_of(sizes[i], STYLE_BAD, false).pair;

		assert_true(good != 0 && bad != 0 && good != bad);
	}
}

static void eight_colors_are_bold(void **state)
{
	(void)state;
	assert_true(look_of(PALETTE_8, STYLE_GOOD, false).attributes & A_BOLD);
	assert_true(look_of(PALETTE_8, STYLE_BAD, false).attributes & A_BOLD);
}

static void inverted_is_always_seen(void **state)
{
	(void)state;
	for (int i = PALETTE_NONE; i <= PALETTE_256; i++) {
		for (int style = 0; style < STYLE_COUNT; style++) {
			struct appearance plain = look_of(sizes[i], (enum style)style, false);
			struct appearance inverted = look_of(sizes[i], (enum style)style, true);

			assert_true((plain.attributes ^ inverted.attributes) == A_REVERSE);
			assert_int_equal(plain.pair, inverted.pair);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_color_no_role_has_a_color),
		cmocka_unit_test(the_verdict_shows_without_color_too),
		cmocka_unit_test(good_and_bad_have_colors_of_their_own),
		cmocka_unit_test(eight_colors_are_bold),
		cmocka_unit_test(inverted_is_always_seen),
	};

	return cmocka_run_group_tests_name("term/look", tests, NULL, NULL) != 0;
}
