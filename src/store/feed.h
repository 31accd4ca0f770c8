/*
 * store/feed.h - inside the store: gathered figures as a table that SQL reads.
 *
 * Private to src/store.  INSERT ... SELECT from it is twice as fast as a
 * statement a row.  The table is called `gathered`.
 */
#ifndef STORE_FEED_H
#define STORE_FEED_H

#include "base/sorter.h"
#include "store/sql.h"

/* Where a row belongs. */
enum feed_table { FEED_DRAFT, FEED_PROMISE, FEED_ACTUAL, FEED_TABLES };

/* Texts are borrowed; NULL counts as "". */
struct feed_row {
	int64_t id;
	struct amount amount, best_case, floor, value;
	bool disputed, entered_afterwards;
	const char *note, *source, *locked_at;
};

struct feed {
	struct sorter *sorter;
	struct str scratch;
	struct key_set *seen; /* takes every figure that was read; may be NULL */
	enum feed_table table;
	bool has_row; /* `row` is the next one, of `row_table` */
	enum feed_table row_table;
	struct feed_row row;
};

void feed_put(struct feed *f, enum feed_table table, const struct feed_row *row);

/* Makes `gathered` a table of this connection, and no table again. */
bool feed_attach(struct store *s, struct feed *f, struct error *err) MUST_USE;
void feed_detach(struct store *s);

/* Brings the first row to the front. */
void feed_begin(struct feed *f);

#endif
