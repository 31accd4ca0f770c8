/*
 * tui/banner.h - words in block letters, five rows high, for the room.
 *
 * The letters A to Z, digits and the signs of figures; anything else makes it
 * unfit (banner_width() is 0), and the caller writes ordinary text.
 */
#ifndef TUI_BANNER_H
#define TUI_BANNER_H

#include "tui/canvas.h"

enum { BANNER_ROWS = 5 };

/* Cells the text takes in block letters, 0 when it cannot be shown so. */
int banner_width(const char *text);
/* Draws it at (y, x); cut at the edges like everything. */
void banner_draw(struct canvas *cv, int y, int x, enum style style, const char *text);

#endif
