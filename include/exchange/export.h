/*
 * exchange/export.h - a kind of rows out, as saydo's own files.
 *
 * Nouns come from the board in memory; figures, amendments and corrections are
 * handed in one by one, in any order (dated rows oldest first), so a board
 * without its figures is enough.  They are sorted here in a few megabytes of
 * memory; what is more goes into a temporary file.
 */
#ifndef EXCHANGE_EXPORT_H
#define EXCHANGE_EXPORT_H

#include "core/board.h"
#include "exchange/kind.h"
#include "exchange/listing.h"

struct export_correction {
	struct figure_key key;
	struct actual actual;
	const char *entered_at;
};

/* What takes the rows in. */
struct export;
void export_figure(struct export *to, const struct figure *f);
void export_amendment(struct export *to, const struct amendment *a);
void export_correction(struct export *to, const struct export_correction *c);

struct export_source {
	void *context; /* handed to all of them */
	const struct board *board;
	/* Each hands all of its rows to the function above that takes them. */
	bool (*figures)(void *context, struct export *to, struct error *err);
	bool (*amendments)(void *context, struct export *to, struct error *err);
	bool (*corrections)(void *context, struct export *to, struct error *err);
};

struct export_request {
	const struct kind *kind;
	struct listing_style style; /* CSV or JSON */
	const char *folder;         /* for the temporary file */
};

/* The caller commits `out`. */
bool export_write(const struct export_source *source, const struct export_request *request,
                  struct out_file *out, struct error *err) MUST_USE;

/* The CSVW metadata of such a CSV file, which is called `url` there. */
void export_metadata(const struct kind *kind, struct csv_flavor flavor, const char *url,
                     struct out_file *out);

#endif
