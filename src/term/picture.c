#include "term/picture.h"

#include <assert.h>
#include <string.h>
#include <wchar.h>

/* A span of one row, [from, to). */
struct span {
	int from, to;
};

static bool is_same_cell(const struct cell *a, const struct cell *b)
{
	return a->width == b->width && a->style == b->style && a->inverted == b->inverted &&
	       memcmp(a->codes, b->codes, sizeof(a->codes)) == 0;
}

/* Where the rows differ, begun and ended at whole characters of `new`. */
static struct span difference(const struct cell *old, const struct cell *new, int w)
{
	struct span span = { 0, w };

	while (span.from < w && is_same_cell(&old[span.from], &new[span.from]))
		span.from++;
	while (span.to > span.from && is_same_cell(&old[span.to - 1], &new[span.to - 1]))
		span.to--;
	while (span.from > 0 && span.from < span.to && new[span.from].width == 0)
		span.from--;
	while (span.to > span.from && span.to < w && new[span.to].width == 0)
		span.to++;
	return span;
}

/* Can the character be shown, in as many cells as we think? */
static bool can_show(enum charset charset, uint32_t code, int width)
{
	if (charset == CHARSET_ASCII)
		return code < 0x80;
	return code < 0x80 || wcwidth((wchar_t)code) == width;
}

/* The characters of a cell; returns the number of cells that they take, fewer
 * than the cell when something stands in for it. */
static int read_codes(enum charset charset, const struct cell *cell, wchar_t text[CELL_CODES + 1])
{
	size_t n = 1;

	text[0] = cell->codes[0] == 0 ? L' ' : (wchar_t)cell->codes[0];
	if (!can_show(charset, (uint32_t)text[0], cell->width)) {
		text[0] = L'?';
		text[1] = L'\0';
		return 1;
	}
	for (size_t i = 1; i < CELL_CODES && cell->codes[i] != 0; i++)
		if (can_show(charset, cell->codes[i], 0))
			text[n++] = (wchar_t)cell->codes[i];
	text[n] = L'\0';
	return cell->width;
}

/* Appends the cell to the row; returns the number of characters there then. */
static int add_cell(struct picture *picture, int n, const struct cell *cell)
{
	struct appearance look = look_of(picture->palette, cell->style, cell->inverted);
	wchar_t text[CELL_CODES + 1];
	int width;

	if (cell->width == 0)
		return n;
	width = read_codes(picture->charset, cell, text);
	(void)setcchar(&picture->row[n++], text, look.attributes, look.pair, NULL);
	for (; width < cell->width; width++)
		(void)setcchar(&picture->row[n++], L" ", look.attributes, look.pair, NULL);
	return n;
}

static void show_row(struct picture *picture, const struct grid *grid, int y)
{
	const struct cell *new = grid_at(grid, y, 0);
	struct cell *old = grid_at(&picture->shown, y, 0);
	struct span span = { 0, grid->w };
	int n = 0;

	if (picture->is_known)
		span = difference(old, new, grid->w);
	if (span.from == span.to)
		return;
	for (int x = span.from; x < span.to; x++)
		n = add_cell(picture, n, &new[x]);
	(void)mvwadd_wchnstr(stdscr, y, span.from, picture->row, n);
	memcpy(old + span.from, new + span.from, (size_t)(span.to - span.from) * sizeof(*new));
}

static void show_cursor(const struct grid *grid)
{
	(void)curs_set(grid->has_cursor ? 1 : 0);
	if (grid->has_cursor)
		(void)wmove(stdscr, grid->cursor_y, grid->cursor_x);
	else
		(void)wmove(stdscr, grid->h > 0 ? grid->h - 1 : 0, 0);
}

void picture_show(struct picture *picture, const struct grid *grid)
{
	assert(grid->h <= GRID_MAX && grid->w <= GRID_MAX);
	if (picture->shown.h != grid->h || picture->shown.w != grid->w) {
		grid_resize(&picture->shown, grid->h, grid->w);
		picture->is_known = false;
	}
	if (!picture->is_known) {
		(void)werase(stdscr);
		(void)clearok(stdscr, TRUE);
	}
	for (int y = 0; y < grid->h && grid->w > 0; y++)
		show_row(picture, grid, y);
	picture->is_known = true;
	show_cursor(grid);
	(void)wrefresh(stdscr);
}

void picture_release(struct picture *picture)
{
	grid_release(&picture->shown);
	picture->is_known = false;
}
