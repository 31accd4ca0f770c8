/*
 * term/term.h - the terminal: opened, shown on, read from, closed.
 *
 * One at a time.  While it is open every key is a key (Ctrl-C, Ctrl-Z, Ctrl-S
 * and Ctrl-Q too), a paste is one event, and nothing else may be written to
 * it.  Signal handlers have to stand before it is opened (shell/signals.h), or
 * the library puts its own in.  When the process exits or crashes while it is
 * open, term/rescue.h leaves it as it was found.
 */
#ifndef TERM_TERM_H
#define TERM_TERM_H

#include "base/compiler.h"
#include "base/error.h"
#include "tui/event.h"
#include "tui/glyph.h"
#include "tui/grid.h"

#include <stdbool.h>
#include <stdio.h>

struct term;

struct term_options {
	FILE *in, *out;  /* the terminal: stdin and stdout */
	bool no_color;   /* a NO_COLOR in the environment says the same */
	bool has_glyphs; /* `glyphs` is wished; else it follows from locale and TERM */
	enum glyphs glyphs;
	int (*pending)(void); /* signals_pending(), or NULL: a signal does not end a read */
	int watched;          /* something readable there ends a read too; 0 or less: nothing */
};

enum term_read {
	TERM_EVENT,   /* *event is filled in */
	TERM_NOTHING, /* time is up, the input meant nothing, or `watched` has something */
	TERM_SIGNAL,  /* pending() has become other than 0 */
	TERM_END,     /* the terminal is gone: leave */
};

/* The caller has done setlocale(LC_ALL, "") and LC_NUMERIC back to "C".  NULL,
 * and not one byte written, when this is no terminal that can show a screen. */
struct term *term_open(const struct term_options *options, struct error *err) MUST_USE;
/* Restores the terminal and frees; NULL is fine. */
void term_close(struct term *term);

/* Size in cells, each 1 to GRID_MAX. */
void term_size(const struct term *term, int *h, int *w);
/* The level to be drawn with: for grid.glyphs. */
enum glyphs term_glyphs(const struct term *term);

/* Makes the screen look like the grid, writing only what is different, and
 * puts the real cursor where the grid says. */
void term_show(struct term *term, const struct grid *grid);
/* The next term_show() writes everything.  Ctrl-L and a resize do this by
 * themselves, and are passed on. */
void term_repaint(struct term *term);

/* Waits for the next event, at most `timeout` milliseconds, -1: for ever,
 * without waking up meanwhile.  Events carry the size of the screen; the text
 * of a paste (at most PASTE_MAX bytes) is borrowed until the next read. */
enum term_read term_read(struct term *term, int timeout, struct event *event) MUST_USE;
/* Is there more to read at once?  Then read it before the next term_show(). */
bool term_has_input(struct term *term);

/* Leaves the terminal to somebody else (an editor, the shell after a stop
 * signal) and takes it again: the first event then is an EV_RESIZE. */
void term_suspend(struct term *term);
void term_resume(struct term *term);

/* "ncurses 6.4.20221231", for --version. */
const char *term_engine(void);

#endif
