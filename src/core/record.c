#include "core/record.h"

#include "core/standing.h"

#include <stdlib.h>

const char *const finding_words[] = { "no record", "early sign", "over-promises", "one big miss",
	                              "uneven",    "sandbags",   "mild optimist", "erratic",
	                              "reliable",  NULL };

/* Shrinking with three quarters of kept promises: with fewer the number for
 * somebody new is worse than believing them. */
enum { TRACK_QUARTERS = 3 };

void record_add(struct record_builder *builder, struct quarter quarter, struct amount promised,
                struct amount actual)
{
	struct quarter before = quarter_add(quarter, -1);

	if (!actual.given)
		return;
	if (promised.given) {
		struct scored *s = &builder->last[builder->count++ % RECORD_MAX];

		*s = (struct scored){ quarter, promised.units, actual.units, { 0 } };
		if (quarter_compare(builder->actual_quarter, before) == 0)
			s->previous = amount_of(builder->actual);
	}
	builder->actual_quarter = quarter;
	builder->actual = actual.units;
}

static int64_t error_at(const struct record *record, int i)
{
	return standing_error(record->scored[i].promised, record->scored[i].actual,
	                      record->direction);
}

static struct ratio ratio_of_sums(const struct record *record, int64_t promised, int64_t actual)
{
	if (record->direction == DIRECTION_LOWER)
		return ratio_of(promised, actual);
	return ratio_of(actual, promised);
}

/* Bounds make these sums safe: at most 8 quarters of at most 9 x 10^15. */
static void add_up(struct record *record)
{
	for (int i = 0; i < record->quarters; i++) {
		int64_t error = error_at(record, i);

		record->promised += record->scored[i].promised;
		record->actual += record->scored[i].actual;
		record->error_size += llabs(error);
		record->short_count += error < 0;
		record->over_count += error > 0;
		if (error < error_at(record, record->worst))
			record->worst = i;
		if (error > error_at(record, record->best))
			record->best = i;
	}
}

static struct ratio ratio_without(const struct record *record, int i)
{
	const struct scored *s = &record->scored[i];

	return ratio_of_sums(record, record->promised - s->promised, record->actual - s->actual);
}

static void compare_with_repeating(struct record *record)
{
	int64_t error = 0, repeat = 0;
	int compared = 0;

	for (int i = 0; i < record->quarters; i++) {
		const struct scored *s = &record->scored[i];

		if (!s->previous.given)
			continue;
		compared++;
		error += llabs(s->actual - s->promised);
		repeat += llabs(s->actual - s->previous.units);
	}
	record->error_compared = error;
	record->repeat_error = repeat;
	if (compared > 0)
		record->repeat_closer = repeat < error ? REPEAT_YES : REPEAT_NO;
}

static bool is_below(struct ratio r, int64_t hundredths)
{
	return ratio_is_defined(r) && ratio_compare(r, hundredths, 100) < 0;
}

static bool is_above(struct ratio r, int64_t hundredths)
{
	return ratio_is_defined(r) && ratio_compare(r, hundredths, 100) > 0;
}

/* "In three quarters of the quarters." */
static bool is_mostly(int some, int all)
{
	return 4 * some >= 3 * all;
}

static enum finding finding_of_short(const struct record *r)
{
	if (!is_below(r->without_worst, 90))
		return FINDING_ONE_BIG_MISS;
	return is_mostly(r->short_count, r->quarters) ? FINDING_OVER_PROMISES : FINDING_UNEVEN;
}

static enum finding finding_of(const struct record *r)
{
	if (r->quarters <= 1 || r->promised == 0 || !ratio_is_defined(r->ratio))
		return FINDING_NO_RECORD;
	if (r->quarters < 4)
		return FINDING_EARLY_SIGN;
	if (is_below(r->ratio, 90))
		return finding_of_short(r);
	if (is_above(r->ratio, 110) && is_mostly(r->over_count, r->quarters) &&
	    is_above(r->without_best, 110))
		return FINDING_SANDBAGS;
	if (is_below(r->ratio, 100) && is_mostly(r->short_count, r->quarters))
		return FINDING_MILD_OPTIMIST;
	return is_above(r->wape, 25) ? FINDING_ERRATIC : FINDING_RELIABLE;
}

void record_finish(const struct record_builder *builder, struct record *out)
{
	int first = builder->count > RECORD_MAX ? builder->count - RECORD_MAX : 0;

	*out = (struct record){ .direction = builder->direction };
	for (int i = first; i < builder->count; i++)
		out->scored[out->quarters++] = builder->last[i % RECORD_MAX];
	if (out->quarters == 0)
		return;
	add_up(out);
	out->ratio = ratio_of_sums(out, out->promised, out->actual);
	out->without_worst = ratio_without(out, out->worst);
	out->without_best = ratio_without(out, out->best);
	out->wape = ratio_of(out->error_size, out->promised);
	compare_with_repeating(out);
	out->finding = finding_of(out);
}

void record_of_run(const struct figure *run, size_t count, enum basis basis,
                   enum direction direction, struct quarter as_of, struct record *out)
{
	struct record_builder builder = { .direction = direction };

	for (size_t i = 0; i < count && quarter_compare(run[i].key.quarter, as_of) <= 0; i++)
		record_add(&builder, run[i].key.quarter, figure_promised(&run[i], basis),
		           figure_actual(&run[i], basis));
	record_finish(&builder, out);
}

struct amount record_track_number(const struct record *record, int64_t promise)
{
	int64_t n = record->quarters;
	int64_t result;

	if (n == 0 || record->promised == 0)
		return (struct amount){ 0 };
	if (!ratio_of_product(promise, n * record->actual + TRACK_QUARTERS * record->promised,
	                      (n + TRACK_QUARTERS) * record->promised, &result))
		return (struct amount){ 0 };
	return amount_of(result);
}

/* Lower is better: what came is compared with what was promised, because
 * "delivered" would praise a larger number. */
static void add_ratio_words(struct str *out, const struct record *r, struct ratio ratio)
{
	if (r->direction == DIRECTION_LOWER)
		str_addf(out, "%lld promised per 100 that came",
		         (long long)ratio_scaled(ratio, 100));
	else
		str_addf(out, "%lld delivered per 100 promised",
		         (long long)ratio_scaled(ratio, 100));
}

static void add_worst_words(struct str *out, const struct record *r)
{
	char quarter[QUARTER_TEXT];
	bool changed = is_below(r->ratio, 90) && !is_below(r->without_worst, 90);

	quarter_format(r->scored[r->worst].quarter, quarter);
	if (changed)
		str_addf(out, "; without %s the record would be %lld", quarter,
		         (long long)ratio_scaled(r->without_worst, 100));
	else
		str_addf(out, "; still %lld without the worst (%s)",
		         (long long)ratio_scaled(r->without_worst, 100), quarter);
}

static void add_best_words(struct str *out, const struct record *r)
{
	char quarter[QUARTER_TEXT];

	quarter_format(r->scored[r->best].quarter, quarter);
	str_addf(out, "; %s %lld without the best (%s)",
	         is_above(r->without_best, 110) ? "still" : "only",
	         (long long)ratio_scaled(r->without_best, 100), quarter);
}

void record_add_words(struct str *out, const struct record *r)
{
	bool upward = r->over_count > r->short_count;

	if (r->quarters == 0) {
		str_add(out, "no closed quarter with both a promise and an actual");
		return;
	}
	str_addf(out, "%s in %d of %d quarter%s", upward ? "above" : "short",
	         upward ? r->over_count : r->short_count, r->quarters, r->quarters == 1 ? "" : "s");
	if (!ratio_is_defined(r->ratio))
		return;
	str_add(out, "; ");
	add_ratio_words(out, r, r->ratio);
	if (is_above(r->ratio, 110) && ratio_is_defined(r->without_best))
		add_best_words(out, r);
	else if (r->short_count > 0 && ratio_is_defined(r->without_worst))
		add_worst_words(out, r);
}

static int order_by_ratio(struct ratio a, struct ratio b)
{
	if (!ratio_is_defined(a) || !ratio_is_defined(b))
		return ratio_is_defined(b) - ratio_is_defined(a);
	return ratio_order(a, b);
}

int record_order(const struct record *a, bool a_money, const struct record *b, bool b_money)
{
	int64_t a_gap = a->promised - a->actual, b_gap = b->promised - b->actual;

	if (a_money != b_money)
		return b_money - a_money;
	if (a_money && a_gap != b_gap)
		return a_gap > b_gap ? -1 : 1;
	return order_by_ratio(a->ratio, b->ratio);
}
