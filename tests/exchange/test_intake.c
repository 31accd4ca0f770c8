#include "exchange/intake.h"

#include "base/compiler.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "exchange/trial.h"

static const char people[] = "department,person,role\n"
			     "Marketing,Zo\xC3\xAB Marchetti,campaigns\n"
			     "Sales,Sam Okoro,\n"
			     "Sales,Ann Lee,east\n";
static const char measures[] = "department,measure,unit,direction,role\n"
			       "Marketing,Leads,count,higher,leads\n"
			       "Sales,Revenue,money,,revenue\n"
			       "Service,Retention,percent,,\n"
			       "Service,Days to close,days,lower,\n";

static void begin(struct trial *t)
{
	trial_init(t);
	trial_fill(t, KIND_PEOPLE, people);
	trial_fill(t, KIND_MEASURES, measures);
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

static void columns_stand_in_any_order_under_folded_names(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PEOPLE, " PERSON ,Department,ROLE\nKim,Sales,west\n");
	assert_string_equal(board_person(&t.board, 4)->role, "west");
	trial_release(&t);
}

static void a_header_that_is_wrong_is_refused_and_says_what_is_right(void **state)
{
	static const struct reading readings[] = {
		{ "department,role\nSales,x\n", "0 0 0 0 1",
		  "in/rows.csv:1: there is no column person; the first row of a file of people "
		  "names its columns: department, person, [role], [active_from], [active_to]\n" },
		{ "", "0 0 0 0 1",
		  "in/rows.csv: the file is empty; the first row of a file of people names its "
		  "columns: department, person, [role], [active_from], [active_to]\n" },
		{ "person,department,Person\nx,Sales,y\n", "0 0 0 0 1",
		  "in/rows.csv:1: person: this column is there twice; keep one of them\n" },
		{ "person,department,phone,\nSam Okoro,Sales,555,\n", "0 1 0 0 0",
		  "in/rows.csv:1: \"phone\", \"\": not a column of people, left out\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_PEOPLE, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void a_row_with_other_cells_than_the_header_is_bad(void **state)
{
	static const struct reading readings[] = {
		{ "department,person\nSales,Sam Okoro\nSales\nSales,Bo,x\n", "0 1 0 0 2",
		  "in/rows.csv:3: this row has 1 cells, the first row has 2; is a quote or a "
		  "separator missing?\n"
		  "in/rows.csv:4: this row has 3 cells, the first row has 2; is a quote or a "
		  "separator missing?\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_PEOPLE, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void a_file_that_cannot_be_read_is_refused_with_its_line(void **state)
{
	static const struct reading readings[] = {
		{ "department,person\nSales,\"Bo\n\n", "0 0 0 0 1",
		  "in/rows.csv:2: cell 2: the quote opened here is never closed\n" },
		{ "department,person\nSales,Bo\nSales,B\xE9\n", "0 0 0 0 1",
		  "in/rows.csv:3: not valid UTF-8; looks like Windows-1252: add --encoding "
		  "cp1252\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	trial_read(&t, KIND_PEOPLE, readings[0].text);
	assert_string_equal(str_text(&t.told), readings[0].told);
	trial_read(&t, KIND_PEOPLE, readings[1].text);
	assert_non_null(strstr(str_text(&t.told), "in/rows.csv:3: "));
	assert_non_null(strstr(str_text(&t.told), "--encoding cp1252"));
	assert_int_equal(t.counts.bad, 1);
	assert_int_equal(t.changes, 0);
	trial_release(&t);
}

static void the_same_people_twice_change_nothing(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PEOPLE, people);
	assert_string_equal(trial_fates(&t), "0 3 0 0 0");
	assert_int_equal(t.changes, 0);
	trial_release(&t);
}

static void names_match_after_folding_and_keep_their_spelling(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PEOPLE, "department,person\nMARKETING, zoe\xCC\x88  MARCHETTI\n");
	assert_string_equal(trial_fates(&t), "0 1 0 0 0");
	assert_string_equal(board_person(&t.board, 1)->name, "Zo\xC3\xAB Marchetti");
	trial_release(&t);
}

static void text_is_stored_in_composed_form(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PEOPLE,
	           "department,person,role\nSales,Jose\xCC\x81,re\xCC\x81sume\xCC\x81\n");
	assert_string_equal(board_person(&t.board, 4)->name, "Jos\xC3\xA9");
	assert_string_equal(board_person(&t.board, 4)->role, "r\xC3\xA9sum\xC3\xA9");
	trial_release(&t);
}

static void an_empty_cell_keeps_what_is_there(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PEOPLE,
	           "department,person,role,active_from\n,Ann Lee,,Q3 2026\nService,Sam Okoro,,\n");
	assert_string_equal(trial_fates(&t), "0 0 2 0 0");
	assert_string_equal(board_person(&t.board, 3)->role, "east");
	assert_int_equal(board_person(&t.board, 3)->department, 2);
	assert_int_equal(board_person(&t.board, 3)->active_from.index, quarter_make(2026, 3).index);
	assert_int_equal(board_person(&t.board, 2)->department, 3);
	trial_release(&t);
}

static void a_bad_person_is_named_with_line_and_column(void **state)
{
	static const struct reading readings[] = {
		{ "department,person\nSales, \n", "0 0 0 0 1",
		  "in/rows.csv:2: person: is empty\n" },
		{ "department,person\n,Bo\n", "0 0 0 0 1",
		  "in/rows.csv:2: department: is empty\n" },
		{ "department,person,active_to\nSales,Bo,2026-Q5\n", "0 0 0 0 1",
		  "in/rows.csv:2: active_to: \"2026-Q5\" is not a quarter; write it like 2026-Q3\n" },
		{ "department,person,role\nSales,Bo,\"a\nb\"\n", "0 0 0 0 1",
		  "in/rows.csv:2: role: the text holds a line break (U+000A); take it out\n" },
		{ "department,person\nSales,\"\n\x1B[31m\"\n", "0 0 0 0 1",
		  "in/rows.csv:2: person: the text holds a line break (U+000A); take it out\n" },
		{ "department,person,active_from,active_to\nSales,Bo,2026-Q3,2026-Q2\n",
		  "0 0 0 0 1", "in/rows.csv:2: person: Bo would leave before the first quarter\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_PEOPLE, readings, COUNT_OF(readings));
	assert_int_equal(board_last_id(&t.board, NOUN_PERSON), 3);
	trial_release(&t);
}

static void people_and_measures_bring_their_departments_along(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PEOPLE, "department,person\nGarage,Bo\nYard,Cy\nGARAGE,Di\n");
	assert_string_equal(board_name(&t.board, NOUN_DEPARTMENT, 8), "Garage");
	assert_int_equal(board_department(&t.board, 8)->position, 8);
	assert_int_equal(board_department(&t.board, 9)->position, 9);
	assert_int_equal(board_person(&t.board, 6)->department, 8);
	trial_fill(&t, KIND_MEASURES, "department,measure,unit\nDock,Boats,count\n");
	assert_int_equal(board_department(&t.board, 10)->position, 10);
	assert_string_equal(str_text(&t.told), "");
	trial_fill(&t, KIND_PEOPLE, "department,person\nSaels,Ed\n");
	assert_string_equal(str_text(&t.told),
	                    "in/rows.csv:2: department: Saels is a new department; there is also "
	                    "Sales\n");
	trial_release(&t);
}

static void two_rows_that_disagree_about_one_person_are_refused(void **state)
{
	static const struct reading readings[] = {
		{ "department,person\nSales,Bo\nService,BO\n", "1 0 0 0 1",
		  "in/rows.csv:3: person: line 2 says otherwise about the same person; keep one of "
		  "them\n" },
		{ "department,person\nSales,Bo\nSales,BO\n", "0 2 0 0 0", "" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_PEOPLE, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void a_measure_says_how_it_is_counted(void **state)
{
	static const struct reading readings[] = {
		{ "department,measure,unit\nSales,Visits,\n", "0 0 0 0 1",
		  "in/rows.csv:2: unit: is empty\n" },
		{ "department,measure,unit\nSales,Visits,euros\n", "0 0 0 0 1",
		  "in/rows.csv:2: unit: \"euros\" is not known here; write money, count, percent or "
		  "days\n" },
		{ "department,measure,unit,role\nSales,Visits,count,revenue\n", "0 0 0 0 1",
		  "in/rows.csv:2: measure: a measure with the role revenue is counted in money\n" },
		{ "department,measure,unit,role\nSales,Visits,count,boss\n", "0 0 0 0 1",
		  "in/rows.csv:2: role: \"boss\" is not known here; write leads, accepted, won, "
		  "revenue, other_revenue or activity\n" },
		{ "department,measure,unit,tier\nSales,Visits,COUNT,hot\n", "1 0 0 0 0", "" },
		{ "department,measure,unit,tier\nSales,Visits,,cold\n", "0 0 1 0 0", "" },
		{ "department,measure,unit,tier\nSales,Visits,,\n", "0 1 0 0 0", "" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_MEASURES, readings, COUNT_OF(readings));
	trial_release(&t);
}

static void a_measure_with_figures_keeps_its_unit(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_ACTUALS,
	           "quarter,department,person,measure,amount\n2026-Q3,Sales,Ann Lee,Revenue,5\n");
	trial_read(&t, KIND_MEASURES, "department,measure,unit\nSales,Revenue,count\n");
	assert_int_equal(t.counts.bad, 1);
	trial_release(&t);
}

static void tiers_are_known_by_their_name(void **state)
{
	static const struct reading readings[] = {
		{ "tier,definition,response_hours\nhot,\"has a\n\tproject\",2.5\ncold,,\n",
		  "2 0 0 0 0", "" },
		{ "tier,definition,response_hours\nHOT,,48\ncold,,\n", "0 1 1 0 0", "" },
		{ "tier,definition,response_hours\nwarm,,1.2555\n", "0 0 0 0 1",
		  "in/rows.csv:2: response_hours: \"1.2555\" has more decimals than the 2 this amount "
		  "can have\n" },
		{ "tier,definition,response_hours\nwarm,,-1\n", "0 0 0 0 1",
		  "in/rows.csv:2: response_hours: cannot be negative\n" },
	};
	struct trial t;

	(void)state;
	trial_init(&t);
	check(&t, KIND_TIERS, readings, COUNT_OF(readings));
	assert_string_equal(((const struct tier *)board_get(&t.board, NOUN_TIER, 1))->definition,
	                    "has a\n\tproject");
	trial_release(&t);
}

static void a_followup_belongs_to_somebody_who_is_there(void **state)
{
	static const struct reading readings[] = {
		{ "what,owner,due\ncall them,Sam Okoro,2026-11-01\ncall them,Ann Lee,2026-11-01\n",
		  "2 0 0 0 0", "" },
		{ "what,owner,due,status\nCall  them,sam okoro,2026-11-01,not done\n", "0 0 1 0 0",
		  "" },
		{ "what,owner,due\ncall them,Sam Okor,2026-11-01\n", "0 0 0 0 1",
		  "in/rows.csv:2: owner: \"Sam Okor\" is not a person on this board; did you mean "
		  "\"Sam Okoro\"?\n" },
		{ "what,owner,due\ncall them,Quentin,2026-11-01\n", "0 0 0 0 1",
		  "in/rows.csv:2: owner: \"Quentin\" is not a person on this board; add it with "
		  "saydo import BOARD people\n" },
		{ "what,owner,due\ncall them,Sam Okoro,\n", "0 0 0 0 1",
		  "in/rows.csv:2: due: is empty\n" },
		{ "what,owner,due\ncall them,Sam Okoro,1.11.2026\n", "0 0 0 0 1",
		  "in/rows.csv:2: due: \"1.11.2026\" is not a date; write it like 2026-10-05\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	t.options.create = true;
	check(&t, KIND_FOLLOWUPS, readings, COUNT_OF(readings));
	assert_int_equal(board_followup(&t.board, 1)->status, FOLLOWUP_NOT_DONE);
	trial_release(&t);
}

static void a_new_duty_is_kept_and_an_old_one_stays_what_it_was(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	t.options.suggest = true;
	trial_fill(&t, KIND_DUTIES, "department,duty\nSales,visits\n");
	t.options.suggest = false;
	trial_fill(&t, KIND_DUTIES,
	           "department,duty,owner,hours_per_week,status\nSales,visits,Sam Okoro,2.5,\n"
	           "Sales,calls,,8,\nSales,mail,,,dropped\n");
	assert_string_equal(trial_fates(&t), "2 0 1 0 0");
	assert_int_equal(board_duty(&t.board, 1)->status, DUTY_SUGGESTED);
	assert_int_equal(board_duty(&t.board, 1)->owner, 2);
	assert_int_equal(board_duty(&t.board, 1)->hours_per_week.units, 250);
	assert_int_equal(board_duty(&t.board, 2)->status, DUTY_KEPT);
	assert_int_equal(board_duty(&t.board, 3)->status, DUTY_DROPPED);
	trial_release(&t);
}

static void duties_need_a_department_that_is_there_or_create(void **state)
{
	static const struct reading readings[] = {
		{ "department,duty\nSaels,visits\n", "0 0 0 0 1",
		  "in/rows.csv:2: department: \"Saels\" is not a department on this board; did you "
		  "mean \"Sales\"?\n" },
		{ "department,duty\nGarage,visits\n", "0 0 0 0 1",
		  "in/rows.csv:2: department: \"Garage\" is not a department on this board; --create would "
		  "add it\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	check(&t, KIND_DUTIES, readings, COUNT_OF(readings));
	t.options.create = true;
	trial_fill(&t, KIND_DUTIES, readings[1].text);
	assert_int_equal(board_duty(&t.board, 1)->department, 8);
	trial_release(&t);
}

static void helpers_are_named_one_after_the_other(void **state)
{
	static const struct reading readings[] = {
		{ "department,duty,helpers\nSales,a,Sam Okoro; ANN LEE\n", "1 0 0 0 0", "" },
		{ "department,duty,helpers\nSales,b,\"Lee; Sons;Ann Lee; \"\n", "1 0 0 0 0", "" },
		{ "department,duty,helpers\nSales,c,Sam Okoro; Anne Lee\n", "0 0 0 0 1",
		  "in/rows.csv:2: helpers: \"Anne Lee\" is not a person on this board; did you mean "
		  "\"Ann Lee\"?\n" },
		{ "department,duty,helpers\nSales,c,Ann Lee and Quentin\n", "0 0 0 0 1",
		  "in/rows.csv:2: helpers: \"Ann Lee and Quentin\" is not a person on this board; "
		  "write names with \"; \" between them\n" },
		{ "department,duty,helpers\nSales,c,Sam Okoro;Sam Okoro;Sam Okoro;Sam Okoro;Sam "
		  "Okoro;Sam Okoro;Sam Okoro;Sam Okoro;Sam Okoro\n",
		  "0 0 0 0 1", "in/rows.csv:2: helpers: names more than 8 helpers\n" },
	};
	struct trial t;

	(void)state;
	begin(&t);
	trial_fill(&t, KIND_PEOPLE, "department,person\nSales,Lee; Sons\n");
	check(&t, KIND_DUTIES, readings, COUNT_OF(readings));
	assert_int_equal(board_duty(&t.board, 1)->helpers[0], 2);
	assert_int_equal(board_duty(&t.board, 1)->helpers[1], 3);
	assert_int_equal(board_duty(&t.board, 1)->helpers[2], 0);
	assert_int_equal(board_duty(&t.board, 2)->helpers[0], 4);
	assert_int_equal(board_duty(&t.board, 2)->helpers[1], 3);
	trial_release(&t);
}

static void an_untouched_suggestion_moves_to_where_the_file_has_it(void **state)
{
	struct trial t;

	(void)state;
	begin(&t);
	t.options.suggest = true;
	trial_fill(&t, KIND_DUTIES, "department,duty\nMarketing,mail\nService,billing\n");
	t.options.suggest = false;
	trial_fill(&t, KIND_DUTIES,
	           "department,duty,status\nSales,MAIL,kept\n"
	           "Finance,billing,kept\nService,billing,kept\n");
	assert_string_equal(trial_fates(&t), "1 0 2 0 0");
	assert_int_equal(board_duty(&t.board, 1)->department, 2);
	assert_string_equal(board_duty(&t.board, 1)->text, "mail");
	assert_int_equal(board_duty(&t.board, 2)->department, 3);
	assert_int_equal(board_duty(&t.board, 3)->department, 4);
	trial_fill(&t, KIND_DUTIES, "department,duty\nProduct,mail\n");
	assert_int_equal(board_duty(&t.board, 1)->department, 2);
	trial_release(&t);
}

static void after_fifty_bad_rows_the_others_are_counted(void **state)
{
	struct str text = { 0 };
	struct trial t;
	int lines = 0;

	(void)state;
	begin(&t);
	str_add(&text, "quarter,department,person,measure,amount\n");
	for (int i = 0; i < 70; i++)
		str_add(&text, "2026-Q3,Sales,Nobody,Revenue,5\n");
	trial_read(&t, KIND_ACTUALS, str_text(&text));
	for (const char *at = str_text(&t.told); *at != '\0'; at++)
		lines += *at == '\n';
	assert_int_equal(lines, INTAKE_REPORTS);
	assert_int_equal(t.counts.bad, 70);
	str_release(&text);
	trial_release(&t);
}

static void a_write_that_fails_ends_the_import(void **state)
{
	const char *text = people;
	struct error err = { "" };
	struct trial t;

	(void)state;
	trial_init(&t);
	t.broken = true;
	assert_false(trial_read_all(&t, KIND_PEOPLE, &text, 1, &err));
	assert_string_equal(err.text, "the disk is full");
	trial_release(&t);
}

static void a_guard_is_taken_off_only_in_the_excel_flavor(void **state)
{
	static const char rows[] = "\xEF\xBB\xBF"
				   "department,person\nSales,'=x\nSales,''y\nSales,'z\n";
	struct trial t;

	(void)state;
	trial_init(&t);
	trial_fill(&t, KIND_PEOPLE, rows + 3);
	assert_string_equal(board_name(&t.board, NOUN_PERSON, 1), "'=x");
	assert_string_equal(board_name(&t.board, NOUN_PERSON, 2), "''y");
	trial_fill(&t, KIND_PEOPLE, rows);
	assert_string_equal(board_name(&t.board, NOUN_PERSON, 4), "=x");
	assert_string_equal(board_name(&t.board, NOUN_PERSON, 5), "'y");
	assert_string_equal(trial_fates(&t), "2 1 0 0 0");
	t.options.unguard = true;
	trial_fill(&t, KIND_PEOPLE, rows + 3);
	assert_string_equal(trial_fates(&t), "0 3 0 0 0");
	trial_release(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_stand_in_any_order_under_folded_names),
		cmocka_unit_test(a_header_that_is_wrong_is_refused_and_says_what_is_right),
		cmocka_unit_test(a_row_with_other_cells_than_the_header_is_bad),
		cmocka_unit_test(a_file_that_cannot_be_read_is_refused_with_its_line),
		cmocka_unit_test(the_same_people_twice_change_nothing),
		cmocka_unit_test(names_match_after_folding_and_keep_their_spelling),
		cmocka_unit_test(text_is_stored_in_composed_form),
		cmocka_unit_test(an_empty_cell_keeps_what_is_there),
		cmocka_unit_test(a_bad_person_is_named_with_line_and_column),
		cmocka_unit_test(people_and_measures_bring_their_departments_along),
		cmocka_unit_test(two_rows_that_disagree_about_one_person_are_refused),
		cmocka_unit_test(a_measure_says_how_it_is_counted),
		cmocka_unit_test(a_measure_with_figures_keeps_its_unit),
		cmocka_unit_test(tiers_are_known_by_their_name),
		cmocka_unit_test(a_followup_belongs_to_somebody_who_is_there),
		cmocka_unit_test(a_new_duty_is_kept_and_an_old_one_stays_what_it_was),
		cmocka_unit_test(duties_need_a_department_that_is_there_or_create),
		cmocka_unit_test(helpers_are_named_one_after_the_other),
		cmocka_unit_test(an_untouched_suggestion_moves_to_where_the_file_has_it),
		cmocka_unit_test(after_fifty_bad_rows_the_others_are_counted),
		cmocka_unit_test(a_write_that_fails_ends_the_import),
		cmocka_unit_test(a_guard_is_taken_off_only_in_the_excel_flavor),
	};

	return cmocka_run_group_tests_name("exchange/intake", tests, NULL, NULL) != 0;
}
