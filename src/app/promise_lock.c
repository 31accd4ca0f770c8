#include "app/promise_lock.h"

#include <stdio.h>

void promise_lock_ask(const struct promise_rows *rows, const struct scene *scene, int number,
                      struct outcome *out)
{
	size_t drafts = board_count_drafts(scene->board, scene->planned);
	char quarter[QUARTER_TEXT], title[OUTCOME_TEXT];

	quarter_format(scene->planned, quarter);
	if (drafts == 0 && rows->sums.locked > 0)
		outcome_say(out, "All promises of %s are locked already; Enter amends one.",
		            quarter);
	else if (drafts == 0)
		outcome_say(out, "There is nothing to lock yet: type the promises first.");
	else if (!rows->is_revealed)
		outcome_say(out, "Reveal first: r shows everybody what is to be locked.");
	if (drafts == 0 || !rows->is_revealed)
		return;
	snprintf(title, sizeof(title), "Type %s to lock %zu promise%s. This cannot be taken back.",
	         quarter, drafts, drafts == 1 ? "" : "s");
	outcome_field(out, number, title, "");
}

bool promise_lock_take(const struct scene *scene, const char *text, struct outcome *out)
{
	int fiscal_start = scene->board->settings.fiscal_start;
	size_t drafts = board_count_drafts(scene->board, scene->planned);
	struct quarter typed;
	struct error err;
	struct change c;
	char quarter[QUARTER_TEXT];

	quarter_format(scene->planned, quarter);
	if (!quarter_parse(text, &typed, &err) || quarter_compare(typed, scene->planned) != 0)
		return outcome_refuse(out, "Type %s to lock; Esc locks nothing.", quarter);
	c = change_locking(scene->planned,
	                   quarter_is_closed(scene->planned, fiscal_start, scene->today));
	outcome_change(out, &c);
	if (!scene->read_only)
		outcome_say(out, "Locked %zu promise%s of %s; Enter amends one, with a reason.",
		            drafts, drafts == 1 ? "" : "s", quarter);
	return true;
}
