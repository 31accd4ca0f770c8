#include "core/gap.h"

#include "base/xalloc.h"

#include <stdlib.h>

const struct gap_word gap_words[] = {
	[GAP_PROMISED] = { "promised", "Promised", "", GAP_MONEY, ROLE_NONE, ROLE_NONE },
	[GAP_LEADS] = { "leads", "Leads", "marketing", GAP_COUNT, ROLE_LEADS, ROLE_NONE },
	[GAP_ACCEPTANCE] = { "acceptance", "Acceptance", "marketing and sales", GAP_RATE,
	                     ROLE_ACCEPTED, ROLE_LEADS },
	[GAP_WIN_RATE] = { "win_rate", "Win rate", "sales", GAP_RATE, ROLE_WON, ROLE_ACCEPTED },
	[GAP_CONVERSION] = { "conversion", "Conversion", "sales", GAP_RATE, ROLE_WON, ROLE_LEADS },
	[GAP_DEAL_SIZE] = { "deal_size", "Deal size", "sales", GAP_MONEY, ROLE_REVENUE, ROLE_WON },
	[GAP_REVENUE_PER_LEAD] = { "revenue_per_lead", "Revenue per lead", "sales", GAP_MONEY,
	                           ROLE_REVENUE, ROLE_LEADS },
	[GAP_REVENUE] = { "revenue", "Revenue", "sales", GAP_MONEY, ROLE_REVENUE, ROLE_NONE },
	[GAP_EARLIER_LEADS] = { "earlier_leads", "From earlier leads", "sales", GAP_MONEY,
	                        ROLE_NONE, ROLE_NONE },
	[GAP_OTHER_REVENUE] = { "other_revenue", "Other revenue", "sales", GAP_MONEY,
	                        ROLE_OTHER_REVENUE, ROLE_NONE },
	[GAP_ACTUAL] = { "actual", "Actual", "", GAP_MONEY, ROLE_NONE, ROLE_NONE },
	[GAP_MIX_VOLUME] = { "mix_volume", "Lead volume", "marketing", GAP_COUNT, ROLE_NONE,
	                     ROLE_NONE },
	[GAP_MIX_MIX] = { "mix_mix", "Lead mix", "marketing", GAP_MONEY, ROLE_NONE, ROLE_NONE },
	[GAP_MIX_VALUE] = { "mix_value", "Lead value", "marketing", GAP_MONEY, ROLE_NONE,
	                    ROLE_NONE },
};

/* The first whose roles are all there; the last needs none but revenue. */
static const struct model {
	int count;
	enum gap_kind kinds[FACTORS_MAX];
} models[] = {
	{ 4, { GAP_LEADS, GAP_ACCEPTANCE, GAP_WIN_RATE, GAP_DEAL_SIZE } },
	{ 3, { GAP_LEADS, GAP_CONVERSION, GAP_DEAL_SIZE } },
	{ 2, { GAP_LEADS, GAP_REVENUE_PER_LEAD } },
	{ 1, { GAP_REVENUE } },
};

void gap_names_add(struct gap_names *names, struct figure_key key)
{
	if (names->count < GAP_NAMES_MAX) {
		names->keys = xgrow(names->keys, &names->capacity, names->count + 1, sizeof(key));
		names->keys[names->count] = key;
	}
	names->count++;
}

struct order {
	const struct board *board;
};

static int compare_keys(const void *left, const void *right, void *order)
{
	return board_compare_keys(((const struct order *)order)->board,
	                          *(const struct figure_key *)left,
	                          *(const struct figure_key *)right);
}

void gap_names_sort(struct gap_names *names, const struct board *b)
{
	struct order order = { b };
	size_t count = names->count < GAP_NAMES_MAX ? names->count : GAP_NAMES_MAX;

	if (count > 1)
		qsort_r(names->keys, count, sizeof(*names->keys), compare_keys, &order);
}

static void add(struct gap *gap, enum side side, enum role role, struct amount a)
{
	struct fraction **sum = &gap->sums[side][role];

	if (!a.given)
		return;
	if (*sum == NULL)
		*sum = fraction_of(&gap->pool, 0);
	fraction_increase(*sum, a.units);
}

void gap_feed(struct gap *gap, const struct board *b, const struct figure *f)
{
	enum role role = (enum role)board_measure(b, f->key.measure)->role;
	struct amount promised = figure_promised(f, BASIS_AMOUNT);
	struct amount actual = figure_actual(f, BASIS_AMOUNT);

	if (quarter_compare(f->key.quarter, gap->quarter) != 0 || role == ROLE_NONE ||
	    role == ROLE_ACTIVITY)
		return;
	add(gap, SIDE_PROMISED, role, promised);
	add(gap, SIDE_ACTUAL, role, actual);
	if (promised.given && !actual.given)
		gap_names_add(&gap->unreported, f->key);
}

bool gap_has_role(const struct gap *gap, enum role role)
{
	return gap->sums[SIDE_PROMISED][role] != NULL && gap->sums[SIDE_ACTUAL][role] != NULL;
}

static bool applies(const struct gap *gap, const struct model *model)
{
	for (int i = 0; i < model->count; i++)
		if (!gap_has_role(gap, gap_words[model->kinds[i]].over))
			return false;
	return true;
}

static const struct model *choose(const struct gap *gap)
{
	const struct model *model = models;

	while (!applies(gap, model))
		model++;
	return model;
}

/* NULL when there is nothing to divide by. */
static const struct fraction *quotient(struct gap *gap, const struct gap_word *word, enum side side)
{
	const struct fraction *over = gap->sums[side][word->over];
	const struct fraction *under = gap->sums[side][word->under];

	if (word->under == ROLE_NONE)
		return over;
	return fraction_sign(under) == 0 ? NULL : fraction_quotient(&gap->pool, over, under);
}

/* No evidence, no blame: a ratio that is not there is like the other side's. */
static const struct fraction *factor(struct gap *gap, enum gap_kind kind, enum side side)
{
	const struct gap_word *word = &gap_words[kind];
	const struct fraction *value = quotient(gap, word, side);

	if (value == NULL)
		value = quotient(gap, word, side == SIDE_ACTUAL ? SIDE_PROMISED : SIDE_ACTUAL);
	return value != NULL ? value : fraction_of(&gap->pool, 0);
}

static struct factors factors_of(struct gap *gap, const struct model *model)
{
	struct factors all = { .count = model->count };

	for (int side = 0; side < SIDES; side++)
		for (int i = 0; i < model->count; i++)
			all.values[side][i] = factor(gap, model->kinds[i], (enum side)side);
	return all;
}

static struct gap_line *add_line(struct gap *gap, enum gap_kind kind,
                                 const struct fraction *promised, const struct fraction *actual)
{
	struct gap_line *line = &gap->lines[gap->count++];

	*line = (struct gap_line){ .kind = kind, .promised = promised, .actual = actual };
	return line;
}

/* A line whose effect is the difference of its sides. */
static void add_difference(struct gap *gap, enum gap_kind kind, const struct fraction *promised,
                           const struct fraction *actual)
{
	struct gap_line *line = add_line(gap, kind, promised, actual);

	line->effect = line->exact = fraction_difference(&gap->pool, actual, promised);
}

/* What came in beyond the product of the factors. */
static const struct fraction *beyond(struct gap *gap, const struct factors *all, enum side side)
{
	return fraction_difference(&gap->pool, gap->sums[side][ROLE_REVENUE],
	                           factors_product(&gap->pool, all, side));
}

void gap_round(struct fractions *pool, struct gap_line *lines, size_t count)
{
	const struct fraction *exact[GAP_LINES] = { NULL }, *rounded[GAP_LINES];

	for (size_t i = 0; i < count; i++)
		exact[i] = lines[i].exact;
	effects_round(pool, exact, rounded, count);
	for (size_t i = 0; i < count; i++)
		lines[i].effect = rounded[i];
}

static void add_factors(struct gap *gap, const struct model *model, const struct factors *all)
{
	struct gap_line *first = &gap->lines[gap->count];

	for (int i = 0; i < all->count; i++)
		add_line(gap, model->kinds[i], all->values[SIDE_PROMISED][i],
		         all->values[SIDE_ACTUAL][i])
			->exact = factors_effect(&gap->pool, all, i);
	gap_round(&gap->pool, first, (size_t)all->count);
}

static void add_earlier(struct gap *gap, const struct factors *all)
{
	const struct fraction *promised = beyond(gap, all, SIDE_PROMISED);
	const struct fraction *actual = beyond(gap, all, SIDE_ACTUAL);

	if (fraction_order(promised, actual) != 0)
		add_difference(gap, GAP_EARLIER_LEADS, promised, actual);
}

/* Revenue, with other revenue where that is there. */
static const struct fraction *total(struct gap *gap, enum side side)
{
	const struct fraction *revenue = gap->sums[side][ROLE_REVENUE];

	if (!gap_has_role(gap, ROLE_OTHER_REVENUE))
		return revenue;
	return fraction_sum(&gap->pool, revenue, gap->sums[side][ROLE_OTHER_REVENUE]);
}

static void add_lines(struct gap *gap)
{
	const struct model *model = choose(gap);
	struct factors all = factors_of(gap, model);
	const struct fraction *promised = total(gap, SIDE_PROMISED);
	const struct fraction *actual = total(gap, SIDE_ACTUAL);

	add_line(gap, GAP_PROMISED, promised, NULL);
	add_factors(gap, model, &all);
	add_earlier(gap, &all);
	if (gap_has_role(gap, ROLE_OTHER_REVENUE))
		add_difference(gap, GAP_OTHER_REVENUE, gap->sums[SIDE_PROMISED][ROLE_OTHER_REVENUE],
		               gap->sums[SIDE_ACTUAL][ROLE_OTHER_REVENUE]);
	add_difference(gap, GAP_ACTUAL, promised, actual);
	gap->lines[gap->count - 1].promised = NULL;
}

void gap_finish(struct gap *gap, const struct board *b)
{
	gap_names_sort(&gap->unreported, b);
	if (gap_has_role(gap, ROLE_REVENUE))
		add_lines(gap);
}

void gap_release(struct gap *gap)
{
	fractions_release(&gap->pool);
	free(gap->unreported.keys);
	*gap = (struct gap){ 0 };
}

void gap_of_board(struct gap *gap, const struct board *b, struct quarter quarter)
{
	*gap = (struct gap){ .quarter = quarter };
	for (size_t i = 0; i < b->figures.count; i++)
		gap_feed(gap, b, &b->figures.items[i]);
	gap_finish(gap, b);
}

void gap_add_figure(struct str *out, const struct fraction *f, enum gap_form form,
                    struct currency currency, bool grouped)
{
	const struct fraction_style styles[] = {
		[GAP_COUNT] = { 0, 0, grouped },
		[GAP_RATE] = { 4, grouped ? 2 : 4, grouped },
		[GAP_MONEY] = { 0, currency.exponent, grouped },
	};

	if (f == NULL)
		return;
	fraction_add_decimal(out, f, styles[form]);
	if (form == GAP_RATE && grouped)
		str_add_char(out, '%');
}
