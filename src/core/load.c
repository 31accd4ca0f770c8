#include "core/load.h"

#include "base/text.h"

#include <string.h>

const char *const load_words[] = { "nobody", "two", "seat", "hours", "not-selling", NULL };

static bool is_selling(int stage)
{
	return stage == STAGE_HUNTING || stage == STAGE_FARMING;
}

void seat_of(const struct board *b, int person, struct seat *out)
{
	*out = (struct seat){ 0 };
	if (person == 0)
		return;
	for (int id = 1; id <= board_last_id(b, NOUN_DUTY); id++) {
		const struct duty *d = board_duty(b, id);

		if (d == NULL || d->owner != person || d->status != DUTY_KEPT)
			continue;
		out->duties++;
		out->hours += d->hours_per_week.units;
		if (is_selling(d->stage))
			out->selling_hours += d->hours_per_week.units;
	}
}

static bool is_salesperson(const struct board *b, int person)
{
	const struct person *p = board_person(b, person);

	return p != NULL && text_same(board_name(b, NOUN_DEPARTMENT, p->department), "Sales");
}

bool seat_has(const struct board *b, int person, const struct seat *seat, enum load_warning warning)
{
	if (warning == LOAD_SEAT)
		return seat->duties > LOAD_SEAT_MAX;
	if (warning == LOAD_HOURS)
		return seat->hours > LOAD_HOURS_MAX * 100;
	return warning == LOAD_NOT_SELLING && is_salesperson(b, person) &&
	       2 * (seat->hours - seat->selling_hours) > seat->hours;
}

/* The other column that keeps the same text, or 0. */
static int other_column(const struct board *b, const struct duty *duty)
{
	const char *folded = board_folded(b, NOUN_DUTY, duty->id);

	for (int id = 1; id <= board_last_id(b, NOUN_DUTY); id++) {
		const struct duty *d = board_duty(b, id);

		if (d != NULL && id != duty->id && d->status == DUTY_KEPT &&
		    d->department != duty->department &&
		    strcmp(board_folded(b, NOUN_DUTY, id), folded) == 0)
			return d->department;
	}
	return 0;
}

unsigned load_of_duty(const struct board *b, int duty)
{
	const struct duty *d = board_duty(b, duty);
	struct seat seat;
	unsigned bits = 0;

	if (d == NULL || d->status != DUTY_KEPT)
		return 0;
	if (d->owner == 0)
		bits |= 1u << LOAD_NOBODY;
	if (other_column(b, d) != 0)
		bits |= 1u << LOAD_TWO;
	seat_of(b, d->owner, &seat);
	for (int w = LOAD_SEAT; w < LOAD_COUNT; w++)
		if (seat_has(b, d->owner, &seat, (enum load_warning)w))
			bits |= 1u << w;
	return bits;
}

static void add_hours(struct str *out, int64_t hundredths)
{
	if (hundredths % 100 == 0)
		number_add_plain(out, hundredths / 100, 0);
	else
		number_add_plain(out, hundredths, 2);
}

static void add_seat_words(struct str *out, const struct board *b, const struct duty *d,
                           enum load_warning warning)
{
	const char *name = board_name(b, NOUN_PERSON, d->owner);
	struct seat seat;

	seat_of(b, d->owner, &seat);
	if (warning == LOAD_SEAT) {
		str_addf(out, "%s has %d duties; the usual norm is %d per seat", name, seat.duties,
		         LOAD_SEAT_MAX);
		return;
	}
	str_addf(out, "%s has ", name);
	if (warning == LOAD_NOT_SELLING) {
		add_hours(out, seat.hours - seat.selling_hours);
		str_add(out, " of ");
	}
	add_hours(out, seat.hours);
	if (warning == LOAD_HOURS)
		str_addf(out, " hours a week; a week has %d", LOAD_HOURS_MAX);
	else
		str_add(out, " hours a week outside hunting and farming");
}

void load_add_words(struct str *out, const struct board *b, int duty, enum load_warning warning)
{
	const struct duty *d = board_duty(b, duty);

	if (warning == LOAD_NOBODY)
		str_addf(out, "nobody owns \"%s\"", d->text);
	else if (warning == LOAD_TWO)
		str_addf(out, "\"%s\" is also kept in %s", d->text,
		         board_name(b, NOUN_DEPARTMENT, other_column(b, d)));
	else
		add_seat_words(out, b, d, warning);
}
