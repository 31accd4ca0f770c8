/*
 * tui/dialog.h - boxes over the screen, and what comes of them.
 *
 * The kinds are confirm, reader and palette.  A dialog is drawn on
 * the whole canvas and takes its middle; while it is open it gets every
 * event, for the same area.  Its _update() answers DIALOG_OPEN until it is
 * done.  The results are also the actions of its key table, which the footer
 * shows meanwhile.
 */
#ifndef TUI_DIALOG_H
#define TUI_DIALOG_H

#include "tui/canvas.h"
#include "tui/event.h"
#include "tui/keymap.h"

/* Bytes; what is longer is cut. */
enum { DIALOG_TITLE_MAX = 80, DIALOG_TEXT_MAX = 640 };

enum dialog_result {
	DIALOG_OPEN,
	DIALOG_YES,
	DIALOG_NO,
};

/* The largest inside of a box on a screen of h x w: { 0, 0, rows, cells }. */
struct rect dialog_room(int h, int w);
/* A cleared box in the middle with room for at most h x w cells inside, with
 * border and title unless the screen is too small.  Returns the inside. */
struct canvas dialog_box(struct canvas *cv, const char *title, int h, int w);
/* The keys of the dialog on the last row of its inside. */
void dialog_hints(struct canvas *inside, const struct binding *keys);

#endif
