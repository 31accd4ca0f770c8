#include "app/outcome.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

void outcome_clear(struct outcome *out)
{
	outcome_release(out);
	*out = (struct outcome){ .go_to_sheet = -1 };
}

void outcome_release(struct outcome *out)
{
	arena_release(&out->arena);
	free(out->question.long_text);
	out->question.long_text = NULL;
}

void outcome_change(struct outcome *out, const struct change *c)
{
	if (change_is_empty(c) || out->count == OUTCOME_CHANGES)
		return;
	change_copy(&out->changes[out->count++], c, &out->arena);
}

void outcome_say(struct outcome *out, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(out->said, sizeof(out->said), format, args);
	va_end(args);
}

bool outcome_refuse(struct outcome *out, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(out->refused, sizeof(out->refused), format, args);
	va_end(args);
	return false;
}

static struct question *ask(struct outcome *out, enum question_kind kind, int number,
                            const char *title)
{
	free(out->question.long_text);
	out->question = (struct question){ .kind = kind, .number = number };
	snprintf(out->question.title, sizeof(out->question.title), "%s", title);
	return &out->question;
}

struct question *outcome_field(struct outcome *out, int number, const char *title, const char *text)
{
	struct question *q = ask(out, QUESTION_FIELD, number, title);

	snprintf(q->text, sizeof(q->text), "%s", text);
	return q;
}

void outcome_confirm(struct outcome *out, int number, const char *title, const char *text)
{
	struct question *q = ask(out, QUESTION_CONFIRM, number, title);

	snprintf(q->text, sizeof(q->text), "%s", text);
}

struct question *outcome_form(struct outcome *out, int number, const char *title,
                              const struct form *form, const char *const *texts)
{
	struct question *q = ask(out, QUESTION_FORM, number, title);

	q->form = form;
	q->texts = texts;
	return q;
}

void outcome_reader(struct outcome *out, const char *title, char *text)
{
	ask(out, QUESTION_READER, 0, title)->long_text = text;
}

void outcome_effect(struct outcome *out, enum effect effect, const char *text)
{
	out->effect = effect;
	snprintf(out->effect_text, sizeof(out->effect_text), "%s", text);
}
