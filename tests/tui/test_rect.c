#include "tui/rect.h"

#include "tui/event.h"
#include "tui/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void check_rect(struct rect actual, struct rect expected)
{
	assert_int_equal(actual.y, expected.y);
	assert_int_equal(actual.x, expected.x);
	assert_int_equal(actual.h, expected.h);
	assert_int_equal(actual.w, expected.w);
}

static void pieces_and_rest_make_the_whole(void **state)
{
	struct rect rest = { 2, 3, 10, 20 };

	(void)state;
	check_rect(rect_cut_top(&rest, 1), (struct rect){ 2, 3, 1, 20 });
	check_rect(rect_cut_bottom(&rest, 2), (struct rect){ 10, 3, 2, 20 });
	check_rect(rect_cut_left(&rest, 5), (struct rect){ 3, 3, 7, 5 });
	check_rect(rect_cut_right(&rest, 4), (struct rect){ 3, 19, 7, 4 });
	check_rect(rest, (struct rect){ 3, 8, 7, 11 });
}

static void a_piece_is_never_more_than_there_is(void **state)
{
	struct rect rest = { 0, 0, 2, 3 };

	(void)state;
	check_rect(rect_cut_left(&rest, -4), (struct rect){ 0, 0, 2, 0 });
	check_rect(rect_cut_bottom(&rest, 9), (struct rect){ 0, 0, 2, 3 });
	check_rect(rect_cut_top(&rest, 1), (struct rect){ 0, 0, 0, 3 });
	check_rect(rect_cut_right(&rest, 9), (struct rect){ 0, 0, 0, 3 });
	check_rect(rest, (struct rect){ 0, 0, 0, 0 });
}

static void the_middle_is_at_most_the_outside(void **state)
{
	(void)state;
	check_rect(rect_center((struct rect){ 1, 1, 10, 20 }, 4, 6), (struct rect){ 4, 8, 4, 6 });
	check_rect(rect_center((struct rect){ 0, 0, 3, 3 }, 9, 1), (struct rect){ 0, 1, 3, 1 });
}

static void what_two_areas_share_is_in_both(void **state)
{
	struct rect a = { 0, 0, 5, 5 }, b = { 3, -2, 9, 4 };

	(void)state;
	check_rect(rect_common(a, b), (struct rect){ 3, 0, 2, 2 });
	assert_int_equal(rect_common(a, (struct rect){ 9, 9, 1, 1 }).h, 0);
	assert_true(rect_has(a, 4, 4));
	assert_false(rect_has(a, 5, 0));
	assert_false(rect_has(a, 0, -1));
}

static void an_event_is_seen_from_the_area_it_is_for(void **state)
{
	struct event click = { .type = EV_MOUSE, .mouse = MOUSE_CLICK, .y = 5, .x = 7 };
	struct event inner = event_in(&click, (struct rect){ 4, 6, 2, 3 });
	struct event key = event_of_key(K_ENTER, 24, 80);

	(void)state;
	assert_int_equal(inner.type, EV_MOUSE);
	assert_int_equal(inner.y, 1);
	assert_int_equal(inner.x, 1);
	assert_int_equal(inner.h, 2);
	assert_int_equal(inner.w, 3);
	assert_int_equal(event_in(&click, (struct rect){ 0, 0, 5, 80 }).type, EV_NONE);
	inner = event_in(&key, (struct rect){ 9, 9, 3, 4 });
	assert_int_equal(inner.type, EV_KEY);
	assert_int_equal(inner.key, K_ENTER);
	assert_int_equal(inner.h, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_and_rest_make_the_whole),
		cmocka_unit_test(a_piece_is_never_more_than_there_is),
		cmocka_unit_test(the_middle_is_at_most_the_outside),
		cmocka_unit_test(what_two_areas_share_is_in_both),
		cmocka_unit_test(an_event_is_seen_from_the_area_it_is_for),
	};

	return cmocka_run_group_tests_name("tui/rect", tests, NULL, NULL) != 0;
}
