/*
 * app/frame.h - the lines around a sheet: header, tabs, status, key hints.
 *
 * Where everything lies is a pure function of the size, used for drawing and
 * for finding what was clicked.  The tabs go first when rows are few.
 */
#ifndef APP_FRAME_H
#define APP_FRAME_H

#include "app/app.h"
#include "tui/rect.h"

struct frame {
	struct rect header, tabs, sheet, field, status, hints; /* h 0: not there */
};

struct frame frame_of(const struct app *app, int h, int w);
/* The index of the sheet whose tab lies there, or -1. */
int frame_tab_at(const struct app *app, const struct frame *frame, int y, int x);
void frame_draw(const struct app *app, const struct keymap *map, struct canvas *cv);

#endif
