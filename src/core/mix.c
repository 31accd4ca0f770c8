#include "core/mix.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

static struct mix_measure *measure_at(struct mix *mix, const struct board *b, int id)
{
	size_t need = (size_t)board_last_id(b, NOUN_MEASURE) + 1, before = mix->capacity;

	if (need > before) {
		mix->measures = xgrow(mix->measures, &mix->capacity, need, sizeof(*mix->measures));
		memset(&mix->measures[before], 0,
		       (mix->capacity - before) * sizeof(*mix->measures));
	}
	return &mix->measures[id];
}

static void add(struct mix *mix, struct mix_measure *measure, enum side side, int64_t leads,
                int64_t money)
{
	if (measure->leads[side] == NULL) {
		measure->leads[side] = fraction_of(&mix->pool, 0);
		measure->money[side] = fraction_of(&mix->pool, 0);
	}
	fraction_increase(measure->leads[side], leads);
	fraction_increase(measure->money[side], money);
}

void mix_feed(struct mix *mix, const struct board *b, const struct figure *f)
{
	struct amount promised = figure_promised(f, BASIS_VALUE);
	struct amount actual = figure_actual(f, BASIS_VALUE);
	struct mix_measure *measure;

	if (quarter_compare(f->key.quarter, mix->quarter) != 0 ||
	    board_measure(b, f->key.measure)->role != ROLE_LEADS)
		return;
	measure = measure_at(mix, b, f->key.measure);
	if (promised.given)
		add(mix, measure, SIDE_PROMISED, f->promise.terms.amount.units, promised.units);
	if (actual.given)
		add(mix, measure, SIDE_ACTUAL, f->actual.amount.units, actual.units);
	if (promised.given && !actual.given)
		gap_names_add(&mix->unreported, f->key);
}

static struct mix_tier *tier_at(struct mix *mix, const char *name)
{
	struct mix_tier *tier;

	for (size_t i = 0; i < mix->tier_count; i++)
		if (text_same(mix->tiers[i].name, name))
			return &mix->tiers[i];
	mix->tiers = xgrow(mix->tiers, &mix->tier_capacity, mix->tier_count + 1, sizeof(*tier));
	tier = &mix->tiers[mix->tier_count++];
	*tier = (struct mix_tier){ .name = name };
	return tier;
}

/* NULL is nothing yet. */
static const struct fraction *plus(struct fractions *pool, const struct fraction *a,
                                   const struct fraction *b)
{
	if (a == NULL || b == NULL)
		return a != NULL ? a : b;
	return fraction_sum(pool, a, b);
}

static void collect(struct mix *mix, struct mix_tier *into, const struct mix_measure *measure)
{
	for (int side = 0; side < SIDES; side++) {
		into->leads[side] = plus(&mix->pool, into->leads[side], measure->leads[side]);
		into->money[side] = plus(&mix->pool, into->money[side], measure->money[side]);
	}
}

static void collect_tiers(struct mix *mix, const struct board *b)
{
	int *ids;
	size_t count = board_sorted(b, NOUN_MEASURE, &ids);

	for (size_t i = 0; i < count; i++) {
		const struct mix_measure *measure;

		if ((size_t)ids[i] >= mix->capacity)
			continue;
		measure = &mix->measures[ids[i]];
		if (measure->leads[SIDE_PROMISED] == NULL && measure->leads[SIDE_ACTUAL] == NULL)
			continue;
		collect(mix, tier_at(mix, board_measure(b, ids[i])->tier), measure);
		collect(mix, &mix->all, measure);
	}
	free(ids);
}

/* The value of a lead: where there were none, the other side's. */
static void find_worth(struct fractions *pool, struct mix_tier *tier)
{
	const struct fraction *none = fraction_of(pool, 0);

	for (int side = 0; side < SIDES; side++) {
		tier->leads[side] = plus(pool, none, tier->leads[side]);
		tier->money[side] = plus(pool, none, tier->money[side]);
		if (fraction_sign(tier->leads[side]) != 0)
			tier->worth[side] = fraction_quotient(pool, tier->money[side],
			                                      tier->leads[side]);
	}
	for (int side = 0; side < SIDES; side++)
		if (fraction_sign(tier->leads[side]) == 0)
			tier->worth[side] = plus(pool, none, tier->worth[SIDES - 1 - side]);
}

static const struct fraction *expected_money(struct mix *mix)
{
	const struct fraction *sum = fraction_of(&mix->pool, 0);

	for (size_t i = 0; i < mix->tier_count; i++)
		sum = fraction_sum(&mix->pool, sum,
		                   fraction_product(&mix->pool, mix->tiers[i].leads[SIDE_ACTUAL],
		                                    mix->tiers[i].worth[SIDE_PROMISED]));
	return sum;
}

static void add_line(struct mix *mix, enum gap_kind kind, const struct fraction *promised,
                     const struct fraction *actual, const struct fraction *exact)
{
	mix->lines[mix->count++] = (struct gap_line){
		.kind = kind,
		.promised = promised,
		.actual = actual,
		.exact = exact,
	};
}

static void add_lines(struct mix *mix)
{
	struct fractions *pool = &mix->pool;
	const struct mix_tier *all = &mix->all;
	const struct fraction *before = all->leads[SIDE_PROMISED], *now = all->leads[SIDE_ACTUAL];
	const struct fraction *usual = all->worth[SIDE_PROMISED];
	const struct fraction *expected = expected_money(mix);
	const struct fraction *volume, *shift, *rest;

	volume = fraction_product(pool, fraction_difference(pool, now, before), usual);
	shift = fraction_difference(pool, expected, fraction_product(pool, now, usual));
	rest = fraction_difference(pool, all->money[SIDE_ACTUAL], all->money[SIDE_PROMISED]);
	rest = fraction_difference(pool, rest, fraction_sum(pool, volume, shift));
	if (fraction_sign(now) != 0)
		mix->expected = fraction_quotient(pool, expected, now);
	add_line(mix, GAP_MIX_VOLUME, before, now, volume);
	add_line(mix, GAP_MIX_MIX, usual, mix->expected, shift);
	add_line(mix, GAP_MIX_VALUE, mix->expected, all->worth[SIDE_ACTUAL], rest);
	gap_round(pool, mix->lines, mix->count);
}

void mix_finish(struct mix *mix, const struct board *b)
{
	gap_names_sort(&mix->unreported, b);
	collect_tiers(mix, b);
	if (mix->all.leads[SIDE_PROMISED] == NULL || mix->all.leads[SIDE_ACTUAL] == NULL)
		return;
	for (size_t i = 0; i < mix->tier_count; i++)
		find_worth(&mix->pool, &mix->tiers[i]);
	find_worth(&mix->pool, &mix->all);
	add_lines(mix);
}

void mix_release(struct mix *mix)
{
	fractions_release(&mix->pool);
	free(mix->measures);
	free(mix->unreported.keys);
	free(mix->tiers);
	*mix = (struct mix){ 0 };
}

void mix_of_board(struct mix *mix, const struct board *b, struct quarter quarter)
{
	*mix = (struct mix){ .quarter = quarter };
	for (size_t i = 0; i < b->figures.count; i++)
		mix_feed(mix, b, &b->figures.items[i]);
	mix_finish(mix, b);
}
