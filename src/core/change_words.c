#include "core/change.h"

#include "base/text.h"

static void add_amount(const struct board *b, const struct change *c, struct amount a,
                       struct str *out)
{
	const struct measure *m = board_measure(b, c->key.measure);

	if (m == NULL || !a.given)
		return;
	str_add_char(out, ' ');
	amount_add_grouped(out, a, (enum unit)m->unit, b->settings.currency);
}

/* "Sam Okoro's 2026-Q3 Revenue promise" */
static void add_owner(const struct board *b, const struct change *c, const char *what,
                      struct str *out)
{
	char quarter[QUARTER_TEXT];

	str_addf(out, "%s's %s %s %s", board_name(b, NOUN_PERSON, c->key.person),
	         quarter_format(c->key.quarter, quarter),
	         board_name(b, NOUN_MEASURE, c->key.measure), what);
}

static void describe_terms(const struct board *b, const struct change *c, struct str *out)
{
	add_owner(b, c, c->kind == CHANGE_AMENDMENT ? "amendment" : "promise", out);
	if (c->has)
		add_amount(b, c, c->after.terms.amount, out);
	else
		str_add(out, " cleared");
}

static void describe_actual(const struct board *b, const struct change *c, struct str *out)
{
	bool mark_only = c->had && c->has &&
	                 amount_equal(c->before.actual.amount, c->after.actual.amount) &&
	                 c->before.actual.disputed != c->after.actual.disputed;

	add_owner(b, c, "actual", out);
	if (mark_only)
		str_add(out, c->after.actual.disputed ? " marked disputed" : " no longer disputed");
	else if (c->has)
		add_amount(b, c, c->after.actual.amount, out);
	else
		str_add(out, " taken back");
}

static const char *noun_name(const struct change *c)
{
	const union change_value *v = c->has ? &c->after : &c->before;

	for (const struct field *f = noun_of(c->noun)->fields; f->name != NULL; f++)
		if (f->type == FIELD_NAME)
			return *(const char *const *)((const char *)v + f->offset);
	return "";
}

/* What a duty's edit was about is more use than the fact of an edit. */
static bool describe_duty(const struct board *b, const struct change *c, struct str *out)
{
	const struct duty *before = &c->before.duty, *after = &c->after.duty;

	if (!c->had || !c->has)
		return false;
	if (before->department != after->department)
		str_addf(out, "\"%s\" moved to %s", after->text,
		         board_name(b, NOUN_DEPARTMENT, after->department));
	else if (before->status != after->status)
		str_addf(out, "\"%s\" %s", after->text, duty_status_words[after->status]);
	else if (before->owner != after->owner && after->owner != 0)
		str_addf(out, "\"%s\" belongs to %s", after->text,
		         board_name(b, NOUN_PERSON, after->owner));
	else
		return false;
	return true;
}

/* An entry has no name: "win" of Mia Torres. */
static void add_entry(const struct board *b, const struct change *c, struct str *out)
{
	const struct entry *e = c->has ? &c->after.entry : &c->before.entry;

	str_addf(out, "\"%s\"", e->kind);
	if (e->person != 0)
		str_addf(out, " of %s", board_name(b, NOUN_PERSON, e->person));
}

static void describe_noun(const struct board *b, const struct change *c, struct str *out)
{
	const char *verb = !c->had ? "added" : c->has ? "changed" : "taken away";
	const char *name = noun_name(c);

	if (c->noun == NOUN_DUTY && describe_duty(b, c, out))
		return;
	if (c->noun == NOUN_ENTRY)
		add_entry(b, c, out);
	else
		str_add(out, noun_of(c->noun)->name);
	if (name[0] != '\0')
		str_addf(out, " \"%s\"", name);
	str_addf(out, " %s", verb);
}

static void describe_lock(const struct board *b, const struct change *c, struct str *out)
{
	char quarter[QUARTER_TEXT];

	(void)b;
	str_addf(out, "the promises of %s locked", quarter_format(c->key.quarter, quarter));
}

static void describe_settings(const struct board *b, const struct change *c, struct str *out)
{
	(void)b;
	str_addf(out, "the board of %s", c->after.settings.company);
}

void change_describe(const struct board *b, const struct change *c, struct str *out)
{
	static void (*const words[])(const struct board *, const struct change *, struct str *) = {
		[CHANGE_SETTINGS] = describe_settings, [CHANGE_NOUN] = describe_noun,
		[CHANGE_DRAFT] = describe_terms,       [CHANGE_PROMISE] = describe_terms,
		[CHANGE_AMENDMENT] = describe_terms,   [CHANGE_ACTUAL] = describe_actual,
		[CHANGE_LOCK] = describe_lock,
	};

	words[c->kind](b, c, out);
}
