#include "core/gaps.h"
#include "support/golden.h"

static const struct quarter third = { 2026 * 4 + 2 };

static void explain(struct str *out, const struct board *b, const char *title)
{
	struct gap gap;
	struct mix mix;

	gap_of_board(&gap, b, third);
	mix_of_board(&mix, b, third);
	str_addf(out, "=== %s\n", title);
	gap_explain(out, b, &gap);
	gap_add_provisional(out, b, &gap, 2);
	str_add_char(out, '\n');
	mix_explain(out, b, &mix);
	mix_add_provisional(out, b, &mix, 2);
	str_add_char(out, '\n');
	gap_release(&gap);
	mix_release(&mix);
}

static void put_mix(struct board *b)
{
	put_values(put_figure(b, ANN, M_LEADS, amount_of(200), amount_of(150)), 3000000, 2000000);
	put_values(put_figure(b, ANN, M_SOFT, amount_of(0), amount_of(7)), 0, 100000);
}

static void every_step_can_be_checked_by_hand(void **state)
{
	struct str text = { 0 };
	struct board b;

	(void)state;
	gap_board(&b);
	explain(&text, &b, "nothing at all");
	put_example(&b);
	explain(&text, &b, "three factors");
	put_figure(&b, BO, M_ACCEPTED, amount_of(100), amount_of(0));
	put_figure(&b, BO, M_OTHER, amount_of(100000), amount_of(120000));
	put_mix(&b);
	explain(&text, &b, "four factors, nothing accepted, a mix");
	b.figures.count = 0;
	put_example(&b);
	put_figure(&b, BO, M_WON, amount_of(20), nothing);
	put_figure(&b, CY, M_REVENUE, amount_of(100), nothing);
	put_figure(&b, CY, M_OTHER, amount_of(100), nothing);
	explain(&text, &b, "two factors, provisional");
	b.figures.count = 0;
	put_figure(&b, BO, M_REVENUE, amount_of(100), amount_of(200));
	put_figure(&b, BO, M_OTHER, nothing, amount_of(200));
	explain(&text, &b, "revenue alone");
	golden_check("core/gap_explain", str_text(&text));
	str_release(&text);
	board_release(&b);
}

static void assert_nothing(struct board *b, const char *wanted)
{
	struct str text = { 0 };
	struct gap gap;

	gap_of_board(&gap, b, third);
	assert_int_equal(gap.count, 0);
	gap_add_nothing(&text, &gap);
	assert_string_equal(str_text(&text), wanted);
	str_release(&text);
	gap_release(&gap);
}

static void what_is_missing_for_a_gap_is_said(void **state)
{
	struct board b;

	(void)state;
	gap_board(&b);
	assert_nothing(&b, "No revenue was promised for or reported in 2026-Q3, so there is no gap "
	                   "to explain.");
	put_figure(&b, BO, M_REVENUE, amount_of(100), nothing);
	assert_nothing(&b, "No revenue was reported in 2026-Q3, so there is no gap to explain.");
	put_figure(&b, BO, M_REVENUE, nothing, amount_of(100))->promise.state = PROMISE_NONE;
	assert_nothing(&b, "No revenue was promised for 2026-Q3, so there is no gap to explain.");
	board_release(&b);
}

static void names_are_cut_short_with_a_count(void **state)
{
	struct str text = { 0 };
	struct board b;
	struct gap gap;
	struct mix mix;

	(void)state;
	gap_board(&b);
	put_example(&b);
	put_figure(&b, ANN, M_SOFT, amount_of(1), nothing)->promise.terms.value = amount_of(1);
	put_figure(&b, CY, M_REVENUE, amount_of(1), nothing);
	put_figure(&b, CY, M_WON, amount_of(1), nothing);
	gap_of_board(&gap, &b, third);
	mix_of_board(&mix, &b, third);
	gap_add_provisional(&text, &b, &gap, 2);
	assert_string_equal(
		str_text(&text),
		"Provisional: not reported by Ann (Soft leads), Cy (Revenue) and 1 more.");
	str_clear(&text);
	mix_add_provisional(&text, &b, &mix, 2);
	assert_string_equal(str_text(&text), "Provisional: no value reported by Ann (Soft leads).");
	str_clear(&text);
	for (int i = 0; i < GAP_NAMES_MAX; i++)
		gap_names_add(&gap.unreported, key_of(BO, M_WON, 2026, 3));
	gap_add_provisional(&text, &b, &gap, SIZE_MAX);
	assert_non_null(strstr(str_text(&text), "Bo (Won) and 3 more."));
	str_release(&text);
	gap_release(&gap);
	mix_release(&mix);
	board_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_step_can_be_checked_by_hand),
		cmocka_unit_test(what_is_missing_for_a_gap_is_said),
		cmocka_unit_test(names_are_cut_short_with_a_count),
	};

	return cmocka_run_group_tests_name("core/gap_explain", tests, NULL, NULL) != 0;
}
