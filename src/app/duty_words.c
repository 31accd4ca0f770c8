#include "app/duty_words.h"

#include "core/load.h"

#include <stdio.h>
#include <string.h>

bool duty_hours_read(const char *text, struct amount *hours, struct error *err)
{
	struct number_format format = { .decimals = 2 };
	enum number_verdict verdict;

	*hours = (struct amount){ 0 };
	verdict = number_read(text, format, &hours->units, err);
	hours->given = verdict == NUMBER_OK;
	return verdict == NUMBER_OK || verdict == NUMBER_NOT_GIVEN;
}

const char *duty_hours_text(struct amount hours, char *out)
{
	long long whole = hours.units / 100, rest = hours.units % 100;

	out[0] = '\0';
	if (!hours.given)
		return out;
	if (rest == 0)
		snprintf(out, HOURS_TEXT, "%lld", whole);
	else if (rest % 10 == 0)
		snprintf(out, HOURS_TEXT, "%lld.%lld", whole, rest / 10);
	else
		snprintf(out, HOURS_TEXT, "%lld.%02lld", whole, rest);
	return out;
}

void duty_heading(const struct board *b, int department, char *out, size_t size)
{
	const char *name = board_name(b, NOUN_DEPARTMENT, department);
	size_t length = strlen(name);
	bool ends_in_s = length > 0 && (name[length - 1] == 's' || name[length - 1] == 'S');

	snprintf(out, size, "%s%s job", name, ends_in_s ? "'" : "'s");
}

void duty_add_helpers(struct str *out, const struct board *b, const struct duty *d,
                      const char *between)
{
	for (int i = 0; i < HELPERS_MAX && d->helpers[i] != 0; i++)
		str_addf(out, "%s%s", i == 0 ? "" : between,
		         board_name(b, NOUN_PERSON, d->helpers[i]));
}

static void add_how(struct str *out, const struct duty *d)
{
	char hours[HOURS_TEXT];

	if (d->frequency != FREQUENCY_NONE)
		str_addf(out, ", %s", frequency_words[d->frequency]);
	if (d->hours_per_week.given)
		str_addf(out, ", %s %s a week", duty_hours_text(d->hours_per_week, hours),
		         d->hours_per_week.units == 100 ? "hour" : "hours");
	if (d->stage != STAGE_NONE)
		str_addf(out, ", %s", stage_words[d->stage]);
}

static void add_next_step(struct str *out, const struct duty *d)
{
	if (d->status == DUTY_SUGGESTED)
		str_add(out, "\nA suggestion: Space keeps it, D drops it, o gives it an owner.");
	if (d->status == DUTY_DROPPED)
		str_add(out, "\nDropped: Space keeps it again.");
	if (d->status == DUTY_KEPT && d->owner == 0)
		str_add(out, " Press o to name an owner.");
}

void duty_add_detail(struct str *out, const struct board *b, const struct duty *d,
                     unsigned warnings)
{
	str_addf(out, "%s: %s", d->text,
	         d->owner != 0 ? board_name(b, NOUN_PERSON, d->owner) : "nobody yet");
	if (d->helpers[0] != 0) {
		str_add(out, " with ");
		duty_add_helpers(out, b, d, " and ");
	}
	add_how(out, d);
	for (int w = 0; w < LOAD_COUNT; w++) {
		if ((warnings & (1u << w)) == 0)
			continue;
		str_add(out, "\n! ");
		load_add_words(out, b, d->id, (enum load_warning)w);
		str_add(out, ".");
	}
	add_next_step(out, d);
}
