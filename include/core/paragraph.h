/*
 * core/paragraph.h - a long sentence as lines of a text file.
 */
#ifndef CORE_PARAGRAPH_H
#define CORE_PARAGRAPH_H

#include "base/str.h"

enum { PARAGRAPH_WIDTH = 100 };

/* Breaks at blanks so that no line has more than PARAGRAPH_WIDTH cells, a
 * longer word excepted.  Every line begins with `indent` blanks, all but the
 * first with two more, and ends with a line feed.  Line feeds and tabs in
 * `text` count as blanks. */
void paragraph_add(struct str *out, int indent, const char *text);

#endif
