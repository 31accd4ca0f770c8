#include "app/close_words.h"
#include "app/followup_list.h"
#include "app/sheets.h"

#include <stdio.h>
#include <string.h>

enum question_number { ASK_RATING = FOLLOWUP_QUESTIONS, ASK_CLOSE, ASK_MINUTES };

struct closing {
	struct followup_list followups;
	struct str session, share; /* the lines above the table */
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

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct closing *state = sheet_state;

	followup_table_refresh(&state->followups.table, scene);
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
	followup_table_draw(&state->followups.table, &table);
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
	if (!run_command(state, scene, action, out))
		followup_list_update(&state->followups, scene, &inside, action, out);
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
		[ASK_RATING] = take_rating,
		[ASK_CLOSE] = take_close,
		[ASK_MINUTES] = take_minutes,
	};
	struct closing *state = sheet_state;

	if (answer->number < FOLLOWUP_QUESTIONS)
		return followup_list_take(&state->followups, scene, answer, out);
	return takers[answer->number](sheet_state, scene, answer, out);
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(&((const struct closing *)sheet_state)->followups.table.roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	(void)scene;
	followup_table_filter(&((struct closing *)sheet_state)->followups.table, text);
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct closing *)sheet_state)->followups.table.roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	followup_list_subject(&((const struct closing *)sheet_state)->followups, scene, out, size);
}

static int row(const void *sheet_state)
{
	return (int)((const struct closing *)sheet_state)
	        ->followups.table.roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	(void)scene;
	((struct closing *)sheet_state)->followups.table.roster.table.list.selected = (size_t)to;
}

static void release(void *sheet_state)
{
	struct closing *state = sheet_state;

	followup_list_release(&state->followups);
	str_release(&state->session);
	str_release(&state->share);
}

const struct sheet sheet_close = {
	.number = 11,
	.name = "Close",
	.purpose = "Who does what by when; rate the meeting, then close the session.",
	.minutes = 20,
	.in_short_form = true,
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
