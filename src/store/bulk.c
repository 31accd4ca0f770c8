/*
 * Inside the transaction nobody else writes, so which figures the file has is
 * asked once.
 */
#include "store/bulk.h"

#include "base/xalloc.h"
#include "core/key_set.h"
#include "store/feed.h"

#include <stdlib.h>
#include <string.h>

enum { GATHER_MEMORY = 6 << 20 };

struct bulk {
	struct store *store;
	char *folder; /* for the temporary file */
	struct feed feed;
	struct key_set there; /* figures of its side that the file has */
	size_t waiting;
	struct str at; /* the moment of what waits */
};

static const char *const id_texts[] = {
	[BULK_PROMISES] = "SELECT id FROM promise UNION ALL SELECT id FROM draft",
	[BULK_ACTUALS] = "SELECT id FROM actual",
};

static const char *const insert_texts[FEED_TABLES] = {
	[FEED_DRAFT] = "INSERT INTO draft (id, person, measure, quarter, amount, best_case, floor,"
		       " value, note, entered_at) SELECT id, person, measure, quarter, amount,"
		       " best_case, floor, value, note, ?1 FROM gathered",
	[FEED_PROMISE] = "INSERT INTO promise (id, person, measure, quarter, amount, best_case,"
			 " floor, value, note, entered_at, locked_at, entered_afterwards)"
			 " SELECT id, person, measure, quarter, amount, best_case, floor, value,"
			 " note, ?1, locked_at, entered_afterwards FROM gathered",
	[FEED_ACTUAL] = "INSERT INTO actual (id, person, measure, quarter, amount, value,"
			" disputed, note, source, entered_at) SELECT id, person, measure, quarter,"
			" amount, value, disputed, note, source, ?1 FROM gathered",
};

static bool find_what_is_there(struct bulk *b, enum bulk_side side, struct error *err)
{
	sqlite3_stmt *st = sql_prepare(b->store, id_texts[side], err);
	int code;

	if (st == NULL)
		return false;
	while ((code = sqlite3_step(st)) == SQLITE_ROW)
		key_set_add(&b->there, sql_key_parts(sqlite3_column_int64(st, 0)));
	if (code != SQLITE_DONE)
		sql_failed(b->store, err);
	sqlite3_finalize(st);
	return code == SQLITE_DONE;
}

static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? xstrdup(".") : xstrndup(path, (size_t)(slash - path) + 1);
}

struct bulk *bulk_open(struct store *s, enum bulk_side side, struct error *err)
{
	struct bulk *b = xcalloc(1, sizeof(*b));

	b->store = s;
	b->folder = folder_of(s->path);
	b->feed.sorter = sorter_new(b->folder, GATHER_MEMORY);
	if (feed_attach(s, &b->feed, err) && find_what_is_there(b, side, err))
		return b;
	bulk_free(b);
	return NULL;
}

void bulk_free(struct bulk *b)
{
	if (b == NULL)
		return;
	feed_detach(b->store);
	sorter_free(b->feed.sorter);
	str_release(&b->feed.scratch);
	str_release(&b->at);
	key_set_release(&b->there);
	free(b->folder);
	free(b);
}

bool bulk_has(const struct bulk *b, struct figure_key key)
{
	return key_set_has(&b->there, key);
}

static struct feed_row row_of_terms(const struct change *c)
{
	const struct terms *t = &c->after.terms;

	return (struct feed_row){
		.id = sql_key(c->key),
		.amount = t->amount,
		.best_case = t->best_case,
		.floor = t->floor,
		.value = t->value,
		.note = t->note,
		.locked_at = c->locked_at != NULL ? c->locked_at : c->at,
		.entered_afterwards = c->entered_afterwards,
	};
}

static struct feed_row row_of_actual(const struct change *c)
{
	const struct actual *a = &c->after.actual;

	return (struct feed_row){
		.id = sql_key(c->key),
		.amount = a->amount,
		.value = a->value,
		.disputed = a->disputed,
		.note = a->note,
		.source = a->source,
	};
}

static void gather(struct bulk *b, const struct change *c)
{
	struct feed_row row = c->kind == CHANGE_ACTUAL ? row_of_actual(c) : row_of_terms(c);
	enum feed_table table = c->kind == CHANGE_DRAFT     ? FEED_DRAFT
	                        : c->kind == CHANGE_PROMISE ? FEED_PROMISE
	                                                    : FEED_ACTUAL;

	feed_put(&b->feed, table, &row);
	if (b->waiting++ > 0)
		return;
	str_clear(&b->at);
	str_add(&b->at, c->at);
}

bool bulk_write(struct bulk *b, const struct change *c, struct error *err)
{
	bool is_figure = c->kind == CHANGE_DRAFT || c->kind == CHANGE_PROMISE ||
	                 c->kind == CHANGE_ACTUAL;

	if (!is_figure || c->had || !c->has || bulk_has(b, c->key))
		return store_write(b->store, c, err);
	gather(b, c);
	return true;
}

static bool insert(struct bulk *b, enum feed_table table, struct error *err)
{
	sqlite3_stmt *st;
	bool good;

	b->feed.table = table;
	if (!b->feed.has_row || b->feed.row_table != table)
		return true;
	st = sql_prepare(b->store, insert_texts[table], err);
	if (st == NULL)
		return false;
	sql_bind_text(st, 1, str_text(&b->at));
	good = sql_run(b->store, st, err);
	sqlite3_finalize(st);
	return good;
}

/* With triggers the engine would keep all rows in memory first.  None would
 * refuse any: the figures are not there, or the plain INSERT fails. */
static bool write_waiting(struct bulk *b, struct error *err)
{
	bool good = true;

	sqlite3_db_config(b->store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	feed_begin(&b->feed);
	for (int table = 0; good && table < FEED_TABLES; table++)
		good = insert(b, (enum feed_table)table, err);
	sqlite3_db_config(b->store->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
	good = good && sorter_check(b->feed.sorter, err);
	sorter_clear(b->feed.sorter);
	b->waiting = 0;
	return good;
}

bool bulk_settle(struct bulk *b, struct error *err)
{
	if (b->waiting == 0)
		return true;
	b->feed.seen = &b->there;
	return write_waiting(b, err);
}

bool bulk_end(struct bulk *b, struct error *err)
{
	bool good = true;

	b->feed.seen = NULL;
	if (b->waiting > 0)
		good = write_waiting(b, err);
	bulk_free(b);
	return good;
}
