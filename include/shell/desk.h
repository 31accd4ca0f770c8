/*
 * shell/desk.h - a board opened for work: the file and the board in memory.
 *
 * desk_apply() is how every single edit happens, from the screen and from the
 * command line: checked by the core, written by the store, then applied in
 * memory.  When it fails, both are as before.
 */
#ifndef SHELL_DESK_H
#define SHELL_DESK_H

#include "core/change.h"
#include "shell/clock.h"
#include "store/store.h"

struct desk {
	struct store *store;
	struct board board;
	bool verified; /* the file was looked through before the first write */
	int64_t data_version;
};

enum desk_extent {
	DESK_NOUNS,   /* without figures, for work that streams them */
	DESK_FIGURES, /* everything */
};

bool desk_open(struct desk *desk, const char *path, enum desk_extent extent, struct error *err)
	MUST_USE;
void desk_close(struct desk *desk);

/* Looks the file through once; call it before the first write. */
bool desk_verify(struct desk *desk, struct error *err) MUST_USE;
/* All of them in one transaction; sets their `at` to the clock's now. */
bool desk_apply(struct desk *desk, struct change *changes, size_t count, const struct clock *clock,
                struct error *err) MUST_USE;
/* Loads again when another program changed the file; false when that cannot be
 * known yet, because somebody is writing. */
bool desk_refresh(struct desk *desk, bool *changed, struct error *err) MUST_USE;

#endif
