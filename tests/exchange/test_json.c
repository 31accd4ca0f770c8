#include "exchange/json.h"

#include "base/compiler.h"
#include "base/str.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

#include "exchange/capture.h"

static void check_text(const char *text, const char *want)
{
	struct capture capture = capture_begin();
	struct json json = { .out = capture.out };
	struct str written = { 0 };

	json_text(&json, text);
	capture_end(&capture, &written);
	assert_string_equal(str_text(&written), want);
	str_release(&written);
}

static void text_is_exact_and_shows_a_terminal_nothing(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{ NULL, "null" },
		{ "", "\"\"" },
		{ "a\"b\\c/d", "\"a\\\"b\\\\c/d\"" },
		{ "\n\r\t\b\f\x1B\x7F", "\"\\n\\r\\t\\u0008\\u000c\\u001b\\u007f\"" },
		{ "Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x98\x80",
		  "\"Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x98\x80\"" },
		{ "\xC2\x9B", "\"\\u009b\"" },
		{ "\xE2\x80\xAE\xE2\x80\x8B\xEF\xBB\xBF", "\"\\u202e\\u200b\\ufeff\"" },
		{ "a\xE2\x80\x8D"
		  "b",
		  "\"a\\u200db\"" },
		{ "\xF3\xA0\x81\x81", "\"\\udb40\\udc41\"" },
		{ "\xF4\x8F\xBF\xBF", "\"\\udbff\\udfff\"" },
		{ "a\xFF\xC3", "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"" },
		{ "e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
		  "\"e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\\u0301\"" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		check_text(cases[i].text, cases[i].want);
}

static void commas_and_line_breaks_come_by_themselves(void **state)
{
	struct capture capture = capture_begin();
	struct json json = { .out = capture.out };
	struct str written = { 0 };

	(void)state;
	json_begin_object(&json);
	json_key(&json, "a");
	json_integer(&json, INT64_MIN);
	json_key(&json, "b");
	json_begin_array(&json);
	json_end_array(&json);
	json_key(&json, "c\n");
	json_begin_array(&json);
	json_break(&json);
	json_boolean(&json, true);
	json_break(&json);
	json_boolean(&json, false);
	json_begin_object(&json);
	json_end_object(&json);
	json_break(&json);
	json_end_array(&json);
	json_end_object(&json);
	json_finish(&json);
	capture_end(&capture, &written);
	assert_string_equal(str_text(&written), "{\"a\":-9223372036854775808,\"b\":[],\"c\\n\":[\n"
	                                        "true,\nfalse,{}\n]}\n");
	str_release(&written);
}

static uint32_t random_code(uint32_t *seed)
{
	static const uint32_t limits[] = { 0x80, 0x400, 0x3000, 0x10000, 0x110000 };
	uint32_t code;

	do
		code = roll(seed) % limits[roll(seed) % COUNT_OF(limits)];
	while (code == 0 || (code >= 0xD800 && code <= 0xDFFF));
	return code;
}

static uint32_t unit_at(const char *escape)
{
	uint32_t unit = 0;

	for (int i = 2; i < 6; i++) {
		char c = escape[i];

		assert_non_null(strchr("0123456789abcdef", c));
		unit = unit * 16 + (uint32_t)(c <= '9' ? c - '0' : c - 'a' + 10);
	}
	return unit;
}

/* Appends what the escape at `text` stands for; returns its length. */
static size_t unescape(struct str *out, const char *text)
{
	static const char letters[] = "\"\\nrt", codes[] = "\"\\\n\r\t";
	const char *letter = strchr(letters, text[1]);
	char bytes[4];
	uint32_t code;

	if (letter) {
		str_add_char(out, codes[letter - letters]);
		return 2;
	}
	assert_int_equal(text[1], 'u');
	code = unit_at(text);
	if (code < 0xD800 || code > 0xDFFF) {
		str_add_bytes(out, bytes, text_encode(code, bytes));
		return 6;
	}
	code = 0x10000 + ((code - 0xD800) << 10) + (unit_at(text + 6) - 0xDC00);
	str_add_bytes(out, bytes, text_encode(code, bytes));
	return 12;
}

static void parse(struct str *out, const char *json)
{
	assert_int_equal(*json, '"');
	for (json++; *json != '"';) {
		if (*json == '\\')
			json += unescape(out, json);
		else
			str_add_char(out, *json++);
	}
}

static void what_is_parsed_is_what_was_written_and_the_gate_finds_nothing(void **state)
{
	uint32_t seed = 11;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		struct capture capture = capture_begin();
		struct json json = { .out = capture.out };
		struct str text = { 0 }, written = { 0 }, parsed = { 0 }, gated = { 0 };

		for (uint32_t left = roll(&seed) % 30; left > 0; left--) {
			char bytes[4];

			str_add_bytes(&text, bytes, text_encode(random_code(&seed), bytes));
		}
		json_text(&json, str_text(&text));
		capture_end(&capture, &written);
		parse(&parsed, written.bytes);
		assert_string_equal(str_text(&parsed), str_text(&text));
		text_gate(&gated, written.bytes, written.length);
		assert_string_equal(gated.bytes, written.bytes);
		str_release(&text);
		str_release(&written);
		str_release(&parsed);
		str_release(&gated);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_exact_and_shows_a_terminal_nothing),
		cmocka_unit_test(commas_and_line_breaks_come_by_themselves),
		cmocka_unit_test(what_is_parsed_is_what_was_written_and_the_gate_finds_nothing),
	};

	return cmocka_run_group_tests_name("exchange/json", tests, NULL, NULL) != 0;
}
