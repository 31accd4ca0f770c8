#include "tui/dialog.h"

#include "base/compiler.h"
#include "screen.h"
#include "tui/confirm.h"
#include "tui/key.h"
#include "tui/reader.h"

#define QUESTION \
	"Retire the duty \"Price list\"? It stays in the history and can be taken back with u."

static struct event key_event(int key)
{
	return event_of_key(key, 10, 40);
}

static void a_box_is_in_the_middle(void **state)
{
	struct screen s;

	(void)state;
	screen_init(&s, 10, 40, GLYPHS_UNICODE);
	for (int y = 0; y < 10; y++)
		canvas_text(&s.cv, y, 0, STYLE_NORMAL, "........................................");
	dialog_box(&s.cv, "Title", 2, 10);
	check_screen(&s.cv, "........................................\n"
	                    "........................................\n"
	                    "........................................\n"
	                    ".............┌─ Title ────┐.............\n"
	                    ".............│            │.............\n"
	                    ".............│            │.............\n"
	                    ".............└────────────┘.............\n"
	                    "........................................\n"
	                    "........................................\n"
	                    "........................................");
	screen_release(&s);
}

static void a_confirmation_asks(void **state)
{
	static const struct {
		int h, w;
		const char *shown;
	} cases[] = {
		{ 8, 60,
		  "\n"
		  "┌─ Retire ─────────────────────────────────────────────────┐\n"
		  "│ Retire the duty \"Price list\"? It stays in the history    │\n"
		  "│ and can be taken back with u.                            │\n"
		  "│                                                          │\n"
		  "│  y=Yes  Enter=No                                         │\n"
		  "└──────────────────────────────────────────────────────────┘" },
		{ 7, 30,
		  "┌─ Retire ───────────────────┐\n"
		  "│ Retire the duty \"Price     │\n"
		  "│ list\"? It stays in the     │\n"
		  "│ history and can be taken   │\n"
		  "│ back with u.               │\n"
		  "│  y=Yes  Enter=No           │\n"
		  "└────────────────────────────┘" },
		{ 3, 30,
		  "Retire the duty \"Price list\"?\n"
		  "It stays in the history and\n"
		  " y=Yes  Enter=No" },
		{ 1, 16, " y=Yes  Enter=No" },
	};
	struct confirm confirm;

	(void)state;
	confirm_ask(&confirm, "Retire", QUESTION);
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct screen s;

		screen_init(&s, cases[i].h, cases[i].w, GLYPHS_UNICODE);
		confirm_draw(&confirm, &s.cv);
		check_screen(&s.cv, cases[i].shown);
		assert_true(s.grid.has_cursor);
		screen_release(&s);
	}
}

static void only_y_means_yes(void **state)
{
	struct confirm confirm;

	(void)state;
	confirm_ask(&confirm, "Retire", QUESTION);
	for (int key = 1; key <= K_LAST; key = key == 127 ? K_BACKTAB : key + 1) {
		struct event event = key_event(key);
		enum dialog_result result = confirm_update(&confirm, &event);

		assert_true((result == DIALOG_YES) == (key == 'y' || key == 'Y'));
		assert_true((result == DIALOG_NO) ==
		            (key == K_ENTER || key == K_ESCAPE || key == 'n' || key == 'N'));
	}
}

static void a_text_is_read_page_by_page(void **state)
{
	struct reader reader;
	struct event event = key_event(K_DOWN);
	struct screen s;

	(void)state;
	reader_open(&reader, "Arithmetic", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12");
	screen_init(&s, 10, 40, GLYPHS_ASCII);
	reader_draw(&reader, &s.cv);
	check_screen(&s.cv, "+- Arithmetic -------------------------+\n"
	                    "| 1                                    |\n"
	                    "| 2                                    |\n"
	                    "| 3                                    |\n"
	                    "| 4                                    |\n"
	                    "| 5                                    |\n"
	                    "| 6                                    |\n"
	                    "| 7                                    |\n"
	                    "|  Esc=Close                         v |\n"
	                    "+--------------------------------------+");
	assert_int_equal(reader_update(&reader, &event), DIALOG_OPEN);
	assert_int_equal(reader.top, 1);
	event.key = K_PAGE_DOWN;
	reader_update(&reader, &event);
	assert_int_equal(reader.top, 5);
	reader_draw(&reader, &s.cv);
	check_screen(&s.cv, "+- Arithmetic -------------------------+\n"
	                    "| 6                                    |\n"
	                    "| 7                                    |\n"
	                    "| 8                                    |\n"
	                    "| 9                                    |\n"
	                    "| 10                                   |\n"
	                    "| 11                                   |\n"
	                    "| 12                                   |\n"
	                    "|  Esc=Close                        ^  |\n"
	                    "+--------------------------------------+");
	event.key = 'g';
	reader_update(&reader, &event);
	assert_int_equal(reader.top, 0);
	event.type = EV_MOUSE;
	event.mouse = MOUSE_WHEEL_DOWN;
	reader_update(&reader, &event);
	assert_int_equal(reader.top, 1);
	event = key_event('q');
	assert_int_equal(reader_update(&reader, &event), DIALOG_NO);
	screen_release(&s);
}

static void the_tables_of_the_dialogs_are_right(void **state)
{
	struct error err = { "" };

	(void)state;
	assert_true(keymap_check(confirm_keys, &err));
	assert_true(keymap_check(reader_keys, &err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_box_is_in_the_middle),
		cmocka_unit_test(a_confirmation_asks),
		cmocka_unit_test(only_y_means_yes),
		cmocka_unit_test(a_text_is_read_page_by_page),
		cmocka_unit_test(the_tables_of_the_dialogs_are_right),
	};

	return cmocka_run_group_tests_name("tui/dialog", tests, NULL, NULL) != 0;
}
