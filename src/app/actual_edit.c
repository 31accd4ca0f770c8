#include "app/actual_edit.h"

#include "app/known.h"
#include "core/records.h"

#include <stdio.h>
#include <stdlib.h>

static const struct field_spec new_fields[ACTUAL_FIELDS + 1] = {
	{ "person", "Who", "Tab completes a name.", FIELD_REQUIRED, NULL, NULL },
	{ "measure", "Measure", "Tab completes a name.", FIELD_REQUIRED, NULL, NULL },
	{ "amount", "Actual", "Write it like 1200, 1,200.50 or 1.2M.", FIELD_REQUIRED, NULL, NULL },
	{ 0 },
};

static const struct form new_form = { new_fields, NULL };

void actual_edit_release(struct actual_edit *edit)
{
	free(edit->people);
	free(edit->measures);
	*edit = (struct actual_edit){ 0 };
}

static enum unit unit_of(const struct scene *scene, const struct actual_edit *edit)
{
	return basis_unit(scene->board, edit->key.measure, edit->basis);
}

void actual_edit_ask(struct actual_edit *edit, const struct scene *scene, struct figure_key key,
                     enum basis basis, const char *text, int number, struct outcome *out)
{
	const struct board *b = scene->board;
	char title[OUTCOME_TEXT];
	struct question *q;

	edit->key = key;
	edit->basis = basis;
	snprintf(title, sizeof(title), "%s, %s%s: what was delivered (empty: not reported)",
	         board_name(b, NOUN_PERSON, key.person), board_name(b, NOUN_MEASURE, key.measure),
	         basis == BASIS_VALUE ? ", its value in money" : "");
	q = outcome_field(out, number, title, text);
	q->reading = READING_AMOUNT;
	q->unit = unit_of(scene, edit);
}

static struct actual actual_at(const struct board *b, struct figure_key key)
{
	const struct figure *f = figures_find(&b->figures, key);
	struct actual actual = { 0 };

	if (f != NULL)
		actual = f->actual;
	actual.source = "typed";
	return actual;
}

static void change_actual(const struct scene *scene, struct figure_key key,
                          const struct actual *actual, struct outcome *out)
{
	struct change c = change_of_actual(scene->board, key, actual);

	outcome_change(out, &c);
}

static bool read_figure(const struct board *b, enum unit unit, const char *text,
                        struct amount *value, struct outcome *out)
{
	struct error err;
	enum number_verdict verdict = number_read(text,
	                                          amount_number_format(unit, b->settings.currency),
	                                          &value->units, &err);

	value->given = verdict == NUMBER_OK;
	if (verdict == NUMBER_OK || verdict == NUMBER_NOT_GIVEN)
		return true;
	if (verdict == NUMBER_AMBIGUOUS)
		return outcome_refuse(out,
		                      "%s can be read two ways; write it without the mark, or with "
		                      "its decimals",
		                      text);
	return outcome_refuse(out, "%s", err.text);
}

bool actual_edit_take(const struct actual_edit *edit, const struct scene *scene, const char *text,
                      struct outcome *out)
{
	struct actual actual = actual_at(scene->board, edit->key);
	struct amount value = { 0 };

	if (!read_figure(scene->board, unit_of(scene, edit), text, &value, out))
		return false;
	if (edit->basis == BASIS_VALUE && value.given && !actual.amount.given)
		return outcome_refuse(out, "Write the amount first; this is what it is worth.");
	if (edit->basis == BASIS_VALUE)
		actual.value = value;
	else
		actual.amount = value;
	/* Without an amount there is nothing that a value or a mark could be of. */
	if (!actual.amount.given && edit->basis == BASIS_AMOUNT)
		actual = (struct actual){ .source = "typed" };
	change_actual(scene, edit->key, &actual, out);
	return true;
}

void actual_edit_ask_new(struct actual_edit *edit, const struct scene *scene, int number,
                         struct outcome *out)
{
	actual_edit_release(edit);
	edit->people = known_names(scene->board, NOUN_PERSON);
	edit->measures = known_names(scene->board, NOUN_MEASURE);
	edit->known[0] = edit->people;
	edit->known[1] = edit->measures;
	outcome_form(out, number, "Add an actual", &new_form, NULL)->known = edit->known;
}

/* A measure of the person's own department, else of any. */
static int find_measure(const struct board *b, const char *name, int person)
{
	int id = board_find(b, NOUN_MEASURE, board_person(b, person)->department, name);

	for (int d = 1; id == 0 && d <= board_last_id(b, NOUN_DEPARTMENT); d++)
		id = board_find(b, NOUN_MEASURE, d, name);
	return id;
}

bool actual_edit_take_new(const struct scene *scene, const struct form_state *typed,
                          struct outcome *out)
{
	const struct board *b = scene->board;
	const char *who = typed->fields[0].text, *what = typed->fields[1].text;
	struct figure_key key = { board_find(b, NOUN_PERSON, 0, who), 0, scene->review };
	struct actual actual;

	if (key.person == 0)
		return outcome_refuse(out, "Nobody on this board is called %s.", who);
	key.measure = find_measure(b, what, key.person);
	if (key.measure == 0)
		return outcome_refuse(out, "There is no measure called %s.", what);
	actual = actual_at(b, key);
	if (!read_figure(b, basis_unit(b, key.measure, BASIS_AMOUNT), typed->fields[2].text,
	                 &actual.amount, out))
		return false;
	change_actual(scene, key, &actual, out);
	return true;
}

void actual_edit_dispute(const struct scene *scene, struct figure_key key, struct outcome *out)
{
	struct actual actual = actual_at(scene->board, key);

	if (!actual.amount.given) {
		outcome_say(out, "There is no actual to dispute yet.");
		return;
	}
	actual.disputed = !actual.disputed;
	change_actual(scene, key, &actual, out);
}

void actual_edit_take_back(const struct scene *scene, struct figure_key key, struct outcome *out)
{
	struct actual blank = { .source = "typed" };

	change_actual(scene, key, &blank, out);
}
