/*
 * tui/banner.h - words in block letters, five rows high, for the room.
 *
 * The letters A to Z, digits, the signs of figures, and the letters of Western
 * Europe with their marks in the row above; anything else makes a text unfit
 * (banner_width() is 0), and the caller writes it in the ordinary way.
 */
#ifndef TUI_BANNER_H
#define TUI_BANNER_H

#include "tui/canvas.h"

enum { BANNER_ROWS = 5 };

/* Cells the text takes in block letters, 0 when it cannot be shown so. */
int banner_width(const char *text);
/* Draws it at (y, x), marks at y - 1; cut at the edges like everything. */
void banner_draw(struct canvas *cv, int y, int x, enum style style, const char *text);

/* Rows of a text broken into lines of `width` cells, a row above each for its
 * marks; 0 when it is unfit or a word has no room. */
int banner_rows(const char *text, int width);
/* Draws those lines from the top, `x` cells from the left edge. */
void banner_wrap(struct canvas *cv, int x, enum style style, const char *text);

#endif
