#include "core/words.h"

#include "core/boards.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void every_enumeration_has_its_words(void **state)
{
	(void)state;
	assert_int_equal(count_words(unit_words), UNIT_COUNT_OF);
	assert_int_equal(count_words(direction_words), DIRECTION_LOWER + 1);
	assert_int_equal(count_words(role_words), ROLE_ACTIVITY + 1);
	assert_int_equal(count_words(frequency_words), FREQUENCY_AS_NEEDED + 1);
	assert_int_equal(count_words(stage_words), STAGE_RUNNING + 1);
	assert_int_equal(count_words(duty_status_words), DUTY_DROPPED + 1);
	assert_int_equal(count_words(followup_status_words), FOLLOWUP_NOT_DONE + 1);
	assert_int_equal(count_words(issue_status_words), ISSUE_DROPPED + 1);
	assert_string_equal(role_words[ROLE_OTHER_REVENUE], "other_revenue");
	assert_string_equal(frequency_words[FREQUENCY_AS_NEEDED], "as needed");
	assert_string_equal(stage_words[STAGE_DELIVERING], "delivering");
}

static void a_word_is_found_in_any_case(void **state)
{
	(void)state;
	assert_int_equal(word_find(unit_words, "percent"), UNIT_PERCENT);
	assert_int_equal(word_find(unit_words, " PerCent "), UNIT_PERCENT);
	assert_int_equal(word_find(frequency_words, "As  Needed"), FREQUENCY_AS_NEEDED);
	assert_int_equal(word_find(role_words, ""), ROLE_NONE);
	assert_int_equal(word_find(unit_words, "percents"), -1);
	assert_int_equal(word_find(unit_words, ""), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_enumeration_has_its_words),
		cmocka_unit_test(a_word_is_found_in_any_case),
	};

	return cmocka_run_group_tests_name("core/words", tests, NULL, NULL) != 0;
}
