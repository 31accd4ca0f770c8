#include "exchange/csv_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "exchange/show_csv.h"

static void a_record_knows_the_physical_line_it_begins_on(void **state)
{
	static const struct reading readings[] = {
		{ "a\nb\nc", "1 [a]\n2 [b]\n3 [c]\n" },
		{ "a\r\nb\r\nc\r\n", "1 [a]\n2 [b]\n3 [c]\n" },
		{ "a\rb\rc\r", "1 [a]\n2 [b]\n3 [c]\n" },
		{ "a\n\rb\r\n\nc", "1 [a]\n3 [b]\n5 [c]\n" },
		{ "\n\r\n\ra,b\n", "4 [a][b]\n" },
		{ "\"x\ny\",1\n\"p\r\nq\rr\",2\nz", "1 [x\ny][1]\n3 [p\r\nq\rr][2]\n6 [z]\n" },
		{ "\"\"\na", "1 []\n2 [a]\n" },
		{ "\n,\n\n", "2 [][]\n" },
	};

	(void)state;
	check_readings(readings, COUNT_OF(readings), (struct csv_options){ .delimiter = ',' });
}

static void a_mistake_is_named_with_its_line(void **state)
{
	static const struct reading readings[] = {
		{ "a,b\r\n1,\"x\r\ny\"z\r\n", "1 [a][b]\n3 text_after_quote\n" },
		{ "a\n1\"\n", "1 [a]\n2 bare_quote\n" },
		{ "a,b\n\"1\n2\",\"3\n4\n5\n", "1 [a][b]\n3 unterminated_quote\n" },
		{ "a\n\n\"", "1 [a]\n3 unterminated_quote\n" },
		{ "a\r\rb\xFF", "1 [a]\n3 bad_utf8\n" },
		{ "a\n\xC3\xA9\n\xC3", "1 [a]\n2 [\xC3\xA9]\n3 bad_utf8\n" },
	};

	(void)state;
	check_readings(readings, COUNT_OF(readings), (struct csv_options){ .delimiter = ',' });
}

static void bytes_that_are_no_text_are_told_before_wrong_quotes(void **state)
{
	(void)state;
	check_shown("a\nb\"\n\n\xE9\n", (struct csv_options){ .delimiter = ',' },
	            "1 [a]\n4 bad_utf8\n");
}

static void lenient_quotes_let_through_quotes_inside_unquoted_cells_only(void **state)
{
	static const struct reading readings[] = {
		{ "Monitor 27\",a\"b\"\nx\"\"y\n", "1 [Monitor 27\"][a\"b\"]\n2 [x\"\"y]\n" },
		{ "\"a\"b\n", "1 text_after_quote\n" },
		{ "x\"y\n\"a\nb", "1 [x\"y]\n2 unterminated_quote\n" },
	};

	(void)state;
	check_readings(readings, COUNT_OF(readings),
	               (struct csv_options){ .delimiter = ',', .lenient_quotes = true });
}

static void a_given_delimiter_may_be_any_character(void **state)
{
	static const struct {
		uint32_t delimiter;
		const char *text, *want;
	} cases[] = {
		{ '|', "a|b,c\n", "1 [a][b,c]\n" },
		{ ' ', "a b\n", "1 [a][b]\n" },
		{ 0xA7, "a\xC2\xA7\"b\xC2\xA7\n\"\xC2\xA7\xC2\xA9\n",
		  "1 [a][b\xC2\xA7\n][\xC2\xA9]\n" },
		{ 0x1F4B0, "\xF0\x9F\x92\xB0x\n\n\xF0\x9F\x92\xB0", "1 [][x]\n3 [][]\n" },
		{ ';', "sep=;\na;b\n", "1 [sep=][]\n2 [a][b]\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		check_shown(cases[i].text, (struct csv_options){ .delimiter = cases[i].delimiter },
		            cases[i].want);
	assert_false(csv_is_delimiter('"'));
	assert_false(csv_is_delimiter('\r'));
	assert_false(csv_is_delimiter(0xD800));
	assert_true(csv_is_delimiter(0xA7));
}

static void a_spreadsheets_sep_line_decides_and_is_no_record(void **state)
{
	static const struct reading readings[] = {
		{ "sep=;\r\na;b,c\r\n", "2 [a][b,c]\n" },
		{ "\xEF\xBB\xBFSEP=|\na|b", "2 [a][b]\n" },
		{ "sep=\xC2\xA7\na\xC2\xA7z", "2 [a][z]\n" },
		{ "sep=;", "" },
		{ "sep=;x\n1,2\n3,4", "1 [sep=;x]\n2 [1][2]\n3 [3][4]\n" },
		{ "sep=\n1,2\n", "1 [sep=]\n2 [1][2]\n" },
	};

	(void)state;
	check_readings(readings, COUNT_OF(readings), (struct csv_options){ 0 });
}

enum { LARGE = 32 << 20 }; /* so that every test file is one piece */

static void repeat(struct str *text, const char *piece, size_t count)
{
	for (size_t i = 0; i < count; i++)
		str_add(text, piece);
}

static enum csv_refusal refusal_of(const struct str *text, size_t chunk)
{
	struct csv_options options = { .delimiter = ',', .chunk = chunk };
	struct csv_reader *reader = csv_reader_new_bytes(text->bytes, text->length, options);
	struct csv_record record;
	struct error err;
	enum csv_refusal refusal;

	while (csv_reader_next(reader, &record, &err) && record.count > 0)
		continue;
	refusal = csv_reader_refusal(reader);
	csv_reader_free(reader);
	return refusal;
}

static void cells_columns_and_records_have_a_limit(void **state)
{
	static const struct {
		const char *before, *piece;
		size_t count;
		const char *after;
		enum csv_refusal refusal;
	} cases[] = {
		{ "a\n", "x", CSV_CELL_MAX, "\n", CSV_FINE },
		{ "a\n", "x", CSV_CELL_MAX + 1, "\n", CSV_FIELD_TOO_LONG },
		{ "a\n", "x", 3 * CSV_CELL_MAX, "", CSV_FIELD_TOO_LONG },
		{ "a\n\"", "x", CSV_CELL_MAX, "\"\n", CSV_FINE },
		{ "a\n\"", "\"\"", CSV_CELL_MAX, "\"", CSV_FINE },
		{ "a\n\"", "\"\"", CSV_CELL_MAX + 1, "\"", CSV_FIELD_TOO_LONG },
		{ "a\n\"", "x\n", CSV_CELL_MAX, "", CSV_FIELD_TOO_LONG },
		{ "", "x,", CSV_COLUMNS_MAX - 1, "x\n", CSV_FINE },
		{ "", "x,", CSV_COLUMNS_MAX - 1, "", CSV_FINE },
		{ "", "x,", CSV_COLUMNS_MAX, "", CSV_TOO_MANY_COLUMNS },
		{ "", "x,", CSV_COLUMNS_MAX, "x,x\"\n", CSV_TOO_MANY_COLUMNS },
		{ "", "\"\"\n", 100000, "", CSV_FINE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct str text = { 0 };

		str_add(&text, cases[i].before);
		repeat(&text, cases[i].piece, cases[i].count);
		str_add(&text, cases[i].after);
		assert_int_equal(refusal_of(&text, 0), cases[i].refusal);
		assert_int_equal(refusal_of(&text, 1000), cases[i].refusal);
		assert_int_equal(refusal_of(&text, LARGE), cases[i].refusal);
		str_release(&text);
	}
}

static void a_record_of_many_long_cells_is_refused(void **state)
{
	struct str text = { 0 };

	(void)state;
	for (int i = 0; i < 17; i++) {
		repeat(&text, "x", CSV_CELL_MAX);
		str_add_char(&text, ',');
	}
	assert_int_equal(refusal_of(&text, 0), CSV_FIELD_TOO_LONG);
	str_add_char(&text, '\n');
	assert_int_equal(refusal_of(&text, LARGE), CSV_FIELD_TOO_LONG);
	str_release(&text);
}

static void the_end_stays_the_end(void **state)
{
	struct csv_reader *reader = read_text("a\n", (struct csv_options){ 0 });
	struct csv_record record;
	struct error err;

	(void)state;
	assert_true(csv_reader_next(reader, &record, &err));
	assert_int_equal(record.count, 1);
	for (int i = 0; i < 3; i++) {
		assert_true(csv_reader_next(reader, &record, &err));
		assert_int_equal(record.count, 0);
	}
	csv_reader_free(reader);
}

static int file_with(const char *text)
{
	char name[] = "csv.XXXXXX";
	int fd = mkstemp(name);

	assert_true(fd >= 0);
	unlink(name);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	return fd;
}

static void a_file_can_be_read_twice_from_where_it_stood(void **state)
{
	int fd = file_with("skipped\nsep=;\na;b\n\n1;\"2\n3\"\n");
	struct csv_reader *reader;
	struct error err;

	(void)state;
	assert_int_equal(lseek(fd, 8, SEEK_SET), 8);
	reader = csv_reader_new(fd, (struct csv_options){ .chunk = 5 });
	for (int i = 0; i < 3; i++) {
		struct str shown = { 0 };

		assert_true(show(reader, &shown));
		assert_string_equal(str_text(&shown), "2 [a][b]\n4 [1][2\n3]\n");
		assert_int_equal(csv_reader_delimiter(reader), ';');
		assert_true(csv_reader_rewind(reader, &err));
		str_release(&shown);
	}
	csv_reader_free(reader);
	close(fd);
}

static void a_pipe_is_read_once(void **state)
{
	struct str shown = { 0 };
	struct csv_reader *reader;
	struct error err;
	int ends[2];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "a,b\n", 4), 4);
	close(ends[1]);
	reader = csv_reader_new(ends[0], (struct csv_options){ 0 });
	assert_true(show(reader, &shown));
	assert_string_equal(str_text(&shown), "1 [a][b]\n");
	assert_false(csv_reader_rewind(reader, &err));
	csv_reader_free(reader);
	close(ends[0]);
	str_release(&shown);
}

static void what_cannot_be_read_is_no_end(void **state)
{
	struct csv_reader *reader = csv_reader_new(-1, (struct csv_options){ 0 });
	struct csv_record record;
	struct error err;

	(void)state;
	assert_false(csv_reader_next(reader, &record, &err));
	assert_int_equal(csv_reader_refusal(reader), CSV_UNREADABLE);
	csv_reader_free(reader);
}

static void random_text(struct str *text, uint32_t *seed)
{
	static const char *const pieces[] = {
		"\"",
		"\"\"",
		",",
		";",
		"\t",
		"\n",
		"\r",
		"\r\n",
		"a",
		"bc",
		" ",
		"\xC3\xA9",
		"\xE2\x82\xAC",
		"\xF0\x9F\x98\x80",
		"\",\"",
		"sep=",
		"\"\n",
		"\xEF\xBB\xBF",
	};
	static const char *const rare[] = { "\xFF", "\x80", "\xE2\x82", "\xFF\xFE" };

	str_clear(text);
	for (*seed = *seed * 1103515245 + 12345; (*seed >> 16) % 24 != 0;
	     *seed = *seed * 1103515245 + 12345) {
		uint32_t number = *seed >> 8;

		if (number % 64 == 0)
			str_add(text, rare[number / 64 % COUNT_OF(rare)]);
		else
			str_add(text, pieces[number / 64 % COUNT_OF(pieces)]);
	}
}

static void the_answer_does_not_depend_on_the_size_of_the_pieces(void **state)
{
	struct str text = { 0 }, shown[COUNT_OF(chunks)] = { 0 };
	uint32_t seed = 7;

	(void)state;
	for (uint32_t i = 0; i < 20000; i++) {
		random_text(&text, &seed);
		for (size_t k = 0; k < COUNT_OF(chunks); k++) {
			struct csv_options options = { .chunk = chunks[k],
				                       .delimiter = i % 3 ? ',' : 0,
				                       .lenient_quotes = i % 2 };
			struct csv_reader *reader = read_text(str_text(&text), options);

			str_clear(&shown[k]);
			show(reader, &shown[k]);
			csv_reader_free(reader);
			assert_string_equal(str_text(&shown[k]), str_text(&shown[0]));
		}
	}
	for (size_t k = 0; k < COUNT_OF(chunks); k++)
		str_release(&shown[k]);
	str_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_knows_the_physical_line_it_begins_on),
		cmocka_unit_test(a_mistake_is_named_with_its_line),
		cmocka_unit_test(bytes_that_are_no_text_are_told_before_wrong_quotes),
		cmocka_unit_test(lenient_quotes_let_through_quotes_inside_unquoted_cells_only),
		cmocka_unit_test(a_given_delimiter_may_be_any_character),
		cmocka_unit_test(a_spreadsheets_sep_line_decides_and_is_no_record),
		cmocka_unit_test(cells_columns_and_records_have_a_limit),
		cmocka_unit_test(a_record_of_many_long_cells_is_refused),
		cmocka_unit_test(the_end_stays_the_end),
		cmocka_unit_test(a_file_can_be_read_twice_from_where_it_stood),
		cmocka_unit_test(a_pipe_is_read_once),
		cmocka_unit_test(what_cannot_be_read_is_no_end),
		cmocka_unit_test(the_answer_does_not_depend_on_the_size_of_the_pieces),
	};

	return cmocka_run_group_tests_name("exchange/csv_read", tests, NULL, NULL) != 0;
}
