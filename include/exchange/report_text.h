/*
 * exchange/report_text.h - a document as plain text, or as Markdown.
 *
 * Plain text is for reading anywhere: no line has more than PARAGRAPH_WIDTH
 * cells unless a single word is longer, tables are aligned, pictures are drawn
 * with block characters.  A table that is too wide is told row by row.
 */
#ifndef EXCHANGE_REPORT_TEXT_H
#define EXCHANGE_REPORT_TEXT_H

#include "core/document.h"

void report_text(struct str *out, const struct document *d);
void report_markdown(struct str *out, const struct document *d);

#endif
