/*
 * term/look.h - how the roles of cells look on this terminal.
 *
 * Blue and orange that are readable on white and on black, always on the
 * user's own background; without color bold, reverse and underline do.
 */
#ifndef TERM_LOOK_H
#define TERM_LOOK_H

#include "term/library.h"
#include "tui/style.h"

#include <stdbool.h>

enum palette_size { PALETTE_NONE, PALETTE_8, PALETTE_256 };

struct appearance {
	attr_t attributes;
	short pair; /* 0: the user's own colors */
};

/* What the terminal can do, after newterm(); without `wants_color` not one
 * color sequence is ever written. */
enum palette_size look_start(bool wants_color);
struct appearance look_of(enum palette_size size, enum style style, bool inverted);

#endif
