/*
 * store/store.h - the board's file: one SQLite database, all or nothing.
 *
 * The only door to the database; nothing of SQLite shows through it.  Every
 * change is one durable transaction with its journal row; a batch is many
 * changes in one transaction.  Locked promises, amendments, actuals and
 * corrections are append-only by guards in the file itself.
 *
 * Failures are sentences; after a failed change the file is as before.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "core/change.h"

struct store;

/* Creates the file (0600, its folder must exist); refuses an existing one. */
struct store *store_create(const char *path, const struct settings *settings, struct error *err)
	MUST_USE;

/* Opens a board.  Foreign and newer files are refused without a write; a file
 * that cannot be written opens as a viewer (store_is_read_only). */
struct store *store_open(const char *path, struct error *err) MUST_USE;
void store_close(struct store *s);

bool store_is_read_only(const struct store *s);
const char *store_path(const struct store *s);

/* Looks at every page and every reference: 0.1 s per 100,000 rows.  Run it
 * before the first write; after a failure the store refuses to write. */
bool store_verify(struct store *s, struct error *err) MUST_USE;

/* One change, one transaction.  `what` goes into the journal. */
bool store_apply(struct store *s, const struct change *c, const char *what, struct error *err)
	MUST_USE;

/* Many changes: begin, write ..., then commit or roll back. */
bool store_begin(struct store *s, struct error *err) MUST_USE;
bool store_write(struct store *s, const struct change *c, struct error *err) MUST_USE;
bool store_commit(struct store *s, const char *at, const char *what, struct error *err) MUST_USE;
void store_rollback(struct store *s);

/* Fills an empty board with the settings and all nouns, without figures. */
bool store_load_nouns(struct store *s, struct board *b, struct error *err) MUST_USE;
/* The same with all figures and amendments. */
bool store_load(struct store *s, struct board *b, struct error *err) MUST_USE;

/* A number that differs after another program changed the file; 0 while that
 * cannot be read. */
int64_t store_data_version(struct store *s);

/* A consistent copy at `path`, which must not exist; also while the board is
 * open elsewhere.  Checked before it gets its name. */
bool store_backup(struct store *s, const char *path, struct error *err) MUST_USE;

/* "SQLite 3.40.1", for --version. */
const char *store_engine(void);

#endif
