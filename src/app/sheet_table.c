#include "app/attendance.h"
#include "app/sheets.h"
#include "tui/wrap.h"

#include <stdio.h>
#include <string.h>

enum question_number { ASK_SAID = 1 };

struct table_sheet {
	struct attendance attendance;
	struct str count, facilitates, words; /* the lines around the table */
	int person;                           /* whose words are asked for */
	enum entry_kind kind;
};

static const struct binding keys[] = {
	{ K_ENTER, { 'e' }, ACT_WIN, "Win", "One win of the selected person.", 2 },
	{ 'n', { 0 }, ACT_NOT_WORKING, "Not working", "One thing that is not working.", 3 },
	{ ' ', { 0 }, ACT_ATTEND, "Present", "Present at the table; again: not here.", 4 },
	{ 'F', { 0 }, ACT_FACILITATE, "Facilitate", "The owner facilitates in person.", 5 },
	{ 0 },
};

static struct entry_key key_of(const struct scene *scene, enum entry_kind kind, int person)
{
	return (struct entry_key){ scene->session, SHEET_TABLE, kind, person };
}

static bool is_facilitated(const struct scene *scene)
{
	return session_entry_find(scene->board, key_of(scene, ENTRY_FACILITATES, 0)) != NULL;
}

static void describe_selected(struct table_sheet *state)
{
	const struct attendance *a = &state->attendance;
	int person = attendance_selected(a);
	const char *win, *not_working;

	str_clear(&state->words);
	if (person == 0)
		return;
	win = attendance_said(a, person, ENTRY_WIN);
	not_working = attendance_said(a, person, ENTRY_NOT_WORKING);
	str_addf(&state->words, "%s. Win: %s. Not working: %s.",
	         board_name(a->board, NOUN_PERSON, person), win != NULL ? win : "none yet",
	         not_working != NULL ? not_working : "none yet");
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct table_sheet *state = sheet_state;
	struct attendance *a = &state->attendance;
	int wins, not_working;

	attendance_refresh(a, scene);
	str_clear(&state->count);
	str_clear(&state->facilitates);
	wins = attendance_count(a, ENTRY_WIN);
	not_working = attendance_count(a, ENTRY_NOT_WORKING);
	str_addf(&state->count, "%d of %zu at the table; %d win%s, %d thing%s not working",
	         attendance_count(a, ENTRY_PRESENT), a->count, wins, wins == 1 ? "" : "s",
	         not_working, not_working == 1 ? "" : "s");
	str_add(&state->facilitates, is_facilitated(scene)
	                                     ? "The owner facilitates in person."
	                                     : "Does the owner facilitate in person? F=Yes");
	describe_selected(state);
}

enum { TOP_ROWS = 2, TOP_FROM_HEIGHT = 5, WORDS_ROWS = 3, WORDS_FROM_HEIGHT = 10 };

struct parts {
	struct rect top, table, words;
};

/* Without a session there is nothing to say but how one is started. */
static struct parts parts_of(const struct table_sheet *state, int h, int w)
{
	bool is_open = state->attendance.session != 0;
	struct parts parts = { .table = { 0, 0, h, w } };

	parts.top = rect_cut_top(&parts.table, is_open && h >= TOP_FROM_HEIGHT ? TOP_ROWS : 0);
	parts.words = rect_cut_bottom(&parts.table,
	                              is_open && h >= WORDS_FROM_HEIGHT ? WORDS_ROWS : 0);
	return parts;
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct table_sheet *state = sheet_state;
	struct parts parts = parts_of(state, cv->h, cv->w);
	struct canvas top = canvas_part(cv, parts.top), table = canvas_part(cv, parts.table);
	struct canvas words = canvas_part(cv, parts.words);

	(void)scene;
	canvas_text_fit(&top, (struct slot){ 0, 1, top.w - 2, ALIGN_LEFT }, STYLE_STRONG,
	                str_text(&state->count));
	canvas_text_fit(&top, (struct slot){ 1, 1, top.w - 2, ALIGN_LEFT }, STYLE_NORMAL,
	                str_text(&state->facilitates));
	attendance_draw(&state->attendance, &table);
	canvas_hline(&words, 0, STYLE_LINE);
	words = canvas_part(&words, (struct rect){ 1, 1, words.h - 1, words.w - 2 });
	wrap_draw(&words, STYLE_NORMAL, str_text(&state->words), 0);
}

static bool has_row(const struct table_sheet *state, const struct scene *scene, struct outcome *out)
{
	if (session_entry_open(scene, out) == 0)
		return false;
	if (attendance_selected(&state->attendance) == 0)
		outcome_say(out, "Nobody is here to be asked; 0, then a adds people.");
	return attendance_selected(&state->attendance) != 0;
}

static void turn_present(struct table_sheet *state, const struct scene *scene, struct outcome *out)
{
	int person = attendance_selected(&state->attendance);
	struct entry_key key = key_of(scene, ENTRY_PRESENT, person);
	bool was = session_entry_find(scene->board, key) != NULL;

	session_entry_set(scene, key, was ? NULL : "", out);
	if (!scene->read_only)
		outcome_say(out, "%s is %s the table (u=Undo)",
		            board_name(scene->board, NOUN_PERSON, person), was ? "not at" : "at");
}

static void turn_facilitates(const struct scene *scene, struct outcome *out)
{
	bool was = is_facilitated(scene);

	session_entry_set(scene, key_of(scene, ENTRY_FACILITATES, 0), was ? NULL : "in person",
	                  out);
	if (!scene->read_only)
		outcome_say(out, was ? "The tick is gone (u=Undo)"
		                     : "The owner facilitates in person (u=Undo)");
}

static void ask_said(struct table_sheet *state, const struct scene *scene, enum entry_kind kind,
                     struct outcome *out)
{
	char title[OUTCOME_TEXT];
	const char *said;

	state->person = attendance_selected(&state->attendance);
	state->kind = kind;
	said = attendance_said(&state->attendance, state->person, kind);
	snprintf(title, sizeof(title),
	         kind == ENTRY_WIN ? "One win of %s" : "One thing that is not working for %s",
	         board_name(scene->board, NOUN_PERSON, state->person));
	outcome_field(out, ASK_SAID, title, said != NULL ? said : "");
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct table_sheet *state = sheet_state;
	struct event inside = event_in(event, parts_of(state, event->h, event->w).table);
	bool asks = action == ACT_WIN || action == ACT_NOT_WORKING || action == ACT_ATTEND;

	if (action == ACT_FACILITATE && session_entry_open(scene, out) != 0)
		turn_facilitates(scene, out);
	else if (asks && !has_row(state, scene, out))
		return;
	else if (action == ACT_ATTEND)
		turn_present(state, scene, out);
	else if (asks)
		ask_said(state, scene, action == ACT_WIN ? ENTRY_WIN : ENTRY_NOT_WORKING, out);
	else if (attendance_update(&state->attendance, &inside, action) == TABLE_OPENED)
		ask_said(state, scene, ENTRY_WIN, out);
	describe_selected(state);
}

/* Tab goes round the table: a win, what is not working, the next person. */
static void ask_next(struct table_sheet *state, const struct scene *scene, struct outcome *out)
{
	if (state->kind == ENTRY_WIN)
		ask_said(state, scene, ENTRY_NOT_WORKING, out);
	else if (attendance_step_down(&state->attendance))
		ask_said(state, scene, ENTRY_WIN, out);
}

static bool answer(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                   struct outcome *out)
{
	struct table_sheet *state = sheet_state;
	bool is_blank = answer->text[strspn(answer->text, " ")] == '\0';

	if (answer->rest != NULL)
		return outcome_refuse(out, "One thing from each, please: paste a single line.");
	if (session_entry_open(scene, out) == 0)
		return outcome_refuse(out, "The session was closed meanwhile; press Esc.");
	session_entry_set(scene, key_of(scene, state->kind, state->person),
	                  is_blank ? NULL : answer->text, out);
	if (out->count > 0 && !scene->read_only)
		outcome_say(out, "%s's %s is %s (u=Undo)",
		            board_name(scene->board, NOUN_PERSON, state->person),
		            state->kind == ENTRY_WIN ? "win" : "\"not working\"",
		            is_blank ? "gone" : "written down");
	if (answer->next)
		ask_next(state, scene, out);
	return true;
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(&((const struct table_sheet *)sheet_state)->attendance.roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct table_sheet *state = sheet_state;

	(void)scene;
	attendance_filter(&state->attendance, text);
	describe_selected(state);
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct table_sheet *)sheet_state)->attendance.roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct attendance *a = &((const struct table_sheet *)sheet_state)->attendance;
	int person = attendance_selected(a);
	const char *said = person != 0 ? attendance_said(a, person, ENTRY_NOT_WORKING) : NULL;

	if (person != 0)
		snprintf(out, size, "%s: %s", board_name(scene->board, NOUN_PERSON, person),
		         said != NULL ? said : "");
}

static int row(const void *sheet_state)
{
	const struct table_sheet *state = sheet_state;

	return (int)state->attendance.roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	struct table_sheet *state = sheet_state;

	(void)scene;
	state->attendance.roster.table.list.selected = (size_t)to;
	describe_selected(state);
}

static void release(void *sheet_state)
{
	struct table_sheet *state = sheet_state;

	attendance_release(&state->attendance);
	str_release(&state->count);
	str_release(&state->facilitates);
	str_release(&state->words);
}

const struct sheet sheet_table = {
	.number = SHEET_TABLE,
	.name = "Table",
	.purpose = "Who is here; one win and one thing that is not working from each.",
	.minutes = 10,
	.keys = keys,
	.state_size = sizeof(struct table_sheet),
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
