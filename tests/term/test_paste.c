#include "term/paste.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define END_MARK "\033[201~"

/* Adds bytes until the end mark is complete; returns how many it took. */
static size_t add(struct paste *paste, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (paste_add(paste, bytes[i]))
			return i + 1;
	return 0;
}

static void expect(const char *bytes, const char *text)
{
	struct paste paste = { 0 };

	paste_begin(&paste);
	assert_int_equal(add(&paste, bytes, strlen(bytes)), strlen(bytes));
	assert_string_equal(paste_end(&paste), text);
	paste_release(&paste);
}

static void text_is_kept_as_it_came(void **state)
{
	(void)state;
	expect(END_MARK, "");
	expect("a\rb\r\nc\n\t\033[A\x7f\xff" END_MARK, "a\rb\r\nc\n\t\033[A\x7f\xff");
}

static void what_only_begins_like_the_end_is_text(void **state)
{
	(void)state;
	expect("\033[201\033[20\033[201~", "\033[201\033[20");
	expect("\033\033[201~", "\033");
	expect("\033[2x\033[201~", "\033[2x");
}

static void what_follows_the_end_is_not_taken(void **state)
{
	struct paste paste = { 0 };

	(void)state;
	paste_begin(&paste);
	assert_int_equal(add(&paste, "ab" END_MARK "cd", 10), 8);
	assert_string_equal(paste_end(&paste), "ab");
	paste_release(&paste);
}

static void a_paste_without_an_end_is_what_there_was(void **state)
{
	struct paste paste = { 0 };

	(void)state;
	paste_begin(&paste);
	assert_int_equal(add(&paste, "ab", 2), 0);
	assert_string_equal(paste_end(&paste), "ab");
	paste_begin(&paste);
	assert_string_equal(paste_end(&paste), "");
	paste_release(&paste);
}

static void nul_bytes_are_dropped(void **state)
{
	struct paste paste = { 0 };

	(void)state;
	paste_begin(&paste);
	assert_int_equal(add(&paste, "a\0b" END_MARK, 9), 9);
	assert_string_equal(paste_end(&paste), "ab");
	paste_release(&paste);
}

/* Characters of `unit` until the paste is too long. */
static void expect_cut(const char *unit)
{
	size_t length = strlen(unit);
	struct paste paste = { 0 };
	const char *text;

	paste_begin(&paste);
	for (size_t n = 0; n < PASTE_MAX + 100; n += length)
		assert_int_equal(add(&paste, unit, length), 0);
	assert_int_equal(add(&paste, END_MARK, 6), 6);
	text = paste_end(&paste);
	assert_int_equal(strlen(text), PASTE_MAX / length * length);
	assert_true(text_is_utf8(text, strlen(text), NULL));
	paste_release(&paste);
}

static void a_long_paste_is_cut_at_a_whole_character(void **state)
{
	(void)state;
	expect_cut("a");
	expect_cut("\xc3\xa9");
	expect_cut("\xe5\xbc\xa0");
	expect_cut("\xf0\x9f\x99\x82");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_kept_as_it_came),
		cmocka_unit_test(what_only_begins_like_the_end_is_text),
		cmocka_unit_test(what_follows_the_end_is_not_taken),
		cmocka_unit_test(a_paste_without_an_end_is_what_there_was),
		cmocka_unit_test(nul_bytes_are_dropped),
		cmocka_unit_test(a_long_paste_is_cut_at_a_whole_character),
	};

	return cmocka_run_group_tests_name("term/paste", tests, NULL, NULL) != 0;
}
