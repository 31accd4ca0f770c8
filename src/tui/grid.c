#include "tui/grid.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const struct cell blank = { .codes = { ' ' }, .width = 1, .style = STYLE_NORMAL };

static int bounded(int size)
{
	if (size < 0)
		return 0;
	return size > GRID_MAX ? GRID_MAX : size;
}

void grid_resize(struct grid *grid, int h, int w)
{
	free(grid->cells);
	grid->h = bounded(h);
	grid->w = bounded(w);
	grid->cells = xcalloc((size_t)grid->h * (size_t)grid->w + 1, sizeof(*grid->cells));
	grid_clear(grid);
}

void grid_clear(struct grid *grid)
{
	size_t count = (size_t)grid->h * (size_t)grid->w;

	for (size_t i = 0; i < count; i++)
		grid->cells[i] = blank;
	grid->has_cursor = false;
	grid->cursor_y = grid->cursor_x = 0;
}

void grid_release(struct grid *grid)
{
	free(grid->cells);
	*grid = (struct grid){ 0 };
}

struct cell *grid_at(const struct grid *grid, int y, int x)
{
	if (y < 0 || y >= grid->h || x < 0 || x >= grid->w)
		return NULL;
	return &grid->cells[(size_t)y * (size_t)grid->w + (size_t)x];
}

static void make_blank(struct cell *cell)
{
	cell->width = 1;
	memset(cell->codes, 0, sizeof(cell->codes));
	cell->codes[0] = ' ';
}

/* Whoever loses one half loses the other. */
static void break_wide(struct grid *grid, int y, int x)
{
	struct cell *cell = grid_at(grid, y, x);

	if (cell->width == 0)
		make_blank(grid_at(grid, y, x - 1));
	if (cell->width == 2)
		make_blank(grid_at(grid, y, x + 1));
	make_blank(cell);
}

void grid_put(struct grid *grid, int y, int x, const struct cell *cell)
{
	struct cell *at = grid_at(grid, y, x);

	assert(at != NULL && cell->width > 0 && x + cell->width <= grid->w);
	break_wide(grid, y, x);
	if (cell->width == 2)
		break_wide(grid, y, x + 1);
	at[0] = *cell;
	if (cell->width == 2)
		at[1] = (struct cell){ .style = cell->style, .inverted = cell->inverted };
}

/* Joiners and variation selectors ask the terminal to merge or widen what is
 * around them: then the cells would no longer be where we think. */
static bool is_joiner(uint32_t code)
{
	return code == 0x200C || code == 0x200D || (code >= 0xFE00 && code <= 0xFE0F) ||
	       (code >= 0xE0100 && code <= 0xE01EF);
}

static bool is_white(uint32_t code)
{
	return (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029;
}

static uint32_t safe(uint32_t code)
{
	if (is_white(code))
		return ' ';
	return code == UINT32_MAX || text_is_unsafe(code) ? TEXT_BAD : code;
}

static bool is_mark(uint32_t code)
{
	return text_width_of(code) <= 0;
}

/* Takes the marks and joiners that follow a base; surplus marks are dropped. */
static size_t read_marks(const char *text, struct cell *cell, bool has_base)
{
	size_t taken = 0, marks = 1;

	while (text[taken] != '\0') {
		uint32_t code;
		size_t length = text_decode(text + taken, strnlen(text + taken, 4), &code);

		if (!is_joiner(code) && !is_mark(safe(code)))
			break;
		if (has_base && !is_joiner(code) && marks < CELL_CODES)
			cell->codes[marks++] = code;
		taken += length;
	}
	return taken;
}

size_t cell_read(const char *text, struct cell *cell)
{
	uint32_t code;
	size_t length;

	*cell = (struct cell){ 0 };
	if (text[0] == '\0')
		return 0;
	length = text_decode(text, strnlen(text, 4), &code);
	code = safe(code);
	if (is_joiner(code) || is_mark(code))
		return read_marks(text, cell, false);
	cell->codes[0] = code;
	cell->width = text_width_of(code) == 2 ? 2 : 1;
	return length + read_marks(text + length, cell, true);
}

int cell_width(const char *text)
{
	int width;

	(void)cell_fit(text, INT32_MAX, &width);
	return width;
}

size_t cell_fit(const char *text, int width, int *used)
{
	struct cell cell;
	size_t taken = 0, length;
	int sum = 0;

	while ((length = cell_read(text + taken, &cell)) > 0) {
		if (cell.width > width - sum)
			break;
		sum += cell.width;
		taken += length;
	}
	if (used != NULL)
		*used = sum;
	return taken;
}
