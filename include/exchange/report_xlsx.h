/*
 * exchange/report_xlsx.h - a document as a spreadsheet (libxlsxwriter).
 *
 * The words are on the first page, every table has a page of its own with a
 * frozen header.  Amounts are numbers with the decimals of their unit.  A
 * spreadsheet's number is a double: what is written is the nearest double of the
 * exact decimal, the exact figure stands in the text report.  This is the only
 * place where a double comes near an amount.  Text is never a formula.
 *
 * The same document and options give the same bytes.
 */
#ifndef EXCHANGE_REPORT_XLSX_H
#define EXCHANGE_REPORT_XLSX_H

#include "core/document.h"
#include "exchange/out_file.h"

struct report_xlsx_options {
	int64_t created;    /* seconds since 1970 in UTC, above 0 */
	const char *folder; /* for the temporary file, which does not outlive the call */
};

/* The caller commits `out`. */
bool report_xlsx(struct out_file *out, const struct document *d,
                 const struct report_xlsx_options *options, struct error *err) MUST_USE;

#endif
