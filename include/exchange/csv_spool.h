/*
 * exchange/csv_spool.h - makes a pipe readable twice.
 *
 * Two passes over standard input need a file: everything the descriptor still
 * gives is copied into a temporary file (mode 0600) that has no name any more
 * when this returns, so nothing stays behind whatever happens.
 */
#ifndef EXCHANGE_CSV_SPOOL_H
#define EXCHANGE_CSV_SPOOL_H

#include "base/compiler.h"
#include "base/error.h"

/* Returns a descriptor at the beginning of the copy, to close(), or -1.
 * `fd` stays the caller's; `folder` must be writable. */
int csv_spool(int fd, const char *folder, struct error *err) MUST_USE;

#endif
