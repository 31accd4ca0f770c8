#include "term/keycode.h"

#include "base/compiler.h"
#include "term/library.h"
#include "term/sequence.h"
#include "tui/key.h"

#include <stdlib.h>
#include <string.h>

struct code_row {
	int code, key;
};

/* The keypad's corners and vt220's Find and Select are where Home, End and
 * paging are elsewhere; Shift is overlooked. */
static const struct code_row codes[] = {
	{ '\n', K_ENTER },          { '\b', K_BACKSPACE },
	{ KEY_ENTER, K_ENTER },     { KEY_BACKSPACE, K_BACKSPACE },
	{ KEY_BTAB, K_BACKTAB },    { KEY_UP, K_UP },
	{ KEY_SR, K_UP },           { KEY_DOWN, K_DOWN },
	{ KEY_SF, K_DOWN },         { KEY_LEFT, K_LEFT },
	{ KEY_SLEFT, K_LEFT },      { KEY_RIGHT, K_RIGHT },
	{ KEY_SRIGHT, K_RIGHT },    { KEY_HOME, K_HOME },
	{ KEY_SHOME, K_HOME },      { KEY_FIND, K_HOME },
	{ KEY_A1, K_HOME },         { KEY_END, K_END },
	{ KEY_SEND, K_END },        { KEY_LL, K_END },
	{ KEY_SELECT, K_END },      { KEY_C1, K_END },
	{ KEY_PPAGE, K_PAGE_UP },   { KEY_SPREVIOUS, K_PAGE_UP },
	{ KEY_A3, K_PAGE_UP },      { KEY_NPAGE, K_PAGE_DOWN },
	{ KEY_SNEXT, K_PAGE_DOWN }, { KEY_C3, K_PAGE_DOWN },
	{ KEY_IC, K_INSERT },       { KEY_SIC, K_INSERT },
	{ KEY_DC, K_DELETE },       { KEY_SDC, K_DELETE },
};

struct name_row {
	const char *name;
	int key;
};

/* Extended capabilities, whose codes ncurses makes up as it starts. */
static const struct name_row names[] = {
	{ "kUP5", K_CTRL_UP },
	{ "kDN5", K_CTRL_DOWN },
	{ "kLFT5", K_CTRL_LEFT },
	{ "kRIT5", K_CTRL_RIGHT },
};

void keycode_define(void)
{
	/* The mouse's sequences belong to ncurses in some descriptions; it would
	 * wait for clicks to become double clicks. */
	(void)define_key("\033[<", KEYCODE_MOUSE);
	(void)define_key("\033[M", KEYCODE_MOUSE_OLD);
	(void)define_key("\033[200~", KEYCODE_PASTE);
}

/* What is bound to a code of an extended capability. */
static int key_by_name(int code)
{
	const char *name = keyname(code);
	char *bytes;
	int key = K_NONE;

	for (size_t i = 0; name != NULL && i < COUNT_OF(names); i++)
		if (strcmp(name, names[i].name) == 0)
			return names[i].key;
	bytes = keybound(code, 0);
	if (bytes != NULL && bytes[0] == K_ESCAPE)
		key = sequence_key(bytes + 1);
	free(bytes);
	return key;
}

int keycode_key(int code)
{
	for (size_t i = 0; i < COUNT_OF(codes); i++)
		if (codes[i].code == code)
			return codes[i].key;
	if (code >= KEY_F(1) && code <= KEY_F(12))
		return K_F(code - KEY_F0);
	if (code < 0x80)
		return code;
	return code > KEY_MAX ? key_by_name(code) : K_NONE;
}
