#include "core/report.h"

#include "core/records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/report_board.h"

/* All words of a document, a line a block or row, to look for something in. */
static void add_block_words(struct str *out, const struct document_block *block)
{
	for (size_t i = 0; i < block->count; i++)
		str_add(out, block->spans[i].text);
	str_add_char(out, '\n');
}

static void add_table_words(struct str *out, const struct document_table *table)
{
	for (size_t row = 0; row < table->rows; row++) {
		for (size_t i = 0; i < table->column_count; i++)
			str_addf(out, "%s|", table->cells[row * table->column_count + i].text);
		str_add_char(out, '\n');
	}
}

static void build(struct str *words, const struct board *b, const struct report_scope *scope)
{
	struct document d = { 0 };

	report_build(&d, b, scope);
	for (size_t i = 0; i < d.count; i++) {
		if (d.blocks[i].kind == DOCUMENT_TABLE)
			add_table_words(words, d.blocks[i].table);
		else
			add_block_words(words, &d.blocks[i]);
	}
	document_release(&d);
}

static void assert_says(const struct str *words, const char *text)
{
	if (strstr(str_text(words), text) == NULL)
		fail_msg("nothing says \"%s\" in:\n%s", text, str_text(words));
}

static void every_part_is_there_in_the_order_of_the_meeting(void **state)
{
	static const char *const parts[] = {
		"In short",
		"At the table",
		"Read back: what was promised",
		"What was promised and what was delivered",
		"Say/do records, the costliest first",
		"Why: the revenue gap over its drivers",
		"Duties: who is responsible for what",
		"Hand-offs: who handles an inquiry",
		"Outlook and what is new",
		"Promises for 2026-Q4",
		"Open issues",
		"Follow-ups: who does what by when",
		"Close",
		"The arithmetic",
	};
	struct document d = { 0 };
	struct board b;
	size_t found = 0;

	(void)state;
	put_all(&b);
	report_build(&d, &b, &review_scope);
	for (size_t i = 0; i < d.count; i++) {
		if (d.blocks[i].kind != DOCUMENT_SECTION)
			continue;
		assert_true(found < COUNT_OF(parts));
		assert_string_equal(d.blocks[i].spans[0].text, parts[found]);
		found++;
	}
	assert_int_equal(found, COUNT_OF(parts));
	document_release(&d);
	board_release(&b);
}

static void each_part_says_what_the_board_knows(void **state)
{
	static const char *const said[] = {
		"Session: started 2026-10-05 14:03:59, closed 2026-10-05 17:00:00, rated 8 of 10.",
		"Sam Okoro|win|The fair paid for itself|",
		"Mia Torres|Leads|count|150|180|120|75,000.00|2026-07-06 11:00:00|",
		"Mia Torres|Leads|2026-07-06 10:00:00|140|180|120|75,000.00|the market turned|",
		"Mia Torres|Leads|count|150|160|10|1.0667|kept|green||",
		"Mia Torres|Leads (value)|money|75,000.00|69,000.00|-6,000.00|0.9200|close|",
		"Sam Okoro|Leads|count||7|||no promise|",
		"Jos\xC3\xA9 N\xC3\xBA\xC3\xB1"
		"ez|Past due|money \xE2\x86\x93|0.00|0.00|0.00||kept|",
		"Jos\xC3\xA9 N\xC3\xBA\xC3\xB1"
		"ez|Revenue|money|10,000.00||||not reported|",
		"Mia Torres, Leads: disputed; promise amended 1 time.",
		"Note on the promise of Mia Torres, Leads: With the new fair.",
		"Sam Okoro|Revenue|5|2,110,000.00|1,705,000.00|0.8081|5|0|0.8494|2026-Q3|",
		"over-promises",
		"Qualify every inquiry|Mia Torres||weekly|6.50||",
		"Answer the phone|nobody yet|Sam Okoro, Jos\xC3\xA9 N\xC3\xBA\xC3\xB1"
		"ez|",
		"Warning: Mia Torres has 6 duties; the usual norm is 5 per seat.",
		"Answer the phone|Marketing|Sales|2026-Q4|2026-10-05 15:10:00|",
		"inquiry|A name and a question|Mia Torres|24.50|when the need is known|",
		"2026-Q4|two-year outlook|A second oven|",
		"Sam Okoro|Revenue|money|410,000.00|430,000.00|380,000.00||360,814.57|295,000.00|",
		"The phone||2026-10-05|",
		"Fix the invoice|Jos\xC3\xA9 N\xC3\xBA\xC3\xB1"
		"ez|2026-09-01|overdue|2026-07-06||",
		"1 of 3 done = 33.33%; the usual norm is 90%.",
		"The meeting was rated 8 of 10.",
		"|5|note|Ask the bank|",
		"R = 1,705,000.00 delivered / 2,110,000.00 promised = 0.8081",
	};
	struct str words = { 0 };
	struct board b;

	(void)state;
	put_all(&b);
	build(&words, &b, &review_scope);
	for (size_t i = 0; i < COUNT_OF(said); i++)
		assert_says(&words, said[i]);
	str_release(&words);
	board_release(&b);
}

static void an_empty_board_says_so(void **state)
{
	static const char *const said[] = {
		"Session: none was held.",
		"No promise was locked for 2026-Q3.",
		"Nothing was promised or delivered in 2026-Q3.",
		"There is no closed quarter with both a promise and an actual yet.",
		"No duty has been kept yet.",
		"No promise is locked yet.",
	};
	struct board b = { .settings = { "Acme Bakery", { "JPY", 0 }, 4 } };
	struct str words = { 0 };

	(void)state;
	build(&words, &b, &review_scope);
	for (size_t i = 0; i < COUNT_OF(said); i++)
		assert_says(&words, said[i]);
	str_release(&words);
	board_release(&b);
}

static void a_draft_is_counted_but_not_told(void **state)
{
	struct str words = { 0 };
	struct board b;

	(void)state;
	put_all(&b);
	build(&words, &b, &review_scope);
	assert_says(&words, "1 draft is not locked, so not shown here.");
	assert_null(strstr(str_text(&words), "73,915"));
	str_release(&words);
	board_release(&b);
}

static void the_session_is_the_one_asked_for_or_the_last_of_that_quarter(void **state)
{
	struct session later = { 2,
		                 quarter_add(review_scope.review, 1),
		                 { 2026 * 4 },
		                 0,
		                 0,
		                 3,
		                 "2027-01-05 09:00:00",
		                 "" };
	struct report_scope asked = review_scope;
	struct board b;
	struct str words = { 0 };

	(void)state;
	put_all(&b);
	board_put(&b, NOUN_SESSION, &later);
	build(&words, &b, &asked);
	assert_says(&words, "rated 8 of 10.");
	str_clear(&words);
	asked.session = 2;
	build(&words, &b, &asked);
	assert_says(&words, "Session: started 2027-01-05 09:00:00, not closed yet, rated 3");
	str_release(&words);
	board_release(&b);
}

static void what_was_planned_is_asked_of_the_session(void **state)
{
	struct session session = { .id = 1,
		                   .quarter = review_scope.review,
		                   .planned = quarter_add(review_scope.review, 2),
		                   .started_at = "2026-10-05 09:00:00",
		                   .closed_at = "" };
	struct board b = { .settings = { "Acme Bakery", { "USD", 2 }, 1 } };
	struct report_scope scope = report_scope_of(&b, review_scope.review, review_scope.today);

	(void)state;
	assert_int_equal(scope.planned.index, review_scope.review.index + 1);
	board_put(&b, NOUN_SESSION, &session);
	scope = report_scope_of(&b, review_scope.review, review_scope.today);
	assert_int_equal(scope.planned.index, review_scope.review.index + 2);
	board_release(&b);
}

static void the_head_of_the_seals_is_told_when_there_is_one(void **state)
{
	struct report_scope sealed = review_scope;
	struct str words = { 0 };
	struct board b;

	(void)state;
	put_all(&b);
	build(&words, &b, &sealed);
	assert_null(strstr(str_text(&words), "seals"));
	sealed.head = "ABCDEFGHIJKLMNOP";
	build(&words, &b, &sealed);
	assert_says(&words, "Head of the seals: ABCDEFGHIJKLMNOP. ");
	str_release(&words);
	board_release(&b);
}

/* A spreadsheet refuses longer names and some signs, and the same one twice. */
static void names_of_tables_are_short_and_their_own(void **state)
{
	struct document d = { 0 };
	struct board b;

	(void)state;
	put_all(&b);
	report_build(&d, &b, &review_scope);
	for (size_t i = 0; i < d.count; i++) {
		const char *name = d.blocks[i].kind == DOCUMENT_TABLE ? d.blocks[i].table->name
		                                                      : "";

		assert_true(strlen(name) <= 31);
		assert_int_equal(strcspn(name, "[]:*?/\\'"), strlen(name));
		for (size_t k = 0; k < i && name[0] != '\0'; k++)
			if (d.blocks[k].kind == DOCUMENT_TABLE)
				assert_string_not_equal(name, d.blocks[k].table->name);
	}
	document_release(&d);
	board_release(&b);
}

static void every_row_has_all_its_cells_and_its_chart_is_inside(void **state)
{
	struct document d = { 0 };
	struct board b;

	(void)state;
	put_all(&b);
	report_build(&d, &b, &review_scope);
	for (size_t i = 0; i < d.count; i++) {
		const struct document_table *t = d.blocks[i].table;

		if (d.blocks[i].kind != DOCUMENT_TABLE)
			continue;
		assert_true(t->rows > 0);
		assert_int_equal(t->cell_count, t->rows * t->column_count);
		assert_int_equal(t->columns[0].kind, HOLDS_HEADS);
		assert_true(t->chart.rows <= t->rows);
		for (size_t k = 0; k < t->chart.columns; k++)
			assert_int_equal(t->columns[t->chart.first_column + k].kind, HOLDS_NUMBERS);
	}
	document_release(&d);
	board_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_part_is_there_in_the_order_of_the_meeting),
		cmocka_unit_test(each_part_says_what_the_board_knows),
		cmocka_unit_test(an_empty_board_says_so),
		cmocka_unit_test(a_draft_is_counted_but_not_told),
		cmocka_unit_test(the_session_is_the_one_asked_for_or_the_last_of_that_quarter),
		cmocka_unit_test(what_was_planned_is_asked_of_the_session),
		cmocka_unit_test(the_head_of_the_seals_is_told_when_there_is_one),
		cmocka_unit_test(names_of_tables_are_short_and_their_own),
		cmocka_unit_test(every_row_has_all_its_cells_and_its_chart_is_inside),
	};

	return cmocka_run_group_tests_name("core/report", tests, NULL, NULL) != 0;
}
