#include "shell/help.h"

#include "shell/message.h"
#include "shell/options.h"
#include "shell/profiles.h"
#include "shell/version.h"

#include <string.h>

static void add_option(struct str *out, int i)
{
	const struct option_row *row = &option_rows[i];
	struct str name = { 0 };

	if (row->letter != 0)
		str_addf(&name, "-%c, ", row->letter);
	str_addf(&name, "--%s", row->name);
	if (row->argument != NULL)
		str_addf(&name, "=%s", row->argument);
	str_addf(out, "  %-28s %s\n", str_text(&name), row->help);
	str_release(&name);
}

void help_add_overview(struct str *out)
{
	str_add(out, "saydo - who promised what, and who delivered\n\n"
	             "usage: saydo [BOARD]                 open the flip board\n"
	             "       saydo COMMAND ...             work without a screen\n\n");
	for (const struct command *c = commands; c->name != NULL; c++)
		str_addf(out, "  %-8s %-22s %s\n", c->name, c->operands, c->summary);
	str_add(out, "\nFor all of them:\n");
	add_option(out, OPTION_HELP);
	add_option(out, OPTION_VERSION);
	add_option(out, OPTION_QUIET);
	add_option(out, OPTION_NO_COLOR);
	add_option(out, OPTION_GLYPHS);
	str_add(out, "\nTry `saydo demo`, and `saydo help COMMAND` for more.\n"
	             "Status: 0 done, 1 failed, 2 wrong usage, 3 data refused, 4 check found "
	             "something.\n");
}

void help_add_command(struct str *out, const struct command *c)
{
	str_addf(out, "usage: saydo %s %s\n\n%s", c->name, c->operands, c->details);
	if (*c->takes != OPTION_COUNT)
		str_add(out, "\nOptions:\n");
	for (const enum command_option *o = c->takes; *o != OPTION_COUNT; o++)
		add_option(out, (int)*o);
}

int command_help(const struct invocation *call)
{
	const struct command *about;
	struct str text = { 0 };
	int status;

	if (call->count == 0) {
		help_add_overview(&text);
	} else if (strcmp(call->operands[0], "profiles") == 0) {
		profiles_add_list(&text);
	} else {
		about = command_find(call->operands[0]);
		if (about == NULL)
			return message_usage("there is no command \"%s\"; see saydo help",
			                     call->operands[0]);
		help_add_command(&text, about);
	}
	status = message_output(&text);
	str_release(&text);
	return status;
}
