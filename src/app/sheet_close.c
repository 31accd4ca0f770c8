#include "app/close_words.h"
#include "app/followup_form.h"
#include "app/followup_table.h"
#include "app/sheets.h"

#include <stdio.h>
#include <string.h>

enum question_number { ASK_FOLLOWUP = 1, ASK_DROP, ASK_RATING, ASK_CLOSE, ASK_MINUTES };

struct closing {
	struct followup_table table;
	struct followup_form form;
	struct str session, share; /* the lines above the table */
	int dropped;               /* what is to be dropped */
};

static const struct binding keys[] = {
	{ K_ENTER, { 'e' }, ACT_EDIT, "Edit", "Change the selected follow-up.", 2 },
	{ ' ', { 0 }, ACT_DONE, "Done", "Done; again: not done; again: open.", 3 },
	{ 'a', { 0 }, ACT_ADD, "Add", "Add a follow-up: what, who, by when.", 4 },
	{ 'R', { 0 }, ACT_RATE, "Rate", "Rate the meeting from 1 to 10.", 5 },
	{ 'C', { 0 }, ACT_CLOSE, "Close", "Close the session.", 6 },
	{ 'M', { 0 }, ACT_MINUTES, "Minutes", "Write the minutes into a file.", 7 },
	{ 'D', { 0 }, ACT_DROP, "Drop", "Drop the selected follow-up from the list.", FOOTER_NO },
	{ 0 },
};

static const struct followup *selected(const struct closing *state)
{
	return followup_table_selected(&state->table);
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct closing *state = sheet_state;

	followup_table_refresh(&state->table, scene);
	str_clear(&state->session);
	str_clear(&state->share);
	close_words_of_session(&state->session, scene);
	close_words_of_share(&state->share, scene->board, scene->today);
}

enum { TOP_ROWS = 2, TOP_FROM_HEIGHT = 5 };

static struct rect cut_top(struct rect *rest)
{
	return rect_cut_top(rest, rest->h >= TOP_FROM_HEIGHT ? TOP_ROWS : 0);
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct closing *state = sheet_state;
	struct rect rest = canvas_area(cv);
	struct rect top = cut_top(&rest);
	struct canvas table = canvas_part(cv, rest);

	(void)scene;
	if (top.h > 0) {
		canvas_text_fit(cv, (struct slot){ 0, 1, cv->w - 2, ALIGN_LEFT }, STYLE_STRONG,
		                str_text(&state->session));
		canvas_text_fit(cv, (struct slot){ 1, 1, cv->w - 2, ALIGN_LEFT }, STYLE_NORMAL,
		                str_text(&state->share));
	}
	followup_table_draw(&state->table, &table);
}

static void add(struct closing *state, const struct scene *scene, struct outcome *out)
{
	followup_form_ask(&state->form, scene, NULL, ASK_FOLLOWUP, out);
}

static bool has_row(const struct closing *state, struct outcome *out)
{
	if (selected(state) == NULL)
		outcome_say(out, "There is no follow-up here yet; a=Add writes one down.");
	return selected(state) != NULL;
}

static void edit(struct closing *state, const struct scene *scene, struct outcome *out)
{
	if (has_row(state, out))
		followup_form_ask(&state->form, scene, selected(state), ASK_FOLLOWUP, out);
}

static void turn_status(struct closing *state, const struct scene *scene, struct outcome *out)
{
	static const int next[] = {
		[FOLLOWUP_OPEN] = FOLLOWUP_DONE,
		[FOLLOWUP_DONE] = FOLLOWUP_NOT_DONE,
		[FOLLOWUP_NOT_DONE] = FOLLOWUP_OPEN,
	};
	struct followup after;
	struct change c;

	if (!has_row(state, out))
		return;
	after = *selected(state);
	after.status = next[after.status];
	after.closed = after.status == FOLLOWUP_OPEN ? (struct date){ 0 } : scene->today;
	c = change_of_noun(scene->board, NOUN_FOLLOWUP, &after);
	outcome_change(out, &c);
	state->table.keeps_order = true;
	if (!scene->read_only)
		outcome_say(out, "Now %s: %s (Space=Next status, u=Undo)",
		            followup_status_words[after.status], after.what);
}

static void ask_drop(struct closing *state, const struct scene *scene, struct outcome *out)
{
	char text[OUTCOME_TEXT];

	if (!has_row(state, out))
		return;
	state->dropped = selected(state)->id;
	snprintf(text, sizeof(text), "\"%s\" (%s) goes from the list; u brings it back.",
	         selected(state)->what,
	         board_name(scene->board, NOUN_PERSON, selected(state)->owner));
	outcome_confirm(out, ASK_DROP, "Drop this follow-up?", text);
}

static bool has_session(const struct scene *scene, const char *what, struct outcome *out)
{
	if (scene->session == 0)
		outcome_say(out,
		            "No session is open, so there is nothing to %s; 0, then Enter "
		            "starts one.",
		            what);
	return scene->session != 0;
}

static void ask_rating(struct closing *state, const struct scene *scene, struct outcome *out)
{
	(void)state;
	if (has_session(scene, "rate", out))
		outcome_field(out, ASK_RATING, "How good was this meeting, from 1 to 10?", "");
}

static void ask_close(struct closing *state, const struct scene *scene, struct outcome *out)
{
	struct str text = { 0 };

	(void)state;
	if (!has_session(scene, "close", out))
		return;
	close_words_of_question(&text, scene);
	outcome_confirm(out, ASK_CLOSE, "Close the session?", str_text(&text));
	str_release(&text);
}

static void ask_minutes(struct closing *state, const struct scene *scene, struct outcome *out)
{
	char path[OUTCOME_TEXT], quarter[QUARTER_TEXT];

	(void)state;
	snprintf(path, sizeof(path), "%s/minutes-%s.txt", scene->folder,
	         quarter_format(scene->review, quarter));
	outcome_field(out, ASK_MINUTES, "Write the minutes as text into the file", path);
}

static const struct {
	int action;
	void (*run)(struct closing *state, const struct scene *scene, struct outcome *out);
} commands[] = {
	{ ACT_ADD, add },
	{ ACT_EDIT, edit },
	{ ACT_DONE, turn_status },
	{ ACT_DROP, ask_drop },
	{ ACT_RATE, ask_rating },
	{ ACT_CLOSE, ask_close },
	{ ACT_MINUTES, ask_minutes },
};

static bool run_command(struct closing *state, const struct scene *scene, int action,
                        struct outcome *out)
{
	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		if (commands[i].action != action)
			continue;
		commands[i].run(state, scene, out);
		return true;
	}
	return false;
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct closing *state = sheet_state;
	struct rect rest = { 0, 0, event->h, event->w };
	struct event inside;

	(void)cut_top(&rest);
	inside = event_in(event, rest);
	if (run_command(state, scene, action, out))
		return;
	if (followup_table_update(&state->table, &inside, action) == TABLE_OPENED)
		edit(state, scene, out);
}

static bool take_followup(struct closing *state, const struct scene *scene,
                          const struct answer_text *answer, struct outcome *out)
{
	return followup_form_take(&state->form, scene, answer->form, out);
}

static bool take_drop(struct closing *state, const struct scene *scene,
                      const struct answer_text *answer, struct outcome *out)
{
	struct change c;

	(void)answer;
	if (board_followup(scene->board, state->dropped) == NULL)
		return true;
	c = change_removing(scene->board, NOUN_FOLLOWUP, state->dropped);
	outcome_change(out, &c);
	if (!scene->read_only)
		outcome_say(out, "Dropped: %s (u=Undo)", c.before.followup.what);
	return true;
}

static void change_session(const struct scene *scene, const struct session *after,
                           struct outcome *out)
{
	struct change c = change_of_noun(scene->board, NOUN_SESSION, after);

	outcome_change(out, &c);
}

/* 1 to 10, 0 for anything else. */
static int read_rating(const char *text)
{
	static const struct number_format whole = { 0 };
	struct error ignored;
	int64_t rating;

	if (number_read(text, whole, &rating, &ignored) != NUMBER_OK || rating < 1 || rating > 10)
		return 0;
	return (int)rating;
}

static bool take_rating(struct closing *state, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out)
{
	const struct session *session = board_session(scene->board, scene->session);
	struct session after;

	(void)state;
	if (read_rating(answer->text) == 0)
		return outcome_refuse(out, "Write a whole number from 1 (bad) to 10 (good).");
	if (session == NULL)
		return outcome_refuse(out, "The session was closed meanwhile; press Esc.");
	after = *session;
	after.rating = read_rating(answer->text);
	change_session(scene, &after, out);
	if (!scene->read_only)
		outcome_say(out,
		            "The meeting is rated %d of 10 (u=Undo); C=Close ends the session.",
		            after.rating);
	return true;
}

static bool take_close(struct closing *state, const struct scene *scene,
                       const struct answer_text *answer, struct outcome *out)
{
	const struct session *session = board_session(scene->board, scene->session);
	struct session after;

	(void)state;
	(void)answer;
	if (session == NULL)
		return true;
	after = *session;
	after.closed_at = scene->now;
	change_session(scene, &after, out);
	if (!scene->read_only)
		outcome_say(out, "The session is closed. M=Minutes and x=Export write it down.");
	return true;
}

static bool take_minutes(struct closing *state, const struct scene *scene,
                         const struct answer_text *answer, struct outcome *out)
{
	(void)state;
	(void)scene;
	if (answer->text[strspn(answer->text, " ")] == '\0')
		return outcome_refuse(out, "Write the name of a file, like minutes.txt.");
	outcome_effect(out, FX_MINUTES, answer->text);
	return true;
}

static bool answer_question(void *sheet_state, const struct scene *scene,
                            const struct answer_text *answer, struct outcome *out)
{
	static bool (*const takers[])(struct closing *, const struct scene *,
	                              const struct answer_text *, struct outcome *) = {
		[ASK_FOLLOWUP] = take_followup, [ASK_DROP] = take_drop,
		[ASK_RATING] = take_rating,     [ASK_CLOSE] = take_close,
		[ASK_MINUTES] = take_minutes,
	};

	return takers[answer->number](sheet_state, scene, answer, out);
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(&((const struct closing *)sheet_state)->table.roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	(void)scene;
	followup_table_filter(&((struct closing *)sheet_state)->table, text);
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct closing *)sheet_state)->table.roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct followup *f = selected(sheet_state);

	if (f != NULL)
		snprintf(out, size, "%s (%s)", f->what,
		         board_name(scene->board, NOUN_PERSON, f->owner));
}

static int row(const void *sheet_state)
{
	return (int)((const struct closing *)sheet_state)->table.roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	(void)scene;
	((struct closing *)sheet_state)->table.roster.table.list.selected = (size_t)to;
}

static void release(void *sheet_state)
{
	struct closing *state = sheet_state;

	followup_table_release(&state->table);
	str_release(&state->session);
	str_release(&state->share);
	followup_form_release(&state->form);
}

const struct sheet sheet_close = {
	.number = 11,
	.name = "Close",
	.purpose = "Who does what by when; rate the meeting, then close the session.",
	.keys = keys,
	.state_size = sizeof(struct closing),
	.refresh = refresh,
	.update = update,
	.answer = answer_question,
	.draw = draw,
	.position = position,
	.filter = filter,
	.is_choosing = is_choosing,
	.subject = subject,
	.row = row,
	.go_to_row = go_to_row,
	.release = release,
};
