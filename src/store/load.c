#include "store/reader.h"

#include "store/sql.h"

static bool load_settings(struct store *s, struct board *b, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_GET_SETTINGS, err);
	bool good;

	if (st == NULL)
		return false;
	if (sqlite3_step(st) != SQLITE_ROW) {
		sqlite3_reset(st);
		return error_set(err, "%s: the board has no settings", s->path);
	}
	b->settings.company = board_text(b, sql_text(st, 0));
	good = currency_find(sql_text(st, 1), &b->settings.currency, err);
	b->settings.fiscal_start = sqlite3_column_int(st, 2);
	sqlite3_reset(st);
	return good || error_in(err, "%s", s->path);
}

static bool load_nouns(struct store *s, struct board *b, struct error *err)
{
	return load_settings(s, b, err) && noun_store_load(s, b, err);
}

/* false when there is no such person or measure. */
static bool keep_figure(struct board *b, const struct figure *f)
{
	struct figure *kept;

	if (board_person(b, f->key.person) == NULL || board_measure(b, f->key.measure) == NULL)
		return false;
	kept = figures_at(&b->figures, f->key);
	*kept = *f;
	kept->promise.terms.note = board_text(b, f->promise.terms.note);
	kept->promise.entered_at = board_text(b, f->promise.entered_at);
	kept->promise.locked_at = board_text(b, f->promise.locked_at);
	kept->actual.note = board_text(b, f->actual.note);
	if (f->actual.source != NULL)
		kept->actual.source = board_text(b, f->actual.source);
	return true;
}

static bool load_figures(struct store *s, struct board *b, struct error *err)
{
	struct figure_reader *r = figure_reader_open(s, err);
	struct figure f;
	bool whole = true;

	if (r == NULL)
		return false;
	while (whole && figure_reader_next(r, &f))
		whole = keep_figure(b, &f);
	if (!figure_reader_close(r, err))
		return false;
	return whole || error_set(err,
	                          "%s is damaged: a figure belongs to nobody; restore the "
	                          "newest backup",
	                          s->path);
}

static void keep_amendment(struct board *b, sqlite3_stmt *st)
{
	board_add_amendment(b, &(struct amendment){
				       .key = sql_key_parts(sqlite3_column_int64(st, 0)),
				       .terms.amount = sql_amount(st, 1),
				       .terms.best_case = sql_amount(st, 2),
				       .terms.floor = sql_amount(st, 3),
				       .terms.value = sql_amount(st, 4),
				       .terms.note = sql_text(st, 5),
				       .reason = sql_text(st, 6),
				       .entered_at = sql_text(st, 7),
			       });
}

/* The last one made is in force, whatever the clock said then. */
static bool load_amendments(struct store *s, struct board *b, struct error *err)
{
	sqlite3_stmt *st = sql_get(s, SQL_GET_AMENDMENTS, err);
	int code;

	if (st == NULL)
		return false;
	while ((code = sqlite3_step(st)) == SQLITE_ROW)
		keep_amendment(b, st);
	if (code != SQLITE_DONE)
		sql_failed(s, err);
	sqlite3_reset(st);
	return code == SQLITE_DONE;
}

static bool load_all(struct store *s, struct board *b, struct error *err)
{
	return load_nouns(s, b, err) && load_figures(s, b, err) && load_amendments(s, b, err);
}

/* What another program adds meanwhile must not come in half. */
static bool in_one_look(struct store *s, struct board *b, struct error *err,
                        bool (*load)(struct store *, struct board *, struct error *))
{
	bool good;

	if (!sqlite3_get_autocommit(s->db))
		return load(s, b, err);
	if (!sql_execute(s, "BEGIN", err))
		return false;
	good = load(s, b, err);
	store_rollback(s);
	return good;
}

bool store_load_nouns(struct store *s, struct board *b, struct error *err)
{
	return in_one_look(s, b, err, load_nouns);
}

bool store_load(struct store *s, struct board *b, struct error *err)
{
	return in_one_look(s, b, err, load_all);
}
