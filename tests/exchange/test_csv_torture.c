/*
 * The files of tests/data/csv-torture, read in pieces of several sizes, against
 * expectations.txt (see the README there).
 *
 * One verdict differs on purpose: the set refuses UTF-16, we read it where a
 * byte order mark says so.  Its records stand in the expectations, too.
 */
#include "exchange/csv_read.h"

#include "base/compiler.h"
#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#define FOLDER "tests/data/csv-torture/"

enum { CASES_LEAST = 278 };

struct torture_case {
	char file[128];
	uint32_t delimiter;
	char verdict[32]; /* accept, or the refusal */
	long line;        /* 0 for accept */
	const char *records;
	size_t records_length;
};

static int open_data(const char *name)
{
	struct str path = { 0 };
	int fd;

	str_addf(&path, FOLDER "%s", name);
	fd = open(path.bytes, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		fail_msg("%s is missing", path.bytes);
	str_release(&path);
	return fd;
}

static void load(struct str *text, const char *name)
{
	int fd = open_data(name);
	char buffer[4096];
	ssize_t count;

	while ((count = read(fd, buffer, sizeof(buffer))) > 0)
		str_add_bytes(text, buffer, (size_t)count);
	close(fd);
}

/* Copies the next word of the line and returns what follows it. */
static const char *word(const char *text, char *into, size_t size)
{
	size_t length = strcspn(text, " \n");

	assert_true(length < size);
	memcpy(into, text, length);
	into[length] = '\0';
	return text + length + (text[length] == ' ');
}

static const char *after_line(const char *text)
{
	return text + strcspn(text, "\n") + 1;
}

/* `case FILE DELIMITER VERDICT [LINE]`, then a line with | for each record.
 * Returns where the next case begins. */
static const char *read_case(const char *text, struct torture_case *found)
{
	char key[8], delimiter[8];
	const char *at = word(text, key, sizeof(key));

	assert_string_equal(key, "case");
	at = word(at, found->file, sizeof(found->file));
	at = word(at, delimiter, sizeof(delimiter));
	at = word(at, found->verdict, sizeof(found->verdict));
	found->delimiter = (uint32_t)strtoul(delimiter, NULL, 16);
	found->line = strtol(at, NULL, 10);
	at = found->records = after_line(text);
	while (*at == '|')
		at = after_line(at);
	found->records_length = (size_t)(at - found->records);
	return at;
}

static void add_cell(struct str *out, const char *cell)
{
	static const char plain[] = "\\\t\n\r";
	static const char escaped[] = "\\tnr";

	for (; *cell; cell++) {
		const char *special = strchr(plain, *cell);

		if (special)
			str_add_char(out, '\\');
		str_add_char(out, special ? escaped[special - plain] : *cell);
	}
}

static void add_record(struct str *out, const struct csv_record *record)
{
	str_add_char(out, '|');
	for (size_t i = 0; i < record->count; i++) {
		if (i > 0)
			str_add_char(out, '\t');
		add_cell(out, record->cells[i]);
	}
	str_add_char(out, '\n');
}

static void check_case(const struct torture_case *want, struct csv_reader *reader)
{
	struct str records = { 0 };
	struct csv_record record;
	struct error err;
	bool ok;

	while ((ok = csv_reader_next(reader, &record, &err)) && record.count > 0)
		add_record(&records, &record);
	if (ok != (strcmp(want->verdict, "accept") == 0 || strcmp(want->verdict, "utf16") == 0))
		fail_msg("%s: %s", want->file, ok ? "is accepted" : err.text);
	if (ok && (records.length != want->records_length ||
	           memcmp(str_text(&records), want->records, want->records_length) != 0))
		fail_msg("%s: has other records:\n%s", want->file, str_text(&records));
	if (!ok && (csv_reader_line(reader) != want->line ||
	            strcmp(csv_refusal_name(csv_reader_refusal(reader)), want->verdict) != 0))
		fail_msg("%s: line %ld, %s", want->file, csv_reader_line(reader), err.text);
	str_release(&records);
}

static void check_all(size_t chunk)
{
	struct str expectations = { 0 };
	struct torture_case want;
	const char *at;
	int cases = 0;

	load(&expectations, "expectations.txt");
	for (at = str_text(&expectations); *at; cases++) {
		struct csv_options options = { .chunk = chunk };
		struct csv_reader *reader;
		int fd;

		at = read_case(at, &want);
		options.delimiter = want.delimiter;
		fd = open_data(want.file);
		reader = csv_reader_new(fd, options);
		check_case(&want, reader);
		csv_reader_free(reader);
		close(fd);
	}
	assert_true(cases >= CASES_LEAST);
	str_release(&expectations);
}

static void every_case_holds_in_pieces_of_one_byte(void **state)
{
	(void)state;
	check_all(1);
}

static void every_case_holds_in_pieces_of_seven_bytes(void **state)
{
	(void)state;
	check_all(7);
}

static void every_case_holds_in_pieces_of_a_page(void **state)
{
	(void)state;
	check_all(4096);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_case_holds_in_pieces_of_one_byte),
		cmocka_unit_test(every_case_holds_in_pieces_of_seven_bytes),
		cmocka_unit_test(every_case_holds_in_pieces_of_a_page),
	};

	return cmocka_run_group_tests_name("exchange/csv_torture", tests, NULL, NULL) != 0;
}
