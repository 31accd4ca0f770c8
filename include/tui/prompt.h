/*
 * tui/prompt.h - a dialog with one field.
 *
 * Enter answers DIALOG_YES with the text in edit.text, which the caller
 * checks; prompt_fail() keeps it open with a message.  Escape is DIALOG_NO.
 */
#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include "tui/dialog.h"
#include "tui/line_edit.h"

struct prompt {
	char title[DIALOG_TITLE_MAX];
	char text[DIALOG_TEXT_MAX];    /* what is asked for; may be "" */
	char message[DIALOG_TEXT_MAX]; /* why the answer was not taken */
	char hint[DIALOG_TITLE_MAX];   /* reading at the right; the caller's to fill */
	struct line_edit edit;
	const char *rest; /* further pasted lines, until the event ends; NULL when none */
};

extern const struct binding prompt_keys[];

/* Empty field; edit.masked and candidates may be set afterwards. */
void prompt_ask(struct prompt *prompt, const char *title, const char *text);
void prompt_fail(struct prompt *prompt, const char *message);
enum dialog_result prompt_update(struct prompt *prompt, const struct event *event);
void prompt_draw(const struct prompt *prompt, struct canvas *cv);

#endif
