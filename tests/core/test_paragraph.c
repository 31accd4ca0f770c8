#include "core/paragraph.h"

#include "base/compiler.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_lines_fit(const char *text)
{
	while (*text != '\0') {
		struct str line = { 0 };
		size_t length = strcspn(text, "\n");

		str_add_bytes(&line, text, length);
		assert_true(text_width(str_text(&line)) <= PARAGRAPH_WIDTH);
		assert_true(length == 0 || text[length - 1] != ' ');
		str_release(&line);
		text += length + 1;
	}
}

static void check_paragraph(const char *text, int indent, const char *expected)
{
	struct str out = { 0 };

	paragraph_add(&out, indent, text);
	assert_string_equal(str_text(&out), expected);
	str_release(&out);
}

static void a_paragraph_breaks_at_blanks(void **state)
{
	char wide[103], wide_line[104];
	struct str long_text = { 0 };

	(void)state;
	memset(wide, 'x', sizeof(wide) - 1);
	wide[sizeof(wide) - 1] = '\0';
	snprintf(wide_line, sizeof(wide_line), "%s\n", wide);
	check_paragraph("", 2, "");
	check_paragraph(" \n\t ", 2, "");
	check_paragraph("one", 2, "  one\n");
	check_paragraph("  one \n two\t", 0, "one two\n");
	check_paragraph(wide, 0, wide_line); /* a word alone may be too wide */
	for (int i = 0; i < 200; i++)
		str_addf(&long_text, "%d王芳 ", i);
	for (int indent = 0; indent < 20; indent++) {
		struct str out = { 0 };

		paragraph_add(&out, indent, str_text(&long_text));
		assert_lines_fit(str_text(&out));
		str_release(&out);
	}
	str_release(&long_text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_paragraph_breaks_at_blanks),
	};

	return cmocka_run_group_tests_name("core/paragraph", tests, NULL, NULL) != 0;
}
