#include "base/xalloc.h"
#include "exchange/csv_spool.h"
#include "shell/command.h"
#include "shell/file_options.h"
#include "shell/import.h"
#include "shell/message.h"

#include <errno.h>
#include <fcntl.h>
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
	return status;
}

/* A pipe is copied beside the board, because it is read twice. */
static int spooled(int fd, const struct import *im, struct error *err)
{
	const char *path = store_path(im->desk->store), *slash = strrchr(path, '/');
	char *folder = slash == NULL ? xstrdup(".") : xstrndup(path, (size_t)(slash - path) + 1);
	int copy = csv_spool(fd, folder, err);

	free(folder);
	return copy;
}

static int open_input(const char *file, const struct import *im, struct error *err)
{
	bool standard = strcmp(file, "-") == 0;
	int fd = standard ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	int copy;

	if (fd < 0) {
		error_set(err, "%s cannot be read: %s", file,
		          errno == ENOENT   ? "there is no such file"
		          : errno == EACCES ? "you are not allowed to"
		                            : "the system refuses it");
		return -1;
	}
	if (!standard && lseek(fd, 0, SEEK_CUR) >= 0)
		return fd;
	copy = spooled(fd, im, err);
	if (!standard)
		close(fd);
	return copy;
}

static const char *name_of(const char *file)
{
	return strcmp(file, "-") == 0 ? "standard input" : file;
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
	good = import_read(im, reader, name_of(file), counts, err);
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
		              name_of(request->files[i]), c->read, c->added, c->same, c->changed,
		              kinds[request->intake.kind].changed, c->skipped);
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
		str_addf(&what, "%s%s", i == 0 ? "imported " : ", ", name_of(request->files[i]));
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

static int import(struct desk *desk, const struct request *request)
{
	struct intake_counts *counts = xcalloc((size_t)request->count, sizeof(*counts));
	enum desk_extent extent = import_extent(request->intake.kind);
	struct import im;
	struct error err;
	int status = STATUS_DONE;

	if (!import_begin(&im, desk, extent, &request->intake, &err)) {
		free(counts);
		return message_fail(STATUS_FAILED, &err);
	}
	progress_begin(&im.progress, "importing", request->quiet);
	for (int i = 0; status == STATUS_DONE && i < request->count; i++) {
		if (read_file(&im, request, request->files[i], &counts[i], &err))
			continue;
		import_rollback(&im);
		status = message_fail(STATUS_FAILED, &err);
	}
	if (status == STATUS_DONE)
		status = finish(&im, request, counts);
	free(counts);
	return status;
}

int command_import(const struct invocation *call)
{
	struct request request = { 0 };
	struct desk desk;
	struct error err;
	int status = read_request(call, &request);

	if (status != STATUS_DONE)
		return status;
	if (!desk_open(&desk, call->operands[0], import_extent(request.intake.kind), &err))
		return message_fail(STATUS_FAILED, &err);
	status = import(&desk, &request);
	desk_close(&desk);
	return status;
}
