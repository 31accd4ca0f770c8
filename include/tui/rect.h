/*
 * tui/rect.h - areas of the screen and how they are cut.
 *
 * Rows go down (y, h), columns to the right (x, w), in cells.  Cutting never
 * fails: a piece is as big as what is there, at worst 0.
 */
#ifndef TUI_RECT_H
#define TUI_RECT_H

#include <stdbool.h>

struct rect {
	int y, x;
	int h, w; /* never negative in what these functions return */
};

/* Each takes a piece of `size` cells from one side and leaves the rest. */
struct rect rect_cut_top(struct rect *rest, int size);
struct rect rect_cut_bottom(struct rect *rest, int size);
struct rect rect_cut_left(struct rect *rest, int size);
struct rect rect_cut_right(struct rect *rest, int size);

/* h x w in the middle of `outer`, at most as big as it. */
struct rect rect_center(struct rect outer, int h, int w);
/* What both have in common. */
struct rect rect_common(struct rect a, struct rect b);
bool rect_has(struct rect area, int y, int x);

#endif
