/*
 * tui/canvas.h - a window on a grid, and everything that is painted.
 *
 * A canvas has its own origin (0, 0) and size; canvas_part() gives one that
 * is already its own area.  Whatever is drawn outside is cut off, so nobody
 * can paint elsewhere, and a wide character that would be halved becomes a
 * blank.  Nothing here allocates, and nothing can fail.  `{ 0 }` is a canvas
 * of no cells.
 */
#ifndef TUI_CANVAS_H
#define TUI_CANVAS_H

#include "base/compiler.h"
#include "base/str.h"
#include "tui/grid.h"
#include "tui/rect.h"

#include <stddef.h>
#include <stdint.h>

struct canvas {
	struct grid *grid;
	int y, x; /* origin on the grid */
	int h, w;
};

enum align {
	ALIGN_LEFT,
	ALIGN_RIGHT,
	ALIGN_CENTER,
	ALIGN_FIGURE, /* right; a figure without room shows `###`, never a part */
};

/* A place on one line. */
struct slot {
	int y, x, w;
	enum align align;
};

/* The longest text canvas_textf() can make, in bytes; the rest is cut. */
enum { CANVAS_TEXT_MAX = 512 };

struct canvas canvas_of(struct grid *grid);
/* The common part of `cv` and `area`, which is in coordinates of `cv`. */
struct canvas canvas_part(const struct canvas *cv, struct rect area);
/* Its own area: { 0, 0, h, w }. */
struct rect canvas_area(const struct canvas *cv);
enum glyphs canvas_glyphs(const struct canvas *cv);

/* Each returns the number of cells the text takes, cut or not. */
int canvas_text(struct canvas *cv, int y, int x, enum style style, const char *text);
int canvas_textf(struct canvas *cv, int y, int x, enum style style, const char *format, ...)
	PRINTF_LIKE(5, 6);
/* At most `length` bytes of the text, from the beginning of the slot. */
int canvas_bytes(struct canvas *cv, struct slot slot, enum style style, const char *text,
                 size_t length);
/* Fills the whole slot: text aligned, cut with an ellipsis, blanks around. */
void canvas_text_fit(struct canvas *cv, struct slot slot, enum style style, const char *text);

void canvas_glyph(struct canvas *cv, int y, int x, enum style style, enum glyph glyph);
/* `code` must be one cell wide and safe. */
void canvas_code(struct canvas *cv, int y, int x, enum style style, uint32_t code);

/* Blanks of that style everywhere. */
void canvas_fill(struct canvas *cv, enum style style);
void canvas_hline(struct canvas *cv, int y, enum style style);
/* A border along the edges, `title` (may be NULL) in the upper one. */
void canvas_border(struct canvas *cv, enum style style, const char *title);

/* Give the cells of `area` another style, or swap their background. */
void canvas_restyle(struct canvas *cv, struct rect area, enum style style);
void canvas_invert(struct canvas *cv, struct rect area);

/* The real cursor stands here after the refresh, if it is inside. */
void canvas_cursor(struct canvas *cv, int y, int x);

/* The picture as lines of text, trailing blanks trimmed, each line ended by
 * '\n'; the second prints style letters, capital (NORMAL: `~`) if inverted. */
void canvas_to_text(const struct canvas *cv, struct str *out);
void canvas_to_styles(const struct canvas *cv, struct str *out);

#endif
