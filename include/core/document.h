/*
 * core/document.h - what a report says, before anybody decides how it looks.
 *
 * A list of blocks in reading order: headings, paragraphs, items, lines of
 * arithmetic, tables.  Texts are copied and raw: whoever renders them gates and
 * escapes.  Names are spans and cells of their own, so that they can be set
 * apart.  Pictures are data in the cells of a table, beside their figures.
 *
 * `{ 0 }` is an empty document.  Words and cells go to the last block.
 */
#ifndef CORE_DOCUMENT_H
#define CORE_DOCUMENT_H

#include "base/arena.h"
#include "base/str.h"
#include "core/amount.h"
#include "core/ratio.h"

#include <stddef.h>

enum document_kind {
	DOCUMENT_SECTION, /* a heading; sections are numbered from 1 */
	DOCUMENT_HEADING, /* a heading inside a section */
	DOCUMENT_PARAGRAPH,
	DOCUMENT_ITEM,    /* of a list */
	DOCUMENT_FORMULA, /* a line of arithmetic */
	DOCUMENT_TABLE,
};

enum document_voice { VOICE_PLAIN, VOICE_NAME, VOICE_STRONG };

struct document_span {
	enum document_voice voice;
	const char *text; /* may hold line feeds */
};

/* What a cell is about: below or above what was promised, or in between. */
enum document_tone { TONE_NONE, TONE_UNDER, TONE_FAIR, TONE_OVER };

/* PICTURE_BULLET: `did` solid, `said` a mark.  PICTURE_STEP: a floating bar
 * from `said` to `did`.  PICTURE_SPARK: `values`, oldest first, against 1. */
enum picture_kind { PICTURE_BULLET, PICTURE_STEP, PICTURE_SPARK };

enum { SPARK_MAX = 8, SPARK_ONE = 1000 };

struct document_picture {
	enum picture_kind kind;
	struct amount said, did;
	bool is_total;             /* PICTURE_STEP: from 0, a sum */
	int64_t low, high;         /* the scale: at most 0, at least 0 */
	int64_t values[SPARK_MAX]; /* thousandths */
	int count;
};

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

struct document_block {
	enum document_kind kind;
	struct document_span *spans; /* of all but a table */
	size_t count, capacity;
	struct document_table *table; /* of a table */
};

struct document {
	const char *title, *subtitle;
	struct document_block *blocks;
	size_t count, capacity;
	struct arena arena;
};

void document_release(struct document *d);
void document_entitle(struct document *d, const char *title, const char *subtitle);

void document_block(struct document *d, enum document_kind kind);
void document_words(struct document *d, const char *format, ...) PRINTF_LIKE(2, 3);
void document_span(struct document *d, enum document_voice voice, const char *text);
/* A whole block of plain words. */
void document_text(struct document *d, enum document_kind kind, const char *text);

/* A table to be filled row by row, `columns` cells a row. */
struct document_table *document_table(struct document *d, const struct document_table *like);
void document_row(struct document *d, const char *group);
/* Does the row stand under another group than the one above it? */
bool document_begins_group(const struct document_table *table, size_t row);
void document_cell_text(struct document *d, const char *text); /* "": nothing */
void document_cell_name(struct document *d, const char *name);
void document_cell_amount(struct document *d, struct amount a, enum unit unit,
                          struct currency currency);
void document_cell_count(struct document *d, int64_t count);
void document_cell_ratio(struct document *d, struct ratio ratio);
/* A number as it was written: for people, and plain for `units`. */
void document_cell_number(struct document *d, const char *text, const char *plain, int decimals,
                          bool percent);
void document_cell_picture(struct document *d, const struct document_picture *picture);
/* Of the last cell. */
void document_tone(struct document *d, enum document_tone tone);

#endif
