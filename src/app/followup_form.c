#include "app/followup_form.h"

#include "app/known.h"

#include <stdio.h>
#include <stdlib.h>

enum { DUE_IN_DAYS = 7 };

void followup_form_release(struct followup_form *form)
{
	free(form->people);
	*form = (struct followup_form){ 0 };
}

static bool check_who(const void *board, int field, const char *text, char *message, size_t size)
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

static bool check_by(const void *board, int field, const char *text, char *message, size_t size)
{
	struct date ignored;
	struct error err = { "" };
	bool good = date_parse(text, &ignored, &err);

	(void)board;
	(void)field;
	snprintf(message, size, "%s", err.text);
	return good;
}

static const struct field_spec fields[] = {
	[FOLLOWUP_WHAT] = { "what", "What", "What will be done, in one line.", FIELD_REQUIRED, NULL,
	                    NULL },
	[FOLLOWUP_WHO] = { "who", "Who", "One owner; Tab completes a name.", FIELD_REQUIRED,
	                   check_who, NULL },
	[FOLLOWUP_BY] = { "by", "By", "A date like 2026-10-05.", FIELD_REQUIRED, check_by, NULL },
	[FOLLOWUP_FIELDS] = { 0 },
};

/* They are read when the outcome is, so they live as long as it does. */
static const char *const *texts_of(const struct scene *scene, const struct followup *f,
                                   struct arena *arena)
{
	const char **texts = arena_alloc(arena, (FOLLOWUP_FIELDS + 1) * sizeof(*texts));
	char due[DATE_TEXT];

	date_format(f->due, due);
	texts[FOLLOWUP_WHAT] = arena_text(arena, f->what);
	texts[FOLLOWUP_WHO] = arena_text(arena, board_name(scene->board, NOUN_PERSON, f->owner));
	texts[FOLLOWUP_BY] = arena_text(arena, due);
	return texts;
}

void followup_form_ask(struct followup_form *form, const struct scene *scene,
                       const struct followup *followup, int number, struct outcome *out)
{
	struct followup shown = followup != NULL ? *followup : (struct followup){ .what = "" };
	const char *title = shown.id != 0 ? "Change the follow-up" : "Add a follow-up";

	if (!date_is_given(shown.due))
		shown.due = date_add_days(scene->today, DUE_IN_DAYS);
	followup_form_release(form);
	form->id = shown.id;
	form->people = known_people(scene->board, scene->planned);
	form->known[FOLLOWUP_WHO] = form->people;
	form->form = (struct form){ fields, scene->board };
	outcome_form(out, number, title, &form->form, texts_of(scene, &shown, &out->arena))->known =
		form->known;
}

bool followup_form_take(const struct followup_form *form, const struct scene *scene,
                        const struct form_state *typed, struct outcome *out)
{
	const struct followup *before = board_followup(scene->board, form->id);
	struct followup after = { .opened = scene->today };
	struct change c;
	struct error err;

	if (form->id != 0 && before == NULL)
		return outcome_refuse(out, "This follow-up is no longer on the board; press Esc.");
	if (before != NULL)
		after = *before;
	else
		after.id = board_new_id(scene->board, NOUN_FOLLOWUP);
	after.what = typed->fields[FOLLOWUP_WHAT].text;
	after.owner = board_find(scene->board, NOUN_PERSON, 0, typed->fields[FOLLOWUP_WHO].text);
	if (!date_parse(typed->fields[FOLLOWUP_BY].text, &after.due, &err))
		return outcome_refuse(out, "%s", err.text);
	c = change_of_noun(scene->board, NOUN_FOLLOWUP, &after);
	outcome_change(out, &c);
	if (!scene->read_only && out->count > 0)
		outcome_say(out, "%s: %s, by %s (u=Undo)", c.had ? "Changed" : "Added", after.what,
		            typed->fields[FOLLOWUP_BY].text);
	return true;
}
