/*
 * term/input.h - keys, characters, pastes and the mouse, as events.
 */
#ifndef TERM_INPUT_H
#define TERM_INPUT_H

#include "term/library.h"
#include "term/paste.h"
#include "tui/event.h"

#include <stdbool.h>

struct input {
	int file;
	WINDOW *pad; /* is read through: reading from a window would refresh it */
	int ahead;   /* a code read too early, or ERR */
	struct paste paste;
};

void input_open(struct input *input, int file);
void input_close(struct input *input);

/* The next code of ncurses, waiting at most `delay` milliseconds; or ERR. */
int input_code(struct input *input, int delay);
/* Makes an event of a code, and what has to be read after it.  False when it
 * means nothing.  The size is the caller's to fill in. */
bool input_event(struct input *input, int code, struct event *event);
/* Is there anything to read at once? */
bool input_has_more(struct input *input);

#endif
