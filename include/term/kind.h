/*
 * term/kind.h - what the environment says about the terminal.
 *
 * Nothing here writes to it.
 */
#ifndef TERM_KIND_H
#define TERM_KIND_H

#include "tui/glyph.h"

#include <stdbool.h>

/* Whose characters go to the terminal. */
enum charset {
	CHARSET_UTF8,     /* the user's locale says so */
	CHARSET_BORROWED, /* it does not, but UTF-8 is there: for names of people */
	CHARSET_ASCII,    /* nothing else can be shown */
};

/* Does TERM name a terminal whose cursor can be moved?  `out` is its file. */
bool kind_is_usable(int out);

/* These two only while ncurses has it open: does it understand the sequences
 * of xterm for pastes and the mouse?  A capability of text, NULL if none. */
bool kind_is_xterm(void);
const char *kind_text(const char *capability);

/* Changes LC_CTYPE where the user's codeset is not UTF-8. */
enum charset kind_charset(void);
enum glyphs kind_glyphs(enum charset charset);

#endif
