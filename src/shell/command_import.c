#include "base/xalloc.h"
#include "shell/command.h"
#include "shell/file_options.h"
#include "shell/import.h"
#include "shell/import_map.h"
#include "shell/input_file.h"
#include "shell/message.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* What the command line asks for. */
struct request {
	struct intake_options intake;
	struct csv_options csv;
	const char *const *files;
	int count;
	bool dry_run, quiet;
	struct import_map map;
};

static int read_kind(const char *name, struct intake_options *out)
{
	const struct kind *kind = kind_find(name);

	if (kind == NULL)
		return file_unknown_kind(name, true);
	if (kind->changed == NULL)
		return message_usage("%s can be exported, but not imported", name);
	out->kind = (enum kind_id)(kind - kinds);
	return STATUS_DONE;
}

static int read_decimal(const char *text, enum decimal_mark *out)
{
	if (text == NULL)
		return STATUS_DONE;
	*out = strcmp(text, "point") == 0   ? DECIMAL_POINT
	       : strcmp(text, "comma") == 0 ? DECIMAL_COMMA
	                                    : DECIMAL_UNKNOWN;
	if (*out != DECIMAL_UNKNOWN)
		return STATUS_DONE;
	return message_usage("--decimal=%s: choose point or comma", text);
}

static int read_format(const char *text, bool *excel)
{
	if (text == NULL || strcmp(text, "csv") == 0)
		return STATUS_DONE;
	*excel = strcmp(text, "excel") == 0;
	return *excel ? STATUS_DONE : message_usage("--format=%s: choose csv or excel", text);
}

static int read_dates(const char *text)
{
	if (text == NULL || strcmp(text, "mdy") == 0 || strcmp(text, "dmy") == 0)
		return STATUS_DONE;
	return message_usage("--dates=%s: choose mdy or dmy", text);
}

static int read_request(const struct invocation *call, struct request *out)
{
	const char *const *options = call->options;
	int status = read_kind(call->operands[1], &out->intake);

	out->intake.today = call->clock.today;
	out->intake.now = call->clock.now;
	out->intake.create = has_option(call, OPTION_CREATE);
	out->csv.encoding = options[OPTION_ENCODING];
	out->csv.lenient_quotes = has_option(call, OPTION_LENIENT_QUOTES);
	out->files = call->operands + 2;
	out->count = call->count - 2;
	out->dry_run = has_option(call, OPTION_DRY_RUN);
	out->quiet = has_option(call, OPTION_QUIET);
	if (status == STATUS_DONE)
		status = file_delimiter(call, &out->csv.delimiter);
	if (status == STATUS_DONE)
		status = read_decimal(options[OPTION_DECIMAL], &out->intake.decimal);
	if (status == STATUS_DONE)
		status = read_format(options[OPTION_FORMAT], &out->intake.unguard);
	if (status == STATUS_DONE)
		status = read_dates(options[OPTION_DATES]);
	if (status == STATUS_DONE)
		status = import_map_read(call, &out->map);
	return status;
}

/* A pipe is copied beside the board, because it is read twice. */
static int open_input(const char *file, const struct import *im, struct error *err)
{
	const char *path = store_path(im->desk->store), *slash = strrchr(path, '/');
	char *folder = slash == NULL ? xstrdup(".") : xstrndup(path, (size_t)(slash - path) + 1);
	int fd = input_file_open(file, folder, err);

	free(folder);
	return fd;
}

static bool read_file(struct import *im, const struct request *request, const char *file,
                      struct intake_counts *counts, struct error *err)
{
	int fd = open_input(file, im, err);
	struct csv_reader *reader;
	bool good;

	if (fd < 0)
		return false;
	reader = csv_reader_new(fd, request->csv);
	good = request->map.wanted ? foreign_read(im->intake, reader, input_file_name(file),
	                                          &request->map.options, counts, err)
	                           : import_read(im, reader, input_file_name(file), counts, err);
	csv_reader_free(reader);
	close(fd);
	return good;
}

static void say_counts(const struct request *request, const struct intake_counts *all)
{
	bool changed = false;

	for (int i = 0; i < request->count; i++) {
		const struct intake_counts *c = &all[i];

		message_linef("%s: %ld read, %ld new, %ld same, %ld %s, %ld skipped",
		              input_file_name(request->files[i]), c->read, c->added, c->same,
		              c->changed, kinds[request->intake.kind].changed, c->skipped);
		changed = changed || c->added > 0 || c->changed > 0;
	}
	if (!changed)
		message_line("nothing changed");
	else if (request->dry_run)
		message_line("this was a dry run, nothing was written");
}

static int refuse(long bad)
{
	if (bad > INTAKE_REPORTS)
		message_linef("… and %ld more", bad - INTAKE_REPORTS);
	message_linef("nothing was imported: %ld bad row%s", bad, bad == 1 ? "" : "s");
	return STATUS_REFUSED;
}

static int finish(struct import *im, const struct request *request,
                  const struct intake_counts *counts)
{
	struct str what = { 0 };
	struct error err;
	long bad = 0, changed = 0;
	bool good = true;

	for (int i = 0; i < request->count; i++) {
		bad += counts[i].bad;
		changed += counts[i].added + counts[i].changed;
		str_addf(&what, "%s%s", i == 0 ? "imported " : ", ",
		         input_file_name(request->files[i]));
	}
	if (bad > 0 || changed == 0 || request->dry_run)
		import_rollback(im);
	else
		good = import_commit(im, str_text(&what), &err);
	str_release(&what);
	if (!good)
		return message_fail(STATUS_FAILED, &err);
	if (bad > 0)
		return refuse(bad);
	if (!request->quiet)
		say_counts(request, counts);
	return STATUS_DONE;
}

static int read_files(struct import *im, struct request *request, struct intake_counts *counts)
{
	struct error err;
	int status = STATUS_DONE;

	if (request->map.wanted)
		status = import_map_begin(&request->map, im->desk, request->dry_run);
	for (int i = 0; status == STATUS_DONE && i < request->count; i++)
		if (!read_file(im, request, request->files[i], &counts[i], &err))
			status = message_fail(STATUS_FAILED, &err);
	return status == STATUS_DONE ? import_map_end(&request->map) : status;
}

static int import(struct desk *desk, struct request *request)
{
	struct intake_counts *counts;
	enum desk_extent extent = import_extent(request->intake.kind);
	struct import im;
	struct error err;
	int status;

	if (!import_begin(&im, desk, extent, &request->intake, &err))
		return message_fail(STATUS_FAILED, &err);
	progress_begin(&im.progress, "importing", request->quiet);
	counts = xcalloc((size_t)request->count, sizeof(*counts));
	status = read_files(&im, request, counts);
	if (status == STATUS_DONE)
		status = finish(&im, request, counts);
	else
		import_rollback(&im);
	free(counts);
	return status;
}

int command_import(const struct invocation *call)
{
	struct request request = { 0 };
	struct desk desk;
	struct error err;
	int status = read_request(call, &request);

	if (status == STATUS_DONE &&
	    !desk_open(&desk, call->operands[0], import_extent(request.intake.kind), &err)) {
		status = message_fail(STATUS_FAILED, &err);
	} else if (status == STATUS_DONE) {
		status = import(&desk, &request);
		desk_close(&desk);
	}
	import_map_release(&request.map);
	return status;
}
