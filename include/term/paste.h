/*
 * term/paste.h - pasted text, collected byte by byte.
 *
 * `{ 0 }` is an empty one.  What is beyond PASTE_MAX is read and dropped, the
 * text cut at a whole character; NUL bytes are dropped.
 */
#ifndef TERM_PASTE_H
#define TERM_PASTE_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>

enum { PASTE_MAX = 65536 }; /* bytes */

struct paste {
	struct str text;
	size_t matched; /* bytes of the end mark seen last */
	bool is_cut;
};

void paste_begin(struct paste *paste);
/* True when this was the last byte of the end mark, ESC [ 201 ~. */
bool paste_add(struct paste *paste, char byte);
/* Also right when the end mark never came.  Borrowed until the next begin. */
const char *paste_end(struct paste *paste);
void paste_release(struct paste *paste);

#endif
