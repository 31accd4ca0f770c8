#include "base/text.h"
#include "base/xalloc.h"
#include "shell/command.h"
#include "shell/message.h"
#include "shell/run.h"
#include "shell/seed_board.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Relative and empty values of XDG_DATA_HOME are ignored, as its rules say. */
static bool default_folder(struct str *out)
{
	const char *data = getenv("XDG_DATA_HOME");
	const char *home = getenv("HOME");

	if (data != NULL && data[0] == '/')
		str_addf(out, "%s/saydo", data);
	else if (home != NULL && home[0] == '/')
		str_addf(out, "%s/.local/share/saydo", home);
	else
		return false;
	return true;
}

static bool make_folders(const char *path, struct error *err)
{
	char *copy = xstrdup(path);
	bool good = true;

	for (char *slash = copy + 1; good && slash != NULL;) {
		slash = strchr(slash, '/');
		if (slash != NULL)
			*slash = '\0';
		good = mkdir(copy, 0700) == 0 || errno == EEXIST ||
		       error_set(err, "%s cannot be made: %s", copy, strerror(errno));
		if (slash != NULL)
			*slash++ = '/';
	}
	free(copy);
	return good;
}

static bool ask(const char *question, char *answer, size_t size)
{
	fprintf(stderr, "%s", question);
	fflush(stderr);
	if (fgets(answer, (int)size, stdin) == NULL)
		return false;
	answer[strcspn(answer, "\r\n")] = '\0';
	return answer[0] != '\0';
}

/* The first time: nothing is made before the owner has named the company. */
static int make_default(const struct invocation *call, const char *folder, const char *path)
{
	struct settings settings = { .currency = { "USD", 2 }, .fiscal_start = 1 };
	char company[256];
	struct error err;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return message_usage("there is no board yet; make one with saydo new BOARD "
		                     "--company NAME, or look at saydo demo");
	message_linef("There is no board yet; it will be %s", path);
	if (!ask("Name of the company (empty: leave): ", company, sizeof(company)))
		return message_usage("no board was made; try saydo demo, or saydo new BOARD "
		                     "--company NAME");
	settings.company = company;
	if (!text_check(company, TEXT_LINE, &err) || !make_folders(folder, &err) ||
	    !seed_board_create(path, &settings, true, &call->clock, &err))
		return message_fail(STATUS_FAILED, &err);
	return STATUS_DONE;
}

static int open_default(const struct invocation *call)
{
	struct str folder = { 0 }, path = { 0 };
	int status = STATUS_DONE;

	if (!default_folder(&folder))
		return message_usage("say which board: saydo BOARD");
	str_addf(&path, "%s/board.saydo", str_text(&folder));
	if (access(str_text(&path), F_OK) != 0)
		status = make_default(call, str_text(&folder), str_text(&path));
	if (status == STATUS_DONE)
		status = run_board(call, str_text(&path), &call->clock);
	str_release(&folder);
	str_release(&path);
	return status;
}

/* A word that is no file and no command is most likely a slip. */
static int refuse_word(const char *word)
{
	const char *near = command_nearest(word);

	if (near != NULL)
		return message_usage("there is no command and no board called %s; did you mean "
		                     "saydo %s?",
		                     word, near);
	message_linef("saydo: there is no board %s; make it with: saydo new %s --company NAME",
	              word, word);
	return STATUS_FAILED;
}

int command_board(const struct invocation *call)
{
	const char *path = call->count > 0 ? call->operands[0] : getenv("SAYDO_BOARD");

	if (call->count > 1)
		return command_nearest(path) != NULL
		               ? refuse_word(path)
		               : message_usage("there is no command %s; see saydo help", path);
	if (path == NULL || path[0] == '\0')
		return open_default(call);
	if (access(path, F_OK) != 0)
		return refuse_word(path);
	return run_board(call, path, &call->clock);
}
