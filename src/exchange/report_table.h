/*
 * exchange/report_table.h - tables and pictures of a report as lines of text.
 */
#ifndef EXCHANGE_REPORT_TABLE_H
#define EXCHANGE_REPORT_TABLE_H

#include "core/document.h"

/* A picture in at most `width` cells of block characters, without blanks at
 * its end. */
void report_bar(struct str *out, const struct document_picture *picture, int width);

/* Without its caption. */
void report_text_table(struct str *out, const struct document_table *table);

#endif
