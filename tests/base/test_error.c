#include "base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void a_failure_is_a_sentence(void **state)
{
	struct error err = { 0 };

	(void)state;
	assert_false(error_set(&err, "line %d has no %s", 7, "date"));
	assert_string_equal(err.text, "line 7 has no date");
}

static void context_is_put_in_front(void **state)
{
	struct error err = { 0 };

	(void)state;
	error_set(&err, "it is empty");
	assert_false(error_in(&err, "line %d", 3));
	assert_false(error_in(&err, "leads.csv"));
	assert_string_equal(err.text, "leads.csv: line 3: it is empty");
}

static void a_sentence_can_quote_the_one_before(void **state)
{
	struct error err = { 0 };

	(void)state;
	error_set(&err, "first");
	error_set(&err, "after %s", err.text);
	assert_string_equal(err.text, "after first");
}

static void a_long_sentence_is_cut_at_a_whole_character(void **state)
{
	static const char *const characters[] = { "a", "\xC3\xA9", "\xE2\x82\xAC",
		                                  "\xF0\x9F\x91\xA8" };
	struct error err = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(characters); i++) {
		size_t size = strlen(characters[i]);

		for (int lead = 0; lead < 4; lead++) {
			char text[2000] = { 0 };

			memset(text, 'x', (size_t)lead);
			for (size_t at = (size_t)lead; at < 1900; at += size)
				memcpy(text + at, characters[i], size);
			error_set(&err, "%s", text);
			assert_int_equal((strlen(err.text) - (size_t)lead) % size, 0);
			assert_true(strlen(err.text) > ERROR_MAX - 8);
			assert_memory_equal(err.text, text, strlen(err.text));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_failure_is_a_sentence),
		cmocka_unit_test(context_is_put_in_front),
		cmocka_unit_test(a_sentence_can_quote_the_one_before),
		cmocka_unit_test(a_long_sentence_is_cut_at_a_whole_character),
	};

	return cmocka_run_group_tests_name("base/error", tests, NULL, NULL) != 0;
}
