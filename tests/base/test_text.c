#include "base/text.h"

#include "base/pieces.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static void every_code_point_survives_encoding(void **state)
{
	(void)state;
	for (uint32_t code = 0; code < 0x110000; code++) {
		uint32_t decoded;
		char bytes[4];
		size_t length = text_encode(code, bytes);
		bool surrogate = code >= 0xD800 && code <= 0xDFFF;

		assert_int_equal(text_decode(bytes, length, &decoded), length);
		assert_int_equal(decoded, surrogate ? TEXT_BAD : code);
		assert_true(text_is_utf8(bytes, length, NULL));
		for (size_t cut = 1; cut < length; cut++)
			assert_false(text_is_utf8(bytes, cut, NULL));
	}
}

static void ill_formed_bytes_are_found_where_they_are(void **state)
{
	static const char *const ill[] = { "\x80",
		                           "\xC0\xAF",
		                           "\xC1\xBF",
		                           "\xE0\x80\x80",
		                           "\xE0\x9F\xBF",
		                           "\xED\xA0\x80",
		                           "\xED\xBF\xBF",
		                           "\xF0\x80\x80\x80",
		                           "\xF0\x8F\xBF\xBF",
		                           "\xF4\x90\x80\x80",
		                           "\xF5\x80\x80\x80",
		                           "\xFF",
		                           "\xE2\x82",
		                           "\xF0\x9F\x91",
		                           "\xE2\x28\xA1",
		                           "\xC3" };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(ill); i++) {
		for (size_t lead = 0; lead < 20; lead++) {
			char text[64] = { 0 };
			size_t bad = 99;

			memset(text, 'x', lead);
			memcpy(text + lead, ill[i], strlen(ill[i]));
			assert_false(text_is_utf8(text, strlen(text), &bad));
			assert_int_equal(bad, lead);
		}
	}
}

static void one_name_in_many_spellings_is_one(void **state)
{
	static const struct pair cases[] = {
		{ "Jos\xC3\xA9", "JOS\xC3\x89" },
		{ "Jos\xC3\xA9", "Jose" ACUTE },
		{ "JOSE" ACUTE, "jos\xC3\xA9" },
		{ "STRASSE", "Stra\xC3\x9F"
		             "e" },
		{ "stra\xE1\xBA\x9E"
		  "e",
		  "STRASSE" },
		{ "Ann", "\xEF\xBC\xA1\xEF\xBC\xAE\xEF\xBC\xAE" }, /* full width */
		{ "Ann Lee", "  ann \t\n  LEE " },
		{ "Ann Lee", "Ann\xC2\xA0"
		             "Lee" },
		{ "Ann Lee", "Ann\xE3\x80\x80"
		             "Lee\xE2\x80\xA9" },
		{ "", " \t\xC2\xA0 " },
		{ "\xE2\x84\xAB", "\xC3\xA5" },                             /* the angstrom sign */
		{ "\xEF\xAC\x81sh", "FISH" },                               /* a ligature */
		{ "\xCE\xA3\xCE\xB1\xCF\x82", "\xCF\x83\xCE\x91\xCF\x83" }, /* final sigma */
		{ "\xEF\xB7\xBA",
		  "\xD8\xB5\xD9\x84\xD9\x89 \xD8\xA7\xD9\x84\xD9\x84\xD9\x87 "
		  "\xD8\xB9\xD9\x84\xD9\x8A\xD9\x87 \xD9\x88\xD8\xB3\xD9\x84\xD9\x85" },
		{ "An\xC2\xADn\xE2\x80\x8B", "Ann" }, /* a soft hyphen, a zero-width space */
		{ "\x80 X", "\x80  x" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_true(text_same(cases[i].in, cases[i].want));
}

static void different_names_stay_different(void **state)
{
	static const struct pair cases[] = {
		{ "Jose", "Jos\xC3\xA9" }, { "Ann Lee", "AnnLee" }, { "Ann", "" },
		{ "Ann", "Anna" },         { "Ann\x80", "Ann" },    { "Ann\x80", "Ann\x81" },
		{ "a", "\xD0\xB0" }, /* the Cyrillic letter */
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_false(text_same(cases[i].in, cases[i].want));
}

static void check_folds_once(const char *text)
{
	char *once = text_fold(text), *twice = text_fold(once);

	assert_string_equal(once, twice);
	free(once);
	free(twice);
}

static void folding_twice_changes_nothing(void **state)
{
	struct str text = { 0 };
	uint32_t seed = 3;

	(void)state;
	for (uint32_t code = 1; code < 0x110000; code++) {
		char bytes[5] = { 0 };

		text_encode(code, bytes);
		check_folds_once(bytes);
	}
	for (int round = 0; round < 50000; round++) {
		random_text(&text, &seed);
		check_folds_once(str_text(&text));
	}
	str_release(&text);
}

static void what_is_stored_is_composed_with_plain_line_ends(void **state)
{
	static const struct pair cases[] = {
		{ "", "" },
		{ "Ann", "Ann" },
		{ "Jose" ACUTE, "Jos\xC3\xA9" },
		{ "a\r\nb\r\n", "a\nb\n" },
		{ "Jose" ACUTE "\r\n", "Jos\xC3\xA9\n" },
		{ "a\rb\r", "a\rb\r" },
		{ "\r\r\n", "\r\n" },
		{ "\xEF\xBC\xA1  x ", "\xEF\xBC\xA1  x " },
		{ "\x80\r\n", "\x80\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		char *normal = text_normalize(cases[i].in);

		assert_string_equal(normal, cases[i].want);
		free(normal);
	}
}

static void what_may_be_stored_is_told_by_kind(void **state)
{
	static const struct {
		const char *text;
		bool line, note;
	} cases[] = {
		{ "", true, true },
		{ "Ann M\xC3\xBCller " MAN ZWJ ROCKET, true, true },
		{ "a\xE2\x80\x8F"
		  "b",
		  true, true }, /* a plain direction mark */
		{ "a\nb", false, true },
		{ "a\tb", false, true },
		{ "a\rb", false, false },
		{ "a\x1B[2J", false, false },
		{ "a\xC2\x9B"
		  "2J",
		  false, false },
		{ "\x07", false, false },
		{ "\x7F", false, false },
		{ "\xC2\x85", false, false },
		{ "a\xE2\x80\xAE"
		  "b",
		  false, false },
		{ "a\xE2\x81\xA6"
		  "b",
		  false, false },
		{ "\x80", false, false },
	};
	struct error err = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_int_equal(text_check(cases[i].text, TEXT_LINE, &err), cases[i].line);
		assert_int_equal(text_check(cases[i].text, TEXT_NOTE, &err), cases[i].note);
	}
}

static void a_refused_text_is_told_why(void **state)
{
	char longest[TEXT_MAX + 2];
	struct error err = { 0 };

	(void)state;
	assert_false(text_check("a\x1B[2J", TEXT_LINE, &err));
	assert_string_equal(err.text, "the text holds a terminal escape (U+001B); take it out");
	assert_false(text_check("ab\xFF", TEXT_LINE, &err));
	assert_string_equal(err.text, "the text is not valid UTF-8 at byte 3");
	memset(longest, 'x', sizeof(longest));
	longest[TEXT_MAX + 1] = '\0';
	assert_false(text_check(longest, TEXT_NOTE, &err));
	assert_string_equal(err.text, "the text has 4097 bytes; at most 4096 are kept, shorten it");
	longest[TEXT_MAX] = '\0';
	assert_true(text_check(longest, TEXT_NOTE, &err));
}

static void distance_counts_edits(void **state)
{
	static const struct {
		const char *a, *b;
		int edits;
	} cases[] = {
		{ "", "", 0 },
		{ "abc", "", 3 },
		{ "", "abc", 3 },
		{ "lock", "lock", 0 },
		{ "lock", "lok", 1 },
		{ "lock", "lcok", 1 },
		{ "import", "improt", 1 },
		{ "export", "import", 2 },
		{ "ab", "ba", 1 },
		{ "abcd", "badc", 2 },
		{ "quarter", "gap", 6 },
	};
	char longer[66];

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		assert_int_equal(text_distance(cases[i].a, cases[i].b), cases[i].edits);
		assert_int_equal(text_distance(cases[i].b, cases[i].a), cases[i].edits);
	}
	memset(longer, 'x', sizeof(longer));
	longer[65] = '\0';
	assert_int_equal(text_distance(longer, "x"), INT_MAX);
	assert_int_equal(text_distance("x", longer), INT_MAX);
	longer[64] = '\0';
	assert_int_equal(text_distance(longer, ""), 64);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_survives_encoding),
		cmocka_unit_test(ill_formed_bytes_are_found_where_they_are),
		cmocka_unit_test(one_name_in_many_spellings_is_one),
		cmocka_unit_test(different_names_stay_different),
		cmocka_unit_test(folding_twice_changes_nothing),
		cmocka_unit_test(what_is_stored_is_composed_with_plain_line_ends),
		cmocka_unit_test(what_may_be_stored_is_told_by_kind),
		cmocka_unit_test(a_refused_text_is_told_why),
		cmocka_unit_test(distance_counts_edits),
	};

	return cmocka_run_group_tests_name("base/text", tests, NULL, NULL) != 0;
}
