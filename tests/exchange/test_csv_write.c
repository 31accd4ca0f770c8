#include "exchange/csv_write.h"

#include "exchange/csv_read.h"

#include "base/compiler.h"
#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

#include "exchange/capture.h"

static const struct csv_flavor strict = { 0 };
static const struct csv_flavor excel = { .excel = true };

/* One row; a cell that begins with # is a number. */
static void check_row(struct csv_flavor flavor, const char *const *cells, const char *want)
{
	struct capture capture = capture_begin();
	struct csv_writer writer;
	struct str text = { 0 };

	csv_writer_init(&writer, capture.out, flavor);
	for (; *cells; cells++) {
		if (**cells == '#')
			csv_writer_number(&writer, *cells + 1);
		else
			csv_writer_text(&writer, *cells);
	}
	csv_writer_end_row(&writer);
	capture_end(&capture, &text);
	assert_string_equal(str_text(&text), want);
	str_release(&text);
}

struct row {
	const char *cells[6];
	const char *want;
};

static void check_rows(struct csv_flavor flavor, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check_row(flavor, rows[i].cells, rows[i].want);
}

static void quotes_stand_only_where_they_are_needed(void **state)
{
	static const struct row rows[] = {
		{ { "a", "b c", " d ", "#1.50" }, "a,b c, d ,1.50\r\n" },
		{ { "a,b", "c\"d", "e\nf", "g\rh", ";\t'" },
		  "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\",;\t'\r\n" },
		{ { "\"", "\"\"" }, "\"\"\"\",\"\"\"\"\"\"\r\n" },
		{ { "", "" }, ",\r\n" },
		{ { "#-5", "=1+1", "@x", "'y" }, "-5,=1+1,@x,'y\r\n" },
	};

	(void)state;
	check_rows(strict, rows, COUNT_OF(rows));
}

static void a_row_is_never_an_empty_line(void **state)
{
	static const struct row rows[] = { { { "" }, "\"\"\r\n" }, { { "#" }, "\"\"\r\n" } };

	(void)state;
	check_rows(strict, rows, COUNT_OF(rows));
}

static void not_given_is_an_empty_cell(void **state)
{
	struct capture capture = capture_begin();
	struct csv_writer writer;
	struct str text = { 0 };

	(void)state;
	csv_writer_init(&writer, capture.out, strict);
	csv_writer_text(&writer, NULL);
	csv_writer_number(&writer, NULL);
	csv_writer_end_row(&writer);
	capture_end(&capture, &text);
	assert_string_equal(str_text(&text), ",\r\n");
	str_release(&text);
}

static void text_is_not_taken_for_a_mark_or_a_sep_line(void **state)
{
	static const struct row rows[] = {
		{ { "\xEF\xBB\xBFname", "b" }, "\"\xEF\xBB\xBFname\",b\r\n" },
		{ { "sep=;" }, "\"sep=;\"\r\n" },
		{ { "Sep=x" }, "\"Sep=x\"\r\n" },
		{ { "separate" }, "separate\r\n" },
	};

	(void)state;
	check_rows(strict, rows, COUNT_OF(rows));
}

static void a_spreadsheet_gets_a_mark_and_guards_for_text_only(void **state)
{
	static const struct row rows[] = {
		{ { "=1", "+1", "-1", "@1", "#-1" }, "\xEF\xBB\xBF'=1,'+1,'-1,'@1,-1\r\n" },
		{ { "\tx", "\rx", "'x", "x'" }, "\xEF\xBB\xBF'\tx,\"'\rx\",''x,x'\r\n" },
		{ { "=a,b", "-\"" }, "\xEF\xBB\xBF\"'=a,b\",\"'-\"\"\"\r\n" },
	};

	(void)state;
	check_rows(excel, rows, COUNT_OF(rows));
}

static void the_delimiter_can_be_chosen(void **state)
{
	static const struct {
		uint32_t delimiter;
		struct row row;
	} cases[] = {
		{ ';',
		  { { "a", "b;c", "d,e" },
		    "\xEF\xBB\xBF"
		    "a;\"b;c\";d,e\r\n" } },
		{ '\'', { { "=a", "b" }, "\xEF\xBB\xBF\"'=a\"'b\r\n" } },
		{ 0xA7,
		  { { "a", "b\xC2\xA7", "c\xC2\xA9" },
		    "\xEF\xBB\xBF"
		    "a\xC2\xA7\"b\xC2\xA7\"\xC2\xA7"
		    "c\xC2\xA9\r\n" } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		check_row((struct csv_flavor){ true, cases[i].delimiter }, cases[i].row.cells,
		          cases[i].row.want);
}

static void a_guard_is_taken_away_and_no_other_apostrophe(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{ "'=1", "=1" },   { "''a", "'a" }, { "'\tx", "\tx" },
		{ "'\rx", "\rx" }, { "'a", "'a" },  { "'", "'" },
		{ "", "" },        { "=1", "=1" },  { "''", "'" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_string_equal(csv_unguard(cases[i].text), cases[i].want);
}

enum { ROWS = 40, COLUMNS = 3 };

static void hostile_text(struct str *text, uint32_t *seed)
{
	static const char *const pieces[] = {
		"\"", "'",  "=",    "+",  "-",        "@",        "\t",
		"\r", "\n", "\r\n", ",",  ";",        "sep=",     "\xEF\xBB\xBF",
		" ",  "a",  "1",    "\\", "\xC3\xA9", "\xC2\xA7", "\xF0\x9F\x98\x80",
	};

	str_clear(text);
	for (uint32_t left = roll(seed) % 5; left > 0; left--)
		str_add(text, pieces[roll(seed) % COUNT_OF(pieces)]);
}

static void write_table(struct str *text, struct str table[ROWS][COLUMNS], size_t columns,
                        struct csv_flavor flavor)
{
	struct capture capture = capture_begin();
	struct csv_writer writer;

	csv_writer_init(&writer, capture.out, flavor);
	for (size_t i = 0; i < ROWS; i++) {
		for (size_t k = 0; k < columns; k++)
			csv_writer_text(&writer, str_text(&table[i][k]));
		csv_writer_end_row(&writer);
	}
	capture_end(&capture, text);
}

static void check_table(const struct str *text, struct str table[ROWS][COLUMNS], size_t columns,
                        struct csv_flavor flavor)
{
	struct csv_options options = { .delimiter = flavor.delimiter, .chunk = 13 };
	struct csv_reader *reader = csv_reader_new_bytes(text->bytes, text->length, options);
	struct csv_record record;
	struct error err;

	for (size_t i = 0; i < ROWS; i++) {
		assert_true(csv_reader_next(reader, &record, &err));
		assert_int_equal(record.count, columns);
		assert_int_equal(csv_reader_has_mark(reader), flavor.excel);
		for (size_t k = 0; k < columns; k++)
			assert_string_equal(flavor.excel ? csv_unguard(record.cells[k])
			                                 : record.cells[k],
			                    str_text(&table[i][k]));
	}
	assert_true(csv_reader_next(reader, &record, &err));
	assert_int_equal(record.count, 0);
	csv_reader_free(reader);
}

static void what_is_read_is_what_was_written(void **state)
{
	static const uint32_t delimiters[] = { ',', ';', '\t', '\'', 0xA7, 0x1F600 };
	struct str table[ROWS][COLUMNS] = { 0 };
	uint32_t seed = 20260;

	(void)state;
	for (uint32_t round = 0; round < 600; round++) {
		struct csv_flavor flavor = { round % 2, delimiters[round / 2 % 6] };
		size_t columns = 1 + round % COLUMNS;
		struct str text = { 0 };

		for (size_t i = 0; i < ROWS * COLUMNS; i++)
			hostile_text(&table[i / COLUMNS][i % COLUMNS], &seed);
		write_table(&text, table, columns, flavor);
		check_table(&text, table, columns, flavor);
		str_release(&text);
	}
	for (size_t i = 0; i < ROWS * COLUMNS; i++)
		str_release(&table[i / COLUMNS][i % COLUMNS]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotes_stand_only_where_they_are_needed),
		cmocka_unit_test(a_row_is_never_an_empty_line),
		cmocka_unit_test(not_given_is_an_empty_cell),
		cmocka_unit_test(text_is_not_taken_for_a_mark_or_a_sep_line),
		cmocka_unit_test(a_spreadsheet_gets_a_mark_and_guards_for_text_only),
		cmocka_unit_test(the_delimiter_can_be_chosen),
		cmocka_unit_test(a_guard_is_taken_away_and_no_other_apostrophe),
		cmocka_unit_test(what_is_read_is_what_was_written),
	};

	return cmocka_run_group_tests_name("exchange/csv_write", tests, NULL, NULL) != 0;
}
