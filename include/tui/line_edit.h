/*
 * tui/line_edit.h - editing one line of text, by grapheme.
 *
 * `{ 0 }` is a valid empty line.  The text is well-formed UTF-8 without
 * control or other unsafe characters, at most LINE_EDIT_MAX bytes: what does
 * not fit is not taken.  Keys that are not editing (Enter, Escape, Up, Down,
 * Tab without a suggestion) are left to the caller.
 */
#ifndef TUI_LINE_EDIT_H
#define TUI_LINE_EDIT_H

#include "tui/canvas.h"

#include <stdbool.h>
#include <stddef.h>

enum { LINE_EDIT_MAX = 1024 };

struct line_edit {
	char text[LINE_EDIT_MAX + 1];
	size_t length;                 /* bytes of text */
	size_t at;                     /* cursor: byte offset of a grapheme */
	bool masked;                   /* shown as dots */
	const char *const *candidates; /* known names, ended by NULL; borrowed, may be NULL */
	const char *suggestion;        /* what Tab would take, NULL when nothing */
};

/* How and with what around it the line is drawn. */
struct line_look {
	bool focused;        /* the cursor stands here */
	const char *hint;    /* at the right: "= 1,200,000.00"; may be NULL */
	const char *message; /* below: what is wrong; may be NULL or "" */
};

/* Replaces the text, cursor at the end; what is unsafe is left out. */
void line_edit_set(struct line_edit *edit, const char *text);
/* Empty; `masked` and candidates stay. */
void line_edit_clear(struct line_edit *edit);
/* Names that Tab completes (matched by folded prefix); NULL for none. */
void line_edit_candidates(struct line_edit *edit, const char *const *candidates);

/* Handles a key: false when it is not the editor's. */
bool line_edit_key(struct line_edit *edit, int key);
/* Types in the first line of `text`.  Returns the rest, behind the line end,
 * for the caller to treat as further lines; NULL when there is none. */
const char *line_edit_paste(struct line_edit *edit, const char *text);

/* The field on row 0 (the hint at its right end), the message on row 1. */
void line_edit_draw(const struct line_edit *edit, struct canvas *cv, const struct line_look *look);

#endif
