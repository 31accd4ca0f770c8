#include "shell/message.h"

#include "base/text.h"
#include "exchange/out_file.h"
#include "shell/command.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void message_line(const char *text)
{
	struct str gated = { 0 };

	text_gate(&gated, text, strlen(text));
	fprintf(stderr, "%s\n", str_text(&gated));
	str_release(&gated);
}

void message_linef(const char *format, ...)
{
	char text[2048];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	message_line(text);
}

int message_fail(int status, const struct error *err)
{
	message_linef("saydo: %s", err->text);
	return status;
}

int message_usage(const char *format, ...)
{
	struct error err;
	va_list args;

	va_start(args, format);
	vsnprintf(err.text, sizeof(err.text), format, args);
	va_end(args);
	return message_fail(STATUS_USAGE, &err);
}

int message_output(const struct str *text)
{
	struct out_file *out = out_file_open_descriptor(STDOUT_FILENO, "standard output");
	struct error err;

	out_file_text(out, str_text(text));
	if (!out_file_commit(out, &err))
		return message_fail(STATUS_FAILED, &err);
	return STATUS_DONE;
}
