#include "app/everyone_ask.h"

#include "app/known.h"

#include <stdio.h>
#include <stdlib.h>

void everyone_ask_release(struct everyone_ask *ask)
{
	free(ask->people);
	ask->people = NULL;
}

static const char *measure_of(const struct everyone_ask *ask, const struct scene *scene)
{
	return board_name(scene->board, NOUN_MEASURE, ask->edit.key.measure);
}

/* Nothing that is hidden goes into a field, where its length would show. */
static void ask_field(struct everyone_ask *ask, const struct scene *scene, struct terms now,
                      const char *typed, struct outcome *out)
{
	struct promise_edit *edit = &ask->edit;
	enum unit unit = (enum unit)board_measure(scene->board, edit->key.measure)->unit;
	struct str text = { 0 };
	char title[OUTCOME_TEXT];
	struct question *q;

	if (typed == NULL && !edit->is_masked)
		amount_add_plain(&text, *promise_cell_of(&now, edit->cell), unit,
		                 scene->board->settings.currency);
	promise_edit_title(edit, scene->board, title, sizeof(title));
	q = outcome_field(out, EVERYONE_CELL, title, typed != NULL ? typed : str_text(&text));
	q->masked = edit->is_masked;
	q->reading = READING_AMOUNT;
	q->unit = unit;
	str_release(&text);
}

static void ask_who(struct everyone_ask *ask, const struct scene *scene, struct outcome *out)
{
	char title[OUTCOME_TEXT];

	everyone_ask_release(ask);
	ask->people = known_people(scene->board, scene->planned);
	snprintf(title, sizeof(title), "Who answers for %s? (Tab completes a name)",
	         measure_of(ask, scene));
	outcome_field(out, EVERYONE_WHO, title, "")->candidates = ask->people;
}

/* Why this cell cannot be typed into, or NULL. */
static const char *obstacle(const struct everyone_row *row, enum promise_cell cell)
{
	if (row == NULL)
		return "There is no row yet; add people of other departments on the cover (0).";
	if (row->key.measure == 0)
		return "This department has no measure yet: a=Add gives it one.";
	if (row->state == PROMISE_LOCKED)
		return "This promise is locked; on sheet 9 Enter amends it, with a reason.";
	if (row->state == PROMISE_NONE && cell == CELL_FLOOR)
		return "Write what success is first (Left), then what failure is.";
	return NULL;
}

void everyone_ask_cell(struct everyone_ask *ask, const struct scene *scene, const char *typed,
                       struct outcome *out)
{
	const struct everyone_row *row = everyone_table_selected(ask->table);
	enum promise_cell cell = everyone_table_cell(ask->table);
	const char *why_not = obstacle(row, cell);
	struct terms now;

	if (why_not != NULL) {
		outcome_say(out, "%s", why_not);
		return;
	}
	now = row->terms;
	ask->edit = (struct promise_edit){
		.key = row->key,
		.cell = cell,
		.is_given = promise_cell_of(&now, cell)->given,
		.is_masked = !ask->table->rows.is_revealed,
	};
	if (row->key.person == 0)
		ask_who(ask, scene, out);
	else
		ask_field(ask, scene, now, typed, out);
}

bool everyone_take_who(struct everyone_ask *ask, const struct scene *scene, const char *name,
                       struct outcome *out)
{
	struct str words = { 0 };
	int person = board_find(scene->board, NOUN_PERSON, 0, name);

	if (board_measure(scene->board, ask->edit.key.measure) == NULL)
		return outcome_refuse(out, "This measure is no longer on the board; press Esc.");
	if (person == 0) {
		known_refuse(&words, scene->board, NOUN_PERSON, name);
		outcome_refuse(out, "%s", str_text(&words));
		str_release(&words);
		return false;
	}
	ask->edit.key.person = person;
	ask_field(ask, scene, (struct terms){ .note = "" }, NULL, out);
	return true;
}

static void go_on(struct everyone_ask *ask, const struct scene *scene, bool next,
                  struct outcome *out)
{
	bool was_success = ask->edit.cell == CELL_AMOUNT;

	if (next && was_success) {
		struct promise_edit *edit = &ask->edit;
		const struct terms *now = board_terms(scene->board, edit->key);

		everyone_table_go_to(ask->table, CELL_FLOOR);
		edit->cell = CELL_FLOOR;
		edit->is_given = now != NULL && now->floor.given;
		ask_field(ask, scene, now != NULL ? *now : (struct terms){ .note = "" }, NULL, out);
	} else if (everyone_table_step_down(ask->table) && !was_success) {
		everyone_table_go_to(ask->table, CELL_AMOUNT);
	}
}

static void say_saved(const struct everyone_ask *ask, const struct scene *scene,
                      const struct terms *terms, struct outcome *out)
{
	const struct promise_edit *edit = &ask->edit;
	const char *what = edit->cell == CELL_FLOOR ? "failure" : "success";
	const char *who = board_name(scene->board, NOUN_PERSON, edit->key.person);
	struct terms saved = *terms;
	char amount[FIGURE_TEXT];

	if (edit->is_masked) {
		outcome_say(out, "Saved what %s is for %s, %s, hidden until r=Reveal (u=Undo)",
		            what, who, measure_of(ask, scene));
		return;
	}
	figure_text(scene->board, *promise_cell_of(&saved, edit->cell),
	            (enum unit)board_measure(scene->board, edit->key.measure)->unit, amount);
	outcome_say(out, "Saved what %s is for %s, %s: %s (u=Undo)", what, who,
	            measure_of(ask, scene), amount[0] != '\0' ? amount : "none");
}

/* An empty field leaves what is hidden or not there; else it clears. */
static bool is_left_alone(const struct promise_edit *edit, struct terms *now, const char *text)
{
	return text[0] == '\0' && (edit->is_masked || !promise_cell_of(now, edit->cell)->given);
}

bool everyone_take_cell(struct everyone_ask *ask, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out)
{
	const struct promise_edit *edit = &ask->edit;
	const struct terms *now = board_terms(scene->board, edit->key);
	struct terms terms = now != NULL ? *now : (struct terms){ .note = "" };
	struct change c;

	if (answer->rest != NULL)
		return outcome_refuse(out, "One amount at a time, please: paste a single line.");
	if (board_measure(scene->board, edit->key.measure) == NULL)
		return outcome_refuse(out, "This measure is no longer on the board; press Esc.");
	if (is_left_alone(edit, &terms, answer->text)) {
		go_on(ask, scene, answer->next && now != NULL, out);
		return true;
	}
	if (!promise_edit_read(edit, scene->board, answer->text, &terms, out))
		return false;
	c = change_of_terms(scene->board, edit->key, &terms, "");
	outcome_change(out, &c);
	if (out->count > 0 && !scene->read_only)
		say_saved(ask, scene, &terms, out);
	go_on(ask, scene, answer->next, out);
	return true;
}

void everyone_ask_clear(struct everyone_ask *ask, const struct scene *scene, struct outcome *out)
{
	const struct everyone_row *row = everyone_table_selected(ask->table);
	char text[OUTCOME_TEXT];

	if (row == NULL || row->state == PROMISE_NONE) {
		outcome_say(out, "There is no success level here to clear.");
		return;
	}
	if (row->state == PROMISE_LOCKED) {
		outcome_say(out, "%s", obstacle(row, CELL_AMOUNT));
		return;
	}
	ask->edit.key = row->key;
	snprintf(text, sizeof(text),
	         "What success and failure are for %s, %s becomes \"none\"; u brings it back.",
	         board_name(scene->board, NOUN_PERSON, row->key.person), measure_of(ask, scene));
	outcome_confirm(out, EVERYONE_CLEAR, "Clear this promise?", text);
}

void everyone_take_clear(const struct everyone_ask *ask, const struct scene *scene,
                         struct outcome *out)
{
	struct change c = change_of_terms(scene->board, ask->edit.key, NULL, "");

	outcome_change(out, &c);
}
