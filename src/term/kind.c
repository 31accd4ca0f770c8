#include "term/kind.h"

#include "term/library.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

const char *kind_text(const char *capability)
{
	char *text = tigetstr(capability);

	/* (char *)-1: it is no capability of text at all. */
	return text == (char *)-1 ? NULL : text;
}

bool kind_is_usable(int out)
{
	const char *name = getenv("TERM");
	int problem = 0;
	bool is_usable;

	if (name == NULL || *name == '\0' || setupterm(NULL, out, &problem) != OK)
		return false;
	is_usable = kind_text("cup") != NULL;
	/* newterm() makes its own. */
	(void)del_curterm(cur_term);
	return is_usable;
}

static bool is_linux_console(void)
{
	const char *name = getenv("TERM");

	return name != NULL && strncmp(name, "linux", 5) == 0;
}

bool kind_is_xterm(void)
{
	/* The Linux console's description has a mouse too, but it is gpm's. */
	return !is_linux_console() && (kind_text("kmous") != NULL || kind_text("BE") != NULL);
}

enum charset kind_charset(void)
{
	if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return CHARSET_UTF8;
	return setlocale(LC_CTYPE, "C.UTF-8") == NULL ? CHARSET_ASCII : CHARSET_BORROWED;
}

enum glyphs kind_glyphs(enum charset charset)
{
	if (charset != CHARSET_UTF8)
		return GLYPHS_ASCII;
	return is_linux_console() ? GLYPHS_BASIC : GLYPHS_UNICODE;
}
