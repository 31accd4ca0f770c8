#include "core/effect.h"

#include <gmp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/boards.h"

enum { ROUNDS = 500 };

static struct factors any_factors(struct fractions *pool, int count, uint32_t *seed)
{
	static const uint32_t sizes[] = { 2, 10, 1000, 1000000 };
	struct factors all = { .count = count };

	for (int side = 0; side < SIDES; side++)
		for (int i = 0; i < count; i++) {
			uint32_t size = sizes[chance(seed, COUNT_OF(sizes))];

			all.values[side][i] =
				fraction_quotient(pool,
			                          fraction_of(pool, (int64_t)chance(seed, size) -
			                                                    size / 8),
			                          fraction_of(pool, 1 + chance(seed, size)));
		}
	return all;
}

static void assert_equal(const struct fraction *a, const struct fraction *b)
{
	assert_int_equal(fraction_order(a, b), 0);
}

static void the_effects_sum_to_the_change_of_the_product(void **state)
{
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct fractions pool = { 0 };
		struct factors all = any_factors(&pool, 1 + round % FACTORS_MAX, &seed);
		struct fraction *sum = factors_product(&pool, &all, SIDE_PROMISED);

		for (int i = 0; i < all.count; i++)
			sum = fraction_sum(&pool, sum, factors_effect(&pool, &all, i));
		assert_equal(sum, factors_product(&pool, &all, SIDE_ACTUAL));
		fractions_release(&pool);
	}
}

static void the_order_of_the_factors_does_not_matter(void **state)
{
	uint32_t seed = 11;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct fractions pool = { 0 };
		struct factors all = any_factors(&pool, 2 + round % 3, &seed), turned = all;
		int by = (int)chance(&seed, (uint32_t)all.count);

		for (int side = 0; side < SIDES; side++)
			for (int i = 0; i < all.count; i++)
				turned.values[side][(i + by) % all.count] = all.values[side][i];
		for (int i = 0; i < all.count; i++)
			assert_equal(factors_effect(&pool, &all, i),
			             factors_effect(&pool, &turned, (i + by) % all.count));
		fractions_release(&pool);
	}
}

static void exchanging_promise_and_actual_turns_every_sign(void **state)
{
	uint32_t seed = 13;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct fractions pool = { 0 };
		struct factors all = any_factors(&pool, 1 + round % FACTORS_MAX, &seed), turned;

		turned = all;
		memcpy(turned.values[SIDE_PROMISED], all.values[SIDE_ACTUAL],
		       sizeof(all.values[SIDE_ACTUAL]));
		memcpy(turned.values[SIDE_ACTUAL], all.values[SIDE_PROMISED],
		       sizeof(all.values[SIDE_PROMISED]));
		for (int i = 0; i < all.count; i++)
			assert_equal(fraction_sum(&pool, factors_effect(&pool, &all, i),
			                          factors_effect(&pool, &turned, i)),
			             fraction_of(&pool, 0));
		fractions_release(&pool);
	}
}

static void a_factor_that_stays_has_no_effect(void **state)
{
	uint32_t seed = 17;

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct fractions pool = { 0 };
		struct factors all = any_factors(&pool, 1 + round % FACTORS_MAX, &seed);

		all.values[SIDE_ACTUAL][0] = all.values[SIDE_PROMISED][0];
		assert_equal(factors_effect(&pool, &all, 0), fraction_of(&pool, 0));
		fractions_release(&pool);
	}
}

static void what_is_missing_goes_to_the_largest_rests(void **state)
{
	static const struct {
		int64_t over[3], under;
		int64_t rounded[3];
	} cases[] = {
		{ { -7075000, -5500000, 2375000 }, 3, { -2358333, -1833333, 791666 } },
		{ { 1, 1, 1 }, 3, { 1, 0, 0 } }, /* ties go to the earlier one */
		{ { 1, 2, 0 }, 3, { 0, 1, 0 } },
		{ { -1, 4, 0 }, 3, { 0, 1, 0 } },
		{ { -1, -1, -1 }, 3, { 0, 0, -1 } },
		{ { 3, -6, 9 }, 3, { 1, -2, 3 } },
		{ { 7, 7, 10 }, 8, { 1, 1, 1 } }, /* two are missing */
		{ { 7, 6, 3 }, 8, { 1, 1, 0 } },
	};
	struct fractions pool = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++) {
		const struct fraction *exact[3], *rounded[3];

		for (int part = 0; part < 3; part++)
			exact[part] = fraction_quotient(&pool,
			                                fraction_of(&pool, cases[i].over[part]),
			                                fraction_of(&pool, cases[i].under));
		effects_round(&pool, exact, rounded, 3);
		for (int part = 0; part < 3; part++)
			assert_equal(rounded[part], fraction_of(&pool, cases[i].rounded[part]));
	}
	fractions_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_effects_sum_to_the_change_of_the_product),
		cmocka_unit_test(the_order_of_the_factors_does_not_matter),
		cmocka_unit_test(exchanging_promise_and_actual_turns_every_sign),
		cmocka_unit_test(a_factor_that_stays_has_no_effect),
		cmocka_unit_test(what_is_missing_goes_to_the_largest_rests),
	};

	return cmocka_run_group_tests_name("core/effect", tests, NULL, NULL) != 0;
}
