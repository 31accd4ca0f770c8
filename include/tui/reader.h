/*
 * tui/reader.h - a text to be read: arithmetic, help, an explanation.
 *
 * Lines that fit are kept as they are, others are wrapped; `j k`, arrows,
 * paging and the wheel scroll.  The text is borrowed while the reader is open.
 */
#ifndef TUI_READER_H
#define TUI_READER_H

#include "tui/dialog.h"

struct reader {
	char title[DIALOG_TITLE_MAX];
	const char *text;
	int top; /* first line shown */
};

/* Escape, Enter or q close it: DIALOG_NO. */
extern const struct binding reader_keys[];

void reader_open(struct reader *reader, const char *title, const char *text);
enum dialog_result reader_update(struct reader *reader, const struct event *event);
void reader_draw(const struct reader *reader, struct canvas *cv);

#endif
