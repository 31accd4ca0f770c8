#include "tui/style.h"

#include <assert.h>

static const char letters[STYLE_COUNT] = {
	[STYLE_NORMAL] = ' ',   [STYLE_TITLE] = 't',       [STYLE_HEADER] = 'h',
	[STYLE_SELECTED] = 's', [STYLE_DIM] = 'd',         [STYLE_STRONG] = 'r',
	[STYLE_GOOD] = 'g',     [STYLE_BAD] = 'b',         [STYLE_WARN] = 'w',
	[STYLE_KEY] = 'k',      [STYLE_HINT] = 'i',        [STYLE_LABEL] = 'l',
	[STYLE_FIELD] = 'f',    [STYLE_FIELD_FOCUS] = 'o', [STYLE_FIELD_ERROR] = 'e',
	[STYLE_MESSAGE] = 'm',  [STYLE_LINE] = 'n',        [STYLE_BAR] = 'a',
	[STYLE_MARK] = 'x',     [STYLE_MASKED] = 'q',      [STYLE_TAB] = 'p',
	[STYLE_TAB_HERE] = 'v', [STYLE_STATUS] = 'u',
};

char style_letter(enum style style)
{
	assert(style < STYLE_COUNT);
	return letters[style];
}
