#include "shell/command.h"
#include "shell/export_files.h"
#include "shell/file_options.h"
#include "shell/message.h"

#include <string.h>

static int read_style(const struct invocation *call, struct listing_style *out)
{
	const char *format = call->options[OPTION_FORMAT];

	*out = (struct listing_style){ .format = LISTING_CSV };
	if (format != NULL && strcmp(format, "json") == 0)
		out->format = LISTING_JSON;
	else if (format != NULL && strcmp(format, "excel") == 0)
		out->flavor.excel = true;
	else if (format != NULL && strcmp(format, "csv") != 0)
		return message_usage("--format=%s: choose csv, excel or json", format);
	return file_delimiter(call, &out->flavor.delimiter);
}

static int run(const struct invocation *call, struct export_request *request)
{
	const char *path = call->options[OPTION_OUTPUT];
	struct desk desk;
	struct error err;
	bool good;

	if (!desk_open(&desk, call->operands[0], DESK_NOUNS, &err))
		return message_fail(STATUS_FAILED, &err);
	good = request->kind != NULL ? export_to_file(&desk, request, path, &err)
	                             : export_to_folder(&desk, request, path, &err);
	desk_close(&desk);
	return good ? STATUS_DONE : message_fail(STATUS_FAILED, &err);
}

int command_export(const struct invocation *call)
{
	struct export_request request = { .kind = kind_find(call->operands[1]) };
	bool all = strcmp(call->operands[1], "all") == 0;
	int status = read_style(call, &request.style);

	if (status != STATUS_DONE)
		return status;
	if (request.kind == NULL && !all)
		return file_unknown_kind(call->operands[1], false);
	if (all && export_is_standard_output(call->options[OPTION_OUTPUT]))
		return message_usage("say into which folder: saydo export %s all -o FOLDER",
		                     call->operands[0]);
	return run(call, &request);
}
