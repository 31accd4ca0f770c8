#include "shell/command.h"
#include "shell/message.h"
#include "shell/seed_board.h"

#include <string.h>

static bool read_month(const char *text, int *month)
{
	size_t length = strlen(text);

	*month = 0;
	for (size_t i = 0; i < length; i++) {
		if (text[i] < '0' || text[i] > '9' || length > 2)
			return false;
		*month = *month * 10 + (text[i] - '0');
	}
	return *month >= 1 && *month <= 12;
}

static int read_settings(const struct invocation *call, struct settings *out)
{
	const char *currency = call->options[OPTION_CURRENCY];
	const char *month = call->options[OPTION_FISCAL_START];
	struct error err;

	*out = (struct settings){ .company = call->options[OPTION_COMPANY], .fiscal_start = 1 };
	if (out->company == NULL || out->company[0] == '\0')
		return message_usage("say whose board it is: saydo new %s --company NAME",
		                     call->operands[0]);
	if (month != NULL && !read_month(month, &out->fiscal_start))
		return message_usage("--fiscal-start=%s: a month is a number from 1 to 12", month);
	if (!currency_find(currency != NULL ? currency : "USD", &out->currency, &err))
		return message_fail(STATUS_USAGE, &err);
	return STATUS_DONE;
}

int command_new(const struct invocation *call)
{
	struct settings settings;
	struct error err;
	int status = read_settings(call, &settings);

	if (status != STATUS_DONE)
		return status;
	if (!seed_board_create(call->operands[0], &settings, !has_option(call, OPTION_BLANK),
	                       &call->clock, &err))
		return message_fail(STATUS_FAILED, &err);
	if (!has_option(call, OPTION_QUIET))
		message_linef("%s is ready. Open it with: saydo %s", call->operands[0],
		              call->operands[0]);
	return STATUS_DONE;
}
