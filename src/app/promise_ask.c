#include "app/promise_ask.h"

#include <stdio.h>
#include <string.h>

/* Nothing that is hidden goes into a field, where its length would show. */
static void first_text(const struct promise_ask *ask, const struct promise_row *row,
                       struct str *out)
{
	struct terms now = row->now;

	if (!ask->edit.is_masked)
		amount_add_plain(out, *promise_cell_of(&now, ask->edit.cell),
		                 promise_cell_unit(row, ask->edit.cell),
		                 ask->table->board->settings.currency);
}

void promise_ask_cell(struct promise_ask *ask, enum promise_cell cell, const char *typed,
                      struct outcome *out)
{
	const struct promise_row *row = promise_table_selected(ask->table);
	struct str text = { 0 };
	char title[OUTCOME_TEXT];
	struct question *q;
	struct terms now;

	if (row == NULL)
		return;
	now = row->now;
	promise_table_go_to(ask->table, cell);
	ask->edit = (struct promise_edit){
		.key = row->key,
		.cell = cell,
		.is_given = promise_cell_of(&now, cell)->given,
		.is_masked = row->state != PROMISE_LOCKED && !ask->table->rows.is_revealed,
	};
	if (typed == NULL)
		first_text(ask, row, &text);
	promise_edit_title(&ask->edit, ask->table->board, title, sizeof(title));
	q = outcome_field(out, ASK_CELL, title, typed != NULL ? typed : str_text(&text));
	q->masked = ask->edit.is_masked;
	q->reading = READING_AMOUNT;
	q->unit = promise_cell_unit(row, cell);
	str_release(&text);
}

/* A row without a promise has nothing that the other cells could belong to. */
static void go_down(struct promise_ask *ask, bool next, struct outcome *out)
{
	if (next)
		promise_ask_cell(ask, CELL_AMOUNT, NULL, out);
	else if (promise_table_selected(ask->table)->state == PROMISE_NONE)
		promise_table_go_to(ask->table, CELL_AMOUNT);
}

static const char *owner_of(const struct promise_ask *ask, const struct scene *scene)
{
	return board_name(scene->board, NOUN_PERSON, ask->edit.key.person);
}

static void ask_reason(struct promise_ask *ask, const struct scene *scene, struct amount amount,
                       struct outcome *out)
{
	char title[OUTCOME_TEXT];

	ask->edit.amount = amount;
	snprintf(title, sizeof(title),
	         "Why is %s's locked promise amended? The first one stays scored.",
	         owner_of(ask, scene));
	outcome_field(out, ASK_REASON, title, "");
}

static struct terms terms_now(const struct scene *scene, struct figure_key key)
{
	const struct terms *now = board_terms(scene->board, key);

	return now != NULL ? *now : (struct terms){ .note = "" };
}

static bool is_locked(const struct scene *scene, struct figure_key key)
{
	const struct figure *f = figures_find(&scene->board->figures, key);

	return f != NULL && f->promise.state == PROMISE_LOCKED;
}

static void change_terms(const struct promise_ask *ask, const struct scene *scene,
                         const struct terms *terms, const char *reason, struct outcome *out)
{
	struct change c = change_of_terms(scene->board, ask->edit.key, terms, reason);

	outcome_change(out, &c);
}

/* Which cell it was, and its amount unless that is hidden. */
static void say_saved(const struct promise_ask *ask, const struct scene *scene,
                      const struct terms *terms, struct outcome *out)
{
	const struct promise_row *row = promise_table_selected(ask->table);
	const char *measure = board_name(scene->board, NOUN_MEASURE, ask->edit.key.measure);
	const char *cell = promise_cell_words[ask->edit.cell];
	struct terms saved = *terms;
	char amount[FIGURE_TEXT];

	if (ask->edit.is_masked) {
		outcome_say(out, "Saved %s's %s for %s, hidden until r=Reveal (u=Undo)",
		            owner_of(ask, scene), cell, measure);
		return;
	}
	figure_text(scene->board, *promise_cell_of(&saved, ask->edit.cell),
	            promise_cell_unit(row, ask->edit.cell), amount);
	outcome_say(out, "Saved %s's %s for %s: %s (u=Undo)", owner_of(ask, scene), cell, measure,
	            amount[0] != '\0' ? amount : "none");
}

static void change_draft(const struct promise_ask *ask, const struct scene *scene,
                         const struct terms *terms, struct outcome *out)
{
	change_terms(ask, scene, terms, "", out);
	if (out->count > 0 && !scene->read_only)
		say_saved(ask, scene, terms, out);
}

/* An empty field leaves what is hidden or not there; else it clears. */
static bool is_left_alone(const struct promise_edit *edit, struct terms *now, const char *text)
{
	return text[0] == '\0' && (edit->is_masked || !promise_cell_of(now, edit->cell)->given);
}

bool promise_take_cell(struct promise_ask *ask, const struct scene *scene,
                       const struct answer_text *answer, struct outcome *out)
{
	const struct promise_edit *edit = &ask->edit;
	struct terms before = terms_now(scene, edit->key), terms = before;

	if (answer->rest != NULL)
		return outcome_refuse(out, "One amount at a time, please: paste a single line.");
	if (is_left_alone(edit, &before, answer->text))
		return true;
	if (!promise_edit_read(edit, scene->board, answer->text, &terms, out))
		return false;
	if (is_locked(scene, edit->key) && !terms_equal(&before, &terms)) {
		ask_reason(ask, scene, *promise_cell_of(&terms, edit->cell), out);
		return true;
	}
	change_draft(ask, scene, &terms, out);
	return true;
}

/* What a promise in money is worth need not be said. */
void promise_go_on(struct promise_ask *ask, bool next, struct outcome *out)
{
	const struct promise_row *row = promise_table_selected(ask->table);
	enum promise_cell cell = ask->edit.cell;

	if (row == NULL)
		return;
	if (next && row->now.amount.given &&
	    cell < (row->unit == UNIT_MONEY ? CELL_FLOOR : CELL_VALUE))
		promise_ask_cell(ask, (enum promise_cell)(cell + 1), NULL, out);
	else if (promise_table_step_down(ask->table))
		go_down(ask, next, out);
}

bool promise_take_reason(const struct promise_ask *ask, const struct scene *scene,
                         const struct answer_text *answer, struct outcome *out)
{
	struct terms terms = terms_now(scene, ask->edit.key);

	if (answer->text[strspn(answer->text, " ")] == '\0')
		return outcome_refuse(out,
		                      "Write the reason in a few words; it is shown beside the "
		                      "amendment. Esc leaves the promise as it is.");
	*promise_cell_of(&terms, ask->edit.cell) = ask->edit.amount;
	change_terms(ask, scene, &terms, answer->text, out);
	return true;
}
