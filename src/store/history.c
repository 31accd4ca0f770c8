#include "store/reader.h"

#include "base/xalloc.h"
#include "store/sql.h"

#include <stdlib.h>

struct history_reader {
	struct store *store;
	sqlite3_stmt *st;
};

/* All dated rows in one shape; within a moment in the order in which they can
 * have come about. */
static const char history_text[] =
	"SELECT 1 AS kind, id AS figure, amount, best_case, floor, value, note, 0 AS disputed,"
	" entered_afterwards, '' AS reason, '' AS source, locked_at AS at, id AS n"
	" FROM promise WHERE (?1 & 1) AND (?2 = 0 OR person = ?2)"
	" UNION ALL SELECT 2, promise, amount, best_case, floor, value, note, 0, 0, reason, '',"
	" entered_at, id FROM amendment WHERE (?1 & 2) AND (?2 = 0 OR promise >> 32 = ?2)"
	" UNION ALL SELECT 4, id, amount, NULL, NULL, value, note, disputed, 0, '', source,"
	" entered_at, id FROM actual WHERE (?1 & 4) AND (?2 = 0 OR person = ?2)"
	" UNION ALL SELECT 8, actual, amount, NULL, NULL, value, note, disputed, 0, '', source,"
	" entered_at, id FROM correction WHERE (?1 & 8) AND (?2 = 0 OR actual >> 32 = ?2)"
	" ORDER BY at, kind, n";

struct history_reader *history_reader_open(struct store *s, unsigned kinds, int person,
                                           struct error *err)
{
	struct history_reader *r;
	sqlite3_stmt *st = sql_prepare(s, history_text, err);

	if (st == NULL)
		return NULL;
	sqlite3_bind_int(st, 1, (int)kinds);
	sqlite3_bind_int(st, 2, person);
	r = xcalloc(1, sizeof(*r));
	*r = (struct history_reader){ .store = s, .st = st };
	return r;
}

bool history_reader_next(struct history_reader *r, struct history_row *out)
{
	sqlite3_stmt *st = r->st;

	if (sqlite3_step(st) != SQLITE_ROW)
		return false;
	*out = (struct history_row){
		.kind = (enum history_kind)sqlite3_column_int(st, 0),
		.key = sql_key_parts(sqlite3_column_int64(st, 1)),
		.terms.amount = sql_amount(st, 2),
		.terms.best_case = sql_amount(st, 3),
		.terms.floor = sql_amount(st, 4),
		.terms.value = sql_amount(st, 5),
		.terms.note = sql_text(st, 6),
		.disputed = sqlite3_column_int(st, 7) != 0,
		.entered_afterwards = sqlite3_column_int(st, 8) != 0,
		.reason = sql_text(st, 9),
		.source = sql_text(st, 10),
		.at = sql_text(st, 11),
	};
	return true;
}

bool history_reader_close(struct history_reader *r, struct error *err)
{
	/* Finalizing repeats the failure, whatever was asked in between. */
	bool good = sqlite3_finalize(r->st) == SQLITE_OK || sql_failed(r->store, err);

	free(r);
	return good;
}
