/*
 * tui/screen.h - screens to draw on in tests, compared with pictures in text.
 */
#ifndef TESTS_TUI_SCREEN_H
#define TESTS_TUI_SCREEN_H

#include "tui/canvas.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Draw on `cv`; release at the end. */
struct screen {
	struct grid grid;
	struct canvas cv;
};

static inline void screen_init(struct screen *screen, int h, int w, enum glyphs glyphs)
{
	*screen = (struct screen){ .grid = { .glyphs = glyphs } };
	grid_resize(&screen->grid, h, w);
	screen->cv = canvas_of(&screen->grid);
}

static inline void screen_release(struct screen *screen)
{
	grid_release(&screen->grid);
}

/* Rows of nothing at the end do not count. */
static inline void screen_trim(struct str *picture)
{
	while (picture->length > 0 && picture->bytes[picture->length - 1] == '\n')
		str_cut(picture, picture->length - 1, 1);
}

static inline void screen_compare(const struct canvas *cv, const char *expected,
                                  void (*print)(const struct canvas *, struct str *),
                                  const char *file, int line)
{
	struct str picture = { 0 }, wanted = { 0 };

	print(cv, &picture);
	str_add(&wanted, expected);
	screen_trim(&picture);
	screen_trim(&wanted);
	_assert_string_equal(str_text(&picture), str_text(&wanted), file, line);
	str_release(&picture);
	str_release(&wanted);
}

#define check_screen(cv, expected) screen_compare(cv, expected, canvas_to_text, __FILE__, __LINE__)
#define check_styles(cv, expected) \
	screen_compare(cv, expected, canvas_to_styles, __FILE__, __LINE__)

#define check_cursor(screen, y, x)                              \
	do {                                                    \
		assert_true((screen)->grid.has_cursor);         \
		assert_int_equal((screen)->grid.cursor_y, (y)); \
		assert_int_equal((screen)->grid.cursor_x, (x)); \
	} while (0)

/* What must hold for every cell, whatever was drawn: wide characters are
 * whole, nothing unsafe is in a cell, the cursor is on the screen. */
static inline void check_sound(const struct grid *grid)
{
	for (int y = 0; y < grid->h; y++) {
		for (int x = 0; x < grid->w; x++) {
			const struct cell *cell = grid_at(grid, y, x);
			const struct cell *right = grid_at(grid, y, x + 1);
			const struct cell *left = grid_at(grid, y, x - 1);

			assert_true(cell->width == 0 || cell->codes[0] >= ' ');
			assert_true(cell->width != 2 || (right != NULL && right->width == 0));
			assert_true(cell->width != 0 || (left != NULL && left->width == 2));
			assert_true(cell->style < STYLE_COUNT);
		}
	}
	if (grid->has_cursor)
		assert_non_null(grid_at(grid, grid->cursor_y, grid->cursor_x));
}

/* The same numbers in every run: a linear congruential generator. */
static inline uint32_t next_random(uint64_t *state)
{
	*state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t)(*state >> 33);
}

#endif
