/*
 * store/reader.h - reading figures and their history row by row.
 *
 * Nothing here holds more than one row, so a board of any size can be read.
 * Texts are valid until the next row.  Figures come by person, measure and
 * quarter, which is the order of the tables.
 */
#ifndef STORE_READER_H
#define STORE_READER_H

#include "store/store.h"

struct figure_reader;

/* What is read of a figure; the rest stays blank, and a figure of which
 * nothing is read is left out. */
enum figure_parts {
	FIGURE_DRAFTS = 1,
	FIGURE_PROMISES = 2, /* locked ones */
	FIGURE_ACTUALS = 4,
	FIGURE_ALL = FIGURE_DRAFTS | FIGURE_PROMISES | FIGURE_ACTUALS,
	FIGURE_SCORES = 8, /* by itself: amount and value that count in a record */
};

struct figure_reader *figure_reader_open(struct store *s, struct error *err) MUST_USE;
struct figure_reader *figure_reader_open_parts(struct store *s, unsigned parts, struct error *err)
	MUST_USE;
/* false at the end; a failure is kept for figure_reader_close(). */
bool figure_reader_next(struct figure_reader *r, struct figure *out);
bool figure_reader_close(struct figure_reader *r, struct error *err) MUST_USE;

/* One figure with draft or promise and the current actual; blank when there
 * is none.  Texts live in `arena`. */
bool store_read_figure(struct store *s, struct figure_key key, struct arena *arena,
                       struct figure *out, struct error *err) MUST_USE;
/* Only its promise or draft, only its actual: half the work. */
bool store_read_promise(struct store *s, struct figure_key key, struct arena *arena,
                        struct figure *out, struct error *err) MUST_USE;
bool store_read_actual(struct store *s, struct figure_key key, struct arena *arena,
                       struct figure *out, struct error *err) MUST_USE;
/* The terms of a promise's last amendment; *found is false without one. */
bool store_read_amended(struct store *s, struct figure_key key, struct arena *arena,
                        struct terms *out, bool *found, struct error *err) MUST_USE;

enum history_kind {
	HISTORY_PROMISE = 1,
	HISTORY_AMENDMENT = 2,
	HISTORY_ACTUAL = 4,
	HISTORY_CORRECTION = 8,
};

/* A dated row; for actuals and corrections `terms` has amount and value. */
struct history_row {
	enum history_kind kind;
	struct figure_key key;
	struct terms terms;
	bool disputed, entered_afterwards;
	const char *reason, *source, *at;
};

struct history_reader;

/* The kinds in `kinds` (or-ed), oldest first; `person` 0 means everybody. */
struct history_reader *history_reader_open(struct store *s, unsigned kinds, int person,
                                           struct error *err) MUST_USE;
bool history_reader_next(struct history_reader *r, struct history_row *out);
bool history_reader_close(struct history_reader *r, struct error *err) MUST_USE;

#endif
