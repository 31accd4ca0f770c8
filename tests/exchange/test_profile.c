#include "exchange/profile.h"

#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <string.h>
#include <cmocka.h>

#define WHOLE                                                          \
	"owner = Rep\ndate = Closed\namount = Value\nstage = Status\n" \
	"wonStages = won | Closed Won\nrevenue = sum\n"

static void read_whole(struct profile *profile, const char *text)
{
	struct error err;

	if (!profile_read(text, strlen(text), profile, &err))
		fail_msg("%s", err.text);
}

static void words_match_without_case_accents_and_punctuation(void **state)
{
	struct profile p;

	(void)state;
	read_whole(&p,
	           WHOLE "amount = Schl\u00fcssel-Betrag | Total Amount*\r\nmissingValues = --");
	assert_true(profile_lists(&p, PROFILE_AMOUNT, "SCHLUSSEL BETRAG"));
	assert_true(profile_lists(&p, PROFILE_AMOUNT, "total  amount"));
	assert_true(profile_lists(&p, PROFILE_AMOUNT, " Value *"));
	assert_false(profile_lists(&p, PROFILE_AMOUNT, "Value 2"));
	assert_true(profile_lists(&p, PROFILE_WON_STAGES, "closedwon"));
	assert_true(profile_lists(&p, PROFILE_MISSING, "--"));
	assert_false(profile_lists(&p, PROFILE_MISSING, "-"));
	assert_false(profile_lists(&p, PROFILE_MISSING, ""));
	assert_int_equal(p.rules[ROLE_REVENUE], RULE_SUM);
	assert_true(profile_sums(&p));
	profile_release(&p);
}

static void the_shape_of_the_file_is_read(void **state)
{
	struct profile p;

	(void)state;
	read_whole(&p, "# a remark\n\n" WHOLE "title = Ours\ndelimiter = \\t\nheaderRows = 4\n"
	               "commentChar = #\ngroupChar = .\ndecimalChar = ,\ndates = dmy\n"
	               "groupRows = other\n");
	assert_string_equal(p.title, "Ours");
	assert_int_equal(p.delimiter, '\t');
	assert_int_equal(p.header_row, 4);
	assert_int_equal(p.comment, '#');
	assert_int_equal(p.decimal, DECIMAL_COMMA);
	assert_int_equal(p.dates, DATE_ORDER_DMY);
	assert_int_equal(p.groups, GROUPS_OTHER);
	profile_release(&p);
}

static void a_mistake_is_told_with_its_line(void **state)
{
	static const struct {
		const char *text, *says;
	} cases[] = {
		{ "", "1: nothing says where the figures land" },
		{ "revenue = sum\n", "a sum needs the heading of its column" },
		{ "leads = count\n", "nothing says the quarter" },
		{ WHOLE "money = x\n", "7: \"money\" is not a key of profiles" },
		{ WHOLE "\nstage\n", "8: write KEY = VALUE" },
		{ WHOLE "owner =  \n", "7: owner has no value" },
		{ WHOLE "won = some\n", "7: choose sum or count" },
		{ WHOLE "dates = ymd\n", "7: choose mdy or dmy" },
		{ WHOLE "delimiter = ab\n", "7: delimiter is one character" },
		{ WHOLE "headerRows = 0\n", "7: headerRows is the number" },
		{ WHOLE "decimalChar = ,\ngroupChar = ,\n", "8: decimalChar and groupChar" },
		{ WHOLE "owner = a\033[31m\n", "7: the text holds a terminal escape" },
		{ "date = d\nstage = s\nwon = count\n", "4: a stage needs the words" },
		{ "date = \xFF\n", "1: a profile is text in UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct profile p;
		struct error err;

		assert_false(profile_read(cases[i].text, strlen(cases[i].text), &p, &err));
		if (strstr(err.text, cases[i].says) == NULL)
			fail_msg("\"%s\" does not say \"%s\"", err.text, cases[i].says);
	}
}

static void what_is_too_long_is_refused(void **state)
{
	struct str text = { 0 };
	struct profile p;
	struct error err;

	(void)state;
	str_add(&text, WHOLE "owner = a");
	for (int i = 0; i < PROFILE_WORDS_MAX; i++)
		str_add(&text, "|a");
	assert_false(profile_read(str_text(&text), text.length, &p, &err));
	assert_non_null(strstr(err.text, "more than 200 words"));
	while (text.length <= PROFILE_MAX)
		str_add(&text, "\n# a remark");
	assert_false(profile_read(str_text(&text), text.length, &p, &err));
	assert_non_null(strstr(err.text, "at most"));
	str_release(&text);
}

/* Every text with one byte changed is read or refused, never worse. */
static void any_bytes_are_read_or_refused(void **state)
{
	static const char bytes[] = { '\0', '\n', '=', '|', '\xC3', '\x80', '#', '9' };
	char text[sizeof(WHOLE)];

	(void)state;
	for (size_t at = 0; at + 1 < sizeof(WHOLE); at++) {
		for (size_t i = 0; i < sizeof(bytes); i++) {
			struct profile p;
			struct error err;

			memcpy(text, WHOLE, sizeof(WHOLE));
			text[at] = bytes[i];
			if (profile_read(text, sizeof(WHOLE) - 1, &p, &err))
				profile_release(&p);
			else
				assert_true(err.text[0] >= '1' && err.text[0] <= '9');
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_match_without_case_accents_and_punctuation),
		cmocka_unit_test(the_shape_of_the_file_is_read),
		cmocka_unit_test(a_mistake_is_told_with_its_line),
		cmocka_unit_test(what_is_too_long_is_refused),
		cmocka_unit_test(any_bytes_are_read_or_refused),
	};

	return cmocka_run_group_tests_name("exchange/profile", tests, NULL, NULL) != 0;
}
