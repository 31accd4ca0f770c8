/*
 * term/rescue.h - the terminal as it was found, whatever happens.
 *
 * What has to be written and set is captured when the terminal is opened, so
 * that rescue_terminal() needs only calls that are safe in a signal handler:
 * write() and tcsetattr().  There is one terminal, so there is one rescue.
 */
#ifndef TERM_RESCUE_H
#define TERM_RESCUE_H

#include "base/compiler.h"

#include <stdbool.h>

/* Captures the state of the terminal `in` and forgets older sequences; false
 * when it is none.  The sequences will be written to `out`. */
bool rescue_save(int in, int out) MUST_USE;
/* One more sequence to write, without its padding; NULL is nothing.  What is
 * beyond 256 bytes in all is left out. */
void rescue_add(const char *sequence);
/* From now on the terminal needs rescue, or does not any more. */
void rescue_arm(void);
void rescue_disarm(void);

/* Restores the terminal if it is armed, and disarms: for signal handlers,
 * atexit() and xalloc_on_failure(). */
void rescue_terminal(void);
/* Sets the captured modes, at a normal end when the sequences were written. */
void rescue_modes(void);

#endif
