#include "core/gaps.h"

struct wanted {
	const char *promised[MIX_LINES], *actual[MIX_LINES], *effect[MIX_LINES];
};

static const enum gap_form forms[] = { GAP_COUNT, GAP_MONEY, GAP_MONEY };

static void assert_mix(struct board *b, const struct wanted *wanted)
{
	struct mix mix;

	mix_of_board(&mix, b, quarter_make(2026, 3));
	assert_int_equal(mix.count, MIX_LINES);
	for (int i = 0; i < MIX_LINES; i++) {
		assert_int_equal(mix.lines[i].kind, (int)GAP_MIX_VOLUME + i);
		assert_figure(mix.lines[i].promised, forms[i], wanted->promised[i]);
		assert_figure(mix.lines[i].actual, forms[i], wanted->actual[i]);
		assert_figure(mix.lines[i].effect, GAP_MONEY, wanted->effect[i]);
	}
	mix_release(&mix);
}

static void put_leads(struct board *b, int person, int measure, const int64_t figures[4])
{
	put_values(put_figure(b, person, measure, amount_of(figures[0]), amount_of(figures[2])),
	           figures[1], figures[3]);
}

/* 100 soft at 10 and 50 hard at 40; 200 at 9 and 20 at 50 came. */
static void number_mix_and_value_are_told_apart(void **state)
{
	static const struct wanted wanted = {
		{ "150", "20.00", "12.73" },
		{ "220", "12.73", "12.73" },
		{ "1400.00", "-1600.00", "0.00" },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_leads(&b, ANN, M_SOFT, (int64_t[]){ 100, 100000, 200, 180000 });
	put_leads(&b, ANN, M_HARD, (int64_t[]){ 50, 200000, 20, 100000 });
	assert_mix(&b, &wanted);
	board_release(&b);
}

static void measures_of_one_tier_are_one_class(void **state)
{
	struct board b;
	struct mix mix;

	(void)state;
	gap_board(&b);
	put_leads(&b, ANN, M_SOFT, (int64_t[]){ 10, 1000, 10, 1000 });
	put_leads(&b, BO, M_SOFT_TOO, (int64_t[]){ 10, 2000, 10, 1000 });
	put_leads(&b, CY, M_LEADS, (int64_t[]){ 10, 2000, 10, 1000 });
	mix_of_board(&mix, &b, quarter_make(2026, 3));
	assert_int_equal(mix.tier_count, 2);
	assert_string_equal(mix.tiers[0].name, "");
	assert_string_equal(mix.tiers[1].name, "Soft lead");
	assert_figure(mix.tiers[1].worth[SIDE_PROMISED], GAP_MONEY, "1.50");
	mix_release(&mix);
	board_release(&b);
}

static void a_tier_nobody_promised_is_worth_what_it_brought(void **state)
{
	static const struct wanted wanted = {
		{ "100", "10.00", "15.00" },
		{ "100", "15.00", "15.00" },
		{ "0.00", "500.00", "0.00" },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_leads(&b, ANN, M_SOFT, (int64_t[]){ 100, 100000, 50, 50000 });
	put_leads(&b, ANN, M_HARD, (int64_t[]){ 0, 0, 50, 100000 });
	assert_mix(&b, &wanted);
	board_release(&b);
}

static void without_promised_leads_the_actual_value_counts(void **state)
{
	static const struct wanted wanted = {
		{ "0", "20.00", "20.00" },
		{ "50", "20.00", "20.00" },
		{ "1000.00", "0.00", "0.00" },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_leads(&b, ANN, M_SOFT, (int64_t[]){ 0, 0, 50, 100000 });
	assert_mix(&b, &wanted);
	board_release(&b);
}

static void without_actual_leads_it_is_all_volume(void **state)
{
	static const struct wanted wanted = {
		{ "50", "20.00", "" },
		{ "0", "", "20.00" },
		{ "-1000.00", "0.00", "0.00" },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_leads(&b, ANN, M_SOFT, (int64_t[]){ 50, 100000, 0, 0 });
	assert_mix(&b, &wanted);
	board_release(&b);
}

static void nothing_on_both_sides_is_nothing(void **state)
{
	static const struct wanted wanted = {
		{ "0", "0.00", "" },
		{ "0", "", "0.00" },
		{ "0.00", "0.00", "0.00" },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_leads(&b, ANN, M_SOFT, (int64_t[]){ 0, 0, 0, 0 });
	assert_mix(&b, &wanted);
	board_release(&b);
}

static void leads_without_a_value_are_passed_over(void **state)
{
	static const struct wanted wanted = {
		{ "10", "1.00", "1.00" },
		{ "20", "1.00", "2.00" },
		{ "10.00", "0.00", "20.00" },
	};
	struct board b;
	struct figure *f;

	(void)state;
	gap_board(&b);
	put_leads(&b, ANN, M_SOFT, (int64_t[]){ 10, 1000, 20, 4000 });
	put_figure(&b, BO, M_SOFT, amount_of(500), amount_of(600));
	put_figure(&b, BO, M_WON, amount_of(5), amount_of(6))->actual.value = amount_of(9);
	f = figures_at(&b.figures, key_of(ANN, M_SOFT, 2026, 2));
	f->actual.amount = f->actual.value = amount_of(77);
	assert_mix(&b, &wanted);
	board_release(&b);
}

static void a_value_on_one_side_only_gives_no_mix(void **state)
{
	struct board b;
	struct mix mix;

	(void)state;
	gap_board(&b);
	put_figure(&b, ANN, M_SOFT, amount_of(5), amount_of(6))->promise.terms.value = amount_of(
		500);
	put_figure(&b, BO, M_HARD, amount_of(5), nothing)->promise.terms.value = amount_of(500);
	mix_of_board(&mix, &b, quarter_make(2026, 3));
	assert_int_equal(mix.count, 0);
	assert_int_equal(mix.unreported.count, 2);
	mix_release(&mix);
	b.figures.count = 0;
	put_figure(&b, ANN, M_SOFT, amount_of(5), amount_of(6))->actual.value = amount_of(500);
	mix_of_board(&mix, &b, quarter_make(2026, 3));
	assert_int_equal(mix.count, 0);
	assert_int_equal(mix.unreported.count, 0);
	mix_release(&mix);
	board_release(&b);
}

static void a_board_without_measures_has_no_mix(void **state)
{
	struct board b = { .settings = sample_settings() };
	struct mix mix;

	(void)state;
	mix_of_board(&mix, &b, quarter_make(2026, 3));
	assert_int_equal(mix.count, 0);
	mix_release(&mix);
	board_release(&b);
}

static void the_three_always_sum_to_the_difference_in_money(void **state)
{
	static const int measures[] = { M_LEADS, M_SOFT, M_SOFT_TOO, M_HARD };
	uint32_t seed = 5;
	struct board b;

	(void)state;
	gap_board(&b);
	for (int round = 0; round < 2000; round++) {
		int64_t difference = 0;
		struct fraction *sum;
		struct mix mix;

		for (size_t i = 0; i < COUNT_OF(measures); i++) {
			int64_t figures[4];

			for (int at = 0; at < 4; at++)
				figures[at] = chance(&seed, 3) == 0 ? 0 : chance(&seed, 1000003);
			put_leads(&b, ANN, measures[i], figures);
			difference += figures[3] - figures[1];
		}
		mix_of_board(&mix, &b, quarter_make(2026, 3));
		sum = fraction_of(&mix.pool, -difference);
		for (size_t i = 0; i < mix.count; i++)
			sum = fraction_sum(&mix.pool, sum, mix.lines[i].effect);
		assert_int_equal(fraction_sign(sum), 0);
		mix_release(&mix);
	}
	board_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(number_mix_and_value_are_told_apart),
		cmocka_unit_test(measures_of_one_tier_are_one_class),
		cmocka_unit_test(a_tier_nobody_promised_is_worth_what_it_brought),
		cmocka_unit_test(without_promised_leads_the_actual_value_counts),
		cmocka_unit_test(without_actual_leads_it_is_all_volume),
		cmocka_unit_test(nothing_on_both_sides_is_nothing),
		cmocka_unit_test(leads_without_a_value_are_passed_over),
		cmocka_unit_test(a_value_on_one_side_only_gives_no_mix),
		cmocka_unit_test(a_board_without_measures_has_no_mix),
		cmocka_unit_test(the_three_always_sum_to_the_difference_in_money),
	};

	return cmocka_run_group_tests_name("core/mix", tests, NULL, NULL) != 0;
}
