#include "app/duty_edit.h"

#include "app/duty_words.h"
#include "app/known.h"
#include "base/text.h"

#include <string.h>

static void change_duty(const struct scene *scene, const struct duty *after, struct outcome *out)
{
	struct change c = change_of_noun(scene->board, NOUN_DUTY, after);

	outcome_change(out, &c);
}

struct duty duty_kept(const struct scene *scene, const struct duty *d)
{
	struct duty after = *d;

	after.status = DUTY_KEPT;
	after.ended = (struct quarter){ 0 };
	if (!quarter_is_given(after.effective_from))
		after.effective_from = scene->planned;
	return after;
}

void duty_edit_keep(const struct scene *scene, const struct duty *d, struct outcome *out)
{
	struct duty after = duty_kept(scene, d);

	if (d->status == DUTY_KEPT)
		after.status = DUTY_SUGGESTED;
	change_duty(scene, &after, out);
}

void duty_edit_take_all(const struct scene *scene, const struct duty_column *column,
                        struct outcome *out)
{
	const char *name = board_name(scene->board, NOUN_DEPARTMENT, column->department);

	for (size_t i = 0; i < column->count; i++) {
		const struct duty *d = board_duty(scene->board, column->rows[i].duty);
		struct duty after = duty_kept(scene, d);

		if (d->status == DUTY_SUGGESTED)
			change_duty(scene, &after, out);
	}
	if (out->count == 0)
		outcome_say(out, "%s has no suggestion left to keep; a adds a duty.", name);
	else
		outcome_say(out, "%s keeps %zu more %s (u=Undo)", name, out->count,
		            out->count == 1 ? "duty" : "duties");
}

void duty_edit_drop(const struct scene *scene, const struct duty *d, struct outcome *out)
{
	struct duty after = *d;

	if (d->status == DUTY_KEPT)
		after.ended = scene->review;
	after.status = DUTY_DROPPED;
	change_duty(scene, &after, out);
}

static int next_word(const char *const *words, int word)
{
	return words[word + 1] != NULL ? word + 1 : 0;
}

static const char *word_or_none(const char *word)
{
	return word[0] != '\0' ? word : "not said";
}

void duty_edit_frequency(const struct scene *scene, const struct duty *d, struct outcome *out)
{
	struct duty after = *d;

	after.frequency = next_word(frequency_words, d->frequency);
	change_duty(scene, &after, out);
	outcome_say(out, "How often \"%.80s\": %s (f=Next, u=Undo)", d->text,
	            word_or_none(frequency_words[after.frequency]));
}

void duty_edit_stage(const struct scene *scene, const struct duty *d, struct outcome *out)
{
	struct duty after = *d;

	after.stage = next_word(stage_words, d->stage);
	change_duty(scene, &after, out);
	outcome_say(out, "Stage of \"%.80s\": %s (S=Next, u=Undo)", d->text,
	            word_or_none(stage_words[after.stage]));
}

static bool refuse_name(const struct scene *scene, enum noun_kind kind, const char *name,
                        struct outcome *out)
{
	struct str words = { 0 };

	known_refuse(&words, scene->board, kind, name);
	outcome_refuse(out, "%s", str_text(&words));
	str_release(&words);
	return false;
}

bool duty_edit_owner(const struct scene *scene, const struct duty *d, const char *name,
                     struct outcome *out)
{
	int owner = board_find(scene->board, NOUN_PERSON, 0, name);
	struct duty after = *d;

	if (owner == 0 && name[0] != '\0')
		return refuse_name(scene, NOUN_PERSON, name, out);
	if (owner != 0 && d->status != DUTY_KEPT)
		after = duty_kept(scene, d);
	after.owner = owner;
	change_duty(scene, &after, out);
	if (out->count == 0)
		return true;
	outcome_say(out, "\"%.80s\" belongs to %s%s (u=Undo)", d->text,
	            owner != 0 ? board_name(scene->board, NOUN_PERSON, owner) : "nobody",
	            after.status != d->status ? " and is kept" : "");
	return true;
}

bool duty_edit_hours(const struct scene *scene, const struct duty *d, const char *text,
                     struct outcome *out)
{
	struct duty after = *d;
	struct error err;
	char hours[HOURS_TEXT];

	if (!duty_hours_read(text, &after.hours_per_week, &err))
		return outcome_refuse(out, "%s", err.text);
	change_duty(scene, &after, out);
	if (out->count == 0)
		return true;
	duty_hours_text(after.hours_per_week, hours);
	outcome_say(out, "\"%.80s\" takes %s hours a week (u=Undo)", d->text,
	            hours[0] != '\0' ? hours : "an unknown number of");
	return true;
}

bool duty_edit_move(const struct scene *scene, const struct duty *d, const char *department,
                    struct outcome *out)
{
	int to = board_find(scene->board, NOUN_DEPARTMENT, 0, department);
	struct duty after = *d;

	if (to == 0)
		return refuse_name(scene, NOUN_DEPARTMENT, department, out);
	if (to == d->department)
		return outcome_refuse(out, "It is in %s already; write another department.",
		                      board_name(scene->board, NOUN_DEPARTMENT, to));
	after.department = to;
	after.effective_from = scene->planned;
	change_duty(scene, &after, out);
	return true;
}

static bool is_there(const struct scene *scene, const struct outcome *out, int department,
                     const char *text)
{
	for (size_t i = 0; i < out->count; i++)
		if (text_same(out->changes[i].after.duty.text, text))
			return true;
	return board_find(scene->board, NOUN_DUTY, department, text) != 0;
}

/* The sign in front of an item that was copied from a list is no part of it. */
static const char *skip_bullet(const char *text)
{
	return text + strspn(text, " -*");
}

static void add_one(const struct scene *scene, int department, const char *text,
                    struct outcome *out)
{
	struct duty duty = {
		.id = board_new_id(scene->board, NOUN_DUTY) + (int)out->count,
		.department = department,
		.text = text,
		.status = DUTY_KEPT,
		.effective_from = scene->planned,
	};

	change_duty(scene, &duty, out);
}

static bool add_lines(const struct scene *scene, int department, const char *lines,
                      struct outcome *out)
{
	struct line_edit line = { 0 };
	const char *note = "";
	int there = 0;

	while (lines != NULL && out->count < OUTCOME_CHANGES) {
		const char *text;

		line_edit_clear(&line);
		lines = line_edit_paste(&line, lines);
		text = skip_bullet(line.text);
		if (text[0] == '\0')
			continue;
		if (is_there(scene, out, department, text))
			there++;
		else
			add_one(scene, department, text, out);
	}
	if (out->count == 0)
		return outcome_refuse(out, "All of them are in this column already.");
	if (lines != NULL)
		note = ", as many as go at once; paste the others again";
	else if (there > 0)
		note = "; the others were there already";
	outcome_say(out, "%zu %s added%s (u=Undo)", out->count, out->count == 1 ? "duty" : "duties",
	            note);
	return true;
}

bool duty_edit_add(const struct scene *scene, int department, const char *text, const char *rest,
                   struct outcome *out)
{
	struct str lines = { 0 };
	bool good;

	if (rest == NULL && skip_bullet(text)[0] == '\0')
		return outcome_refuse(out, "Write the duty in a few words; Esc adds nothing.");
	if (rest == NULL) {
		add_one(scene, department, text, out);
		return true;
	}
	str_addf(&lines, "%s\n%s", text, rest);
	good = add_lines(scene, department, str_text(&lines), out);
	str_release(&lines);
	return good;
}
