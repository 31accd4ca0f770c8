#include "core/gap_explain.h"

/* The smallest steps of money are written out to these decimals of one. */
enum { REST_DECIMALS = 4 };

struct pen {
	struct str *out;
	struct currency currency;
	struct fractions scratch;
};

static const struct {
	const char *text, *letters;
} formulas[] = {
	[2] = { "(x1 - x0) x (y0 + y1) / 2", "x is the factor, y the other" },
	[3] = { "(x1 - x0) x (2 y0z0 + y0z1 + y1z0 + 2 y1z1) / 6",
	        "x is the factor, y and z the others" },
	[4] = { "(w1 - w0) x (3 x0y0z0 + x1y0z0 + x0y1z0 + x0y0z1\n"
	        "           + x1y1z0 + x1y0z1 + x0y1z1 + 3 x1y1z1) / 12",
	        "w is the factor; x, y and z the others" },
};

static const char *const side_words[] = { "promised", "actual" };

static void add_figure(const struct pen *pen, const struct fraction *f, enum gap_form form)
{
	gap_add_figure(pen->out, f, form, pen->currency, true);
}

static void add_money(const struct pen *pen, const struct fraction *f)
{
	add_figure(pen, f, GAP_MONEY);
}

/* They come first, after `promised`. */
static size_t factors_in(const struct gap *gap)
{
	size_t count = 0;

	while (1 + count < gap->count && gap->lines[1 + count].kind < GAP_EARLIER_LEADS)
		count++;
	return count;
}

static enum gap_form form_of_role(enum role role)
{
	return role == ROLE_REVENUE ? GAP_MONEY : GAP_COUNT;
}

/* "12 won / 150 leads = 8.00%", or the other side's where there is nothing to
 * divide by. */
static void add_factor_side(const struct pen *pen, const struct gap *gap,
                            const struct gap_line *line, enum side side)
{
	const struct gap_word *word = &gap_words[line->kind];
	const struct fraction *under = gap->sums[side][word->under];

	str_addf(pen->out, "  %s: ", side_words[side]);
	if (word->under != ROLE_NONE) {
		add_figure(pen, gap->sums[side][word->over], form_of_role(word->over));
		str_addf(pen->out, " %s / ", role_words[word->over]);
		add_figure(pen, under, GAP_COUNT);
		str_addf(pen->out, " %s = ", role_words[word->under]);
	}
	add_figure(pen, side == SIDE_PROMISED ? line->promised : line->actual, word->form);
	if (word->under != ROLE_NONE && fraction_sign(under) == 0)
		str_add(pen->out, " (nothing to divide by: as on the other side)");
	str_add_char(pen->out, '\n');
}

static void add_product(const struct pen *pen, const struct gap *gap, size_t factors)
{
	str_add(pen->out, "Revenue from leads = ");
	for (size_t i = 1; i <= factors; i++)
		str_addf(pen->out, "%s%s", gap_words[gap->lines[i].kind].label,
		         i < factors ? " x " : "\n");
}

static void add_factors(const struct pen *pen, const struct gap *gap, size_t factors)
{
	if (factors > 1)
		add_product(pen, gap, factors);
	for (size_t i = 1; i <= factors; i++) {
		str_addf(pen->out, "%s (%s)\n", gap_words[gap->lines[i].kind].label,
		         gap_words[gap->lines[i].kind].owner);
		add_factor_side(pen, gap, &gap->lines[i], SIDE_PROMISED);
		add_factor_side(pen, gap, &gap->lines[i], SIDE_ACTUAL);
	}
}

static void add_formula(const struct pen *pen, size_t factors)
{
	if (factors == 1) {
		str_add(pen->out,
		        "\nNo leads are known on both sides, so revenue is one line: what "
		        "moved it stays unexplained.\n");
		return;
	}
	str_add(pen->out,
	        "\nThe effect of a factor is its Shapley value: the change it makes when it goes "
	        "from promised to actual, averaged over every order in which the factors can go. "
	        "So no order is favored, and the effects sum to the gap.\n");
	str_addf(pen->out, "  effect = %s\n  %s; 0 promised, 1 actual\n", formulas[factors].text,
	         formulas[factors].letters);
}

/* "Leads: -23,583.33", and how it came to be a whole number of cents:
 * "-7075000/3 = -23,583.333333, down to -23,583.34, then 0.01 up". */
static void add_effect(struct pen *pen, const struct gap_line *line)
{
	const struct fraction_style long_money = { REST_DECIMALS,
		                                   pen->currency.exponent + REST_DECIMALS, true };
	const struct fraction *down = fraction_floor(&pen->scratch, line->exact);

	str_addf(pen->out, "  %s: ", gap_words[line->kind].label);
	add_money(pen, line->effect);
	if (fraction_order(down, line->exact) != 0) {
		str_add(pen->out, "\n    ");
		fraction_add_exact(pen->out, line->exact);
		str_add(pen->out, " = ");
		fraction_add_decimal(pen->out, line->exact, long_money);
		str_add(pen->out, "\n    down to ");
		add_money(pen, down);
	}
	if (fraction_order(down, line->effect) != 0) {
		str_add(pen->out, ", then up by ");
		add_money(pen, fraction_of(&pen->scratch, 1));
	}
	str_add_char(pen->out, '\n');
}

static void add_rounding(struct pen *pen, const struct gap_line *lines, size_t count)
{
	str_addf(
		pen->out,
		"\nThe effects.  Unrounded, as a fraction of the smallest unit of %s, then rounded "
		"down; what is then missing from the total goes one unit each to the largest "
		"fractional parts, so that the parts sum to it.\n",
		pen->currency.code);
	for (size_t i = 0; i < count; i++)
		add_effect(pen, &lines[i]);
}

/* Those lines whose effect is nothing but a difference. */
static void add_others(const struct pen *pen, const struct gap *gap)
{
	for (size_t i = 0; i < gap->count; i++) {
		const struct gap_line *line = &gap->lines[i];

		if (line->kind != GAP_EARLIER_LEADS && line->kind != GAP_OTHER_REVENUE)
			continue;
		str_addf(pen->out, "%s%s: actual ", gap_words[line->kind].label,
		         line->kind == GAP_EARLIER_LEADS
		                 ? " (revenue that the factors do not make up)"
		                 : "");
		add_money(pen, line->actual);
		str_add(pen->out, " - promised ");
		add_money(pen, line->promised);
		str_add(pen->out, " = ");
		add_money(pen, line->effect);
		str_add_char(pen->out, '\n');
	}
}

static void add_sum(const struct pen *pen, const struct gap *gap)
{
	const struct gap_line *last = &gap->lines[gap->count - 1];

	str_add(pen->out, "The whole gap: actual ");
	add_money(pen, last->actual);
	str_add(pen->out, " - promised ");
	add_money(pen, gap->lines[0].promised);
	str_add(pen->out, " = ");
	add_money(pen, last->effect);
	str_add(pen->out, ", the sum of the effects.\n");
}

void gap_explain(struct str *out, const struct board *b, const struct gap *gap)
{
	struct pen pen = { .out = out, .currency = b->settings.currency };
	size_t factors = factors_in(gap);

	if (gap->count == 0) {
		gap_add_nothing(out, gap);
		str_add_char(out, '\n');
		return;
	}
	add_factors(&pen, gap, factors);
	add_formula(&pen, factors);
	add_rounding(&pen, &gap->lines[1], factors);
	add_others(&pen, gap);
	add_sum(&pen, gap);
	fractions_release(&pen.scratch);
}

static void add_tier(const struct pen *pen, const struct mix_tier *tier, const char *name)
{
	str_addf(pen->out, "%s\n", name);
	for (int side = 0; side < SIDES; side++) {
		str_addf(pen->out, "  %s: ", side_words[side]);
		add_money(pen, tier->money[side]);
		str_add(pen->out, " / ");
		add_figure(pen, tier->leads[side], GAP_COUNT);
		str_add(pen->out, " leads = ");
		add_money(pen, tier->worth[side]);
		str_addf(pen->out, " a lead%s\n",
		         fraction_sign(tier->leads[side]) != 0
		                 ? ""
		                 : " (no leads: as on the other side)");
	}
}

static void add_mix_formulas(const struct pen *pen, const struct mix *mix)
{
	if (mix->expected != NULL) {
		str_add(pen->out,
		        "\nAt the promised value of each tier the actual leads are worth ");
		add_money(pen, mix->expected);
		str_add(pen->out, " each.\n");
	}
	str_add(pen->out,
	        "  Lead volume = (actual leads - promised leads) x promised value of a lead\n"
	        "  Lead mix = actual leads x (their worth at promised values - promised value "
	        "of a lead)\n"
	        "  Lead value = the rest of the difference in money\n");
}

void mix_explain(struct str *out, const struct board *b, const struct mix *mix)
{
	struct pen pen = { .out = out, .currency = b->settings.currency };

	if (mix->count == 0)
		return;
	for (size_t i = 0; i < mix->tier_count; i++)
		add_tier(&pen, &mix->tiers[i],
		         mix->tiers[i].name[0] != '\0' ? mix->tiers[i].name : "Without a tier");
	add_tier(&pen, &mix->all, "All leads with a value");
	add_mix_formulas(&pen, mix);
	add_rounding(&pen, mix->lines, mix->count);
	str_add(out, "In all: ");
	add_money(&pen, mix->all.money[SIDE_ACTUAL]);
	str_add(out, " - ");
	add_money(&pen, mix->all.money[SIDE_PROMISED]);
	str_add(out, " = ");
	add_money(&pen, fraction_difference(&pen.scratch, mix->all.money[SIDE_ACTUAL],
	                                    mix->all.money[SIDE_PROMISED]));
	str_add(out, ", the sum of the three.\n");
	fractions_release(&pen.scratch);
}

void gap_add_nothing(struct str *out, const struct gap *gap)
{
	bool promised = gap->sums[SIDE_PROMISED][ROLE_REVENUE] != NULL;
	bool reported = gap->sums[SIDE_ACTUAL][ROLE_REVENUE] != NULL;
	const char *what = "promised for or reported in";
	char quarter[QUARTER_TEXT];

	if (promised)
		what = "reported in";
	else if (reported)
		what = "promised for";
	str_addf(out, "No revenue was %s %s, so there is no gap to explain.", what,
	         quarter_format(gap->quarter, quarter));
}

static void add_names(struct str *out, const struct board *b, const struct gap_names *names,
                      size_t most)
{
	size_t shown = names->count < most ? names->count : most;

	if (shown > GAP_NAMES_MAX)
		shown = GAP_NAMES_MAX;
	for (size_t i = 0; i < shown; i++)
		str_addf(out, "%s%s (%s)", i == 0 ? "" : ", ",
		         board_name(b, NOUN_PERSON, names->keys[i].person),
		         board_name(b, NOUN_MEASURE, names->keys[i].measure));
	if (shown < names->count)
		str_addf(out, " and %zu more", names->count - shown);
}

void gap_add_provisional(struct str *out, const struct board *b, const struct gap *gap, size_t most)
{
	bool promised = gap->sums[SIDE_PROMISED][ROLE_OTHER_REVENUE] != NULL;
	bool reported = gap->sums[SIDE_ACTUAL][ROLE_OTHER_REVENUE] != NULL;

	if (gap->unreported.count > 0) {
		str_add(out, "Provisional: not reported by ");
		add_names(out, b, &gap->unreported, most);
		str_add_char(out, '.');
	}
	if (promised != reported)
		str_addf(out, "%sOther revenue is left out: it was %s.",
		         gap->unreported.count > 0 ? " " : "",
		         promised ? "promised and is not reported" : "reported and never promised");
}

void mix_add_provisional(struct str *out, const struct board *b, const struct mix *mix, size_t most)
{
	if (mix->unreported.count == 0)
		return;
	str_add(out, "Provisional: no value reported by ");
	add_names(out, b, &mix->unreported, most);
	str_add_char(out, '.');
}
