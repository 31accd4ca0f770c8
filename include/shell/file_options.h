/*
 * shell/file_options.h - what import and export both ask on the command line.
 */
#ifndef SHELL_FILE_OPTIONS_H
#define SHELL_FILE_OPTIONS_H

#include "shell/command.h"

#include <stdint.h>

/* --delimiter: one character, 0 when it is not given.  Returns a status and
 * has said what is wrong. */
int file_delimiter(const struct invocation *call, uint32_t *out);

/* Says which kinds of rows there are; returns STATUS_USAGE. */
int file_unknown_kind(const char *name, bool importable);

#endif
