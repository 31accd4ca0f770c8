/*
 * exchange/report_page.h - the parts of an HTML report that are the same in all.
 */
#ifndef EXCHANGE_REPORT_PAGE_H
#define EXCHANGE_REPORT_PAGE_H

#include "core/document.h"

/* The lines of the style sheet, ended by NULL. */
extern const char *const report_style[];

/* A picture as inline SVG.  It is hidden from screen readers, which find its
 * figures in the same row. */
void report_svg(struct str *out, const struct document_picture *picture);

#endif
