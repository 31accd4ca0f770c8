#include "base/sorter.h"

#include "base/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { RECORDS = 2000 };

static uint32_t roll(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

static struct sort_key any_key(uint32_t *seed)
{
	uint64_t high = roll(seed) % 5, low = roll(seed) % 300;

	return (struct sort_key){ high << 40 | roll(seed) % 3, low << 56 | roll(seed) % 2 };
}

static bool is_before(struct sort_key a, struct sort_key b)
{
	return a.major != b.major ? a.major < b.major : a.minor < b.minor;
}

/* Adds records that say their number, and checks that they come back. */
static void sort_once(struct sorter *s, uint32_t seed)
{
	struct sort_key key, last = { 0 };
	uint32_t number, last_number = 0, count = 0;
	char bytes[4096] = { 0 };
	const char *record;
	size_t length;

	for (uint32_t i = 0; i < RECORDS; i++) {
		memcpy(bytes, &i, sizeof(i));
		sorter_add(s, any_key(&seed), bytes, sizeof(i) + roll(&seed) % (i % 97 ? 9 : 4000));
	}
	for (; sorter_next(s, &key, &record, &length); count++) {
		memcpy(&number, record, sizeof(number));
		assert_false(is_before(key, last));
		if (count > 0 && !is_before(last, key))
			assert_true(number > last_number);
		last = key;
		last_number = number;
	}
	assert_int_equal(count, RECORDS);
}

static void records_are_sorted_in_any_amount_of_memory_and_equal_ones_stay(void **state)
{
	static const size_t memories[] = { 1, 500, 20000, 1 << 24 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(memories); i++) {
		struct sorter *s = sorter_new(".", memories[i]);
		struct error err;

		sort_once(s, 3);
		assert_true(sorter_check(s, &err));
		sorter_free(s);
	}
}

static void a_cleared_sorter_sorts_again(void **state)
{
	struct sorter *s = sorter_new(".", 3000);
	struct error err;

	(void)state;
	for (uint32_t seed = 1; seed < 4; seed++) {
		sort_once(s, seed);
		sorter_clear(s);
	}
	assert_true(sorter_check(s, &err));
	sorter_free(s);
}

static void nothing_in_nothing_out(void **state)
{
	struct sorter *s = sorter_new("no-such-folder", 10);
	struct sort_key key;
	struct error err;
	const char *bytes;
	size_t length;

	(void)state;
	assert_false(sorter_next(s, &key, &bytes, &length));
	assert_true(sorter_check(s, &err));
	sorter_free(s);
}

static void a_folder_that_takes_no_file_is_told(void **state)
{
	struct sorter *s = sorter_new("no-such-folder", 10);
	struct sort_key key;
	struct error err;
	const char *bytes;
	size_t length;

	(void)state;
	for (uint64_t i = 0; i < 10; i++)
		sorter_add(s, (struct sort_key){ i, i }, "0123456789", 10);
	assert_false(sorter_next(s, &key, &bytes, &length));
	assert_false(sorter_check(s, &err));
	assert_non_null(strstr(err.text, "no-such-folder"));
	sorter_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_sorted_in_any_amount_of_memory_and_equal_ones_stay),
		cmocka_unit_test(a_cleared_sorter_sorts_again),
		cmocka_unit_test(nothing_in_nothing_out),
		cmocka_unit_test(a_folder_that_takes_no_file_is_told),
	};

	return cmocka_run_group_tests_name("base/sorter", tests, NULL, NULL) != 0;
}
