/*
 * shell/help.h - what --help says, made from the tables of commands and
 * options.
 */
#ifndef SHELL_HELP_H
#define SHELL_HELP_H

#include "base/str.h"
#include "shell/command.h"

void help_add_overview(struct str *out);
void help_add_command(struct str *out, const struct command *command);

#endif
