/*
 * One change or one batch is one transaction with one journal row.  A COMMIT
 * that fails may still be durable, so every batch has a key of its own and
 * the file is asked again before anybody is told.
 */
#include "store/sql.h"

#include <string.h>

static bool refuse_writes(const struct store *s, struct error *err)
{
	if (s->damaged)
		return error_set(err, "%s is damaged, so nothing is written to it", s->path);
	return error_set(err, "%s cannot be written; it is open for reading only", s->path);
}

static void new_batch_key(struct store *s)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char random[16];

	sqlite3_randomness((int)sizeof(random), random);
	for (size_t i = 0; i < sizeof(random); i++) {
		s->batch[2 * i] = digits[random[i] >> 4];
		s->batch[2 * i + 1] = digits[random[i] & 15];
	}
	s->batch[2 * sizeof(random)] = '\0';
}

bool store_begin(struct store *s, struct error *err)
{
	if (store_is_read_only(s))
		return refuse_writes(s, err);
	new_batch_key(s);
	return sql_run(s, sql_get(s, SQL_BEGIN, err), err);
}

void store_rollback(struct store *s)
{
	struct error ignored;

	/* A full disk has already rolled back by itself. */
	if (!sqlite3_get_autocommit(s->db) &&
	    !sql_run(s, sql_get(s, SQL_ROLLBACK, &ignored), &ignored))
		return;
}

static bool write_journal(struct store *s, const char *at, const char *what, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_JOURNAL, err);

	if (st == NULL)
		return false;
	sql_bind_text(st, 1, s->batch);
	sql_bind_text(st, 2, at);
	sql_bind_text(st, 3, what);
	return sql_run(s, st, err);
}

static bool batch_is_there(struct store *s)
{
	struct error ignored;
	sqlite3_stmt *st = sql_get(s, SQL_BATCH_IS_THERE, &ignored);
	bool there;

	if (st == NULL)
		return false;
	sql_bind_text(st, 1, s->batch);
	there = sqlite3_step(st) == SQLITE_ROW;
	sqlite3_reset(st);
	return there;
}

bool store_commit(struct store *s, const char *at, const char *what, struct error *err)
{
	if (!write_journal(s, at, what, err)) {
		store_rollback(s);
		return false;
	}
	if (sql_run(s, sql_get(s, SQL_COMMIT, err), err))
		return true;
	store_rollback(s);
	return batch_is_there(s);
}

bool store_apply(struct store *s, const struct change *c, const char *what, struct error *err)
{
	if (!store_begin(s, err))
		return false;
	if (!store_write(s, c, err)) {
		store_rollback(s);
		return false;
	}
	return store_commit(s, c->at, what, err);
}
