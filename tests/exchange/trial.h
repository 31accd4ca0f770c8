/*
 * exchange/trial.h - files into and out of a board in memory, for tests.
 */
#ifndef TESTS_EXCHANGE_TRIAL_H
#define TESTS_EXCHANGE_TRIAL_H

#include "exchange/export.h"
#include "exchange/intake.h"

#include "base/xalloc.h"
#include "core/seed.h"

#include <stdlib.h>
#include <string.h>

#include "exchange/capture.h"

struct trial {
	struct board board;
	struct intake_options options; /* kind is set by each import */
	struct intake_counts counts;   /* of the last file */
	struct str told;               /* by the last import, a line a sentence */
	long changes;                  /* written by the last import */
	bool broken;                   /* every write fails */
	struct export_correction *corrections;
	size_t correction_count, correction_capacity;
};

static inline bool trial_figure(void *context, struct figure_key key, struct intake_figure *out,
                                struct error *err)
{
	const struct trial *t = context;
	const struct figure *f = figures_find(&t->board.figures, key);
	const struct terms *terms = board_terms(&t->board, key);

	(void)err;
	if (f != NULL)
		out->figure = *f;
	if (terms != NULL)
		out->in_force = *terms;
	return true;
}

static inline void trial_keep_correction(struct trial *t, const struct change *c)
{
	const struct figure *f = figures_find(&t->board.figures, c->key);

	if (c->kind != CHANGE_ACTUAL || f->actual.corrections == 0)
		return;
	t->corrections = xgrow(t->corrections, &t->correction_capacity, t->correction_count + 1,
	                       sizeof(*t->corrections));
	t->corrections[t->correction_count++] = (struct export_correction){
		c->key, f->actual, board_text(&t->board, c->at)
	};
}

static inline bool trial_write(void *context, const struct change *c, struct error *err)
{
	struct trial *t = context;

	if (t->broken)
		return error_set(err, "the disk is full");
	if (!change_check(&t->board, c, err))
		fail_msg("%s", err->text);
	change_apply(&t->board, c);
	trial_keep_correction(t, c);
	t->changes++;
	return true;
}

static inline void trial_tell(void *context, const char *sentence)
{
	struct trial *t = context;

	str_add(&t->told, sentence);
	str_add_char(&t->told, '\n');
}

/* A board of a new company in 2026-Q4, with departments and nothing else. */
static inline void trial_init(struct trial *t)
{
	*t = (struct trial){ .options = { .today = { 2026, 10, 12 },
		                          .now = "2026-10-12 00:00:00" } };
	t->board.settings.company = "Larkspindle";
	t->board.settings.fiscal_start = 1;
	t->board.settings.currency = (struct currency){ "USD", 2 };
	for (int i = 0; seed_departments[i] != NULL; i++) {
		struct department d = { i + 1, seed_departments[i], i + 1 };

		board_put(&t->board, NOUN_DEPARTMENT, &d);
	}
}

static inline void trial_release(struct trial *t)
{
	board_release(&t->board);
	str_release(&t->told);
	free(t->corrections);
}

/* Several files go through one intake; the counts are those of the last. */
static inline bool trial_read_all(struct trial *t, enum kind_id kind, const char *const *texts,
                                  size_t count, struct error *err)
{
	struct intake_hooks hooks = { t,          &t->board, trial_figure, trial_write,
		                      trial_tell, NULL,      NULL };
	struct intake *in;
	bool good = true;

	t->options.kind = kind;
	t->options.is_first = t->board.figures.count == 0;
	t->changes = 0;
	str_clear(&t->told);
	in = intake_new(&t->options, &hooks);
	for (size_t i = 0; good && i < count; i++) {
		struct csv_reader *reader = csv_reader_new_bytes(texts[i], strlen(texts[i]),
		                                                 (struct csv_options){
									 .delimiter = ',' });

		good = intake_read(in, reader, "in/rows.csv", &t->counts, err);
		csv_reader_free(reader);
	}
	intake_free(in);
	return good;
}

static inline void trial_read(struct trial *t, enum kind_id kind, const char *text)
{
	struct error err = { "" };

	if (!trial_read_all(t, kind, &text, 1, &err))
		fail_msg("%s", err.text);
}

/* The same, where every row must be good. */
static inline void trial_fill(struct trial *t, enum kind_id kind, const char *text)
{
	trial_read(t, kind, text);
	if (t->counts.bad != 0)
		fail_msg("%s", str_text(&t->told));
}

/* How many rows were new, same, changed, skipped and bad: "2 0 1 0 0". */
static inline const char *trial_fates(const struct trial *t)
{
	static char text[64];
	const struct intake_counts *c = &t->counts;

	snprintf(text, sizeof(text), "%ld %ld %ld %ld %ld", c->added, c->same, c->changed,
	         c->skipped, c->bad);
	return text;
}

static inline bool trial_figures(void *context, struct export *to, struct error *err)
{
	const struct trial *t = context;

	(void)err;
	for (size_t i = 0; i < t->board.figures.count; i++)
		export_figure(to, &t->board.figures.items[i]);
	return true;
}

static inline bool trial_amendments(void *context, struct export *to, struct error *err)
{
	const struct trial *t = context;

	(void)err;
	for (size_t i = 0; i < t->board.amendments.count; i++)
		export_amendment(to, &t->board.amendments.items[i]);
	return true;
}

static inline bool trial_corrections(void *context, struct export *to, struct error *err)
{
	const struct trial *t = context;

	(void)err;
	for (size_t i = 0; i < t->correction_count; i++)
		export_correction(to, &t->corrections[i]);
	return true;
}

/* The caller frees it. */
static inline char *trial_write_out(struct trial *t, enum kind_id kind, struct listing_style style)
{
	struct export_source source = { t, &t->board, trial_figures, trial_amendments,
		                        trial_corrections };
	struct export_request request = { &kinds[kind], style, "." };
	struct capture capture = capture_begin();
	struct str text = { 0 };
	struct error err;

	if (!export_write(&source, &request, capture.out, &err))
		fail_msg("%s", err.text);
	capture_end(&capture, &text);
	return str_take(&text);
}

static inline char *trial_export(struct trial *t, enum kind_id kind)
{
	return trial_write_out(t, kind, (struct listing_style){ .format = LISTING_CSV });
}

#endif
