#include "base/text.h"
#include "core/change.h"
#include "core/minutes.h"
#include "core/paragraph.h"
#include "support/golden.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { MARKETING = 1, SALES };
enum { MIA = 1, SAM, JOSE };
enum { LEADS = 1, REVENUE, PAST_DUE };

static const struct minutes_scope scope = {
	.review = { 2026 * 4 + 2 },
	.planned = { 2026 * 4 + 3 },
	.today = { 2026, 10, 5 },
};

static void put_nouns(struct board *b)
{
	static const struct department departments[] = { { MARKETING, "Marketing", 1 },
		                                         { SALES, "Sales", 2 } };
	static const struct person people[] = {
		{ .id = MIA, .name = "Mia Torres", .department = MARKETING, .role = "" },
		{ .id = SAM, .name = "Sam Okoro", .department = SALES, .role = "" },
		{ .id = JOSE, .name = "José Núñez", .department = SALES, .role = "" },
	};
	static const struct measure measures[] = {
		{ LEADS, MARKETING, "Leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "" },
		{ REVENUE, SALES, "Revenue", UNIT_MONEY, DIRECTION_HIGHER, ROLE_REVENUE, "" },
		{ PAST_DUE, SALES, "Past due", UNIT_MONEY, DIRECTION_LOWER, ROLE_NONE, "" },
	};

	*b = (struct board){ .settings = { "Acme Bakery", { "USD", 2 }, 1 } };
	for (size_t i = 0; i < COUNT_OF(departments); i++)
		board_put(b, NOUN_DEPARTMENT, &departments[i]);
	for (size_t i = 0; i < COUNT_OF(people); i++)
		board_put(b, NOUN_PERSON, &people[i]);
	for (size_t i = 0; i < COUNT_OF(measures); i++)
		board_put(b, NOUN_MEASURE, &measures[i]);
}

static void apply(struct board *b, struct change c, const char *at)
{
	struct error err;

	c.at = at;
	if (!change_check(b, &c, &err))
		fail_msg("%s", err.text);
	change_apply(b, &c);
}

static void promise(struct board *b, struct figure_key key, struct terms terms)
{
	apply(b, change_of_terms(b, key, &terms, "the market turned"), "2026-07-06 10:00:00");
}

static void lock(struct board *b, struct quarter quarter, bool has_ended)
{
	apply(b, change_locking(quarter, has_ended), "2026-07-06 11:00:00");
}

static void deliver(struct board *b, struct figure_key key, struct actual actual)
{
	actual.source = "typed";
	apply(b, change_of_actual(b, key, &actual), "2026-10-02 09:00:00");
}

static struct figure_key key_of(int person, int measure, int quarters_ago)
{
	return (struct figure_key){ person, measure, quarter_add(scope.review, -quarters_ago) };
}

/* Five quarters of Sam's revenue, the last ones of everybody. */
static void put_history(struct board *b)
{
	static const int64_t said[] = { 45000000, 43000000, 41000000, 42000000, 40000000 };
	static const int64_t done[] = { 29500000, 36000000, 30000000, 41000000, 34000000 };

	for (int ago = (int)COUNT_OF(said) - 1; ago >= 0; ago--) {
		promise(b, key_of(SAM, REVENUE, ago),
		        (struct terms){ .amount = amount_of(said[ago]) });
		lock(b, quarter_add(scope.review, -ago), ago == 4);
		deliver(b, key_of(SAM, REVENUE, ago),
		        (struct actual){ .amount = amount_of(done[ago]) });
	}
}

static void put_review(struct board *b)
{
	struct terms leads = { amount_of(150), amount_of(180), amount_of(120), amount_of(7500000),
		               "With the new fair.\nAnd the old one." };

	promise(b, key_of(MIA, LEADS, 0), leads);
	promise(b, key_of(JOSE, PAST_DUE, 0),
	        (struct terms){ amount_of(0), { 0 }, amount_of(500000), { 0 }, "" });
	promise(b, key_of(JOSE, REVENUE, 0), (struct terms){ .amount = amount_of(1000000) });
	lock(b, scope.review, false);
	leads.amount = amount_of(140);
	promise(b, key_of(MIA, LEADS, 0), leads);
	deliver(b, key_of(MIA, LEADS, 0),
	        (struct actual){ amount_of(160), amount_of(6900000), true, "Two counts.", NULL,
	                         0 });
	deliver(b, key_of(JOSE, PAST_DUE, 0), (struct actual){ .amount = amount_of(0) });
	deliver(b, key_of(SAM, LEADS, 0), (struct actual){ .amount = amount_of(7) });
}

static void put_duties(struct board *b)
{
	static const char *const texts[] = { "Write the newsletter",  "Answer the phone",
		                             "Qualify every inquiry", "Post the prices",
		                             "Visit the fairs",       "Ask for references" };
	struct duty d = { .department = MARKETING, .owner = MIA, .status = DUTY_KEPT };

	for (int i = 0; i < (int)COUNT_OF(texts); i++) {
		d.id = i + 1;
		d.text = texts[i];
		d.frequency = i % 3;
		d.hours_per_week = amount_of(450 + 100 * i);
		board_put(b, NOUN_DUTY, &d);
	}
	d = (struct duty){ .id = 7,
		           .department = SALES,
		           .text = "Answer the phone",
		           .status = DUTY_KEPT,
		           .helpers = { SAM, JOSE } };
	board_put(b, NOUN_DUTY, &d);
	d = (struct duty){ .id = 8, .department = SALES, .text = "Never kept", .owner = SAM };
	board_put(b, NOUN_DUTY, &d);
}

static void put_planned(struct board *b)
{
	promise(b, key_of(SAM, REVENUE, -1),
	        (struct terms){
			amount_of(41000000), amount_of(43000000), amount_of(38000000), { 0 }, "" });
	promise(b, key_of(MIA, LEADS, -1),
	        (struct terms){ .amount = amount_of(160), .value = amount_of(8000000) });
	lock(b, scope.planned, false);
	promise(b, key_of(JOSE, PAST_DUE, -1), (struct terms){ .amount = amount_of(7391546) });
}

static void put_followups(struct board *b)
{
	static const struct followup followups[] = {
		{ 1,
		  "Count leads one way only",
		  MIA,
		  { 2026, 10, 12 },
		  FOLLOWUP_OPEN,
		  { 2026, 10, 5 },
		  { 0, 0, 0 } },
		{ 2,
		  "Call every lead twice",
		  SAM,
		  { 2026, 8, 1 },
		  FOLLOWUP_DONE,
		  { 2026, 7, 6 },
		  { 2026, 7, 30 } },
		{ 3,
		  "Fix the invoice",
		  JOSE,
		  { 2026, 9, 1 },
		  FOLLOWUP_OPEN,
		  { 2026, 7, 6 },
		  { 0, 0, 0 } },
	};

	for (size_t i = 0; i < COUNT_OF(followups); i++)
		board_put(b, NOUN_FOLLOWUP, &followups[i]);
}

static void put_issues(struct board *b)
{
	static const struct issue issues[] = {
		{ 1,
		  "Marketing and sales count leads in two ways, and nobody knows which of them "
		  "is the one that the promise was about",
		  SAM,
		  { 2026, 10, 5 },
		  ISSUE_OPEN },
		{ 2, "Old and solved", 0, { 2026, 7, 6 }, ISSUE_SOLVED },
		{ 3, "The phone", 0, { 2026, 10, 5 }, ISSUE_OPEN },
	};

	for (size_t i = 0; i < COUNT_OF(issues); i++)
		board_put(b, NOUN_ISSUE, &issues[i]);
}

static void put_session(struct board *b)
{
	struct session session = { 1, scope.review,          scope.planned,        11, 0,
		                   8, "2026-10-05 14:03:59", "2026-10-05 17:00:00" };

	board_put(b, NOUN_SESSION, &session);
}

static void put_all(struct board *b)
{
	put_nouns(b);
	put_history(b);
	put_review(b);
	put_duties(b);
	put_planned(b);
	put_followups(b);
	put_issues(b);
	put_session(b);
}

static void the_minutes_of_a_full_review(void **state)
{
	struct board b;
	struct str text = { 0 };

	(void)state;
	put_all(&b);
	minutes_add(&text, &b, &scope);
	golden_check("core/minutes", str_text(&text));
	str_release(&text);
	board_release(&b);
}

static void the_minutes_of_nothing_say_so(void **state)
{
	struct board b = { .settings = { "Acme Bakery", { "JPY", 0 }, 4 } };
	struct str text = { 0 };

	(void)state;
	minutes_add(&text, &b, &scope);
	golden_check("core/minutes_empty", str_text(&text));
	str_release(&text);
	board_release(&b);
}

static void a_draft_is_counted_but_not_told(void **state)
{
	struct board b;
	struct str text = { 0 };

	(void)state;
	put_all(&b);
	minutes_add(&text, &b, &scope);
	assert_non_null(strstr(str_text(&text), "1 draft is not locked, so not shown here."));
	assert_null(strstr(str_text(&text), "73,915"));
	str_release(&text);
	board_release(&b);
}

static void the_session_is_the_one_asked_for_or_the_last_of_that_quarter(void **state)
{
	struct session later = {
		2, quarter_add(scope.review, 1), scope.planned, 0, 0, 3, "2027-01-05 09:00:00", ""
	};
	struct minutes_scope asked = scope;
	struct board b;
	struct str text = { 0 };

	(void)state;
	put_all(&b);
	board_put(&b, NOUN_SESSION, &later);
	minutes_add(&text, &b, &asked);
	assert_non_null(strstr(str_text(&text), "rated 8 of 10."));
	str_clear(&text);
	asked.session = 2;
	minutes_add(&text, &b, &asked);
	assert_non_null(strstr(str_text(&text),
	                       "Session: started 2027-01-05 09:00:00, not closed yet, rated 3"));
	str_release(&text);
	board_release(&b);
}

static void assert_lines_fit(const char *text)
{
	while (*text != '\0') {
		struct str line = { 0 };
		size_t length = strcspn(text, "\n");

		str_add_bytes(&line, text, length);
		assert_true(text_width(str_text(&line)) <= PARAGRAPH_WIDTH);
		assert_true(length == 0 || text[length - 1] != ' ');
		str_release(&line);
		text += length + 1;
	}
}

static void no_line_is_wider_than_a_page(void **state)
{
	struct board b;
	struct str text = { 0 };

	(void)state;
	put_all(&b);
	minutes_add(&text, &b, &scope);
	assert_lines_fit(str_text(&text));
	assert_int_equal(text.bytes[text.length - 1], '\n');
	str_release(&text);
	board_release(&b);
}

static void the_same_board_gives_the_same_minutes(void **state)
{
	struct board b, again;
	struct str left = { 0 }, right = { 0 };

	(void)state;
	put_all(&b);
	put_all(&again);
	minutes_add(&left, &b, &scope);
	minutes_add(&right, &again, &scope);
	assert_string_equal(str_text(&left), str_text(&right));
	str_release(&left);
	str_release(&right);
	board_release(&b);
	board_release(&again);
}

static void check_paragraph(const char *text, int indent, const char *expected)
{
	struct str out = { 0 };

	paragraph_add(&out, indent, text);
	assert_string_equal(str_text(&out), expected);
	str_release(&out);
}

static void a_paragraph_breaks_at_blanks(void **state)
{
	char wide[103], wide_line[104];
	struct str long_text = { 0 };

	(void)state;
	memset(wide, 'x', sizeof(wide) - 1);
	wide[sizeof(wide) - 1] = '\0';
	snprintf(wide_line, sizeof(wide_line), "%s\n", wide);
	check_paragraph("", 2, "");
	check_paragraph(" \n\t ", 2, "");
	check_paragraph("one", 2, "  one\n");
	check_paragraph("  one \n two\t", 0, "one two\n");
	check_paragraph(wide, 0, wide_line); /* a word alone may be too wide */
	for (int i = 0; i < 200; i++)
		str_addf(&long_text, "%d王芳 ", i);
	for (int indent = 0; indent < 20; indent++) {
		struct str out = { 0 };

		paragraph_add(&out, indent, str_text(&long_text));
		assert_lines_fit(str_text(&out));
		str_release(&out);
	}
	str_release(&long_text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_minutes_of_a_full_review),
		cmocka_unit_test(the_minutes_of_nothing_say_so),
		cmocka_unit_test(a_draft_is_counted_but_not_told),
		cmocka_unit_test(the_session_is_the_one_asked_for_or_the_last_of_that_quarter),
		cmocka_unit_test(no_line_is_wider_than_a_page),
		cmocka_unit_test(the_same_board_gives_the_same_minutes),
		cmocka_unit_test(a_paragraph_breaks_at_blanks),
	};

	return cmocka_run_group_tests_name("core/minutes", tests, NULL, NULL) != 0;
}
