#include "app/sheets.h"
#include "app/tier_form.h"
#include "app/tier_table.h"
#include "app/tier_words.h"
#include "tui/wrap.h"

#include <stdio.h>

enum question_number { ASK_TIER = 1, ASK_DROP };

struct handoffs {
	struct tier_table table;
	struct tier_form form;
	struct str summary, words; /* of all leads, of the selected tier */
	int dropped;               /* what is to be dropped */
	int wanted;                /* a tier that is to be selected once it is there */
};

static const struct binding keys[] = {
	{ K_ENTER, { 'e' }, ACT_EDIT, "Edit", "Change the selected tier.", 2 },
	{ 'a', { 0 }, ACT_ADD, "Add", "Add a tier: what it is, who handles it, how fast.", 3 },
	{ 't', { 0 }, ACT_TAKE_ALL, "Take usual", "Take all the usual tiers at once.", 4 },
	{ 'w', { 0 }, ACT_WHY, "Why", "Read the tier and its last quarter in full.", 5 },
	{ 'D', { 0 }, ACT_DROP, "Drop", "Drop the selected tier.", 6 },
	{ 0 },
};

static const struct tier *selected(const struct handoffs *state)
{
	return tier_table_selected(&state->table);
}

static void describe(struct handoffs *state, const struct scene *scene)
{
	str_clear(&state->words);
	if (selected(state) != NULL)
		tier_words_of_tier(&state->words, scene, selected(state));
}

static void refresh(void *sheet_state, const struct scene *scene)
{
	struct handoffs *state = sheet_state;

	tier_table_refresh(&state->table, scene);
	if (state->wanted != 0)
		tier_table_select(&state->table, state->wanted);
	state->wanted = 0;
	str_clear(&state->summary);
	tier_words_of_sheet(&state->summary, scene);
	describe(state, scene);
}

struct parts {
	struct rect summary, table, words;
};

enum { SUMMARY_FROM_HEIGHT = 4, WORDS_FROM_HEIGHT = 10 };
enum { SUMMARY_ROWS = 1, HEADER_ROWS = 1, LINE_ROWS = 1 };

/* The words get what they need, but no more than half of the room, or what the
 * table has no rows for. */
static int words_rows(const struct handoffs *state, int h, int w)
{
	int needed = wrap_rows(str_text(&state->words), w > 3 ? w - 2 : 1) + LINE_ROWS;
	int rows = (int)state->table.roster.count;
	int spare = h - SUMMARY_ROWS - HEADER_ROWS - rows;
	int most = spare > h / 2 ? spare : h / 2;

	return needed < most ? needed : most;
}

static struct parts split(const struct handoffs *state, int h, int w)
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
	const struct handoffs *state = sheet_state;
	struct parts parts = split(state, cv->h, cv->w);
	struct canvas table = canvas_part(cv, parts.table), words = canvas_part(cv, parts.words);

	(void)scene;
	if (parts.summary.h > 0)
		canvas_text_fit(cv, (struct slot){ .x = 1, .w = cv->w - 2 }, STYLE_STRONG,
		                str_text(&state->summary));
	tier_table_draw(&state->table, &table);
	if (words.h == 0)
		return;
	canvas_hline(&words, 0, STYLE_LINE);
	words = canvas_part(&words,
	                    (struct rect){ LINE_ROWS, 1, words.h - LINE_ROWS, words.w - 2 });
	(void)wrap_draw(&words, STYLE_NORMAL, str_text(&state->words), 0);
}

static bool has_row(const struct handoffs *state, struct outcome *out)
{
	if (selected(state) == NULL)
		outcome_say(out, "There is no tier here yet; t takes the usual ones, a adds one.");
	return selected(state) != NULL;
}

static void edit(struct handoffs *state, const struct scene *scene, struct outcome *out)
{
	if (has_row(state, out))
		tier_form_ask(&state->form, scene, selected(state), ASK_TIER, out);
}

static void add(struct handoffs *state, const struct scene *scene, struct outcome *out)
{
	tier_form_ask(&state->form, scene, NULL, ASK_TIER, out);
}

static void take_usual(struct handoffs *state, const struct scene *scene, struct outcome *out)
{
	(void)state;
	tier_take_usual(scene, out);
}

static void explain(struct handoffs *state, const struct scene *scene, struct outcome *out)
{
	struct str text = { 0 };

	if (!has_row(state, out))
		return;
	tier_words_of_sheet(&text, scene);
	str_add(&text, ".\n\n");
	str_add(&text, str_text(&state->words));
	outcome_reader(out, "The hand-off in full", str_take(&text));
}

static void ask_drop(struct handoffs *state, const struct scene *scene, struct outcome *out)
{
	char title[OUTCOME_TEXT];

	(void)scene;
	if (!has_row(state, out))
		return;
	state->dropped = selected(state)->id;
	snprintf(title, sizeof(title), "Drop the tier \"%.60s\"?", selected(state)->name);
	outcome_confirm(
		out, ASK_DROP, title,
		"Its measures and their figures stay on the board; u brings the tier back.");
}

static const struct {
	int action;
	void (*run)(struct handoffs *state, const struct scene *scene, struct outcome *out);
} commands[] = {
	{ ACT_EDIT, edit },   { ACT_ADD, add },       { ACT_TAKE_ALL, take_usual },
	{ ACT_WHY, explain }, { ACT_DROP, ask_drop },
};

static bool run_command(struct handoffs *state, const struct scene *scene, int action,
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
	struct handoffs *state = sheet_state;
	struct event inside = event_in(event, split(state, event->h, event->w).table);

	if (!run_command(state, scene, action, out) &&
	    tier_table_update(&state->table, &inside, action) == TABLE_OPENED)
		edit(state, scene, out);
	describe(state, scene);
}

static bool take_tier(struct handoffs *state, const struct scene *scene,
                      const struct answer_text *answer, struct outcome *out)
{
	if (!tier_form_take(&state->form, scene, answer->form, out))
		return false;
	if (out->count > 0)
		state->wanted = out->changes[0].after.id;
	return true;
}

static bool take_drop(struct handoffs *state, const struct scene *scene,
                      const struct answer_text *answer, struct outcome *out)
{
	struct change c;

	(void)answer;
	if (board_get(scene->board, NOUN_TIER, state->dropped) == NULL)
		return true;
	c = change_removing(scene->board, NOUN_TIER, state->dropped);
	outcome_change(out, &c);
	if (!scene->read_only)
		outcome_say(out, "Dropped the tier %s (u=Undo)", c.before.tier.name);
	return true;
}

static bool answer_question(void *sheet_state, const struct scene *scene,
                            const struct answer_text *answer, struct outcome *out)
{
	return answer->number == ASK_TIER ? take_tier(sheet_state, scene, answer, out)
	                                  : take_drop(sheet_state, scene, answer, out);
}

static void position(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	(void)scene;
	roster_position(&((const struct handoffs *)sheet_state)->table.roster, out, size);
}

static void filter(void *sheet_state, const struct scene *scene, const char *text)
{
	struct handoffs *state = sheet_state;

	tier_table_filter(&state->table, text);
	describe(state, scene);
}

static bool is_choosing(const void *sheet_state)
{
	return ((const struct handoffs *)sheet_state)->table.roster.table.is_choosing;
}

static void subject(const void *sheet_state, const struct scene *scene, char *out, size_t size)
{
	const struct tier *t = selected(sheet_state);

	(void)scene;
	if (t != NULL)
		snprintf(out, size, "%s%s%s", t->name, t->definition[0] != '\0' ? ": " : "",
		         t->definition);
}

static int row(const void *sheet_state)
{
	return (int)((const struct handoffs *)sheet_state)->table.roster.table.list.selected;
}

static void go_to_row(void *sheet_state, const struct scene *scene, int to)
{
	struct handoffs *state = sheet_state;

	state->table.roster.table.list.selected = (size_t)to;
	describe(state, scene);
}

static void release(void *sheet_state)
{
	struct handoffs *state = sheet_state;

	tier_table_release(&state->table);
	tier_form_release(&state->form);
	str_release(&state->summary);
	str_release(&state->words);
}

const struct sheet sheet_handoffs = {
	.number = 7,
	.name = "Hand-offs",
	.minutes = 10,
	.purpose = "What kinds of leads there are, who handles them, how fast, until when.",
	.keys = keys,
	.state_size = sizeof(struct handoffs),
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
