#include "exchange/text_source.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

enum {
	CHUNK = 256 * 1024,
	MARK_MAX = 4, /* bytes of the longest byte order mark */
};

struct mark {
	const char *bytes;
	size_t length;
	const char *encoding; /* NULL: refused */
};

/* Longer ones first: UTF-32's little-endian mark begins like UTF-16's. */
static const struct mark marks[] = {
	{ "\xFF\xFE\0\0", 4, NULL },    { "\0\0\xFE\xFF", 4, NULL },
	{ "\xEF\xBB\xBF", 3, "UTF-8" }, { "\xFF\xFE", 2, "UTF-16LE" },
	{ "\xFE\xFF", 2, "UTF-16BE" },
};

void text_source_init(struct text_source *source, struct text_input input,
                      const struct csv_options *options)
{
	*source = (struct text_source){
		.input = input,
		.named = options->encoding,
		.chunk = options->chunk ? options->chunk : CHUNK,
		.encoding = options->encoding ? options->encoding : "UTF-8",
	};
	source->start = input.bytes ? 0 : (int64_t)lseek(input.fd, 0, SEEK_CUR);
}

void text_source_release(struct text_source *source)
{
	if (source->converts)
		iconv_close((iconv_t)source->converter);
	free(source->text);
	free(source->raw);
	*source = (struct text_source){ 0 };
}

static size_t take_memory(struct text_source *source, char *into)
{
	size_t left = source->input.length - source->input_at;
	size_t count = left < source->chunk ? left : source->chunk;

	memcpy(into, source->input.bytes + source->input_at, count);
	source->input_at += count;
	return count;
}

static size_t take_file(struct text_source *source, char *into)
{
	ssize_t count;

	do
		count = read(source->input.fd, into, source->chunk);
	while (count < 0 && errno == EINTR);
	if (count < 0) {
		source->read_errno = errno;
		source->raw_problem = CSV_UNREADABLE;
		return 0;
	}
	return (size_t)count;
}

static void take_raw(struct text_source *source)
{
	char *into;
	size_t count;

	source->raw = xgrow(source->raw, &source->raw_capacity, source->raw_length + source->chunk,
	                    1);
	into = source->raw + source->raw_length;
	count = source->input.bytes ? take_memory(source, into) : take_file(source, into);
	source->raw_length += count;
	source->taken += count;
	source->raw_ended = count == 0;
}

static void drop_raw(struct text_source *source, size_t length)
{
	source->raw_length -= length;
	memmove(source->raw, source->raw + length, source->raw_length);
}

static const struct mark *find_mark(const struct text_source *source)
{
	for (size_t i = 0; i < COUNT_OF(marks); i++)
		if (source->raw_length >= marks[i].length &&
		    memcmp(source->raw, marks[i].bytes, marks[i].length) == 0)
			return &marks[i];
	return NULL;
}

static bool is_utf8_name(const char *name)
{
	return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

static void open_converter(struct text_source *source)
{
	if (is_utf8_name(source->encoding))
		return;
	/* A slash in the name would ask iconv to drop or to invent characters. */
	if (!strchr(source->encoding, '/')) {
		source->converter = (void *)iconv_open("UTF-8", source->encoding);
		source->converts = source->converter != (void *)-1;
	}
	if (!source->converts)
		source->problem = CSV_BAD_ENCODING;
	source->mark_may_follow = source->converts && !source->has_mark;
}

/* The mark decides, unless the caller named an encoding: then only the mark of
 * UTF-8, which no text begins with, is removed. */
static void begin(struct text_source *source)
{
	const struct mark *mark = find_mark(source);

	source->begun = true;
	memcpy(source->head, source->raw,
	       source->raw_length < sizeof(source->head) ? source->raw_length
	                                                 : sizeof(source->head));
	if (mark && !source->named && !mark->encoding) {
		source->problem = CSV_UTF32;
		return;
	}
	if (mark && source->named && !(mark->encoding && is_utf8_name(mark->encoding)))
		mark = NULL;
	if (mark) {
		source->has_mark = true;
		drop_raw(source, mark->length);
		source->encoding = source->named ? source->named : mark->encoding;
	}
	open_converter(source);
}

static void reserve(struct text_source *source, size_t room)
{
	source->text = xgrow(source->text, &source->capacity, source->length + room, 1);
}

static void copy_raw(struct text_source *source)
{
	reserve(source, source->raw_length + 1);
	memcpy(source->text + source->length, source->raw, source->raw_length);
	source->length += source->raw_length;
	source->raw_length = 0;
}

/* One call of iconv; false when it wants more room. */
static bool convert_some(struct text_source *source, char **in, size_t *left)
{
	char *out = source->text + source->length;
	size_t room = source->capacity - source->length;
	size_t result = iconv((iconv_t)source->converter, in, left, &out, &room);
	int reason = errno;

	source->length = source->capacity - room;
	if (result != (size_t)-1)
		return true;
	if (reason == E2BIG)
		return false;
	if (!source->raw_problem && (reason == EILSEQ || source->raw_ended))
		source->raw_problem = CSV_BAD_ENCODING;
	return true;
}

static void convert_raw(struct text_source *source)
{
	enum { LEAST = 64 }; /* room for the longest character of any encoding */
	char *in = source->raw;
	size_t left = source->raw_length;

	do
		reserve(source, left + LEAST);
	while (!convert_some(source, &in, &left));
	drop_raw(source, source->raw_length - left);
}

static void drop_converted_mark(struct text_source *source)
{
	static const char mark[] = "\xEF\xBB\xBF";
	const size_t length = sizeof(mark) - 1;

	if (!source->mark_may_follow || (source->length < length && !source->raw_ended))
		return;
	source->mark_may_follow = false;
	if (source->length < length || memcmp(source->text, mark, length) != 0)
		return;
	source->has_mark = true;
	source->length -= length;
	memmove(source->text, source->text + length, source->length);
}

/* Eight bytes at a time: most text is ASCII.  Stops at NUL, too. */
static size_t skip_ascii(const char *text, size_t at, size_t length)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t word;

	for (; length - at >= sizeof(word); at += sizeof(word)) {
		memcpy(&word, text + at, sizeof(word));
		if ((word | (word - ones)) & ones << 7)
			break;
	}
	while (at < length && text[at] && !((unsigned char)text[at] & 0x80))
		at++;
	return at;
}

/* Whether the text goes on after the character at `at`. */
static bool check_character(struct text_source *source, size_t *at)
{
	size_t left = source->length - *at;
	bool is_last = source->raw_ended && !source->raw_problem;
	uint32_t code;
	size_t length = text_decode(source->text + *at, left, &code);

	if (code == 0) {
		source->problem = CSV_NUL;
		return false;
	}
	if (code != UINT32_MAX) {
		*at += length;
		return true;
	}
	/* Waiting makes the answer, and its hint, the same for any chunk. */
	if (left >= MARK_MAX || is_last)
		source->problem = CSV_BAD_UTF8;
	return false;
}

static void check(struct text_source *source)
{
	size_t at = source->ready;

	do
		at = skip_ascii(source->text, at, source->length);
	while (at < source->length && check_character(source, &at));
	source->ready = at;
	if (!source->problem && source->raw_problem && (source->raw_ended || at == source->length))
		source->problem = source->raw_problem;
}

static void drop_taken_text(struct text_source *source)
{
	if (source->at == 0)
		return;
	source->length -= source->at;
	source->ready -= source->at;
	memmove(source->text, source->text + source->at, source->length);
	source->at = 0;
}

void text_source_fill(struct text_source *source)
{
	if (source->ended || source->problem)
		return;
	drop_taken_text(source);
	take_raw(source);
	if (!source->begun && source->raw_length < MARK_MAX && !source->raw_ended)
		return;
	if (!source->begun)
		begin(source);
	if (source->problem)
		return;
	if (source->converts)
		convert_raw(source);
	else
		copy_raw(source);
	drop_converted_mark(source);
	if (source->mark_may_follow)
		return;
	check(source);
	source->ended = source->raw_ended && !source->problem;
}

bool text_source_rewind(struct text_source *source, struct error *err)
{
	struct csv_options options = { .encoding = source->named, .chunk = source->chunk };
	struct text_source fresh;

	if (source->start < 0 ||
	    (!source->input.bytes && lseek(source->input.fd, (off_t)source->start, SEEK_SET) < 0))
		return error_set(err, "this cannot be read a second time");
	text_source_init(&fresh, source->input, &options);
	text_source_release(source);
	*source = fresh;
	return true;
}

static void explain_unreadable(const struct text_source *source, struct error *err)
{
	if (source->read_errno == EISDIR)
		error_set(err, "this is a folder, not a file");
	else
		error_set(err, "the file cannot be read further (system error %d)",
		          source->read_errno);
}

static void explain_encoding(const struct text_source *source, struct error *err)
{
	if (source->converts)
		error_set(err, "this is not %s: is that the file's encoding?", source->encoding);
	else
		error_set(err, "the encoding '%s' is not known; \"iconv -l\" lists the names",
		          source->encoding);
}

static void explain_utf32(const struct text_source *source, struct error *err)
{
	(void)source;
	error_set(err, "the file is UTF-32: save it as UTF-8");
}

static void explain_nul(const struct text_source *source, struct error *err)
{
	const unsigned char *head = source->head;
	bool is_utf16 = !source->named && (head[0] == 0) != (head[1] == 0);

	if (is_utf16)
		error_set(err, "a NUL byte; the file looks like UTF-16: add --encoding %s",
		          head[0] == 0 ? "utf-16be" : "utf-16le");
	else
		error_set(err, "a NUL byte: this is not a text file, or it is damaged");
}

/* Accented letters and curly quotes stand alone or beside other letters. */
static bool looks_like_cp1252(const unsigned char *bytes, size_t length)
{
	enum { FIRST_HIGH = 0x80, FIRST_LETTER = 0xC0 };
	static const unsigned char gaps[] = { 0x81, 0x8D, 0x8F, 0x90, 0x9D };
	bool is_defined = bytes[0] >= FIRST_HIGH && !memchr(gaps, bytes[0], sizeof(gaps));

	if (length < 2 || bytes[1] < FIRST_HIGH)
		return is_defined;
	return bytes[0] >= FIRST_LETTER && bytes[1] >= FIRST_LETTER;
}

static void explain_utf8(const struct text_source *source, struct error *err)
{
	const char *bad = source->text + source->ready;
	size_t left = source->length - source->ready;

	if (!source->named && looks_like_cp1252((const unsigned char *)bad, left))
		error_set(err, "this is not UTF-8; it looks like Windows-1252: "
		               "add --encoding cp1252");
	else
		error_set(err, "this is not UTF-8: save the file as UTF-8, "
		               "or name its encoding with --encoding");
}

void text_source_explain(const struct text_source *source, struct error *err)
{
	static void (*const explanations[])(const struct text_source *, struct error *) = {
		[CSV_UNREADABLE] = explain_unreadable, [CSV_BAD_ENCODING] = explain_encoding,
		[CSV_UTF32] = explain_utf32,           [CSV_NUL] = explain_nul,
		[CSV_BAD_UTF8] = explain_utf8,
	};

	explanations[source->problem](source, err);
}
