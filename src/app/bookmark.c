#include "app/bookmark.h"

#include "app/sheets.h"

const struct session *bookmark_session(const struct scene *scene)
{
	const struct session *session = board_open_session(scene->board);

	if (session == NULL ||
	    quarter_is_closed(session->planned, scene->board->settings.fiscal_start, scene->today))
		return NULL;
	return session;
}

/* What the outcome itself does to the session; false when that takes it away. */
static bool follow_session(const struct change *c, struct session *session)
{
	if (c->kind != CHANGE_NOUN || c->noun != NOUN_SESSION)
		return true;
	if (c->has && c->after.session.id == session->id)
		*session = c->after.session;
	return c->has || c->before.session.id != session->id;
}

void bookmark_set(const struct app *app, struct outcome *out)
{
	const struct session *session = board_session(app->scene.board, app->scene.session);
	const struct sheet *sheet = sheets[app->sheet];
	struct session after;

	if (session == NULL || app->scene.read_only || sheet->number == 0)
		return;
	after = *session;
	for (size_t i = 0; i < out->count; i++)
		if (!follow_session(&out->changes[i], &after))
			return;
	after.sheet = sheet->number;
	after.row = sheet->row != NULL ? sheet->row(app->states[app->sheet]) : 0;
	out->bookmark = change_of_noun(app->scene.board, NOUN_SESSION, &after);
	out->has_bookmark = !change_is_empty(&out->bookmark);
}
