#include "app/tier_form.h"

#include "app/duty_words.h"
#include "app/known.h"
#include "base/text.h"
#include "base/xalloc.h"
#include "core/seed.h"

#include <stdio.h>
#include <stdlib.h>

void tier_form_release(struct tier_form *form)
{
	free(form->people);
	free(form->departments);
	free(form->handlers);
	*form = (struct tier_form){ 0 };
}

static bool check_name(const void *context, int field, const char *text, char *message, size_t size)
{
	const struct tier_form *form = context;
	int id = board_find(form->board, NOUN_TIER, 0, text);

	(void)field;
	if (id == 0 || id == form->id)
		return true;
	snprintf(message, size, "There is already a tier called %s; write another name.",
	         board_name(form->board, NOUN_TIER, id));
	return false;
}

static bool read_hours(const char *text, struct amount *hours, struct error *err)
{
	if (!duty_hours_read(text, hours, err))
		return false;
	return !hours->given || hours->units >= 0 ||
	       error_set(err, "Nobody answers before the question: write hours like 24 or 0.5.");
}

static bool check_hours(const void *context, int field, const char *text, char *message,
                        size_t size)
{
	struct amount ignored;
	struct error err;
	bool good = read_hours(text, &ignored, &err);

	(void)context;
	(void)field;
	if (!good)
		snprintf(message, size, "%s", err.text);
	return good;
}

static void show_days(const void *context, int field, const char *text, char *out, size_t size)
{
	struct amount hours;
	struct error ignored;
	char days[HOURS_TEXT];

	(void)context;
	(void)field;
	if (!read_hours(text, &hours, &ignored) || !hours.given)
		return;
	duty_hours_text(amount_of(hours.units / 24), days);
	snprintf(out, size, "= %s%s %s", hours.units % 24 != 0 ? "about " : "", days,
	         hours.units / 24 == 100 ? "day" : "days");
}

static const struct field_spec fields[] = {
	{ "name", "Tier", "A class of inquiry, like soft lead.", FIELD_REQUIRED, check_name, NULL },
	{ "definition", "What it is", "How everybody recognizes one, in one line.", 0, NULL, NULL },
	{ "handled_by", "Who handles", "A department, a person or a role; Tab completes a name.", 0,
	  NULL, NULL },
	{ "hours", "Within hours", "How fast it is answered, like 24; empty: not agreed.", 0,
	  check_hours, show_days },
	{ "handed_over", "Handed over", "When, and to whom.", 0, NULL, NULL },
	{ 0 },
};

static size_t count_names(const char **names)
{
	size_t count = 0;

	while (names[count] != NULL)
		count++;
	return count;
}

/* Departments first, then people: both handle leads. */
static void prepare(struct tier_form *form, const struct scene *scene)
{
	size_t people, departments;

	tier_form_release(form);
	form->board = scene->board;
	form->people = known_people(scene->board, scene->planned);
	form->departments = known_names(scene->board, NOUN_DEPARTMENT);
	people = count_names(form->people);
	departments = count_names(form->departments);
	form->handlers = xcalloc(people + departments + 1, sizeof(*form->handlers));
	for (size_t i = 0; i < departments; i++)
		form->handlers[i] = form->departments[i];
	for (size_t i = 0; i < people; i++)
		form->handlers[departments + i] = form->people[i];
	form->known[TIER_HANDLED_BY] = form->handlers;
	form->form = (struct form){ fields, form };
}

/* They wait in the outcome until the question is asked. */
static const char *const *texts_of(const struct tier *t, struct arena *arena)
{
	const char **texts = arena_alloc(arena, (TIER_FIELDS + 1) * sizeof(*texts));
	char hours[HOURS_TEXT];

	texts[TIER_NAME] = t->name;
	texts[TIER_DEFINITION] = t->definition;
	texts[TIER_HANDLED_BY] = t->handled_by;
	texts[TIER_HOURS] = arena_text(arena, duty_hours_text(t->response_hours, hours));
	texts[TIER_HANDED_OVER] = t->handed_over;
	return texts;
}

void tier_form_ask(struct tier_form *form, const struct scene *scene, const struct tier *tier,
                   int number, struct outcome *out)
{
	const char *title = tier != NULL ? "Change the tier" : "Add a tier";
	const char *const *texts = tier != NULL ? texts_of(tier, &out->arena) : NULL;

	prepare(form, scene);
	form->id = tier != NULL ? tier->id : 0;
	outcome_form(out, number, title, &form->form, texts)->known = form->known;
}

static void rename_in_measures(const struct board *b, const char *before, const char *after,
                               struct outcome *out)
{
	for (int id = 1; id <= board_last_id(b, NOUN_MEASURE); id++) {
		const struct measure *m = board_measure(b, id);
		struct measure renamed;
		struct change c;

		if (m == NULL || !text_same(m->tier, before))
			continue;
		renamed = *m;
		renamed.tier = after;
		c = change_of_noun(b, NOUN_MEASURE, &renamed);
		outcome_change(out, &c);
	}
}

bool tier_form_take(const struct tier_form *form, const struct scene *scene,
                    const struct form_state *typed, struct outcome *out)
{
	const struct board *b = scene->board;
	const struct tier *before = board_get(b, NOUN_TIER, form->id);
	struct tier after = { .id = form->id };
	struct change c;
	struct error err;

	if (form->id != 0 && before == NULL)
		return outcome_refuse(out, "This tier is no longer on the board; press Esc.");
	if (before == NULL)
		after.id = board_new_id(b, NOUN_TIER);
	after.name = typed->fields[TIER_NAME].text;
	after.definition = typed->fields[TIER_DEFINITION].text;
	after.handled_by = typed->fields[TIER_HANDLED_BY].text;
	after.handed_over = typed->fields[TIER_HANDED_OVER].text;
	if (!read_hours(typed->fields[TIER_HOURS].text, &after.response_hours, &err))
		return outcome_refuse(out, "%s", err.text);
	c = change_of_noun(b, NOUN_TIER, &after);
	outcome_change(out, &c);
	if (before != NULL)
		rename_in_measures(b, before->name, after.name, out);
	if (out->count > 0 && !scene->read_only)
		outcome_say(out, "%s the tier %s (u=Undo)", c.had ? "Changed" : "Added",
		            after.name);
	return true;
}

void tier_take_usual(const struct scene *scene, struct outcome *out)
{
	int id = board_new_id(scene->board, NOUN_TIER);

	for (const struct tier *usual = seed_tiers; usual->name != NULL; usual++) {
		struct tier added = *usual;
		struct change c;

		if (board_find(scene->board, NOUN_TIER, 0, usual->name) != 0)
			continue;
		added.id = id++;
		c = change_of_noun(scene->board, NOUN_TIER, &added);
		outcome_change(out, &c);
	}
	if (out->count == 0)
		outcome_say(out, "All the usual tiers are here already; a=Add writes another.");
	else if (!scene->read_only)
		outcome_say(out, "Took %zu usual %s; make them yours with Enter (u=Undo)",
		            out->count, out->count == 1 ? "tier" : "tiers");
}
