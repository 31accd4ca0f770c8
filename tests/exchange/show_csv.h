/*
 * exchange/show_csv.h - what the CSV reader gives, as text, for tests.
 */
#ifndef TESTS_EXCHANGE_SHOW_CSV_H
#define TESTS_EXCHANGE_SHOW_CSV_H

#include "exchange/csv_read.h"

#include "base/compiler.h"
#include "base/str.h"

#include <string.h>

static const size_t chunks[] = { 1, 7, 4096, 0 };

static inline struct csv_reader *read_text(const char *text, struct csv_options options)
{
	return csv_reader_new_bytes(text, strlen(text), options);
}

/* All records, a cell in [], a record a line, each with its line number. */
static inline bool show(struct csv_reader *reader, struct str *shown)
{
	struct csv_record record;
	struct error err;

	for (;;) {
		if (!csv_reader_next(reader, &record, &err)) {
			str_addf(shown, "%ld %s\n", csv_reader_line(reader),
			         csv_refusal_name(csv_reader_refusal(reader)));
			return false;
		}
		if (record.count == 0)
			return true;
		str_addf(shown, "%ld ", record.line);
		for (size_t i = 0; i < record.count; i++)
			str_addf(shown, "[%s]", record.cells[i]);
		str_add_char(shown, '\n');
	}
}

static inline void check_shown(const char *text, struct csv_options options, const char *want)
{
	for (size_t i = 0; i < COUNT_OF(chunks); i++) {
		struct str shown = { 0 };
		struct csv_reader *reader;

		options.chunk = chunks[i];
		reader = read_text(text, options);
		show(reader, &shown);
		assert_string_equal(str_text(&shown), want);
		csv_reader_free(reader);
		str_release(&shown);
	}
}

struct reading {
	const char *text, *want;
};

static inline void check_readings(const struct reading *readings, size_t count,
                                  struct csv_options options)
{
	for (size_t i = 0; i < count; i++)
		check_shown(readings[i].text, options, readings[i].want);
}

#endif
