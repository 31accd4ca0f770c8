#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"

static int lock(struct desk *desk, struct quarter quarter, const struct invocation *call)
{
	bool ended = quarter_is_closed(quarter, desk->board.settings.fiscal_start,
	                               call->clock.today);
	struct change c = change_locking(quarter, ended);
	size_t drafts = board_count_drafts(&desk->board, quarter);
	char name[QUARTER_TEXT];
	struct str text = { 0 };
	struct error err;
	int status = STATUS_DONE;

	if (drafts > 0 && !desk_apply(desk, &c, 1, &call->clock, &err))
		return message_fail(STATUS_FAILED, &err);
	str_addf(&text, "%zu promise%s of %s locked%s\n", drafts, drafts == 1 ? "" : "s",
	         quarter_format(quarter, name),
	         drafts > 0 && ended ? ", marked as entered afterwards" : "");
	if (!has_option(call, OPTION_QUIET))
		status = message_output(&text);
	str_release(&text);
	return status;
}

int command_lock(const struct invocation *call)
{
	struct quarter quarter;
	struct desk desk;
	struct error err;
	int status;

	if (!invocation_quarter(call->operands[1], &quarter))
		return STATUS_USAGE;
	if (!desk_open(&desk, call->operands[0], DESK_FIGURES, &err))
		return message_fail(STATUS_FAILED, &err);
	status = lock(&desk, quarter, call);
	desk_close(&desk);
	return status;
}
