/*
 * exchange/out_file.h - output that arrives whole or not at all.
 *
 * A path is written as `.NAME.XXXXXX` beside it (mode 0600), synced and then
 * renamed over it: readers see the old file or the new one.  A symbolic link
 * is followed; a device or a fifo is written in place.  A descriptor (standard
 * output) is flushed and checked.
 *
 * Writes do not fail one by one: the first failure is kept, what follows is
 * dropped, and out_file_commit() tells it.
 */
#ifndef EXCHANGE_OUT_FILE_H
#define EXCHANGE_OUT_FILE_H

#include "base/compiler.h"
#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct out_file;

/* NULL when nothing can be written there. */
struct out_file *out_file_open(const char *path, struct error *err) MUST_USE;
/* `fd` stays the caller's; `name` (copied) is what messages call it. */
struct out_file *out_file_open_descriptor(int fd, const char *name);

void out_file_write(struct out_file *out, const char *bytes, size_t length);
void out_file_text(struct out_file *out, const char *text);
void out_file_char(struct out_file *out, char c);

/* Has a write failed already?  Then a long export may stop early. */
bool out_file_has_failed(const struct out_file *out);

/* Both end `out`.  Commit puts the file in its place, durably; on failure
 * what was there before is untouched.  Abort leaves nothing behind; NULL is
 * nothing to abort. */
bool out_file_commit(struct out_file *out, struct error *err) MUST_USE;
void out_file_abort(struct out_file *out);

#endif
