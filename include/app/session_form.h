/*
 * app/session_form.h - the long and the short form of a session.
 *
 * The long form turns all sheets; the short one leaves out those whose row of
 * the table of sheets says so.  Every sheet can be reached by its number.
 */
#ifndef APP_SESSION_FORM_H
#define APP_SESSION_FORM_H

#include "app/sheet.h"

/* `session` 0: false. */
bool session_form_is_short(const struct board *b, int session);
/* Does the next-sheet key stop there?  The cover belongs to both forms. */
bool session_form_has(bool is_short, const struct sheet *sheet);
/* "short: sheets 2, 3, 4, 9 and 11, 80 min" */
void session_form_words(struct str *out, bool is_short);
/* Writes the form down for a session that is open or begins in `out`. */
void session_form_set(const struct scene *scene, int session, bool is_short, struct outcome *out);

#endif
