/*
 * app/cover_text.h - what the cover says about the board, ready to draw.
 */
#ifndef APP_COVER_TEXT_H
#define APP_COVER_TEXT_H

#include "app/sheet.h"
#include "core/missing.h"

enum { COVER_LINE = 256 };

struct cover_text {
	char settings[COVER_LINE]; /* "Acme Bakery, USD, fiscal year from January" */
	char review[COVER_LINE], planned[COVER_LINE]; /* "2026-Q3  July to September 2026" */
	char form[COVER_LINE];    /* "short: sheets 2, 3, 4, 9 and 11, 80 min" */
	char session[COVER_LINE]; /* "Continue the session of 2026-Q3 at sheet 9 Promises" */
	char past[COVER_LINE];    /* there is nothing to look back on; "" when there is */
	char summary[COVER_LINE]; /* how much is missing */
	struct str missing[MISSING_KINDS];
};

/* `is_short`: the form of the session that is open or would be started. */
void cover_text_fill(struct cover_text *text, const struct scene *scene, bool is_short);
void cover_text_release(struct cover_text *text);

#endif
