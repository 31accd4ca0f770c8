/*
 * app/close_words.h - follow-ups and the session they end, in words.
 */
#ifndef APP_CLOSE_WORDS_H
#define APP_CLOSE_WORDS_H

#include "app/sheet.h"

bool followup_is_overdue(const struct followup *f, struct date today);
/* "open", "overdue", "done", "not done". */
const char *followup_status(const struct followup *f, struct date today);
/* For qsort_r() over ids, `board` a pointer to the board's: those to do first,
 * each part by date. */
int followup_order(const void *left, const void *right, void *board);

/* When it began, how it was rated, whether it is closed. */
void close_words_of_session(struct str *out, const struct scene *scene);
/* "7 of 9 done, the norm is 90 %; 2 overdue; 5 not due yet"; what is open and
 * not due yet counts for neither. */
void close_words_of_share(struct str *out, const struct board *b, struct date today);
/* What is asked before the open session is closed. */
void close_words_of_question(struct str *out, const struct scene *scene);

#endif
