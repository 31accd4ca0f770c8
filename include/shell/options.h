/*
 * shell/options.h - argv into an invocation.
 *
 * Options may stand before and after the command; every option belongs to
 * the commands that list it, --help, --version, --quiet, --no-color to all.
 */
#ifndef SHELL_OPTIONS_H
#define SHELL_OPTIONS_H

#include "shell/command.h"

struct option_row {
	const char *name;
	char letter;          /* 0: long only */
	const char *argument; /* NULL: a switch */
	const char *help;
};

extern const struct option_row option_rows[OPTION_COUNT];

/* false and said on stderr (wrong usage).  `argv` is reordered and must
 * outlive the invocation. */
bool options_parse(int argc, char **argv, struct invocation *out) MUST_USE;

#endif
