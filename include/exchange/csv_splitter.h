/*
 * exchange/csv_splitter.h - cuts checked text into the cells of one record.
 *
 * The fence around libcsv.  A record can end only where a fed piece ends: feed
 * at most one line at a time, terminator included, and clear after each
 * complete record.
 */
#ifndef EXCHANGE_CSV_SPLITTER_H
#define EXCHANGE_CSV_SPLITTER_H

#include "exchange/csv_read.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct csv_splitter;

struct csv_splitter *csv_splitter_new(uint32_t delimiter, bool lenient_quotes);
void csv_splitter_free(struct csv_splitter *splitter);

/* Well-formed UTF-8, whole characters.  After anything but CSV_FINE the
 * splitter can only be freed. */
enum csv_refusal csv_splitter_feed(struct csv_splitter *splitter, const char *piece, size_t length);
/* The end of the file: completes a last record without a line end. */
enum csv_refusal csv_splitter_finish(struct csv_splitter *splitter);

bool csv_splitter_is_complete(const struct csv_splitter *splitter);
/* Does the current cell begin with a quote? */
bool csv_splitter_is_quoted(const struct csv_splitter *splitter);
/* Complete cells so far. */
size_t csv_splitter_count(const struct csv_splitter *splitter);

/* Fills cells, lengths and count; they live until the next feed or clear. */
void csv_splitter_record(struct csv_splitter *splitter, struct csv_record *record);
void csv_splitter_clear(struct csv_splitter *splitter);

#endif
