#include "store/sql.h"

static void bind_key(sqlite3_stmt *st, struct figure_key key)
{
	sqlite3_bind_int64(st, 1, sql_key(key));
	sqlite3_bind_int(st, 2, key.person);
	sqlite3_bind_int(st, 3, key.measure);
	sql_bind_quarter(st, 4, key.quarter);
}

static void bind_terms(sqlite3_stmt *st, int place, const struct terms *t)
{
	sql_bind_amount(st, place, t->amount);
	sql_bind_amount(st, place + 1, t->best_case);
	sql_bind_amount(st, place + 2, t->floor);
	sql_bind_amount(st, place + 3, t->value);
	sql_bind_text(st, place + 4, t->note);
}

static bool drop_draft(struct store *s, struct figure_key key, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_DROP_DRAFT, err);

	if (st == NULL)
		return false;
	sqlite3_bind_int64(st, 1, sql_key(key));
	return sql_run(s, st, err);
}

static bool write_draft(struct store *s, const struct change *c, struct error *err)
{
	sqlite3_stmt *st;

	if (!c->has)
		return drop_draft(s, c->key, err);
	st = sql_get(s, SQL_PUT_DRAFT, err);
	if (st == NULL)
		return false;
	bind_key(st, c->key);
	bind_terms(st, 5, &c->after.terms);
	sql_bind_text(st, 10, c->at);
	return sql_run(s, st, err);
}

static bool write_promise(struct store *s, const struct change *c, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_PUT_PROMISE, err);

	if (st == NULL)
		return false;
	bind_key(st, c->key);
	bind_terms(st, 5, &c->after.terms);
	sql_bind_text(st, 10, c->at);
	sql_bind_text(st, 11, c->locked_at != NULL ? c->locked_at : c->at);
	sqlite3_bind_int(st, 12, c->entered_afterwards);
	return sql_run(s, st, err) && (!c->had || drop_draft(s, c->key, err));
}

static bool write_amendment(struct store *s, const struct change *c, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_PUT_AMENDMENT, err);

	if (st == NULL)
		return false;
	sqlite3_bind_int64(st, 1, sql_key(c->key));
	bind_terms(st, 2, &c->after.terms);
	sql_bind_text(st, 7, c->reason);
	sql_bind_text(st, 8, c->at);
	return sql_run(s, st, err);
}

static void bind_actual(sqlite3_stmt *st, int place, const struct change *c)
{
	const struct actual *a = &c->after.actual;

	sql_bind_amount(st, place, a->amount);
	sql_bind_amount(st, place + 1, a->value);
	sqlite3_bind_int(st, place + 2, a->disputed);
	sql_bind_text(st, place + 3, a->note);
	sql_bind_text(st, place + 4, a->source);
	sql_bind_text(st, place + 5, c->at);
}

/* The first row of a figure is its actual; whatever comes later, also after
 * it was taken back, is a correction. */
static bool has_actual(struct store *s, struct figure_key key, bool *has, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_HAS_ACTUAL, err);
	int code;

	if (st == NULL)
		return false;
	sqlite3_bind_int64(st, 1, sql_key(key));
	code = sqlite3_step(st);
	*has = code == SQLITE_ROW;
	sqlite3_reset(st);
	return code == SQLITE_ROW || code == SQLITE_DONE || sql_failed(s, err);
}

static bool write_actual(struct store *s, const struct change *c, struct error *err)
{
	bool has = c->had;
	sqlite3_stmt *st;

	if (!has && !has_actual(s, c->key, &has, err))
		return false;
	st = sql_get(s, has ? SQL_PUT_CORRECTION : SQL_PUT_ACTUAL, err);
	if (st == NULL)
		return false;
	if (has) {
		sqlite3_bind_int64(st, 1, sql_key(c->key));
		bind_actual(st, 2, c);
	} else {
		bind_key(st, c->key);
		bind_actual(st, 5, c);
	}
	return sql_run(s, st, err);
}

static bool write_lock(struct store *s, const struct change *c, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_LOCK_DRAFTS, err);

	if (st == NULL)
		return false;
	sql_bind_quarter(st, 1, c->key.quarter);
	sql_bind_text(st, 2, c->at);
	sqlite3_bind_int(st, 3, c->entered_afterwards);
	if (!sql_run(s, st, err))
		return false;
	st = sql_get(s, SQL_DROP_DRAFTS, err);
	if (st == NULL)
		return false;
	sql_bind_quarter(st, 1, c->key.quarter);
	return sql_run(s, st, err);
}

static bool write_settings(struct store *s, const struct change *c, struct error *err)
{
	const struct settings *v = &c->after.settings;
	sqlite3_stmt *st = sql_get(s, SQL_PUT_SETTINGS, err);

	if (st == NULL)
		return false;
	sql_bind_text(st, 1, v->company);
	sql_bind_text(st, 2, v->currency.code);
	sqlite3_bind_int(st, 3, v->fiscal_start);
	return sql_run(s, st, err);
}

bool store_write(struct store *s, const struct change *c, struct error *err)
{
	static bool (*const writers[])(struct store *, const struct change *, struct error *) = {
		[CHANGE_SETTINGS] = write_settings,   [CHANGE_NOUN] = noun_store_write,
		[CHANGE_DRAFT] = write_draft,         [CHANGE_PROMISE] = write_promise,
		[CHANGE_AMENDMENT] = write_amendment, [CHANGE_ACTUAL] = write_actual,
		[CHANGE_LOCK] = write_lock,
	};

	return writers[c->kind](s, c, err);
}
