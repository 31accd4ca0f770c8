#include "core/gaps.h"

enum { ROUNDS = 10000 };

/* --- The same once more, naively: every order, one after another ------------------- */

struct naive {
	bool has[SIDES][GAP_ROLES];
	int64_t sums[SIDES][GAP_ROLES];
	int count;
	enum gap_kind kinds[4];
	mpq_t factors[SIDES][4], effects[4], now[4];
	mpz_t rounded[4];
	int orders;
};

static bool naive_has(const struct naive *n, enum role role)
{
	return n->has[SIDE_PROMISED][role] && n->has[SIDE_ACTUAL][role];
}

static void naive_init(struct naive *n)
{
	for (int i = 0; i < 4; i++) {
		mpq_inits(n->factors[0][i], n->factors[1][i], n->effects[i], n->now[i], NULL);
		mpz_init(n->rounded[i]);
	}
	n->count = n->orders = 0;
}

static void naive_clear(struct naive *n)
{
	for (int i = 0; i < 4; i++) {
		mpq_clears(n->factors[0][i], n->factors[1][i], n->effects[i], n->now[i], NULL);
		mpz_clear(n->rounded[i]);
	}
}

static void naive_factor(struct naive *n, enum gap_kind kind, enum role over, enum role under)
{
	int at = n->count++;

	n->kinds[at] = kind;
	for (int side = 0; side < SIDES; side++) {
		int from = side;

		if (under == ROLE_NONE) {
			mpq_set_si(n->factors[side][at], n->sums[side][over], 1);
			continue;
		}
		if (n->sums[side][under] == 0)
			from = !side;
		if (n->sums[from][under] == 0)
			continue;
		mpq_set_si(n->factors[side][at], n->sums[from][over],
		           (unsigned long)n->sums[from][under]);
		mpq_canonicalize(n->factors[side][at]);
	}
}

static void naive_model(struct naive *n)
{
	if (!naive_has(n, ROLE_LEADS)) {
		naive_factor(n, GAP_REVENUE, ROLE_REVENUE, ROLE_NONE);
		return;
	}
	naive_factor(n, GAP_LEADS, ROLE_LEADS, ROLE_NONE);
	if (!naive_has(n, ROLE_WON)) {
		naive_factor(n, GAP_REVENUE_PER_LEAD, ROLE_REVENUE, ROLE_LEADS);
		return;
	}
	if (naive_has(n, ROLE_ACCEPTED)) {
		naive_factor(n, GAP_ACCEPTANCE, ROLE_ACCEPTED, ROLE_LEADS);
		naive_factor(n, GAP_WIN_RATE, ROLE_WON, ROLE_ACCEPTED);
	} else {
		naive_factor(n, GAP_CONVERSION, ROLE_WON, ROLE_LEADS);
	}
	naive_factor(n, GAP_DEAL_SIZE, ROLE_REVENUE, ROLE_WON);
}

static void naive_product(const struct naive *n, mpq_t out)
{
	mpq_set_si(out, 1, 1);
	for (int i = 0; i < n->count; i++)
		mpq_mul(out, out, n->now[i]);
}

/* Moves one factor after another that has not moved, in every order. */
static void naive_walk(struct naive *n, unsigned moved)
{
	mpq_t before, after;

	if (moved == (1u << n->count) - 1) {
		n->orders++;
		return;
	}
	mpq_inits(before, after, NULL);
	for (int i = 0; i < n->count; i++) {
		unsigned left = 1, times;

		if (moved >> i & 1)
			continue;
		for (int other = 0; other < n->count; other++)
			left += other != i && !(moved >> other & 1);
		for (times = 1; left > 1; left--)
			times *= left - 1;
		naive_product(n, before);
		mpq_set(n->now[i], n->factors[SIDE_ACTUAL][i]);
		naive_product(n, after);
		mpq_sub(after, after, before);
		mpq_set_ui(before, times, 1);
		mpq_mul(after, after, before);
		mpq_add(n->effects[i], n->effects[i], after);
		naive_walk(n, moved | 1u << i);
		mpq_set(n->now[i], n->factors[SIDE_PROMISED][i]);
	}
	mpq_clears(before, after, NULL);
}

static void naive_effects(struct naive *n)
{
	mpq_t orders;

	mpq_init(orders);
	for (int i = 0; i < n->count; i++)
		mpq_set(n->now[i], n->factors[SIDE_PROMISED][i]);
	naive_walk(n, 0);
	mpq_set_si(orders, n->orders, 1);
	for (int i = 0; i < n->count; i++)
		mpq_div(n->effects[i], n->effects[i], orders);
	mpq_clear(orders);
}

/* Down, and then one by one to whoever is farthest below. */
static void naive_round(struct naive *n)
{
	mpq_t missing, rest, most;
	int at;

	mpq_inits(missing, rest, most, NULL);
	for (int i = 0; i < n->count; i++)
		mpz_fdiv_q(n->rounded[i], mpq_numref(n->effects[i]), mpq_denref(n->effects[i]));
	for (;;) {
		at = -1;
		mpq_set_si(missing, 0, 1);
		for (int i = 0; i < n->count; i++) {
			mpq_set_z(rest, n->rounded[i]);
			mpq_sub(rest, n->effects[i], rest);
			mpq_add(missing, missing, rest);
			if (at < 0 || mpq_cmp(rest, most) > 0) {
				at = i;
				mpq_set(most, rest);
			}
		}
		if (mpq_sgn(missing) == 0)
			break;
		mpz_add_ui(n->rounded[at], n->rounded[at], 1);
	}
	mpq_clears(missing, rest, most, NULL);
}

/* --- Random quarters --------------------------------------------------------------- */

static int64_t any_sum(enum role role, bool actual, uint32_t *seed)
{
	static const int64_t sizes[] = { 1, 4, 100, 1000000, INT64_C(10000000000000) };
	bool money = role == ROLE_REVENUE || role == ROLE_OTHER_REVENUE;
	uint32_t kinds = money ? COUNT_OF(sizes) : COUNT_OF(sizes) - 1;
	int64_t size = sizes[chance(seed, kinds)];
	int64_t sum = (int64_t)((chance(seed, 1000003) * UINT64_C(9000000001)) %
	                        (uint64_t)(size + 1));

	return money && actual && chance(seed, 5) == 0 ? -sum : sum;
}

static const int measure_of[GAP_ROLES] = {
	[ROLE_LEADS] = M_LEADS,     [ROLE_ACCEPTED] = M_ACCEPTED,   [ROLE_WON] = M_WON,
	[ROLE_REVENUE] = M_REVENUE, [ROLE_OTHER_REVENUE] = M_OTHER,
};

static void any_figures(struct board *b, struct naive *n, enum role role, uint32_t *seed)
{
	for (int person = ANN; person <= CY; person++) {
		struct amount sides[SIDES] = { { 0 } };

		for (int side = 0; side < SIDES; side++) {
			if (chance(seed, 3) == 0)
				continue;
			sides[side] = amount_of(any_sum(role, side == SIDE_ACTUAL, seed));
			n->sums[side][role] += sides[side].units;
			n->has[side][role] = true;
		}
		put_figure(b, person, measure_of[role], sides[SIDE_PROMISED], sides[SIDE_ACTUAL]);
	}
}

static void any_quarter_of(struct board *b, struct naive *n, uint32_t *seed)
{
	*n = (struct naive){ 0 };
	b->figures.count = 0;
	for (int role = ROLE_LEADS; role < GAP_ROLES; role++)
		if (chance(seed, 5) > 0)
			any_figures(b, n, (enum role)role, seed);
}

static void assert_effects(const struct gap *gap, const struct naive *n)
{
	mpq_t exact, rounded, wanted;

	mpq_inits(exact, rounded, wanted, NULL);
	assert_int_equal(gap->lines[0].kind, GAP_PROMISED);
	for (int i = 0; i < n->count; i++) {
		const struct gap_line *line = &gap->lines[1 + i];

		assert_int_equal(line->kind, n->kinds[i]);
		read_fraction(exact, line->exact);
		assert_true(mpq_equal(exact, n->effects[i]));
		read_fraction(rounded, line->effect);
		mpq_set_z(wanted, n->rounded[i]);
		assert_true(mpq_equal(rounded, wanted));
	}
	mpq_clears(exact, rounded, wanted, NULL);
}

/* The lines between promised and actual sum to the gap, to the unit. */
static void assert_sum(struct gap *gap)
{
	const struct gap_line *last = &gap->lines[gap->count - 1];
	struct fraction *sum = fraction_of(&gap->pool, 0);

	for (size_t i = 1; i + 1 < gap->count; i++)
		sum = fraction_sum(&gap->pool, sum, gap->lines[i].effect);
	assert_int_equal(last->kind, GAP_ACTUAL);
	assert_int_equal(fraction_order(sum, last->effect), 0);
	assert_int_equal(fraction_order(fraction_difference(&gap->pool, last->actual,
	                                                    gap->lines[0].promised),
	                                sum),
	                 0);
}

static void ten_thousand_quarters_agree_with_every_order_walked(void **state)
{
	uint32_t seed = 20261012, models[5] = { 0 }, earlier = 0, others = 0;
	struct board b;

	(void)state;
	gap_board(&b);
	for (int round = 0; round < ROUNDS; round++) {
		struct naive n;
		struct gap gap;

		any_quarter_of(&b, &n, &seed);
		naive_init(&n);
		gap_of_board(&gap, &b, quarter_make(2026, 3));
		assert_true((gap.count > 0) == naive_has(&n, ROLE_REVENUE));
		if (gap.count > 0) {
			naive_model(&n);
			naive_effects(&n);
			naive_round(&n);
			assert_effects(&gap, &n);
			assert_sum(&gap);
		}
		models[n.count]++;
		earlier += line_of(gap.lines, gap.count, GAP_EARLIER_LEADS) != NULL;
		others += line_of(gap.lines, gap.count, GAP_OTHER_REVENUE) != NULL;
		naive_clear(&n);
		gap_release(&gap);
	}
	for (size_t i = 0; i < COUNT_OF(models); i++)
		assert_true(models[i] > 100);
	assert_true(earlier > 100 && others > 1000);
	board_release(&b);
}

static void with_promise_and_actual_exchanged_every_sign_turns(void **state)
{
	uint32_t seed = 31;
	struct board b;

	(void)state;
	gap_board(&b);
	for (int round = 0; round < 500; round++) {
		struct naive n;
		struct gap gap, turned;

		any_quarter_of(&b, &n, &seed);
		gap_of_board(&gap, &b, quarter_make(2026, 3));
		for (size_t i = 0; i < b.figures.count; i++) {
			struct figure *f = &b.figures.items[i];
			struct amount actual = f->actual.amount;

			f->actual.amount = figure_promised(f, BASIS_AMOUNT);
			f->promise.state = actual.given ? PROMISE_LOCKED : PROMISE_NONE;
			f->promise.terms.amount = actual;
		}
		gap_of_board(&turned, &b, quarter_make(2026, 3));
		assert_int_equal(gap.count, turned.count);
		for (size_t i = 1; i < gap.count; i++) {
			assert_int_equal(gap.lines[i].kind, turned.lines[i].kind);
			assert_int_equal(fraction_sign(fraction_sum(&gap.pool, gap.lines[i].exact,
			                                            turned.lines[i].exact)),
			                 0);
		}
		gap_release(&gap);
		gap_release(&turned);
	}
	board_release(&b);
}

/* --- Cases by hand ----------------------------------------------------------------- */

struct wanted {
	enum gap_kind kind;
	const char *promised, *actual, *effect;
};

static void assert_lines(const struct gap *gap, const struct wanted *wanted)
{
	size_t i = 0;

	for (; i < gap->count; i++) {
		const struct gap_line *line = &gap->lines[i];

		assert_int_equal(line->kind, wanted[i].kind);
		assert_figure(line->promised, gap_words[line->kind].form, wanted[i].promised);
		assert_figure(line->actual, gap_words[line->kind].form, wanted[i].actual);
		assert_figure(line->effect, GAP_MONEY, wanted[i].effect);
	}
	assert_null(wanted[i].promised);
}

static void assert_gap(struct board *b, const struct wanted *wanted)
{
	struct gap gap;

	gap_of_board(&gap, b, quarter_make(2026, 3));
	assert_lines(&gap, wanted);
	gap_release(&gap);
	board_release(b);
}

static void the_example_comes_out_to_the_cent(void **state)
{
	static const struct wanted wanted[] = {
		{ GAP_PROMISED, "100000.00", "", "" },
		{ GAP_LEADS, "200", "150", "-23583.33" },
		{ GAP_CONVERSION, "0.1000", "0.0800", "-18333.33" },
		{ GAP_DEAL_SIZE, "5000.00", "5500.00", "7916.66" },
		{ GAP_ACTUAL, "", "66000.00", "-34000.00" },
		{ 0 },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_example(&b);
	assert_gap(&b, wanted);
}

static void with_accepted_leads_there_are_four_factors(void **state)
{
	static const struct wanted wanted[] = {
		{ GAP_PROMISED, "100000.00", "", "" },
		{ GAP_LEADS, "200", "150", "-23656.25" },
		{ GAP_ACCEPTANCE, "0.5000", "0.5333", "5371.53" },
		{ GAP_WIN_RATE, "0.2000", "0.1500", "-23656.25" },
		{ GAP_DEAL_SIZE, "5000.00", "5500.00", "7940.97" },
		{ GAP_ACTUAL, "", "66000.00", "-34000.00" },
		{ 0 },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_example(&b);
	put_figure(&b, BO, M_ACCEPTED, amount_of(100), amount_of(80));
	assert_gap(&b, wanted);
}

static void without_won_there_is_revenue_per_lead(void **state)
{
	static const struct wanted wanted[] = {
		{ GAP_PROMISED, "100.00", "", "" },
		{ GAP_LEADS, "10", "20", "85.00" },
		{ GAP_REVENUE_PER_LEAD, "10.00", "7.00", "-45.00" },
		{ GAP_ACTUAL, "", "140.00", "40.00" },
		{ 0 },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_figure(&b, ANN, M_LEADS, amount_of(10), amount_of(20));
	put_figure(&b, ANN, M_ACCEPTED, amount_of(1), amount_of(2));
	put_figure(&b, ANN, M_WON, amount_of(1), nothing);
	put_figure(&b, BO, M_REVENUE, amount_of(10000), amount_of(14000));
	assert_gap(&b, wanted);
}

static void without_leads_revenue_is_one_line(void **state)
{
	static const struct wanted wanted[] = {
		{ GAP_PROMISED, "110.00", "", "" },
		{ GAP_REVENUE, "100.00", "-140.00", "-240.00" },
		{ GAP_OTHER_REVENUE, "10.00", "11.00", "1.00" },
		{ GAP_ACTUAL, "", "-129.00", "-239.00" },
		{ 0 },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_figure(&b, ANN, M_LEADS, nothing, amount_of(20));
	put_figure(&b, ANN, M_WON, amount_of(1), amount_of(2));
	put_figure(&b, BO, M_REVENUE, amount_of(10000), amount_of(-14000));
	put_figure(&b, BO, M_OTHER, amount_of(1000), amount_of(1100));
	assert_gap(&b, wanted);
}

static void won_without_leads_comes_from_earlier_ones(void **state)
{
	static const struct wanted wanted[] = {
		{ GAP_PROMISED, "100000.00", "", "" },
		{ GAP_LEADS, "200", "0", "-105000.00" },
		{ GAP_CONVERSION, "0.1000", "0.1000", "0.00" },
		{ GAP_DEAL_SIZE, "5000.00", "5500.00", "5000.00" },
		{ GAP_EARLIER_LEADS, "0.00", "66000.00", "66000.00" },
		{ GAP_ACTUAL, "", "66000.00", "-34000.00" },
		{ 0 },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_example(&b);
	put_figure(&b, ANN, M_LEADS, amount_of(200), amount_of(0));
	assert_gap(&b, wanted);
}

static void nothing_on_both_sides_is_nothing(void **state)
{
	static const struct wanted wanted[] = {
		{ GAP_PROMISED, "0.00", "", "" },
		{ GAP_LEADS, "0", "0", "0.00" },
		{ GAP_ACCEPTANCE, "0.0000", "0.0000", "0.00" },
		{ GAP_WIN_RATE, "0.0000", "0.0000", "0.00" },
		{ GAP_DEAL_SIZE, "0.00", "0.00", "0.00" },
		{ GAP_OTHER_REVENUE, "0.00", "0.00", "0.00" },
		{ GAP_ACTUAL, "", "0.00", "0.00" },
		{ 0 },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	for (int role = ROLE_LEADS; role < GAP_ROLES; role++)
		put_figure(&b, ANN, measure_of[role], amount_of(0), amount_of(0));
	assert_gap(&b, wanted);
}

static void effects_of_any_size_are_exact(void **state)
{
	static const struct wanted wanted[] = {
		{ GAP_PROMISED, "270000000000000.00", "", "" },
		{ GAP_LEADS, "1", "9000000000000000", "1214999999999999865000000000000.00" },
		{ GAP_REVENUE_PER_LEAD, "270000000000000.00", "0.00",
		  "-1215000000000000134999999999999.99" },
		{ GAP_ACTUAL, "", "0.01", "-269999999999999.99" },
		{ 0 },
	};
	struct board b;

	(void)state;
	gap_board(&b);
	put_figure(&b, ANN, M_LEADS, amount_of(1), amount_of(AMOUNT_MAX));
	for (int person = ANN; person <= CY; person++)
		put_figure(&b, person, M_REVENUE, amount_of(AMOUNT_MAX), amount_of(person == ANN));
	assert_gap(&b, wanted);
}

/* --- What counts ------------------------------------------------------------------- */

static void drafts_other_quarters_and_other_roles_do_not_count(void **state)
{
	struct board b;
	struct gap gap;
	struct figure *f;

	(void)state;
	gap_board(&b);
	put_example(&b);
	put_figure(&b, CY, M_CALLS, amount_of(7), nothing);
	f = put_figure(&b, CY, M_REVENUE, amount_of(99), nothing);
	f->promise.state = PROMISE_DRAFT;
	f = figures_at(&b.figures, key_of(CY, M_REVENUE, 2026, 2));
	f->actual.amount = amount_of(5);
	gap_of_board(&gap, &b, quarter_make(2026, 3));
	assert_figure(gap.lines[0].promised, GAP_MONEY, "100000.00");
	assert_figure(gap.lines[4].actual, GAP_MONEY, "66000.00");
	assert_int_equal(gap.unreported.count, 0);
	gap_release(&gap);
	board_release(&b);
}

static void what_is_not_reported_is_named_in_order(void **state)
{
	struct board b;
	struct gap gap;

	(void)state;
	gap_board(&b);
	put_example(&b);
	put_figure(&b, CY, M_REVENUE, amount_of(100), nothing);
	put_figure(&b, ANN, M_SOFT, amount_of(10), nothing);
	put_figure(&b, ANN, M_OTHER, amount_of(10), nothing);
	gap_of_board(&gap, &b, quarter_make(2026, 3));
	assert_int_equal(gap.unreported.count, 3);
	assert_int_equal(gap.unreported.keys[0].measure, M_SOFT);
	assert_int_equal(gap.unreported.keys[1].measure, M_OTHER);
	assert_int_equal(gap.unreported.keys[2].person, CY);
	assert_figure(gap.lines[0].promised, GAP_MONEY, "100001.00");
	assert_null(line_of(gap.lines, gap.count, GAP_OTHER_REVENUE));
	gap_release(&gap);
	board_release(&b);
}

static void names_are_counted_beyond_those_that_are_kept(void **state)
{
	struct gap_names names = { 0 };
	struct board b;

	(void)state;
	gap_board(&b);
	for (int i = 0; i < GAP_NAMES_MAX + 44; i++)
		gap_names_add(&names, key_of(i % 2 == 0 ? BO : ANN, M_LEADS, 2026, 3));
	gap_names_sort(&names, &b);
	assert_int_equal(names.count, GAP_NAMES_MAX + 44);
	assert_int_equal(names.keys[0].person, ANN);
	assert_int_equal(names.keys[GAP_NAMES_MAX - 1].person, BO);
	free(names.keys);
	board_release(&b);
}

static void people_read_rates_as_percent(void **state)
{
	struct fractions pool = { 0 };
	struct fraction *f = fraction_quotient(&pool, fraction_of(&pool, 1), fraction_of(&pool, 3));
	struct str text = { 0 };

	(void)state;
	gap_add_figure(&text, f, GAP_RATE, sample_settings().currency, true);
	assert_string_equal(str_text(&text), "33.33%");
	str_clear(&text);
	gap_add_figure(&text, NULL, GAP_RATE, sample_settings().currency, true);
	assert_string_equal(str_text(&text), "");
	str_release(&text);
	fractions_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ten_thousand_quarters_agree_with_every_order_walked),
		cmocka_unit_test(with_promise_and_actual_exchanged_every_sign_turns),
		cmocka_unit_test(the_example_comes_out_to_the_cent),
		cmocka_unit_test(with_accepted_leads_there_are_four_factors),
		cmocka_unit_test(without_won_there_is_revenue_per_lead),
		cmocka_unit_test(without_leads_revenue_is_one_line),
		cmocka_unit_test(won_without_leads_comes_from_earlier_ones),
		cmocka_unit_test(nothing_on_both_sides_is_nothing),
		cmocka_unit_test(effects_of_any_size_are_exact),
		cmocka_unit_test(drafts_other_quarters_and_other_roles_do_not_count),
		cmocka_unit_test(what_is_not_reported_is_named_in_order),
		cmocka_unit_test(names_are_counted_beyond_those_that_are_kept),
		cmocka_unit_test(people_read_rates_as_percent),
	};

	return cmocka_run_group_tests_name("core/gap", tests, NULL, NULL) != 0;
}
