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
#include "core/document_table.h"
#include "core/ratio.h"

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
