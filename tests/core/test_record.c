#include "core/record.h"

#include "core/boards.h"
#include "core/standing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>
#include <cmocka.h>

enum { SERIES = 8 };

struct series {
	enum direction direction;
	int n;
	int64_t promised[SERIES], actual[SERIES];
	enum finding want;
};

static struct record record_of(const struct series *s)
{
	struct record_builder builder = { .direction = s->direction };
	struct record r;

	for (int i = 0; i < s->n; i++)
		record_add(&builder, quarter_add(quarter_make(2025, 1), i),
		           amount_of(s->promised[i]), amount_of(s->actual[i]));
	record_finish(&builder, &r);
	return r;
}

static void check_finding(const struct series *s, size_t row)
{
	struct record r = record_of(s);

	if (r.finding != s->want)
		fail_msg("row %zu: %s instead of %s", row, finding_words[r.finding],
		         finding_words[s->want]);
}

static const struct series example = {
	.n = 6,
	.promised = { 120, 150, 150, 180, 200, 200 },
	.actual = { 100, 130, 155, 140, 150, 160 },
};

static void the_example_of_the_method_comes_out_to_the_last_digit(void **state)
{
	struct record r = record_of(&example);
	char out[RATIO_TEXT];

	(void)state;
	assert_int_equal(r.quarters, 6);
	assert_int_equal(r.promised, 1000);
	assert_int_equal(r.actual, 835);
	assert_string_equal(ratio_format(r.ratio, out), "0.8350");
	assert_int_equal(r.short_count, 5);
	assert_int_equal(r.over_count, 1);
	assert_int_equal(r.worst, 4);
	assert_int_equal(r.best, 2);
	assert_string_equal(ratio_format(r.without_worst, out), "0.8563");
	assert_string_equal(ratio_format(r.wape, out), "0.1750");
	assert_int_equal(r.finding, FINDING_OVER_PROMISES);
	assert_int_equal(r.repeat_closer, REPEAT_YES);
	assert_int_equal(r.error_compared, 155);
	assert_int_equal(r.repeat_error, 90);
	assert_int_equal(record_track_number(&r, 200).units, 178);
}

static void too_little_is_no_record(void **state)
{
	static const struct series rows[] = {
		{ .n = 0, .want = FINDING_NO_RECORD },
		{ .n = 1, .promised = { 100 }, .actual = { 1 }, .want = FINDING_NO_RECORD },
		{ .n = 2, .promised = { 0, 0 }, .actual = { 5, 5 }, .want = FINDING_NO_RECORD },
		{ .n = 4, .promised = { 0 }, .actual = { 5, 5, 5, 5 }, .want = FINDING_NO_RECORD },
		{ DIRECTION_LOWER, 4, { 5, 5, 5, 5 }, { 0 }, FINDING_NO_RECORD },
		{ .n = 2,
		  .promised = { 100, 100 },
		  .actual = { 1, 1 },
		  .want = FINDING_EARLY_SIGN },
		{ .n = 3, .promised = { 9, 9, 9 }, .actual = { 0 }, .want = FINDING_EARLY_SIGN },
		{ .n = 3,
		  .promised = { 0, 0, 1 },
		  .actual = { 9, 9, 9 },
		  .want = FINDING_EARLY_SIGN },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(rows); i++)
		check_finding(&rows[i], i);
}

/* Below 0.90: over-promises, one big miss, uneven. */
static void the_findings_of_short_delivery_hold_at_their_bounds(void **state)
{
	static const struct series rows[] = {
		/* R is exactly 0.90, which is not below */
		{ 0, 4, { 100, 100, 100, 100 }, { 90, 90, 90, 90 }, FINDING_MILD_OPTIMIST },
		/* R a hair below; without the worst exactly 0.90 */
		{ 0, 4, { 100, 100, 100, 100 }, { 90, 90, 90, 89 }, FINDING_ONE_BIG_MISS },
		/* ... and a hair below 0.90 */
		{ 0, 4, { 100, 100, 100, 100 }, { 89, 90, 90, 89 }, FINDING_OVER_PROMISES },
		/* short in exactly three quarters of four, and in two */
		{ 0, 4, { 100, 100, 100, 100 }, { 100, 50, 50, 50 }, FINDING_OVER_PROMISES },
		{ 0, 4, { 100, 100, 100, 100 }, { 100, 100, 50, 50 }, FINDING_UNEVEN },
		/* six of eight, and five */
		{ 0,
		  8,
		  { 100, 100, 100, 100, 100, 100, 100, 100 },
		  { 100, 100, 50, 50, 50, 50, 50, 50 },
		  FINDING_OVER_PROMISES },
		{ 0,
		  8,
		  { 100, 100, 100, 100, 100, 100, 100, 100 },
		  { 100, 100, 100, 50, 50, 50, 50, 50 },
		  FINDING_UNEVEN },
		/* four of five, and three */
		{ 0, 5, { 10, 10, 10, 10, 10 }, { 10, 5, 5, 5, 5 }, FINDING_OVER_PROMISES },
		{ 0, 5, { 10, 10, 10, 10, 10 }, { 10, 10, 5, 5, 5 }, FINDING_UNEVEN },
		{ 0, 4, { 100, 100, 100, 100 }, { 100, 100, 100, 50 }, FINDING_ONE_BIG_MISS },
		/* short everywhere, and still one quarter makes the difference */
		{ 0, 4, { 100, 100, 100, 100 }, { 95, 95, 95, 10 }, FINDING_ONE_BIG_MISS },
		/* without the worst nothing was promised: counts as not below */
		{ 0, 4, { 100, 0, 0, 0 }, { 10, 0, 0, 0 }, FINDING_ONE_BIG_MISS },
		{ 0, 4, { 10, 10, 10, 10 }, { -5, -5, -5, -5 }, FINDING_OVER_PROMISES },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(rows); i++)
		check_finding(&rows[i], i);
}

static void the_findings_above_hold_at_their_bounds(void **state)
{
	static const struct series rows[] = {
		/* R is exactly 1.10, which is not above */
		{ 0, 4, { 100, 100, 100, 100 }, { 110, 110, 110, 110 }, FINDING_RELIABLE },
		/* R above, without the best exactly 1.10 */
		{ 0, 4, { 100, 100, 100, 100 }, { 111, 110, 110, 110 }, FINDING_RELIABLE },
		{ 0, 4, { 100, 100, 100, 100 }, { 111, 111, 110, 110 }, FINDING_SANDBAGS },
		/* above in exactly three of four, and in two */
		{ 0, 4, { 100, 100, 100, 100 }, { 200, 200, 200, 100 }, FINDING_SANDBAGS },
		{ 0, 4, { 100, 100, 100, 100 }, { 200, 200, 100, 100 }, FINDING_ERRATIC },
		/* without the best nothing was promised: counts as not above */
		{ 0, 4, { 100, 0, 0, 0 }, { 500, 1, 1, 1 }, FINDING_ERRATIC },
		/* R is exactly 1, and a hair below */
		{ 0, 4, { 100, 100, 100, 100 }, { 99, 99, 99, 103 }, FINDING_RELIABLE },
		{ 0, 4, { 100, 100, 100, 100 }, { 99, 99, 99, 102 }, FINDING_MILD_OPTIMIST },
		{ 0, 4, { 100, 100, 100, 100 }, { 98, 99, 100, 100 }, FINDING_RELIABLE },
		/* the mild optimist comes before the erratic one */
		{ 0, 4, { 100, 100, 100, 100 }, { 50, 50, 50, 249 }, FINDING_MILD_OPTIMIST },
		/* WAPE is exactly 0.25, and a hair above */
		{ 0, 4, { 100, 100, 100, 100 }, { 150, 50, 100, 100 }, FINDING_RELIABLE },
		{ 0, 4, { 100, 100, 100, 100 }, { 151, 50, 100, 100 }, FINDING_ERRATIC },
		{ 0, 4, { 100, 100, 100, 100 }, { 100, 100, 100, 100 }, FINDING_RELIABLE },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(rows); i++)
		check_finding(&rows[i], i);
}

static void lower_is_better_turns_the_ratio_over(void **state)
{
	static const struct series rows[] = {
		{ 1, 4, { 90, 90, 90, 90 }, { 100, 100, 100, 100 }, FINDING_MILD_OPTIMIST },
		{ 1, 4, { 90, 90, 90, 90 }, { 101, 100, 100, 100 }, FINDING_ONE_BIG_MISS },
		{ 1, 4, { 90, 90, 90, 90 }, { 101, 101, 100, 100 }, FINDING_OVER_PROMISES },
		{ 1, 4, { 50, 50, 50, 50 }, { 50, 50, 70, 70 }, FINDING_UNEVEN },
		{ 1, 4, { 110, 110, 110, 110 }, { 100, 100, 100, 100 }, FINDING_RELIABLE },
		{ 1, 4, { 110, 110, 110, 110 }, { 99, 99, 100, 100 }, FINDING_SANDBAGS },
		/* nothing came without the worst quarter: counts as not below */
		{ 1, 4, { 1, 1, 1, 1 }, { 90, 0, 0, 0 }, FINDING_ONE_BIG_MISS },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(rows); i++)
		check_finding(&rows[i], i);
}

static void of_equal_quarters_the_earliest_is_the_worst_and_the_best(void **state)
{
	static const struct series even = { 0, 4, { 9, 9, 9, 9 }, { 9, 9, 9, 9 }, 0 };
	static const struct series twice = { 0, 5, { 9, 9, 9, 9, 9 }, { 9, 8, 10, 8, 10 }, 0 };
	struct record r = record_of(&even);

	(void)state;
	assert_int_equal(r.worst, 0);
	assert_int_equal(r.best, 0);
	r = record_of(&twice);
	assert_int_equal(r.worst, 1);
	assert_int_equal(r.best, 2);
}

static void the_track_number_rounds_halves_away_from_zero(void **state)
{
	/* One quarter with F = 1: the number for a promise of 1 is (A + 3) / 4. */
	static const struct {
		int64_t actual, want;
	} cases[] = {
		{ -1, 1 }, { 3, 2 }, { -5, -1 }, { -9, -2 }, { 1, 1 }, { -2, 0 },
		{ -3, 0 }, { 2, 1 }, { -4, 0 },  { 5, 2 },   { 4, 2 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		struct series s = { 0, 1, { 1 }, { cases[i].actual }, 0 };
		struct record r = record_of(&s);

		assert_true(record_track_number(&r, 1).given);
		assert_int_equal(record_track_number(&r, 1).units, cases[i].want);
	}
}

static void there_is_no_track_number_without_a_record(void **state)
{
	static const struct series none = { 0, 0, { 0 }, { 0 }, 0 };
	static const struct series zero = { 0, 3, { 0 }, { 5, 5, 5 }, 0 };
	static const struct series huge = { 0, 1, { 1 }, { AMOUNT_MAX }, 0 };
	struct record r = record_of(&none);

	(void)state;
	assert_false(record_track_number(&r, 100).given);
	r = record_of(&zero);
	assert_false(record_track_number(&r, 100).given);
	r = record_of(&huge);
	assert_false(record_track_number(&r, AMOUNT_MAX).given);
}

static void kept_promises_leave_the_track_number_as_promised(void **state)
{
	(void)state;
	for (int n = 1; n <= SERIES; n++) {
		struct series s = { .n = n };
		struct record r;

		for (int i = 0; i < n; i++)
			s.promised[i] = s.actual[i] = AMOUNT_MAX - i;
		r = record_of(&s);
		assert_int_equal(record_track_number(&r, 777).units, 777);
		assert_int_equal(record_track_number(&r, AMOUNT_MAX).units, AMOUNT_MAX);
	}
}

static struct series any_series(uint32_t *seed)
{
	struct series s = { .direction = (enum direction)chance(seed, 2),
		            .n = (int)chance(seed, SERIES + 1) };
	uint32_t size = chance(seed, 3) == 0 ? 3 : 200;

	for (int i = 0; i < s.n; i++) {
		s.promised[i] = chance(seed, size);
		s.actual[i] = chance(seed, size);
		if (s.direction == DIRECTION_HIGHER && chance(seed, 8) == 0)
			s.actual[i] = -s.actual[i];
	}
	return s;
}

static void sums_and_counts_are_those_of_the_quarters(void **state)
{
	uint32_t seed = 11;

	(void)state;
	for (int run = 0; run < 20000; run++) {
		struct series s = any_series(&seed);
		struct record r = record_of(&s);
		int64_t promised = 0, actual = 0, size = 0;
		int under = 0, over = 0;

		for (int i = 0; i < s.n; i++) {
			int64_t e = standing_error(s.promised[i], s.actual[i], s.direction);

			promised += s.promised[i];
			actual += s.actual[i];
			size += llabs(e);
			under += e < 0;
			over += e > 0;
		}
		assert_int_equal(r.quarters, s.n);
		assert_int_equal(r.promised, promised);
		assert_int_equal(r.actual, actual);
		assert_int_equal(r.error_size, size);
		assert_int_equal(r.short_count, under);
		assert_int_equal(r.over_count, over);
		assert_true(under + over <= s.n);
	}
}

/* The table of the method, row by row; bounds are compared as products, and
 * the sums are small. */
static enum finding table_says(const struct series *s, const struct record *r)
{
	bool lower = s->direction == DIRECTION_LOWER;
	int64_t over = lower ? r->promised : r->actual, under = lower ? r->actual : r->promised;
	int64_t wf = r->promised - s->promised[r->worst], wa = r->actual - s->actual[r->worst];
	int64_t bf = r->promised - s->promised[r->best], ba = r->actual - s->actual[r->best];
	int64_t w_over = lower ? wf : wa, w_under = lower ? wa : wf;
	int64_t b_over = lower ? bf : ba, b_under = lower ? ba : bf;
	bool w_short = w_under > 0 && 100 * w_over < 90 * w_under;
	bool b_above = b_under > 0 && 100 * b_over > 110 * b_under;
	bool often_short = 4 * r->short_count >= 3 * s->n;
	bool often_over = 4 * r->over_count >= 3 * s->n;

	if (s->n <= 1 || r->promised == 0 || under == 0)
		return FINDING_NO_RECORD;
	if (s->n <= 3)
		return FINDING_EARLY_SIGN;
	if (100 * over < 90 * under && often_short && w_short)
		return FINDING_OVER_PROMISES;
	if (100 * over < 90 * under && !w_short)
		return FINDING_ONE_BIG_MISS;
	if (100 * over < 90 * under)
		return FINDING_UNEVEN;
	if (100 * over > 110 * under && often_over && b_above)
		return FINDING_SANDBAGS;
	if (over < under && often_short)
		return FINDING_MILD_OPTIMIST;
	return 4 * r->error_size > r->promised ? FINDING_ERRATIC : FINDING_RELIABLE;
}

static void the_finding_is_the_first_row_of_the_table_that_applies(void **state)
{
	int seen[FINDING_RELIABLE + 1] = { 0 };
	uint32_t seed = 5;

	(void)state;
	for (int run = 0; run < 40000; run++) {
		struct series s = any_series(&seed);
		struct record r = record_of(&s);

		s.want = s.n == 0 ? FINDING_NO_RECORD : table_says(&s, &r);
		check_finding(&s, (size_t)run);
		seen[r.finding]++;
	}
	for (int finding = 0; finding <= FINDING_RELIABLE; finding++)
		assert_true(seen[finding] > 20);
}

static void the_order_of_quarters_does_not_matter_to_the_sums(void **state)
{
	uint32_t seed = 3;

	(void)state;
	for (int run = 0; run < 5000; run++) {
		struct series s = any_series(&seed), turned = s;
		struct record a, b;

		for (int i = 0; i < s.n; i++) {
			turned.promised[i] = s.promised[s.n - 1 - i];
			turned.actual[i] = s.actual[s.n - 1 - i];
		}
		a = record_of(&s);
		b = record_of(&turned);
		assert_int_equal(a.promised, b.promised);
		assert_int_equal(a.actual, b.actual);
		assert_int_equal(a.error_size, b.error_size);
		assert_int_equal(a.short_count, b.short_count);
		if (s.n > 0)
			assert_int_equal(standing_error(s.promised[a.worst], s.actual[a.worst],
			                                s.direction),
			                 standing_error(turned.promised[b.worst],
			                                turned.actual[b.worst], s.direction));
	}
}

static bool same_record(const struct record *a, const struct record *b)
{
	for (int i = 0; i < a->quarters; i++)
		if (a->scored[i].quarter.index != b->scored[i].quarter.index ||
		    !amount_equal(a->scored[i].previous, b->scored[i].previous))
			return false;
	return a->quarters == b->quarters && a->promised == b->promised && a->actual == b->actual &&
	       a->worst == b->worst && a->best == b->best && a->finding == b->finding &&
	       a->repeat_closer == b->repeat_closer && a->repeat_error == b->repeat_error &&
	       a->error_compared == b->error_compared;
}

/* A run of figures with gaps, drafts, and quarters of one side only. */
static int any_run(struct figure *run, int length, uint32_t *seed)
{
	int count = 0;

	for (int i = 0; i < length; i++) {
		struct figure *f = &run[count];

		if (chance(seed, 6) == 0)
			continue;
		*f = (struct figure){ .key = key_of(1, 1, 2020, 1) };
		f->key.quarter = quarter_add(f->key.quarter, i);
		f->promise.state = (enum promise_state)chance(seed, 3);
		f->promise.terms.amount = amount_of(chance(seed, 100));
		f->promise.terms.value = any_amount(seed);
		if (chance(seed, 4) > 0)
			f->actual.amount = amount_of(chance(seed, 100));
		count++;
	}
	return count;
}

static void a_run_of_figures_and_adding_by_hand_agree(void **state)
{
	struct figure run[24];
	uint32_t seed = 17;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		int length = any_run(run, 24, &seed);
		struct quarter as_of = quarter_add(quarter_make(2020, 1), (int)chance(&seed, 30));
		struct record_builder builder = { .direction = DIRECTION_HIGHER };
		struct record by_run, by_hand;

		record_of_run(run, (size_t)length, BASIS_AMOUNT, DIRECTION_HIGHER, as_of, &by_run);
		for (int j = 0; j < length; j++)
			if (run[j].actual.amount.given && run[j].key.quarter.index <= as_of.index)
				record_add(&builder, run[j].key.quarter,
				           figure_promised(&run[j], BASIS_AMOUNT),
				           run[j].actual.amount);
		record_finish(&builder, &by_hand);
		assert_true(same_record(&by_run, &by_hand));
		assert_true(by_run.quarters <= RECORD_MAX);
	}
}

static void only_the_latest_eight_quarters_are_scored(void **state)
{
	struct record_builder builder = { .direction = DIRECTION_HIGHER };
	struct record r;

	(void)state;
	for (int i = 0; i < 21; i++)
		record_add(&builder, quarter_add(quarter_make(2020, 1), i), amount_of(100),
		           amount_of(i));
	record_finish(&builder, &r);
	assert_int_equal(r.quarters, 8);
	for (int i = 0; i < 8; i++)
		assert_int_equal(r.scored[i].actual, 13 + i);
	assert_int_equal(r.promised, 800);
	assert_true(r.scored[0].previous.given); /* it may lie before the eight */
	assert_int_equal(r.scored[0].previous.units, 12);
}

static void value_is_judged_by_itself(void **state)
{
	struct figure run[4];
	struct record amount, value;

	(void)state;
	for (int i = 0; i < 4; i++)
		run[i] = (struct figure){
			.key = key_of(1, 1, 2025, i + 1),
			.promise.state = PROMISE_LOCKED,
			.promise.terms = { .amount = amount_of(100), .value = amount_of(1000) },
			.actual = { .amount = amount_of(127), .value = amount_of(780) },
		};
	record_of_run(run, 4, BASIS_AMOUNT, DIRECTION_HIGHER, quarter_make(2026, 1), &amount);
	record_of_run(run, 4, BASIS_VALUE, DIRECTION_HIGHER, quarter_make(2026, 1), &value);
	assert_int_equal(amount.finding, FINDING_SANDBAGS);
	assert_int_equal(value.finding, FINDING_OVER_PROMISES);
	run[3].actual.value = (struct amount){ 0 };
	record_of_run(run, 4, BASIS_VALUE, DIRECTION_HIGHER, quarter_make(2026, 1), &value);
	assert_int_equal(value.quarters, 3);
}

static void a_tie_with_repeating_last_quarter_is_no(void **state)
{
	static const struct series tie = { 0, 2, { 10, 12 }, { 10, 11 }, 0 };
	static const struct series single = { 0, 1, { 10 }, { 10 }, 0 };
	struct record r = record_of(&tie);

	(void)state;
	assert_int_equal(r.error_compared, 1);
	assert_int_equal(r.repeat_error, 1);
	assert_int_equal(r.repeat_closer, REPEAT_NO);
	r = record_of(&single);
	assert_int_equal(r.repeat_closer, REPEAT_UNKNOWN);
}

static void the_previous_quarter_needs_an_actual_but_no_promise(void **state)
{
	struct record_builder builder = { .direction = DIRECTION_HIGHER };
	struct amount none = { 0 };
	struct record r;

	(void)state;
	record_add(&builder, quarter_make(2025, 1), none, amount_of(50));
	record_add(&builder, quarter_make(2025, 2), amount_of(70), amount_of(52));
	record_add(&builder, quarter_make(2025, 3), amount_of(70), none);
	record_add(&builder, quarter_make(2025, 4), amount_of(70), amount_of(54));
	record_finish(&builder, &r);
	assert_int_equal(r.quarters, 2);
	assert_int_equal(r.error_compared, 18);
	assert_int_equal(r.repeat_error, 2);
	assert_int_equal(r.repeat_closer, REPEAT_YES);
}

static void check_words(const struct series *s, const char *want)
{
	struct record r = record_of(s);
	struct str out = { 0 };

	record_add_words(&out, &r);
	assert_string_equal(str_text(&out), want);
	str_release(&out);
}

static void the_words_can_be_checked_by_hand(void **state)
{
	static const struct series none = { 0, 0, { 0 }, { 0 }, 0 };
	static const struct series one = { 0, 1, { 10 }, { 10 }, 0 };
	static const struct series zero = { 0, 2, { 0, 0 }, { 1, 0 }, 0 };
	static const struct series miss = { 0, 4, { 9, 9, 9, 9 }, { 9, 9, 9, 1 }, 0 };
	static const struct series above = { 0, 4, { 10, 10, 10, 10 }, { 15, 15, 15, 10 }, 0 };
	static const struct series once = { 0, 4, { 10, 10, 10, 10 }, { 30, 10, 10, 10 }, 0 };
	static const struct series edge = { 0, 4, { 100, 100, 100, 100 }, { 90, 90, 90, 89 }, 0 };
	static const struct series at = { 0, 4, { 100, 100, 100, 100 }, { 90, 90, 90, 90 }, 0 };
	static const struct series lower = { 1, 4, { 80, 80, 80, 80 }, { 100, 99, 99, 99 }, 0 };

	(void)state;
	check_words(&example, "short in 5 of 6 quarters; 84 delivered per 100 promised; "
	                      "still 86 without the worst (2026-Q1)");
	check_words(&none, "no closed quarter with both a promise and an actual");
	check_words(&one, "short in 0 of 1 quarter; 100 delivered per 100 promised");
	check_words(&zero, "above in 1 of 2 quarters");
	check_words(&miss, "short in 1 of 4 quarters; 78 delivered per 100 promised; "
	                   "without 2025-Q4 the record would be 100");
	check_words(&above, "above in 3 of 4 quarters; 138 delivered per 100 promised; "
	                    "still 133 without the best (2025-Q1)");
	check_words(&once, "above in 1 of 4 quarters; 150 delivered per 100 promised; "
	                   "only 100 without the best (2025-Q1)");
	check_words(&edge, "short in 4 of 4 quarters; 90 delivered per 100 promised; "
	                   "without 2025-Q4 the record would be 90");
	check_words(&at, "short in 4 of 4 quarters; 90 delivered per 100 promised; "
	                 "still 90 without the worst (2025-Q1)");
	check_words(&lower, "short in 4 of 4 quarters; 81 promised per 100 that came; "
	                    "still 81 without the worst (2025-Q1)");
}

static void records_are_listed_costliest_first(void **state)
{
	static const struct series big = { 0, 2, { 900, 900 }, { 500, 500 }, 0 };
	static const struct series small = { 0, 2, { 90, 90 }, { 10, 10 }, 0 };
	static const struct series undefined = { 0, 2, { 0, 0 }, { 1, 1 }, 0 };
	struct record a = record_of(&big), b = record_of(&small), c = record_of(&undefined);

	(void)state;
	assert_true(record_order(&a, true, &b, true) < 0);
	assert_true(record_order(&b, true, &a, true) > 0);
	assert_int_equal(record_order(&a, true, &a, true), 0);
	assert_true(record_order(&b, true, &a, false) < 0);
	assert_true(record_order(&a, false, &b, true) > 0);
	assert_true(record_order(&b, false, &a, false) < 0); /* by ratio */
	assert_true(record_order(&b, false, &c, false) < 0); /* undefined last */
	assert_true(record_order(&c, false, &b, false) > 0);
	assert_int_equal(record_order(&c, false, &c, false), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_example_of_the_method_comes_out_to_the_last_digit),
		cmocka_unit_test(too_little_is_no_record),
		cmocka_unit_test(the_findings_of_short_delivery_hold_at_their_bounds),
		cmocka_unit_test(the_findings_above_hold_at_their_bounds),
		cmocka_unit_test(lower_is_better_turns_the_ratio_over),
		cmocka_unit_test(of_equal_quarters_the_earliest_is_the_worst_and_the_best),
		cmocka_unit_test(the_track_number_rounds_halves_away_from_zero),
		cmocka_unit_test(there_is_no_track_number_without_a_record),
		cmocka_unit_test(kept_promises_leave_the_track_number_as_promised),
		cmocka_unit_test(sums_and_counts_are_those_of_the_quarters),
		cmocka_unit_test(the_finding_is_the_first_row_of_the_table_that_applies),
		cmocka_unit_test(the_order_of_quarters_does_not_matter_to_the_sums),
		cmocka_unit_test(a_run_of_figures_and_adding_by_hand_agree),
		cmocka_unit_test(only_the_latest_eight_quarters_are_scored),
		cmocka_unit_test(value_is_judged_by_itself),
		cmocka_unit_test(a_tie_with_repeating_last_quarter_is_no),
		cmocka_unit_test(the_previous_quarter_needs_an_actual_but_no_promise),
		cmocka_unit_test(the_words_can_be_checked_by_hand),
		cmocka_unit_test(records_are_listed_costliest_first),
	};

	return cmocka_run_group_tests_name("core/record", tests, NULL, NULL) != 0;
}
