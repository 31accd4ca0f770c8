#include "app/measure_form.h"

#include "app/known.h"

#include <stdio.h>
#include <stdlib.h>

void measure_form_release(struct measure_form *form)
{
	free(form->departments);
	*form = (struct measure_form){ 0 };
}

static bool check_department(const void *board, int field, const char *text, char *message,
                             size_t size)
{
	struct str words = { 0 };
	bool known = board_find(board, NOUN_DEPARTMENT, 0, text) != 0;

	(void)field;
	if (!known)
		known_refuse(&words, board, NOUN_DEPARTMENT, text);
	snprintf(message, size, "%s", str_text(&words));
	str_release(&words);
	return known;
}

static bool check_unit(const void *board, int field, const char *text, char *message, size_t size)
{
	(void)board;
	(void)field;
	if (word_find(unit_words, text) >= 0)
		return true;
	snprintf(message, size, "Write money, count, percent or days.");
	return false;
}

static bool check_direction(const void *board, int field, const char *text, char *message,
                            size_t size)
{
	(void)board;
	(void)field;
	if (word_find(direction_words, text) >= 0)
		return true;
	snprintf(message, size, "Write higher or lower: which one is better.");
	return false;
}

static const struct field_spec fields[] = {
	[MEASURE_DEPARTMENT] = { "department", "Department", "Tab completes a name.",
	                         FIELD_REQUIRED, check_department, NULL },
	[MEASURE_NAME] = { "name", "Measure", "What is counted, like Invoices out in three days.",
	                   FIELD_REQUIRED, NULL, NULL },
	[MEASURE_UNIT] = { "unit", "Unit", "money, count, percent or days.", FIELD_REQUIRED,
	                   check_unit, NULL },
	[MEASURE_DIRECTION] = { "direction", "Better is", "higher or lower.", FIELD_REQUIRED,
	                        check_direction, NULL },
	[MEASURE_FIELDS] = { 0 },
};

void measure_form_ask(struct measure_form *form, const struct scene *scene, int department,
                      int number, struct outcome *out)
{
	const char **texts = arena_alloc(&out->arena, (MEASURE_FIELDS + 1) * sizeof(*texts));

	texts[MEASURE_DEPARTMENT] = board_name(scene->board, NOUN_DEPARTMENT, department);
	texts[MEASURE_NAME] = "";
	texts[MEASURE_UNIT] = unit_words[UNIT_COUNT];
	texts[MEASURE_DIRECTION] = direction_words[DIRECTION_HIGHER];
	measure_form_release(form);
	form->departments = known_names(scene->board, NOUN_DEPARTMENT);
	form->known[MEASURE_DEPARTMENT] = form->departments;
	form->known[MEASURE_UNIT] = unit_words;
	form->known[MEASURE_DIRECTION] = direction_words;
	form->form = (struct form){ fields, scene->board };
	outcome_form(out, number, "Add a measure", &form->form, texts)->known = form->known;
}

bool measure_form_take(const struct scene *scene, const struct form_state *typed,
                       struct outcome *out)
{
	const struct board *b = scene->board;
	struct measure m = {
		.id = board_new_id(b, NOUN_MEASURE),
		.department = board_find(b, NOUN_DEPARTMENT, 0,
		                         typed->fields[MEASURE_DEPARTMENT].text),
		.name = typed->fields[MEASURE_NAME].text,
		.unit = word_find(unit_words, typed->fields[MEASURE_UNIT].text),
		.direction = word_find(direction_words, typed->fields[MEASURE_DIRECTION].text),
		.tier = "",
	};
	struct change c;

	if (m.department == 0)
		return outcome_refuse(out, "This department is no longer on the board; press Esc.");
	c = change_of_noun(b, NOUN_MEASURE, &m);
	outcome_change(out, &c);
	if (!scene->read_only)
		outcome_say(out, "Added %s; Enter writes what success is (u=Undo)", m.name);
	return true;
}
