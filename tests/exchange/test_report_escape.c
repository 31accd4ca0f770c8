#include "exchange/report_escape.h"

#include "base/compiler.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define BAD "\xEF\xBF\xBD"

struct escape_case {
	const char *text, *expected;
};

static void check(void (*escape)(struct str *, const char *), const struct escape_case *cases,
                  size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct str out = { 0 };

		escape(&out, cases[i].text);
		assert_string_equal(str_text(&out), cases[i].expected);
		str_release(&out);
	}
}

static void no_sign_of_html_is_left(void **state)
{
	static const struct escape_case cases[] = {
		{ "", "" },
		{ "Ann", "Ann" },
		{ "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;" },
		{ "\" onload='x' &amp;", "&quot; onload=&#39;x&#39; &amp;amp;" },
		{ "]]> --> <!--", "]]&gt; --&gt; &lt;!--" },
		{ "two\nlines", "two\nlines" },
		{ "a\tb", "a b" },
		{ "\x1B[31mred\x07", BAD "[31mred" BAD },
		{ "\xFF\xC3", BAD BAD },
		{ "\xE2\x80\xAEgnp.exe", BAD "gnp.exe" },           /* right-to-left override */
		{ "\xE2\x81\xA8name\xE2\x81\xA9", BAD "name" BAD }, /* isolates */
		{ "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D" },
		{ "\xE7\x8E\x8B\xE8\x8A\xB3", "\xE7\x8E\x8B\xE8\x8A\xB3" },
	};

	(void)state;
	check(report_html_escape, cases, COUNT_OF(cases));
}

static void no_sign_of_markdown_is_left(void **state)
{
	static const struct escape_case cases[] = {
		{ "Ann", "Ann" },
		{ "<b>&amp;|", "\\<b\\>\\&amp;\\|" },
		{ "*bold* _it_ `code` ~~no~~", "\\*bold\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~" },
		{ "[x](javascript:y)", "\\[x\\](javascript:y)" },
		{ "# head", "\\# head" },
		{ "- item", "\\- item" },
		{ "+ item", "\\+ item" },
		{ "1. item", "1\\. item" },
		{ "12) item", "12\\) item" },
		{ "12 items", "12 items" },
		{ "$5 and $6", "\\$5 and \\$6" },
		{ "two\nlines", "two lines" },
		{ "back\\slash", "back\\\\slash" },
	};

	(void)state;
	check(report_markdown_escape, cases, COUNT_OF(cases));
}

static void plain_text_keeps_its_lines_and_nothing_that_drives_a_terminal(void **state)
{
	static const struct escape_case cases[] = {
		{ "", "" },
		{ "\n", "\n" },
		{ "a\n\nb\n", "a\n\nb\n" },
		{ "\x1B]0;x\x07", BAD "]0;x" BAD },
		{ "\xC2\x9B"
		  "31m",
		  BAD "31m" },
	};
	static const struct escape_case on_a_line[] = { { "a\nb\tc", "a b c" } };

	(void)state;
	check(report_plain, cases, COUNT_OF(cases));
	check(report_line, on_a_line, COUNT_OF(on_a_line));
}

/* Whatever comes in: well-formed, and no byte that HTML or an attribute ends with. */
static void any_bytes_at_all_are_safe(void **state)
{
	uint32_t seed = 2463534242;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char text[24] = "";
		struct str out = { 0 };

		for (size_t i = 0; i + 1 < sizeof(text); i++) {
			seed ^= seed << 13;
			seed ^= seed >> 17;
			seed ^= seed << 5;
			text[i] = (char)(seed % 255 + 1);
		}
		report_html_escape(&out, text);
		assert_true(text_is_utf8(str_text(&out), out.length, NULL));
		assert_null(strpbrk(str_text(&out), "<>\"'\t\r\x1B\x7F"));
		str_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_sign_of_html_is_left),
		cmocka_unit_test(no_sign_of_markdown_is_left),
		cmocka_unit_test(plain_text_keeps_its_lines_and_nothing_that_drives_a_terminal),
		cmocka_unit_test(any_bytes_at_all_are_safe),
	};

	return cmocka_run_group_tests_name("exchange/report_escape", tests, NULL, NULL) != 0;
}
