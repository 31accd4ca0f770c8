#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void nothing_becomes_an_empty_text(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_string_equal(arena_text(&arena, NULL), "");
	assert_string_equal(arena_text(&arena, ""), "");
	assert_null(arena.blocks);
	arena_release(&arena);
}

static void what_it_hands_out_is_zeroed_aligned_and_apart(void **state)
{
	struct arena arena = { 0 };
	unsigned char *memory[2000];

	(void)state;
	for (size_t i = 0; i < 2000; i++) {
		memory[i] = arena_alloc(&arena, i);
		assert_int_equal((uintptr_t)memory[i] % _Alignof(max_align_t), 0);
		for (size_t k = 0; k < i; k++)
			assert_int_equal(memory[i][k], 0);
		memset(memory[i], (int)(i % 251), i);
	}
	for (size_t i = 0; i < 2000; i++)
		for (size_t k = 0; k < i; k++)
			assert_int_equal(memory[i][k], i % 251);
	arena_release(&arena);
	assert_null(arena.blocks);
}

static void one_large_thing_fits(void **state)
{
	struct arena arena = { 0 };
	char *large;

	(void)state;
	assert_string_equal(arena_text(&arena, "before"), "before");
	large = arena_alloc(&arena, 3000000);
	memset(large, 'x', 3000000);
	assert_string_equal(arena_text(&arena, "after"), "after");
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_becomes_an_empty_text),
		cmocka_unit_test(what_it_hands_out_is_zeroed_aligned_and_apart),
		cmocka_unit_test(one_large_thing_fits),
	};

	return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL) != 0;
}
