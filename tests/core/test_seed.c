#include "core/seed.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void the_columns_stand_in_flip_board_order(void **state)
{
	static const char *const want[] = { "Marketing", "Sales",      "Service",   "Finance",
		                            "Product",   "Operations", "Executives" };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(want); i++) {
		assert_string_equal(seed_departments[i], want[i]);
		assert_int_equal(seed_position(want[i], 9), i + 1);
	}
	assert_null(seed_departments[COUNT_OF(want)]);
}

static void other_columns_follow_in_the_order_they_came(void **state)
{
	(void)state;
	assert_int_equal(seed_position("Warehouse", 0), 8);
	assert_int_equal(seed_position("Legal", 1), 9);
	assert_int_equal(seed_position("  SALES ", 5), 2);
}

static bool is_seeded(const char *department)
{
	for (size_t i = 0; seed_departments[i] != NULL; i++)
		if (strcmp(seed_departments[i], department) == 0)
			return true;
	return false;
}

static void every_measure_belongs_to_a_seeded_department(void **state)
{
	size_t count = 0;

	(void)state;
	for (const struct seed_measure *m = seed_measures; m->name != NULL; m++, count++)
		assert_true(is_seeded(m->department));
	assert_int_equal(count, 7);
}

static void every_measure_has_the_unit_its_role_asks_for(void **state)
{
	(void)state;
	for (const struct seed_measure *m = seed_measures; m->name != NULL; m++) {
		if (m->role == ROLE_REVENUE)
			assert_int_equal(m->unit, UNIT_MONEY);
		if (m->role == ROLE_LEADS || m->role == ROLE_ACCEPTED || m->role == ROLE_WON)
			assert_int_equal(m->unit, UNIT_COUNT);
		assert_int_equal(m->direction == DIRECTION_LOWER, text_same(m->name, "past due"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_columns_stand_in_flip_board_order),
		cmocka_unit_test(other_columns_follow_in_the_order_they_came),
		cmocka_unit_test(every_measure_belongs_to_a_seeded_department),
		cmocka_unit_test(every_measure_has_the_unit_its_role_asks_for),
	};

	return cmocka_run_group_tests_name("core/seed", tests, NULL, NULL) != 0;
}
