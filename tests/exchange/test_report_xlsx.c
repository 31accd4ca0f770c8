#include "exchange/report_xlsx.h"

#include "exchange/out_file.h"

#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/report_board.h"
#include "exchange/capture.h"

static const struct report_xlsx_options options = { 1790985600, "." };

static void write_book(struct str *bytes, const struct board *b)
{
	struct capture capture = capture_begin();
	struct document d = { 0 };
	struct error err;

	report_build(&d, b, &review_scope);
	if (!report_xlsx(capture.out, &d, &options, &err))
		fail_msg("%s", err.text);
	capture_end(&capture, bytes);
	document_release(&d);
}

static size_t count_files(void)
{
	DIR *folder = opendir(".");
	size_t count = 0;

	assert_non_null(folder);
	while (readdir(folder) != NULL)
		count++;
	closedir(folder);
	return count;
}

static void the_same_board_gives_the_same_bytes(void **state)
{
	struct board b;
	struct str first = { 0 }, second = { 0 };

	(void)state;
	put_all(&b);
	write_book(&first, &b);
	write_book(&second, &b);
	assert_true(first.length > 4 && memcmp(first.bytes, "PK\3\4", 4) == 0);
	assert_int_equal(first.length, second.length);
	assert_memory_equal(first.bytes, second.bytes, first.length);
	str_release(&first);
	str_release(&second);
	board_release(&b);
}

static void nothing_is_left_behind(void **state)
{
	size_t before = count_files();
	struct board b;
	struct str bytes = { 0 };

	(void)state;
	put_all(&b);
	write_book(&bytes, &b);
	assert_int_equal(count_files(), before);
	str_release(&bytes);
	board_release(&b);
}

static void a_folder_that_is_not_there_is_named(void **state)
{
	struct report_xlsx_options elsewhere = { options.created, "no/such/folder" };
	struct capture capture = capture_begin();
	struct document d = { 0 };
	struct str bytes = { 0 };
	struct error err;

	(void)state;
	document_entitle(&d, "T", "S");
	assert_false(report_xlsx(capture.out, &d, &elsewhere, &err));
	assert_non_null(strstr(err.text, "no/such/folder"));
	capture_end(&capture, &bytes);
	str_release(&bytes);
	document_release(&d);
}

/* Texts and numbers at the edges of what the format allows. */
static void whatever_is_on_the_board_can_be_written(void **state)
{
	static const struct document_column columns[] = { { "Who", HOLDS_HEADS, false },
		                                          { "N", HOLDS_NUMBERS, false },
		                                          { "P", HOLDS_PICTURES, false } };
	struct document_picture spark = { .kind = PICTURE_SPARK, .high = SPARK_ONE };
	struct capture capture = capture_begin();
	struct document d = { 0 };
	struct str bytes = { 0 }, longest = { 0 };
	struct error err;

	(void)state;
	for (int i = 0; i < 20000; i++)
		str_add(&longest, "\xC3\xA9\n");
	document_entitle(&d, "", "");
	document_text(&d, DOCUMENT_PARAGRAPH, str_text(&longest));
	document_table(&d, &(struct document_table){ .name = "T",
	                                             .caption = "C",
	                                             .groups = "G",
	                                             .columns = columns,
	                                             .column_count = COUNT_OF(columns),
	                                             .chart = { "Chart", 1, 1, 1, 2 } });
	for (int i = 0; i < 2; i++) {
		document_row(&d, i == 0 ? "\x01\x1B" : "");
		document_cell_name(&d, i == 0 ? "=1+1" : str_text(&longest));
		document_cell_amount(&d, amount_of(i == 0 ? INT64_MIN + 1 : INT64_MAX), UNIT_MONEY,
		                     (struct currency){ "CLF", 4 });
		document_cell_picture(&d, &spark);
	}
	if (!report_xlsx(capture.out, &d, &options, &err))
		fail_msg("%s", err.text);
	capture_end(&capture, &bytes);
	assert_true(bytes.length > 0);
	str_release(&bytes);
	str_release(&longest);
	document_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_board_gives_the_same_bytes),
		cmocka_unit_test(nothing_is_left_behind),
		cmocka_unit_test(a_folder_that_is_not_there_is_named),
		cmocka_unit_test(whatever_is_on_the_board_can_be_written),
	};

	return cmocka_run_group_tests_name("exchange/report_xlsx", tests, NULL, NULL) != 0;
}
