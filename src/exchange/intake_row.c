#include "exchange/intake_row.h"

#include "base/text.h"
#include "exchange/csv_write.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void tell(struct intake *in, int column, const char *sentence)
{
	struct str line = { 0 };

	str_add(&line, in->name);
	if (in->record != NULL)
		str_addf(&line, ":%ld", in->record->line);
	if (column >= 0)
		str_addf(&line, ": %s", in->kind->columns[column].name);
	str_addf(&line, ": %s", sentence);
	in->hooks->tell(in->hooks->context, str_text(&line));
	str_release(&line);
}

void row_tell(struct intake *in, int column, const char *format, ...)
{
	struct error sentence;
	va_list args;

	va_start(args, format);
	vsnprintf(sentence.text, sizeof(sentence.text), format, args);
	va_end(args);
	tell(in, column, sentence.text);
}

bool row_refuse(struct intake *in, int column, const char *format, ...)
{
	struct error sentence;
	va_list args;

	if (in->bad++ >= INTAKE_REPORTS)
		return false;
	va_start(args, format);
	vsnprintf(sentence.text, sizeof(sentence.text), format, args);
	va_end(args);
	tell(in, column, sentence.text);
	return false;
}

const char *row_cell(const struct intake *in, int column)
{
	const char *cell = in->at[column] < 0 ? "" : in->record->cells[in->at[column]];

	if (in->unguard && !column_is_number(&in->kind->columns[column]))
		return csv_unguard(cell);
	return cell;
}

static bool is_plain(const char *text)
{
	while (*text > '\r' && *text < 0x7F)
		text++;
	return *text == '\0';
}

/* Stored texts are in NFC; most are already, being ASCII. */
static const char *normal(struct intake *in, const char *cell)
{
	const char *kept;
	char *text;

	if (is_plain(cell))
		return cell;
	text = text_normalize(cell);
	kept = arena_text(&in->texts, text);
	free(text);
	return kept;
}

bool row_text(struct intake *in, int column, const char **text)
{
	bool is_note = in->kind->columns[column].type == COLUMN_NOTE;
	const char *cell = row_cell(in, column);
	struct error err;

	if (cell[0] == '\0')
		return true;
	cell = normal(in, cell);
	if (!text_check(cell, is_note ? TEXT_NOTE : TEXT_LINE, &err))
		return row_refuse(in, column, "%s", err.text);
	*text = cell;
	return true;
}

bool row_needs(struct intake *in, int column)
{
	const char *cell = row_cell(in, column);

	return cell[strspn(cell, " ")] != '\0' || row_refuse(in, column, "is empty");
}

bool row_name(struct intake *in, int column, const char **text)
{
	return row_needs(in, column) && row_text(in, column, text);
}

/* "money, count or days" */
static void add_words(struct str *out, const char *const *words)
{
	for (; *words != NULL; words++) {
		if (**words == '\0')
			continue;
		str_add(out, *words);
		if (words[1] != NULL)
			str_add(out, words[2] != NULL ? ", " : " or ");
	}
}

static bool refuse_word(struct intake *in, int column)
{
	struct str sentence = { 0 };

	text_quote(&sentence, row_cell(in, column));
	str_add(&sentence, " is not known here; write ");
	add_words(&sentence, in->kind->columns[column].words);
	row_refuse(in, column, "%s", str_text(&sentence));
	str_release(&sentence);
	return false;
}

bool row_word(struct intake *in, int column, int *word)
{
	const char *cell = row_cell(in, column);
	int found;

	if (cell[0] == '\0')
		return true;
	found = word_find(in->kind->columns[column].words, cell);
	if (found < 0)
		return refuse_word(in, column);
	*word = found;
	return true;
}

bool row_flag(struct intake *in, int column, bool *flag)
{
	static const char *const words[] = { "yes", "no", "true", "false", "1", "0", NULL };
	const char *cell = row_cell(in, column);
	int found;

	if (cell[0] == '\0')
		return true;
	found = word_find(words, cell);
	if (found < 0)
		return refuse_word(in, column);
	*flag = found % 2 == 0;
	return true;
}

/* Without the blanks round it; longer than any quarter or date it is as good
 * as wrong. */
static const char *trimmed(const char *cell, char out[64])
{
	size_t length;

	cell += strspn(cell, " ");
	length = strlen(cell);
	while (length > 0 && cell[length - 1] == ' ')
		length--;
	if (cell[length] == '\0' || length >= 64)
		return cell;
	memcpy(out, cell, length);
	out[length] = '\0';
	return out;
}

bool row_quarter(struct intake *in, int column, struct quarter *quarter)
{
	char buffer[64];
	const char *cell = trimmed(row_cell(in, column), buffer);
	struct error err;

	if (cell[0] == '\0' || quarter_parse(cell, quarter, &err))
		return true;
	return row_refuse(in, column, "%s", err.text);
}

bool row_date(struct intake *in, int column, struct date *date)
{
	char buffer[64];
	const char *cell = trimmed(row_cell(in, column), buffer);
	struct error err;

	if (cell[0] == '\0' || date_parse(cell, date, &err))
		return true;
	return row_refuse(in, column, "%s", err.text);
}

bool row_moment(struct intake *in, int column, char *moment)
{
	char buffer[64];
	const char *cell = trimmed(row_cell(in, column), buffer);
	struct error err;

	if (cell[0] == '\0' || date_time_normalize(cell, moment, &err))
		return true;
	return row_refuse(in, column, "%s", err.text);
}

static void warn_of_currency(struct intake *in, int column, const char *cell)
{
	char sign[8];

	if (in->numbers[column].warned ||
	    !number_is_foreign(cell, in->board->settings.currency, sign))
		return;
	in->numbers[column].warned = true;
	row_tell(in, column, "%s is taken as %s, the board's currency, here and further down", sign,
	         in->board->settings.currency.code);
}

/* Where money has three decimals, what saydo writes itself is ambiguous. */
static bool is_own_writing(const char *cell, struct number_format format)
{
	return format.money && format.decimals == 3 && strchr(cell, '.') != NULL;
}

static enum number_verdict read_own(struct intake *in, int column, struct number_format format,
                                    int64_t *value, struct error *err)
{
	const char *cell = row_cell(in, column);

	in->numbers[column].mark = DECIMAL_POINT;
	row_tell(in, column,
	         "%s is read with a decimal point; if it is not one, add "
	         "--decimal=comma",
	         cell);
	return number_column_read(&in->numbers[column], cell, format, value, err);
}

bool row_amount(struct intake *in, int column, struct number_format format, struct amount *amount)
{
	const char *cell = row_cell(in, column);
	enum number_verdict verdict;
	struct error err;
	int64_t value;

	if (cell[0] == '\0')
		return true;
	verdict = number_column_read(&in->numbers[column], cell, format, &value, &err);
	if (verdict == NUMBER_AMBIGUOUS && is_own_writing(cell, format))
		verdict = read_own(in, column, format, &value, &err);
	if (verdict == NUMBER_NOT_GIVEN)
		return true;
	if (verdict != NUMBER_OK)
		return row_refuse(in, column, "%s", err.text);
	if (format.money)
		warn_of_currency(in, column, cell);
	*amount = amount_of(value);
	return true;
}

bool row_hours(struct intake *in, int column, struct amount *hours)
{
	struct amount given = *hours;

	if (!row_amount(in, column, (struct number_format){ .decimals = 2 }, &given))
		return false;
	if (given.units < 0)
		return row_refuse(in, column, "cannot be negative");
	*hours = given;
	return true;
}
