#include "base/map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static void an_empty_map_knows_nothing(void **state)
{
	struct map map = { 0 };

	(void)state;
	assert_int_equal(map_get(&map, "Ann"), 0);
	assert_int_equal(map_get(&map, ""), 0);
	map_release(&map);
}

static void the_last_value_of_a_key_counts(void **state)
{
	struct map map = { 0 };

	(void)state;
	map_put(&map, "Ann", 1);
	map_put(&map, "", 2);
	map_put(&map, "Ann", 3);
	assert_int_equal(map_get(&map, "Ann"), 3);
	assert_int_equal(map_get(&map, ""), 2);
	assert_int_equal(map_get(&map, "ann"), 0);
	assert_int_equal(map.count, 2);
	map_release(&map);
}

static void keys_are_copied(void **state)
{
	struct map map = { 0 };
	char key[] = "Ann";

	(void)state;
	map_put(&map, key, 1);
	key[0] = 'B';
	assert_int_equal(map_get(&map, "Ann"), 1);
	assert_int_equal(map_get(&map, key), 0);
	map_release(&map);
}

static void many_keys_are_all_found_again(void **state)
{
	struct map map = { 0 };
	char key[32];

	(void)state;
	for (int i = 1; i <= 20000; i++) {
		snprintf(key, sizeof(key), "person %d", i);
		map_put(&map, key, i);
	}
	assert_int_equal(map.count, 20000);
	for (int i = 1; i <= 20000; i++) {
		snprintf(key, sizeof(key), "person %d", i);
		assert_int_equal(map_get(&map, key), i);
		snprintf(key, sizeof(key), "nobody %d", i);
		assert_int_equal(map_get(&map, key), 0);
	}
	map_release(&map);
	assert_int_equal(map.count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_map_knows_nothing),
		cmocka_unit_test(the_last_value_of_a_key_counts),
		cmocka_unit_test(keys_are_copied),
		cmocka_unit_test(many_keys_are_all_found_again),
	};

	return cmocka_run_group_tests_name("base/map", tests, NULL, NULL) != 0;
}
