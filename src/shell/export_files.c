#include "shell/export_files.h"

#include "base/str.h"
#include "base/xalloc.h"
#include "store/reader.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool hand_parts(struct store *store, unsigned parts, struct export *to, struct error *err)
{
	struct figure_reader *r = figure_reader_open_parts(store, parts, err);
	struct figure f;

	if (r == NULL)
		return false;
	while (figure_reader_next(r, &f))
		export_figure(to, &f);
	return figure_reader_close(r, err);
}

static bool hand_promises(void *context, struct export *to, struct error *err)
{
	return hand_parts(context, FIGURE_DRAFTS | FIGURE_PROMISES, to, err);
}

static bool hand_actuals(void *context, struct export *to, struct error *err)
{
	return hand_parts(context, FIGURE_ACTUALS, to, err);
}

static bool hand_amendments(void *context, struct export *to, struct error *err)
{
	struct history_reader *r = history_reader_open(context, HISTORY_AMENDMENT, 0, err);
	struct history_row row;

	if (r == NULL)
		return false;
	while (history_reader_next(r, &row))
		export_amendment(to, &(struct amendment){ row.key, row.terms, row.reason, row.at });
	return history_reader_close(r, err);
}

static bool hand_corrections(void *context, struct export *to, struct error *err)
{
	struct history_reader *r = history_reader_open(context, HISTORY_CORRECTION, 0, err);
	struct history_row row;

	if (r == NULL)
		return false;
	while (history_reader_next(r, &row)) {
		struct export_correction c = {
			.key = row.key,
			.actual = { .amount = row.terms.amount,
			            .value = row.terms.value,
			            .disputed = row.disputed,
			            .note = row.terms.note },
			.entered_at = row.at,
		};

		export_correction(to, &c);
	}
	return history_reader_close(r, err);
}

static struct export_source source_of(const struct desk *desk, const struct kind *kind)
{
	return (struct export_source){
		.context = desk->store,
		.board = &desk->board,
		.figures = kind == &kinds[KIND_PROMISES] ? hand_promises : hand_actuals,
		.amendments = hand_amendments,
		.corrections = hand_corrections,
	};
}

static bool finish(struct out_file *out, bool good, struct error *err)
{
	if (good)
		return out_file_commit(out, err);
	out_file_abort(out);
	return false;
}

bool export_is_standard_output(const char *path)
{
	return path == NULL || strcmp(path, "-") == 0;
}

/* Beside the file, where there must be room anyway. */
static char *scratch_folder(const char *path)
{
	const char *temporary = getenv("TMPDIR"), *slash;

	if (export_is_standard_output(path))
		return xstrdup(temporary != NULL && temporary[0] != '\0' ? temporary : "/tmp");
	slash = strrchr(path, '/');
	return slash == NULL ? xstrdup(".") : xstrndup(path, (size_t)(slash - path) + 1);
}

bool export_to_file(const struct desk *desk, struct export_request *request, const char *path,
                    struct error *err)
{
	struct export_source source = source_of(desk, request->kind);
	char *folder = scratch_folder(path);
	struct out_file *out = export_is_standard_output(path)
	                               ? out_file_open_descriptor(STDOUT_FILENO, "standard output")
	                               : out_file_open(path, err);
	bool good = out != NULL;

	request->folder = folder;
	if (good)
		good = finish(out, export_write(&source, request, out, err), err);
	free(folder);
	return good;
}

static bool make_folder(const char *path, struct error *err)
{
	struct stat status;

	if (mkdir(path, 0700) == 0)
		return true;
	if (errno == EEXIST && stat(path, &status) == 0 && S_ISDIR(status.st_mode))
		return true;
	return error_set(err, "%s is not a folder and cannot be made one", path);
}

static bool write_metadata(const struct export_request *request, const char *path, const char *url,
                           struct error *err)
{
	struct str name = { 0 };
	struct out_file *out;

	str_addf(&name, "%s-metadata.json", path);
	out = out_file_open(str_text(&name), err);
	str_release(&name);
	if (out == NULL)
		return false;
	export_metadata(request->kind, request->style.flavor, url, out);
	return out_file_commit(out, err);
}

static bool write_into_folder(const struct desk *desk, struct export_request *request,
                              const char *folder, struct error *err)
{
	bool csv = request->style.format == LISTING_CSV;
	struct str path = { 0 };
	size_t url;
	bool good;

	str_addf(&path, "%s/", folder);
	url = path.length;
	str_addf(&path, "%s.%s", request->kind->name, csv ? "csv" : "json");
	good = export_to_file(desk, request, str_text(&path), err) &&
	       (!csv || write_metadata(request, str_text(&path), str_text(&path) + url, err));
	str_release(&path);
	return good;
}

bool export_to_folder(const struct desk *desk, struct export_request *request, const char *folder,
                      struct error *err)
{
	if (!make_folder(folder, err))
		return false;
	for (int i = 0; i < KIND_COUNT; i++) {
		request->kind = &kinds[i];
		if (!write_into_folder(desk, request, folder, err))
			return false;
	}
	return true;
}
