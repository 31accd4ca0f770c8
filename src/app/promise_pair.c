#include "app/promise_pair.h"

#include "app/known.h"

#include <stdio.h>
#include <stdlib.h>

void promise_pair_release(struct promise_pair *pair)
{
	free(pair->people);
	free(pair->measures);
	*pair = (struct promise_pair){ 0 };
}

/* A measure of that department first, then of any other. */
static int find_measure(const struct board *b, int department, const char *name)
{
	int id = board_find(b, NOUN_MEASURE, department, name);

	for (int d = 1; id == 0 && d <= board_last_id(b, NOUN_DEPARTMENT); d++)
		id = board_find(b, NOUN_MEASURE, d, name);
	return id;
}

static bool check_person(const void *board, int field, const char *text, char *message, size_t size)
{
	struct str words = { 0 };
	bool known = board_find(board, NOUN_PERSON, 0, text) != 0;

	(void)field;
	if (!known)
		known_refuse(&words, board, NOUN_PERSON, text);
	snprintf(message, size, "%s", str_text(&words));
	str_release(&words);
	return known;
}

static bool check_measure(const void *board, int field, const char *text, char *message,
                          size_t size)
{
	(void)field;
	if (find_measure(board, 0, text) != 0)
		return true;
	snprintf(message, size, "No measure is called %s; type a letter and press Tab.", text);
	return false;
}

static const struct field_spec fields[] = {
	[PAIR_PERSON] = { "person", "Who", "Tab completes a name.", FIELD_REQUIRED, check_person,
	                  NULL },
	[PAIR_MEASURE] = { "measure", "Measure", "Tab completes a name.", FIELD_REQUIRED,
	                   check_measure, NULL },
	[PAIR_FIELDS] = { 0 },
};

void promise_pair_ask(struct promise_pair *pair, const struct scene *scene, int number,
                      struct outcome *out)
{
	promise_pair_release(pair);
	pair->people = known_people(scene->board, scene->planned);
	pair->measures = known_names(scene->board, NOUN_MEASURE);
	pair->known[PAIR_PERSON] = pair->people;
	pair->known[PAIR_MEASURE] = pair->measures;
	pair->form = (struct form){ fields, scene->board };
	outcome_form(out, number, "Who promises what", &pair->form, NULL)->known = pair->known;
}

bool promise_pair_take(const struct scene *scene, const struct form_state *typed,
                       struct figure_key *key, struct outcome *out)
{
	const struct board *b = scene->board;
	const char *what = typed->fields[PAIR_MEASURE].text;

	*key = (struct figure_key){ .quarter = scene->planned };
	key->person = board_find(b, NOUN_PERSON, 0, typed->fields[PAIR_PERSON].text);
	if (key->person == 0)
		return outcome_refuse(out, "This person is no longer on the board; press Esc.");
	key->measure = find_measure(b, board_person(b, key->person)->department, what);
	return key->measure != 0 ||
	       outcome_refuse(out, "This measure is no longer on the board; press Esc.");
}
