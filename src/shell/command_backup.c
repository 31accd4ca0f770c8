#include "shell/command.h"
#include "shell/message.h"
#include "store/store.h"

int command_backup(const struct invocation *call)
{
	struct error err;
	struct store *store = store_open(call->operands[0], &err);
	bool good;

	if (store == NULL)
		return message_fail(STATUS_FAILED, &err);
	good = store_backup(store, call->operands[1], &err);
	store_close(store);
	if (!good)
		return message_fail(STATUS_FAILED, &err);
	if (!has_option(call, OPTION_QUIET))
		message_linef("%s is a checked copy of %s", call->operands[1], call->operands[0]);
	return STATUS_DONE;
}
