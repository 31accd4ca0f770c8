#include "exchange/csv_splitter.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

enum {
	CELL_ROOM = CSV_CELL_MAX + 2, /* libcsv keeps a quote that may be the last */
	CELL_GROWTH = 4096,
	/* Never a byte of UTF-8.  It stands for a delimiter of several bytes,
	 * because libcsv knows only single ones. */
	STAND_IN = 0xFF,
	STRICT = CSV_STRICT | CSV_STRICT_FINI,
};

struct csv_splitter {
	struct csv_parser parser;
	bool lenient_quotes;
	char delimiter[8];
	size_t delimiter_length; /* bytes */
	bool has_begun;          /* libcsv is inside a record */
	bool is_complete;
	enum csv_refusal refusal;
	char *bytes; /* the cells, each ended by a NUL */
	size_t length, capacity;
	size_t count;
	size_t lengths[CSV_COLUMNS_MAX];
	const char *cells[CSV_COLUMNS_MAX];
};

/* libcsv's buffer has no limit of its own.  Refused, it asks for less, and so
 * arrives at exactly CELL_ROOM. */
static void *grow_cell(void *old, size_t size)
{
	return size <= CELL_ROOM ? xreallocarray(old, 1, size) : NULL;
}

/* Blanks are data. */
static int is_no_space(unsigned char c)
{
	(void)c;
	return 0;
}

struct csv_splitter *csv_splitter_new(uint32_t delimiter, bool lenient_quotes)
{
	struct csv_splitter *splitter = xcalloc(1, sizeof(*splitter));
	struct csv_parser *parser = &splitter->parser;

	splitter->lenient_quotes = lenient_quotes;
	splitter->delimiter_length = text_encode(delimiter, splitter->delimiter);
	csv_init(parser, STRICT);
	csv_set_space_func(parser, is_no_space);
	csv_set_realloc_func(parser, grow_cell);
	csv_set_blk_size(parser, CELL_GROWTH);
	csv_set_delim(parser, splitter->delimiter_length > 1
	                              ? STAND_IN
	                              : (unsigned char)splitter->delimiter[0]);
	return splitter;
}

void csv_splitter_free(struct csv_splitter *splitter)
{
	if (!splitter)
		return;
	csv_free(&splitter->parser);
	free(splitter->bytes);
	free(splitter);
}

/* Puts the delimiter back where its stand-in is data.  Returns the bytes
 * written, at most `delimiter_length` times as many. */
static size_t copy_cell(const struct csv_splitter *splitter, char *to, const char *from,
                        size_t length)
{
	size_t written = 0;

	if (splitter->delimiter_length == 1) {
		memcpy(to, from, length);
		return length;
	}
	for (size_t i = 0; i < length; i++) {
		if ((unsigned char)from[i] == STAND_IN) {
			memcpy(to + written, splitter->delimiter, splitter->delimiter_length);
			written += splitter->delimiter_length;
		} else {
			to[written++] = from[i];
		}
	}
	return written;
}

/* Callbacks cannot stop libcsv: after a refusal they look away. */
static void on_cell(void *bytes, size_t length, void *data)
{
	struct csv_splitter *splitter = data;
	size_t most = length * splitter->delimiter_length + 1;

	if (splitter->refusal)
		return;
	if (length > CSV_CELL_MAX || splitter->length + most > CSV_RECORD_MAX) {
		splitter->refusal = CSV_FIELD_TOO_LONG;
		return;
	}
	if (splitter->count == CSV_COLUMNS_MAX) {
		splitter->refusal = CSV_TOO_MANY_COLUMNS;
		return;
	}
	splitter->bytes = xgrow(splitter->bytes, &splitter->capacity, splitter->length + most, 1);
	length = copy_cell(splitter, splitter->bytes + splitter->length, bytes, length);
	splitter->bytes[splitter->length + length] = '\0';
	splitter->lengths[splitter->count++] = length;
	splitter->length += length + 1;
}

static void on_record(int terminator, void *data)
{
	struct csv_splitter *splitter = data;

	(void)terminator;
	splitter->is_complete = true;
}

static size_t parse(struct csv_splitter *splitter, const char *bytes, size_t length)
{
	return csv_parse(&splitter->parser, bytes, length, on_cell, on_record, splitter);
}

static enum csv_refusal parser_refusal(struct csv_splitter *splitter)
{
	if (csv_error(&splitter->parser) == CSV_ENOMEM)
		return CSV_FIELD_TOO_LONG;
	return splitter->parser.quoted ? CSV_TEXT_AFTER_QUOTE : CSV_BARE_QUOTE;
}

/* Lets the one quote through that libcsv stopped at, and no other mistake. */
static bool pass_bare_quote(struct csv_splitter *splitter, const char *quote)
{
	size_t taken;

	if (!splitter->lenient_quotes || parser_refusal(splitter) != CSV_BARE_QUOTE)
		return false;
	csv_set_opts(&splitter->parser, 0);
	taken = parse(splitter, quote, 1);
	csv_set_opts(&splitter->parser, STRICT);
	return taken == 1;
}

static enum csv_refusal feed(struct csv_splitter *splitter, const char *bytes, size_t length)
{
	for (;;) {
		size_t taken = parse(splitter, bytes, length);

		if (taken == length || splitter->refusal)
			return splitter->refusal;
		if (!pass_bare_quote(splitter, bytes + taken))
			return parser_refusal(splitter);
		bytes += taken + 1;
		length -= taken + 1;
	}
}

static enum csv_refusal feed_wide(struct csv_splitter *splitter, const char *bytes, size_t length)
{
	static const char stand_in[] = { (char)STAND_IN };
	const char *end = bytes + length;
	enum csv_refusal refusal = CSV_FINE;

	while (refusal == CSV_FINE) {
		const char *found = memmem(bytes, (size_t)(end - bytes), splitter->delimiter,
		                           splitter->delimiter_length);

		if (!found)
			return feed(splitter, bytes, (size_t)(end - bytes));
		refusal = feed(splitter, bytes, (size_t)(found - bytes));
		if (refusal == CSV_FINE)
			refusal = feed(splitter, stand_in, 1);
		bytes = found + splitter->delimiter_length;
	}
	return refusal;
}

static bool ends_line(char c)
{
	return c == '\n' || c == '\r';
}

/* Most lines are records by themselves and have no quote: nothing is left for
 * libcsv to decide, and memchr() is several times as fast. */
static bool is_plain(const struct csv_splitter *splitter, const char *piece, size_t length)
{
	return !splitter->has_begun && splitter->delimiter_length == 1 && length > 0 &&
	       length <= CSV_RECORD_MAX && ends_line(piece[length - 1]) && !ends_line(piece[0]) &&
	       !memchr(piece, '"', length);
}

static enum csv_refusal split_plain(struct csv_splitter *splitter, const char *piece, size_t length)
{
	char *cell, *end;

	while (ends_line(piece[length - 1]))
		length--;
	splitter->bytes = xgrow(splitter->bytes, &splitter->capacity, length + 1, 1);
	memcpy(splitter->bytes, piece, length);
	end = splitter->bytes + length;
	for (cell = splitter->bytes; cell <= end;
	     cell += splitter->lengths[splitter->count++] + 1) {
		char *found = memchr(cell, splitter->delimiter[0], (size_t)(end - cell));
		char *stop = found ? found : end;

		if (stop - cell > CSV_CELL_MAX)
			return CSV_FIELD_TOO_LONG;
		if (splitter->count == CSV_COLUMNS_MAX)
			return CSV_TOO_MANY_COLUMNS;
		*stop = '\0';
		splitter->lengths[splitter->count] = (size_t)(stop - cell);
	}
	splitter->is_complete = true;
	return CSV_FINE;
}

enum csv_refusal csv_splitter_feed(struct csv_splitter *splitter, const char *piece, size_t length)
{
	if (is_plain(splitter, piece, length))
		return split_plain(splitter, piece, length);
	splitter->has_begun = true;
	if (splitter->delimiter_length > 1)
		return feed_wide(splitter, piece, length);
	return feed(splitter, piece, length);
}

enum csv_refusal csv_splitter_finish(struct csv_splitter *splitter)
{
	if (csv_fini(&splitter->parser, on_cell, on_record, splitter) != 0)
		return CSV_UNTERMINATED_QUOTE;
	return splitter->refusal;
}

bool csv_splitter_is_complete(const struct csv_splitter *splitter)
{
	return splitter->is_complete;
}

bool csv_splitter_is_quoted(const struct csv_splitter *splitter)
{
	return splitter->parser.quoted;
}

size_t csv_splitter_count(const struct csv_splitter *splitter)
{
	return splitter->count;
}

void csv_splitter_record(struct csv_splitter *splitter, struct csv_record *record)
{
	const char *cell = splitter->bytes;

	for (size_t i = 0; i < splitter->count; i++) {
		splitter->cells[i] = cell;
		cell += splitter->lengths[i] + 1;
	}
	record->cells = splitter->cells;
	record->lengths = splitter->lengths;
	record->count = splitter->count;
}

void csv_splitter_clear(struct csv_splitter *splitter)
{
	splitter->count = splitter->length = 0;
	splitter->has_begun = splitter->is_complete = false;
}

#define TEXT_OF(number) #number
#define VERSION_TEXT(major, minor, release) \
	"libcsv " TEXT_OF(major) "." TEXT_OF(minor) "." TEXT_OF(release)

const char *csv_engine(void)
{
	return VERSION_TEXT(CSV_MAJOR, CSV_MINOR, CSV_RELEASE);
}
