#include "tui/list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void the_selection_is_always_in_sight(void **state)
{
	static const int actions[] = { LIST_UP,        LIST_DOWN,  LIST_PAGE_UP,
		                       LIST_PAGE_DOWN, LIST_FIRST, LIST_LAST };

	(void)state;
	for (size_t count = 0; count < 20; count++) {
		for (int height = 0; height < 8; height++) {
			struct list list = { 0 };

			for (size_t i = 0; i < 60; i++) {
				int action = actions[(i * 7 + i / 5) % COUNT_OF(actions)];
				size_t top, selected;

				assert_true(list_act(&list, action, count, height));
				top = list_top(&list, count, height);
				selected = list_selected(&list, count);
				assert_true(count == 0 || selected < count);
				assert_true(selected >= top);
				assert_true(selected - top < (size_t)(height > 0 ? height : 1));
			}
		}
	}
}

static void actions_move_by_one_a_page_or_all(void **state)
{
	struct list list = { 0 };

	(void)state;
	list_act(&list, LIST_PAGE_DOWN, 100, 10);
	assert_int_equal(list.selected, 10);
	assert_int_equal(list.top, 1);
	list_act(&list, LIST_DOWN, 100, 10);
	assert_int_equal(list.selected, 11);
	list_act(&list, LIST_LAST, 100, 10);
	assert_int_equal(list.selected, 99);
	assert_int_equal(list.top, 90);
	list_act(&list, LIST_UP, 100, 10);
	assert_int_equal(list.selected, 98);
	assert_int_equal(list.top, 90);
	list_act(&list, LIST_FIRST, 100, 10);
	list_act(&list, LIST_UP, 100, 10);
	assert_int_equal(list.selected, 0);
	assert_false(list_act(&list, 77, 100, 10));
}

static void rows_that_vanish_take_the_selection_along(void **state)
{
	struct list list = { .selected = 50, .top = 45 };
	char text[32];

	(void)state;
	assert_int_equal(list_selected(&list, 14), 13);
	assert_int_equal(list_top(&list, 14, 10), 4);
	list_position(&list, 14, text, sizeof(text));
	assert_string_equal(text, "14 of 14");
	list_position(&list, 0, text, sizeof(text));
	assert_string_equal(text, "0 of 0");
	assert_int_equal(list_top(&list, 0, 10), 0);
}

static void clicks_select_what_is_shown(void **state)
{
	struct list list = { .selected = 12, .top = 10 };
	struct event click = { .type = EV_MOUSE, .mouse = MOUSE_CLICK, .y = 3, .h = 5, .w = 9 };

	(void)state;
	assert_true(list_mouse(&list, &click, 20, 5));
	assert_int_equal(list.selected, 13);
	assert_int_equal(list.top, 10);
	click.y = 5;
	assert_false(list_mouse(&list, &click, 20, 5));
	click.y = 2;
	assert_false(list_mouse(&list, &click, 2, 5));
	click.mouse = MOUSE_WHEEL_DOWN;
	assert_true(list_mouse(&list, &click, 20, 5));
	assert_int_equal(list.selected, 14);
	click.mouse = MOUSE_WHEEL_UP;
	assert_true(list_mouse(&list, &click, 20, 5));
	assert_int_equal(list.selected, 13);
	click.type = EV_KEY;
	assert_false(list_mouse(&list, &click, 20, 5));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_selection_is_always_in_sight),
		cmocka_unit_test(actions_move_by_one_a_page_or_all),
		cmocka_unit_test(rows_that_vanish_take_the_selection_along),
		cmocka_unit_test(clicks_select_what_is_shown),
	};

	return cmocka_run_group_tests_name("tui/list", tests, NULL, NULL) != 0;
}
