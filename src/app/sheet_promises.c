#include "app/past.h"
#include "app/promise_ask.h"
#include "app/promise_lock.h"
#include "app/promise_pair.h"
#include "app/promise_words.h"
#include "app/sheets.h"
#include "tui/wrap.h"

#include <stdio.h>
#include <string.h>

enum question_number { ASK_PAIR = PROMISE_QUESTIONS, ASK_CLEAR, ASK_LOCK };

struct promises {
	struct promise_table table;
	struct promise_ask ask;
	struct promise_pair pair;
	struct figure_key cleared; /* what is to be cleared */
	struct str summary, words; /* of the sheet, of the selected row */
};

static const struct binding keys[] = {
	{ K_ENTER,
	  { 'e' },
	  ACT_EDIT,
	  "Edit",
	  "Write the selected amount; a digit begins it too.",
	  2 },
	{ 'r', { 0 }, ACT_REVEAL, "Reveal", "Show all promises at once, or hide them again.", 3 },
	{ 'L', { 0 }, ACT_LOCK, "Lock", "Lock all promises of the quarter, for good.", 4 },
	{ 'w', { 0 }, ACT_WHY, "Why", "Show the arithmetic behind the selected row.", 5 },
	{ 'a', { 0 }, ACT_ADD, "Add", "Add a promise of somebody for any measure.", 6 },
	{ 'D', { 0 }, ACT_DROP, "Clear", "Clear the selected promise before it is locked.", 7 },
	{ 0 },
};

static void describe(struct promises *state)
{
	const struct promise_row *row = promise_table_selected(&state->table);

	str_clear(&state->words);
	if (row != NULL)
		promise_words_of_row(&state->words, state->table.board, &state->table.rows, row);
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct promises *state = sheet_state;

	state->ask.table = &state->table;
	promise_table_refresh(&state->table, scene);
	str_clear(&state->summary);
	promise_words_of_sheet(&state->summary, scene->board, &state->table.rows);
	describe(state);
}

struct parts {
	struct rect summary, source, table, words;
};

enum { SUMMARY_FROM_HEIGHT = 4, WORDS_FROM_HEIGHT = 12, WORDS_MAX = 8, SOURCE_MAX = 2 };

/* The table keeps three quarters of the room. */
static int words_rows(int h)
{
	return h / 4 + 1 < WORDS_MAX ? h / 4 + 1 : WORDS_MAX;
}

static int source_rows(const struct promises *state, int w)
{
	int rows = wrap_rows(promise_words_of_source(&state->table.rows), w > 3 ? w - 2 : 1);

	return rows < SOURCE_MAX ? rows : SOURCE_MAX;
}

static struct parts split(const struct promises *state, int h, int w)
{
	struct rect rest = { 0, 0, h, w };
	struct parts parts = { 0 };

	if (h >= SUMMARY_FROM_HEIGHT)
		parts.summary = rect_cut_top(&rest, 1);
	if (h >= WORDS_FROM_HEIGHT)
		parts.source = rect_cut_top(&rest, source_rows(state, w));
	if (h >= WORDS_FROM_HEIGHT)
		parts.words = rect_cut_bottom(&rest, words_rows(h));
	parts.table = rest;
	return parts;
}

static void draw_source(const struct promises *state, struct canvas *cv, struct rect area)
{
	struct canvas source;

	if (area.h == 0)
		return;
	source = canvas_part(cv, (struct rect){ area.y, 1, area.h, area.w - 2 });
	(void)wrap_draw(&source, STYLE_WARN, promise_words_of_source(&state->table.rows), 0);
}

static void draw(const void *sheet_state, const struct scene *scene, struct canvas *cv)
{
	const struct promises *state = sheet_state;
	struct parts parts = split(state, cv->h, cv->w);
	struct canvas table = canvas_part(cv, parts.table), words = canvas_part(cv, parts.words);

	(void)scene;
	if (parts.summary.h > 0)
		canvas_text_fit(cv, (struct slot){ .x = 1, .w = cv->w - 2 }, STYLE_STRONG,
		                str_text(&state->summary));
	draw_source(state, cv, parts.source);
	promise_table_draw(&state->table, &table);
	if (words.h == 0)
		return;
	canvas_hline(&words, 0, STYLE_LINE);
	words = canvas_part(&words, (struct rect){ 1, 1, words.h - 1, words.w - 2 });
	(void)wrap_draw(&words, STYLE_NORMAL, str_text(&state->words), 0);
}

static void say_past(const struct scene *scene, struct outcome *out)
{
	char quarter[QUARTER_TEXT];

	outcome_say(out,
	            "%s is over: its locked promises can be amended, nothing is promised anew.",
	            quarter_format(scene->planned, quarter));
}

/* A best case, a floor, a value belong to a promise. */
static void begin_edit(struct promises *state, const struct scene *scene, const char *typed,
                       struct outcome *out)
{
	const struct promise_row *row = promise_table_selected(&state->table);
	enum promise_cell cell = promise_table_cell(&state->table);

	if (row == NULL)
		outcome_say(out, "There is no row yet: a=Add begins one.");
	else if (row->state != PROMISE_LOCKED && past_is_planned(scene))
		say_past(scene, out);
	else if (row->state == PROMISE_NONE && cell != CELL_AMOUNT)
		outcome_say(out, "Write the promise first (Left), then its %s.",
		            promise_cell_words[cell]);
	else
		promise_ask_cell(&state->ask, cell, typed, out);
}

static void edit(struct promises *state, const struct scene *scene, struct outcome *out)
{
	begin_edit(state, scene, NULL, out);
}

static void reveal(struct promises *state, const struct scene *scene, struct outcome *out)
{
	struct promise_rows *rows = &state->table.rows;

	rows->is_revealed = !rows->is_revealed;
	refresh(state, scene);
	if (!rows->is_revealed)
		outcome_say(out, "Hidden again; r=Reveal shows all promises at once.");
	else if (rows->sums.drafts > 0)
		outcome_say(out, "Revealed. Compare each promise with its track record; L=Lock.");
	else
		outcome_say(out, "Revealed; what is typed now can be seen. r hides it again.");
}

static void ask_lock(struct promises *state, const struct scene *scene, struct outcome *out)
{
	promise_lock_ask(&state->table.rows, scene, ASK_LOCK, out);
}

static void explain(struct promises *state, const struct scene *scene, struct outcome *out)
{
	const struct promise_row *row = promise_table_selected(&state->table);
	struct str text = { 0 };

	if (row == NULL)
		return;
	if (row->is_masked) {
		outcome_say(out, "Reveal first (r): the arithmetic would show what is hidden.");
		return;
	}
	promise_words_why(&text, scene, &state->table.rows, row);
	outcome_reader(out, "The arithmetic", str_take(&text));
}

static void ask_pair(struct promises *state, const struct scene *scene, struct outcome *out)
{
	if (past_is_planned(scene))
		say_past(scene, out);
	else
		promise_pair_ask(&state->pair, scene, ASK_PAIR, out);
}

static void ask_clear(struct promises *state, const struct scene *scene, struct outcome *out)
{
	const struct promise_row *row = promise_table_selected(&state->table);
	char text[OUTCOME_TEXT];

	if (row == NULL || row->state == PROMISE_NONE) {
		outcome_say(out, "There is no promise here to clear.");
		return;
	}
	if (row->state == PROMISE_LOCKED) {
		outcome_say(out, "A locked promise stays; Enter amends it, with a reason.");
		return;
	}
	state->cleared = row->key;
	snprintf(text, sizeof(text), "%s's promise for %s becomes \"none\"; u brings it back.",
	         board_name(scene->board, NOUN_PERSON, row->key.person),
	         board_name(scene->board, NOUN_MEASURE, row->key.measure));
	outcome_confirm(out, ASK_CLEAR, "Clear this promise?", text);
}

static const struct {
	int action;
	void (*run)(struct promises *state, const struct scene *scene, struct outcome *out);
} commands[] = {
	{ ACT_EDIT, edit },   { ACT_REVEAL, reveal }, { ACT_LOCK, ask_lock },
	{ ACT_WHY, explain }, { ACT_ADD, ask_pair },  { ACT_DROP, ask_clear },
};

static bool run_command(struct promises *state, const struct scene *scene, int action,
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

static bool begins_amount(const struct promises *state, const struct event *event, int action)
{
	return action == ACT_NONE && event->type == EV_KEY && event->key > ' ' &&
	       event->key < 127 && strchr("0123456789-(.", event->key) != NULL &&
	       !state->table.roster.table.is_choosing;
}

static void update(void *sheet_state, const struct scene *scene, const struct event *event,
                   int action, struct outcome *out)
{
	struct promises *state = sheet_state;
	struct event inside = event_in(event, split(state, event->h, event->w).table);
	char typed[2] = { (char)event->key, '\0' };

	if (begins_amount(state, event, action))
		begin_edit(state, scene, typed, out);
	else if (!run_command(state, scene, action, out) &&
	         promise_table_update(&state->table, &inside, action) == TABLE_OPENED)
		begin_edit(state, scene, NULL, out);
	describe(state);
}

static bool answer_cell(struct promises *state, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out)
{
	return promise_take_cell(&state->ask, scene, answer, out);
}

static bool answer_reason(struct promises *state, const struct scene *scene,
                          const struct answer_text *answer, struct outcome *out)
{
	return promise_take_reason(&state->ask, scene, answer, out);
}

/* The new row is there at once, and its amount is asked for next. */
static bool answer_pair(struct promises *state, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out)
{
	struct figure_key key;

	if (!promise_pair_take(scene, answer->form, &key, out))
		return false;
	promise_rows_add(&state->table.rows, key);
	promise_table_filter(&state->table, "");
	refresh(state, scene);
	promise_table_select(&state->table, key);
	promise_ask_cell(&state->ask, CELL_AMOUNT, NULL, out);
	return true;
}

static bool answer_clear(struct promises *state, const struct scene *scene,
                         const struct answer_text *answer, struct outcome *out)
{
	struct change c = change_of_terms(scene->board, state->cleared, NULL, "");

	(void)answer;
	outcome_change(out, &c);
	return true;
}

static bool answer_lock(struct promises *state, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out)
{
	(void)state;
	return promise_lock_take(scene, answer->text, out);
}

static bool answer_question(void *sheet_state, const struct scene *scene,
                            const struct answer_text *answer, struct outcome *out)
{
	static bool (*const takers[])(struct promises *, const struct scene *,
	                              const struct answer_text *, struct outcome *) = {
		[ASK_CELL] = answer_cell,   [ASK_REASON] = answer_reason, [ASK_PAIR] = answer_pair,
		[ASK_CLEAR] = answer_clear, [ASK_LOCK] = answer_lock,
	};

	bool taken = takers[answer->number](sheet_state, scene, answer, out);

	describe(sheet_state);
	return taken;
}

static void go_on(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                  struct outcome *out)
{
	struct promises *state = sheet_state;

	(void)scene;
	if (answer->number == ASK_CELL)
		promise_go_on(&state->ask, answer->next, out);
	describe(state);
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(&((const struct promises *)sheet_state)->table.roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct promises *state = sheet_state;

	(void)scene;
	promise_table_filter(&state->table, text);
	describe(state);
}

static bool takes_digits(const void *sheet_state, const struct scene *scene)
{
	(void)scene;
	return promise_table_selected(&((const struct promises *)sheet_state)->table) != NULL;
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct promises *)sheet_state)->table.roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct promises *state = sheet_state;
	const struct promise_row *row = promise_table_selected(&state->table);
	char quarter[QUARTER_TEXT];

	if (row != NULL)
		snprintf(out, size, "%s, promise for %s %s",
		         board_name(scene->board, NOUN_PERSON, row->key.person),
		         board_name(scene->board, NOUN_MEASURE, row->key.measure),
		         quarter_format(row->key.quarter, quarter));
}

static int row(const void *sheet_state)
{
	return (int)((const struct promises *)sheet_state)->table.roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	struct promises *state = sheet_state;

	(void)scene;
	state->table.roster.table.list.selected = (size_t)to;
	describe(state);
}

static void release(void *sheet_state)
{
	struct promises *state = sheet_state;

	promise_table_release(&state->table);
	str_release(&state->summary);
	str_release(&state->words);
	promise_pair_release(&state->pair);
}

const struct sheet sheet_promises = {
	.number = 9,
	.name = "Promises",
	.purpose = "What everybody promises for the next quarter: typed, revealed, locked.",
	.minutes = 25,
	.in_short_form = true,
	.keys = keys,
	.state_size = sizeof(struct promises),
	.refresh = refresh,
	.update = update,
	.answer = answer_question,
	.go_on = go_on,
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
