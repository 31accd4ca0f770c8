#include "core/document.h"

#include "base/xalloc.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void document_release(struct document *d)
{
	for (size_t i = 0; i < d->count; i++) {
		struct document_table *table = d->blocks[i].table;

		free(d->blocks[i].spans);
		if (table != NULL) {
			free(table->cells);
			free(table->row_groups);
		}
	}
	free(d->blocks);
	arena_release(&d->arena);
	*d = (struct document){ 0 };
}

void document_entitle(struct document *d, const char *title, const char *subtitle)
{
	d->title = arena_text(&d->arena, title);
	d->subtitle = arena_text(&d->arena, subtitle);
}

void document_block(struct document *d, enum document_kind kind)
{
	d->blocks = xgrow(d->blocks, &d->capacity, d->count + 1, sizeof(*d->blocks));
	d->blocks[d->count++] = (struct document_block){ .kind = kind };
}

static struct document_block *last_block(struct document *d)
{
	assert(d->count > 0);
	return &d->blocks[d->count - 1];
}

static void add_span(struct document *d, enum document_voice voice, const char *kept)
{
	struct document_block *block = last_block(d);

	assert(block->kind != DOCUMENT_TABLE);
	block->spans = xgrow(block->spans, &block->capacity, block->count + 1,
	                     sizeof(*block->spans));
	block->spans[block->count++] = (struct document_span){ voice, kept };
}

void document_span(struct document *d, enum document_voice voice, const char *text)
{
	add_span(d, voice, arena_text(&d->arena, text));
}

void document_words(struct document *d, const char *format, ...)
{
	va_list args, again;
	char *text;
	int length;

	va_start(args, format);
	va_copy(again, args);
	length = vsnprintf(NULL, 0, format, args);
	va_end(args);
	assert(length >= 0);
	text = arena_alloc(&d->arena, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	add_span(d, VOICE_PLAIN, text);
}

void document_text(struct document *d, enum document_kind kind, const char *text)
{
	document_block(d, kind);
	document_span(d, VOICE_PLAIN, text);
}

struct document_table *document_table(struct document *d, const struct document_table *like)
{
	struct document_table *table = arena_alloc(&d->arena, sizeof(*table));

	*table = *like;
	table->name = arena_text(&d->arena, like->name);
	table->caption = arena_text(&d->arena, like->caption);
	document_block(d, DOCUMENT_TABLE);
	last_block(d)->table = table;
	return table;
}

static struct document_table *last_table(struct document *d)
{
	assert(last_block(d)->table != NULL);
	return last_block(d)->table;
}

void document_row(struct document *d, const char *group)
{
	struct document_table *table = last_table(d);

	assert(table->cell_count == table->rows * table->column_count);
	table->row_groups = xgrow(table->row_groups, &table->group_capacity, table->rows + 1,
	                          sizeof(*table->row_groups));
	table->row_groups[table->rows++] = arena_text(&d->arena, group);
}

bool document_begins_group(const struct document_table *table, size_t row)
{
	return table->groups != NULL &&
	       (row == 0 || strcmp(table->row_groups[row - 1], table->row_groups[row]) != 0);
}

static void add_cell(struct document *d, struct document_cell cell)
{
	struct document_table *table = last_table(d);

	assert(table->cell_count < table->rows * table->column_count);
	table->cells = xgrow(table->cells, &table->cell_capacity, table->cell_count + 1,
	                     sizeof(*table->cells));
	table->cells[table->cell_count++] = cell;
}

static void add_words_cell(struct document *d, enum value_kind kind, const char *text)
{
	struct document_cell cell = { .kind = kind, .text = arena_text(&d->arena, text) };

	if (cell.text[0] == '\0')
		cell.kind = VALUE_NONE;
	add_cell(d, cell);
}

void document_cell_text(struct document *d, const char *text)
{
	add_words_cell(d, VALUE_TEXT, text);
}

void document_cell_name(struct document *d, const char *name)
{
	add_words_cell(d, VALUE_NAME, name);
}

void document_cell_amount(struct document *d, struct amount a, enum unit unit,
                          struct currency currency)
{
	struct document_cell cell = { .text = "" };
	struct str text = { 0 };

	if (a.given) {
		amount_add_grouped(&text, a, unit, currency);
		cell = (struct document_cell){ .kind = VALUE_NUMBER,
			                       .text = arena_text(&d->arena, str_text(&text)),
			                       .units = a.units,
			                       .decimals = unit_decimals(unit, currency),
			                       .percent = unit == UNIT_PERCENT };
		str_release(&text);
	}
	add_cell(d, cell);
}

void document_cell_count(struct document *d, int64_t count)
{
	document_cell_amount(d, amount_of(count), UNIT_COUNT, (struct currency){ 0 });
}

/* A ratio beyond any sense stays words, since its digits would not fit. */
void document_cell_ratio(struct document *d, struct ratio ratio)
{
	static const int64_t scale = 10000;
	struct document_cell cell = { .text = "" };
	char text[RATIO_TEXT];

	if (ratio_is_defined(ratio)) {
		bool fits = ratio_compare(ratio, AMOUNT_MAX / scale, 1) <= 0 &&
		            ratio_compare(ratio, -AMOUNT_MAX / scale, 1) >= 0;

		cell.kind = fits ? VALUE_NUMBER : VALUE_TEXT;
		cell.text = arena_text(&d->arena, ratio_format(ratio, text));
		cell.units = fits ? ratio_scaled(ratio, scale) : 0;
		cell.decimals = 4;
	}
	add_cell(d, cell);
}

/* More digits than fit stay words. */
void document_cell_number(struct document *d, const char *text, const char *plain, int decimals,
                          bool percent)
{
	/* A rate's plain form is the number itself, not percents. */
	struct number_format format = { .decimals = decimals + (percent ? 2 : 0),
		                        .mark = DECIMAL_POINT };
	struct document_cell cell = { .kind = text[0] != '\0' ? VALUE_TEXT : VALUE_NONE,
		                      .text = arena_text(&d->arena, text),
		                      .decimals = decimals,
		                      .percent = percent };
	struct error ignored;

	if (number_read(plain, format, &cell.units, &ignored) == NUMBER_OK)
		cell.kind = VALUE_NUMBER;
	add_cell(d, cell);
}

void document_cell_picture(struct document *d, const struct document_picture *picture)
{
	struct document_picture *kept = arena_alloc(&d->arena, sizeof(*kept));

	*kept = *picture;
	add_cell(d, (struct document_cell){ .kind = VALUE_PICTURE, .text = "", .picture = kept });
}

void document_tone(struct document *d, enum document_tone tone)
{
	struct document_table *table = last_table(d);

	assert(table->cell_count > 0);
	table->cells[table->cell_count - 1].tone = tone;
}
