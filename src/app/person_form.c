#include "app/person_form.h"

#include "app/known.h"
#include "base/text.h"
#include "base/xalloc.h"
#include "core/seed.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool check_name(const void *context, int field, const char *text, char *message, size_t size)
{
	const struct person_form *form = context;
	int id = board_find(form->board, NOUN_PERSON, 0, text);

	(void)field;
	if (id == 0 || id == form->person)
		return true;
	snprintf(message, size, "%s is already on this board; write another name.",
	         board_name(form->board, NOUN_PERSON, id));
	return false;
}

/* The department that a new name is a slip of, or NULL. */
static const char *slip_of(const struct board *b, const char *name)
{
	const char *nearest = board_nearest(b, NOUN_DEPARTMENT, 0, name);
	char *folded, *known;
	bool slip;

	if (nearest == NULL || board_find(b, NOUN_DEPARTMENT, 0, name) != 0)
		return NULL;
	folded = text_fold(name);
	known = text_fold(nearest);
	slip = text_distance(folded, known) <= 1;
	free(folded);
	free(known);
	return slip ? nearest : NULL;
}

static bool check_department(const void *context, int field, const char *text, char *message,
                             size_t size)
{
	const char *slip = slip_of(((const struct person_form *)context)->board, text);

	(void)field;
	if (slip != NULL)
		snprintf(message, size, "Do you mean %s? Write it as it is on the board.", slip);
	return slip == NULL;
}

static void read_department(const void *context, int field, const char *text, char *out,
                            size_t size)
{
	const struct board *b = ((const struct person_form *)context)->board;

	(void)field;
	if (board_find(b, NOUN_DEPARTMENT, 0, text) == 0 && slip_of(b, text) == NULL)
		snprintf(out, size, "a new department");
}

static bool check_quarter(const void *context, int field, const char *text, char *message,
                          size_t size)
{
	struct quarter ignored;
	struct error err;
	bool good = quarter_parse(text, &ignored, &err);

	(void)context;
	(void)field;
	if (!good)
		snprintf(message, size, "%s", err.text);
	return good;
}

#define NAME_FIELD "name", "Name", "As it is to stand on the board.", FIELD_REQUIRED | FIELD_LINES
#define DEPARTMENT_FIELD \
	"department", "Department", "Tab completes a name; a new name adds a department."

/* The first three rows are the form for somebody new. */
static const struct field_spec edit_fields[] = {
	{ NAME_FIELD, check_name, NULL },
	{ DEPARTMENT_FIELD, FIELD_REQUIRED, check_department, read_department },
	{ "role", "Role", "Head, account manager ...; may stay empty.", 0, NULL, NULL },
	{ "from", "First quarter", "Like 2026-Q3; empty: always been there.", 0, check_quarter,
	  NULL },
	{ "to", "Last quarter", "Like 2026-Q3, for who leaves; empty: stays.", 0, check_quarter,
	  NULL },
	{ 0 },
};

static const struct field_spec new_fields[] = {
	{ NAME_FIELD, check_name, NULL },
	{ DEPARTMENT_FIELD, FIELD_REQUIRED, check_department, read_department },
	{ "role", "Role", "Head, account manager ...; may stay empty.", 0, NULL, NULL },
	{ 0 },
};

void person_form_release(struct person_form *form)
{
	free(form->departments);
	free(form->pasted);
	*form = (struct person_form){ 0 };
}

static void prepare(struct person_form *form, const struct scene *scene)
{
	free(form->departments);
	form->departments = known_names(scene->board, NOUN_DEPARTMENT);
	form->known[PERSON_DEPARTMENT] = form->departments;
	form->board = scene->board;
}

/* The texts wait in the outcome until the question is asked. */
static const char *const *texts_of(const struct board *b, const struct person *p,
                                   struct arena *arena)
{
	const char **texts = arena_alloc(arena, (PERSON_FIELDS + 1) * sizeof(*texts));
	char from[QUARTER_TEXT], to[QUARTER_TEXT];

	texts[PERSON_NAME] = p->name;
	texts[PERSON_DEPARTMENT] = board_name(b, NOUN_DEPARTMENT, p->department);
	texts[PERSON_ROLE] = p->role;
	texts[PERSON_FROM] = arena_text(arena, quarter_format(p->active_from, from));
	texts[PERSON_TO] = arena_text(arena, quarter_format(p->active_to, to));
	return texts;
}

void person_form_ask(struct person_form *form, const struct scene *scene, int person, int number,
                     struct outcome *out)
{
	const struct person *p = board_person(scene->board, person);
	char title[OUTCOME_TEXT] = "Add a person";
	const char *const *texts = NULL;

	prepare(form, scene);
	form->person = person;
	form->form = (struct form){ p != NULL ? edit_fields : new_fields, form };
	if (p != NULL) {
		snprintf(title, sizeof(title), "Edit %s", p->name);
		texts = texts_of(scene->board, p, &out->arena);
	}
	outcome_form(out, number, title, &form->form, texts)->known = form->known;
}

static int next_position(const struct board *b, const char *department)
{
	int seeded = 0, others = 0;

	while (seed_departments[seeded] != NULL)
		seeded++;
	for (int id = 1; id <= board_last_id(b, NOUN_DEPARTMENT); id++)
		others += board_department(b, id) != NULL &&
		          seed_position(board_name(b, NOUN_DEPARTMENT, id), 0) > seeded;
	return seed_position(department, others);
}

/* The id of a department by its name, added when it is new. */
static int department_by_name(const struct board *b, const char *name, struct outcome *out)
{
	struct department department = {
		.id = board_find(b, NOUN_DEPARTMENT, 0, name),
		.name = name,
	};
	struct change c;

	if (department.id != 0)
		return department.id;
	department.id = board_new_id(b, NOUN_DEPARTMENT);
	department.position = next_position(b, name);
	c = change_of_noun(b, NOUN_DEPARTMENT, &department);
	outcome_change(out, &c);
	return department.id;
}

static struct quarter quarter_or_none(const char *text)
{
	struct quarter quarter = { 0 };
	struct error ignored;

	if (text[0] == '\0' || !quarter_parse(text, &quarter, &ignored))
		return (struct quarter){ 0 };
	return quarter;
}

bool person_form_take(const struct person_form *form, const struct scene *scene,
                      const struct form_state *typed, struct outcome *out)
{
	const struct board *b = scene->board;
	const struct person *before = board_person(b, form->person);
	struct person after = { 0 };
	struct change c;

	if (before != NULL)
		after = *before;
	else
		after.id = board_new_id(b, NOUN_PERSON);
	after.name = typed->fields[PERSON_NAME].text;
	after.role = typed->fields[PERSON_ROLE].text;
	after.department = department_by_name(b, typed->fields[PERSON_DEPARTMENT].text, out);
	if (before != NULL) {
		after.active_from = quarter_or_none(typed->fields[PERSON_FROM].text);
		after.active_to = quarter_or_none(typed->fields[PERSON_TO].text);
	}
	c = change_of_noun(b, NOUN_PERSON, &after);
	if (out->count > 0)
		outcome_say(out, "Saved: %s and the new department %s (u=Undo)", after.name,
		            typed->fields[PERSON_DEPARTMENT].text);
	outcome_change(out, &c);
	return true;
}

void person_form_ask_pasted(struct person_form *form, const struct scene *scene, const char *pasted,
                            int number, struct outcome *out)
{
	prepare(form, scene);
	free(form->pasted);
	form->pasted = xstrdup(pasted);
	outcome_field(out, number, "Department of the people you pasted (Tab completes)", "")
		->candidates = form->departments;
}

static bool is_there(const struct board *b, const struct outcome *out, const char *name)
{
	for (size_t i = 0; i < out->count; i++)
		if (out->changes[i].noun == NOUN_PERSON &&
		    text_same(out->changes[i].after.person.name, name))
			return true;
	return board_find(b, NOUN_PERSON, 0, name) != 0;
}

/* Adds those who are not there yet; returns how many. */
static int add_lines(const struct board *b, const char *lines, int department, struct outcome *out)
{
	struct person person = { .id = board_new_id(b, NOUN_PERSON), .department = department };
	struct line_edit line = { 0 };
	int added = 0;

	while (lines != NULL && out->count < OUTCOME_CHANGES) {
		struct change c;

		line_edit_clear(&line);
		lines = line_edit_paste(&line, lines);
		person.name = line.text + strspn(line.text, " ");
		if (person.name[0] == '\0' || is_there(b, out, person.name))
			continue;
		c = change_of_noun(b, NOUN_PERSON, &person);
		outcome_change(out, &c);
		person.id++;
		added++;
	}
	return added;
}

bool person_form_take_pasted(const struct person_form *form, const struct scene *scene,
                             const char *department, struct outcome *out)
{
	const char *slip = slip_of(scene->board, department);
	int added;

	if (department[0] == '\0')
		return outcome_refuse(out, "Write a department; Esc adds nobody.");
	if (slip != NULL)
		return outcome_refuse(out, "Do you mean %s? Write it as it is on the board.", slip);
	added = add_lines(scene->board, form->pasted,
	                  department_by_name(scene->board, department, out), out);
	if (added == 0) {
		out->count = 0;
		return outcome_refuse(out, "They are all on this board already; Esc goes back.");
	}
	outcome_say(out, "%d %s added to %s (u=Undo)", added, added == 1 ? "person" : "people",
	            department);
	return true;
}
