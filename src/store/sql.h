/*
 * store/sql.h - inside the store: the connection and its statements.
 *
 * Private to src/store: nobody else sees SQLite.
 */
#ifndef STORE_SQL_H
#define STORE_SQL_H

#include "store/store.h"

#include <sqlite3.h>

enum statement {
	SQL_BEGIN,
	SQL_COMMIT,
	SQL_ROLLBACK,
	SQL_JOURNAL,
	SQL_BATCH_IS_THERE,
	SQL_PUT_SETTINGS,
	SQL_GET_SETTINGS,
	SQL_PUT_DRAFT,
	SQL_DROP_DRAFT,
	SQL_GET_DRAFT,
	SQL_PUT_PROMISE,
	SQL_GET_PROMISE,
	SQL_LOCK_DRAFTS,
	SQL_DROP_DRAFTS,
	SQL_PUT_AMENDMENT,
	SQL_GET_AMENDMENT,
	SQL_GET_AMENDMENTS,
	SQL_PUT_ACTUAL,
	SQL_HAS_ACTUAL,
	SQL_GET_ACTUAL,
	SQL_PUT_CORRECTION,
	SQL_PUT_MOVE,
	SQL_DATA_VERSION,
	SQL_STATEMENTS,
};

struct store {
	sqlite3 *db;
	char *path;
	bool read_only, damaged;
	char batch[40]; /* the key of the running transaction */
	sqlite3_stmt *statements[SQL_STATEMENTS];
	sqlite3_stmt *add[NOUN_KINDS], *edit[NOUN_KINDS];
};

/* A failure of the engine as a sentence about the file. */
bool sql_failed(const struct store *s, struct error *err);

/* The prepared statement, reset and without bindings; NULL on failure. */
sqlite3_stmt *sql_get(struct store *s, enum statement which, struct error *err);
/* Prepares text that is built from constants. */
sqlite3_stmt *sql_prepare(struct store *s, const char *text, struct error *err);
/* Steps to the end and resets. */
bool sql_run(struct store *s, sqlite3_stmt *statement, struct error *err) MUST_USE;
/* The same for a statement that must meet a row. */
bool sql_run_on_row(struct store *s, sqlite3_stmt *statement, struct error *err) MUST_USE;
/* Runs constant text that returns no rows. */
bool sql_execute(struct store *s, const char *text, struct error *err) MUST_USE;

/* Binding and reading by the words of the model.  Places count from 1,
 * columns from 0. */
void sql_bind_text(sqlite3_stmt *st, int place, const char *text); /* NULL as "" */
void sql_bind_amount(sqlite3_stmt *st, int place, struct amount a);
void sql_bind_quarter(sqlite3_stmt *st, int place, struct quarter q);
const char *sql_text(sqlite3_stmt *st, int column); /* NULL as "" */
struct amount sql_amount(sqlite3_stmt *st, int column);
struct quarter sql_quarter(sqlite3_stmt *st, int column);

/* The number under which a figure is stored, so that the tables are sorted
 * by person, measure and quarter. */
int64_t sql_key(struct figure_key key);
struct figure_key sql_key_parts(int64_t id);

/* schema.c: brings an empty or older file to the newest version. */
enum { SCHEMA_VERSION = 1, APPLICATION_ID = 0x53415944 };
bool schema_migrate(struct store *s, int from, struct error *err) MUST_USE;

/* noun_store.c */
bool noun_store_write(struct store *s, const struct change *c, struct error *err) MUST_USE;
bool noun_store_load(struct store *s, struct board *b, struct error *err) MUST_USE;

#endif
