#include "exchange/listing.h"

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

static const struct listing_column columns[] = {
	{ "person", LISTING_WORDS },
	{ "actual", LISTING_NUMBER },
	{ "worst_quarter", LISTING_WORDS },
};

struct row {
	const char *cells[COUNT_OF(columns)];
};

static const struct row rows[] = {
	{ { "Ann", "1200.50", "2026-Q1" } },
	{ { "Zo\xC3\xAB, =B", "-7.00", NULL } },
	{ { "\xE4\xB8\xAD\xE6\x96\x87", NULL, "2025-Q4" } },
	{ { "", "", "" } },
};

static void list(struct str *text, struct listing_style style, const struct row *listed,
                 size_t count)
{
	struct capture capture = capture_begin();
	struct listing *listing = listing_open(capture.out, style, columns, COUNT_OF(columns));

	for (size_t i = 0; i < count; i++)
		listing_row(listing, listed[i].cells);
	listing_close(listing);
	capture_end(&capture, text);
}

static void check_list(struct listing_style style, const struct row *listed, size_t count,
                       const char *want)
{
	struct str text = { 0 };

	list(&text, style, listed, count);
	assert_string_equal(str_text(&text), want);
	str_release(&text);
}

static void text_is_aligned_with_numbers_to_the_right(void **state)
{
	(void)state;
	check_list((struct listing_style){ .format = LISTING_TEXT }, rows, COUNT_OF(rows),
	           "person    actual  worst quarter\n"
	           "Ann      1200.50  2026-Q1\n"
	           "Zo\xC3\xAB, =B    -7.00\n"
	           "\xE4\xB8\xAD\xE6\x96\x87              2025-Q4\n"
	           "\n");
}

static void csv_is_the_strict_flavor(void **state)
{
	(void)state;
	check_list((struct listing_style){ .format = LISTING_CSV }, rows, COUNT_OF(rows),
	           "person,actual,worst_quarter\r\n"
	           "Ann,1200.50,2026-Q1\r\n"
	           "\"Zo\xC3\xAB, =B\",-7.00,\r\n"
	           "\xE4\xB8\xAD\xE6\x96\x87,,2025-Q4\r\n"
	           ",,\r\n");
}

static void the_excel_flavor_guards_words_and_no_numbers(void **state)
{
	static const struct row hostile[] = { { { "=1+1", "-7.00", "-" } } };

	(void)state;
	check_list((struct listing_style){ .format = LISTING_CSV, .flavor = { true, ';' } },
	           hostile, 1, "\xEF\xBB\xBFperson;actual;worst_quarter\r\n'=1+1;-7.00;'-\r\n");
}

static void json_has_strings_and_null(void **state)
{
	(void)state;
	check_list((struct listing_style){ .format = LISTING_JSON }, rows, COUNT_OF(rows),
	           "{\"schema\":1,\"rows\":[\n"
	           "{\"person\":\"Ann\",\"actual\":\"1200.50\",\"worst_quarter\":\"2026-Q1\"},\n"
	           "{\"person\":\"Zo\xC3\xAB, =B\",\"actual\":\"-7.00\",\"worst_quarter\":null},\n"
	           "{\"person\":\"\xE4\xB8\xAD\xE6\x96\x87\",\"actual\":null,"
	           "\"worst_quarter\":\"2025-Q4\"},\n"
	           "{\"person\":null,\"actual\":null,\"worst_quarter\":null}\n"
	           "]}\n");
}

static void without_rows_there_is_still_a_header(void **state)
{
	(void)state;
	check_list((struct listing_style){ .format = LISTING_TEXT }, NULL, 0,
	           "person  actual  worst quarter\n");
	check_list((struct listing_style){ .format = LISTING_CSV }, NULL, 0,
	           "person,actual,worst_quarter\r\n");
	check_list((struct listing_style){ .format = LISTING_JSON }, NULL, 0,
	           "{\"schema\":1,\"rows\":[\n]}\n");
}

static void words_are_cut_to_the_width_and_numbers_never(void **state)
{
	static const struct row wide[] = {
		{ { "Bartholomew of the eastern region", "123456789012.00", "2026-Q1 and after" } },
		{ { "\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD",
		    "1.00", "x" } },
	};

	(void)state;
	check_list((struct listing_style){ .format = LISTING_TEXT, .width = 40 }, wide,
	           COUNT_OF(wide),
	           "person               actual  worst quar\xE2\x80\xA6\n"
	           "Bartholom\xE2\x80\xA6  123456789012.00  2026-Q1 an\xE2\x80\xA6\n"
	           "\xE4\xB8\xAD\xE6\x96\x87\xE4\xB8\xAD\xE6\x96\x87\xE2\x80\xA6"
	           "              1.00  x\n");
	check_list((struct listing_style){ .format = LISTING_TEXT, .width = 1 }, wide, 1,
	           "person             actual  worst q\xE2\x80\xA6\n"
	           "Barthol\xE2\x80\xA6  123456789012.00  2026-Q1\xE2\x80\xA6\n");
}

static void nothing_in_a_cell_drives_the_terminal(void **state)
{
	static const struct row hostile[] = {
		{ { "a\x1B[31m\tb\n",
		    "\xC2\x9B"
		    "5",
		    "\xE2\x80\xAE"
		    "x" } },
	};
	struct str text = { 0 }, gated = { 0 };

	(void)state;
	list(&text, (struct listing_style){ .format = LISTING_TEXT }, hostile, 1);
	assert_string_equal(str_text(&text), "person     actual  worst quarter\n"
	                                     "a\xEF\xBF\xBD[31m b       \xEF\xBF\xBD"
	                                     "5"
	                                     "  \xEF\xBF\xBDx\n");
	str_clear(&text);
	list(&text, (struct listing_style){ .format = LISTING_JSON }, hostile, 1);
	for (char *c = text.bytes; *c; c++)
		if (*c == '\n')
			*c = ' ';
	text_gate(&gated, text.bytes, text.length);
	assert_string_equal(gated.bytes, text.bytes);
	str_release(&gated);
	str_release(&text);
}

static size_t lines(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

static void a_long_list_is_whole_and_keeps_its_widths(void **state)
{
	static const char late[] = "a name that is longer than all before";
	struct capture capture = capture_begin();
	struct listing_style style = { .format = LISTING_TEXT };
	struct listing *listing = listing_open(capture.out, style, columns, COUNT_OF(columns));
	struct str text = { 0 };

	(void)state;
	for (int i = 0; i < 3 * LISTING_BUFFER_ROWS; i++)
		listing_row(listing, rows[0].cells);
	listing_row(listing, (const char *const[]){ late, "1", "x" });
	listing_row(listing, rows[0].cells);
	listing_close(listing);
	capture_end(&capture, &text);
	assert_int_equal(lines(text.bytes), 3 * LISTING_BUFFER_ROWS + 3);
	assert_non_null(strstr(text.bytes, "\nAnn     1200.50  2026-Q1\n"
	                                   "a name that is longer than all before        1  x\n"
	                                   "Ann     1200.50  2026-Q1\n"));
	str_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_aligned_with_numbers_to_the_right),
		cmocka_unit_test(csv_is_the_strict_flavor),
		cmocka_unit_test(the_excel_flavor_guards_words_and_no_numbers),
		cmocka_unit_test(json_has_strings_and_null),
		cmocka_unit_test(without_rows_there_is_still_a_header),
		cmocka_unit_test(words_are_cut_to_the_width_and_numbers_never),
		cmocka_unit_test(nothing_in_a_cell_drives_the_terminal),
		cmocka_unit_test(a_long_list_is_whole_and_keeps_its_widths),
	};

	return cmocka_run_group_tests_name("exchange/listing", tests, NULL, NULL) != 0;
}
