/*
 * tui/wrap.h - paragraphs into lines, by display width.
 *
 * Lines break at blanks; a word longer than the line is broken where it must.
 * '\n' ends a line.  A line that fits is kept as it is, blanks included, so
 * columns made with blanks survive.
 */
#ifndef TUI_WRAP_H
#define TUI_WRAP_H

#include "tui/canvas.h"

#include <stddef.h>

/* The bytes of the first line of `text` in `width` cells (at least 1); *next
 * is where the next one begins, NULL when this is the last. */
size_t wrap_line(const char *text, int width, const char **next);
/* Lines the text takes; "" takes 0. */
int wrap_rows(const char *text, int width);
/* Draws from line `top` on.  Returns the number of lines drawn. */
int wrap_draw(struct canvas *cv, enum style style, const char *text, int top);

#endif
