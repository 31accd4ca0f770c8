#include "exchange/separator.h"

#include "exchange/csv_read.h"

#include "base/compiler.h"
#include "base/text.h"

#include <string.h>
#include <strings.h>

enum { RECORDS_MAX = 200 }; /* enough to see a pattern */

/* The cells of each record of the sample under one delimiter. */
struct tally {
	int cells[RECORDS_MAX];
	int records;
};

static bool ends_line(char c)
{
	return c == '\n' || c == '\r';
}

size_t separator_line(const char *text, size_t length, uint32_t *delimiter)
{
	static const char key[] = "sep=";
	size_t at = sizeof(key) - 1;
	uint32_t code;

	if (length <= at || strncasecmp(text, key, at) != 0)
		return 0;
	at += text_decode(text + at, length - at, &code);
	if (!csv_is_delimiter(code) || (at < length && !ends_line(text[at])))
		return 0;
	*delimiter = code;
	if (at + 1 < length && text[at] == '\r' && text[at + 1] == '\n')
		return at + 2;
	return at < length ? at + 1 : at;
}

/* Of equals the first wins: commas stand in names and numbers, too. */
static const char candidates[] = { '\t', ';', ',' };

static bool is_candidate(char c)
{
	return memchr(candidates, c, sizeof(candidates)) != NULL;
}

/* Where the cell that begins at `at` ends: at a delimiter, a line end or the
 * end of the text.  Quotes count whichever candidate they stand behind: what
 * they enclose is no evidence for another. */
static size_t cell_end(const char *text, size_t length, size_t at, char delimiter)
{
	bool is_open = false, was_open = false;

	for (size_t start = at; at < length; at++) {
		char c = text[at];
		bool begins = at == start || is_candidate(text[at - 1]) || was_open;

		if (!is_open && (c == delimiter || ends_line(c)))
			return at;
		was_open = is_open && c == '"';
		if (c == '"' && (is_open || begins))
			is_open = !is_open;
	}
	return length;
}

static struct tally tally_cells(const char *text, size_t length, bool whole, char delimiter)
{
	struct tally tally = { 0 };
	size_t at = 0;

	while (at < length && tally.records < RECORDS_MAX) {
		int cells = 1;

		if (ends_line(text[at])) {
			at++;
			continue;
		}
		at = cell_end(text, length, at, delimiter);
		for (; at < length && text[at] == delimiter; cells++)
			at = cell_end(text, length, at + 1, delimiter);
		if (at < length || whole || tally.records == 0)
			tally.cells[tally.records++] = cells;
	}
	return tally;
}

static int agreeing_with(const struct tally *tally, int cells)
{
	int agreeing = 0;

	for (int i = 0; i < tally->records; i++)
		agreeing += tally->cells[i] == cells;
	return agreeing;
}

/* The records that have the usual number of cells, at least two. */
static int records_of_a_table(const struct tally *tally)
{
	int most = 0;

	for (int i = 0; i < tally->records; i++) {
		int agreeing = agreeing_with(tally, tally->cells[i]);

		if (tally->cells[i] > 1 && agreeing > most)
			most = agreeing;
	}
	return most;
}

uint32_t separator_detect(const char *text, size_t length, bool whole)
{
	int most = 0;
	char found = ',';

	for (size_t i = 0; i < COUNT_OF(candidates); i++) {
		struct tally tally = tally_cells(text, length, whole, candidates[i]);
		int records = records_of_a_table(&tally);

		if (records > most) {
			most = records;
			found = candidates[i];
		}
	}
	return (uint32_t)found;
}
