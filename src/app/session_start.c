#include "app/session_start.h"

#include "app/session_form.h"
#include "app/sheets.h"
#include "core/missing.h"

enum { SHEET_TABLE = 1, SHEET_READBACK = 2, SHEET_PROMISES = 9 };

/* The first short session has nothing to look back on: it only promises. */
static int first_sheet(const struct scene *scene, bool is_short)
{
	if (!is_short)
		return SHEET_TABLE;
	return missing_has_past(scene->board, scene->planned) ? SHEET_READBACK : SHEET_PROMISES;
}

static void start(const struct scene *scene, bool is_short, struct outcome *out)
{
	struct session session = {
		.id = board_new_id(scene->board, NOUN_SESSION),
		.quarter = scene->review,
		.planned = scene->planned,
		.sheet = first_sheet(scene, is_short),
		.started_at = scene->now,
		.closed_at = "",
	};
	struct change c = change_of_noun(scene->board, NOUN_SESSION, &session);

	outcome_change(out, &c);
	session_form_set(scene, session.id, is_short, out);
	out->go_to_sheet = session.sheet;
	outcome_say(out, "The session has started: ] turns to the next sheet, q to the cover.");
}

void session_start_or_continue(const struct scene *scene, bool is_short, struct outcome *out)
{
	const struct session *session = board_session(scene->board, scene->session);

	if (session == NULL)
		start(scene, is_short, out);
	else
		out->go_to_sheet = sheets_find(session->sheet) > 0 ? session->sheet : SHEET_TABLE;
}

/* The open session's quarters are the session's; otherwise one only looks. */
void session_shift_quarters(const struct scene *scene, int by, struct outcome *out)
{
	const struct session *open = board_session(scene->board, scene->session);
	struct quarter review = quarter_add(scene->review, by);
	struct quarter planned = quarter_add(scene->planned, by);
	char review_text[QUARTER_TEXT], planned_text[QUARTER_TEXT];

	if (quarter_year(review) < 1901 || quarter_year(planned) > 2998)
		return;
	if (open != NULL) {
		struct session after = *open;
		struct change c;

		after.quarter = review;
		after.planned = planned;
		c = change_of_noun(scene->board, NOUN_SESSION, &after);
		outcome_change(out, &c);
	} else {
		out->review = review;
		out->planned = planned;
	}
	outcome_say(out, "Now %s is under review and %s is being planned%s.",
	            quarter_format(review, review_text), quarter_format(planned, planned_text),
	            open != NULL ? " (u=Undo)" : "");
}
