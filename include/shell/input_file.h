/*
 * shell/input_file.h - a file, or standard input, that can be read twice.
 */
#ifndef SHELL_INPUT_FILE_H
#define SHELL_INPUT_FILE_H

#include "base/compiler.h"
#include "base/error.h"

/* A descriptor at the beginning, to close(), or -1.  `-` is standard input.
 * What is no file with an end is copied into `folder` first. */
int input_file_open(const char *file, const char *folder, struct error *err) MUST_USE;
/* What messages call it. */
const char *input_file_name(const char *file);

#endif
