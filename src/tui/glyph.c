#include "tui/glyph.h"

#include <assert.h>

/* Below UNICODE only signs that Debian's console fonts have: no eighth blocks,
 * no dark shade, no round bullet. */
static const uint32_t codes[GLYPH_COUNT][GLYPHS_COUNT] = {
	[GLYPH_HLINE] = { 0x2500, 0x2500, '-' },
	[GLYPH_VLINE] = { 0x2502, 0x2502, '|' },
	[GLYPH_TOP_LEFT] = { 0x250C, 0x250C, '+' },
	[GLYPH_TOP_RIGHT] = { 0x2510, 0x2510, '+' },
	[GLYPH_BOTTOM_LEFT] = { 0x2514, 0x2514, '+' },
	[GLYPH_BOTTOM_RIGHT] = { 0x2518, 0x2518, '+' },
	[GLYPH_ELLIPSIS] = { 0x2026, 0x2026, '~' },
	[GLYPH_MASK] = { 0x2022, '*', '*' },
	[GLYPH_SORT_UP] = { 0x25B2, 0x25B2, '^' },
	[GLYPH_SORT_DOWN] = { 0x25BC, 0x25BC, 'v' },
	[GLYPH_MORE_UP] = { 0x2191, 0x2191, '^' },
	[GLYPH_MORE_DOWN] = { 0x2193, 0x2193, 'v' },
	[GLYPH_BAR] = { 0x2588, 0x2588, '=' },
	[GLYPH_BAR_DOWN] = { 0x2592, 0x2592, '-' },
	[GLYPH_MARK] = { 0x2503, 0x2551, '|' },
	[GLYPH_LIGHT] = { 0x2591, 0x2591, '.' },
	[GLYPH_HATCH] = { 0x2592, 0x2592, '/' },
	[GLYPH_OPEN] = { '[', '[', '[' },
	[GLYPH_CLOSE] = { ']', ']', ']' },
	[GLYPH_AXIS] = { 0x2502, 0x2502, ':' },
	[GLYPH_MISSING] = { '.', '.', '.' },
	[GLYPH_BLOCK] = { 0x2588, 0x2588, '#' },
};

uint32_t glyph_code(enum glyphs level, enum glyph glyph)
{
	assert(level < GLYPHS_COUNT && glyph < GLYPH_COUNT);
	return codes[glyph][level];
}

uint32_t glyph_block(enum glyphs level, int eighths)
{
	assert(eighths >= 0 && eighths <= 8);
	if (eighths == 0)
		return ' ';
	if (eighths == 8)
		return glyph_code(level, GLYPH_BAR);
	if (level == GLYPHS_UNICODE)
		return 0x2590 - (uint32_t)eighths;
	return eighths < 4 ? ' ' : glyph_code(level, GLYPH_BAR);
}

uint32_t glyph_step(enum glyphs level, int step)
{
	assert(step >= 1 && step <= 8);
	return (level == GLYPHS_UNICODE ? 0x2580U : '0') + (uint32_t)step;
}
