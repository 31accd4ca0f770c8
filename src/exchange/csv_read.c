#include "exchange/csv_read.h"

#include "exchange/csv_splitter.h"
#include "exchange/separator.h"
#include "exchange/text_source.h"

#include "base/xalloc.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const size_t UNKNOWN = SIZE_MAX;

struct csv_reader {
	struct csv_options options;
	struct text_source source;
	struct csv_splitter *splitter; /* NULL: nothing is read yet */
	uint32_t delimiter;

	long line;       /* of the next byte */
	long quote_line; /* where the last quoted cell began */
	long record_line;
	bool in_record;
	bool after_cr;           /* an LF now belongs to the CR before */
	size_t next_lf, next_cr; /* in the source's text, or UNKNOWN */

	enum csv_refusal refusal;
	long refused_line;
	struct error why;
};

bool csv_is_delimiter(uint32_t code)
{
	bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;

	return code != 0 && code != '"' && code != '\r' && code != '\n' && !is_surrogate &&
	       code <= 0x10FFFF;
}

static void forget_position(struct csv_reader *reader)
{
	reader->line = 1;
	reader->after_cr = false;
	reader->next_lf = reader->next_cr = UNKNOWN;
	reader->in_record = false;
	reader->refusal = CSV_FINE;
}

static struct csv_reader *reader_new(struct text_input input, struct csv_options options)
{
	struct csv_reader *reader = xcalloc(1, sizeof(*reader));

	assert(options.delimiter == 0 || csv_is_delimiter(options.delimiter));
	reader->options = options;
	text_source_init(&reader->source, input, &options);
	forget_position(reader);
	return reader;
}

struct csv_reader *csv_reader_new(int fd, struct csv_options options)
{
	return reader_new((struct text_input){ .fd = fd }, options);
}

struct csv_reader *csv_reader_new_bytes(const char *bytes, size_t length,
                                        struct csv_options options)
{
	return reader_new((struct text_input){ .fd = -1, .bytes = bytes, .length = length },
	                  options);
}

void csv_reader_free(struct csv_reader *reader)
{
	if (!reader)
		return;
	csv_splitter_free(reader->splitter);
	text_source_release(&reader->source);
	free(reader);
}

static uint32_t find_delimiter(struct csv_reader *reader)
{
	struct text_source *source = &reader->source;
	size_t length = source->ready < SEPARATOR_SAMPLE ? source->ready : SEPARATOR_SAMPLE;
	uint32_t delimiter;

	source->at = separator_line(source->text, length, &delimiter);
	if (source->at == 0)
		return separator_detect(source->text, length,
		                        source->ended && length == source->ready);
	reader->line++;
	return delimiter;
}

static void begin(struct csv_reader *reader)
{
	struct text_source *source = &reader->source;

	reader->delimiter = reader->options.delimiter;
	if (!reader->delimiter) {
		while (source->ready < SEPARATOR_SAMPLE && !source->ended && !source->problem)
			text_source_fill(source);
		reader->delimiter = find_delimiter(reader);
	}
	reader->splitter = csv_splitter_new(reader->delimiter, reader->options.lenient_quotes);
}

static bool refuse(struct csv_reader *reader, enum csv_refusal refusal)
{
	reader->refusal = refusal;
	reader->refused_line = refusal == CSV_UNTERMINATED_QUOTE ? reader->quote_line
	                                                         : reader->line;
	return false;
}

static size_t find_byte(const struct text_source *source, size_t known, char byte)
{
	const char *found;

	if (known != UNKNOWN && known >= source->at)
		return known;
	found = memchr(source->text + source->at, byte, source->ready - source->at);
	return found ? (size_t)(found - source->text) : source->ready;
}

/* The end of the line, its terminator included, or of what is there of it: a
 * record can only end where a piece does. */
static size_t piece_end(struct csv_reader *reader)
{
	const struct text_source *source = &reader->source;
	size_t end;

	reader->next_lf = find_byte(source, reader->next_lf, '\n');
	reader->next_cr = find_byte(source, reader->next_cr, '\r');
	end = reader->next_lf < reader->next_cr ? reader->next_lf : reader->next_cr;
	if (end == reader->next_cr && end + 1 == reader->next_lf)
		end++;
	return end < source->ready ? end + 1 : end;
}

static void count_line(struct csv_reader *reader, const char *piece, size_t length)
{
	char last = piece[length - 1];

	if (last == '\r' || (last == '\n' && !(length == 1 && reader->after_cr)))
		reader->line++;
	reader->after_cr = last == '\r';
}

static enum csv_refusal split(struct csv_reader *reader, const char *piece, size_t length)
{
	struct csv_splitter *splitter = reader->splitter;
	size_t cells = csv_splitter_count(splitter);
	bool was_quoted = csv_splitter_is_quoted(splitter);
	enum csv_refusal refusal;

	if (!reader->in_record)
		reader->record_line = reader->line;
	refusal = csv_splitter_feed(splitter, piece, length);
	if (csv_splitter_is_quoted(splitter) &&
	    (!was_quoted || csv_splitter_count(splitter) != cells))
		reader->quote_line = reader->line;
	reader->in_record = !csv_splitter_is_complete(splitter);
	return refusal;
}

/* libcsv tells no places: they are known because it gets the file in pieces. */
static bool take_piece(struct csv_reader *reader)
{
	struct text_source *source = &reader->source;
	const char *piece = source->text + source->at;
	size_t end = piece_end(reader);
	bool is_empty_line = !reader->in_record && (*piece == '\n' || *piece == '\r');
	enum csv_refusal refusal = CSV_FINE;

	if (!is_empty_line)
		refusal = split(reader, piece, end - source->at);
	if (refusal)
		return refuse(reader, refusal);
	count_line(reader, piece, end - source->at);
	source->at = end;
	return true;
}

static bool finish(struct csv_reader *reader)
{
	enum csv_refusal refusal = csv_splitter_finish(reader->splitter);

	if (refusal)
		refuse(reader, refusal);
	return false;
}

/* One step on; false at the end and on a refusal. */
static bool advance(struct csv_reader *reader)
{
	struct text_source *source = &reader->source;

	if (source->at < source->ready)
		return take_piece(reader);
	if (source->ended)
		return finish(reader);
	if (source->problem)
		return refuse(reader, source->problem);
	text_source_fill(source);
	reader->next_lf = reader->next_cr = UNKNOWN;
	return true;
}

static void skip_text(struct csv_reader *reader)
{
	struct text_source *source = &reader->source;

	while (source->at < source->ready) {
		size_t end = piece_end(reader);

		count_line(reader, source->text + source->at, end - source->at);
		source->at = end;
	}
}

/* Where the quotes are wrong the encoding may be, too: that is the mistake to
 * tell, wherever it is. */
static void prefer_bad_text(struct csv_reader *reader)
{
	struct text_source *source = &reader->source;

	skip_text(reader);
	while (!source->ended && !source->problem) {
		text_source_fill(source);
		reader->next_lf = reader->next_cr = UNKNOWN;
		skip_text(reader);
	}
	if (source->problem && source->problem != CSV_UNREADABLE)
		refuse(reader, source->problem);
}

static void explain(struct csv_reader *reader)
{
	static const char *const reasons[] = {
		[CSV_BARE_QUOTE] = "a quote inside a cell without quotes: write \"...\"\"...\", "
				   "or add --lenient-quotes",
		[CSV_TEXT_AFTER_QUOTE] = "text after the closing quote: a quote inside a cell is "
					 "written twice",
		[CSV_UNTERMINATED_QUOTE] = "the quote opened here is never closed",
		[CSV_FIELD_TOO_LONG] = "the text is too long (1 MiB a cell, 16 MiB a record): is a "
				       "closing quote missing?",
		[CSV_TOO_MANY_COLUMNS] = "more than 4,096 columns: is the separator right?",
	};

	if (reader->refusal == reader->source.problem) {
		text_source_explain(&reader->source, &reader->why);
		return;
	}
	error_set(&reader->why, "%s", reasons[reader->refusal]);
	if (reader->refusal != CSV_TOO_MANY_COLUMNS)
		error_in(&reader->why, "cell %zu", csv_splitter_count(reader->splitter) + 1);
}

bool csv_reader_next(struct csv_reader *reader, struct csv_record *record, struct error *err)
{
	if (!reader->splitter)
		begin(reader);
	if (!reader->refusal) {
		csv_splitter_clear(reader->splitter);
		while (!csv_splitter_is_complete(reader->splitter) && advance(reader))
			continue;
		if (reader->refusal) {
			prefer_bad_text(reader);
			explain(reader);
		}
	}
	if (reader->refusal) {
		*err = reader->why;
		return false;
	}
	csv_splitter_record(reader->splitter, record);
	record->line = reader->record_line;
	return true;
}

bool csv_reader_rewind(struct csv_reader *reader, struct error *err)
{
	if (!text_source_rewind(&reader->source, err))
		return false;
	csv_splitter_free(reader->splitter);
	reader->splitter = NULL;
	forget_position(reader);
	return true;
}

enum csv_refusal csv_reader_refusal(const struct csv_reader *reader)
{
	return reader->refusal;
}

const char *csv_refusal_name(enum csv_refusal refusal)
{
	static const char *const names[] = {
		[CSV_FINE] = "fine",
		[CSV_UNREADABLE] = "unreadable",
		[CSV_BAD_ENCODING] = "bad_encoding",
		[CSV_UTF32] = "utf32",
		[CSV_NUL] = "nul",
		[CSV_BAD_UTF8] = "bad_utf8",
		[CSV_BARE_QUOTE] = "bare_quote",
		[CSV_TEXT_AFTER_QUOTE] = "text_after_quote",
		[CSV_UNTERMINATED_QUOTE] = "unterminated_quote",
		[CSV_FIELD_TOO_LONG] = "field_too_long",
		[CSV_TOO_MANY_COLUMNS] = "too_many_columns",
	};

	return names[refusal];
}

long csv_reader_line(const struct csv_reader *reader)
{
	return reader->refusal ? reader->refused_line : reader->line;
}

uint32_t csv_reader_delimiter(const struct csv_reader *reader)
{
	return reader->delimiter;
}

bool csv_reader_has_mark(const struct csv_reader *reader)
{
	return reader->source.has_mark;
}

const char *csv_reader_encoding(const struct csv_reader *reader)
{
	return reader->source.encoding;
}

uint64_t csv_reader_position(const struct csv_reader *reader)
{
	return reader->source.taken;
}
