#include "base/xalloc.h"

#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

static void copies_end_where_they_are_told(void **state)
{
	char *whole = xstrdup("flour"), *part = xstrndup("flour", 2), *less = xstrndup("flour", 99);

	(void)state;
	assert_string_equal(whole, "flour");
	assert_string_equal(part, "fl");
	assert_string_equal(less, "flour");
	free(whole);
	free(part);
	free(less);
}

static void nothing_is_memory_too(void **state)
{
	void *memory[] = { xmalloc(0), xcalloc(0, 8), xcalloc(8, 0), xreallocarray(NULL, 0, 8) };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(memory); i++) {
		assert_non_null(memory[i]);
		free(memory[i]);
	}
}

static void growing_keeps_what_is_there(void **state)
{
	size_t capacity = 0;
	int *items = NULL;

	(void)state;
	for (size_t i = 0; i < 1000; i++) {
		items = xgrow(items, &capacity, i + 1, sizeof(*items));
		assert_true(capacity > i);
		items[i] = (int)i;
	}
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	free(items);
}

static void say_restored(void)
{
	assert_int_equal(write(STDERR_FILENO, "restored ", 9), 9);
}

static void ask_again(void)
{
	xalloc_fail();
}

static void ask_for_too_much(void)
{
	free(xreallocarray(NULL, SIZE_MAX / 2, 3));
}

static void outgrow_a_text(void)
{
	struct str s = { .length = STR_MAX };

	str_add(&s, "x");
}

/* Runs `act` in a child; what it says on stderr and its exit status. */
static int outcome(void (*hook)(void), void (*act)(void), char said[200])
{
	int ends[2], status;
	ssize_t length;
	pid_t child;

	/* The child's exit() must not say again what waits to be written. */
	fflush(NULL);
	assert_int_equal(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		xalloc_on_failure(hook);
		act();
		_exit(99);
	}
	close(ends[1]);
	assert_int_equal(waitpid(child, &status, 0), child);
	length = read(ends[0], said, 199);
	said[length > 0 ? length : 0] = '\0';
	close(ends[0]);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void when_memory_is_gone_the_program_says_so_and_ends(void **state)
{
	const char *sentence = "saydo: there is not enough memory to go on\n";
	char said[200];

	(void)state;
	assert_int_equal(outcome(NULL, ask_for_too_much, said), 1);
	assert_string_equal(said, sentence);
	assert_int_equal(outcome(say_restored, outgrow_a_text, said), 1);
	assert_memory_equal(said, "restored ", 9);
	assert_string_equal(said + 9, sentence);
}

static void a_hook_that_needs_memory_does_not_go_round_in_circles(void **state)
{
	char said[200];

	(void)state;
	assert_int_equal(outcome(ask_again, ask_for_too_much, said), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(copies_end_where_they_are_told),
		cmocka_unit_test(nothing_is_memory_too),
		cmocka_unit_test(growing_keeps_what_is_there),
		cmocka_unit_test(when_memory_is_gone_the_program_says_so_and_ends),
		cmocka_unit_test(a_hook_that_needs_memory_does_not_go_round_in_circles),
	};

	return cmocka_run_group_tests_name("base/xalloc", tests, NULL, NULL) != 0;
}
