#include "exchange/kind.h"

#include "base/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

static void every_kind_can_be_found_by_its_name(void **state)
{
	(void)state;
	for (int i = 0; i < KIND_COUNT; i++)
		assert_ptr_equal(kind_find(kinds[i].name), &kinds[i]);
	assert_null(kind_find("invoices"));
	assert_null(kind_find(""));
}

static void every_kind_says_what_it_is(void **state)
{
	(void)state;
	for (int i = 0; i < KIND_COUNT; i++) {
		assert_true(strlen(kinds[i].about) > 0);
		assert_true(strlen(kinds[i].order) > 0);
		assert_in_range(kind_columns(&kinds[i]), 1, KIND_COLUMNS_MAX);
	}
}

static void words_and_flags_have_their_words_and_nothing_else_has(void **state)
{
	(void)state;
	for (int i = 0; i < KIND_COUNT; i++)
		for (const struct column *c = kinds[i].columns; c->name != NULL; c++)
			assert_int_equal(c->words != NULL,
			                 c->type == COLUMN_WORD || c->type == COLUMN_FLAG);
}

static void the_columns_stand_where_their_names_say(void **state)
{
	static const struct {
		enum kind_id kind;
		int column;
		const char *name;
	} cases[] = {
		{ KIND_PEOPLE, PEOPLE_DEPARTMENT, "department" },
		{ KIND_PEOPLE, PEOPLE_PERSON, "person" },
		{ KIND_PEOPLE, PEOPLE_ROLE, "role" },
		{ KIND_PEOPLE, PEOPLE_FROM, "active_from" },
		{ KIND_PEOPLE, PEOPLE_TO, "active_to" },
		{ KIND_DUTIES, DUTIES_DUTY, "duty" },
		{ KIND_DUTIES, DUTIES_OWNER, "owner" },
		{ KIND_DUTIES, DUTIES_HELPERS, "helpers" },
		{ KIND_DUTIES, DUTIES_FREQUENCY, "frequency" },
		{ KIND_DUTIES, DUTIES_HOURS, "hours_per_week" },
		{ KIND_DUTIES, DUTIES_STAGE, "stage" },
		{ KIND_DUTIES, DUTIES_STATUS, "status" },
		{ KIND_MEASURES, MEASURES_MEASURE, "measure" },
		{ KIND_MEASURES, MEASURES_UNIT, "unit" },
		{ KIND_MEASURES, MEASURES_DIRECTION, "direction" },
		{ KIND_MEASURES, MEASURES_ROLE, "role" },
		{ KIND_MEASURES, MEASURES_TIER, "tier" },
		{ KIND_PROMISES, FIGURE_QUARTER, "quarter" },
		{ KIND_PROMISES, FIGURE_DEPARTMENT, "department" },
		{ KIND_PROMISES, FIGURE_PERSON, "person" },
		{ KIND_PROMISES, FIGURE_MEASURE, "measure" },
		{ KIND_PROMISES, FIGURE_AMOUNT, "amount" },
		{ KIND_PROMISES, PROMISES_BEST_CASE, "best_case" },
		{ KIND_PROMISES, PROMISES_FLOOR, "floor" },
		{ KIND_PROMISES, PROMISES_VALUE, "value" },
		{ KIND_PROMISES, PROMISES_NOTE, "note" },
		{ KIND_PROMISES, PROMISES_REASON, "reason" },
		{ KIND_PROMISES, PROMISES_LOCKED_AT, "locked_at" },
		{ KIND_ACTUALS, FIGURE_AMOUNT, "amount" },
		{ KIND_ACTUALS, ACTUALS_VALUE, "value" },
		{ KIND_ACTUALS, ACTUALS_DISPUTED, "disputed" },
		{ KIND_ACTUALS, ACTUALS_NOTE, "note" },
		{ KIND_FOLLOWUPS, FOLLOWUPS_WHAT, "what" },
		{ KIND_FOLLOWUPS, FOLLOWUPS_OWNER, "owner" },
		{ KIND_FOLLOWUPS, FOLLOWUPS_DUE, "due" },
		{ KIND_FOLLOWUPS, FOLLOWUPS_STATUS, "status" },
		{ KIND_FOLLOWUPS, FOLLOWUPS_OPENED, "opened" },
		{ KIND_FOLLOWUPS, FOLLOWUPS_CLOSED, "closed" },
		{ KIND_TIERS, TIERS_TIER, "tier" },
		{ KIND_TIERS, TIERS_DEFINITION, "definition" },
		{ KIND_TIERS, TIERS_HANDLED_BY, "handled_by" },
		{ KIND_TIERS, TIERS_HOURS, "response_hours" },
		{ KIND_TIERS, TIERS_HANDED_OVER, "handed_over" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(cases); i++)
		assert_string_equal(kinds[cases[i].kind].columns[cases[i].column].name,
		                    cases[i].name);
}

static void numbers_are_amounts_money_hours_and_counts(void **state)
{
	(void)state;
	assert_true(column_is_number(&kinds[KIND_PROMISES].columns[FIGURE_AMOUNT]));
	assert_true(column_is_number(&kinds[KIND_PROMISES].columns[PROMISES_VALUE]));
	assert_true(column_is_number(&kinds[KIND_DUTIES].columns[DUTIES_HOURS]));
	assert_true(column_is_number(&kinds[KIND_SESSIONS].columns[1]));
	assert_false(column_is_number(&kinds[KIND_PROMISES].columns[FIGURE_QUARTER]));
	assert_false(column_is_number(&kinds[KIND_FOLLOWUPS].columns[FOLLOWUPS_DUE]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_can_be_found_by_its_name),
		cmocka_unit_test(every_kind_says_what_it_is),
		cmocka_unit_test(words_and_flags_have_their_words_and_nothing_else_has),
		cmocka_unit_test(the_columns_stand_where_their_names_say),
		cmocka_unit_test(numbers_are_amounts_money_hours_and_counts),
	};

	return cmocka_run_group_tests_name("exchange/kind", tests, NULL, NULL) != 0;
}
