#include "exchange/text_source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

#include "exchange/show_csv.h"

static void a_mark_is_removed_and_remembered(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *encoding, *want;
		bool mark;
	} cases[] = {
		{ "\xEF\xBB\xBF\"a\",b", 8, "UTF-8", "1 [a][b]\n", true },
		{ "a,b", 3, "UTF-8", "1 [a][b]\n", false },
		{ "\xFF\xFE"
		  "a\0,\0\xE9\0\n\0",
		  10, "UTF-16LE", "1 [a][\xC3\xA9]\n", true },
		{ "\xFE\xFF\0a\xD8\x3D\xDE\x00", 8, "UTF-16BE", "1 [a\xF0\x9F\x98\x80]\n", true },
		{ "\xFF\xFE", 2, "UTF-16LE", "", true },
		{ "\xEF\xBB\xBF", 3, "UTF-8", "", true },
		{ "", 0, "UTF-8", "", false },
		{ "\xFE\xFF\0a\0\n\xD8\x3D", 8, "UTF-16BE", "1 [a]\n2 bad_encoding\n", true },
		{ "\xFF\xFE"
		  "a",
		  3, "UTF-16LE", "1 bad_encoding\n", true },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases) * COUNT_OF(chunks); i++) {
		size_t k = i / COUNT_OF(chunks);
		struct csv_options options = { .chunk = chunks[i % COUNT_OF(chunks)] };
		struct csv_reader *reader = csv_reader_new_bytes(cases[k].bytes, cases[k].length,
		                                                 options);
		struct str shown = { 0 };

		show(reader, &shown);
		assert_string_equal(str_text(&shown), cases[k].want);
		assert_string_equal(csv_reader_encoding(reader), cases[k].encoding);
		assert_int_equal(csv_reader_has_mark(reader), cases[k].mark);
		assert_int_equal(csv_reader_position(reader), cases[k].length);
		csv_reader_free(reader);
		str_release(&shown);
	}
}

static void a_named_encoding_is_converted(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *encoding, *want;
	} cases[] = {
		{ "Zo\xEB,\x80\n", 6, "cp1252", "1 [Zo\xC3\xAB][\xE2\x82\xAC]\n" },
		{ "a\n\x81\n", 4, "cp1252", "1 [a]\n2 bad_encoding\n" },
		{ "\xEF\xBB\xBF\xEB", 4, "cp1252", "1 [\xC3\xAB]\n" },
		{ "\xEF\xBB\xBF\xC3\xAB", 5, "utf-8", "1 [\xC3\xAB]\n" },
		{ "a\0\n\0b\0", 6, "utf-16le", "1 [a]\n2 [b]\n" },
		{ "\xFF\xFE"
		  "a\0",
		  4, "utf-16le", "1 [a]\n" },
		{ "\xFF\xFE"
		  "a\0",
		  4, "utf-16", "1 [a]\n" },
		{ "\x83\x65\n", 3, "shift_jis", "1 [\xE3\x83\x86]\n" },
		{ "a", 1, "no-such", "1 bad_encoding\n" },
		{ "a", 1, "cp1252//IGNORE", "1 bad_encoding\n" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases) * COUNT_OF(chunks); i++) {
		size_t k = i / COUNT_OF(chunks);
		struct csv_options options = { .chunk = chunks[i % COUNT_OF(chunks)],
			                       .encoding = cases[k].encoding };
		struct csv_reader *reader = csv_reader_new_bytes(cases[k].bytes, cases[k].length,
		                                                 options);
		struct str shown = { 0 };

		show(reader, &shown);
		assert_string_equal(str_text(&shown), cases[k].want);
		csv_reader_free(reader);
		str_release(&shown);
	}
}

static void a_refusal_says_what_would_help(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		const char *encoding, *says;
	} cases[] = {
		{ "Zo\xEB\n", 4, NULL, "looks like Windows-1252: add --encoding cp1252" },
		{ "\x93"
		  "a\x94",
		  3, NULL, "looks like Windows-1252: add --encoding cp1252" },
		{ "Zo\xEB", 3, NULL, "looks like Windows-1252: add --encoding cp1252" },
		{ "a\xED\xA0\x80", 4, NULL, "save the file as UTF-8" },
		{ "a\x81 ", 3, NULL, "save the file as UTF-8" },
		{ "a\xE9 ", 3, "utf-8", "name its encoding" },
		{ "a\0,\0", 4, NULL, "looks like UTF-16: add --encoding utf-16le" },
		{ "\0a\0,", 4, NULL, "looks like UTF-16: add --encoding utf-16be" },
		{ "ab\0", 3, NULL, "not a text file" },
		{ "\xFF\xFE\0\0a\0\0\0", 8, NULL, "UTF-32: save it as UTF-8" },
		{ "\0\0\xFE\xFF", 4, NULL, "UTF-32: save it as UTF-8" },
		{ "a,b\"", 4, NULL, "cell 2: a quote inside a cell without quotes" },
		{ "a,\"b\"c", 6, NULL, "cell 2: text after the closing quote" },
		{ "a,\"b", 4, NULL, "cell 2: the quote opened here is never closed" },
		{ "a", 1, "no-such", "'no-such' is not known" },
		{ "\x81", 1, "cp1252", "this is not cp1252" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases) * COUNT_OF(chunks); i++) {
		size_t k = i / COUNT_OF(chunks);
		struct csv_options options = { .chunk = chunks[i % COUNT_OF(chunks)],
			                       .encoding = cases[k].encoding };
		struct csv_reader *reader = csv_reader_new_bytes(cases[k].bytes, cases[k].length,
		                                                 options);
		struct csv_record record;
		struct error err, again;

		assert_false(csv_reader_next(reader, &record, &err));
		assert_non_null(strstr(err.text, cases[k].says));
		assert_false(csv_reader_next(reader, &record, &again));
		assert_string_equal(err.text, again.text);
		csv_reader_free(reader);
	}
}

static void a_character_across_two_reads_stays_whole(void **state)
{
	struct csv_record record;
	struct error err;

	(void)state;
	for (size_t chunk = 1; chunk < 9; chunk++) {
		struct csv_options options = { .delimiter = ',', .chunk = chunk };
		struct csv_reader *reader = read_text("a\xF0\x9F\x98\x80\xE2\x82\xAC\xC3\xA9,b\n",
		                                      options);

		assert_true(csv_reader_next(reader, &record, &err));
		assert_string_equal(record.cells[0], "a\xF0\x9F\x98\x80\xE2\x82\xAC\xC3\xA9");
		assert_int_equal(record.lengths[0], 10);
		csv_reader_free(reader);
	}
}

static void text_that_grows_in_the_conversion_is_whole(void **state)
{
	enum { EUROS = 200000 };
	static char euros[EUROS];
	struct csv_options options = { .encoding = "cp1252" };
	struct csv_reader *reader;
	struct csv_record record;
	struct error err;

	(void)state;
	memset(euros, 0x80, sizeof(euros));
	reader = csv_reader_new_bytes(euros, sizeof(euros), options);
	assert_true(csv_reader_next(reader, &record, &err));
	assert_int_equal(record.lengths[0], 3 * EUROS);
	for (size_t i = 0; i < EUROS; i++)
		assert_memory_equal(record.cells[0] + 3 * i, "\xE2\x82\xAC", 3);
	csv_reader_free(reader);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_is_removed_and_remembered),
		cmocka_unit_test(a_named_encoding_is_converted),
		cmocka_unit_test(a_refusal_says_what_would_help),
		cmocka_unit_test(text_that_grows_in_the_conversion_is_whole),
		cmocka_unit_test(a_character_across_two_reads_stays_whole),
	};

	return cmocka_run_group_tests_name("exchange/text_source", tests, NULL, NULL) != 0;
}
