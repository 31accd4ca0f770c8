#include "exchange/listing.h"

#include "exchange/json.h"
#include "exchange/text_table.h"

#include "base/xalloc.h"

#include <assert.h>
#include <stdlib.h>

enum { SCHEMA = 1 }; /* raised only when a reader of the old one would err */

struct listing {
	struct out_file *out;
	struct listing_style style;
	const struct listing_column *columns;
	size_t count;
	struct text_table *table; /* LISTING_TEXT */
	struct csv_writer csv;
	struct json json;
};

static void text_begin(struct listing *listing)
{
	listing->table = text_table_open(listing->out, listing->columns, listing->count,
	                                 listing->style.width);
}

static void text_row(struct listing *listing, const char *const *cells)
{
	text_table_row(listing->table, cells);
}

static void text_end(struct listing *listing)
{
	text_table_close(listing->table);
}

static void csv_begin(struct listing *listing)
{
	csv_writer_init(&listing->csv, listing->out, listing->style.flavor);
	for (size_t i = 0; i < listing->count; i++)
		csv_writer_text(&listing->csv, listing->columns[i].name);
	csv_writer_end_row(&listing->csv);
}

static void csv_row(struct listing *listing, const char *const *cells)
{
	for (size_t i = 0; i < listing->count; i++) {
		if (listing->columns[i].kind == LISTING_NUMBER)
			csv_writer_number(&listing->csv, cells[i]);
		else
			csv_writer_text(&listing->csv, cells[i]);
	}
	csv_writer_end_row(&listing->csv);
}

static void csv_end(struct listing *listing)
{
	(void)listing;
}

static void json_begin(struct listing *listing)
{
	struct json *json = &listing->json;

	json->out = listing->out;
	json_begin_object(json);
	json_key(json, "schema");
	json_integer(json, SCHEMA);
	json_key(json, "rows");
	json_begin_array(json);
}

static void json_row(struct listing *listing, const char *const *cells)
{
	struct json *json = &listing->json;

	json_break(json);
	json_begin_object(json);
	for (size_t i = 0; i < listing->count; i++) {
		json_key(json, listing->columns[i].name);
		json_text(json, cells[i] && *cells[i] ? cells[i] : NULL);
	}
	json_end_object(json);
}

static void json_end(struct listing *listing)
{
	struct json *json = &listing->json;

	json_break(json);
	json_end_array(json);
	json_end_object(json);
	json_finish(json);
}

static const struct {
	void (*begin)(struct listing *listing);
	void (*row)(struct listing *listing, const char *const *cells);
	void (*end)(struct listing *listing);
} formats[] = {
	[LISTING_TEXT] = { text_begin, text_row, text_end },
	[LISTING_CSV] = { csv_begin, csv_row, csv_end },
	[LISTING_JSON] = { json_begin, json_row, json_end },
};

struct listing *listing_open(struct out_file *out, struct listing_style style,
                             const struct listing_column *columns, size_t count)
{
	struct listing *listing = xcalloc(1, sizeof(*listing));

	assert(count > 0 && count <= LISTING_COLUMNS_MAX);
	listing->out = out;
	listing->style = style;
	listing->columns = columns;
	listing->count = count;
	formats[style.format].begin(listing);
	return listing;
}

void listing_row(struct listing *listing, const char *const *cells)
{
	formats[listing->style.format].row(listing, cells);
}

void listing_close(struct listing *listing)
{
	formats[listing->style.format].end(listing);
	free(listing);
}
