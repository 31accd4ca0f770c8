/*
 * tui/confirm.h - asks before something is destroyed or retired.
 *
 * `y` is yes; n, Escape and Enter are no: the key one presses without
 * reading changes nothing.  Texts are copied.
 */
#ifndef TUI_CONFIRM_H
#define TUI_CONFIRM_H

#include "tui/dialog.h"

struct confirm {
	char title[DIALOG_TITLE_MAX];
	char text[DIALOG_TEXT_MAX];
};

extern const struct binding confirm_keys[];

void confirm_ask(struct confirm *confirm, const char *title, const char *text);
enum dialog_result confirm_update(const struct confirm *confirm, const struct event *event);
void confirm_draw(const struct confirm *confirm, struct canvas *cv);

#endif
