/*
 * exchange/separator.h - which character separates the cells of a CSV text.
 *
 * A spreadsheet's `sep=;` line says it.  Without one, comma, semicolon and tab
 * are tried on the beginning of the file: the one that cuts the most records
 * into the same number of cells wins, of equals tab before semicolon before
 * comma.  Without any, the comma.
 */
#ifndef EXCHANGE_SEPARATOR_H
#define EXCHANGE_SEPARATOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SEPARATOR_SAMPLE = 64 * 1024 }; /* bytes that decide */

/* The length of a `sep=X` line at the beginning, line end included, and X in
 * *delimiter; 0 when there is none. */
size_t separator_line(const char *text, size_t length, uint32_t *delimiter);

/* `whole`: the text is the whole file, its last record counts. */
uint32_t separator_detect(const char *text, size_t length, bool whole);

#endif
