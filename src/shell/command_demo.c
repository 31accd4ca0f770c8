#include "base/xalloc.h"
#include "shell/command.h"
#include "shell/message.h"
#include "shell/run.h"
#include "shell/seed_board.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The company meets on its own day, whatever the calendar says. */
static struct clock demo_clock(const struct clock *clock)
{
	return clock->fixed ? *clock : clock_on(demo_today);
}

static int show(const struct invocation *call, const char *path)
{
	struct clock clock = demo_clock(&call->clock);
	struct invocation record = *call;

	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return run_board(call, path, &clock);
	record.command = command_find("record");
	record.operands = &path;
	record.count = 1;
	record.clock = clock;
	return command_record(&record);
}

static int keep(const struct invocation *call, const char *path)
{
	struct error err;

	if (!demo_board_create(path, &err))
		return message_fail(STATUS_FAILED, &err);
	return show(call, path);
}

/* A folder of its own: the board may get a journal beside it. */
static int throw_away(const struct invocation *call)
{
	const char *base = getenv("TMPDIR");
	struct str path = { 0 };
	struct error err;
	int status;

	str_addf(&path, "%s/saydo-demo-XXXXXX", base != NULL && base[0] == '/' ? base : "/tmp");
	if (mkdtemp(path.bytes) == NULL) {
		error_set(&err, "%s cannot be made: %s", str_text(&path), strerror(errno));
		str_release(&path);
		return message_fail(STATUS_FAILED, &err);
	}
	str_add(&path, "/demo.saydo");
	status = keep(call, str_text(&path));
	unlink(str_text(&path));
	str_cut(&path, path.length - strlen("/demo.saydo"), strlen("/demo.saydo"));
	rmdir(str_text(&path));
	str_release(&path);
	return status;
}

int command_demo(const struct invocation *call)
{
	const char *file = call->options[OPTION_KEEP];

	return file != NULL ? keep(call, file) : throw_away(call);
}
