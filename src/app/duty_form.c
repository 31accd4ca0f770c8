#include "app/duty_form.h"

#include "app/duty_edit.h"
#include "app/duty_words.h"
#include "app/known.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool refuse_person(const struct board *b, const char *name, char *message, size_t size)
{
	struct str words = { 0 };

	known_refuse(&words, b, NOUN_PERSON, name);
	snprintf(message, size, "%s", str_text(&words));
	str_release(&words);
	return false;
}

static bool check_owner(const void *context, int field, const char *text, char *message,
                        size_t size)
{
	const struct board *b = ((const struct duty_form *)context)->board;

	(void)field;
	return board_find(b, NOUN_PERSON, 0, text) != 0 || refuse_person(b, text, message, size);
}

/* Names with `;` between them.  False when `name` is not on the board; then
 * it stands in `name`. */
static bool read_helpers(const struct board *b, const char *text, int *helpers, char *name,
                         size_t size)
{
	int count = 0;

	while (*text != '\0') {
		size_t length = strcspn(text, ";");
		int id;

		snprintf(name, size, "%.*s", (int)length, text);
		id = board_find(b, NOUN_PERSON, 0, name);
		text += length + (text[length] == ';');
		if (strspn(name, " ") == strlen(name))
			continue;
		if (id == 0 || count == HELPERS_MAX)
			return false;
		helpers[count++] = id;
	}
	return true;
}

static bool check_helpers(const void *context, int field, const char *text, char *message,
                          size_t size)
{
	const struct board *b = ((const struct duty_form *)context)->board;
	int helpers[HELPERS_MAX];
	char name[LINE_EDIT_MAX + 1] = "";

	(void)field;
	if (read_helpers(b, text, helpers, name, sizeof(name)))
		return true;
	if (board_find(b, NOUN_PERSON, 0, name) == 0)
		return refuse_person(b, name, message, size);
	snprintf(message, size, "At most %d people can help with one duty.", HELPERS_MAX);
	return false;
}

static bool check_frequency(const void *context, int field, const char *text, char *message,
                            size_t size)
{
	(void)context;
	(void)field;
	if (word_find(frequency_words, text) >= 0)
		return true;
	snprintf(message, size, "Write daily, weekly, monthly, quarterly or as needed.");
	return false;
}

static bool check_stage(const void *context, int field, const char *text, char *message,
                        size_t size)
{
	(void)context;
	(void)field;
	if (word_find(stage_words, text) >= 0)
		return true;
	snprintf(message, size, "Write hunting, farming, cooking, delivering or running.");
	return false;
}

static bool check_hours(const void *context, int field, const char *text, char *message,
                        size_t size)
{
	struct amount ignored;
	struct error err;
	bool good = duty_hours_read(text, &ignored, &err);

	(void)context;
	(void)field;
	if (!good)
		snprintf(message, size, "%s", err.text);
	return good;
}

static const struct field_spec fields[] = {
	{ "text", "Duty", "One line, as it is to stand on the flip board.", FIELD_REQUIRED, NULL,
	  NULL },
	{ "owner", "Owner", "One name; Tab completes it. Empty: nobody yet.", 0, check_owner,
	  NULL },
	{ "helpers", "Helpers", "Names with ; between them.", 0, check_helpers, NULL },
	{ "frequency", "How often", "daily, weekly, monthly, quarterly, as needed.", 0,
	  check_frequency, NULL },
	{ "hours", "Hours a week", "Like 6 or 2.5; empty: not known.", 0, check_hours, NULL },
	{ "stage", "Stage", "hunting, farming, cooking, delivering, running.", 0, check_stage,
	  NULL },
	{ 0 },
};

void duty_form_release(struct duty_form *form)
{
	free(form->people);
	*form = (struct duty_form){ 0 };
}

/* The texts wait in the outcome until the question is asked. */
static const char *const *texts_of(const struct board *b, const struct duty *d, struct arena *arena)
{
	const char **texts = arena_alloc(arena, (DUTY_FIELDS + 1) * sizeof(*texts));
	struct str helpers = { 0 };
	char hours[HOURS_TEXT];

	duty_add_helpers(&helpers, b, d, "; ");
	texts[DUTY_TEXT] = d->text;
	texts[DUTY_OWNER] = board_name(b, NOUN_PERSON, d->owner);
	texts[DUTY_HELPERS] = arena_text(arena, str_text(&helpers));
	texts[DUTY_FREQUENCY] = frequency_words[d->frequency];
	texts[DUTY_HOURS] = arena_text(arena, duty_hours_text(d->hours_per_week, hours));
	texts[DUTY_STAGE] = stage_words[d->stage];
	str_release(&helpers);
	return texts;
}

void duty_form_ask(struct duty_form *form, const struct scene *scene, int duty, int number,
                   struct outcome *out)
{
	const struct board *b = scene->board;

	free(form->people);
	*form = (struct duty_form){
		.form = { fields, form },
		.board = b,
		.duty = duty,
		.people = known_people(b, scene->planned),
	};
	form->known[DUTY_OWNER] = form->people;
	form->known[DUTY_HELPERS] = form->people;
	form->known[DUTY_FREQUENCY] = frequency_words + 1;
	form->known[DUTY_STAGE] = stage_words + 1;
	outcome_form(out, number, "Edit the duty", &form->form,
	             texts_of(b, board_duty(b, duty), &out->arena))
		->known = form->known;
}

bool duty_form_take(const struct duty_form *form, const struct scene *scene,
                    const struct form_state *typed, struct outcome *out)
{
	const struct board *b = scene->board;
	const struct duty *before = board_duty(b, form->duty);
	int owner = board_find(b, NOUN_PERSON, 0, typed->fields[DUTY_OWNER].text);
	struct duty after;
	char name[LINE_EDIT_MAX + 1];
	struct change c;
	struct error err;

	if (before == NULL)
		return outcome_refuse(out, "This duty is no longer on the board; Esc goes back.");
	after = owner != 0 && before->status == DUTY_SUGGESTED ? duty_kept(scene, before) : *before;
	after.text = typed->fields[DUTY_TEXT].text;
	after.owner = owner;
	memset(after.helpers, 0, sizeof(after.helpers));
	if (!read_helpers(b, typed->fields[DUTY_HELPERS].text, after.helpers, name, sizeof(name)))
		return outcome_refuse(out, "Look at the helpers again.");
	after.frequency = word_find(frequency_words, typed->fields[DUTY_FREQUENCY].text);
	after.stage = word_find(stage_words, typed->fields[DUTY_STAGE].text);
	if (!duty_hours_read(typed->fields[DUTY_HOURS].text, &after.hours_per_week, &err))
		return outcome_refuse(out, "%s", err.text);
	c = change_of_noun(b, NOUN_DUTY, &after);
	outcome_change(out, &c);
	return true;
}
