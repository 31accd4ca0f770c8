#include "app/flipboard.h"

#include "app/duty_edit.h"
#include "app/duty_words.h"
#include "app/known.h"

#include <stdio.h>
#include <stdlib.h>

enum question_number { ASK_ADD = 1, ASK_OWNER, ASK_MOVE, ASK_HOURS, ASK_DROP, ASK_FORM };

const struct duty *flipboard_selected(const struct flipboard *state)
{
	return duty_columns_selected(&state->columns, state->board);
}

void flipboard_ask_add(struct flipboard *state, int department, struct outcome *out)
{
	char heading[DUTY_HEADING], title[OUTCOME_TEXT];

	state->asked = department;
	duty_heading(state->board, department, heading, sizeof(heading));
	snprintf(title, sizeof(title),
	         "Add to %s (Tab: and one more; a pasted list: a duty a line)", heading);
	outcome_field(out, ASK_ADD, title, "");
}

/* A field about the selected duty; `title` says what goes there. */
static struct question *ask(struct flipboard *state, int number, const char *title,
                            const char *text, struct outcome *out)
{
	const struct duty *d = flipboard_selected(state);
	char whole[OUTCOME_TEXT];

	state->asked = d->id;
	snprintf(whole, sizeof(whole), "%s: %.200s", title, d->text);
	return outcome_field(out, number, whole, text);
}

static void ask_owner(struct flipboard *state, const struct scene *scene, struct outcome *out)
{
	const struct duty *d = flipboard_selected(state);

	free(state->known);
	state->known = known_people(scene->board, scene->planned);
	ask(state, ASK_OWNER, "Who owns it (empty: nobody)",
	    board_name(scene->board, NOUN_PERSON, d->owner), out)
		->candidates = state->known;
}

static void ask_move(struct flipboard *state, const struct scene *scene, struct outcome *out)
{
	free(state->known);
	state->known = known_names(scene->board, NOUN_DEPARTMENT);
	ask(state, ASK_MOVE, "Move to which department", "", out)->candidates = state->known;
}

static void ask_hours(struct flipboard *state, const struct scene *scene, struct outcome *out)
{
	char hours[HOURS_TEXT];

	(void)scene;
	ask(state, ASK_HOURS, "Hours a week (empty: not known)",
	    duty_hours_text(flipboard_selected(state)->hours_per_week, hours), out);
}

static void ask_drop(struct flipboard *state, const struct scene *scene, struct outcome *out)
{
	const struct duty *d = flipboard_selected(state);
	char title[OUTCOME_TEXT];

	(void)scene;
	if (d->status == DUTY_DROPPED) {
		outcome_say(out, "It is dropped already; Space keeps it again.");
		return;
	}
	state->asked = d->id;
	snprintf(title, sizeof(title), "Drop \"%.60s\"?", d->text);
	outcome_confirm(out, ASK_DROP, title,
	                "It stays at the bottom of the column; Space keeps it again.");
}

static void ask_form(struct flipboard *state, const struct scene *scene, struct outcome *out)
{
	duty_form_ask(&state->form, scene, flipboard_selected(state)->id, ASK_FORM, out);
}

static void keep(struct flipboard *state, const struct scene *scene, struct outcome *out)
{
	duty_edit_keep(scene, flipboard_selected(state), out);
}

static void change_frequency(struct flipboard *state, const struct scene *scene,
                             struct outcome *out)
{
	duty_edit_frequency(scene, flipboard_selected(state), out);
}

static void change_stage(struct flipboard *state, const struct scene *scene, struct outcome *out)
{
	duty_edit_stage(scene, flipboard_selected(state), out);
}

/* What works on the selected duty. */
static const struct {
	enum action action;
	void (*run)(struct flipboard *state, const struct scene *scene, struct outcome *out);
} commands[] = {
	{ ACT_KEEP, keep },       { ACT_OWNER, ask_owner },    { ACT_DROP, ask_drop },
	{ ACT_MOVE, ask_move },   { ACT_EDIT, ask_form },      { ACT_FREQUENCY, change_frequency },
	{ ACT_HOURS, ask_hours }, { ACT_STAGE, change_stage },
};

void flipboard_run(struct flipboard *state, const struct scene *scene, int action,
                   struct outcome *out)
{
	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		if ((int)commands[i].action != action)
			continue;
		if (flipboard_selected(state) != NULL)
			commands[i].run(state, scene, out);
		else
			outcome_say(out, "There is no duty here yet; press a to add one.");
	}
}

/* The next duty's owner can be typed at once. */
static void go_on_with_owners(struct flipboard *state, const struct scene *scene,
                              struct outcome *out)
{
	struct duty_column *column = duty_columns_here(&state->columns);
	size_t row = list_selected(&column->list, column->count);

	if (row + 1 >= column->count)
		return;
	column->list.selected = row + 1;
	ask_owner(state, scene, out);
}

static bool answer_add(struct flipboard *state, const struct scene *scene,
                       const struct answer_text *answer, struct outcome *out)
{
	struct error err;

	if (!duty_edit_add(scene, state->asked, answer->text, answer->rest, out))
		return false;
	if (!change_check(scene->board, &out->changes[0], &err))
		return outcome_refuse(out, "%s", err.text);
	state->wanted = out->changes[out->count - 1].after.id;
	return true;
}

void flipboard_go_on(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                     struct outcome *out)
{
	struct flipboard *state = sheet_state;

	if (answer->next && answer->number == ASK_ADD)
		flipboard_ask_add(state, state->asked, out);
	else if (answer->next && answer->number == ASK_OWNER)
		go_on_with_owners(state, scene, out);
}

bool flipboard_answer(void *sheet_state, const struct scene *scene,
                      const struct answer_text *answer, struct outcome *out)
{
	struct flipboard *state = sheet_state;
	const struct duty *d;

	if (answer->number == ASK_ADD)
		return answer_add(state, scene, answer, out);
	if (answer->number == ASK_FORM)
		return duty_form_take(&state->form, scene, answer->form, out);
	d = board_duty(scene->board, state->asked);
	if (d == NULL)
		return outcome_refuse(out, "This duty is no longer on the board; Esc goes back.");
	if (answer->number == ASK_OWNER)
		return duty_edit_owner(scene, d, answer->text, out);
	if (answer->number == ASK_MOVE)
		return duty_edit_move(scene, d, answer->text, out);
	if (answer->number == ASK_HOURS)
		return duty_edit_hours(scene, d, answer->text, out);
	duty_edit_drop(scene, d, out);
	return true;
}
