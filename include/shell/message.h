/*
 * shell/message.h - sentences to stderr, through the text gate.
 */
#ifndef SHELL_MESSAGE_H
#define SHELL_MESSAGE_H

#include "base/compiler.h"
#include "base/error.h"
#include "base/str.h"

/* `saydo: sentence` and returns `status`, so that a command can end in
 * `return message_fail(STATUS_FAILED, &err)`. */
int message_fail(int status, const struct error *err);
int message_usage(const char *format, ...) PRINTF_LIKE(1, 2);
/* A line of its own, without the program's name in front. */
void message_line(const char *text);
void message_linef(const char *format, ...) PRINTF_LIKE(1, 2);

/* Text to stdout, flushed and checked: 0, or STATUS_FAILED and said. */
int message_output(const struct str *text);

#endif
