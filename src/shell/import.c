#include "shell/import.h"

#include "shell/message.h"
#include "store/bulk.h"
#include "store/reader.h"

enum desk_extent import_extent(enum kind_id kind)
{
	return kind == KIND_PROMISES || kind == KIND_ACTUALS ? DESK_NOUNS : DESK_FIGURES;
}

static bool read_figure(void *context, struct figure_key key, struct intake_figure *out,
                        struct error *err)
{
	struct import *im = context;
	struct store *store = im->desk->store;
	bool amended;

	arena_release(&im->texts);
	if (!bulk_has(im->bulk, key))
		return true;
	if (im->options.kind == KIND_ACTUALS)
		return store_read_actual(store, key, &im->texts, &out->figure, err);
	if (!store_read_promise(store, key, &im->texts, &out->figure, err))
		return false;
	out->in_force = out->figure.promise.terms;
	return out->figure.promise.amendments == 0 ||
	       store_read_amended(store, key, &im->texts, &out->in_force, &amended, err);
}

static bool write_change(void *context, const struct change *c, struct error *err)
{
	struct import *im = context;

	if (im->bulk != NULL ? !bulk_write(im->bulk, c, err)
	                     : !store_write(im->desk->store, c, err))
		return false;
	if (c->kind == CHANGE_NOUN || im->extent == DESK_FIGURES)
		change_apply(&im->desk->board, c);
	return true;
}

static bool settle(void *context, struct error *err)
{
	struct import *im = context;

	return bulk_settle(im->bulk, err);
}

static void tell(void *context, const char *sentence)
{
	struct import *im = context;

	if (im->first.text[0] == '\0')
		error_set(&im->first, "%s", sentence);
	if (im->silent)
		return;
	progress_end(&im->progress);
	message_line(sentence);
}

static void show_progress(void *context, long rows)
{
	struct import *im = context;

	progress_show(&im->progress, rows);
}

static bool open_bulk(struct import *im, struct error *err)
{
	enum kind_id kind = im->options.kind;

	if (kind != KIND_PROMISES && kind != KIND_ACTUALS)
		return true;
	im->bulk = bulk_open(im->desk->store, kind == KIND_ACTUALS ? BULK_ACTUALS : BULK_PROMISES,
	                     err);
	return im->bulk != NULL;
}

static bool find_first_figure(struct import *im, struct error *err)
{
	struct figure_reader *r = figure_reader_open(im->desk->store, err);
	struct figure f;

	if (r == NULL)
		return false;
	im->options.is_first = !figure_reader_next(r, &f);
	return figure_reader_close(r, err);
}

/* The board was loaded before the file was ours alone. */
static bool load_again(struct import *im, struct error *err)
{
	struct desk *desk = im->desk;
	int64_t version = store_data_version(desk->store);

	if (version == desk->data_version)
		return true;
	board_release(&desk->board);
	desk->data_version = version;
	return im->extent == DESK_NOUNS ? store_load_nouns(desk->store, &desk->board, err)
	                                : store_load(desk->store, &desk->board, err);
}

bool import_begin(struct import *im, struct desk *desk, enum desk_extent extent,
                  const struct intake_options *options, struct error *err)
{
	*im = (struct import){ .desk = desk, .extent = extent, .options = *options };
	im->hooks = (struct intake_hooks){
		.context = im,
		.board = &desk->board,
		.figure = read_figure,
		.write = write_change,
		.tell = tell,
		.progress = show_progress,
		.settle = settle,
	};
	progress_begin(&im->progress, "importing", true);
	if (!desk_verify(desk, err) || !store_begin(desk->store, err))
		return false;
	if (!load_again(im, err) || !find_first_figure(im, err) || !open_bulk(im, err)) {
		store_rollback(desk->store);
		return false;
	}
	im->intake = intake_new(&im->options, &im->hooks);
	return true;
}

bool import_read(struct import *im, struct csv_reader *reader, const char *name,
                 struct intake_counts *counts, struct error *err)
{
	return intake_read(im->intake, reader, name, counts, err);
}

static void release(struct import *im)
{
	progress_end(&im->progress);
	intake_free(im->intake);
	arena_release(&im->texts);
	im->intake = NULL;
}

bool import_commit(struct import *im, const char *what, struct error *err)
{
	struct bulk *bulk = im->bulk;

	release(im);
	if (bulk != NULL && !bulk_end(bulk, err)) {
		store_rollback(im->desk->store);
		return false;
	}
	return store_commit(im->desk->store, im->options.now, what, err);
}

void import_rollback(struct import *im)
{
	release(im);
	bulk_free(im->bulk);
	store_rollback(im->desk->store);
}

bool import_embedded(struct desk *desk, const struct intake_options *options,
                     const struct embedded_file *file, struct error *err)
{
	struct csv_options plain = { .delimiter = ',' };
	struct csv_reader *reader = csv_reader_new_bytes((const char *)file->bytes, file->size,
	                                                 plain);
	struct intake_counts counts;
	struct import im;
	bool good = import_begin(&im, desk, DESK_FIGURES, options, err);

	if (good) {
		im.silent = true;
		good = import_read(&im, reader, file->name, &counts, err);
		if (good && counts.bad > 0)
			good = error_set(err, "%s", im.first.text);
		if (good)
			good = import_commit(&im, file->name, err);
		else
			import_rollback(&im);
	}
	csv_reader_free(reader);
	return good;
}
