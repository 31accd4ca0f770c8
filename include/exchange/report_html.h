/*
 * exchange/report_html.h - a document as one page that needs nothing else.
 *
 * Inline pictures, no script, no address, a policy that forbids both; light and
 * dark, for the screen and for paper of any size; a table carries the figures of
 * every picture.  Words come in through exchange/report_escape.h alone.
 */
#ifndef EXCHANGE_REPORT_HTML_H
#define EXCHANGE_REPORT_HTML_H

#include "core/document.h"

void report_html(struct str *out, const struct document *d);

#endif
