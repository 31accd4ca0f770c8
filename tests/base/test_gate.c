#include "base/text.h"

#include "base/pieces.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <utf8proc.h>
#include <cmocka.h>

static void check_gate(const char *in, size_t length, const char *want)
{
	struct str out = { 0 };

	text_gate(&out, in, length);
	assert_string_equal(str_text(&out), want);
	str_release(&out);
}

static void widths_are_those_of_terminals(void **state)
{
	static const struct {
		const char *text;
		int width;
	} cases[] = {
		{ "", 0 },
		{ "Ann", 3 },
		{ "\xC3\xA9", 1 },
		{ "e" ACUTE, 1 },
		{ CJK, 2 },
		{ MAN, 2 },
		{ "\xE2\x80\xA6", 1 },
		{ "\xEF\xBC\xA1", 2 },
		{ "a\tb", 3 },
		{ "a\x1B[2J", 5 },
		{ "\x80\x80", 2 },
		{ "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", 2 },
		{ "\xE0\xA4\x95\xE0\xA4\xBF", 2 },
		{ MEEM ZWNJ MEEM, 2 },
		{ MEEM ZWNJ, 2 },
		{ "\xE4\xB7\x80", 2 },
		{ "\xD8\x80"
		  "1",
		  2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(text_width(cases[i].text), cases[i].width);
	for (uint32_t code = 0; code < 0x110000; code++)
		assert_in_range(text_width_of(code), 0, 2);
}

static void a_grapheme_is_stepped_over_as_a_whole(void **state)
{
	static const char *const graphemes[] = { "a",
		                                 "e" ACUTE,
		                                 "\r\n",
		                                 CJK,
		                                 MAN SKIN ZWJ ROCKET,
		                                 HEART EMOJI_STYLE ZWJ FIRE,
		                                 "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
		                                 "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8",
		                                 "\xE0\xA4\x95\xE0\xA4\xBF",
		                                 "\x80" };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(graphemes); i++) {
		size_t length = strlen(graphemes[i]);
		struct str text = { 0 };

		str_addf(&text, "x%sy", graphemes[i]);
		assert_int_equal(text_next(str_text(&text), 1), 1 + length);
		assert_int_equal(text_previous(str_text(&text), 1 + length), 1);
		str_release(&text);
	}
	assert_int_equal(text_next("ab", 2), 2);
	assert_int_equal(text_previous("ab", 0), 0);
}

static void next_and_previous_are_inverse(void **state)
{
	struct str text = { 0 };
	uint32_t seed = 20260101;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		size_t at = 0;

		random_text(&text, &seed);
		while (at < text.length) {
			size_t next = text_next(str_text(&text), at);

			assert_in_range(next, at + 1, text.length);
			assert_int_equal(text_previous(str_text(&text), next), at);
			at = next;
		}
	}
	str_release(&text);
}

static void what_fits_is_the_longest_start_that_does(void **state)
{
	struct str text = { 0 };
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		int width = (int)(roll(&seed) % 12);
		struct str start = { 0 };
		size_t fits;

		random_text(&text, &seed);
		fits = text_fit(str_text(&text), width);
		str_add_bytes(&start, str_text(&text), fits);
		assert_in_range(text_width(str_text(&start)), 0, width);
		if (fits < text.length) {
			size_t next = text_next(str_text(&text), fits);

			str_clear(&start);
			str_add_bytes(&start, str_text(&text), next);
			assert_true(text_width(str_text(&start)) > width);
		}
		str_release(&start);
	}
	str_release(&text);
}

static void wide_characters_are_never_halved(void **state)
{
	(void)state;
	assert_int_equal(text_fit(CJK CJK, 3), 3);
	assert_int_equal(text_fit(CJK CJK, 4), 6);
	assert_int_equal(text_fit("e" ACUTE "e", 1), 3);
	assert_int_equal(text_fit("abc", 0), 0);
	assert_int_equal(text_fit("abc", -1), 0);
	assert_int_equal(text_fit("abc", 100), 3);
	/* The joiner would be shown if the text ended there. */
	assert_int_equal(text_fit(MEEM ZWNJ MEEM, 1), 0);
	assert_int_equal(text_fit(MEEM ZWNJ MEEM, 2), 7);
}

static void the_gate_lets_nothing_drive_a_terminal(void **state)
{
	static const struct pair cases[] = {
		{ "Ann", "Ann" },
		{ "", "" },
		{ "A\tB\nC", "A B C" },
		{ "A\x1B[2J", "A" BAD "[2J" },
		{ "A\rB", "A" BAD "B" },
		{ "A\x80"
		  "B",
		  "A" BAD "B" },
		{ "\xE2\x82", BAD BAD },
		{ "\xC0\xAF", BAD BAD },
		{ "\xED\xA0\x80", BAD BAD BAD },
		{ "\xF4\x90\x80\x80", BAD BAD BAD BAD },
		{ "\xE2\x28\xA1", BAD "(" BAD },
		{ "\xC2\x9B"
		  "31m",
		  BAD "31m" },
		{ "a\xE2\x80\xAE"
		  "b",
		  "a" BAD "b" },
		{ "\xEF\xBB\xBF"
		  "a",
		  BAD "a" },
		{ "\xC2\xAD", BAD },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		check_gate(cases[i].in, strlen(cases[i].in), cases[i].want);
	check_gate("a\0b", 3, "a" BAD "b");
}

static void joiners_stay_only_between_letters_or_emoji(void **state)
{
	static const struct pair cases[] = {
		{ MEEM ZWNJ MEEM, MEEM ZWNJ MEEM },
		{ "a" ZWJ "b", "a" ZWJ "b" },
		{ MAN ZWJ ROCKET, MAN ZWJ ROCKET },
		{ MAN SKIN ZWJ ROCKET, MAN SKIN ZWJ ROCKET },
		{ HEART EMOJI_STYLE ZWJ FIRE, HEART EMOJI_STYLE ZWJ FIRE },
		{ "e" ACUTE ZWNJ "a", "e" ACUTE ZWNJ "a" },
		{ ZWJ "a", BAD "a" },
		{ "a" ZWJ, "a" BAD },
		{ "1" ZWJ "a", "1" BAD "a" },
		{ "a" ZWJ " b", "a" BAD " b" },
		{ "a" ZWJ ACUTE "b", "a" BAD ACUTE "b" },
		{ "a" ZWJ ZWJ "b", "a" BAD BAD "b" },
		{ "a" ZWNJ "\x80", "a" BAD BAD },
		{ "a\x1B" ZWNJ "b", "a" BAD BAD "b" },
		{ " " ACUTE ZWNJ "b", " " ACUTE BAD "b" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		check_gate(cases[i].in, strlen(cases[i].in), cases[i].want);
}

static void a_cell_has_at_most_four_combining_marks(void **state)
{
	static const struct pair cases[] = {
		{ "e" ACUTE ACUTE ACUTE ACUTE, "e" ACUTE ACUTE ACUTE ACUTE },
		{ "e" ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE "x", "e" ACUTE ACUTE ACUTE ACUTE "x" },
		{ ACUTE ACUTE ACUTE ACUTE ACUTE, ACUTE ACUTE ACUTE ACUTE },
		{ "e" ACUTE ACUTE ACUTE "a" ACUTE ACUTE, "e" ACUTE ACUTE ACUTE "a" ACUTE ACUTE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		check_gate(cases[i].in, strlen(cases[i].in), cases[i].want);
}

/* The list of the product's promise, written a second time on purpose. */

static bool is_on_the_list(uint32_t code)
{
	static const uint32_t list[][2] = {
		{ 0, 0x1F },        { 0x7F, 0x9F },     { 0xAD, 0xAD },     { 0x61C, 0x61C },
		{ 0x180E, 0x180E }, { 0x200B, 0x200F }, { 0x2028, 0x202E }, { 0x2060, 0x206F },
		{ 0xD800, 0xDFFF }, { 0xFEFF, 0xFEFF }, { 0xFFF9, 0xFFFB }, { 0xE0000, 0xE0FFF },
	};

	for (size_t i = 0; i < COUNT_OF(list); i++)
		if (code >= list[i][0] && code <= list[i][1])
			return true;
	return (code & 0xFFFF) >= 0xFFFE;
}

static void of_all_code_points_exactly_the_listed_are_replaced(void **state)
{
	struct str out = { 0 };

	(void)state;
	for (uint32_t code = 0; code < 0x110000; code++) {
		char bytes[4];
		size_t length = text_encode(code, bytes);
		bool same;

		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		str_clear(&out);
		text_gate(&out, bytes, length);
		same = out.length == length && memcmp(out.bytes, bytes, length) == 0;
		assert_int_equal(same, !is_on_the_list(code));
		assert_int_equal(text_is_unsafe(code), is_on_the_list(code));
		if (!same)
			assert_string_equal(out.bytes, code == '\t' || code == '\n' ? " " : BAD);
	}
	assert_true(text_is_unsafe(0xD800) && text_is_unsafe(0x110000));
	assert_true(text_is_unsafe(UINT32_MAX));
	str_release(&out);
}

static bool is_letter_or_emoji(uint32_t code)
{
	const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code);

	return property->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC ||
	       (property->category >= UTF8PROC_CATEGORY_LU &&
	        property->category <= UTF8PROC_CATEGORY_LO);
}

static void check_shown_text(const struct str *shown)
{
	uint32_t code, before = 0;
	int marks = 0;

	for (size_t at = 0; at < shown->length;) {
		at += text_decode(shown->bytes + at, shown->length - at, &code);
		if (code == 0x200C || code == 0x200D) {
			uint32_t after = 0;

			assert_true(at < shown->length);
			text_decode(shown->bytes + at, shown->length - at, &after);
			assert_true(is_letter_or_emoji(before) && is_letter_or_emoji(after));
			continue;
		}
		assert_false(text_is_unsafe(code));
		marks = utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_MN
		                ? marks + 1
		                : 0;
		assert_in_range(marks, 0, 4);
		if (text_width_of(code) > 0 && code != 0x1F3FD &&
		    utf8proc_category((utf8proc_int32_t)code) != UTF8PROC_CATEGORY_MC)
			before = code;
	}
}

static void what_passed_the_gate_passes_again(void **state)
{
	struct str text = { 0 }, once = { 0 }, twice = { 0 };
	uint32_t seed = 99;

	(void)state;
	for (int round = 0; round < 50000; round++) {
		random_text(&text, &seed);
		str_clear(&once);
		str_clear(&twice);
		text_gate(&once, str_text(&text), text.length);
		text_gate(&twice, str_text(&once), once.length);
		assert_string_equal(str_text(&once), str_text(&twice));
		assert_int_equal(text_width(str_text(&once)), text_width(str_text(&text)));
		check_shown_text(&once);
	}
	str_release(&text);
	str_release(&once);
	str_release(&twice);
}

static void a_quotation_is_gated_and_short(void **state)
{
	struct str out = { 0 };

	(void)state;
	text_quote(&out, "1\x1B[2J");
	assert_string_equal(out.bytes, "\"1" BAD "[2J\"");
	str_clear(&out);
	text_quote(&out, "1234567890123456789012345678901234567890");
	assert_int_equal(out.length, 42);
	str_clear(&out);
	text_quote(&out, "12345678901234567890123456789012345678901");
	assert_string_equal(out.bytes, "\"1234567890123456789012345678901234567890...\"");
	str_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(widths_are_those_of_terminals),
		cmocka_unit_test(a_grapheme_is_stepped_over_as_a_whole),
		cmocka_unit_test(next_and_previous_are_inverse),
		cmocka_unit_test(what_fits_is_the_longest_start_that_does),
		cmocka_unit_test(wide_characters_are_never_halved),
		cmocka_unit_test(the_gate_lets_nothing_drive_a_terminal),
		cmocka_unit_test(joiners_stay_only_between_letters_or_emoji),
		cmocka_unit_test(a_cell_has_at_most_four_combining_marks),
		cmocka_unit_test(of_all_code_points_exactly_the_listed_are_replaced),
		cmocka_unit_test(what_passed_the_gate_passes_again),
		cmocka_unit_test(a_quotation_is_gated_and_short),
	};

	return cmocka_run_group_tests_name("base/gate", tests, NULL, NULL) != 0;
}
