#include "base/xalloc.h"
#include "core/report.h"
#include "exchange/out_file.h"
#include "exchange/report_html.h"
#include "exchange/report_text.h"
#include "exchange/report_xlsx.h"
#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* Files by their ending; a spreadsheet is no text. */
static const struct ending {
	const char *text;
	void (*render)(struct str *out, const struct document *d);
} endings[] = {
	{ ".html", report_html },
	{ ".md", report_markdown },
	{ ".txt", report_text },
	{ ".xlsx", NULL },
};

static const struct ending standard_output = { "-", report_text };

/* What is written, and where. */
struct request {
	const char *path;
	const struct ending *ending;
	struct quarter quarter;
	const struct clock *clock;
};

static const struct ending *ending_of(const char *path)
{
	size_t length = strlen(path);

	if (strcmp(path, standard_output.text) == 0)
		return &standard_output;
	for (size_t i = 0; i < COUNT_OF(endings); i++) {
		size_t wanted = strlen(endings[i].text);

		if (length > wanted && strcasecmp(path + length - wanted, endings[i].text) == 0)
			return &endings[i];
	}
	return NULL;
}

/* Whoever builds reproducibly says when in SOURCE_DATE_EPOCH; else it is today. */
static int64_t created_at(const struct clock *clock)
{
	enum { SECONDS_A_DAY = 24 * 60 * 60 };
	static const struct number_format whole = { .mark = DECIMAL_POINT };
	const char *text = getenv("SOURCE_DATE_EPOCH");
	struct error ignored;
	int64_t seconds = 0;

	if (text != NULL && number_read(text, whole, &seconds, &ignored) == NUMBER_OK &&
	    seconds > 0)
		return seconds;
	for (struct date day = { 1970, 1, 1 }; date_compare(day, clock->today) < 0;
	     day = date_add_days(day, 1))
		seconds += SECONDS_A_DAY;
	return seconds > 0 ? seconds : SECONDS_A_DAY;
}

static char *folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? xstrdup(".") : xstrndup(path, (size_t)(slash - path) + 1);
}

static bool write_sheets(struct out_file *out, const struct document *d,
                         const struct request *request, struct error *err)
{
	char *folder = folder_of(request->path);
	struct report_xlsx_options options = { created_at(request->clock), folder };
	bool good = report_xlsx(out, d, &options, err);

	free(folder);
	return good;
}

static bool write_document(const struct document *d, const struct request *request,
                           struct error *err)
{
	struct out_file *out = request->ending == &standard_output
	                               ? out_file_open_descriptor(STDOUT_FILENO, "standard output")
	                               : out_file_open(request->path, err);
	struct str text = { 0 };

	if (out == NULL)
		return false;
	if (request->ending->render == NULL && !write_sheets(out, d, request, err)) {
		out_file_abort(out);
		return false;
	}
	if (request->ending->render != NULL) {
		request->ending->render(&text, d);
		out_file_text(out, str_text(&text));
		str_release(&text);
	}
	return out_file_commit(out, err);
}

static int write_report(const struct invocation *call, const struct request *request)
{
	struct document d = { 0 };
	struct report_scope scope;
	struct desk desk;
	struct error err;
	bool good;

	if (!desk_open(&desk, call->operands[0], DESK_FIGURES, &err))
		return message_fail(STATUS_FAILED, &err);
	scope = report_scope_of(&desk.board, request->quarter, call->clock.today);
	report_build(&d, &desk.board, &scope);
	good = write_document(&d, request, &err);
	document_release(&d);
	desk_close(&desk);
	return good ? STATUS_DONE : message_fail(STATUS_FAILED, &err);
}

int command_report(const struct invocation *call)
{
	struct request request = { .path = call->options[OPTION_OUTPUT], .clock = &call->clock };

	if (!invocation_quarter(call->operands[1], &request.quarter))
		return STATUS_USAGE;
	if (request.path == NULL)
		return message_usage("say into which file: saydo report %s %s -o FILE.html, .md, "
		                     ".txt or .xlsx",
		                     call->operands[0], call->operands[1]);
	request.ending = ending_of(request.path);
	if (request.ending == NULL)
		return message_usage("-o %s: the file must end in .html, .md, .txt or .xlsx",
		                     request.path);
	return write_report(call, &request);
}
