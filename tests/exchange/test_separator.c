#include "exchange/separator.h"

#include "base/compiler.h"
#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void the_character_that_makes_a_table_is_found(void **state)
{
	static const struct {
		const char *text;
		char delimiter;
	} cases[] = {
		{ "", ',' },
		{ "amount\n1\n2\n", ',' },
		{ "a,b\n1,2\n", ',' },
		{ "a;b\n1;2\n", ';' },
		{ "a\tb\n1\t2\n", '\t' },
		{ "name;amount\nAnn;1,50\nBob;2,50\n", ';' },
		{ "name;amount\nM\xC3\xBCller, Ann;1.200,50\nB, B;2,50\n", ';' },
		{ "name, first;amount, EUR\nAnn, A;1,50\n", ';' },
		{ "name,helpers\nAnn,Bob; Cy\nDan,Eve; Fay\n", ',' },
		{ "\"a;b;c\",d\n\"x;y;z\",1\n", ',' },
		{ "id,\"a;b\",c\n1,\"x;\"\";y\",z\n", ',' },
		{ "id,\"a\"\";b\",c\n1,\"x\"\";y\",z\n", ',' },
		{ "a;b\n\"x\n,,\";1\n", ';' },
		{ "Sales report\nJuly, 2026\n\nowner\tamount\twon\nAnn\t1\t2\nBob\t3\t4\nCy\t5\t6\n",
		  '\t' },
		{ "Monitor 27\";1\nDesk 5\";2\n", ';' },
		{ "a,b\r1,2\r", ',' },
		{ "a;b,c", ';' },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_int_equal(separator_detect(cases[i].text, strlen(cases[i].text), true),
		                 cases[i].delimiter);
}

static void a_record_that_is_cut_off_does_not_count(void **state)
{
	static const char text[] = "a,b;c\n1,2;3\n\"x;";
	static const char odd[] = "a;b\n1;2\nx;y;z,";

	(void)state;
	assert_int_equal(separator_detect(text, strlen(text), false), ';');
	assert_int_equal(separator_detect(odd, strlen(odd), false), ';');
	assert_int_equal(separator_detect("a;b", 3, false), ';');
	assert_int_equal(separator_detect("a,b\nx;y", 7, false), ',');
	assert_int_equal(separator_detect("a,b\nx;y", 7, true), ';');
}

static void a_long_file_is_judged_by_its_beginning(void **state)
{
	struct str text = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++)
		str_add(&text, "Ann;2026-Q3;1,50\r\n");
	assert_int_equal(separator_detect(text.bytes, text.length, false), ';');
	str_release(&text);
}

static void a_sep_line_names_the_delimiter(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		uint32_t delimiter;
	} cases[] = {
		{ "sep=;\na;b", 6, ';' }, { "sep=;\r\na", 7, ';' },      { "Sep=\t\ra", 6, '\t' },
		{ "sep=|", 5, '|' },      { "sep=\xC2\xA7\n", 7, 0xA7 }, { "sep=", 0, 0 },
		{ "sep=\n", 0, 0 },       { "sep=;;\n", 0, 0 },          { "sep=\"\n", 0, 0 },
		{ " sep=;\n", 0, 0 },     { "set=;\n", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		uint32_t delimiter = 0;

		assert_int_equal(separator_line(cases[i].text, strlen(cases[i].text), &delimiter),
		                 cases[i].length);
		assert_int_equal(delimiter, cases[i].delimiter);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_character_that_makes_a_table_is_found),
		cmocka_unit_test(a_record_that_is_cut_off_does_not_count),
		cmocka_unit_test(a_long_file_is_judged_by_its_beginning),
		cmocka_unit_test(a_sep_line_names_the_delimiter),
	};

	return cmocka_run_group_tests_name("exchange/separator", tests, NULL, NULL) != 0;
}
