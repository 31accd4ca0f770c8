#include "term/sequence.h"

#include "base/compiler.h"
#include "tui/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void sequences_are_the_keys_they_stand_for(void **state)
{
	static const struct {
		const char *text;
		int key;
	} cases[] = {
		{ "[A", K_UP },           { "OB", K_DOWN },       { "[1;5C", K_CTRL_RIGHT },
		{ "[1;5D", K_CTRL_LEFT }, { "O5A", K_UP },        { "Oc", K_CTRL_RIGHT },
		{ "[1;7B", K_CTRL_DOWN }, /* with Alt too */
		{ "[1;2A", K_UP },        /* Shift */
		{ "[1;3D", K_LEFT },      /* Alt */
		{ "[1;2H", K_HOME },      { "[Z", K_BACKTAB },    { "[1~", K_HOME },
		{ "[3;5~", K_DELETE },    { "[6~", K_PAGE_DOWN }, { "OP", K_F(1) },
		{ "[15~", K_F(5) },       { "[24;2~", K_F(12) },  { "OM", K_ENTER },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(sequence_key(cases[i].text), cases[i].key);
}

static void what_means_nothing_is_no_key(void **state)
{
	static const char *const cases[] = {
		"",        "[",    "O",     "x",       "[1;5",
		"[AA",     "[16~", "[200~", "[99999~", "[>0;276;0c",
		"[1;;;;A", "[I",   "[O",    "[-1~",    "[99999999999999999999~",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(sequence_key(cases[i]), K_NONE);
}

static void the_mouse_clicks_and_turns_its_wheel(void **state)
{
	static const struct {
		const char *text;
		enum mouse mouse;
		int y, x;
	} cases[] = {
		{ "[<0;1;1M", MOUSE_CLICK, 0, 0 },     { "[<0;400;200M", MOUSE_CLICK, 199, 399 },
		{ "[<16;10;5M", MOUSE_CLICK, 4, 9 }, /* with Ctrl */
		{ "[<64;2;3M", MOUSE_WHEEL_UP, 2, 1 }, { "[<65;2;3M", MOUSE_WHEEL_DOWN, 2, 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct event event = { 0 };

		assert_true(sequence_mouse(cases[i].text, &event));
		assert_int_equal(event.type, EV_MOUSE);
		assert_int_equal(event.mouse, cases[i].mouse);
		assert_int_equal(event.y, cases[i].y);
		assert_int_equal(event.x, cases[i].x);
	}
}

static void releases_and_other_buttons_are_no_events(void **state)
{
	static const char *const cases[] = {
		"[<0;1;1m", "[<1;1;1M", "[<2;1;1M", "[<32;1;1M", "[<35;1;1M", "[<66;1;1M",
		"[<0;0;1M", "[<0;1M",   "[<0M",     "[<;;;M",    "[<",        "[0;1;1M",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct event event = { 0 };

		assert_false(sequence_mouse(cases[i], &event));
	}
}

static void the_older_form_of_the_mouse_is_known(void **state)
{
	static const unsigned char click[] = { ' ', '!' + 9, '!' + 4 };
	static const unsigned char wheel[] = { ' ' + 65, '!', 255 };
	static const unsigned char release[] = { ' ' + 3, '!', '!' };
	static const unsigned char nowhere[] = { ' ', ' ', '!' };
	struct event event = { 0 };

	(void)state;
	assert_true(sequence_mouse_old(click, &event));
	assert_int_equal(event.mouse, MOUSE_CLICK);
	assert_int_equal(event.y, 4);
	assert_int_equal(event.x, 9);
	assert_true(sequence_mouse_old(wheel, &event));
	assert_int_equal(event.mouse, MOUSE_WHEEL_DOWN);
	assert_int_equal(event.y, 222);
	assert_false(sequence_mouse_old(release, &event));
	assert_false(sequence_mouse_old(nowhere, &event));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sequences_are_the_keys_they_stand_for),
		cmocka_unit_test(what_means_nothing_is_no_key),
		cmocka_unit_test(the_mouse_clicks_and_turns_its_wheel),
		cmocka_unit_test(releases_and_other_buttons_are_no_events),
		cmocka_unit_test(the_older_form_of_the_mouse_is_known),
	};

	return cmocka_run_group_tests_name("term/sequence", tests, NULL, NULL) != 0;
}
