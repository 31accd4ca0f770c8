#include "app/cover_text.h"
#include "app/people_table.h"
#include "app/person_form.h"
#include "app/retire.h"
#include "app/session_form.h"
#include "app/session_start.h"
#include "app/sheets.h"
#include "tui/wrap.h"

#include <stdio.h>

enum question_number { ASK_PERSON = 1, ASK_PASTED, ASK_RETIRE, ASK_REMOVE };

struct cover {
	struct cover_text text;
	struct people_table people;
	bool wants_short; /* for the session that is started here */
	bool on_people;   /* the selection is in the table, not on the session's line */
	struct person_form form;
	int asked; /* the person of the open question */
};

static const struct binding keys[] = {
	{ K_ENTER, { 'e' }, ACT_OPEN, "Open", "Start the session, or edit the person.", 2 },
	{ 'a', { 0 }, ACT_ADD, "Add person", "Add somebody to the board.", 3 },
	{ 'D', { 0 }, ACT_DROP, "Retire", "Retire the selected person.", 6 },
	{ 'f', { 0 }, ACT_FORM, "Form", "The long form of the session, or the short one.", 13 },
	{ '<', { 0 }, ACT_EARLIER, "Earlier", "Review and plan one quarter earlier.", FOOTER_NO },
	{ '>', { 0 }, ACT_LATER, "Later", "Review and plan one quarter later.", FOOTER_NO },
	{ K_TAB, { K_BACKTAB }, ACT_NEXT_PANE, "People", "Go to the people, or back up.", 12 },
	{ 0 },
};

static bool is_short(const struct cover *state, const struct scene *scene)
{
	return scene->session != 0 ? scene->is_short : state->wants_short;
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct cover *state = sheet_state;

	cover_text_fill(&state->text, scene, is_short(state, scene));
	people_table_refresh(&state->people, scene);
}

static const struct person *selected(const struct cover *state)
{
	return state->on_people ? people_table_selected(&state->people) : NULL;
}

/* Where the parts of the cover are. */
struct parts {
	struct rect settings, quarters, form, session, past, summary, missing, table;
};

static int missing_kinds(const struct cover_text *text)
{
	int kinds = 0;

	for (int kind = 0; kind < MISSING_KINDS; kind++)
		kinds += text->missing[kind].length > 0;
	return kinds;
}

/* All of it or nothing, while the table keeps its rows. */
static int take(int *room, int rows)
{
	if (rows > *room)
		return 0;
	*room -= rows;
	return rows;
}

/* What matters most is given its rows first. */
static struct parts parts_of(const struct cover *state, int h, int w)
{
	struct rect rest = { 0, 0, h, w };
	int session = wrap_rows(state->text.session, w - 2);
	int room = h - session - (h < 8 ? 2 : 5);
	int summary = take(&room, 1);
	int quarters = take(&room, 2);
	int missing = take(&room, missing_kinds(&state->text));
	int form = take(&room, 1);
	int settings = take(&room, 1);
	int past = take(&room, wrap_rows(state->text.past, w - 2));
	int gap = take(&room, 3) / 3;
	struct parts parts = { .settings = rect_cut_top(&rest, settings) };

	parts.quarters = rect_cut_top(&rest, quarters);
	parts.form = rect_cut_top(&rest, form);
	rect_cut_top(&rest, gap);
	parts.session = rect_cut_top(&rest, session);
	parts.past = rect_cut_top(&rest, past);
	rect_cut_top(&rest, gap);
	parts.summary = rect_cut_top(&rest, summary);
	parts.missing = rect_cut_top(&rest, missing);
	rect_cut_top(&rest, gap);
	parts.table = rest;
	return parts;
}

static void draw_quarters(const struct cover_text *text, struct canvas *cv)
{
	static const char hint[] = "(< and > change both)";
	int end;

	canvas_text(cv, 0, 1, STYLE_LABEL, "Under review");
	canvas_text(cv, 0, 16, STYLE_STRONG, text->review);
	canvas_text(cv, 1, 1, STYLE_LABEL, "Being planned");
	end = 16 + canvas_text(cv, 1, 16, STYLE_STRONG, text->planned) + 2;
	if (end + (int)sizeof(hint) <= cv->w)
		canvas_text(cv, 1, end, STYLE_DIM, hint);
}

static void draw_form(const struct cover_text *text, struct canvas *cv)
{
	static const char hint[] = "(f changes it)";
	int end = 16 + canvas_text(cv, 0, 16, STYLE_NORMAL, text->form) + 2;

	canvas_text(cv, 0, 1, STYLE_LABEL, "Form");
	if (end + (int)sizeof(hint) <= cv->w)
		canvas_text(cv, 0, end, STYLE_DIM, hint);
}

static void draw_missing(const struct cover_text *text, struct canvas *cv)
{
	int y = 0;

	for (int kind = 0; kind < MISSING_KINDS; kind++)
		if (text->missing[kind].length > 0)
			canvas_text_fit(cv, (struct slot){ y++, 3, cv->w - 4, ALIGN_LEFT },
			                STYLE_NORMAL, text->missing[kind].bytes);
}

static void draw_session(const struct cover *state, struct canvas *cv)
{
	struct canvas text = canvas_part(cv, (struct rect){ 0, 2, cv->h, cv->w - 2 });
	enum style style = state->on_people ? STYLE_STRONG : STYLE_SELECTED;

	if (!state->on_people) {
		canvas_fill(cv, STYLE_SELECTED);
		canvas_text(cv, 0, 0, STYLE_SELECTED, ">");
	}
	wrap_draw(&text, style, state->text.session, 0);
}

static void draw_top(const struct cover *state, const struct parts *parts, struct canvas *cv)
{
	const struct cover_text *text = &state->text;
	struct canvas settings = canvas_part(cv, parts->settings);
	struct canvas quarters = canvas_part(cv, parts->quarters);
	struct canvas form = canvas_part(cv, parts->form);
	struct canvas summary = canvas_part(cv, parts->summary);
	struct canvas missing = canvas_part(cv, parts->missing);
	struct rect indented = parts->past;
	struct canvas past;

	rect_cut_left(&indented, 2);
	past = canvas_part(cv, indented);
	canvas_text_fit(&settings, (struct slot){ 0, 1, cv->w - 2, ALIGN_LEFT }, STYLE_TITLE,
	                text->settings);
	draw_quarters(text, &quarters);
	draw_form(text, &form);
	wrap_draw(&past, STYLE_NORMAL, text->past, 0);
	canvas_text_fit(&summary, (struct slot){ 0, 1, cv->w - 2, ALIGN_LEFT }, STYLE_WARN,
	                text->summary);
	draw_missing(text, &missing);
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct cover *state = sheet_state;
	struct parts parts = parts_of(state, cv->h, cv->w);
	struct canvas session = canvas_part(cv, parts.session);
	struct canvas table = canvas_part(cv, parts.table);
	struct table_spec spec = people_table_spec(&state->people);

	(void)scene;
	draw_top(state, &parts, cv);
	table_draw(&state->people.roster.table, &spec, &table);
	draw_session(state, &session);
	if (state->on_people)
		return;
	people_table_unselect(&state->people, &table);
	canvas_cursor(&session, 0, 0);
}

static void open_selected(struct cover *state, const struct scene *scene, struct outcome *out)
{
	const struct person *p = selected(state);

	if (p != NULL)
		person_form_ask(&state->form, scene, p->id, ASK_PERSON, out);
	else
		session_start_or_continue(scene, state->wants_short, out);
}

static void turn_form(struct cover *state, const struct scene *scene, struct outcome *out)
{
	bool to_short = !is_short(state, scene);
	struct str words = { 0 };

	state->wants_short = to_short;
	if (scene->session != 0)
		session_form_set(scene, scene->session, to_short, out);
	cover_text_fill(&state->text, scene, to_short);
	session_form_words(&words, to_short);
	if (!scene->read_only || scene->session == 0)
		outcome_say(out, "The session is %s%s", str_text(&words),
		            scene->session != 0 ? " (u=Undo)" : "");
	str_release(&words);
}

static void ask_drop(struct cover *state, const struct scene *scene, struct outcome *out)
{
	static const struct retire_questions numbers = { ASK_RETIRE, ASK_REMOVE };
	const struct person *p = selected(state);

	if (p == NULL) {
		outcome_say(out, "Choose a person first: Tab goes to the people.");
		return;
	}
	state->asked = p->id;
	retire_ask(scene, p->id, numbers, out);
}

static bool answer(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                   struct outcome *out)
{
	struct cover *state = sheet_state;

	if (answer->number == ASK_PERSON)
		return person_form_take(&state->form, scene, answer->form, out);
	if (answer->number == ASK_PASTED)
		return person_form_take_pasted(&state->form, scene, answer->text, out);
	if (answer->number == ASK_RETIRE)
		retire_person(scene, state->asked, out);
	if (answer->number == ASK_REMOVE)
		retire_take_off(scene, state->asked, out);
	return true;
}

/* The session's line lies above the first person: one list for the arrows. */
static void move(struct cover *state, int action, struct rect table)
{
	struct table_spec spec = people_table_spec(&state->people);
	bool at_first = list_selected(&state->people.roster.table.list,
	                              state->people.roster.count) == 0;
	bool goes_up = action == LIST_UP || action == LIST_PAGE_UP || action == LIST_FIRST;

	if (state->on_people && at_first && goes_up)
		state->on_people = false;
	else if (state->on_people || action == LIST_LAST || action == LIST_PAGE_DOWN)
		table_act(&state->people.roster.table, &spec, action, table);
	if (!goes_up)
		state->on_people = state->people.roster.count > 0;
}

static void click(struct cover *state, const struct scene *scene, const struct event *event,
                  struct outcome *out)
{
	struct parts parts = parts_of(state, event->h, event->w);
	struct event inside = event_in(event, parts.table);
	struct table_spec spec = people_table_spec(&state->people);
	bool was_there = state->on_people;
	enum table_result result = table_update(&state->people.roster.table, &spec, &inside);

	if (rect_has(parts.session, event->y, event->x))
		state->on_people = false;
	else if (result != TABLE_IGNORED)
		state->on_people = state->people.roster.count > 0;
	if (result == TABLE_SORTED)
		people_table_sort(&state->people);
	/* A first click chooses, one on what is chosen opens it. */
	if (was_there == state->on_people &&
	    (result == TABLE_OPENED || rect_has(parts.session, event->y, event->x)))
		open_selected(state, scene, out);
}

static void sort_or_move(struct cover *state, const struct event *event, int action)
{
	struct table_spec spec = people_table_spec(&state->people);
	struct rect table = parts_of(state, event->h, event->w).table;

	if (state->people.roster.table.is_choosing) {
		if (table_update(&state->people.roster.table, &spec, event) == TABLE_SORTED)
			people_table_sort(&state->people);
	} else if (action == TABLE_SORT) {
		table_act(&state->people.roster.table, &spec, action, table);
	} else if (action >= LIST_UP && action <= LIST_LAST) {
		move(state, action, table);
	}
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct cover *state = sheet_state;

	if (event->type == EV_PASTE && event->text != NULL)
		person_form_ask_pasted(&state->form, scene, event->text, ASK_PASTED, out);
	else if (event->type == EV_MOUSE)
		click(state, scene, event, out);
	else if (state->people.roster.table.is_choosing)
		sort_or_move(state, event, action);
	else if (action == ACT_OPEN)
		open_selected(state, scene, out);
	else if (action == ACT_ADD)
		person_form_ask(&state->form, scene, 0, ASK_PERSON, out);
	else if (action == ACT_DROP)
		ask_drop(state, scene, out);
	else if (action == ACT_EARLIER || action == ACT_LATER)
		session_shift_quarters(scene, action == ACT_LATER ? 1 : -1, out);
	else if (action == ACT_FORM)
		turn_form(state, scene, out);
	else if (action == ACT_NEXT_PANE)
		state->on_people = !state->on_people && state->people.roster.count > 0;
	else
		sort_or_move(state, event, action);
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct cover *state = sheet_state;
	struct table_spec spec = people_table_spec(&state->people);

	(void)scene;
	if (state->people.roster.table.is_choosing)
		table_position(&state->people.roster.table, &spec, out, size);
	else if (state->on_people || state->people.roster.filter[0] != '\0')
		roster_position(&state->people.roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct cover *state = sheet_state;

	(void)scene;
	people_table_filter(&state->people, text);
	state->on_people = state->people.roster.count > 0 && text[0] != '\0';
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct person *p = selected(sheet_state);

	(void)scene;
	snprintf(out, size, "%s%s", p != NULL ? p->name : "", p != NULL ? ": " : "");
}

static void release(void *sheet_state)
{
	struct cover *state = sheet_state;

	cover_text_release(&state->text);
	people_table_release(&state->people);
	person_form_release(&state->form);
}

const struct sheet sheet_cover = {
	.number = 0,
	.name = "Cover",
	.purpose = "Enter starts the session, a adds people, ? lists everything that works here.",
	.keys = keys,
	.state_size = sizeof(struct cover),
	.refresh = refresh,
	.update = update,
	.answer = answer,
	.draw = draw,
	.position = position,
	.filter = filter,
	.subject = subject,
	.release = release,
};
