#include "app/tier_words.h"

#include "app/duty_words.h"
#include "app/figure_line.h"
#include "core/handoff.h"

/* Below this the two departments do not mean the same by a lead. */
enum { ACCEPTANCE_NORM = 90 };

static void add_amount(struct str *out, const struct board *b, struct amount a, enum unit unit)
{
	amount_add_grouped(out, a, unit, b->settings.currency);
}

/* "92 of 140 leads accepted (66 %)" */
static void add_share(struct str *out, const struct board *b, struct amount part,
                      struct amount whole, const char *what)
{
	add_amount(out, b, part, UNIT_COUNT);
	str_add(out, " of ");
	add_amount(out, b, whole, UNIT_COUNT);
	str_add(out, what);
	if (whole.units > 0)
		str_addf(out, " (%lld %%)",
		         (long long)ratio_scaled(ratio_of(part.units, whole.units), 100));
}

static bool is_below_norm(const struct acceptance *a)
{
	return a->leads_did.units > 0 &&
	       ratio_compare(ratio_of(a->accepted_did.units, a->leads_did.units), ACCEPTANCE_NORM,
	                     100) < 0;
}

/* What is there of both numbers; never a share of something unknown. */
static void add_did(struct str *out, const struct board *b, const struct acceptance *a)
{
	if (!a->leads_did.given && !a->accepted_did.given) {
		str_add(out, "neither leads nor accepted leads are reported");
	} else if (!a->leads_did.given) {
		add_amount(out, b, a->accepted_did, UNIT_COUNT);
		str_add(out, " accepted; how many leads there were is not known");
	} else if (!a->accepted_did.given) {
		add_amount(out, b, a->leads_did, UNIT_COUNT);
		str_add(out, " leads; how many were accepted is not known");
	} else {
		add_share(out, b, a->accepted_did, a->leads_did, " leads accepted");
	}
}

static void add_acceptance(struct str *out, const struct board *b, const struct acceptance *a)
{
	if (a->is_too_large) {
		str_add(out, "too many leads to add up");
		return;
	}
	add_did(out, b, a);
	if (a->leads_said.given && a->accepted_said.given) {
		str_add(out, "; promised ");
		add_share(out, b, a->accepted_said, a->leads_said, "");
	}
	if (a->is_partial)
		str_add(out, "; not all is reported yet");
	else if (a->leads_did.given && a->accepted_did.given && is_below_norm(a))
		str_addf(out, "; the usual norm is %d %%", ACCEPTANCE_NORM);
}

void tier_words_of_sheet(struct str *out, const struct scene *scene)
{
	struct acceptance all;
	char quarter[QUARTER_TEXT];

	handoff_acceptance(scene->board, scene->review, NULL, &all);
	str_addf(out, "%s: ", quarter_format(scene->review, quarter));
	add_acceptance(out, scene->board, &all);
}

static void add_agreed(struct str *out, const struct tier *t)
{
	char hours[HOURS_TEXT];

	str_addf(out, "%s: %s.\n", t->name,
	         t->definition[0] != '\0' ? t->definition : "nobody wrote down what it is");
	str_addf(out, "Agreed: handled by %s, ",
	         t->handled_by[0] != '\0' ? t->handled_by : "nobody yet");
	if (t->response_hours.given)
		str_addf(out, "answered within %s %s", duty_hours_text(t->response_hours, hours),
		         t->response_hours.units == 100 ? "hour" : "hours");
	else
		str_add(out, "without a response time");
	if (t->handed_over[0] != '\0')
		str_addf(out, "; handed over %s", t->handed_over);
	str_add(out, ".\n");
}

static bool is_counted(const struct acceptance *a)
{
	return a->leads_said.given || a->leads_did.given || a->accepted_said.given ||
	       a->accepted_did.given;
}

static void add_own_acceptance(struct str *out, const struct scene *scene, const struct tier *t)
{
	struct acceptance own;
	char quarter[QUARTER_TEXT];

	handoff_acceptance(scene->board, scene->review, t->name, &own);
	str_addf(out, "Acceptance in %s: ", quarter_format(scene->review, quarter));
	if (is_counted(&own))
		add_acceptance(out, scene->board, &own);
	else
		str_add(out, "not counted by this tier; the line above the table counts all leads");
	str_add(out, ".\n");
}

static void add_days(struct str *out, const struct board *b, const char *verb, struct amount days)
{
	str_addf(out, "%s ", verb);
	add_amount(out, b, days, UNIT_DAYS);
	str_add(out, days.units == 100 ? " day" : " days");
}

static void add_verdict(struct str *out, const struct tier *t, struct amount actual)
{
	static const char *const words[] = { [ANSWERED_UNKNOWN] = "",
		                             [ANSWERED_IN_TIME] = ": IN TIME",
		                             [ANSWERED_LATE] = ": LATE" };
	char hours[HOURS_TEXT];

	if (!t->response_hours.given)
		return;
	str_addf(out, "; agreed %s %s%s", duty_hours_text(t->response_hours, hours),
	         t->response_hours.units == 100 ? "hour" : "hours",
	         words[handoff_answer(t, actual)]);
}

static void add_response(struct str *out, const struct scene *scene, const struct tier *t,
                         struct figure_key key)
{
	struct figure_line line;

	figure_line_fill(&line, scene, key, BASIS_AMOUNT);
	if (!line.has_standing)
		return;
	str_addf(out, "%s, %s: ", board_name(scene->board, NOUN_MEASURE, key.measure),
	         board_name(scene->board, NOUN_PERSON, key.person));
	if (line.promised.given)
		add_days(out, scene->board, "promised", line.promised);
	else
		str_add(out, "nothing promised");
	if (line.actual.given)
		add_days(out, scene->board, ", took", line.actual);
	else
		str_add(out, ", not reported");
	if (line.promised.given && line.actual.given)
		str_addf(out, " (%s)", standing_sign(line.standing));
	add_verdict(out, t, line.actual);
	str_add(out, ".\n");
}

static void add_responses(struct str *out, const struct scene *scene, const struct tier *t)
{
	const struct board *b = scene->board;
	size_t before = out->length;
	char quarter[QUARTER_TEXT];

	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (quarter_compare(f->key.quarter, scene->review) == 0 &&
		    handoff_is_response(board_measure(b, f->key.measure), t))
			add_response(out, scene, t, f->key);
	}
	if (out->length == before)
		str_addf(out,
		         "Follow-up in %s: not measured; a measure in days with this tier, lower "
		         "is better, shows how fast it was.\n",
		         quarter_format(scene->review, quarter));
}

void tier_words_of_tier(struct str *out, const struct scene *scene, const struct tier *tier)
{
	add_agreed(out, tier);
	add_own_acceptance(out, scene, tier);
	add_responses(out, scene, tier);
}
