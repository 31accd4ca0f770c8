#include "app/everyone_ask.h"
#include "app/everyone_words.h"
#include "app/measure_form.h"
#include "app/outlook_edit.h"
#include "app/sheets.h"
#include "tui/wrap.h"

#include <stdio.h>
#include <string.h>

enum question_number { ASK_MEASURE = EVERYONE_QUESTIONS, ASK_LINE };

/* Tab turns between everyone's measures and the executives' outlook. */
struct everyone {
	struct everyone_table table;
	struct outlook_table outlook;
	bool is_outlook;
	struct everyone_ask ask;
	struct measure_form form;
	int wanted; /* a measure that is to be selected once it is there */
	struct str summary, words;
};

static const struct binding keys[] = {
	{ K_ENTER,
	  { 'e' },
	  ACT_EDIT,
	  "Edit",
	  "Write success, failure or the line; a digit begins an amount too.",
	  2 },
	{ K_TAB, { K_BACKTAB }, ACT_NEXT_PANE, "Outlook", "The executives' outlook, or back.", 3 },
	{ 'a', { 0 }, ACT_ADD, "Add", "Add a measure to a department.", 4 },
	{ 'r', { 0 }, ACT_REVEAL, "Reveal", "Show what is promised, or hide it again.", 5 },
	{ ' ', { 0 }, ACT_DONE, "Came", "What was new came; again: it did not.", 6 },
	{ 'w', { 0 }, ACT_WHY, "Why", "Show the arithmetic behind the color.", 7 },
	{ 'D', { 0 }, ACT_DROP, "Clear", "Clear the selected promise before it is locked.", 8 },
	{ 0 },
};

static void describe_measure(struct everyone *state, const struct scene *scene)
{
	const struct everyone_row *row = everyone_table_selected(&state->table);

	if (row == NULL)
		return;
	everyone_words_of_row(&state->words, scene, row);
	for (size_t i = 0; i < state->outlook.count; i++) {
		int person = state->outlook.rows[i].person;

		if (state->outlook.rows[i].line == OUTLOOK_TWO_YEARS &&
		    board_person(scene->board, person)->department == row->department)
			outlook_add_words(&state->words, &state->outlook, person);
	}
}

static void describe(struct everyone *state, const struct scene *scene)
{
	const struct outlook_row *line = outlook_table_selected(&state->outlook);

	str_clear(&state->words);
	if (!state->is_outlook)
		describe_measure(state, scene);
	else if (line != NULL)
		outlook_add_words(&state->words, &state->outlook, line->person);
}

static void select_wanted(struct everyone *state)
{
	for (size_t i = 0; state->wanted != 0 && i < state->table.rows.count; i++)
		if (state->table.rows.items[i].key.measure == state->wanted)
			everyone_table_select(&state->table, state->table.rows.items[i].key);
	state->wanted = 0;
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct everyone *state = sheet_state;

	state->ask.table = &state->table;
	everyone_table_refresh(&state->table, scene);
	outlook_table_refresh(&state->outlook, scene);
	select_wanted(state);
	str_clear(&state->summary);
	everyone_words_of_sheet(&state->summary, scene, &state->table.rows);
	describe(state, scene);
}

struct parts {
	struct rect summary, table, words;
};

enum { SUMMARY_FROM_HEIGHT = 4, WORDS_FROM_HEIGHT = 10 };
enum { SUMMARY_ROWS = 1, HEADER_ROWS = 1, LINE_ROWS = 1 };

/* The words get what they need, but no more than half of the room, or what the
 * table has no rows for. */
static int words_rows(const struct everyone *state, int h, int w)
{
	int needed = wrap_rows(str_text(&state->words), w > 3 ? w - 2 : 1) + LINE_ROWS;
	int rows = (int)(state->is_outlook ? state->outlook.roster.count
	                                   : state->table.roster.count);
	int spare = h - SUMMARY_ROWS - HEADER_ROWS - rows;
	int most = spare > h / 2 ? spare : h / 2;

	return needed < most ? needed : most;
}

static struct parts split(const struct everyone *state, int h, int w)
{
	struct rect rest = { 0, 0, h, w };
	struct parts parts = { 0 };

	if (h >= SUMMARY_FROM_HEIGHT)
		parts.summary = rect_cut_top(&rest, SUMMARY_ROWS);
	if (h >= WORDS_FROM_HEIGHT && state->words.length > 0)
		parts.words = rect_cut_bottom(&rest, words_rows(state, h, w));
	parts.table = rest;
	return parts;
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct everyone *state = sheet_state;
	struct parts parts = split(state, cv->h, cv->w);
	struct canvas table = canvas_part(cv, parts.table), words = canvas_part(cv, parts.words);

	(void)scene;
	if (parts.summary.h > 0)
		canvas_text_fit(cv, (struct slot){ .x = 1, .w = cv->w - 2 }, STYLE_STRONG,
		                str_text(&state->summary));
	if (state->is_outlook)
		outlook_table_draw(&state->outlook, &table);
	else
		everyone_table_draw(&state->table, &table);
	if (words.h == 0)
		return;
	canvas_hline(&words, 0, STYLE_LINE);
	words = canvas_part(&words,
	                    (struct rect){ LINE_ROWS, 1, words.h - LINE_ROWS, words.w - 2 });
	(void)wrap_draw(&words, STYLE_NORMAL, str_text(&state->words), 0);
}

static void edit(struct everyone *state, const struct scene *scene, struct outcome *out)
{
	if (state->is_outlook)
		outlook_ask(&state->outlook, ASK_LINE, out);
	else
		everyone_ask_cell(&state->ask, scene, NULL, out);
}

static void turn(struct everyone *state, const struct scene *scene, struct outcome *out)
{
	(void)scene;
	state->is_outlook = !state->is_outlook;
	outcome_say(out, "%s",
	            state->is_outlook
	                    ? "The executives' two-year outlook and what's new; Tab goes back."
	                    : "Everyone's measures; Tab shows the executives' outlook.");
}

static void add(struct everyone *state, const struct scene *scene, struct outcome *out)
{
	const struct everyone_row *row = everyone_table_selected(&state->table);

	measure_form_ask(&state->form, scene, row != NULL ? row->department : 0, ASK_MEASURE, out);
}

static void reveal(struct everyone *state, const struct scene *scene, struct outcome *out)
{
	struct everyone_rows *rows = &state->table.rows;

	rows->is_revealed = !rows->is_revealed;
	refresh(state, scene);
	outcome_say(out, "%s",
	            rows->is_revealed ? "Revealed; what is typed now can be seen. r hides it again."
	                              : "Hidden again; r=Reveal shows what is promised.");
}

static void turn_came(struct everyone *state, const struct scene *scene, struct outcome *out)
{
	if (state->is_outlook)
		outlook_turn_came(&state->outlook, scene, out);
	else
		outcome_say(out,
		            "Tab goes to what the executives said; there Space marks if it came.");
}

static void explain(struct everyone *state, const struct scene *scene, struct outcome *out)
{
	const struct everyone_row *row = everyone_table_selected(&state->table);
	struct str text = { 0 };

	if (state->is_outlook)
		outlook_add_all_words(&text, &state->outlook);
	else if (row != NULL)
		everyone_words_why(&text, scene, row);
	if (text.length > 0)
		outcome_reader(out, state->is_outlook ? "Outlook and what's new" : "The arithmetic",
		               str_take(&text));
}

static void ask_clear(struct everyone *state, const struct scene *scene, struct outcome *out)
{
	if (state->is_outlook)
		outcome_say(out, "Enter, then an empty line takes it away.");
	else
		everyone_ask_clear(&state->ask, scene, out);
}

static const struct {
	int action;
	void (*run)(struct everyone *state, const struct scene *scene, struct outcome *out);
} commands[] = {
	{ ACT_EDIT, edit },      { ACT_NEXT_PANE, turn }, { ACT_ADD, add },
	{ ACT_REVEAL, reveal },  { ACT_WHY, explain },    { ACT_DONE, turn_came },
	{ ACT_DROP, ask_clear },
};

static bool run_command(struct everyone *state, const struct scene *scene, int action,
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

static bool begins_amount(struct everyone *state, const struct event *event, int action)
{
	return action == ACT_NONE && !state->is_outlook && event->type == EV_KEY &&
	       event->key > ' ' && event->key < 127 &&
	       strchr("0123456789-(.", event->key) != NULL &&
	       !state->table.roster.table.is_choosing;
}

static enum table_result update_table(struct everyone *state, const struct event *event, int action)
{
	struct event inside = event_in(event, split(state, event->h, event->w).table);

	return state->is_outlook ? outlook_table_update(&state->outlook, &inside, action)
	                         : everyone_table_update(&state->table, &inside, action);
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct everyone *state = sheet_state;
	char typed[2] = { (char)event->key, '\0' };

	if (begins_amount(state, event, action))
		everyone_ask_cell(&state->ask, scene, typed, out);
	else if (!run_command(state, scene, action, out) &&
	         update_table(state, event, action) == TABLE_OPENED)
		edit(state, scene, out);
	describe(state, scene);
}

static bool take_cell(struct everyone *state, const struct scene *scene,
                      const struct answer_text *answer, struct outcome *out)
{
	return everyone_take_cell(&state->ask, scene, answer, out);
}

static bool take_who(struct everyone *state, const struct scene *scene,
                     const struct answer_text *answer, struct outcome *out)
{
	return everyone_take_who(&state->ask, scene, answer->text, out);
}

static bool take_clear(struct everyone *state, const struct scene *scene,
                       const struct answer_text *answer, struct outcome *out)
{
	(void)answer;
	everyone_take_clear(&state->ask, scene, out);
	return true;
}

static bool take_measure(struct everyone *state, const struct scene *scene,
                         const struct answer_text *answer, struct outcome *out)
{
	if (!measure_form_take(scene, answer->form, out))
		return false;
	state->wanted = out->changes[0].after.id;
	state->is_outlook = false;
	return true;
}

static bool take_line(struct everyone *state, const struct scene *scene,
                      const struct answer_text *answer, struct outcome *out)
{
	return outlook_take(&state->outlook, scene, answer, out);
}

static bool answer_question(void *sheet_state, const struct scene *scene,
                            const struct answer_text *answer, struct outcome *out)
{
	static bool (*const takers[])(struct everyone *, const struct scene *,
	                              const struct answer_text *, struct outcome *) = {
		[EVERYONE_CELL] = take_cell,   [EVERYONE_WHO] = take_who,
		[EVERYONE_CLEAR] = take_clear, [ASK_MEASURE] = take_measure,
		[ASK_LINE] = take_line,
	};
	bool taken = takers[answer->number](sheet_state, scene, answer, out);

	describe(sheet_state, scene);
	return taken;
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct everyone *state = sheet_state;

	(void)scene;
	roster_position(state->is_outlook ? &state->outlook.roster : &state->table.roster, out,
	                size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct everyone *state = sheet_state;

	everyone_table_filter(&state->table, text);
	outlook_table_filter(&state->outlook, text);
	describe(state, scene);
}

static bool takes_digits(const void *sheet_state, const struct scene *scene)
{
	const struct everyone *state = sheet_state;

	(void)scene;
	return !state->is_outlook && everyone_table_selected(&state->table) != NULL;
}

static bool is_choosing(const void *sheet_state)
{
	const struct everyone *state = sheet_state;

	return state->is_outlook ? state->outlook.roster.table.is_choosing
	                         : state->table.roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct everyone *state = sheet_state;
	const struct everyone_row *row = everyone_table_selected(&state->table);
	const struct outlook_row *line = outlook_table_selected(&state->outlook);
	char title[64];

	if (state->is_outlook && line != NULL) {
		outlook_row_title(&state->outlook, line, title, sizeof(title));
		snprintf(out, size, "%s, %s", board_name(scene->board, NOUN_PERSON, line->person),
		         title);
	} else if (!state->is_outlook && row != NULL) {
		snprintf(out, size, "%s, %s",
		         board_name(scene->board, NOUN_DEPARTMENT, row->department),
		         row->key.measure != 0
		                 ? board_name(scene->board, NOUN_MEASURE, row->key.measure)
		                 : "no measure");
	}
}

static int row(const void *sheet_state)
{
	return (int)((const struct everyone *)sheet_state)->table.roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	struct everyone *state = sheet_state;

	state->table.roster.table.list.selected = (size_t)to;
	describe(state, scene);
}

static void release(void *sheet_state)
{
	struct everyone *state = sheet_state;

	everyone_table_release(&state->table);
	outlook_table_release(&state->outlook);
	everyone_ask_release(&state->ask);
	measure_form_release(&state->form);
	str_release(&state->summary);
	str_release(&state->words);
}

const struct sheet sheet_everyone = {
	.number = 8,
	.name = "Everyone",
	.minutes = 15,
	.purpose = "What success and failure are for everyone else; the executives' outlook.",
	.keys = keys,
	.state_size = sizeof(struct everyone),
	.refresh = refresh,
	.update = update,
	.answer = answer_question,
	.draw = draw,
	.position = position,
	.filter = filter,
	.takes_digits = takes_digits,
	.is_choosing = is_choosing,
	.subject = subject,
	.row = row,
	.go_to_row = go_to_row,
	.release = release,
};
