#include "app/followup_form.h"
#include "app/issue_table.h"
#include "app/sheets.h"

#include <stdio.h>

enum question_number { ASK_FOLLOWUP = 1, ASK_DROP };

struct issues {
	struct issue_table table;
	struct followup_form form;
	struct str count; /* the line above the table */
	int asked;        /* the issue of the open question */
};

static const struct binding keys[] = {
	{ K_ENTER, { 'e' }, ACT_FOLLOWUP, "Follow-up", "Turn the issue into a follow-up.", 2 },
	{ ' ', { 0 }, ACT_TOP, "Top three", "One of the three to discuss; again: not.", 3 },
	{ 'S', { 0 }, ACT_SOLVED, "Solved", "Solved; again: open.", 4 },
	{ 'D', { 0 }, ACT_DROP, "Drop", "Drop the issue; S opens it again.", 5 },
	{ 0 },
};

static void count_issues(struct issues *state)
{
	size_t counts[] = { [ISSUE_OPEN] = 0, [ISSUE_SOLVED] = 0, [ISSUE_DROPPED] = 0 };
	const struct issue_table *table = &state->table;

	str_clear(&state->count);
	if (table->count == 0)
		return;
	for (size_t i = 0; i < table->count; i++) {
		const struct issue *issue = board_get(table->board, NOUN_ISSUE, table->rows[i].id);

		counts[issue->status]++;
	}
	str_addf(&state->count, "%zu parked: %zu open, %zu solved, %zu dropped", table->count,
	         counts[ISSUE_OPEN], counts[ISSUE_SOLVED], counts[ISSUE_DROPPED]);
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct issues *state = sheet_state;

	issue_table_refresh(&state->table, scene);
	count_issues(state);
}

/* What the top three are for, as long as they are not marked. */
static const char *advice(const struct issues *state, const struct scene *scene)
{
	if (scene->session == 0)
		return "No session is open; 0, then Enter starts one.";
	if (state->table.tops < ISSUE_TOPS && state->table.tops < state->table.open)
		return "Which three are discussed? Space marks them, the first one first.";
	if (state->table.tops > 0)
		return "Discuss the top three; Enter turns one into a follow-up.";
	return "Nothing is left to discuss.";
}

enum { TOP_ROWS = 2, TOP_FROM_HEIGHT = 5 };

static struct rect cut_top(const struct issues *state, struct rect *rest)
{
	bool has_room = rest->h >= TOP_FROM_HEIGHT && state->table.count > 0;

	return rect_cut_top(rest, has_room ? TOP_ROWS : 0);
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct issues *state = sheet_state;
	struct rect rest = canvas_area(cv);
	struct canvas top = canvas_part(cv, cut_top(state, &rest));
	struct canvas table = canvas_part(cv, rest);

	canvas_text_fit(&top, (struct slot){ 0, 1, cv->w - 2, ALIGN_LEFT }, STYLE_STRONG,
	                str_text(&state->count));
	canvas_text_fit(&top, (struct slot){ 1, 1, cv->w - 2, ALIGN_LEFT }, STYLE_NORMAL,
	                advice(state, scene));
	issue_table_draw(&state->table, &table);
}

static void change_status(const struct scene *scene, const struct issue *issue, int status,
                          struct outcome *out)
{
	struct issue after = *issue;
	struct change c;

	after.status = status;
	c = change_of_noun(scene->board, NOUN_ISSUE, &after);
	outcome_change(out, &c);
}

static void ask_followup(struct issues *state, const struct scene *scene, const struct issue *issue,
                         struct outcome *out)
{
	struct followup suggested = { .what = issue->text, .owner = issue->raised_by };

	state->asked = issue->id;
	followup_form_ask(&state->form, scene, &suggested, ASK_FOLLOWUP, out);
}

static void turn_top(struct issues *state, const struct scene *scene, const struct issue *issue,
                     struct outcome *out)
{
	struct entry_key key = { scene->session, SHEET_ISSUES, ENTRY_TOP, 0 };
	const struct entry *mark = issue_table_mark(scene, issue);
	struct change c;

	if (session_entry_open(scene, out) == 0)
		return;
	if (mark == NULL && issue->status != ISSUE_OPEN) {
		outcome_say(out, "This issue is %s; S opens it again.",
		            issue_status_words[issue->status]);
		return;
	}
	if (mark == NULL && state->table.tops == ISSUE_TOPS) {
		outcome_say(out, "Three are marked already; Space on one of them takes its mark.");
		return;
	}
	c = mark != NULL ? change_removing(scene->board, NOUN_ENTRY, mark->id)
	                 : session_entry_adding(scene, key, issue->text, out);
	outcome_change(out, &c);
	if (!scene->read_only)
		outcome_say(out,
		            mark != NULL ? "No longer of the top three: %s (u=Undo)"
		                         : "To be discussed: %s (u=Undo)",
		            issue->text);
}

static void turn_solved(struct issues *state, const struct scene *scene, const struct issue *issue,
                        struct outcome *out)
{
	int status = issue->status == ISSUE_OPEN ? ISSUE_SOLVED : ISSUE_OPEN;

	change_status(scene, issue, status, out);
	state->table.keeps_place = status != ISSUE_OPEN;
	if (!scene->read_only)
		outcome_say(out, "Now %s: %s (u=Undo)", issue_status_words[status], issue->text);
}

static void ask_drop(struct issues *state, const struct scene *scene, const struct issue *issue,
                     struct outcome *out)
{
	char text[OUTCOME_TEXT];

	(void)scene;
	state->asked = issue->id;
	snprintf(text, sizeof(text), "\"%s\" stays in the list as dropped; u or S opens it again.",
	         issue->text);
	outcome_confirm(out, ASK_DROP, "Drop this issue?", text);
}

static const struct {
	int action;
	void (*run)(struct issues *state, const struct scene *scene, const struct issue *issue,
	            struct outcome *out);
} commands[] = {
	{ ACT_FOLLOWUP, ask_followup },
	{ ACT_TOP, turn_top },
	{ ACT_SOLVED, turn_solved },
	{ ACT_DROP, ask_drop },
};

static bool run_command(struct issues *state, const struct scene *scene, int action,
                        struct outcome *out)
{
	const struct issue *issue = issue_table_selected(&state->table);

	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		if (commands[i].action != action)
			continue;
		if (issue == NULL)
			outcome_say(out, "There is no issue here; i parks one.");
		else
			commands[i].run(state, scene, issue, out);
		return true;
	}
	return false;
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct issues *state = sheet_state;
	struct rect rest = { 0, 0, event->h, event->w };
	struct event inside;

	(void)cut_top(state, &rest);
	inside = event_in(event, rest);
	if (run_command(state, scene, action, out))
		return;
	if (issue_table_update(&state->table, &inside, action) == TABLE_OPENED)
		run_command(state, scene, ACT_FOLLOWUP, out);
}

/* What somebody will do about it by a date is an issue no more. */
static bool take_followup(struct issues *state, const struct scene *scene,
                          const struct issue *issue, const struct answer_text *answer,
                          struct outcome *out)
{
	if (!followup_form_take(&state->form, scene, answer->form, out))
		return false;
	if (issue == NULL || out->count == 0)
		return true;
	change_status(scene, issue, ISSUE_SOLVED, out);
	state->table.keeps_place = true;
	if (!scene->read_only)
		outcome_say(out, "Solved by a follow-up: %s, by %s (u=Undo)",
		            answer->form->fields[FOLLOWUP_WHAT].text,
		            answer->form->fields[FOLLOWUP_BY].text);
	return true;
}

static bool answer(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                   struct outcome *out)
{
	struct issues *state = sheet_state;
	const struct issue *issue = board_get(scene->board, NOUN_ISSUE, state->asked);

	if (answer->number == ASK_FOLLOWUP)
		return take_followup(state, scene, issue, answer, out);
	if (issue == NULL)
		return true;
	change_status(scene, issue, ISSUE_DROPPED, out);
	state->table.keeps_place = true;
	if (!scene->read_only)
		outcome_say(out, "Dropped: %s (u=Undo)", issue->text);
	return true;
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(&((const struct issues *)sheet_state)->table.roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	(void)scene;
	issue_table_filter(&((struct issues *)sheet_state)->table, text);
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct issues *)sheet_state)->table.roster.table.is_choosing;
}

static int row(const void *sheet_state)
{
	return (int)((const struct issues *)sheet_state)->table.roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	(void)scene;
	((struct issues *)sheet_state)->table.roster.table.list.selected = (size_t)to;
}

static void release(void *sheet_state)
{
	struct issues *state = sheet_state;

	issue_table_release(&state->table);
	followup_form_release(&state->form);
	str_release(&state->count);
}

const struct sheet sheet_issues = {
	.number = SHEET_ISSUES,
	.name = "Issues",
	.purpose = "What was parked: mark the top three, discuss them, turn each into a follow-up.",
	.minutes = 20,
	.keys = keys,
	.state_size = sizeof(struct issues),
	.refresh = refresh,
	.update = update,
	.answer = answer,
	.draw = draw,
	.position = position,
	.filter = filter,
	.is_choosing = is_choosing,
	.row = row,
	.go_to_row = go_to_row,
	.release = release,
};
