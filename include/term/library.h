/*
 * term/library.h - ncurses, with wide characters and without its macros.
 *
 * <term.h> is left to term/kind.c: it defines ordinary words.
 */
#ifndef TERM_LIBRARY_H
#define TERM_LIBRARY_H

#define NCURSES_NOMACROS 1
#define NCURSES_WIDECHAR 1

#include <curses.h>

#endif
