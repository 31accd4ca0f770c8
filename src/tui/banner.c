#include "tui/banner.h"

#include "base/compiler.h"

#include <string.h>

enum { GAP = 1 };

struct letter {
	char character;
	const char *rows[BANNER_ROWS];
};

/* clang-format off */
static const struct letter letters[] = {
	{ 'A', { " ## ", "#  #", "####", "#  #", "#  #" } },
	{ 'B', { "### ", "#  #", "### ", "#  #", "### " } },
	{ 'C', { " ###", "#   ", "#   ", "#   ", " ###" } },
	{ 'D', { "### ", "#  #", "#  #", "#  #", "### " } },
	{ 'E', { "####", "#   ", "### ", "#   ", "####" } },
	{ 'F', { "####", "#   ", "### ", "#   ", "#   " } },
	{ 'G', { " ###", "#   ", "# ##", "#  #", " ###" } },
	{ 'H', { "#  #", "#  #", "####", "#  #", "#  #" } },
	{ 'I', { "###", " # ", " # ", " # ", "###" } },
	{ 'J', { "  ##", "   #", "   #", "#  #", " ## " } },
	{ 'K', { "#  #", "# # ", "##  ", "# # ", "#  #" } },
	{ 'L', { "#   ", "#   ", "#   ", "#   ", "####" } },
	{ 'M', { "#   #", "## ##", "# # #", "#   #", "#   #" } },
	{ 'N', { "#   #", "##  #", "# # #", "#  ##", "#   #" } },
	{ 'O', { " ## ", "#  #", "#  #", "#  #", " ## " } },
	{ 'P', { "### ", "#  #", "### ", "#   ", "#   " } },
	{ 'Q', { " ## ", "#  #", "#  #", "# # ", " # #" } },
	{ 'R', { "### ", "#  #", "### ", "# # ", "#  #" } },
	{ 'S', { " ###", "#   ", " ## ", "   #", "### " } },
	{ 'T', { "#####", "  #  ", "  #  ", "  #  ", "  #  " } },
	{ 'U', { "#  #", "#  #", "#  #", "#  #", " ## " } },
	{ 'V', { "#   #", "#   #", "#   #", " # # ", "  #  " } },
	{ 'W', { "#   #", "#   #", "# # #", "## ##", "#   #" } },
	{ 'X', { "#   #", " # # ", "  #  ", " # # ", "#   #" } },
	{ 'Y', { "#   #", " # # ", "  #  ", "  #  ", "  #  " } },
	{ 'Z', { "####", "   #", " ## ", "#   ", "####" } },
	{ '0', { " ## ", "#  #", "#  #", "#  #", " ## " } },
	{ '1', { " # ", "## ", " # ", " # ", "###" } },
	{ '2', { "### ", "   #", " ## ", "#   ", "####" } },
	{ '3', { "### ", "   #", " ## ", "   #", "### " } },
	{ '4', { "#  #", "#  #", "####", "   #", "   #" } },
	{ '5', { "####", "#   ", "### ", "   #", "### " } },
	{ '6', { " ## ", "#   ", "### ", "#  #", " ## " } },
	{ '7', { "####", "   #", "  # ", " #  ", " #  " } },
	{ '8', { " ## ", "#  #", " ## ", "#  #", " ## " } },
	{ '9', { " ## ", "#  #", " ###", "   #", " ## " } },
	{ ' ', { "  ", "  ", "  ", "  ", "  " } },
	{ '.', { " ", " ", " ", " ", "#" } },
	{ ',', { "  ", "  ", "  ", " #", "# " } },
	{ '-', { "   ", "   ", "###", "   ", "   " } },
	{ '+', { "   ", " # ", "###", " # ", "   " } },
	{ '%', { "#   #", "   # ", "  #  ", " #   ", "#   #" } },
	{ '(', { " #", "# ", "# ", "# ", " #" } },
	{ ')', { "# ", " #", " #", " #", "# " } },
	{ '/', { "    #", "   # ", "  #  ", " #   ", "#    " } },
	{ '\'', { "#", "#", " ", " ", " " } },
	{ '&', { " #  ", "# # ", " ## ", "# ##", " ###" } },
	{ ':', { " ", "#", " ", "#", " " } },
	{ '!', { "#", "#", "#", " ", "#" } },
	{ '?', { "### ", "   #", " ## ", "    ", " #  " } },
};
/* clang-format on */

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static const struct letter *letter_of(char c)
{
	for (size_t i = 0; i < COUNT_OF(letters); i++)
		if (letters[i].character == upper(c))
			return &letters[i];
	return NULL;
}

static int width_of(const struct letter *letter)
{
	return (int)strlen(letter->rows[0]);
}

int banner_width(const char *text)
{
	int width = 0;

	for (; *text != '\0'; text++) {
		const struct letter *letter = letter_of(*text);

		if (letter == NULL || width > GRID_MAX)
			return 0;
		width += width_of(letter) + (text[1] != '\0' ? GAP : 0);
	}
	return width;
}

static void draw_letter(struct canvas *cv, struct slot at, enum style style,
                        const struct letter *letter)
{
	for (int row = 0; row < BANNER_ROWS; row++)
		for (int i = 0; letter->rows[row][i] != '\0'; i++)
			if (letter->rows[row][i] == '#')
				canvas_glyph(cv, at.y + row, at.x + i, style, GLYPH_BLOCK);
}

void banner_draw(struct canvas *cv, int y, int x, enum style style, const char *text)
{
	struct slot at = { .y = y, .x = x };

	if (banner_width(text) == 0)
		return;
	for (; *text != '\0'; text++) {
		const struct letter *letter = letter_of(*text);

		draw_letter(cv, at, style, letter);
		at.x += width_of(letter) + GAP;
	}
}
