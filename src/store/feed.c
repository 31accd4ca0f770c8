#include "store/feed.h"

#include "base/xalloc.h"
#include "core/key_set.h"

#include <stdlib.h>
#include <string.h>

enum { AMOUNTS = 4 };

/* What a record begins with; then come the amounts that are given, and the
 * texts, each ended by a NUL. */
struct marks {
	unsigned char given; /* a bit an amount */
	bool disputed, entered_afterwards;
};

/* A column of the table, in the order of its declaration. */
enum {
	COLUMN_ID,
	COLUMN_PERSON,
	COLUMN_MEASURE,
	COLUMN_QUARTER,
	COLUMN_AMOUNT,
	COLUMN_BEST_CASE,
	COLUMN_FLOOR,
	COLUMN_VALUE,
	COLUMN_NOTE,
	COLUMN_SOURCE,
	COLUMN_LOCKED_AT,
	COLUMN_DISPUTED,
	COLUMN_ENTERED_AFTERWARDS,
};

static const char declaration[] =
	"CREATE TABLE gathered (id, person, measure, quarter, amount, best_case, floor, value,"
	" note, source, locked_at, disputed, entered_afterwards)";

struct table {
	sqlite3_vtab base;
	struct feed *feed;
};

static void put_text(struct str *out, const char *text)
{
	str_add_bytes(out, text != NULL ? text : "", (text != NULL ? strlen(text) : 0) + 1);
}

void feed_put(struct feed *f, enum feed_table table, const struct feed_row *row)
{
	const struct amount amounts[AMOUNTS] = { row->amount, row->best_case, row->floor,
		                                 row->value };
	struct marks marks = { 0, row->disputed, row->entered_afterwards };
	int64_t units[AMOUNTS];
	size_t count = 0;

	for (int i = 0; i < AMOUNTS; i++) {
		if (!amounts[i].given)
			continue;
		marks.given = (unsigned char)(marks.given | 1 << i);
		units[count++] = amounts[i].units;
	}
	str_clear(&f->scratch);
	str_add_bytes(&f->scratch, (const char *)&marks, sizeof(marks));
	str_add_bytes(&f->scratch, (const char *)units, count * sizeof(*units));
	put_text(&f->scratch, row->note);
	put_text(&f->scratch, row->source);
	put_text(&f->scratch, row->locked_at);
	sorter_add(f->sorter, (struct sort_key){ table, (uint64_t)row->id }, f->scratch.bytes,
	           f->scratch.length);
}

static struct amount take_amount(const char **at, bool given)
{
	struct amount amount = { 0, given };

	if (given) {
		memcpy(&amount.units, *at, sizeof(amount.units));
		*at += sizeof(amount.units);
	}
	return amount;
}

static const char *take_text(const char **at)
{
	const char *text = *at;

	*at += strlen(text) + 1;
	return text;
}

static void read_row(struct feed_row *row, const char *at)
{
	struct marks marks;

	memcpy(&marks, at, sizeof(marks));
	at += sizeof(marks);
	row->disputed = marks.disputed;
	row->entered_afterwards = marks.entered_afterwards;
	row->amount = take_amount(&at, (marks.given & 1) != 0);
	row->best_case = take_amount(&at, (marks.given & 2) != 0);
	row->floor = take_amount(&at, (marks.given & 4) != 0);
	row->value = take_amount(&at, (marks.given & 8) != 0);
	row->note = take_text(&at);
	row->source = take_text(&at);
	row->locked_at = take_text(&at);
}

static void step(struct feed *f)
{
	struct sort_key key;
	const char *bytes;
	size_t length;

	f->has_row = sorter_next(f->sorter, &key, &bytes, &length);
	if (!f->has_row)
		return;
	f->row_table = (enum feed_table)key.major;
	f->row.id = (int64_t)key.minor;
	read_row(&f->row, bytes);
	if (f->seen != NULL)
		key_set_add(f->seen, sql_key_parts(f->row.id));
}

void feed_begin(struct feed *f)
{
	step(f);
}

static int on_connect(sqlite3 *db, void *context, int count, const char *const *words,
                      sqlite3_vtab **out, char **message)
{
	struct table *table;
	int code = sqlite3_declare_vtab(db, declaration);

	(void)count, (void)words, (void)message;
	if (code != SQLITE_OK)
		return code;
	/* What stands in a file must not reach it. */
	sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
	table = xcalloc(1, sizeof(*table));
	table->feed = context;
	*out = &table->base;
	return SQLITE_OK;
}

static int on_disconnect(sqlite3_vtab *table)
{
	free(table);
	return SQLITE_OK;
}

static int on_plan(sqlite3_vtab *table, sqlite3_index_info *info)
{
	(void)table, (void)info;
	return SQLITE_OK;
}

static int on_open(sqlite3_vtab *table, sqlite3_vtab_cursor **out)
{
	(void)table;
	*out = xcalloc(1, sizeof(**out));
	return SQLITE_OK;
}

static int on_close(sqlite3_vtab_cursor *cursor)
{
	free(cursor);
	return SQLITE_OK;
}

static struct feed *feed_of(const sqlite3_vtab_cursor *cursor)
{
	return ((const struct table *)cursor->pVtab)->feed;
}

static int on_filter(sqlite3_vtab_cursor *cursor, int number, const char *text, int count,
                     sqlite3_value **values)
{
	(void)cursor, (void)number, (void)text, (void)count, (void)values;
	return SQLITE_OK;
}

static int on_next(sqlite3_vtab_cursor *cursor)
{
	step(feed_of(cursor));
	return SQLITE_OK;
}

static int on_eof(sqlite3_vtab_cursor *cursor)
{
	const struct feed *f = feed_of(cursor);

	return !f->has_row || f->row_table != f->table;
}

static void give_amount(sqlite3_context *to, struct amount a)
{
	if (a.given)
		sqlite3_result_int64(to, a.units);
	else
		sqlite3_result_null(to);
}

static void give_text(sqlite3_context *to, const char *text)
{
	sqlite3_result_text(to, text, -1, SQLITE_STATIC);
}

/* The parts of the number are cut as KEY_CHECK in schema.c puts it together. */
static int on_column(sqlite3_vtab_cursor *cursor, sqlite3_context *to, int column)
{
	const struct feed_row *row = &feed_of(cursor)->row;

	switch (column) {
	case COLUMN_ID:
		sqlite3_result_int64(to, row->id);
		break;
	case COLUMN_PERSON:
		sqlite3_result_int64(to, row->id >> 32);
		break;
	case COLUMN_MEASURE:
		sqlite3_result_int64(to, row->id >> 16 & 0xFFFF);
		break;
	case COLUMN_QUARTER:
		sqlite3_result_int64(to, row->id & 0xFFFF);
		break;
	case COLUMN_AMOUNT:
		give_amount(to, row->amount);
		break;
	case COLUMN_BEST_CASE:
		give_amount(to, row->best_case);
		break;
	case COLUMN_FLOOR:
		give_amount(to, row->floor);
		break;
	case COLUMN_VALUE:
		give_amount(to, row->value);
		break;
	case COLUMN_NOTE:
		give_text(to, row->note);
		break;
	case COLUMN_SOURCE:
		give_text(to, row->source);
		break;
	case COLUMN_LOCKED_AT:
		give_text(to, row->locked_at);
		break;
	case COLUMN_DISPUTED:
		sqlite3_result_int(to, row->disputed);
		break;
	default:
		sqlite3_result_int(to, row->entered_afterwards);
		break;
	}
	return SQLITE_OK;
}

static int on_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *rowid)
{
	*rowid = feed_of(cursor)->row.id;
	return SQLITE_OK;
}

/* Without xCreate it is there by its name alone, and nobody can make another. */
static const sqlite3_module module = {
	.xConnect = on_connect,
	.xBestIndex = on_plan,
	.xDisconnect = on_disconnect,
	.xOpen = on_open,
	.xClose = on_close,
	.xFilter = on_filter,
	.xNext = on_next,
	.xEof = on_eof,
	.xColumn = on_column,
	.xRowid = on_rowid,
};

bool feed_attach(struct store *s, struct feed *f, struct error *err)
{
	return sqlite3_create_module_v2(s->db, "gathered", &module, f, NULL) == SQLITE_OK ||
	       sql_failed(s, err);
}

void feed_detach(struct store *s)
{
	sqlite3_create_module_v2(s->db, "gathered", NULL, NULL, NULL);
}
