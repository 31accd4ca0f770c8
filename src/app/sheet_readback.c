#include "app/close_words.h"
#include "app/followup_list.h"
#include "app/promises_said.h"
#include "app/sheets.h"
#include "core/explain.h"
#include "core/missing.h"
#include "tui/wrap.h"

#include <stdio.h>

struct readback {
	struct promises_said said;
	struct followup_list followups;
	struct str summary, share; /* the line above each table */
	bool on_followups;         /* which table has the keys */
	bool has_nothing;          /* the first session ever */
};

static const struct binding keys[] = {
	{ ' ', { 0 }, ACT_DONE, "Done", "Follow-up done; again: not done; again: open.", 2 },
	{ K_TAB, { K_BACKTAB }, ACT_NEXT_PANE, "Follow-ups", "To the follow-ups, or back up.", 3 },
	{ K_ENTER, { 'e' }, ACT_EDIT, "Open", "Read the promise, or change the follow-up.", 4 },
	{ 'a', { 0 }, ACT_ADD, "Add", "Add a follow-up: what, who, by when.", 5 },
	{ 'D', { 0 }, ACT_DROP, "Drop", "Drop the selected follow-up from the list.", FOOTER_NO },
	{ 0 },
};

static void add_summary(struct str *out, const struct promises_said *said, struct quarter review)
{
	char quarter[QUARTER_TEXT];

	str_addf(out, "Promised for %s: %zu", quarter_format(review, quarter), said->count);
	if (said->amended > 0)
		str_addf(out, ", %zu amended later", said->amended);
	if (said->afterwards > 0)
		str_addf(out, ", %zu entered afterwards", said->afterwards);
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct readback *state = sheet_state;

	promises_said_refresh(&state->said, scene);
	followup_table_refresh(&state->followups.table, scene);
	str_clear(&state->summary);
	str_clear(&state->share);
	add_summary(&state->summary, &state->said, scene->review);
	str_add(&state->share, "Follow-ups: ");
	if (state->followups.table.count == 0)
		str_add(&state->share, "none yet");
	else
		close_words_of_share(&state->share, scene->board, scene->today);
	state->has_nothing = !missing_has_past(scene->board, scene->planned) &&
	                     state->followups.table.count == 0;
}

/* Both tables from this height on, else the one that has the keys. */
enum { BOTH_FROM_HEIGHT = 10, LINE_FROM_HEIGHT = 5 };

struct parts {
	struct rect summary, said, share, followups;
};

static struct parts parts_of(const struct readback *state, int h, int w)
{
	struct rect rest = { 0, 0, h, w };
	int line = h >= LINE_FROM_HEIGHT ? 1 : 0;
	int most = h >= BOTH_FROM_HEIGHT ? (h - 2) / 2 : state->on_followups ? 0 : h - line;
	int wanted = state->said.roster.count > 2 ? (int)state->said.roster.count + 1 : 3;
	bool shows_followups = h >= BOTH_FROM_HEIGHT || state->on_followups;
	bool shows_said = h >= BOTH_FROM_HEIGHT || !state->on_followups;
	struct parts parts = { .summary = rect_cut_top(&rest, shows_said ? line : 0) };

	parts.said = rect_cut_top(&rest, shows_followups && wanted < most ? wanted : most);
	parts.share = rect_cut_top(&rest, shows_followups ? line : 0);
	parts.followups = rest;
	return parts;
}

static void draw_line(struct canvas *cv, struct rect area, const struct str *text)
{
	struct canvas line = canvas_part(cv, area);

	canvas_text_fit(&line, (struct slot){ 0, 1, line.w - 2, ALIGN_LEFT }, STYLE_STRONG,
	                str_text(text));
}

static void draw_nothing(struct canvas *cv)
{
	struct canvas text = canvas_part(cv, (struct rect){ 0, 1, cv->h, cv->w - 2 });

	wrap_draw(&text, STYLE_NORMAL,
	          "There is nothing to read back: this is the first session. Next time the "
	          "promises locked on sheet 9 stand here as they were said, with date and name, "
	          "and below them the follow-ups, done or not done. ] turns to the next sheet.",
	          0);
}

/* The table that has the keys comes last: the cursor stays in it. */
static void draw_tables(const struct readback *state, const struct parts *parts, struct canvas *cv)
{
	struct canvas said = canvas_part(cv, parts->said);
	struct canvas followups = canvas_part(cv, parts->followups);

	if (state->on_followups) {
		promises_said_draw(&state->said, &said);
		roster_unselect(&state->said.roster, STYLE_NORMAL, &said);
	}
	followup_table_draw(&state->followups.table, &followups);
	if (state->on_followups)
		return;
	roster_unselect(&state->followups.table.roster, STYLE_NORMAL, &followups);
	promises_said_draw(&state->said, &said);
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct readback *state = sheet_state;
	struct parts parts = parts_of(state, cv->h, cv->w);

	(void)scene;
	if (state->has_nothing) {
		draw_nothing(cv);
		return;
	}
	draw_line(cv, parts.summary, &state->summary);
	draw_line(cv, parts.share, &state->share);
	draw_tables(state, &parts, cv);
}

static void read_promise(const struct readback *state, const struct scene *scene,
                         struct outcome *out)
{
	const struct promise_said *item = promises_said_selected(&state->said);
	int fiscal_start = scene->board->settings.fiscal_start;
	struct str text = { 0 };

	if (item == NULL)
		return;
	explain_figure(&text, scene->board, figures_find(&scene->board->figures, item->key),
	               quarter_is_closed(item->key.quarter, fiscal_start, scene->today));
	outcome_reader(out, "As it was said", str_take(&text));
}

static void update_said(struct readback *state, const struct scene *scene,
                        const struct event *event, int action, struct outcome *out)
{
	if (action == ACT_DONE || action == ACT_DROP)
		outcome_say(out, "Tab goes to the follow-ups: they are done or not done.");
	else if (action == ACT_EDIT ||
	         promises_said_update(&state->said, event, action) == TABLE_OPENED)
		read_promise(state, scene, out);
}

/* A click chooses the table, and the row with it. */
static void choose_pane(struct readback *state, const struct parts *parts,
                        const struct event *event)
{
	if (event->type == EV_MOUSE && rect_has(parts->said, event->y, event->x))
		state->on_followups = false;
	if (event->type == EV_MOUSE && rect_has(parts->followups, event->y, event->x))
		state->on_followups = true;
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct readback *state = sheet_state;
	struct parts parts = parts_of(state, event->h, event->w);
	struct event inside;

	if (!state->has_nothing)
		choose_pane(state, &parts, event);
	inside = event_in(event, state->on_followups ? parts.followups : parts.said);
	if (action == ACT_NEXT_PANE)
		state->on_followups = !state->on_followups && !state->has_nothing;
	else if (state->on_followups || action == ACT_ADD)
		followup_list_update(&state->followups, scene, &inside, action, out);
	else
		update_said(state, scene, &inside, action, out);
}

static bool answer(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                   struct outcome *out)
{
	return followup_list_take(&((struct readback *)sheet_state)->followups, scene, answer, out);
}

static const struct roster *roster_of(const struct readback *state)
{
	return state->on_followups ? &state->followups.table.roster : &state->said.roster;
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(roster_of(sheet_state), out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct readback *state = sheet_state;

	(void)scene;
	promises_said_filter(&state->said, text);
	followup_table_filter(&state->followups.table, text);
}

static bool is_choosing(const void *sheet_state)
{
	return roster_of(sheet_state)->table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct readback *state = sheet_state;
	const struct promise_said *item = promises_said_selected(&state->said);

	if (state->on_followups)
		followup_list_subject(&state->followups, scene, out, size);
	else if (item != NULL)
		snprintf(out, size, "%s, %s: said %s",
		         board_name(scene->board, NOUN_PERSON, item->key.person),
		         board_name(scene->board, NOUN_MEASURE, item->key.measure), item->said);
}

static int row(const void *sheet_state)
{
	return (int)roster_of(sheet_state)->table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	(void)scene;
	((struct readback *)sheet_state)->said.roster.table.list.selected = (size_t)to;
}

static void release(void *sheet_state)
{
	struct readback *state = sheet_state;

	promises_said_release(&state->said);
	followup_list_release(&state->followups);
	str_release(&state->summary);
	str_release(&state->share);
}

const struct sheet sheet_readback = {
	.number = 2,
	.name = "Read back",
	.purpose = "What was promised last time, as it was said, and which follow-ups are done.",
	.minutes = 10,
	.in_short_form = true,
	.keys = keys,
	.state_size = sizeof(struct readback),
	.refresh = refresh,
	.update = update,
	.answer = answer,
	.draw = draw,
	.position = position,
	.filter = filter,
	.is_choosing = is_choosing,
	.subject = subject,
	.row = row,
	.go_to_row = go_to_row,
	.release = release,
};
