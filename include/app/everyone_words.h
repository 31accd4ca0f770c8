/*
 * app/everyone_words.h - everyone's measures, one of them, in words.
 */
#ifndef APP_EVERYONE_WORDS_H
#define APP_EVERYONE_WORDS_H

#include "app/everyone_rows.h"

/* One line: how many came out green, amber and red; which departments have no
 * measure, or more than one or two. */
void everyone_words_of_sheet(struct str *out, const struct scene *scene,
                             const struct everyone_rows *rows);
/* One row: its color and why, what success and failure are next; lines ended
 * by line feeds.  Tells nothing that is hidden. */
void everyone_words_of_row(struct str *out, const struct scene *scene,
                           const struct everyone_row *row);
/* The arithmetic behind its color. */
void everyone_words_why(struct str *out, const struct scene *scene, const struct everyone_row *row);

#endif
