/*
 * app/session_start.h - beginning a session, and the quarters it is about.
 */
#ifndef APP_SESSION_START_H
#define APP_SESSION_START_H

#include "app/sheet.h"

/* A new session, at its first sheet; or the open one, where it stopped. */
void session_start_or_continue(const struct scene *scene, bool is_short, struct outcome *out);
/* Both quarters `by` quarters later: of the open session, else only for
 * looking at. */
void session_shift_quarters(const struct scene *scene, int by, struct outcome *out);

#endif
