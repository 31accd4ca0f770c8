#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

#define TERMS "amount, best_case, floor, value, note"

static const char *const texts[SQL_STATEMENTS] = {
	[SQL_BEGIN] = "BEGIN IMMEDIATE",
	[SQL_COMMIT] = "COMMIT",
	[SQL_ROLLBACK] = "ROLLBACK",
	[SQL_JOURNAL] = "INSERT INTO journal (batch, at, what) VALUES (?1, ?2, ?3)",
	[SQL_BATCH_IS_THERE] = "SELECT 1 FROM journal WHERE batch = ?1",
	[SQL_PUT_SETTINGS] =
		"INSERT INTO board (id, company, currency, fiscal_start) VALUES (1, ?1, ?2, ?3)"
		" ON CONFLICT (id) DO UPDATE SET company = ?1, currency = ?2, fiscal_start = ?3",
	[SQL_GET_SETTINGS] = "SELECT company, currency, fiscal_start FROM board",
	[SQL_PUT_DRAFT] = "INSERT INTO draft (id, person, measure, quarter, " TERMS ", entered_at)"
			  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"
			  " ON CONFLICT (id) DO UPDATE SET amount = ?5, best_case = ?6, floor = ?7,"
			  " value = ?8, note = ?9, entered_at = ?10",
	[SQL_DROP_DRAFT] = "DELETE FROM draft WHERE id = ?1",
	[SQL_GET_DRAFT] = "SELECT " TERMS ", entered_at FROM draft WHERE id = ?1",
	[SQL_PUT_PROMISE] = "INSERT INTO promise (id, person, measure, quarter, " TERMS
			    ", entered_at,"
			    " locked_at, entered_afterwards)"
			    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
	[SQL_GET_PROMISE] =
		"SELECT " TERMS ", entered_at, locked_at, entered_afterwards,"
		" (SELECT count(*) FROM amendment WHERE promise = ?1) FROM promise WHERE id = ?1",
	/* Two windows may have drafted and promised the same: the promise stays. */
	[SQL_LOCK_DRAFTS] =
		"INSERT INTO promise (id, person, measure, quarter, " TERMS ", entered_at,"
		" locked_at, entered_afterwards) SELECT id, person, measure, quarter, " TERMS
		", entered_at, ?2, ?3 FROM draft WHERE quarter = ?1"
		" AND NOT EXISTS (SELECT 1 FROM promise p WHERE p.id = draft.id) ORDER BY id",
	[SQL_DROP_DRAFTS] = "DELETE FROM draft WHERE quarter = ?1",
	[SQL_PUT_AMENDMENT] = "INSERT INTO amendment (promise, " TERMS ", reason, entered_at)"
			      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
	[SQL_GET_AMENDMENT] = "SELECT " TERMS
			      " FROM amendment WHERE promise = ?1 ORDER BY id DESC LIMIT 1",
	[SQL_GET_AMENDMENTS] = "SELECT promise, " TERMS
			       ", reason, entered_at FROM amendment ORDER BY id",
	[SQL_PUT_ACTUAL] =
		"INSERT INTO actual (id, person, measure, quarter, amount, value, disputed, note,"
		" source, entered_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
	[SQL_HAS_ACTUAL] = "SELECT 1 FROM actual WHERE id = ?1",
	/* The last correction, if any, is what counts. */
	[SQL_GET_ACTUAL] =
		"SELECT amount, value, disputed, note, source, 0 FROM actual WHERE id = ?1"
		" UNION ALL SELECT * FROM (SELECT amount, value, disputed, note, source,"
		" (SELECT count(*) FROM correction WHERE actual = ?1)"
		" FROM correction WHERE actual = ?1 ORDER BY id DESC LIMIT 1)",
	[SQL_PUT_CORRECTION] =
		"INSERT INTO correction (actual, amount, value, disputed, note, source, entered_at)"
		" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
	[SQL_PUT_MOVE] = "INSERT INTO move (duty, from_department, to_department, quarter, at)"
			 " VALUES (?1, ?2, ?3, ?4, ?5)",
	[SQL_DATA_VERSION] = "PRAGMA data_version",
};

/* What the engine's answer means to the owner of a bakery. */
static const struct {
	int code;
	const char *words;
} meanings[] = {
	{ SQLITE_CONSTRAINT_PRIMARYKEY,
	  "another program has just added something here; look again, then repeat it" },
	{ SQLITE_BUSY, "another program is writing to this board; try again in a moment" },
	{ SQLITE_LOCKED, "the board is in use; try again in a moment" },
	{ SQLITE_READONLY, "this board cannot be written; it is open for reading only" },
	{ SQLITE_FULL, "the disk is full; nothing was changed" },
	{ SQLITE_IOERR, "the disk answered with an error; nothing was changed" },
	{ SQLITE_CORRUPT, "the file is damaged; restore the newest backup" },
	{ SQLITE_NOTADB, "this is not a saydo board" },
	{ SQLITE_CANTOPEN, "the file or a file beside it cannot be opened" },
	{ SQLITE_NOMEM, "there is not enough memory" },
};

bool sql_failed(const struct store *s, struct error *err)
{
	int code = sqlite3_extended_errcode(s->db);

	for (size_t i = 0; i < COUNT_OF(meanings); i++)
		if (meanings[i].code == code || meanings[i].code == (code & 0xFF))
			return error_set(err, "%s: %s", s->path, meanings[i].words);
	return error_set(err, "%s: %s", s->path, sqlite3_errmsg(s->db));
}

sqlite3_stmt *sql_prepare(struct store *s, const char *text, struct error *err)
{
	sqlite3_stmt *st = NULL;

	if (sqlite3_prepare_v3(s->db, text, -1, SQLITE_PREPARE_PERSISTENT, &st, NULL) != SQLITE_OK)
		sql_failed(s, err);
	return st;
}

sqlite3_stmt *sql_get(struct store *s, enum statement which, struct error *err)
{
	sqlite3_stmt **st = &s->statements[which];

	if (*st == NULL)
		*st = sql_prepare(s, texts[which], err);
	if (*st != NULL)
		sqlite3_clear_bindings(*st);
	return *st;
}

bool sql_run(struct store *s, sqlite3_stmt *st, struct error *err)
{
	int code;

	if (st == NULL)
		return false;
	do
		code = sqlite3_step(st);
	while (code == SQLITE_ROW);
	if (code != SQLITE_DONE)
		sql_failed(s, err);
	sqlite3_reset(st);
	return code == SQLITE_DONE;
}

bool sql_run_on_row(struct store *s, sqlite3_stmt *st, struct error *err)
{
	if (!sql_run(s, st, err))
		return false;
	return sqlite3_changes(s->db) > 0 ||
	       error_set(err,
	                 "%s: another program has just taken this away; look again before you go "
	                 "on",
	                 s->path);
}

bool sql_execute(struct store *s, const char *text, struct error *err)
{
	return sqlite3_exec(s->db, text, NULL, NULL, NULL) == SQLITE_OK || sql_failed(s, err);
}

void sql_bind_text(sqlite3_stmt *st, int place, const char *text)
{
	sqlite3_bind_text(st, place, text != NULL ? text : "", -1, SQLITE_TRANSIENT);
}

void sql_bind_amount(sqlite3_stmt *st, int place, struct amount a)
{
	if (a.given)
		sqlite3_bind_int64(st, place, a.units);
	else
		sqlite3_bind_null(st, place);
}

static int quarter_code(struct quarter q)
{
	return quarter_year(q) * 10 + quarter_number(q);
}

void sql_bind_quarter(sqlite3_stmt *st, int place, struct quarter q)
{
	if (quarter_is_given(q))
		sqlite3_bind_int(st, place, quarter_code(q));
	else
		sqlite3_bind_null(st, place);
}

const char *sql_text(sqlite3_stmt *st, int column)
{
	const unsigned char *text = sqlite3_column_text(st, column);

	return text != NULL ? (const char *)text : "";
}

struct amount sql_amount(sqlite3_stmt *st, int column)
{
	if (sqlite3_column_type(st, column) == SQLITE_NULL)
		return (struct amount){ 0 };
	return amount_of(sqlite3_column_int64(st, column));
}

struct quarter sql_quarter(sqlite3_stmt *st, int column)
{
	int code = sqlite3_column_int(st, column);

	return code == 0 ? (struct quarter){ 0 } : quarter_make(code / 10, code % 10);
}

int64_t sql_key(struct figure_key key)
{
	return key.person * INT64_C(4294967296) + (int64_t)key.measure * 65536 +
	       quarter_code(key.quarter);
}

struct figure_key sql_key_parts(int64_t id)
{
	int code = (int)(id % 65536);

	return (struct figure_key){
		.person = (int)(id / INT64_C(4294967296)),
		.measure = (int)(id / 65536 % 65536),
		.quarter = quarter_make(code / 10, code % 10),
	};
}
