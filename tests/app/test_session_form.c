#include "app/session_entry.h"
#include "app/session_form.h"
#include "support/board_harness.h"

static void open_sample(struct harness *h)
{
	harness_init(h);
	harness_sample(h);
	harness_open(h, "2026-10-05");
}

static void the_forms_say_what_they_are(void **state)
{
	struct str words = { 0 };

	(void)state;
	session_form_words(&words, true);
	assert_string_equal(str_text(&words), "short: sheets 2, 3, 4, 9 and 11, 80 min");
	str_clear(&words);
	session_form_words(&words, false);
	assert_non_null(strstr(str_text(&words), "long: all sheets, "));
	str_release(&words);
}

static void every_sheet_but_the_cover_has_its_minutes(void **state)
{
	static const int minutes[] = { 0, 10, 10, 15, 10, 15, 30, 10, 15, 25, 20, 20 };

	(void)state;
	for (int i = 0; sheets[i] != NULL; i++) {
		assert_int_equal(sheets[i]->minutes, minutes[sheets[i]->number]);
		if (i > 0)
			assert_true(sheets[i]->number > sheets[i - 1]->number);
	}
}

static void the_short_form_is_turned_without_what_it_leaves_out(void **state)
{
	static const int forward[] = { 9, 11, 11 }, back[] = { 9, 4, 3, 2, 0, 0 };
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "f Enter");
	for (size_t i = 0; i < COUNT_OF(forward); i++) {
		assert_int_equal(sheets[h.app.sheet]->number, forward[i]);
		harness_keys(&h, "]");
	}
	for (size_t i = 0; i < COUNT_OF(back); i++) {
		harness_keys(&h, "[");
		assert_int_equal(sheets[h.app.sheet]->number, back[i]);
	}
	harness_release(&h);
}

static void every_sheet_is_reached_by_its_number(void **state)
{
	static const struct {
		const char *key;
		int number;
	} keys[] = {
		{ "1", 1 },  { "2", 2 },  { "4", 4 }, { "6", 6 },
		{ "-", 10 }, { "=", 11 }, { "9", 9 },
	};
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "f Enter q");
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		harness_keys(&h, keys[i].key);
		assert_int_equal(sheets[h.app.sheet]->number, keys[i].number);
	}
	harness_release(&h);
}

static enum style tab_style(struct harness *h, const char *tab)
{
	struct str screen = { 0 };
	const char *line, *at;
	int x;

	harness_screen(h, &screen);
	line = strchr(str_text(&screen), '\n') + 1;
	at = strstr(line, tab);
	assert_non_null(at);
	x = (int)(at - line) + 1;
	str_release(&screen);
	return (enum style)h->grid.cells[h->grid.w + x].style;
}

static void tabs_that_are_left_out_are_dim(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_size(&h, 24, 200);
	assert_int_equal(tab_style(&h, " 6 Flip board "), STYLE_TAB);
	harness_keys(&h, "f Enter q");
	assert_int_equal(tab_style(&h, " 6 Flip board "), STYLE_DIM);
	assert_int_equal(tab_style(&h, " 1 Table "), STYLE_DIM);
	assert_int_equal(tab_style(&h, " 3 Actuals "), STYLE_TAB);
	harness_keys(&h, "f");
	assert_int_equal(tab_style(&h, " 6 Flip board "), STYLE_TAB);
	harness_release(&h);
}

static void the_form_is_kept_with_the_session(void **state)
{
	const struct entry *e;
	struct harness h;

	(void)state;
	open_sample(&h);
	assert_shows(&h, "Form           long: all sheets");
	harness_keys(&h, "f");
	assert_shows(&h, "Form           short: sheets 2, 3, 4, 9 and 11, 80 min");
	assert_int_equal(h.applied, 0); /* no session yet */
	harness_keys(&h, "Enter");
	e = session_entry_find(&h.board, (struct entry_key){ 1, 0, ENTRY_FORM, 0 });
	assert_non_null(e);
	assert_string_equal(e->text, "short");
	assert_true(session_form_is_short(&h.board, 1));
	harness_release(&h);
}

static void a_session_may_change_its_form(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "Enter q f");
	assert_true(session_form_is_short(&h.board, 1));
	assert_shows(&h, "The session is short: sheets 2, 3, 4, 9 and 11, 80 min (u=Undo)");
	harness_keys(&h, "f");
	assert_false(session_form_is_short(&h.board, 1));
	harness_keys(&h, "u");
	assert_true(session_form_is_short(&h.board, 1));
	assert_shows(&h, "Form           short");
	harness_keys(&h, "u");
	assert_shows(&h, "Form           long");
	harness_release(&h);
}

static void the_next_session_is_long_again(void **state)
{
	struct harness h;

	(void)state;
	open_sample(&h);
	harness_keys(&h, "f Enter = C y q f f f Enter");
	assert_int_equal(h.app.scene.session, 2);
	assert_false(session_form_is_short(&h.board, 0));
	assert_int_equal(session_form_is_short(&h.board, 2), h.app.scene.is_short);
	harness_release(&h);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_forms_say_what_they_are),
		cmocka_unit_test(every_sheet_but_the_cover_has_its_minutes),
		cmocka_unit_test(the_short_form_is_turned_without_what_it_leaves_out),
		cmocka_unit_test(every_sheet_is_reached_by_its_number),
		cmocka_unit_test(tabs_that_are_left_out_are_dim),
		cmocka_unit_test(the_form_is_kept_with_the_session),
		cmocka_unit_test(a_session_may_change_its_form),
		cmocka_unit_test(the_next_session_is_long_again),
	};

	return cmocka_run_group_tests_name("app/session_form", tests, NULL, NULL) != 0;
}
