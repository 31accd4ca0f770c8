#include "tui/key.h"

#include "base/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct {
	const char *word;
	int key;
	const char *label;
} keys[] = {
	{ "Enter", K_ENTER, "Enter" },
	{ "Escape", K_ESCAPE, "Esc" },
	{ "Tab", K_TAB, "Tab" },
	{ "BTab", K_BACKTAB, "Shift-Tab" },
	{ "Space", ' ', "Space" },
	{ "BSpace", K_BACKSPACE, "Backspace" },
	{ "Down", K_DOWN, "Down" },
	{ "PageUp", K_PAGE_UP, "PgUp" },
	{ "IC", K_INSERT, "Insert" },
	{ "DC", K_DELETE, "Delete" },
	{ "C-z", K_CTRL('z'), "Ctrl-Z" },
	{ "C-c", 3, "Ctrl-C" },
	{ "C-Left", K_CTRL_LEFT, "Ctrl-Left" },
	{ "F1", K_F(1), "F1" },
	{ "F5", K_F(5), "F5" },
	{ "F12", K_F(12), "F12" },
	{ "?", '?', "?" },
	{ "G", 'G', "G" },
	{ "-", '-', "-" },
	{ "é", 0xE9, "é" },
	{ "日", 0x65E5, "日" },
	{ "F", 'F', "F" },
	{ "C", 'C', "C" },
};

static void words_and_keys_name_each_other(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(keys); i++) {
		char text[K_TEXT_MAX];

		assert_int_equal(key_from_word(keys[i].word), keys[i].key);
		key_word(keys[i].key, text);
		assert_string_equal(text, keys[i].word);
		key_label(keys[i].key, text);
		assert_string_equal(text, keys[i].label);
	}
}

static void every_key_comes_back_from_its_word(void **state)
{
	(void)state;
	for (int key = 1; key <= K_LAST; key++) {
		char word[K_TEXT_MAX];

		key_word(key, word);
		assert_true(word[0] == '\0' || key_from_word(word) == key);
		assert_true(word[0] != '\0' || !key_is_text(key));
	}
}

static void other_spellings_are_understood(void **state)
{
	(void)state;
	assert_int_equal(key_from_word("NPage"), K_PAGE_DOWN);
	assert_int_equal(key_from_word("pgdn"), K_PAGE_DOWN);
	assert_int_equal(key_from_word("Delete"), K_DELETE);
	assert_int_equal(key_from_word("C-Z"), K_CTRL('z'));
	assert_int_equal(key_from_word("C-i"), K_TAB);
	assert_int_equal(key_from_word("C-m"), K_ENTER);
	assert_int_equal(key_from_word("C-["), K_ESCAPE);
}

static void other_words_name_no_key(void **state)
{
	static const char *const words[] = {
		"", "F0", "F13", "F123", "C-", "C-1", "Entr", "ab", "\xFF", "\x01", "C-zz", "日本",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(words); i++)
		assert_int_equal(key_from_word(words[i]), K_NONE);
}

static void only_characters_are_text(void **state)
{
	(void)state;
	assert_true(key_is_text('a'));
	assert_true(key_is_text(' '));
	assert_true(key_is_text(0x65E5));
	assert_false(key_is_text(K_ENTER));
	assert_false(key_is_text(K_BACKSPACE));
	assert_false(key_is_text(K_UP));
	assert_false(key_is_text(0x202E));
	assert_false(key_is_text(-1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_and_keys_name_each_other),
		cmocka_unit_test(every_key_comes_back_from_its_word),
		cmocka_unit_test(other_spellings_are_understood),
		cmocka_unit_test(other_words_name_no_key),
		cmocka_unit_test(only_characters_are_text),
	};

	return cmocka_run_group_tests_name("tui/key", tests, NULL, NULL) != 0;
}
