#include "shell/help.h"
#include "shell/message.h"
#include "shell/options.h"
#include "shell/signals.h"
#include "shell/version.h"

#include <locale.h>
#include <sys/stat.h>

/* Numbers are never the locale's business; boards and exports are private. */
static void set_up(void)
{
	setlocale(LC_ALL, "");
	setlocale(LC_NUMERIC, "C");
	umask(077);
	signals_guard();
}

static int show(void (*add)(struct str *))
{
	struct str text = { 0 };
	int status;

	add(&text);
	status = message_output(&text);
	str_release(&text);
	return status;
}

static int show_help(const struct command *about)
{
	struct str text = { 0 };
	int status;

	if (about == NULL)
		return show(help_add_overview);
	help_add_command(&text, about);
	status = message_output(&text);
	str_release(&text);
	return status;
}

int main(int argc, char **argv)
{
	struct invocation call = { 0 };
	struct error err;

	set_up();
	if (!options_parse(argc, argv, &call))
		return STATUS_USAGE;
	if (has_option(&call, OPTION_HELP))
		return show_help(call.command);
	if (has_option(&call, OPTION_VERSION))
		return show(version_add);
	if (!clock_read(&call.clock, &err))
		return message_fail(STATUS_USAGE, &err);
	return call.command != NULL ? call.command->run(&call) : command_board(&call);
}
