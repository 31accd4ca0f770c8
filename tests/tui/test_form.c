#include "tui/form.h"

#include "screen.h"
#include "tui/key.h"

#include <stdio.h>
#include <string.h>

enum { WHO, AMOUNT, PROMISE, DUTIES };

static bool check_amount(const void *context, int field, const char *text, char *message,
                         size_t size)
{
	(void)context;
	(void)field;
	if (strspn(text, "0123456789") == strlen(text))
		return true;
	(void)snprintf(message, size, "Write an amount like 1200 or 1.2M");
	return false;
}

static void read_amount(const void *context, int field, const char *text, char *out, size_t size)
{
	(void)field;
	(void)snprintf(out, size, "= %s%s.00", (const char *)context, text);
}

static const struct field_spec fields[] = {
	{ "who", "Who", "A person on the board", FIELD_REQUIRED, NULL, NULL },
	{ "amount", "Amount", NULL, 0, check_amount, read_amount },
	{ "promise", "Promise", "Hidden until the reveal", FIELD_MASKED, check_amount,
	  read_amount },
	{ "duties", "Duties", "Several lines make several", FIELD_LINES, NULL, NULL },
	{ 0 },
};

static const struct form form = { fields, "$" };

static enum form_result press(struct form_state *state, int key)
{
	struct event event = event_of_key(key, 10, 50);

	return form_update(state, &form, &event);
}

static void type(struct form_state *state, const char *text)
{
	for (; *text != '\0'; text++)
		assert_int_equal(press(state, *text), FORM_OPEN);
}

static enum form_result paste(struct form_state *state, const char *text)
{
	struct event event = { .type = EV_PASTE, .text = text, .h = 10, .w = 50 };

	return form_update(state, &form, &event);
}

static void check_form(const struct form_state *state, int h, int w, const char *expected)
{
	struct screen s;

	screen_init(&s, h, w, GLYPHS_UNICODE);
	form_draw(state, &form, &s.cv);
	check_screen(&s.cv, expected);
	check_sound(&s.grid);
	screen_release(&s);
}

static void a_form_shows_labels_fields_and_help(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ 0 };
	form_set(&form_state, &form, WHO, "Ana Müller");
	form_set(&form_state, &form, AMOUNT, "1200");
	form_set(&form_state, &form, PROMISE, "410");
	check_form(&form_state, 6, 50,
	           ">Who*     Ana Müller\n"
	           "          A person on the board\n"
	           " Amount   1200                          = $1200.00\n"
	           " Promise  •••\n"
	           " Duties");
}

static void leaving_forward_checks_the_field(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ 0 };
	press(&form_state, K_TAB);
	assert_int_equal(form_state.focus, WHO);
	assert_string_equal(form_state.messages[WHO], "This is needed: write something here.");
	type(&form_state, "Sam");
	assert_string_equal(form_state.messages[WHO], "");
	press(&form_state, K_TAB);
	type(&form_state, "12x");
	press(&form_state, K_DOWN);
	assert_int_equal(form_state.focus, AMOUNT);
	check_form(&form_state, 6, 50,
	           " Who*     Sam\n"
	           ">Amount   12x                            = $12x.00\n"
	           "          Write an amount like 1200 or 1.2M\n"
	           " Promise\n"
	           " Duties");
	check_form(&form_state, 3, 30,
	           " Who*     Sam\n"
	           ">Amount   12x        = $12x.00\n"
	           " Write an amount like 1200 or…");
}

static void going_back_is_always_possible(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ .focus = AMOUNT };
	type(&form_state, "abc");
	press(&form_state, K_ENTER);
	assert_int_equal(form_state.focus, AMOUNT);
	press(&form_state, K_BACKTAB);
	assert_int_equal(form_state.focus, WHO);
	assert_string_equal(form_state.fields[AMOUNT].text, "abc");
	press(&form_state, K_UP);
	assert_int_equal(form_state.focus, WHO);
	assert_int_equal(press(&form_state, K_ESCAPE), FORM_CANCEL);
}

static void enter_in_the_last_field_submits_what_is_right(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ .focus = AMOUNT };
	type(&form_state, "abc");
	form_state.focus = DUTIES;
	assert_int_equal(press(&form_state, K_ENTER), FORM_OPEN);
	assert_int_equal(form_state.focus, WHO);
	assert_string_equal(form_state.messages[AMOUNT], "Write an amount like 1200 or 1.2M");
	type(&form_state, "Sam");
	press(&form_state, K_ENTER);
	assert_int_equal(form_state.focus, AMOUNT);
	press(&form_state, K_CTRL('u'));
	type(&form_state, "12");
	press(&form_state, K_ENTER);
	press(&form_state, K_TAB);
	assert_int_equal(form_state.focus, DUTIES);
	press(&form_state, K_TAB);
	assert_int_equal(form_state.focus, DUTIES);
	assert_int_equal(press(&form_state, K_ENTER), FORM_SUBMIT);
}

static void the_caller_can_refuse_too(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ .focus = DUTIES };
	form_fail(&form_state, WHO, "Nobody of that name is on the board.");
	assert_int_equal(form_state.focus, WHO);
	check_form(&form_state, 3, 50,
	           ">Who*\n"
	           "          Nobody of that name is on the board.\n"
	           " Amount");
}

static void a_masked_field_never_shows_its_text(void **state)
{
	static struct form_state form_state;
	struct str picture = { 0 };
	struct screen s;

	(void)state;
	form_state = (struct form_state){ .focus = PROMISE };
	type(&form_state, "410");
	assert_string_equal(form_state.readings[PROMISE], "");
	screen_init(&s, 8, 60, GLYPHS_ASCII);
	form_draw(&form_state, &form, &s.cv);
	canvas_to_text(&s.cv, &picture);
	assert_null(strstr(str_text(&picture), "410"));
	assert_non_null(strstr(str_text(&picture), "***"));
	str_release(&picture);
	screen_release(&s);
}

static void pasted_lines_stay_together_unless_wanted(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ 0 };
	assert_int_equal(paste(&form_state, "Ana\nMüller\n"), FORM_OPEN);
	assert_string_equal(form_state.fields[WHO].text, "Ana Müller");
	form_state.focus = DUTIES;
	assert_int_equal(paste(&form_state, "Bake\nSell\nClean"), FORM_LINES);
	assert_string_equal(form_state.fields[DUTIES].text, "Bake");
	assert_string_equal(form_state.rest, "Sell\nClean");
	press(&form_state, 'x');
	assert_null(form_state.rest);
}

static void a_form_scrolls_to_its_focus(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ .focus = DUTIES };
	check_form(&form_state, 2, 40, ">Duties\n          Several lines make several");
	check_form(&form_state, 1, 40, ">Duties");
	check_form(&form_state, 3, 10, " P…\n>D…\n Several …");
}

static void a_click_puts_the_focus(void **state)
{
	static struct form_state form_state;
	struct event click = {
		.type = EV_MOUSE, .mouse = MOUSE_CLICK, .y = 3, .x = 20, .h = 8, .w = 40
	};

	(void)state;
	form_state = (struct form_state){ 0 };
	form_update(&form_state, &form, &click);
	assert_int_equal(form_state.focus, PROMISE);
	click.mouse = MOUSE_WHEEL_DOWN;
	click.y = 0;
	form_update(&form_state, &form, &click);
	assert_int_equal(form_state.focus, PROMISE);
}

static void the_cursor_is_in_the_field(void **state)
{
	static struct form_state form_state;

	(void)state;
	form_state = (struct form_state){ .focus = AMOUNT };
	type(&form_state, "12");
	for (int h = 1; h < 8; h++) {
		for (int w = 12; w < 60; w++) {
			struct screen s;

			screen_init(&s, h, w, GLYPHS_UNICODE);
			form_draw(&form_state, &form, &s.cv);
			assert_true(s.grid.has_cursor);
			check_sound(&s.grid);
			screen_release(&s);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_form_shows_labels_fields_and_help),
		cmocka_unit_test(leaving_forward_checks_the_field),
		cmocka_unit_test(going_back_is_always_possible),
		cmocka_unit_test(enter_in_the_last_field_submits_what_is_right),
		cmocka_unit_test(the_caller_can_refuse_too),
		cmocka_unit_test(a_masked_field_never_shows_its_text),
		cmocka_unit_test(pasted_lines_stay_together_unless_wanted),
		cmocka_unit_test(a_form_scrolls_to_its_focus),
		cmocka_unit_test(a_click_puts_the_focus),
		cmocka_unit_test(the_cursor_is_in_the_field),
	};

	return cmocka_run_group_tests_name("tui/form", tests, NULL, NULL) != 0;
}
