#include "app/app.h"

#include "app/bookmark.h"
#include "app/frame.h"
#include "app/session_form.h"
#include "app/sheets.h"
#include "base/xalloc.h"
#include "tui/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct sheet *here(const struct app *app)
{
	return sheets[app->sheet];
}

static void *state_of(struct app *app)
{
	return app->states[app->sheet];
}

static void app_say(struct app *app, bool failed, const char *text)
{
	app->failed = failed;
	snprintf(app->status, sizeof(app->status), "%s", text);
}

/* The quarters of the open session, else the latest closed one and the next. */
static void find_quarters(struct app *app)
{
	struct scene *scene = &app->scene;
	const struct session *session = bookmark_session(scene);
	int fiscal_start = scene->board->settings.fiscal_start;

	scene->session = session != NULL ? session->id : 0;
	scene->is_short = session_form_is_short(scene->board, scene->session);
	if (session != NULL) {
		scene->review = session->quarter;
		scene->planned = session->planned;
	} else if (!quarter_is_given(scene->review)) {
		scene->planned = quarter_of_date(scene->today, fiscal_start);
		scene->review = quarter_add(scene->planned, -1);
	}
}

void app_refresh(struct app *app)
{
	find_quarters(app);
	session_clock_follow(&app->clock, &app->scene);
	here(app)->refresh(state_of(app), &app->scene);
	presenter_refresh(&app->presenter, &app->scene);
}

static void turn_to(struct app *app, int sheet)
{
	app->sheet = sheet;
	app_refresh(app);
	app->status[0] = '\0';
	if (!app->visited[sheet])
		app_say(app, false, here(app)->purpose);
	app->visited[sheet] = true;
}

void app_init(struct app *app, const struct scene *scene)
{
	*app = (struct app){ .scene = *scene };
	for (int i = 0; i < sheets_count(); i++)
		app->states[i] = xcalloc(1, sheets[i]->state_size);
	turn_to(app, 0);
	if (scene->read_only)
		app_say(app, true, "This board is open for reading only: nothing will be changed.");
}

void app_release(struct app *app)
{
	for (int i = 0; i < sheets_count(); i++) {
		sheets[i]->release(app->states[i]);
		free(app->states[i]);
	}
	overlay_release(&app->overlay);
	presenter_release(&app->presenter);
	undo_release(&app->undo);
	*app = (struct app){ 0 };
}

static void keep_minutes(const struct app *app, struct outcome *out)
{
	session_clock_keep(&app->clock, &app->scene, here(app), out);
}

static void turn_by(struct app *app, int step, struct outcome *out)
{
	int sheet = app->sheet + step;

	if (sheet < 0 || sheet >= sheets_count())
		return;
	keep_minutes(app, out);
	turn_to(app, sheet);
	bookmark_set(app, out);
}

/* One sheet on, past those that the session's form leaves out. */
static void turn_on(struct app *app, int direction, struct outcome *out)
{
	int step = direction;

	while (app->sheet + step >= 0 && app->sheet + step < sheets_count() &&
	       !session_form_has(app->scene.is_short, sheets[app->sheet + step]))
		step += direction;
	turn_by(app, step, out);
}

static void turn_to_number(struct app *app, int number, struct outcome *out)
{
	int sheet = sheets_find(number);
	const struct session *session = board_session(app->scene.board, app->scene.session);

	if (sheet < 0)
		return;
	keep_minutes(app, out);
	turn_to(app, sheet);
	/* Continuing a session goes back to the row as well. */
	if (session != NULL && session->sheet == number && here(app)->go_to_row != NULL)
		here(app)->go_to_row(state_of(app), &app->scene, session->row);
	bookmark_set(app, out);
}

static void take_back(struct app *app, struct outcome *out, enum pending direction)
{
	size_t count;
	struct change *changes = direction == PENDING_UNDO ? undo_backward(&app->undo, &count)
	                                                   : undo_forward(&app->undo, &count);

	if (count == 0)
		app_say(app, false,
		        direction == PENDING_UNDO ? "There is nothing to undo."
		                                  : "There is nothing to redo.");
	for (size_t i = 0; i < count; i++)
		session_clock_forget(&app->scene, &changes[i], out);
	for (size_t i = 0; i < count && out->count < OUTCOME_CHANGES; i++)
		change_copy(&out->changes[out->count++], &changes[i], &out->arena);
	free(changes);
	app->pending = direction;
}

static struct keymap keymap_of(const struct app *app)
{
	if (app->presenter.is_open)
		return (struct keymap){ { presenter_keys } };
	return (struct keymap){ { here(app)->keys, app_keys, table_keys, list_keys } };
}

static void open_help(struct app *app)
{
	struct keymap map = keymap_of(app);

	overlay_open_palette(&app->overlay, &map);
}

static void ask_filter(struct app *app, struct outcome *out)
{
	if (here(app)->filter != NULL)
		outcome_field(out, OVERLAY_FIND, "Find (rows with this text; Esc shows all)", "");
}

static void ask_issue(struct app *app, struct outcome *out)
{
	char subject[OUTCOME_TEXT] = "";

	if (here(app)->subject != NULL)
		here(app)->subject(state_of(app), &app->scene, subject, sizeof(subject));
	outcome_field(out, OVERLAY_PARK, "Park as an issue, to be discussed later", subject);
}

static void ask_folder(struct app *app, struct outcome *out)
{
	char folder[OUTCOME_TEXT], quarter[QUARTER_TEXT];

	snprintf(folder, sizeof(folder), "%s/saydo-%s", app->scene.folder,
	         quarter_format(app->scene.review, quarter));
	outcome_field(out, OVERLAY_EXPORT, "Export everything as CSV files into the folder",
	              folder);
}

static void quit_or_back(struct app *app, struct outcome *out)
{
	if (app->sheet != 0)
		turn_by(app, -app->sheet, out);
	else
		outcome_effect(out, FX_QUIT, "");
}

/* What belongs to no sheet; false when the action is the sheet's. */
static bool run_own(struct app *app, int action, struct outcome *out)
{
	if (action >= ACT_SHEET && action <= ACT_SHEET_LAST)
		turn_to_number(app, action - ACT_SHEET, out);
	else if (action == ACT_HELP)
		open_help(app);
	else if (action == ACT_QUIT)
		quit_or_back(app, out);
	else if (action == ACT_LEAVE)
		outcome_effect(out, FX_QUIT, "");
	else if (action == ACT_UNDO || action == ACT_REDO)
		take_back(app, out, action == ACT_UNDO ? PENDING_UNDO : PENDING_REDO);
	else if (action == ACT_NEXT_SHEET || action == ACT_PREVIOUS_SHEET)
		turn_on(app, action == ACT_NEXT_SHEET ? 1 : -1, out);
	else if (action == ACT_FIND)
		ask_filter(app, out);
	else if (action == ACT_PARK)
		ask_issue(app, out);
	else if (action == ACT_EXPORT)
		ask_folder(app, out);
	else if (action == ACT_PRESENT)
		presenter_open(&app->presenter, &app->scene);
	else if (action == ACT_REDRAW || action == ACT_SUSPEND)
		outcome_effect(out, action == ACT_REDRAW ? FX_REDRAW : FX_SUSPEND, "");
	else
		return false;
	return true;
}

static void run(struct app *app, const struct event *event, int action, struct outcome *out)
{
	if (app->presenter.is_open && presenter_act(&app->presenter, &app->scene, action))
		return;
	if (run_own(app, action, out) || app->presenter.is_open)
		return;
	if (action == ACT_BACK && here(app)->filter != NULL)
		here(app)->filter(state_of(app), &app->scene, "");
	here(app)->update(state_of(app), &app->scene, event, action, out);
}

/* What follows it may refer to it; the store checks that one after another. */
static bool adds_noun(const struct change *c)
{
	return c->kind == CHANGE_NOUN && !c->had && c->has;
}

/* Every change is checked here once more against the whole board, so that a
 * refusal is said beside the field and what was typed stays. */
static bool check_changes(const struct app *app, struct outcome *out)
{
	struct error err;

	for (size_t i = 0; i < out->count; i++) {
		if (change_check(app->scene.board, &out->changes[i], &err))
			continue;
		if (i > 0 && adds_noun(&out->changes[0]))
			continue;
		out->count = 0;
		out->question.kind = QUESTION_NONE;
		return outcome_refuse(out, "%s", err.text);
	}
	return true;
}

static void park(const struct app *app, const char *text, struct outcome *out)
{
	struct issue issue = {
		.id = board_new_id(app->scene.board, NOUN_ISSUE),
		.text = text,
		.opened = app->scene.today,
	};
	struct change c = change_of_noun(app->scene.board, NOUN_ISSUE, &issue);

	outcome_change(out, &c);
}

/* An answer to one of the app's own questions. */
static bool answer_own(struct app *app, const struct answer_text *answer, struct outcome *out)
{
	if (answer->number == OVERLAY_PARK)
		park(app, answer->text, out);
	if (answer->number == OVERLAY_EXPORT && answer->text[0] == '\0')
		return outcome_refuse(out, "Write the name of a folder.");
	if (answer->number == OVERLAY_EXPORT)
		outcome_effect(out, FX_EXPORT, answer->text);
	return true;
}

static void take_answer(struct app *app, struct outcome *out)
{
	struct answer_text answer = overlay_answer(&app->overlay);
	bool taken = answer.number < 0
	                     ? answer_own(app, &answer, out)
	                     : here(app)->answer(state_of(app), &app->scene, &answer, out);

	if (taken && check_changes(app, out))
		app->overlay.is_waiting = true;
	else
		overlay_refuse(&app->overlay, out->refused);
}

static bool is_finding(const struct app *app)
{
	return app->overlay.question.kind == QUESTION_FIELD &&
	       app->overlay.question.number == OVERLAY_FIND;
}

static void ask(struct app *app, struct outcome *out)
{
	overlay_ask(&app->overlay, &out->question, app->scene.board->settings.currency);
}

/* The answer has done what it does: the overlay goes, and the next one comes. */
static void end_answer(struct app *app, struct outcome *out)
{
	struct answer_text answer = overlay_answer(&app->overlay);
	bool goes_on = answer.number > 0 && here(app)->go_on != NULL &&
	               out->question.kind == QUESTION_NONE;

	if (goes_on)
		here(app)->go_on(state_of(app), &app->scene, &answer, out);
	overlay_close(&app->overlay);
	if (out->question.kind != QUESTION_NONE)
		ask(app, out);
}

static void update_overlay(struct app *app, const struct event *event, struct outcome *out)
{
	enum overlay_result result = overlay_update(&app->overlay, event);
	int action = app->overlay.palette.action;

	if (result == OVERLAY_ANSWERED)
		take_answer(app, out);
	if ((result == OVERLAY_TYPED || result == OVERLAY_CANCELED) && is_finding(app))
		here(app)->filter(state_of(app), &app->scene,
		                  result == OVERLAY_TYPED ? app->overlay.edit.text : "");
	if (result == OVERLAY_CANCELED || result == OVERLAY_RUN)
		overlay_close(&app->overlay);
	if (result == OVERLAY_RUN)
		run(app, event, action, out);
}

static int action_of(struct app *app, const struct event *event)
{
	struct keymap map = keymap_of(app);
	bool figure = event->key == '-' || event->key == '(' ||
	              (event->key >= '0' && event->key <= '9');

	if (event->type != EV_KEY ||
	    (here(app)->is_choosing != NULL && here(app)->is_choosing(state_of(app))))
		return ACT_NONE;
	if (figure && here(app)->takes_digits != NULL &&
	    here(app)->takes_digits(state_of(app), &app->scene))
		return ACT_NONE;
	return keymap_action(&map, event->key);
}

static void update_sheet(struct app *app, const struct event *event, struct outcome *out)
{
	struct frame frame = frame_of(app, event->h, event->w);
	struct event inside = event_in(event, frame.sheet);
	int tab = event->type == EV_MOUSE ? frame_tab_at(app, &frame, event->y, event->x) : -1;

	if (app->presenter.is_open) {
		if (event->type == EV_KEY)
			run(app, event, keymap_find(presenter_keys, event->key), out);
		return;
	}
	if (tab >= 0) {
		turn_by(app, tab - app->sheet, out);
		return;
	}
	if (event->type == EV_RESIZE)
		return;
	run(app, &inside, action_of(app, event), out);
}

static void finish(struct app *app, struct outcome *out)
{
	if (out->count > 0 && app->scene.read_only) {
		out->count = 0;
		out->has_bookmark = false;
		out->has_minutes = false;
		out->question.kind = QUESTION_NONE;
		outcome_say(out, "This board is open for reading only; nothing was changed.");
	}
	if (out->count > 0 && app->pending == PENDING_NONE && !check_changes(app, out))
		app_say(app, true, out->refused);
	if (out->count > 0)
		bookmark_set(app, out);
	if (out->count > 0 || out->effect == FX_QUIT)
		keep_minutes(app, out);
	if (out->said[0] != '\0')
		app_say(app, false, out->said);
	if (quarter_is_given(out->review)) {
		app->scene.review = out->review;
		app->scene.planned = out->planned;
		app_refresh(app);
	}
	if (app->overlay.is_waiting && out->count == 0)
		end_answer(app, out);
	else if (out->question.kind != QUESTION_NONE && !app->overlay.is_waiting)
		ask(app, out);
}

void app_update(struct app *app, const struct event *event, struct outcome *out)
{
	outcome_clear(out);
	app->pending = PENDING_NONE;
	session_clock_pass(&app->clock, here(app), event->now);
	if (event->type == EV_TICK)
		return;
	/* Leaving works in a field too: what was saved is saved. */
	if (event->type == EV_KEY && keymap_find(app_keys, event->key) == ACT_LEAVE)
		(void)run_own(app, ACT_LEAVE, out);
	else if (overlay_is_open(&app->overlay))
		update_overlay(app, event, out);
	else
		update_sheet(app, event, out);
	finish(app, out);
	if (out->go_to_sheet >= 0 && out->count == 0)
		turn_to_number(app, out->go_to_sheet, out);
}

static const char *verb_of(enum pending pending)
{
	if (pending == PENDING_UNDO)
		return "Undone:";
	return pending == PENDING_REDO ? "Redone:" : "Saved:";
}

/* A draft's amount is nobody's business before the reveal. */
static void describe_only(const struct app *app, const struct change *only, struct str *text)
{
	struct change c = *only;

	if (c.kind == CHANGE_DRAFT)
		c.after.terms.amount.given = false;
	change_describe(app->scene.board, &c, text);
}

static void say_stored(struct app *app, const struct outcome *out)
{
	struct str text = { 0 };
	struct change ignored;

	str_addf(&text, "%s ", verb_of(app->pending));
	if (out->count == 1)
		describe_only(app, &out->changes[0], &text);
	else
		str_addf(&text, "%zu changes", out->count);
	if (app->pending == PENDING_UNDO)
		str_add(&text, " (U=Redo)");
	else if (change_inverse(&out->changes[0], &ignored))
		str_add(&text, " (u=Undo)");
	app_say(app, false, out->said[0] != '\0' ? out->said : str_text(&text));
	str_release(&text);
}

void app_stored(struct app *app, struct outcome *out, const struct error *err)
{
	if (err != NULL) {
		app_refresh(app);
		app_say(app, true, err->text);
		if (app->overlay.is_waiting)
			overlay_keep(&app->overlay, err->text);
		return;
	}
	if (out->count > 0) {
		if (app->pending == PENDING_NONE)
			undo_push(&app->undo, out->changes, out->count);
		else
			undo_moved(&app->undo, app->pending == PENDING_UNDO ? -1 : 1);
	}
	app_refresh(app);
	if (app->overlay.is_waiting)
		end_answer(app, out);
	if (out->go_to_sheet >= 0 && out->count > 0)
		turn_to(app, sheets_find(out->go_to_sheet));
	if (out->count > 0)
		say_stored(app, out);
}

void app_performed(struct app *app, bool good, const char *text)
{
	app_say(app, !good, text);
}

int app_wait(const struct app *app)
{
	return session_clock_wait(&app->clock, &app->scene, here(app));
}

void app_draw(const struct app *app, struct canvas *cv)
{
	struct keymap map = keymap_of(app);

	frame_draw(app, &map, cv);
}
