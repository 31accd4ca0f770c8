#include "exchange/intake.h"

#include "base/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "exchange/trial.h"

/* 2026-Q3 has ended on the day of the trial, 2026-Q4 has not. */
static const char people[] = "department,person\nMarketing,Zoe\nSales,Sam Okoro\nSales,Ann Lee\n";
static const char measures[] = "department,measure,unit,direction\n"
			       "Marketing,Leads,count,\nSales,Revenue,money,\n"
			       "Service,Retention,percent,\nService,Days to close,days,lower\n";

enum { ZOE = 1, SAM, ANN };
enum { LEADS = 1, REVENUE, RETENTION, DAYS };

static void begin(struct trial *t)
{
	trial_init(t);
	trial_fill(t, KIND_PEOPLE, people);
	trial_fill(t, KIND_MEASURES, measures);
}

static struct figure_key key_of(int person, int measure, int year, int number)
{
	return (struct figure_key){ person, measure, quarter_make(year, number) };
}

static const struct promise *promise_of(const struct trial *t, struct figure_key key)
{
	const struct figure *f = figures_find(&t->board.figures, key);

	assert_non_null(f);
	return &f->promise;
}

static const struct actual *actual_of(const struct trial *t, struct figure_key key)
{
	const struct figure *f = figures_find(&t->board.figures, key);

	assert_non_null(f);
	return &f->actual;
}

/* Rows, what becomes of them (new same changed skipped bad), and what is told. */
struct reading {
	const char *text, *fates, *told;
};

static void check(struct trial *t, enum kind_id kind, const struct reading *readings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		trial_read(t, kind, readings[i].text);
		assert_string_equal(str_text(&t->told), readings[i].told);
		assert_string_equal(trial_fates(t), readings[i].fates);
	}
}

#define HEAD "quarter,department,person,measure,amount"
#define SAM_Q4 "2026-Q4,Sales,Sam Okoro,Revenue,"
#define SAM_Q3 "2026-Q3,Sales,Sam Okoro,Revenue,"

static void a_promise_for_a_quarter_to_come_is_a_draft(void **state)
{
	static const struct reading readings[] = {
		{ HEAD ",floor,note\n" SAM_Q4 "100,50,why\n", "1 0 0 0 0", "" },
		{ HEAD ",floor,note\n" SAM_Q4 "100.00,50,why\n", "0 1 0 0 0", "" },
		{ HEAD "\n" SAM_Q4 "100\n", "0 1 0 0 0", "" },
		{ HEAD ",note\n" SAM_Q4 "100,other\n", "0 0 1 0 0", "" },
		{ HEAD "\n" SAM_Q4 "120\n", "0 0 1 0 0", "" },
		{ HEAD "\n" SAM_Q4 "--\n", "0 0 0 1 0", "" },
	};
	const struct promise *p;
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_PROMISES, readings, COUNT_OF(readings));
	p = promise_of(&t, key_of(SAM, REVENUE, 2026, 4));
	assert_int_equal(p->state, PROMISE_DRAFT);
	assert_int_equal(p->terms.amount.units, 12000);
	assert_int_equal(p->terms.floor.units, 5000);
	assert_string_equal(p->terms.note, "other");
	trial_release(&t);
}

static void a_promise_for_a_quarter_that_is_over_locks_as_entered_afterwards(void **state)
{
	const struct promise *p;
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PROMISES,
	           HEAD ",locked_at\n" SAM_Q3 "100,\n2026-Q2,Sales,Ann Lee,Revenue,7,2026-04-01\n");
	p = promise_of(&t, key_of(SAM, REVENUE, 2026, 3));
	assert_int_equal(p->state, PROMISE_LOCKED);
	assert_true(p->entered_afterwards);
	assert_string_equal(p->locked_at, "2026-10-12 00:00:00");
	p = promise_of(&t, key_of(ANN, REVENUE, 2026, 2));
	assert_true(p->entered_afterwards);
	assert_string_equal(p->locked_at, "2026-04-01 00:00:00");
	trial_release(&t);
}

static void a_promise_with_its_lock_date_is_locked(void **state)
{
	const struct promise *p;
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PROMISES, HEAD ",best_case\n" SAM_Q4 "100,150\n");
	trial_fill(&t, KIND_PROMISES, HEAD ",locked_at\n" SAM_Q4 "110,2026-10-01T09:30:00\n");
	assert_string_equal(trial_fates(&t), "1 0 0 0 0");
	p = promise_of(&t, key_of(SAM, REVENUE, 2026, 4));
	assert_int_equal(p->state, PROMISE_LOCKED);
	assert_false(p->entered_afterwards);
	assert_string_equal(p->locked_at, "2026-10-01 09:30:00");
	assert_int_equal(p->terms.amount.units, 11000);
	assert_int_equal(p->terms.best_case.units, 15000);
	trial_release(&t);
}

static void other_terms_for_a_locked_promise_are_an_amendment(void **state)
{
	static const struct reading readings[] = {
		{ HEAD ",best_case,floor,value\n" SAM_Q3 "100,150,50,\n", "1 0 0 0 0", "" },
		{ HEAD "\n" SAM_Q3 "100\n", "0 1 0 0 0", "" },
		{ HEAD ",reason\n" SAM_Q3 "90,the market turned\n", "0 0 1 0 0", "" },
		{ HEAD ",reason\n" SAM_Q3 "90,again\n", "0 1 0 0 0", "" },
		{ HEAD ",best_case,floor,value,locked_at\n" SAM_Q3 "100,150,50,,2026-01-01\n",
		  "0 1 0 0 0", "" },
		{ HEAD ",floor\n" SAM_Q3 "90,40\n", "0 0 1 0 0", "" },
	};
	const struct amendment *a;
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_PROMISES, readings, COUNT_OF(readings));
	assert_int_equal(t.board.amendments.count, 2);
	a = t.board.amendments.items;
	assert_string_equal(a[0].reason, "the market turned");
	assert_int_equal(a[0].terms.amount.units, 9000);
	assert_int_equal(a[0].terms.best_case.units, 15000);
	assert_string_equal(a[1].reason, "imported from rows.csv");
	assert_int_equal(a[1].terms.floor.units, 4000);
	assert_int_equal(a[1].terms.best_case.units, 15000);
	assert_int_equal(promise_of(&t, a[0].key)->terms.amount.units, 10000);
	trial_release(&t);
}

static void promises_are_never_negative(void **state)
{
	static const struct reading readings[] = {
		{ HEAD "\n" SAM_Q4 "(5)\n", "0 0 0 0 1",
		  "in/rows.csv:2: amount: the promise cannot be negative\n" },
		{ HEAD ",best_case,floor\n" SAM_Q4 "5,,-1\n", "0 0 0 0 1",
		  "in/rows.csv:2: floor: the floor cannot be negative\n" },
		{ HEAD ",best_case\n" SAM_Q4 "5,-1\n", "0 0 0 0 1",
		  "in/rows.csv:2: best_case: the best case cannot be negative\n" },
		{ HEAD ",value\n" SAM_Q4 "5,-1\n", "0 0 0 0 1",
		  "in/rows.csv:2: value: the value cannot be negative\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_PROMISES, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void an_actual_is_new_then_the_same_then_corrected(void **state)
{
	static const struct reading readings[] = {
		{ HEAD ",value,disputed,note\n" SAM_Q3 "100,,,\n", "1 0 0 0 0", "" },
		{ HEAD ",value,disputed,note\n" SAM_Q3 "100,,no,\n", "0 1 0 0 0", "" },
		{ HEAD ",disputed,note\n" SAM_Q3 "100,yes,who says so\n", "0 0 1 0 0", "" },
		{ HEAD "\n" SAM_Q3 "100\n", "0 1 0 0 0", "" },
		{ HEAD ",disputed\n" SAM_Q3 "-20,1\n", "0 0 1 0 0", "" },
		{ HEAD "\n" SAM_Q3 "\n" SAM_Q4 "n/a\n", "0 0 0 2 0", "" },
	};
	const struct actual *a;
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_ACTUALS, readings, COUNT_OF(readings));
	a = actual_of(&t, key_of(SAM, REVENUE, 2026, 3));
	assert_int_equal(a->amount.units, -2000);
	assert_true(a->disputed);
	assert_string_equal(a->note, "who says so");
	assert_string_equal(a->source, "rows.csv, line 2");
	assert_int_equal(a->corrections, 2);
	trial_release(&t);
}

static void actuals_obey_the_rules_of_their_measure(void **state)
{
	static const struct reading readings[] = {
		{ HEAD "\n2026-Q3,Marketing,Zoe,Leads,-5\n", "0 0 0 0 1",
		  "in/rows.csv:2: amount: the actual cannot be negative\n" },
		{ HEAD "\n2026-Q3,Service,Zoe,Days to close,-5\n", "0 0 0 0 1",
		  "in/rows.csv:2: amount: the actual cannot be negative\n" },
		{ HEAD ",value\n2026-Q3,Service,Zoe,Days to close,5,-5\n", "0 0 0 0 1",
		  "in/rows.csv:2: value: the value cannot be negative\n" },
		{ HEAD "\n2026-Q3,Marketing,Zoe,Leads,1.5\n", "0 0 0 0 1",
		  "in/rows.csv:2: amount: \"1.5\" has decimals, but this amount is counted in whole "
		  "numbers\n" },
		{ HEAD "\n2026-Q3,Service,Zoe,Retention,45%\n", "1 0 0 0 0", "" },
		{ HEAD ",disputed\n2026-Q3,Service,Zoe,Retention,45%,maybe\n", "0 0 0 0 1",
		  "in/rows.csv:2: disputed: \"maybe\" is not known here; write yes or no\n" },
		{ HEAD "\n2026-Q3,Marketing,Zoe,Leads,\xE2\x82\xAC 5\n", "0 0 0 0 1",
		  "in/rows.csv:2: amount: \"\xE2\x82\xAC 5\" has a currency, but this amount is not "
		  "money; write it like 1200, 1,200 or 1.2M\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_ACTUALS, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void unknown_names_are_bad_rows_with_the_nearest_known_one(void **state)
{
	static const struct reading readings[] = {
		{ HEAD "\n2026-Q3,Sales,Sam Okro,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: person: \"Sam Okro\" is not a person on this board; did you mean "
		  "\"Sam Okoro\"?\n" },
		{ HEAD "\n2026-Q3,Sales,Quentin,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: person: \"Quentin\" is not a person on this board; --create would "
		  "add it\n" },
		{ HEAD "\n2026-Q3,Saels,Sam Okoro,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: department: \"Saels\" is not a department on this board; did you "
		  "mean \"Sales\"?\n" },
		{ HEAD "\n2026-Q3,Sales,Sam Okoro,Revenues,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: measure: \"Revenues\" is not a measure of Sales; did you mean "
		  "\"Revenue\"?\n" },
		{ HEAD "\n2026-Q3,Service,Sam Okoro,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: measure: \"Revenue\" is not a measure of Service; add it with "
		  "saydo import BOARD measures\n" },
		{ HEAD "\n2026-Q3,,Sam Okoro,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: department: is empty\n" },
		{ HEAD "\n2026-Q3,Sales,,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: person: is empty\n" },
		{ HEAD "\n,Sales,Sam Okoro,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: quarter: is empty\n" },
		{ HEAD "\n2026-Q5,Sales,Sam Okoro,Revenue,5\n", "0 0 0 0 1",
		  "in/rows.csv:2: quarter: \"2026-Q5\" is not a quarter; write it like 2026-Q3\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_ACTUALS, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void create_adds_people_to_the_department_of_the_measure(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	t.options.create = true;
	trial_fill(&t, KIND_PROMISES,
	           HEAD "\n2026-Q4,Service,Quentin,Retention,92.5\n"
	                "2026-Q4,Sales,QUENTIN,Revenue,5\n");
	assert_string_equal(trial_fates(&t), "2 0 0 0 0");
	assert_int_equal(board_last_id(&t.board, NOUN_PERSON), 4);
	assert_int_equal(board_person(&t.board, 4)->department, 3);
	trial_read(&t, KIND_PROMISES, HEAD "\n2026-Q4,Garage,Quentin,Cars,5\n");
	assert_string_equal(trial_fates(&t), "0 0 0 0 1");
	trial_release(&t);
}

static void people_of_other_departments_may_promise_a_measure(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PROMISES, HEAD "\nFY26-Q4,sales, ZOE ,revenue,5\n");
	assert_int_equal(promise_of(&t, key_of(ZOE, REVENUE, 2026, 4))->terms.amount.units, 500);
	trial_release(&t);
}

static void a_figure_given_twice_differently_is_refused(void **state)
{
	static const struct reading readings[] = {
		{ HEAD "\n" SAM_Q3 "5\n" SAM_Q3 "6\n" SAM_Q3 "5.00\n", "1 1 0 0 1",
		  "in/rows.csv:3: amount: an earlier row of this import gives the same person, "
		  "measure and quarter otherwise; keep one of them\n" },
		{ HEAD "\n" SAM_Q3 "6\n", "0 0 1 0 0", "" },
	};
	static const char *const files[] = { HEAD "\n" SAM_Q3 "7\n", HEAD "\n" SAM_Q3 "8\n" };
	struct trial t;
	struct error err;

	(void)state;
	begin(&t);
	check(&t, KIND_ACTUALS, readings, COUNT_OF(readings));
	trial_read(&t, KIND_PROMISES, readings[0].text);
	assert_string_equal(trial_fates(&t), "1 1 0 0 1");
	assert_true(trial_read_all(&t, KIND_ACTUALS, files, COUNT_OF(files), &err));
	assert_string_equal(trial_fates(&t), "0 0 0 0 1");
	trial_release(&t);
}

/* Many figures, to make the set of those that were met grow. */
static void every_figure_is_met_once(void **state)
{
	struct str text = { 0 };
	struct trial t;

	(void)state;
	begin(&t);
	str_add(&text, HEAD "\n");
	for (int i = 0; i < 3000; i++)
		str_addf(&text, "%d-Q%d,Sales,%s,Revenue,%d\n", 1901 + i / 4 % 500, i % 4 + 1,
		         i < 2000 ? "Sam Okoro" : "Ann Lee", i);
	trial_fill(&t, KIND_ACTUALS, str_text(&text));
	assert_string_equal(trial_fates(&t), "3000 0 0 0 0");
	trial_read(&t, KIND_ACTUALS, str_text(&text));
	assert_string_equal(trial_fates(&t), "0 3000 0 0 0");
	str_release(&text);
	trial_release(&t);
}

#define AMBIGUOUS(cell)                                                             \
	"in/rows.csv:2: amount: \"" cell "\" can be read two ways; say which with " \
	"--decimal=point or --decimal=comma\n"

static void the_column_decides_what_an_ambiguous_number_is(void **state)
{
	static const struct reading readings[] = {
		{ HEAD "\n" SAM_Q3 "\"1,234\"\n", "0 0 0 0 1", AMBIGUOUS("1,234") },
		{ HEAD "\n" SAM_Q3 "\"1,234\"\n2026-Q3,Sales,Ann Lee,Revenue,1.5\n", "2 0 0 0 0",
		  "" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_ACTUALS, readings, COUNT_OF(readings));
	assert_int_equal(actual_of(&t, key_of(SAM, REVENUE, 2026, 3))->amount.units, 123400);
	t.options.decimal = DECIMAL_COMMA;
	trial_read(&t, KIND_ACTUALS, HEAD "\n" SAM_Q3 "\"1.234,5\"\n" SAM_Q4 "1.234\n");
	assert_int_equal(actual_of(&t, key_of(SAM, REVENUE, 2026, 3))->amount.units, 123450);
	assert_int_equal(actual_of(&t, key_of(SAM, REVENUE, 2026, 4))->amount.units, 123400);
	trial_release(&t);
}

static void three_decimals_are_read_as_they_are_written(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	t.board.settings.currency = (struct currency){ "KWD", 3 };
	trial_fill(&t, KIND_ACTUALS, HEAD "\n" SAM_Q3 "1.234\n" SAM_Q4 "2.500\n");
	assert_int_equal(actual_of(&t, key_of(SAM, REVENUE, 2026, 3))->amount.units, 1234);
	assert_string_equal(str_text(&t.told),
	                    "in/rows.csv:2: amount: 1.234 is read with a decimal point; if it is "
	                    "not one, add --decimal=comma\n");
	trial_read(&t, KIND_ACTUALS, HEAD "\n" SAM_Q3 "\"1,234\"\n");
	assert_int_equal(t.counts.bad, 1);
	trial_release(&t);
}

static void another_currency_is_told_once_a_column(void **state)
{
	static const struct reading readings[] = {
		{ HEAD "\n" SAM_Q3 "$5\n" SAM_Q4 "5 USD\n2026-Q2,Sales,Ann Lee,Revenue,US$ 7\n",
		  "3 0 0 0 0", "" },
		{ HEAD ",value\n" SAM_Q3 "\xE2\x82\xAC"
		       "5,\n" SAM_Q4 "5 EUR,1 CHF\n",
		  "0 1 1 0 0",
		  "in/rows.csv:2: amount: \xE2\x82\xAC is taken as USD, the board's currency, here "
		  "and further down\n"
		  "in/rows.csv:3: value: CHF is taken as USD, the board's currency, here and "
		  "further down\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_ACTUALS, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void notes_may_hold_lines_but_nothing_that_drives_a_terminal(void **state)
{
	static const struct reading readings[] = {
		{ HEAD ",note\n" SAM_Q3 "5,\"a\r\n\tb\"\n", "1 0 0 0 0", "" },
		{ HEAD ",note\n" SAM_Q3 "5,\x1B[31m\n", "0 0 0 0 1",
		  "in/rows.csv:2: note: the text holds a terminal escape (U+001B); take it out\n" },
		{ HEAD ",note\n" SAM_Q3 "5,\xE2\x80\xAE\n", "0 0 0 0 1",
		  "in/rows.csv:2: note: the text holds a character that turns the direction of "
		  "writing (U+202E); take it out\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_ACTUALS, readings, COUNT_OF(readings));
	assert_string_equal(actual_of(&t, key_of(SAM, REVENUE, 2026, 3))->note, "a\n\tb");
	trial_release(&t);
}

static void a_correction_keeps_what_the_row_leaves_open(void **state)
{
	const struct actual *a;
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_ACTUALS,
	           HEAD ",value,disputed,note\n2026-Q3,Marketing,Zoe,Leads,5,700,yes,x\n");
	trial_fill(&t, KIND_ACTUALS, HEAD ",value,disputed\n2026-Q3,Marketing,Zoe,Leads,6,,\n");
	a = actual_of(&t, key_of(ZOE, LEADS, 2026, 3));
	assert_int_equal(a->amount.units, 6);
	assert_int_equal(a->value.units, 70000);
	assert_true(a->disputed);
	assert_string_equal(a->note, "x");
	trial_release(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_promise_for_a_quarter_to_come_is_a_draft),
		cmocka_unit_test(a_promise_for_a_quarter_that_is_over_locks_as_entered_afterwards),
		cmocka_unit_test(a_promise_with_its_lock_date_is_locked),
		cmocka_unit_test(other_terms_for_a_locked_promise_are_an_amendment),
		cmocka_unit_test(promises_are_never_negative),
		cmocka_unit_test(an_actual_is_new_then_the_same_then_corrected),
		cmocka_unit_test(actuals_obey_the_rules_of_their_measure),
		cmocka_unit_test(unknown_names_are_bad_rows_with_the_nearest_known_one),
		cmocka_unit_test(create_adds_people_to_the_department_of_the_measure),
		cmocka_unit_test(people_of_other_departments_may_promise_a_measure),
		cmocka_unit_test(a_figure_given_twice_differently_is_refused),
		cmocka_unit_test(every_figure_is_met_once),
		cmocka_unit_test(the_column_decides_what_an_ambiguous_number_is),
		cmocka_unit_test(three_decimals_are_read_as_they_are_written),
		cmocka_unit_test(another_currency_is_told_once_a_column),
		cmocka_unit_test(notes_may_hold_lines_but_nothing_that_drives_a_terminal),
		cmocka_unit_test(a_correction_keeps_what_the_row_leaves_open),
	};

	return cmocka_run_group_tests_name("exchange/intake_figures", tests, NULL, NULL) != 0;
}
