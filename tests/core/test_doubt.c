#include "core/doubt.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

enum { SERVICE = 5, CALLS = 6 };

#define NONE INT64_MIN /* not given */

static const struct date today = { 2026, 10, 12 };

static int new_board(void **state)
{
	static const struct measure service = { SERVICE,    MARKETING,        "Service",
		                                UNIT_MONEY, DIRECTION_HIGHER, ROLE_OTHER_REVENUE,
		                                "" };
	static const struct measure calls = {
		CALLS, SALES, "Calls", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACTIVITY, ""
	};
	struct board *b = calloc(1, sizeof(*b));

	*state = b;
	return b != NULL && sample_board(b) && put_noun(b, NOUN_MEASURE, &service) &&
	                       put_noun(b, NOUN_MEASURE, &calls)
	               ? 0
	               : -1;
}

static int drop_board(void **state)
{
	board_release(*state);
	free(*state);
	return 0;
}

static struct amount given(int64_t units)
{
	return units == NONE ? (struct amount){ 0 } : amount_of(units);
}

static void promise(struct board *b, struct figure_key key, int64_t amount, int64_t value)
{
	struct terms terms = { .amount = amount_of(amount), .value = given(value) };
	struct change c = change_of_terms(b, key, &terms, "the market turned");

	c.at = morning;
	assert_true(change_try(b, &c));
}

static void deliver(struct board *b, struct figure_key key, int64_t amount, int64_t value)
{
	struct actual actual = { amount_of(amount), given(value), .source = "typed" };
	struct change c = change_of_actual(b, key, &actual);

	c.at = morning;
	assert_true(change_try(b, &c));
}

/* The promise and the actual of a quarter that is over. */
static void pass(struct board *b, struct figure_key key, int64_t promised, int64_t amount,
                 int64_t value)
{
	struct change c = change_locking(key.quarter, false);

	promise(b, key, promised, value);
	c.at = morning;
	assert_true(change_try(b, &c));
	deliver(b, key, amount, value);
}

static void check_text(const struct doubts *all, enum doubt_kind kind, const char *text)
{
	const char *found = "nothing";

	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].kind == kind)
			found = all->items[i].text;
	assert_string_equal(found, text != NULL ? text : "nothing");
}

static void check_promise(const struct board *b, struct figure_key key, enum doubt_kind kind,
                          const char *text)
{
	struct doubts all = { 0 };

	doubts_add_promise(&all, b, key, today);
	check_text(&all, kind, text);
	doubts_release(&all);
}

static void check_source(const struct board *b, const char *text)
{
	struct doubts all = { 0 };

	doubts_add_source(&all, b, quarter_make(2026, 4));
	check_text(&all, DOUBT_NO_SOURCE, text);
	doubts_release(&all);
}

static void revenue_that_nobody_feeds_has_no_source(void **state)
{
	struct board *b = *state;

	check_source(b, NULL);
	promise(b, key_of(BO, REVENUE, 2026, 4), 30000000, NONE);
	check_source(b, "300,000 of sales' 300,000 has no source: leads worth 0, "
	                "other revenue 0");
	promise(b, key_of(CY, REVENUE, 2026, 4), 22000000, NONE);
	promise(b, key_of(ANN, LEADS, 2026, 4), 100, 40000000);
	promise(b, key_of(CY, LEADS, 2026, 4), 100, NONE);
	promise(b, key_of(ANN, SERVICE, 2026, 4), 7000000, NONE);
	check_source(b, "50,000 of sales' 520,000 has no source: leads worth "
	                "400,000, other revenue 70,000");
	promise(b, key_of(BO, LEADS, 2026, 4), 1, 5000000 - 1);
	check_source(b, "0.01 of sales' 520,000 has no source: leads worth "
	                "449,999.99, other revenue 70,000");
	promise(b, key_of(BO, LEADS, 2026, 4), 1, 5000000);
	check_source(b, NULL);
	promise(b, key_of(BO, LEADS, 2026, 4), 1, 5000000 + 1);
	check_source(b, NULL);
}

static void drafts_and_locked_promises_of_the_quarter_are_sources(void **state)
{
	struct board *b = *state;

	promise(b, key_of(ANN, LEADS, 2026, 3), 100, 40000000);
	promise(b, key_of(BO, REVENUE, 2026, 4), 100, NONE);
	assert_true(lock_quarter(b, 2026, 4));
	promise(b, key_of(BO, REVENUE, 2026, 4), 5000, NONE);
	promise(b, key_of(ANN, LEADS, 2026, 4), 100, 99);
	check_source(b, "0.01 of sales' 1 has no source: leads worth 0.99, "
	                "other revenue 0");
}

static void sums_that_are_too_large_are_said_to_be(void **state)
{
	struct board *b = *state;

	for (int id = 10; id < 10 + 1100; id++) {
		char name[16];
		struct person p = { .id = board_new_id(b, NOUN_PERSON), .department = SALES };

		snprintf(name, sizeof(name), "P%d", id);
		p.name = name;
		assert_true(put_noun(b, NOUN_PERSON, &p));
		promise(b, key_of(p.id, REVENUE, 2026, 4), AMOUNT_MAX, NONE);
	}
	check_source(b, "revenue and its sources are too large to add up");
}

static const struct {
	const char *claim;
	int64_t leads, value; /* promised; 3 leads were worth 20.00 in all */
	const char *text;
} worths[] = {
	{ "exactly double is fine", 3, 4000, NULL },
	{ "a cent more is not", 3, 4001,
	  "13.34 a lead (40.01 / 3) is more than double the 6.67 of the last 2 scored quarters "
	  "(20 / 3)" },
	{ "exactly half is fine", 6, 2000, NULL },
	{ "a cent less is not", 6, 1999,
	  "3.33 a lead (19.99 / 6) is less than half the 6.67 of the last 2 scored quarters "
	  "(20 / 3)" },
	{ "worth nothing is less than half", 6, 0,
	  "0 a lead (0 / 6) is less than half the 6.67 of the last 2 scored quarters (20 / 3)" },
	{ "no value is no claim", 6, NONE, NULL },
	{ "no leads have no value each", 0, 4000, NULL },
	{ "the largest amounts are exact", AMOUNT_MAX / 4000 * 3, AMOUNT_MAX / 4000 * 4000, NULL },
};

static void leads_are_worth_half_to_double_of_what_they_were(void **state)
{
	struct figure_key key = key_of(ANN, LEADS, 2026, 4);
	struct board *b = *state;

	promise(b, key, 3, 400000);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD, NULL);
	pass(b, key_of(ANN, LEADS, 2026, 2), 9, 1, 500);
	pass(b, key_of(ANN, LEADS, 2026, 3), 9, 2, 1500);
	for (size_t i = 0; i < COUNT_OF(worths); i++) {
		promise(b, key, worths[i].leads, worths[i].value);
		check_promise(b, key, DOUBT_VALUE_PER_LEAD, worths[i].text);
	}
}

static void only_the_last_four_scored_quarters_say_what_a_lead_is_worth(void **state)
{
	struct figure_key key = key_of(ANN, LEADS, 2026, 4);
	struct board *b = *state;

	pass(b, key_of(ANN, LEADS, 2025, 2), 1, 1, 100000);
	pass(b, key_of(ANN, LEADS, 2025, 3), 1, 1, 100);
	pass(b, key_of(ANN, LEADS, 2025, 4), 1, 2, 100);
	pass(b, key_of(ANN, LEADS, 2026, 1), 1, 1, NONE);
	deliver(b, key_of(ANN, LEADS, 2026, 2), 1, 900000);
	pass(b, key_of(ANN, LEADS, 2026, 3), 1, 0, 0);
	pass(b, key_of(BO, LEADS, 2026, 3), 1, 1, 900000);
	promise(b, key, 3, 400);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD, NULL);
	promise(b, key, 3, 401);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD,
	              "1.34 a lead (4.01 / 3) is more than double the 0.67 of the last 3 scored "
	              "quarters (2 / 3)");
}

static void a_quarter_that_is_open_says_nothing_yet(void **state)
{
	struct figure_key key = key_of(ANN, LEADS, 2027, 1);
	struct board *b = *state;

	pass(b, key_of(ANN, LEADS, 2026, 3), 1, 1, 100);
	pass(b, key_of(ANN, LEADS, 2026, 4), 1, 1, 900);
	promise(b, key, 1, 300);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD,
	              "3 a lead (3 / 1) is more than double the 1 of the last scored quarter "
	              "(1 / 1)");
	promise(b, key, 2, 300);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD, NULL);
	check_promise(b, key, DOUBT_BEYOND_RECORD,
	              "2 is more than 1.25 x the best actual of 1 quarter: 1 in 2026-Q3");
}

static void without_leads_there_is_no_worth_to_compare_with(void **state)
{
	struct figure_key key = key_of(ANN, LEADS, 2026, 4);
	struct board *b = *state;

	pass(b, key_of(ANN, LEADS, 2026, 3), 1, 0, 1000);
	promise(b, key, 3, 400000);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD, NULL);
	pass(b, key_of(ANN, LEADS, 2026, 2), 1, 5, 0);
	promise(b, key, 3, 4);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD,
	              "0.01 a lead (0.04 / 3) is less than half the 2 of the last 2 scored "
	              "quarters (10 / 5)");
	deliver(b, key_of(ANN, LEADS, 2026, 3), 0, 0);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD,
	              "0.01 a lead (0.04 / 3) is more than double the 0 of the last 2 scored "
	              "quarters (0 / 5)");
}

static void other_measures_have_no_value_per_lead(void **state)
{
	struct figure_key key = key_of(ANN, RETENTION, 2026, 4);
	struct board *b = *state;

	pass(b, key_of(ANN, RETENTION, 2026, 3), 9000, 9000, 100);
	promise(b, key, 9000, 100000);
	check_promise(b, key, DOUBT_VALUE_PER_LEAD, NULL);
}

static void the_same_amount_three_times_is_a_flat_line(void **state)
{
	struct figure_key key = key_of(BO, REVENUE, 2026, 4);
	struct board *b = *state;

	promise(b, key, 14000, NONE);
	promise(b, key_of(BO, REVENUE, 2026, 3), 14000, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE, NULL);
	promise(b, key_of(BO, REVENUE, 2026, 1), 14000, NONE);
	promise(b, key_of(CY, REVENUE, 2026, 2), 14000, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE, NULL);
	promise(b, key_of(BO, REVENUE, 2026, 2), 14001, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE, NULL);
	promise(b, key_of(BO, REVENUE, 2026, 2), 14000, NONE);
	promise(b, key_of(BO, REVENUE, 2026, 3), 13999, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE, NULL);
	promise(b, key_of(BO, REVENUE, 2026, 3), 14000, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE,
	              "the same 140 promised for 2026-Q2, 2026-Q3 and 2026-Q4");
	assert_true(lock_quarter(b, 2026, 2));
	assert_true(lock_quarter(b, 2026, 3));
	promise(b, key_of(BO, REVENUE, 2026, 3), 99, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE,
	              "the same 140 promised for 2026-Q2, 2026-Q3 and 2026-Q4");
	promise(b, key, 14001, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE, NULL);
}

static void nothing_promised_is_not_a_promise_of_zero(void **state)
{
	struct figure_key key = key_of(BO, REVENUE, 2026, 4);
	struct board *b = *state;

	promise(b, key, 0, NONE);
	deliver(b, key_of(BO, REVENUE, 2026, 3), 0, NONE);
	deliver(b, key_of(BO, REVENUE, 2026, 2), 0, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE, NULL);
	promise(b, key_of(BO, REVENUE, 2026, 3), 0, NONE);
	promise(b, key_of(BO, REVENUE, 2026, 2), 0, NONE);
	check_promise(b, key, DOUBT_FLAT_LINE,
	              "the same 0 promised for 2026-Q2, 2026-Q3 and 2026-Q4");
}

static const struct {
	int measure;
	int64_t best, promised;
	const char *text;
} records[] = {
	{ REVENUE, 400, 500, NULL },
	{ REVENUE, 400, 501,
	  "5.01 is more than 1.25 x the best actual of 2 quarters: 4 in 2026-Q1" },
	{ REVENUE, 400, 499, NULL },
	{ REVENUE, 0, 0, NULL },
	{ REVENUE, 0, 1, "0.01 is more than 1.25 x the best actual of 2 quarters: 0 in 2026-Q1" },
	{ REVENUE, AMOUNT_MAX, AMOUNT_MAX, NULL },
	{ PAST_DUE, 500, 400, NULL },
	{ PAST_DUE, 500, 399,
	  "3.99 is below the smallest actual of 2 quarters / 1.25: 5 in 2026-Q1" },
	{ PAST_DUE, 500, 900, NULL },
	{ PAST_DUE, 0, 0, NULL },
	{ PAST_DUE, 1, 0, "0 is below the smallest actual of 2 quarters / 1.25: 0.01 in 2026-Q1" },
};

static void more_than_ever_before_is_beyond_the_record(void **state)
{
	for (size_t i = 0; i < COUNT_OF(records); i++) {
		int measure = records[i].measure;
		int64_t worse = measure == PAST_DUE ? 700 : -300;
		struct figure_key key = key_of(BO, measure, 2026, 4);

		assert_int_equal(new_board(state), 0);
		promise(*state, key, records[i].promised, NONE);
		check_promise(*state, key, DOUBT_BEYOND_RECORD, NULL);
		deliver(*state, key_of(BO, measure, 2026, 1), records[i].best, NONE);
		deliver(*state, key_of(BO, measure, 2026, 3), worse, NONE);
		deliver(*state, key_of(CY, measure, 2026, 3), records[i].promised, NONE);
		check_promise(*state, key, DOUBT_BEYOND_RECORD, records[i].text);
		drop_board(state);
	}
}

static void only_eight_closed_quarters_before_are_the_record(void **state)
{
	struct figure_key key = key_of(BO, REVENUE, 2026, 4);
	struct board *b = *state;

	promise(b, key, 1000, NONE);
	deliver(b, key, 1000, NONE);
	deliver(b, key_of(BO, REVENUE, 2027, 1), 1000, NONE);
	check_promise(b, key, DOUBT_BEYOND_RECORD, NULL);
	for (int back = 1; back <= 8; back++) {
		struct figure_key before = key;

		before.quarter = quarter_add(key.quarter, -back);
		deliver(b, before, 100, NONE);
	}
	deliver(b, key_of(BO, REVENUE, 2024, 3), 1000, NONE);
	check_promise(b, key, DOUBT_BEYOND_RECORD,
	              "10 is more than 1.25 x the best actual of 8 quarters: 1 in 2026-Q3");
	deliver(b, key_of(BO, REVENUE, 2024, 4), 800, NONE);
	check_promise(b, key, DOUBT_BEYOND_RECORD, NULL);
	promise(b, key_of(BO, REVENUE, 2027, 1), 10000, NONE);
	check_promise(b, key_of(BO, REVENUE, 2027, 1), DOUBT_BEYOND_RECORD,
	              "100 is more than 1.25 x the best actual of 8 quarters: 8 in 2024-Q4");
}

static void check_over(const struct board *b, struct ratio share, enum basis basis,
                       const char *text)
{
	struct doubts all = { 0 };
	const char *found = NULL;

	doubts_add_over(&all, b, quarter_make(2026, 3), share);
	for (size_t i = 0; i < all.count; i++)
		if (all.items[i].basis == basis)
			found = all.items[i].text;
	assert_string_equal(found != NULL ? found : "nothing", text != NULL ? text : "nothing");
	doubts_release(&all);
}

static const struct {
	int measure;
	int64_t promised, actual;
	const char *text;
} shortfalls[] = {
	{ REVENUE, 80000, 72001, NULL },
	{ REVENUE, 80000, 70000, NULL },
	{ REVENUE, 80000, 69999, "promised 800, came 699.99: short by 100.01, 12.5 %" },
	{ REVENUE, 80000, -80000, "promised 800, came -800: short by 1,600, 200.0 %" },
	{ REVENUE, 80000, 900000, NULL },
	{ REVENUE, 0, 0, NULL },
	{ REVENUE, 0, -1, "promised 0, came -0.01: short by 0.01" },
	{ PAST_DUE, 80000, 90000, NULL },
	{ PAST_DUE, 80000, 90001, "promised 800, came 900.01: short by 100.01, 12.5 %" },
	{ PAST_DUE, 80000, 0, NULL },
	{ REVENUE, AMOUNT_MAX, -AMOUNT_MAX,
	  "promised 90,000,000,000,000, came -90,000,000,000,000: short by 180,000,000,000,000, "
	  "200.0 %" },
};

static void over_is_more_than_a_percentage_of_the_promise(void **state)
{
	for (size_t i = 0; i < COUNT_OF(shortfalls); i++) {
		assert_int_equal(new_board(state), 0);
		pass(*state, key_of(BO, shortfalls[i].measure, 2026, 3), shortfalls[i].promised,
		     shortfalls[i].actual, NONE);
		check_over(*state, ratio_of(125000, 1000000), BASIS_AMOUNT, shortfalls[i].text);
		drop_board(state);
	}
}

static void both_bases_can_be_over(void **state)
{
	struct figure_key key = key_of(ANN, LEADS, 2026, 3);
	struct board *b = *state;

	promise(b, key, 100, 10000);
	check_over(b, ratio_of(0, 1), BASIS_AMOUNT, NULL);
	deliver(b, key, 120, 7800);
	check_over(b, ratio_of(0, 1), BASIS_VALUE, NULL);
	assert_true(lock_quarter(b, 2026, 3));
	check_over(b, ratio_of(0, 1), BASIS_AMOUNT, NULL);
	check_over(b, ratio_of(21, 100), BASIS_VALUE,
	           "value promised 100, came 78: short by 22, 22.0 %");
	check_over(b, ratio_of(22, 100), BASIS_VALUE, NULL);
}

/* All doubts of a quarter as `kind person measure` lines. */
static void check_all(struct doubts *all, const struct board *b, const char *expected)
{
	struct str text = { 0 };
	char quarter[QUARTER_TEXT];

	doubts_sort(all, b);
	for (size_t i = 0; i < all->count; i++) {
		const struct doubt *d = &all->items[i];

		str_addf(&text, "%s %s %s %s\n", quarter_format(d->quarter, quarter),
		         doubt_words[d->kind], board_name(b, NOUN_PERSON, d->person),
		         board_name(b, NOUN_MEASURE, d->measure));
	}
	assert_string_equal(str_text(&text), expected);
	str_release(&text);
	doubts_release(all);
}

static void everything_of_a_quarter_is_listed_in_the_order_of_the_board(void **state)
{
	struct board *b = *state;
	struct doubts all = { 0 };

	promise(b, key_of(BO, REVENUE, 2026, 3), 100, NONE);
	promise(b, key_of(CY, CALLS, 2026, 3), 50, NONE);
	promise(b, key_of(CY, PAST_DUE, 2026, 3), 100, NONE);
	assert_true(lock_quarter(b, 2026, 3));
	promise(b, key_of(CY, RETENTION, 2026, 3), 100, NONE);
	deliver(b, key_of(BO, REVENUE, 2026, 3), 100, NONE);
	deliver(b, key_of(CY, CALLS, 2026, 3), 100, NONE);
	deliver(b, key_of(BO, CALLS, 2026, 3), 100, NONE);
	doubts_add_quarter(&all, b, quarter_make(2026, 3), today);
	check_all(&all, b,
	          "2026-Q3 no-source  \n"
	          "2026-Q3 missing  Leads\n"
	          "2026-Q3 missing  Service\n"
	          "2026-Q3 missing Ann \n"
	          "2026-Q3 busy Cy Calls\n"
	          "2026-Q3 no-actual Cy Past due\n");
}

static void an_open_quarter_misses_no_actual(void **state)
{
	struct board *b = *state;
	struct doubts all = { 0 };

	for (int measure = LEADS; measure <= CALLS; measure++)
		for (int person = ANN; person <= CY; person++)
			promise(b, key_of(person, measure, 2026, 4), 1, 100);
	assert_true(lock_quarter(b, 2026, 4));
	doubts_add_quarter(&all, b, quarter_make(2026, 4), today);
	check_all(&all, b, "");
	doubts_add_quarter(&all, b, quarter_make(2026, 4), (struct date){ 2026, 12, 31 });
	check_all(&all, b, "");
	doubts_add_quarter(&all, b, quarter_make(2026, 4), (struct date){ 2027, 1, 1 });
	assert_int_equal(all.count, 18);
	doubts_release(&all);
}

static int keep(struct board *b, const char *text, int department, int owner, int64_t hours)
{
	struct duty d = { .id = board_new_id(b, NOUN_DUTY),
		          .text = text,
		          .department = department,
		          .owner = owner,
		          .hours_per_week = amount_of(hours),
		          .status = DUTY_KEPT };

	assert_true(put_noun(b, NOUN_DUTY, &d));
	return d.id;
}

static void every_warning_on_duties_is_given_once(void **state)
{
	static const char *const texts[] = { "a", "b", "c", "d", "e", "Billing" };
	struct board *b = *state;
	struct doubts all = { 0 };

	doubts_add_duties(&all, b);
	check_all(&all, b, "");
	for (size_t i = 0; i < COUNT_OF(texts); i++)
		keep(b, texts[i], SALES, BO, 700);
	keep(b, "BILLING", MARKETING, 0, 0);
	promise(b, key_of(BO, REVENUE, 2026, 4), 100, NONE);
	doubts_add_duties(&all, b);
	doubts_add_source(&all, b, quarter_make(2026, 4));
	doubts_sort(&all, b);
	check_text(&all, DOUBT_TWO,
	           "\"BILLING\" is kept in more than one column: Marketing, Sales");
	check_text(&all, DOUBT_NOBODY, "nobody owns \"BILLING\"");
	check_text(&all, DOUBT_SEAT, "Bo has 6 duties; the usual norm is 5 per seat");
	check_text(&all, DOUBT_HOURS, "Bo has 42 hours a week; a week has 40");
	check_text(&all, DOUBT_NOT_SELLING,
	           "Bo has 42 of 42 hours a week outside hunting and farming");
	check_all(&all, b,
	          "2026-Q4 no-source  \n"
	          " nobody  \n"
	          " two  \n"
	          " seat Bo \n"
	          " hours Bo \n"
	          " not-selling Bo \n");
}

#define ON_A_BOARD(test) cmocka_unit_test_setup_teardown(test, new_board, drop_board)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON_A_BOARD(revenue_that_nobody_feeds_has_no_source),
		ON_A_BOARD(drafts_and_locked_promises_of_the_quarter_are_sources),
		ON_A_BOARD(sums_that_are_too_large_are_said_to_be),
		ON_A_BOARD(leads_are_worth_half_to_double_of_what_they_were),
		ON_A_BOARD(only_the_last_four_scored_quarters_say_what_a_lead_is_worth),
		ON_A_BOARD(a_quarter_that_is_open_says_nothing_yet),
		ON_A_BOARD(without_leads_there_is_no_worth_to_compare_with),
		ON_A_BOARD(other_measures_have_no_value_per_lead),
		ON_A_BOARD(the_same_amount_three_times_is_a_flat_line),
		ON_A_BOARD(nothing_promised_is_not_a_promise_of_zero),
		cmocka_unit_test(more_than_ever_before_is_beyond_the_record),
		ON_A_BOARD(only_eight_closed_quarters_before_are_the_record),
		cmocka_unit_test(over_is_more_than_a_percentage_of_the_promise),
		ON_A_BOARD(both_bases_can_be_over),
		ON_A_BOARD(everything_of_a_quarter_is_listed_in_the_order_of_the_board),
		ON_A_BOARD(an_open_quarter_misses_no_actual),
		ON_A_BOARD(every_warning_on_duties_is_given_once),
	};

	return cmocka_run_group_tests_name("core/doubt", tests, NULL, NULL) != 0;
}
