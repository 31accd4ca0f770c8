/*
 * app/duty_words.h - a duty and its column in words.
 */
#ifndef APP_DUTY_WORDS_H
#define APP_DUTY_WORDS_H

#include "base/str.h"
#include "core/board.h"

enum { HOURS_TEXT = 32 };

/* Hours a week as they are typed: "6", "2.5"; "" is not given. */
bool duty_hours_read(const char *text, struct amount *hours, struct error *err) MUST_USE;
/* "6", "2.5", "2.75", "" when not given; out has HOURS_TEXT bytes and is returned. */
const char *duty_hours_text(struct amount hours, char *out);

/* "Marketing's job", "Sales' job" */
void duty_heading(const struct board *b, int department, char *out, size_t size);
/* Whose it is, with whom, how often, how long; then each warning and, for a
 * suggestion, what to do with it.  Lines ended by '\n' but the last. */
void duty_add_detail(struct str *out, const struct board *b, const struct duty *d,
                     unsigned warnings);
/* "Mia Torres; Sam Okoro" */
void duty_add_helpers(struct str *out, const struct board *b, const struct duty *d,
                      const char *between);

#endif
