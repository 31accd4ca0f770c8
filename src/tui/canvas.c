#include "tui/canvas.h"

#include "base/text.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct canvas canvas_of(struct grid *grid)
{
	return (struct canvas){ grid, 0, 0, grid->h, grid->w };
}

struct canvas canvas_part(const struct canvas *cv, struct rect area)
{
	struct rect part = rect_common(canvas_area(cv), area);

	return (struct canvas){ cv->grid, cv->y + part.y, cv->x + part.x, part.h, part.w };
}

struct rect canvas_area(const struct canvas *cv)
{
	return (struct rect){ 0, 0, cv->h, cv->w };
}

enum glyphs canvas_glyphs(const struct canvas *cv)
{
	return cv->grid != NULL ? cv->grid->glyphs : GLYPHS_UNICODE;
}

static bool is_inside(const struct canvas *cv, int y, int x)
{
	return rect_has(canvas_area(cv), y, x);
}

static void put_blank(struct canvas *cv, int y, int x, enum style style)
{
	const struct cell blank = { { ' ' }, 1, (uint8_t)style, false };

	if (is_inside(cv, y, x))
		grid_put(cv->grid, cv->y + y, cv->x + x, &blank);
}

static void put_cell(struct canvas *cv, int y, int x, const struct cell *cell)
{
	if (cell->width == 2 && !(is_inside(cv, y, x) && is_inside(cv, y, x + 1))) {
		put_blank(cv, y, x, cell->style);
		put_blank(cv, y, x + 1, cell->style);
	} else if (is_inside(cv, y, x)) {
		grid_put(cv->grid, cv->y + y, cv->x + x, cell);
	}
}

int canvas_text(struct canvas *cv, int y, int x, enum style style, const char *text)
{
	return canvas_bytes(cv, (struct slot){ .y = y, .x = x }, style, text, SIZE_MAX);
}

int canvas_bytes(struct canvas *cv, struct slot slot, enum style style, const char *text,
                 size_t length)
{
	struct cell cell;
	size_t taken = 0, step;
	int x = slot.x;

	while (taken < length && (step = cell_read(text + taken, &cell)) > 0) {
		cell.style = (uint8_t)style;
		if (cell.width > 0)
			put_cell(cv, slot.y, x, &cell);
		x += cell.width;
		taken += step;
	}
	return x - slot.x;
}

int canvas_textf(struct canvas *cv, int y, int x, enum style style, const char *format, ...)
{
	char text[CANVAS_TEXT_MAX];
	va_list args;
	int length;

	va_start(args, format);
	length = vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	if (length >= (int)sizeof(text))
		text[text_previous(text, sizeof(text) - 1)] = '\0';
	return canvas_text(cv, y, x, style, text);
}

static void fill_slot(struct canvas *cv, struct slot slot, enum style style)
{
	for (int x = 0; x < slot.w; x++)
		put_blank(cv, slot.y, slot.x + x, style);
}

static void text_cut(struct canvas *cv, struct slot slot, enum style style, const char *text)
{
	int used;
	size_t length = cell_fit(text, slot.w - 1, &used);

	canvas_bytes(cv, slot, style, text, length);
	canvas_glyph(cv, slot.y, slot.x + used, style, GLYPH_ELLIPSIS);
}

static int aligned(enum align align, int room)
{
	static const int halves[] = {
		[ALIGN_LEFT] = 0, [ALIGN_RIGHT] = 2, [ALIGN_CENTER] = 1, [ALIGN_FIGURE] = 2
	};

	return room * halves[align] / 2;
}

void canvas_text_fit(struct canvas *cv, struct slot slot, enum style style, const char *text)
{
	int width = cell_width(text);

	if (slot.w <= 0)
		return;
	fill_slot(cv, slot, style);
	if (width <= slot.w) {
		slot.x += aligned(slot.align, slot.w - width);
		canvas_text(cv, slot.y, slot.x, style, text);
	} else if (slot.align == ALIGN_FIGURE) {
		for (int x = 0; x < slot.w; x++)
			canvas_code(cv, slot.y, slot.x + x, style, '#');
	} else {
		text_cut(cv, slot, style, text);
	}
}

void canvas_glyph(struct canvas *cv, int y, int x, enum style style, enum glyph glyph)
{
	canvas_code(cv, y, x, style, glyph_code(canvas_glyphs(cv), glyph));
}

void canvas_code(struct canvas *cv, int y, int x, enum style style, uint32_t code)
{
	const struct cell cell = { { code }, 1, (uint8_t)style, false };

	put_cell(cv, y, x, &cell);
}

void canvas_fill(struct canvas *cv, enum style style)
{
	for (int y = 0; y < cv->h; y++)
		fill_slot(cv, (struct slot){ .y = y, .w = cv->w }, style);
}

void canvas_hline(struct canvas *cv, int y, enum style style)
{
	for (int x = 0; x < cv->w; x++)
		canvas_glyph(cv, y, x, style, GLYPH_HLINE);
}

void canvas_border(struct canvas *cv, enum style style, const char *title)
{
	int bottom = cv->h - 1, right = cv->w - 1;

	canvas_hline(cv, 0, style);
	canvas_hline(cv, bottom, style);
	for (int y = 1; y < bottom; y++) {
		canvas_glyph(cv, y, 0, style, GLYPH_VLINE);
		canvas_glyph(cv, y, right, style, GLYPH_VLINE);
	}
	canvas_glyph(cv, 0, 0, style, GLYPH_TOP_LEFT);
	canvas_glyph(cv, 0, right, style, GLYPH_TOP_RIGHT);
	canvas_glyph(cv, bottom, 0, style, GLYPH_BOTTOM_LEFT);
	canvas_glyph(cv, bottom, right, style, GLYPH_BOTTOM_RIGHT);
	if (title != NULL && title[0] != '\0' && cv->w > 6) {
		int width = cell_width(title);
		int room = width < cv->w - 6 ? width : cv->w - 6;

		fill_slot(cv, (struct slot){ .x = 2, .w = room + 2 }, style);
		canvas_text_fit(cv, (struct slot){ .x = 3, .w = room }, STYLE_TITLE, title);
	}
}

static void change(struct canvas *cv, struct rect area, void (*one)(struct cell *, int), int value)
{
	struct rect part = rect_common(canvas_area(cv), area);

	for (int y = part.y; y < part.y + part.h; y++)
		for (int x = part.x; x < part.x + part.w; x++)
			one(grid_at(cv->grid, cv->y + y, cv->x + x), value);
}

static void set_style(struct cell *cell, int style)
{
	cell->style = (uint8_t)style;
}

static void swap_colors(struct cell *cell, int unused)
{
	(void)unused;
	cell->inverted = !cell->inverted;
}

void canvas_restyle(struct canvas *cv, struct rect area, enum style style)
{
	change(cv, area, set_style, (int)style);
}

void canvas_invert(struct canvas *cv, struct rect area)
{
	change(cv, area, swap_colors, 0);
}

void canvas_cursor(struct canvas *cv, int y, int x)
{
	if (!is_inside(cv, y, x))
		return;
	cv->grid->has_cursor = true;
	cv->grid->cursor_y = cv->y + y;
	cv->grid->cursor_x = cv->x + x;
}

static void trim_line(struct str *out, size_t start)
{
	while (out->length > start && out->bytes[out->length - 1] == ' ')
		str_cut(out, out->length - 1, 1);
	str_add_char(out, '\n');
}

static void add_codes(struct str *out, const struct cell *cell)
{
	for (int i = 0; i < CELL_CODES && cell->codes[i] != 0; i++) {
		char bytes[4];

		str_add_bytes(out, bytes, text_encode(cell->codes[i], bytes));
	}
}

static void add_letter(struct str *out, const struct cell *cell)
{
	char letter = style_letter((enum style)cell->style);

	if (cell->inverted)
		letter = letter == ' ' ? '~' : (char)toupper((unsigned char)letter);
	str_add_char(out, letter);
}

static void print(const struct canvas *cv, struct str *out,
                  void (*one)(struct str *, const struct cell *))
{
	for (int y = 0; y < cv->h; y++) {
		size_t start = out->length;

		for (int x = 0; x < cv->w; x++)
			one(out, grid_at(cv->grid, cv->y + y, cv->x + x));
		trim_line(out, start);
	}
}

void canvas_to_text(const struct canvas *cv, struct str *out)
{
	print(cv, out, add_codes);
}

void canvas_to_styles(const struct canvas *cv, struct str *out)
{
	print(cv, out, add_letter);
}
