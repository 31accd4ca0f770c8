/*
 * term/picture.h - what stands on the screen, and how it becomes another grid.
 *
 * `{ 0 }` is a screen of which nothing is known.
 */
#ifndef TERM_PICTURE_H
#define TERM_PICTURE_H

#include "term/kind.h"
#include "term/look.h"
#include "tui/grid.h"

#include <stdbool.h>

struct picture {
	struct grid shown;
	bool is_known; /* `shown` is what stands there */
	enum charset charset;
	enum palette_size palette;
	cchar_t row[GRID_MAX]; /* of the row being written */
};

void picture_show(struct picture *picture, const struct grid *grid);
void picture_release(struct picture *picture);

#endif
