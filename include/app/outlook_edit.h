/*
 * app/outlook_edit.h - what one key or one line does to an outlook, as changes.
 *
 * What was said for the quarter under review stays as it was said; only
 * whether it came is written down beside it.
 */
#ifndef APP_OUTLOOK_EDIT_H
#define APP_OUTLOOK_EDIT_H

#include "app/outlook_table.h"

/* Asks for the selected line's text; says why when it stays as it is. */
void outlook_ask(const struct outlook_table *table, int number, struct outcome *out);
/* An empty text takes the line away. */
bool outlook_take(const struct outlook_table *table, const struct scene *scene,
                  const struct answer_text *answer, struct outcome *out);
/* It came; again: it did not; again: not said. */
void outlook_turn_came(const struct outlook_table *table, const struct scene *scene,
                       struct outcome *out);

#endif
