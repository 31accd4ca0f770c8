/*
 * tui/grid.h - the cells of one screen.
 *
 * A grid owns its cells and is painted through canvases (tui/canvas.h).
 * `struct grid g = { 0 }` is a valid grid of 0 x 0.  A cell holds one base
 * character with up to four combining marks; a wide one is followed by a cell
 * of width 0.  No cell ever holds a control, bidirectional, joining or
 * ill-formed character, whatever text was drawn.
 */
#ifndef TUI_GRID_H
#define TUI_GRID_H

#include "tui/glyph.h"
#include "tui/style.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CELL_CODES = 5, GRID_MAX = 1000 };

struct cell {
	uint32_t codes[CELL_CODES]; /* ended by 0 when fewer */
	uint8_t width;              /* 1, 2, or 0: right half of its left neighbor */
	uint8_t style;              /* enum style */
	bool inverted;              /* foreground and background swapped */
};

struct grid {
	struct cell *cells; /* h rows of w */
	int h, w;           /* 0 to GRID_MAX */
	enum glyphs glyphs;
	bool has_cursor; /* where the real cursor stands after a refresh */
	int cursor_y, cursor_x;
};

/* A blank grid of h x w (cut to 0..GRID_MAX); also gives an old one a new
 * size.  Keeps `glyphs`, takes the cursor away. */
void grid_resize(struct grid *grid, int h, int w);
/* Blank, NORMAL, no cursor. */
void grid_clear(struct grid *grid);
void grid_release(struct grid *grid);

/* NULL outside. */
struct cell *grid_at(const struct grid *grid, int y, int x);
/* Puts `cell` (width 1 or 2) there; what is left of a wide character that it
 * overwrites in half becomes a blank.  A wide one needs room for both halves. */
void grid_put(struct grid *grid, int y, int x, const struct cell *cell);

/* Reads the next cell from UTF-8 `text`: returns the bytes taken, 0 at the
 * end.  This is the one place where text becomes cells: unsafe characters
 * become U+FFFD, white space a blank, joiners and variation selectors and a
 * mark without a base (width 0: nothing to draw) disappear. */
size_t cell_read(const char *text, struct cell *cell);
/* Cells the whole text takes. */
int cell_width(const char *text);
/* Bytes of `text` that fit into `width` cells; *used may be NULL. */
size_t cell_fit(const char *text, int width, int *used);

#endif
