#include "core/change.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { WEEK_HOURS = 7 * 24 };

/* Which noun's rows are named, and what a second one of that name means. */
static const char *const taken_words[NOUN_KINDS] = {
	[NOUN_DEPARTMENT] = "there is already a department called \"%s\"",
	[NOUN_PERSON] = "there is already somebody called \"%s\" on this board",
	[NOUN_TIER] = "there is already a tier called \"%s\"",
	[NOUN_MEASURE] = "this department already has a measure called \"%s\"",
	[NOUN_DUTY] = "this department already has the duty \"%s\"",
};

static bool check_limit(const char *what, struct amount a, bool may_be_negative, struct error *err)
{
	if (!a.given)
		return true;
	if (a.units < 0 && !may_be_negative)
		return error_set(err, "the %s cannot be negative", what);
	if (a.units > AMOUNT_MAX || a.units < -AMOUNT_MAX)
		return error_set(err, "the %s is too large for this board", what);
	return true;
}

static bool is_blank(const char *text)
{
	char *folded = text_fold(text);
	bool blank = folded[0] == '\0';

	free(folded);
	return blank;
}

static bool check_text(const struct field *f, const char *text, struct error *err)
{
	if (text == NULL)
		text = "";
	if (f->type == FIELD_NAME && is_blank(text))
		return error_set(err, "the %s is empty; write at least one letter", f->name);
	return text_check(text, f->type == FIELD_NOTE ? TEXT_NOTE : TEXT_LINE, err) ||
	       error_in(err, "%s", f->name);
}

static bool check_ref(const struct board *b, const struct field *f, int id, struct error *err)
{
	const char *name = noun_of((enum noun_kind)f->refers)->name;

	if (id == 0)
		return !f->required || error_set(err, "choose a %s first", name);
	if (board_get(b, (enum noun_kind)f->refers, id) == NULL)
		return error_set(err, "this %s is no longer on the board", name);
	return true;
}

static bool check_people(const struct board *b, const int *ids, struct error *err)
{
	for (int i = 0; i < HELPERS_MAX && ids[i] != 0; i++)
		if (board_person(b, ids[i]) == NULL)
			return error_set(err, "a helper is no longer on the board");
	return true;
}

static bool check_field(const struct board *b, const struct field *f, const void *noun,
                        struct error *err)
{
	const char *at = (const char *)noun + f->offset;

	switch (f->type) {
	case FIELD_NAME:
	case FIELD_LINE:
	case FIELD_NOTE:
		return check_text(f, *(const char *const *)at, err);
	case FIELD_REF:
		return check_ref(b, f, *(const int *)at, err);
	case FIELD_PEOPLE:
		return check_people(b, (const int *)at, err);
	case FIELD_AMOUNT:
		return check_limit(f->name, *(const struct amount *)at, false, err);
	case FIELD_NUMBER:
	case FIELD_WORD:
	case FIELD_QUARTER:
	case FIELD_DATE:
		break;
	}
	return true;
}

static int name_scope(enum noun_kind kind, const union change_value *v)
{
	if (kind == NOUN_MEASURE)
		return v->measure.department;
	return kind == NOUN_DUTY ? v->duty.department : 0;
}

static const char *name_of(const struct change *c)
{
	const struct field *f = noun_of(c->noun)->fields;

	while (f->type != FIELD_NAME)
		f++;
	return *(const char *const *)((const char *)&c->after + f->offset);
}

static bool check_unique(const struct board *b, const struct change *c, struct error *err)
{
	int id;

	if (taken_words[c->noun] == NULL)
		return true;
	id = board_find(b, c->noun, name_scope(c->noun, &c->after), name_of(c));
	if (id == 0 || id == c->after.id)
		return true;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	return error_set(err, taken_words[c->noun], name_of(c));
#pragma GCC diagnostic pop
}

static bool check_person(const struct person *p, struct error *err)
{
	if (quarter_is_given(p->active_from) && quarter_is_given(p->active_to) &&
	    quarter_compare(p->active_to, p->active_from) < 0)
		return error_set(err, "%s would leave before the first quarter", p->name);
	return true;
}

static bool check_role(const struct measure *m, struct error *err)
{
	bool money = m->role == ROLE_REVENUE || m->role == ROLE_OTHER_REVENUE;
	bool count = m->role == ROLE_LEADS || m->role == ROLE_ACCEPTED || m->role == ROLE_WON;

	if (money && m->unit != UNIT_MONEY)
		return error_set(err, "a measure with the role %s is counted in money",
		                 role_words[m->role]);
	if (count && m->unit != UNIT_COUNT)
		return error_set(err, "a measure with the role %s is a count", role_words[m->role]);
	return true;
}

static bool check_measure(const struct board *b, const struct change *c, struct error *err)
{
	const struct measure *before = &c->before.measure, *after = &c->after.measure;

	if (!check_role(after, err))
		return false;
	if (!c->had || !measure_has_figures(b, after->id))
		return true;
	if (before->unit != after->unit || before->direction != after->direction ||
	    before->role != after->role)
		return error_set(err,
		                 "%s already has figures, so its unit, direction and role stay as "
		                 "they are; add a new measure instead",
		                 before->name);
	return true;
}

static bool check_followup(const struct board *b, const struct followup *after, struct error *err)
{
	if (!date_is_given(after->due))
		return error_set(err, "a follow-up needs a date by which it is done");
	for (int id = 1; id <= board_last_id(b, NOUN_FOLLOWUP); id++) {
		const struct followup *f = board_followup(b, id);

		if (f != NULL && id != after->id && f->owner == after->owner &&
		    date_compare(f->due, after->due) == 0 && text_same(f->what, after->what))
			return error_set(err, "this follow-up is already on the list");
	}
	return true;
}

static bool check_session(const struct session *s, struct error *err)
{
	return (s->rating >= 0 && s->rating <= 10) ||
	       error_set(err, "rate the meeting with a number from 1 to 10");
}

static bool check_duty(const struct duty *d, struct error *err)
{
	return d->hours_per_week.units <= WEEK_HOURS * 100 ||
	       error_set(err, "a week has only %d hours", WEEK_HOURS);
}

static bool check_own_rules(const struct board *b, const struct change *c, struct error *err)
{
	if (c->noun == NOUN_PERSON)
		return check_person(&c->after.person, err);
	if (c->noun == NOUN_MEASURE)
		return check_measure(b, c, err);
	if (c->noun == NOUN_DUTY)
		return check_duty(&c->after.duty, err);
	if (c->noun == NOUN_FOLLOWUP)
		return check_followup(b, &c->after.followup, err);
	if (c->noun == NOUN_SESSION)
		return check_session(&c->after.session, err);
	return true;
}

static bool refers_to(const struct field *f, const void *noun, enum noun_kind kind, int id)
{
	const char *at = (const char *)noun + f->offset;

	if (f->type == FIELD_REF && f->refers == (int)kind)
		return *(const int *)at == id;
	if (f->type != FIELD_PEOPLE || kind != NOUN_PERSON)
		return false;
	for (int i = 0; i < HELPERS_MAX; i++)
		if (((const int *)at)[i] == id)
			return true;
	return false;
}

static bool any_refers(const struct board *b, enum noun_kind in, enum noun_kind kind, int id)
{
	for (int other = 1; other <= board_last_id(b, in); other++) {
		const void *noun = board_get(b, in, other);

		if (noun == NULL)
			continue;
		for (const struct field *f = noun_of(in)->fields; f->name != NULL; f++)
			if (refers_to(f, noun, kind, id))
				return true;
	}
	return false;
}

/* A draft that was cleared leaves a blank figure, which is no history. */
static bool is_figure_of(const struct figure *f, enum noun_kind kind, int id)
{
	if (f->promise.state == PROMISE_NONE && !f->actual.amount.given && f->actual.source == NULL)
		return false;
	return (kind == NOUN_PERSON && f->key.person == id) ||
	       (kind == NOUN_MEASURE && f->key.measure == id);
}

static bool is_used(const struct board *b, enum noun_kind kind, int id)
{
	for (int in = 0; in < NOUN_KINDS; in++)
		if (any_refers(b, (enum noun_kind)in, kind, id))
			return true;
	for (size_t i = 0; i < b->figures.count; i++)
		if (is_figure_of(&b->figures.items[i], kind, id))
			return true;
	return false;
}

static bool check_removal(const struct board *b, const struct change *c, struct error *err)
{
	if (is_used(b, c->noun, c->before.id))
		return error_set(err,
		                 "%s has history on this board, so it stays; retire it instead",
		                 board_name(b, c->noun, c->before.id));
	return true;
}

static bool check_noun(const struct board *b, const struct change *c, struct error *err)
{
	if (!c->has)
		return check_removal(b, c, err);
	for (const struct field *f = noun_of(c->noun)->fields; f->name != NULL; f++)
		if (!check_field(b, f, &c->after, err))
			return false;
	return check_unique(b, c, err) && check_own_rules(b, c, err);
}

static bool check_note(const char *note, struct error *err)
{
	return text_check(note != NULL ? note : "", TEXT_NOTE, err) || error_in(err, "note");
}

bool terms_check(const struct board *b, int measure, const struct terms *terms, struct error *err)
{
	if (board_measure(b, measure) == NULL)
		return error_set(err, "this measure is no longer on the board");
	if (!terms->amount.given)
		return error_set(err, "a promise needs an amount; 0 is an amount too");
	return check_limit("promise", terms->amount, false, err) &&
	       check_limit("best case", terms->best_case, false, err) &&
	       check_limit("floor", terms->floor, false, err) &&
	       check_limit("value", terms->value, false, err) && check_note(terms->note, err);
}

bool actual_check(const struct board *b, int measure, const struct actual *actual,
                  struct error *err)
{
	const struct measure *m = board_measure(b, measure);
	bool higher;

	if (m == NULL)
		return error_set(err, "this measure is no longer on the board");
	if (!actual->amount.given && actual->value.given)
		return error_set(err, "a value needs the amount it belongs to");
	higher = m->direction == DIRECTION_HIGHER;
	return check_limit("actual", actual->amount,
	                   higher && (m->unit == UNIT_MONEY || m->unit == UNIT_PERCENT), err) &&
	       check_limit("value", actual->value, higher, err) && check_note(actual->note, err);
}

static bool check_key(const struct board *b, struct figure_key key, struct error *err)
{
	if (board_person(b, key.person) == NULL)
		return error_set(err, "this person is no longer on the board");
	if (!quarter_is_given(key.quarter))
		return error_set(err, "a figure belongs to a quarter");
	return true;
}

static bool is_locked(const struct board *b, struct figure_key key)
{
	const struct figure *f = figures_find(&b->figures, key);

	return f != NULL && f->promise.state == PROMISE_LOCKED;
}

static bool check_draft(const struct board *b, const struct change *c, struct error *err)
{
	if (is_locked(b, c->key))
		return error_set(err, "this promise is locked; it can be amended, with a reason, "
		                      "but not changed");
	return !c->has || terms_check(b, c->key.measure, &c->after.terms, err);
}

static bool check_amendment(const struct board *b, const struct change *c, struct error *err)
{
	if (!is_locked(b, c->key))
		return error_set(err, "only a locked promise is amended");
	if (c->reason == NULL || c->reason[0] == '\0')
		return error_set(err, "an amendment needs a reason");
	if (!text_check(c->reason, TEXT_LINE, err))
		return error_in(err, "reason");
	return terms_check(b, c->key.measure, &c->after.terms, err);
}

static bool check_settings(const struct board *b, const struct change *c, struct error *err)
{
	const struct settings *before = &c->before.settings, *after = &c->after.settings;

	if (is_blank(after->company))
		return error_set(err, "the company needs a name");
	if (after->fiscal_start < 1 || after->fiscal_start > 12)
		return error_set(err, "the fiscal year starts in a month from 1 to 12");
	if (c->had && board_has_figures(b) &&
	    (strcmp(before->currency.code, after->currency.code) != 0 ||
	     before->fiscal_start != after->fiscal_start))
		return error_set(err, "there are figures on this board, so its currency and fiscal "
		                      "year stay as they are");
	return text_check(after->company, TEXT_LINE, err) || error_in(err, "company");
}

bool change_check(const struct board *b, const struct change *c, struct error *err)
{
	switch (c->kind) {
	case CHANGE_SETTINGS:
		return check_settings(b, c, err);
	case CHANGE_NOUN:
		return check_noun(b, c, err);
	case CHANGE_DRAFT:
	case CHANGE_PROMISE:
		return check_key(b, c->key, err) && check_draft(b, c, err);
	case CHANGE_AMENDMENT:
		return check_key(b, c->key, err) && check_amendment(b, c, err);
	case CHANGE_ACTUAL:
		return check_key(b, c->key, err) &&
		       actual_check(b, c->key.measure, &c->after.actual, err);
	case CHANGE_LOCK:
		return quarter_is_given(c->key.quarter) ||
		       error_set(err, "say which quarter to lock");
	}
	return true;
}
