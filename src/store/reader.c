#include "store/reader.h"

#include "base/xalloc.h"
#include "store/sql.h"

#include <stdlib.h>

/* One table of figures, in the order of its numbers. */
struct cursor {
	sqlite3_stmt *st;
	int64_t id; /* of the row it stands on; INT64_MAX at the end */
};

/* A statement whose first column is the number of a figure, and what it tells
 * of that figure. */
struct source {
	unsigned part; /* of enum figure_parts */
	const char *text;
	void (*read)(sqlite3_stmt *st, int column, struct figure *f);
};

enum { SOURCES = 8 };

struct figure_reader {
	struct store *store;
	struct cursor cursors[SOURCES];
	const struct source *sources[SOURCES]; /* of each cursor */
	int count;
	int64_t last; /* the number given out last; 0 before the first */
};

static void cursor_step(struct cursor *c)
{
	int code = c->id == INT64_MAX ? SQLITE_DONE : sqlite3_step(c->st);

	c->id = code == SQLITE_ROW ? sqlite3_column_int64(c->st, 0) : INT64_MAX;
}

static void read_terms(sqlite3_stmt *st, int column, struct terms *t)
{
	t->amount = sql_amount(st, column);
	t->best_case = sql_amount(st, column + 1);
	t->floor = sql_amount(st, column + 2);
	t->value = sql_amount(st, column + 3);
	t->note = sql_text(st, column + 4);
}

static void read_draft(sqlite3_stmt *st, int column, struct figure *f)
{
	f->promise.state = PROMISE_DRAFT;
	read_terms(st, column, &f->promise.terms);
	f->promise.entered_at = sql_text(st, column + 5);
	f->promise.locked_at = "";
}

static void read_promise(sqlite3_stmt *st, int column, struct figure *f)
{
	read_draft(st, column, f);
	f->promise.state = PROMISE_LOCKED;
	f->promise.locked_at = sql_text(st, column + 6);
	f->promise.entered_afterwards = sqlite3_column_int(st, column + 7) != 0;
	f->promise.amendments = sqlite3_column_int(st, column + 8);
}

static void read_actual(sqlite3_stmt *st, int column, struct figure *f)
{
	f->actual.amount = sql_amount(st, column);
	f->actual.value = sql_amount(st, column + 1);
	f->actual.disputed = sqlite3_column_int(st, column + 2) != 0;
	f->actual.note = sql_text(st, column + 3);
	f->actual.source = sql_text(st, column + 4);
	f->actual.corrections = sqlite3_column_int(st, column + 5);
}

static void read_amendments(sqlite3_stmt *st, int column, struct figure *f)
{
	f->promise.amendments = sqlite3_column_int(st, column);
}

static void read_promised(sqlite3_stmt *st, int column, struct figure *f)
{
	f->promise.state = PROMISE_LOCKED;
	f->promise.terms.amount = amount_of(sqlite3_column_int64(st, column));
	f->promise.terms.value = sql_amount(st, column + 1);
}

static void read_delivered(sqlite3_stmt *st, int column, struct figure *f)
{
	f->actual.amount = sql_amount(st, column);
	f->actual.value = sql_amount(st, column + 1);
}

/* In this order they are read into one figure, so a correction comes after the
 * actual.  A bare column beside max() comes from the row of the maximum. */
static const struct source sources[SOURCES] = {
	{ FIGURE_DRAFTS,
	  "SELECT id, amount, best_case, floor, value, note, entered_at FROM draft ORDER BY id",
	  read_draft },
	{ FIGURE_PROMISES,
	  "SELECT id, amount, best_case, floor, value, note, entered_at, locked_at,"
	  " entered_afterwards, 0 FROM promise ORDER BY id",
	  read_promise },
	{ FIGURE_PROMISES,
	  "SELECT promise, count(*) FROM amendment GROUP BY promise ORDER BY promise",
	  read_amendments },
	{ FIGURE_ACTUALS,
	  "SELECT id, amount, value, disputed, note, source, 0 FROM actual ORDER BY id",
	  read_actual },
	{ FIGURE_ACTUALS,
	  "SELECT actual, amount, value, disputed, note, source, count(*), max(id)"
	  " FROM correction GROUP BY actual ORDER BY actual",
	  read_actual },
	{ FIGURE_SCORES, "SELECT id, amount, value FROM promise ORDER BY id", read_promised },
	{ FIGURE_SCORES, "SELECT id, amount, value FROM actual ORDER BY id", read_delivered },
	{ FIGURE_SCORES,
	  "SELECT actual, amount, value, max(id) FROM correction GROUP BY actual ORDER BY actual",
	  read_delivered },
};

static bool open_cursor(struct figure_reader *r, const struct source *source, struct error *err)
{
	struct cursor *c = &r->cursors[r->count];

	c->st = sql_prepare(r->store, source->text, err);
	if (c->st == NULL)
		return false;
	r->sources[r->count++] = source;
	cursor_step(c);
	return true;
}

static void finalize(struct figure_reader *r)
{
	for (int i = 0; i < r->count; i++)
		sqlite3_finalize(r->cursors[i].st);
	free(r);
}

struct figure_reader *figure_reader_open_parts(struct store *s, unsigned parts, struct error *err)
{
	struct figure_reader *r = xcalloc(1, sizeof(*r));

	r->store = s;
	for (size_t i = 0; i < COUNT_OF(sources); i++) {
		if ((sources[i].part & parts) == 0 || open_cursor(r, &sources[i], err))
			continue;
		finalize(r);
		return NULL;
	}
	return r;
}

struct figure_reader *figure_reader_open(struct store *s, struct error *err)
{
	return figure_reader_open_parts(s, FIGURE_ALL, err);
}

/* The texts of the row that was given out last must stay valid until now, so
 * a cursor moves on only here. */
static void step_past(struct figure_reader *r, int64_t id)
{
	for (int i = 0; i < r->count; i++)
		if (r->cursors[i].id == id)
			cursor_step(&r->cursors[i]);
}

static int64_t lowest(const struct figure_reader *r)
{
	int64_t id = INT64_MAX;

	for (int i = 0; i < r->count; i++)
		if (r->cursors[i].id < id)
			id = r->cursors[i].id;
	return id;
}

bool figure_reader_next(struct figure_reader *r, struct figure *out)
{
	int64_t id;

	if (r->last != 0)
		step_past(r, r->last);
	id = lowest(r);
	if (id == INT64_MAX)
		return false;
	r->last = id;
	*out = (struct figure){ .key = sql_key_parts(id) };
	for (int i = 0; i < r->count; i++)
		if (r->cursors[i].id == id)
			r->sources[i]->read(r->cursors[i].st, 1, out);
	return true;
}

bool figure_reader_close(struct figure_reader *r, struct error *err)
{
	bool good = true;

	/* Finalizing repeats the failure, whatever was asked in between. */
	for (int i = 0; i < r->count; i++)
		if (sqlite3_finalize(r->cursors[i].st) != SQLITE_OK)
			good = sql_failed(r->store, err);
	free(r);
	return good;
}

static void keep_texts(struct figure *f, struct arena *arena)
{
	f->promise.terms.note = arena_text(arena, f->promise.terms.note);
	f->promise.entered_at = arena_text(arena, f->promise.entered_at);
	f->promise.locked_at = arena_text(arena, f->promise.locked_at);
	f->actual.note = arena_text(arena, f->actual.note);
	if (f->actual.source != NULL)
		f->actual.source = arena_text(arena, f->actual.source);
}

/* Reads the rows of one number; a later row replaces an earlier one. */
static bool read_part(struct store *s, enum statement which,
                      void (*read)(sqlite3_stmt *, int, struct figure *), struct arena *arena,
                      struct figure *out, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, which, err);
	int code;

	if (st == NULL)
		return false;
	sqlite3_bind_int64(st, 1, sql_key(out->key));
	while ((code = sqlite3_step(st)) == SQLITE_ROW) {
		read(st, 0, out);
		keep_texts(out, arena);
	}
	if (code != SQLITE_DONE)
		sql_failed(s, err);
	sqlite3_reset(st);
	return code == SQLITE_DONE;
}

bool store_read_promise(struct store *s, struct figure_key key, struct arena *arena,
                        struct figure *out, struct error *err)
{
	*out = (struct figure){ .key = key };
	if (!read_part(s, SQL_GET_PROMISE, read_promise, arena, out, err))
		return false;
	return out->promise.state != PROMISE_NONE ||
	       read_part(s, SQL_GET_DRAFT, read_draft, arena, out, err);
}

bool store_read_actual(struct store *s, struct figure_key key, struct arena *arena,
                       struct figure *out, struct error *err)
{
	*out = (struct figure){ .key = key };
	return read_part(s, SQL_GET_ACTUAL, read_actual, arena, out, err);
}

bool store_read_figure(struct store *s, struct figure_key key, struct arena *arena,
                       struct figure *out, struct error *err)
{
	return store_read_promise(s, key, arena, out, err) &&
	       read_part(s, SQL_GET_ACTUAL, read_actual, arena, out, err);
}

bool store_read_amended(struct store *s, struct figure_key key, struct arena *arena,
                        struct terms *out, bool *found, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_GET_AMENDMENT, err);
	int code;

	*found = false;
	if (st == NULL)
		return false;
	sqlite3_bind_int64(st, 1, sql_key(key));
	code = sqlite3_step(st);
	if (code == SQLITE_ROW) {
		read_terms(st, 0, out);
		out->note = arena_text(arena, out->note);
		*found = true;
	}
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		sql_failed(s, err);
	sqlite3_reset(st);
	return code == SQLITE_ROW || code == SQLITE_DONE;
}
