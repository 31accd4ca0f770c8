/*
 * app/promise_lock.h - the one act that cannot be taken back.
 *
 * Only after the reveal, and only when there is something to lock: all drafts
 * of the planned quarter at once, by typing the quarter.
 */
#ifndef APP_PROMISE_LOCK_H
#define APP_PROMISE_LOCK_H

#include "app/promise_rows.h"

void promise_lock_ask(const struct promise_rows *rows, const struct scene *scene, int number,
                      struct outcome *out);
bool promise_lock_take(const struct scene *scene, const char *text, struct outcome *out);

#endif
