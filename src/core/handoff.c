#include "core/handoff.h"

#include "base/text.h"

enum { DAY_HOURS = 24 };

static void add(struct acceptance *all, struct amount *sum, struct amount a)
{
	if (!a.given)
		return;
	sum->given = true;
	if (!amount_sum(&sum->units, a.units) || sum->units > AMOUNT_MAX)
		all->is_too_large = true;
}

static void add_figure(struct acceptance *all, const struct figure *f, int role)
{
	struct amount said = figure_promised(f, BASIS_AMOUNT), did = figure_actual(f, BASIS_AMOUNT);

	add(all, role == ROLE_LEADS ? &all->leads_said : &all->accepted_said, said);
	add(all, role == ROLE_LEADS ? &all->leads_did : &all->accepted_did, did);
	all->is_partial = all->is_partial || (said.given && !did.given);
}

static bool takes_part(const struct measure *m, const char *tier)
{
	return (m->role == ROLE_LEADS || m->role == ROLE_ACCEPTED) &&
	       (tier == NULL || text_same(m->tier, tier));
}

void handoff_acceptance(const struct board *b, struct quarter quarter, const char *tier,
                        struct acceptance *out)
{
	*out = (struct acceptance){ 0 };
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];
		const struct measure *m = board_measure(b, f->key.measure);

		if (quarter_compare(f->key.quarter, quarter) == 0 && takes_part(m, tier))
			add_figure(out, f, m->role);
	}
}

bool handoff_is_response(const struct measure *m, const struct tier *tier)
{
	return m->unit == UNIT_DAYS && m->direction == DIRECTION_LOWER &&
	       text_same(m->tier, tier->name);
}

enum answered handoff_answer(const struct tier *tier, struct amount actual)
{
	if (!tier->response_hours.given || !actual.given)
		return ANSWERED_UNKNOWN;
	/* A whole number is above a fraction when it is above its whole part. */
	return actual.units > tier->response_hours.units / DAY_HOURS ? ANSWERED_LATE
	                                                             : ANSWERED_IN_TIME;
}

enum answered handoff_answered(const struct board *b, struct quarter quarter,
                               const struct tier *tier)
{
	enum answered worst = ANSWERED_UNKNOWN;

	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];
		enum answered own;

		if (quarter_compare(f->key.quarter, quarter) != 0 ||
		    !handoff_is_response(board_measure(b, f->key.measure), tier))
			continue;
		own = handoff_answer(tier, figure_actual(f, BASIS_AMOUNT));
		worst = own > worst ? own : worst;
	}
	return worst;
}
