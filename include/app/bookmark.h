/*
 * app/bookmark.h - where the open session is: its sheet and row.
 *
 * Kept in the session itself, so that an interrupted one goes on where it
 * stopped.  It is no edit: it travels in the transaction of whatever is stored
 * and is never undone.
 */
#ifndef APP_BOOKMARK_H
#define APP_BOOKMARK_H

#include "app/app.h"

/* A session whose planned quarter is over was left open by mistake and does
 * not hold the board back in that quarter: NULL. */
const struct session *bookmark_session(const struct scene *scene);
/* Sets out->bookmark when the session is no longer where it was. */
void bookmark_set(const struct app *app, struct outcome *out);

#endif
