#include "tui/banner.h"

#include "base/compiler.h"
#include "base/text.h"

#include <string.h>

enum { GAP = 1, LATIN_FIRST = 0xC0, LATIN_LAST = 0xFF, LATIN_LOWER = 0x20 };

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

/* The letters and marks of U+00C0 to U+00DF; those after them are the same in
 * lower case.  A blank: not known. */
static const char latin_letters[] = "AAAAAA CEEEEIIII NOOOOO  UUUUY  ";
static const char latin_marks[] = "`'^~:o ,`'^:`'^: ~`'^~:  `'^:'  ";

/* Over a letter, in the row above it; a cedilla is left to the reader. */
static const struct {
	char mark;
	const char *row;
} marks[] = {
	{ '`', " #  " }, { '\'', "  # " }, { '^', " ## " }, { '~', " ###" },
	{ ':', "#  #" }, { 'o', " ## " },  { ',', "" },
};

struct sign {
	const struct letter *letter; /* NULL: not known */
	const char *above;
};

static const struct letter *letter_of(uint32_t code)
{
	uint32_t upper = code >= 'a' && code <= 'z' ? code - 'a' + 'A' : code;

	for (size_t i = 0; i < COUNT_OF(letters); i++)
		if ((unsigned char)letters[i].character == upper)
			return &letters[i];
	return NULL;
}

static struct sign sign_of(uint32_t code)
{
	struct sign sign = { NULL, "" };
	size_t at;

	if (code < LATIN_FIRST || code > LATIN_LAST)
		return (struct sign){ letter_of(code), "" };
	at = (code - LATIN_FIRST) % LATIN_LOWER;
	if (latin_letters[at] == ' ')
		return sign;
	sign.letter = letter_of((unsigned char)latin_letters[at]);
	for (size_t i = 0; i < COUNT_OF(marks); i++)
		if (marks[i].mark == latin_marks[at])
			sign.above = marks[i].row;
	return sign;
}

static int width_of(const struct letter *letter)
{
	return (int)strlen(letter->rows[0]);
}

/* Of the first `length` bytes; 0 when something in them has no letter. */
static int measure(const char *text, size_t length)
{
	int width = 0;

	while (length > 0) {
		uint32_t code;
		size_t step = text_decode(text, length, &code);
		struct sign sign = sign_of(code);

		if (sign.letter == NULL || width > GRID_MAX)
			return 0;
		text += step;
		length -= step;
		width += width_of(sign.letter) + (length > 0 ? GAP : 0);
	}
	return width;
}

int banner_width(const char *text)
{
	return measure(text, strlen(text));
}

static void draw_row(struct canvas *cv, struct slot at, enum style style, const char *row)
{
	for (int i = 0; row[i] != '\0'; i++)
		if (row[i] == '#')
			canvas_glyph(cv, at.y, at.x + i, style, GLYPH_BLOCK);
}

static void draw_bytes(struct canvas *cv, struct slot at, enum style style, const char *text,
                       size_t length)
{
	while (length > 0) {
		uint32_t code;
		size_t step = text_decode(text, length, &code);
		struct sign sign = sign_of(code);
		struct slot row = at;

		row.y--;
		draw_row(cv, row, style, sign.above);
		for (int i = 0; i < BANNER_ROWS; i++) {
			row.y++;
			draw_row(cv, row, style, sign.letter->rows[i]);
		}
		text += step;
		length -= step;
		at.x += width_of(sign.letter) + GAP;
	}
}

void banner_draw(struct canvas *cv, int y, int x, enum style style, const char *text)
{
	struct slot at = { .y = y, .x = x };

	if (banner_width(text) > 0)
		draw_bytes(cv, at, style, text, strlen(text));
}

static bool is_break(const char *text, size_t at)
{
	return text[at] == '\0' || text[at] == ' ' || text[at - 1] == '-';
}

/* The bytes of the first line; 0 when not even one word has room. */
static size_t line_of(const char *text, int width)
{
	size_t best = 0, length = strlen(text);

	for (size_t at = 1; at <= length; at++)
		if (is_break(text, at) && measure(text, at) > 0 && measure(text, at) <= width)
			best = at;
	return best;
}

int banner_rows(const char *text, int width)
{
	int rows = 0;

	while (*text != '\0') {
		size_t length = line_of(text, width);

		if (length == 0)
			return 0;
		rows += BANNER_ROWS + GAP;
		text += length;
		text += strspn(text, " ");
	}
	return rows;
}

void banner_wrap(struct canvas *cv, int x, enum style style, const char *text)
{
	struct slot at = { .y = GAP, .x = x };

	while (*text != '\0') {
		size_t length = line_of(text, cv->w - x);

		if (length == 0)
			return;
		draw_bytes(cv, at, style, text, length);
		at.y += BANNER_ROWS + GAP;
		text += length;
		text += strspn(text, " ");
	}
}
