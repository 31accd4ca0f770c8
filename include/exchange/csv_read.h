/*
 * exchange/csv_read.h - a CSV file, record by record, with exact line numbers.
 *
 * RFC 4180, read strictly: blanks are data, a quote inside a cell is written
 * twice, a record ends at LF, CR, CRLF or the end of the file, empty lines are
 * no records, ragged rows are records.  UTF-8 (one mark removed), UTF-16 with
 * its mark, or a named encoding; cells are well-formed UTF-8 without NUL.
 *
 * Memory is one record and one chunk, whatever the file.  The answers do not
 * depend on the chunk size: bytes that are no text are told before anything
 * else, wherever they are; then the first mistake in the file.
 * What libcsv and iconv do stays behind this header.
 */
#ifndef EXCHANGE_CSV_READ_H
#define EXCHANGE_CSV_READ_H

#include "base/compiler.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	CSV_CELL_MAX = 1 << 20,    /* bytes of UTF-8 in one cell */
	CSV_RECORD_MAX = 16 << 20, /* bytes of UTF-8 in one record */
	CSV_COLUMNS_MAX = 4096,
};

/* Why a file is refused. */
enum csv_refusal {
	CSV_FINE,
	CSV_UNREADABLE,   /* the file or disk failed, not the text */
	CSV_BAD_ENCODING, /* no such name, or the wrong one for these bytes */
	CSV_UTF32,
	CSV_NUL,
	CSV_BAD_UTF8,
	CSV_BARE_QUOTE,
	CSV_TEXT_AFTER_QUOTE,
	CSV_UNTERMINATED_QUOTE,
	CSV_FIELD_TOO_LONG, /* a cell, or all cells of one record together */
	CSV_TOO_MANY_COLUMNS,
};

struct csv_options {
	uint32_t delimiter;   /* a character; 0 = detect , ; tab and obey `sep=` */
	const char *encoding; /* a name iconv knows, NULL = by the mark, else UTF-8 */
	bool lenient_quotes;  /* a quote inside an unquoted cell is text */
	size_t chunk;         /* bytes to read at once, 0 = 256 KiB */
};

struct csv_record {
	const char *const *cells; /* NUL-terminated, valid until the next call */
	const size_t *lengths;    /* bytes of each cell */
	size_t count;             /* 0 = the end of the file */
	long line;                /* physical line it begins on, from 1 */
};

struct csv_reader;

/* May this character separate cells?  Not a quote, a line end or NUL. */
bool csv_is_delimiter(uint32_t code);

/* Reads from where `fd` stands; `fd` stays the caller's, and `bytes` and the
 * encoding name must outlive the reader.  Nothing is read yet. */
struct csv_reader *csv_reader_new(int fd, struct csv_options options);
struct csv_reader *csv_reader_new_bytes(const char *bytes, size_t length,
                                        struct csv_options options);
void csv_reader_free(struct csv_reader *reader);

/* The next record; one without cells is the end.  On failure `err` is a
 * sentence without file and line: the caller puts `FILE:LINE` in front.
 * After a failure every further call fails in the same words. */
bool csv_reader_next(struct csv_reader *reader, struct csv_record *record, struct error *err)
	MUST_USE;

/* Back to the first record.  Fails on a pipe: see csv_spool(). */
bool csv_reader_rewind(struct csv_reader *reader, struct error *err) MUST_USE;

enum csv_refusal csv_reader_refusal(const struct csv_reader *reader);
/* `bare_quote` for CSV_BARE_QUOTE and so on, for programs. */
const char *csv_refusal_name(enum csv_refusal refusal);
/* The physical line being read; after a refusal the one to blame (for a quote
 * that never closes: where it opened). */
long csv_reader_line(const struct csv_reader *reader);

/* Known after the first csv_reader_next(). */
uint32_t csv_reader_delimiter(const struct csv_reader *reader);
bool csv_reader_has_mark(const struct csv_reader *reader); /* began with U+FEFF */
const char *csv_reader_encoding(const struct csv_reader *reader);
/* Bytes of the file taken so far, for progress. */
uint64_t csv_reader_position(const struct csv_reader *reader);

/* "libcsv 3.0.3", for --version. */
const char *csv_engine(void);

#endif
