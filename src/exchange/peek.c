#include "exchange/peek.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

static void clear_columns(struct peek *peek)
{
	for (size_t i = 0; i < peek->count; i++) {
		str_release(&peek->columns[i].heading);
		for (int sample = 0; sample < PEEK_SAMPLES; sample++)
			str_release(&peek->columns[i].samples[sample]);
	}
	free(peek->columns);
	peek->columns = NULL;
	peek->count = 0;
}

void peek_release(struct peek *peek)
{
	clear_columns(peek);
	*peek = (struct peek){ 0 };
}

static bool is_number_with(const char *cell, enum decimal_mark mark)
{
	const struct number_format any = { 4, true, true, mark };
	struct error ignored;
	int64_t value;

	return number_read(cell, any, &value, &ignored) == NUMBER_OK;
}

static bool is_number(const char *cell)
{
	return is_number_with(cell, DECIMAL_POINT) || is_number_with(cell, DECIMAL_COMMA) ||
	       number_evidence(cell) != DECIMAL_UNKNOWN;
}

/* Eight digits are a number as well, and mostly one. */
static bool is_date(const char *cell)
{
	return cell[strspn(cell, "0123456789")] != '\0' && date_is_written(cell);
}

enum { TEXTS_ENOUGH = 1000 }; /* cells that prove that a column is text */

static bool is_settled(const struct peek_column *column)
{
	return column->given > TEXTS_ENOUGH && column->numbers + column->dates == 0;
}

static void add_short(struct str *out, const char *text)
{
	struct str gated = { 0 };
	size_t fit;

	text_gate(&gated, text, strlen(text));
	fit = text_fit(str_text(&gated), PEEK_SAMPLE_WIDTH);
	str_add_bytes(out, str_text(&gated), fit);
	if (fit < gated.length)
		str_add(out, "...");
	str_release(&gated);
}

/* Headings are words: how many, or 0 when the row has a number or a date. */
static size_t count_texts(const struct csv_record *record)
{
	size_t count = 0;

	for (size_t i = 0; i < record->count; i++) {
		if (number_is_not_given(record->cells[i]))
			continue;
		if (is_date(record->cells[i]) || is_number(record->cells[i]))
			return 0;
		count++;
	}
	return count;
}

static void keep_columns(struct peek *peek, const struct csv_record *record, bool headings)
{
	clear_columns(peek);
	peek->count = record->count;
	peek->columns = xcalloc(record->count, sizeof(*peek->columns));
	for (size_t i = 0; i < record->count && headings; i++)
		add_short(&peek->columns[i].heading, record->cells[i]);
}

void peek_search(struct peek *peek, const struct csv_record *record)
{
	size_t texts = peek->records < PEEK_HEADER_ROWS ? count_texts(record) : 0;

	if (texts > peek->header_texts) {
		peek->header_texts = texts;
		peek->header_line = record->line;
		keep_columns(peek, record, true);
	} else if (peek->records == 0) {
		keep_columns(peek, record, false);
	}
	peek->records++;
}

static bool is_ambiguous_number(const char *cell)
{
	const struct number_format any = { 4, true, true, DECIMAL_UNKNOWN };
	struct error ignored;
	int64_t value;

	return number_read(cell, any, &value, &ignored) == NUMBER_AMBIGUOUS;
}

static bool is_ambiguous_date(const char *cell)
{
	const struct date_column any = { 0 };
	struct error ignored;
	struct date date;

	return date_column_read(&any, cell, &date, &ignored) == DATE_AMBIGUOUS;
}

static void learn_cell(struct peek_column *column, const char *cell)
{
	if (number_is_not_given(cell))
		return;
	column->given++;
	if (is_settled(column))
		return;
	if (is_date(cell)) {
		column->dates++;
		date_column_learn(&column->date, cell);
		column->undecided = column->undecided || is_ambiguous_date(cell);
	} else if (is_number(cell)) {
		column->numbers++;
		number_column_learn(&column->number, cell);
		column->undecided = column->undecided || is_ambiguous_number(cell);
	}
	if (column->sample_count < PEEK_SAMPLES)
		add_short(&column->samples[column->sample_count++], cell);
}

void peek_learn(struct peek *peek, const struct csv_record *record)
{
	if (record->line <= peek->header_line)
		return;
	peek->ragged += record->count != peek->count;
	for (size_t i = 0; i < record->count && i < peek->count; i++)
		learn_cell(&peek->columns[i], record->cells[i]);
}

static const char *kind_of_number(const struct peek_column *column)
{
	static const char *const words[] = {
		[DECIMAL_UNKNOWN] = "number",
		[DECIMAL_POINT] = "number, decimal point",
		[DECIMAL_COMMA] = "number, decimal comma",
		[DECIMAL_CONFLICT] = "number, point and comma mixed",
	};

	if (column->number.mark == DECIMAL_UNKNOWN && column->undecided)
		return "number, point or comma: say --decimal";
	return words[column->number.mark];
}

static const char *kind_of_date(const struct peek_column *column)
{
	static const char *const words[] = {
		[DATE_ORDER_UNKNOWN] = "date",
		[DATE_ORDER_MDY] = "date, month first",
		[DATE_ORDER_DMY] = "date, day first",
		[DATE_ORDER_CONFLICT] = "date, day and month first mixed",
	};

	if (column->date.order == DATE_ORDER_UNKNOWN && column->undecided)
		return "date, day or month first: say --dates";
	return words[column->date.order];
}

const char *peek_holds(const struct peek_column *column)
{
	if (column->given == 0)
		return "nothing";
	/* A total or a footer below does not make it a column of text. */
	if (column->numbers * 10 >= column->given * 9)
		return kind_of_number(column);
	if (column->dates * 10 >= column->given * 9)
		return kind_of_date(column);
	return "text";
}
