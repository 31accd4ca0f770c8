#include "term/look.h"

enum ink { INK_OWN, INK_BLUE, INK_ORANGE, INK_GRAY, INK_COUNT };

/* 32, 166 and 244 are the ones of 256 with at least 3.8 : 1 to white and to
 * black both; of 8 only bold blue is readable on black. */
static const short colors_256[INK_COUNT] = { -1, 32, 166, 244 };
static const short colors_8[INK_COUNT] = { -1, COLOR_BLUE, COLOR_YELLOW, -1 };
static const attr_t bold_8[INK_COUNT] = { 0, A_BOLD, A_BOLD, A_DIM };

struct role {
	attr_t mono;  /* where there is no color */
	attr_t color; /* besides the ink */
	enum ink ink;
};

static const struct role roles[STYLE_COUNT] = {
	[STYLE_NORMAL] = { 0, 0, INK_OWN },
	[STYLE_TITLE] = { A_BOLD, A_BOLD, INK_OWN },
	[STYLE_HEADER] = { A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE, INK_OWN },
	[STYLE_SELECTED] = { A_REVERSE, A_REVERSE, INK_OWN },
	[STYLE_DIM] = { A_DIM, 0, INK_GRAY },
	[STYLE_STRONG] = { A_BOLD, A_BOLD, INK_OWN },
	[STYLE_GOOD] = { 0, 0, INK_BLUE },
	[STYLE_BAD] = { A_BOLD, 0, INK_ORANGE },
	[STYLE_WARN] = { A_BOLD | A_UNDERLINE, A_BOLD, INK_ORANGE },
	[STYLE_KEY] = { A_BOLD, A_BOLD, INK_OWN },
	[STYLE_HINT] = { 0, 0, INK_OWN },
	[STYLE_LABEL] = { 0, 0, INK_OWN },
	[STYLE_FIELD] = { A_UNDERLINE, A_UNDERLINE, INK_OWN },
	[STYLE_FIELD_FOCUS] = { A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE, INK_OWN },
	[STYLE_FIELD_ERROR] = { A_REVERSE | A_UNDERLINE, A_UNDERLINE, INK_ORANGE },
	[STYLE_MESSAGE] = { A_BOLD, A_BOLD, INK_ORANGE },
	[STYLE_LINE] = { A_DIM, 0, INK_GRAY },
	[STYLE_BAR] = { 0, 0, INK_BLUE },
	[STYLE_MARK] = { A_BOLD, A_BOLD, INK_OWN },
	[STYLE_MASKED] = { A_DIM, 0, INK_GRAY },
	[STYLE_TAB] = { 0, 0, INK_OWN },
	[STYLE_TAB_HERE] = { A_REVERSE, A_REVERSE, INK_OWN },
	[STYLE_STATUS] = { 0, 0, INK_OWN },
};

enum palette_size look_start(bool wants_color)
{
	const short *colors;
	enum palette_size size;

	if (!wants_color || !has_colors() || start_color() == ERR || use_default_colors() == ERR)
		return PALETTE_NONE;
	/* More than 256 are red, green and blue in one number: only the first 8 are
	 * known there. */
	size = COLORS == 256 ? PALETTE_256 : PALETTE_8;
	colors = size == PALETTE_256 ? colors_256 : colors_8;
	for (short i = INK_OWN + 1; i < INK_COUNT; i++)
		if (init_pair(i, colors[i], -1) == ERR)
			return PALETTE_NONE;
	return size;
}

struct appearance look_of(enum palette_size size, enum style style, bool inverted)
{
	const struct role *role = &roles[style];
	struct appearance look = { role->mono, 0 };

	if (size != PALETTE_NONE) {
		look.attributes = role->color;
		look.pair = (short)role->ink;
	}
	if (size == PALETTE_8)
		look.attributes |= bold_8[role->ink];
	if (inverted)
		look.attributes ^= A_REVERSE;
	return look;
}
