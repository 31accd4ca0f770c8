/*
 * app/promise_words.h - the promises of a quarter, one of them, in words.
 */
#ifndef APP_PROMISE_WORDS_H
#define APP_PROMISE_WORDS_H

#include "app/promise_rows.h"

/* One line: how many are there, what they add up to, what to press next. */
void promise_words_of_sheet(struct str *out, const struct board *b,
                            const struct promise_rows *rows);
/* The contradiction between the departments, "" when there is none or it is
 * still hidden. */
const char *promise_words_of_source(const struct promise_rows *rows);
/* What is to be doubted and what the record of that person says, lines ended
 * by line feeds. */
void promise_words_of_row(struct str *out, const struct board *b, const struct promise_rows *rows,
                          const struct promise_row *row);
/* The arithmetic of a row that is not hidden. */
void promise_words_why(struct str *out, const struct scene *scene, const struct promise_rows *rows,
                       const struct promise_row *row);

#endif
