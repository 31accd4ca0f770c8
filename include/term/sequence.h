/*
 * term/sequence.h - the sequences of xterm, for what terminfo does not know.
 *
 * Texts are what follows the escape character.
 */
#ifndef TERM_SEQUENCE_H
#define TERM_SEQUENCE_H

#include "tui/event.h"

#include <stdbool.h>

enum { SEQUENCE_MAX = 32 }; /* bytes, with the NUL */

/* "[1;5C" is K_CTRL_RIGHT, "OP" is F1.  Shift and Alt are overlooked.
 * K_NONE for anything else. */
int sequence_key(const char *text);
/* "[<0;10;5M" is a click in column 9, row 4.  False when it is not a click or
 * a turn of the wheel (a release, another button). */
bool sequence_mouse(const char *text, struct event *event);
/* The same from the three bytes of the older form, "[M !!" */
bool sequence_mouse_old(const unsigned char bytes[3], struct event *event);

#endif
