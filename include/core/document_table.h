/*
 * core/document_table.h - a table of a document, as data.
 *
 * Rows of cells; a figure is its exact text and its number.  Rows may stand in
 * groups.  Pictures are in cells, beside the figures they show.  Filled through
 * core/document.h.
 */
#ifndef CORE_DOCUMENT_TABLE_H
#define CORE_DOCUMENT_TABLE_H

#include "core/picture.h"

#include <stddef.h>

/* What a cell is about: below or above what was promised, or in between. */
enum document_tone { TONE_NONE, TONE_UNDER, TONE_FAIR, TONE_OVER };

enum value_kind { VALUE_NONE, VALUE_TEXT, VALUE_NAME, VALUE_NUMBER, VALUE_PICTURE };

struct document_cell {
	enum value_kind kind;
	enum document_tone tone;
	const char *text; /* of a number: exact, grouped, percent with its sign */
	int64_t units;    /* VALUE_NUMBER: its value is units / 10^decimals, */
	int decimals;
	bool percent; /* or, with this, that many percent */
	const struct document_picture *picture;
};

enum column_content { HOLDS_HEADS, HOLDS_WORDS, HOLDS_NUMBERS, HOLDS_PICTURES };

struct document_column {
	const char *title;
	enum column_content kind; /* the first column is the only head */
	bool is_detail;           /* left out where room is short: it is told elsewhere too */
};

/* Which numbers of a table a spreadsheet shows as bars. */
struct document_chart {
	const char *title;            /* NULL: none */
	size_t labels;                /* so many columns in front say what a bar is */
	size_t first_column, columns; /* of numbers */
	size_t rows;                  /* the first ones */
};

struct document_table {
	const char *name;    /* short and unique: of a spreadsheet's page */
	const char *caption; /* what it shows */
	const char *groups;  /* what its groups are, "Department"; NULL: it has none */
	const struct document_column *columns; /* borrowed: constant */
	size_t column_count;
	struct document_cell *cells; /* row by row */
	const char **row_groups;     /* one a row */
	size_t rows, cell_count, cell_capacity, group_capacity;
	struct document_chart chart;
};

/* Does the row stand under another group than the one above it? */
bool document_begins_group(const struct document_table *table, size_t row);

#endif
