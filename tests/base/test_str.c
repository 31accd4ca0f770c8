#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static void an_empty_text_reads_as_nothing(void **state)
{
	struct str s = { 0 };

	(void)state;
	assert_string_equal(str_text(&s), "");
	str_clear(&s);
	str_cut(&s, 0, 5);
	assert_int_equal(s.length, 0);
	str_release(&s);
}

static void what_is_added_stands_at_the_end(void **state)
{
	struct str s = { 0 };

	(void)state;
	str_add(&s, "bread");
	str_add_char(&s, ' ');
	str_add_bytes(&s, "and butter", 3);
	str_addf(&s, " %d %s", 12, "rolls");
	str_addf(&s, "%s", "");
	assert_string_equal(str_text(&s), "bread and 12 rolls");
	assert_int_equal(s.length, strlen(s.bytes));
	str_release(&s);
	assert_null(s.bytes);
}

static void cutting_and_inserting_undo_each_other(void **state)
{
	const char *text = "quarter";

	(void)state;
	for (size_t at = 0; at <= strlen(text); at++) {
		struct str s = { 0 };

		str_add(&s, text);
		str_insert(&s, at, "12345");
		assert_int_equal(s.length, 12);
		assert_memory_equal(s.bytes + at, "12345", 5);
		str_cut(&s, at, 5);
		assert_string_equal(str_text(&s), text);
		str_release(&s);
	}
}

static void a_cut_ends_with_the_text(void **state)
{
	struct str s = { 0 };

	(void)state;
	str_add(&s, "abcdef");
	str_cut(&s, 4, SIZE_MAX);
	assert_string_equal(str_text(&s), "abcd");
	str_cut(&s, 4, 1);
	assert_string_equal(str_text(&s), "abcd");
	str_insert(&s, 99, "z");
	assert_string_equal(str_text(&s), "abcdz");
	str_release(&s);
}

static void clearing_keeps_the_memory(void **state)
{
	struct str s = { 0 };
	size_t capacity;

	(void)state;
	str_add(&s, "something");
	capacity = s.capacity;
	str_clear(&s);
	assert_string_equal(str_text(&s), "");
	assert_int_equal(s.capacity, capacity);
	str_release(&s);
}

static void taking_leaves_an_empty_text(void **state)
{
	struct str s = { 0 };
	char *taken = str_take(&s);

	(void)state;
	assert_string_equal(taken, "");
	free(taken);
	str_add(&s, "cake");
	taken = str_take(&s);
	assert_string_equal(taken, "cake");
	assert_null(s.bytes);
	assert_int_equal(s.capacity, 0);
	free(taken);
}

static void a_long_text_grows_byte_by_byte(void **state)
{
	struct str s = { 0 };

	(void)state;
	for (int i = 0; i < 100000; i++)
		str_add_char(&s, (char)('a' + i % 26));
	assert_int_equal(s.length, 100000);
	assert_int_equal(s.bytes[99999], 'a' + 99999 % 26);
	assert_int_equal(s.bytes[100000], '\0');
	str_release(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_text_reads_as_nothing),
		cmocka_unit_test(what_is_added_stands_at_the_end),
		cmocka_unit_test(cutting_and_inserting_undo_each_other),
		cmocka_unit_test(a_cut_ends_with_the_text),
		cmocka_unit_test(clearing_keeps_the_memory),
		cmocka_unit_test(taking_leaves_an_empty_text),
		cmocka_unit_test(a_long_text_grows_byte_by_byte),
	};

	return cmocka_run_group_tests_name("base/str", tests, NULL, NULL) != 0;
}
