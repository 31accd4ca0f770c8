/*
 * tui/glyph.h - the signs we draw ourselves, at three levels of terminal.
 *
 * UNICODE has eighth blocks, BASIC only what the Linux console's fonts have,
 * ASCII nothing above 126.  Every glyph is one cell wide at every level.
 */
#ifndef TUI_GLYPH_H
#define TUI_GLYPH_H

#include <stdint.h>

enum glyphs { GLYPHS_UNICODE, GLYPHS_BASIC, GLYPHS_ASCII, GLYPHS_COUNT };

enum glyph {
	GLYPH_HLINE,
	GLYPH_VLINE,
	GLYPH_TOP_LEFT,
	GLYPH_TOP_RIGHT,
	GLYPH_BOTTOM_LEFT,
	GLYPH_BOTTOM_RIGHT,
	GLYPH_ELLIPSIS,
	GLYPH_MASK,      /* one hidden character */
	GLYPH_SORT_UP,   /* smallest first */
	GLYPH_SORT_DOWN, /* largest first */
	GLYPH_MORE_UP,   /* there is more above */
	GLYPH_MORE_DOWN,
	GLYPH_BAR,      /* actual, rising */
	GLYPH_BAR_DOWN, /* below zero, falling */
	GLYPH_MARK,     /* the promise on a bullet bar */
	GLYPH_LIGHT,    /* previous period */
	GLYPH_HATCH,    /* forecast */
	GLYPH_OPEN,     /* outline of a plan: left end */
	GLYPH_CLOSE,    /* right end */
	GLYPH_AXIS,     /* zero on a bar's scale */
	GLYPH_MISSING,  /* no figure known */
	GLYPH_BLOCK,    /* of block letters */
	GLYPH_COUNT
};

uint32_t glyph_code(enum glyphs level, enum glyph glyph);
/* The left part of a cell, `eighths` 0-8; blank or full below UNICODE. */
uint32_t glyph_block(enum glyphs level, int eighths);
/* Step 1-8 of a spark: a growing block, or the digit below UNICODE. */
uint32_t glyph_step(enum glyphs level, int step);

#endif
