/*
 * exchange/report_escape.h - text on its way into a report.
 *
 * The only way in which words reach a file that something else will interpret.
 * All of them append; all go through the text gate first, so that what a
 * terminal must not see, ill-formed bytes, control and bidirectional characters,
 * is U+FFFD in a report as well.  Line feeds are kept where it is said.
 */
#ifndef EXCHANGE_REPORT_ESCAPE_H
#define EXCHANGE_REPORT_ESCAPE_H

#include "base/str.h"

/* Gated, line by line. */
void report_plain(struct str *out, const char *text);
/* Gated, line feeds become blanks. */
void report_line(struct str *out, const char *text);
/* For the content of an HTML or SVG element and for a quoted attribute: no
 * & < > " ' is left.  Line feeds are kept. */
void report_html_escape(struct str *out, const char *text);
/* For a paragraph, a heading or a table cell of Markdown: shown as it is,
 * neither markup nor HTML.  Line feeds become blanks. */
void report_markdown_escape(struct str *out, const char *text);

#endif
