#include "core/load.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

static int new_board(void **state)
{
	struct board *b = calloc(1, sizeof(*b));

	*state = b;
	return b != NULL && sample_board(b) ? 0 : -1;
}

static int drop_board(void **state)
{
	board_release(*state);
	free(*state);
	return 0;
}

/* A kept duty of Sales; `hours` in hundredths. */
static int keep(struct board *b, int owner, int stage, int64_t hours)
{
	struct duty d = { .id = board_new_id(b, NOUN_DUTY),
		          .department = SALES,
		          .owner = owner,
		          .stage = stage,
		          .status = DUTY_KEPT };
	char text[32];

	if (hours > 0)
		d.hours_per_week = amount_of(hours);
	snprintf(text, sizeof(text), "duty %d", d.id);
	d.text = text;
	assert_true(put_noun(b, NOUN_DUTY, &d));
	return d.id;
}

static bool warns(const struct board *b, int duty, enum load_warning warning)
{
	return (load_of_duty(b, duty) & 1u << warning) != 0;
}

static void check_words(const struct board *b, int duty, enum load_warning warning,
                        const char *want)
{
	struct str out = { 0 };

	load_add_words(&out, b, duty, warning);
	assert_string_equal(str_text(&out), want);
	str_release(&out);
}

static void a_kept_duty_without_an_owner_warns(void **state)
{
	struct board *b = *state;
	int duty = keep(b, 0, STAGE_NONE, 0);
	struct duty d = *board_duty(b, duty);

	assert_int_equal(load_of_duty(b, duty), 1u << LOAD_NOBODY);
	check_words(b, duty, LOAD_NOBODY, "nobody owns \"duty 1\"");
	d.owner = ANN;
	assert_true(put_noun(b, NOUN_DUTY, &d));
	assert_int_equal(load_of_duty(b, duty), 0);
}

static void only_kept_duties_warn(void **state)
{
	struct board *b = *state;
	int duty = keep(b, 0, STAGE_NONE, 5000);
	struct duty d = *board_duty(b, duty);

	d.status = DUTY_SUGGESTED;
	assert_true(put_noun(b, NOUN_DUTY, &d));
	assert_int_equal(load_of_duty(b, duty), 0);
	d.status = DUTY_DROPPED;
	d.owner = BO;
	assert_true(put_noun(b, NOUN_DUTY, &d));
	assert_int_equal(load_of_duty(b, duty), 0);
	assert_int_equal(load_of_duty(b, 99), 0);
	assert_int_equal(load_of_duty(b, 0), 0);
}

static void the_same_text_kept_in_two_columns_warns(void **state)
{
	struct board *b = *state;
	int first = keep(b, ANN, STAGE_NONE, 0);
	struct duty other = { .id = 2,
		              .department = MARKETING,
		              .text = " DUTY  1",
		              .owner = ANN,
		              .status = DUTY_SUGGESTED };

	assert_true(put_noun(b, NOUN_DUTY, &other));
	assert_false(warns(b, first, LOAD_TWO));
	other.status = DUTY_KEPT;
	assert_true(put_noun(b, NOUN_DUTY, &other));
	assert_true(warns(b, first, LOAD_TWO));
	assert_true(warns(b, 2, LOAD_TWO));
	check_words(b, first, LOAD_TWO, "\"duty 1\" is also kept in Marketing");
	other.text = "something else";
	assert_true(put_noun(b, NOUN_DUTY, &other));
	assert_false(warns(b, first, LOAD_TWO));
}

static void five_duties_are_a_seat_and_six_are_not(void **state)
{
	struct board *b = *state;
	int duty = 0;

	for (int i = 0; i < 5; i++)
		duty = keep(b, ANN, STAGE_NONE, 0);
	assert_false(warns(b, duty, LOAD_SEAT));
	duty = keep(b, ANN, STAGE_NONE, 0);
	assert_true(warns(b, duty, LOAD_SEAT));
	assert_true(warns(b, 1, LOAD_SEAT));
	check_words(b, duty, LOAD_SEAT, "Ann has 6 duties; the usual norm is 5 per seat");
}

static void forty_hours_are_a_week_and_a_hundredth_more_is_not(void **state)
{
	struct board *b = *state;
	int duty = keep(b, ANN, STAGE_NONE, 3000);

	assert_false(warns(b, keep(b, ANN, STAGE_NONE, 1000), LOAD_HOURS));
	assert_false(warns(b, duty, LOAD_HOURS));
	assert_true(warns(b, keep(b, ANN, STAGE_NONE, 1), LOAD_HOURS));
	assert_true(warns(b, duty, LOAD_HOURS));
	check_words(b, duty, LOAD_HOURS, "Ann has 40.01 hours a week; a week has 40");
	keep(b, ANN, STAGE_NONE, 99);
	check_words(b, duty, LOAD_HOURS, "Ann has 41 hours a week; a week has 40");
}

static void a_salesperson_may_spend_half_the_week_not_selling(void **state)
{
	struct board *b = *state;
	int duty = keep(b, BO, STAGE_HUNTING, 500);

	keep(b, BO, STAGE_FARMING, 500);
	keep(b, BO, STAGE_COOKING, 600);
	assert_false(warns(b, keep(b, BO, STAGE_RUNNING, 400), LOAD_NOT_SELLING));
	assert_true(warns(b, keep(b, BO, STAGE_DELIVERING, 1), LOAD_NOT_SELLING));
	assert_true(warns(b, duty, LOAD_NOT_SELLING));
	check_words(b, duty, LOAD_NOT_SELLING,
	            "Bo has 10.01 of 20.01 hours a week outside hunting and farming");
}

static void only_salespeople_are_asked_whether_they_sell(void **state)
{
	struct board *b = *state;

	assert_false(warns(b, keep(b, ANN, STAGE_COOKING, 1000), LOAD_NOT_SELLING));
	assert_true(warns(b, keep(b, BO, STAGE_COOKING, 1000), LOAD_NOT_SELLING));
	assert_false(warns(b, keep(b, CY, STAGE_COOKING, 0), LOAD_NOT_SELLING));
}

static void a_seat_counts_kept_duties_of_its_owner_only(void **state)
{
	struct board *b = *state;
	struct duty helper = { .id = 3,
		               .department = SALES,
		               .text = "help",
		               .owner = BO,
		               .helpers = { ANN },
		               .status = DUTY_KEPT };
	struct seat seat;

	keep(b, ANN, STAGE_HUNTING, 250);
	keep(b, ANN, STAGE_NONE, 125);
	assert_true(put_noun(b, NOUN_DUTY, &helper));
	seat_of(b, ANN, &seat);
	assert_int_equal(seat.duties, 2);
	assert_int_equal(seat.hours, 375);
	assert_int_equal(seat.selling_hours, 250);
	seat_of(b, 0, &seat);
	assert_int_equal(seat.duties, 0);
	assert_false(seat_has(b, 0, &seat, LOAD_SEAT));
	assert_false(seat_has(b, 0, &seat, LOAD_NOBODY));
}

static void the_warnings_of_a_duty_add_up(void **state)
{
	struct board *b = *state;
	int duty = 0;

	for (int i = 0; i < 6; i++)
		duty = keep(b, BO, STAGE_COOKING, 1000);
	assert_int_equal(load_of_duty(b, duty),
	                 1u << LOAD_SEAT | 1u << LOAD_HOURS | 1u << LOAD_NOT_SELLING);
	for (int w = 0; w < LOAD_COUNT; w++)
		assert_non_null(load_words[w]);
	assert_null(load_words[LOAD_COUNT]);
}

#define WITH_BOARD(test) cmocka_unit_test_setup_teardown(test, new_board, drop_board)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_BOARD(a_kept_duty_without_an_owner_warns),
		WITH_BOARD(only_kept_duties_warn),
		WITH_BOARD(the_same_text_kept_in_two_columns_warns),
		WITH_BOARD(five_duties_are_a_seat_and_six_are_not),
		WITH_BOARD(forty_hours_are_a_week_and_a_hundredth_more_is_not),
		WITH_BOARD(a_salesperson_may_spend_half_the_week_not_selling),
		WITH_BOARD(only_salespeople_are_asked_whether_they_sell),
		WITH_BOARD(a_seat_counts_kept_duties_of_its_owner_only),
		WITH_BOARD(the_warnings_of_a_duty_add_up),
	};

	return cmocka_run_group_tests_name("core/load", tests, NULL, NULL) != 0;
}
