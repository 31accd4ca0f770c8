#include "exchange/export.h"

#include "base/compiler.h"
#include "exchange/row_sorter.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "exchange/trial.h"

static void check_export(struct trial *t, enum kind_id kind, const char *expected)
{
	char *text = trial_export(t, kind);

	assert_string_equal(text, expected);
	free(text);
}

/* Text that spreadsheets run, quotes, both normal forms, line ends. */
static const struct {
	enum kind_id kind;
	const char *text;
} hostile[] = {
	{ KIND_PEOPLE, "department,person,role,active_from,active_to\n"
	               "\"Yard, \"\"west\"\"\",\"=cmd|' /C calc'!A0\",\"a, \"\"b\"\"\",,\n"
	               "Sales,'quoted,''twice,2026-Q1,2026-Q4\n"
	               "Sales,Jose\xCC\x81,-5 units,,\n"
	               "Sales,\"M\xC3\xBCller;AG\",+1,,2027-Q1\n"
	               "Service,@ ann,\xE4\xB8\xAD\xE6\x96\x87,,\n" },
	{ KIND_MEASURES, "department,measure,unit,direction,role,tier\n"
	                 "Sales,\"Revenue, net\",money,,revenue,\n"
	                 "Sales,=1+1,count,higher,won,\n"
	                 "Marketing,\"\"\"Leads\"\"\",count,,leads,hot\n"
	                 "Service,Days,days,lower,,hot\n"
	                 "Service,Kept %,percent,higher,,\n" },
	{ KIND_TIERS, "tier,definition,handled_by,response_hours,handed_over\n"
	              "hot,\"line one\nline\ttwo\",Jose\xCC\x81,0.5,\n"
	              "cold,,,48,'whenever\n" },
	{ KIND_DUTIES,
	  "department,duty,owner,helpers,frequency,hours_per_week,stage,status\n"
	  "Sales,\"call, then mail\",'quoted,M\xC3\xBCller;AG; @ ann,weekly,2.5,hunting,\n"
	  "Marketing,=mail,,,,8,,dropped\n"
	  "Sales,mail,,,as needed,0.25,,suggested\n" },
	{ KIND_PROMISES,
	  "quarter,department,person,measure,amount,best_case,floor,value,note,locked_at\n"
	  "2026-Q4,Sales,'quoted,\"Revenue, net\",100.5,200,50,,\"=x\n\"\"y\"\"\",\n"
	  "2026-Q3,Sales,@ ann,=1+1,0,,,70.10,,2026-07-01 09:00:00\n"
	  "2026-Q3,Marketing,Jos\xC3\xA9,\"\"\"Leads\"\"\",12,,,,'note,2026-07-02\n"
	  "2026-Q3,Service,@ ann,Days,3.25,,,,,2026-07-01\n" },
	{ KIND_ACTUALS, "quarter,department,person,measure,amount,value,disputed,note\n"
	                "2026-Q3,Sales,@ ann,\"Revenue, net\",-100.05,,yes,\"a\r\nb\"\n"
	                "2026-Q3,Sales,'quoted,\"Revenue, net\",9000000000000.00,,,-5\n"
	                "2026-Q3,Sales,@ ann,=1+1,3,,,\n"
	                "2026-Q2,Service,@ ann,Kept %,92.5,,,\n" },
	{ KIND_FOLLOWUPS,
	  "what,owner,due,status,opened,closed\n"
	  "\"=call, \"\"now\"\"\",'quoted,2026-11-01,not done,2026-10-12,2026-11-02\n"
	  "=call,@ ann,2026-11-01,,,\n" },
};

static void fill_hostile(struct trial *t)
{
	trial_init(t);
	for (size_t i = 0; i < COUNT_OF(hostile); i++)
		trial_fill(t, hostile[i].kind, hostile[i].text);
}

static void each_kind_has_its_columns_and_its_order(void **state)
{
	struct trial t;

	(void)state;
	fill_hostile(&t);
	check_export(&t, KIND_PEOPLE,
	             "department,person,role,active_from,active_to\r\n"
	             "Sales,'quoted,''twice,2026-Q1,2026-Q4\r\n"
	             "Sales,Jos\xC3\xA9,-5 units,,\r\n"
	             "Sales,M\xC3\xBCller;AG,+1,,2027-Q1\r\n"
	             "Service,@ ann,\xE4\xB8\xAD\xE6\x96\x87,,\r\n"
	             "\"Yard, \"\"west\"\"\",=cmd|' /C calc'!A0,\"a, \"\"b\"\"\",,\r\n");
	check_export(&t, KIND_MEASURES,
	             "department,measure,unit,direction,role,tier\r\n"
	             "Marketing,\"\"\"Leads\"\"\",count,higher,leads,hot\r\n"
	             "Sales,=1+1,count,higher,won,\r\n"
	             "Sales,\"Revenue, net\",money,higher,revenue,\r\n"
	             "Service,Days,days,lower,,hot\r\n"
	             "Service,Kept %,percent,higher,,\r\n");
	check_export(&t, KIND_DUTIES,
	             "department,duty,owner,helpers,frequency,hours_per_week,stage,status\r\n"
	             "Marketing,=mail,,,,8,,dropped\r\n"
	             "Sales,\"call, then mail\",'quoted,M\xC3\xBCller;AG; @ ann,weekly,2.5,hunting,"
	             "kept\r\n"
	             "Sales,mail,,,as needed,0.25,,suggested\r\n");
	check_export(&t, KIND_TIERS,
	             "tier,definition,handled_by,response_hours,handed_over\r\n"
	             "hot,\"line one\nline\ttwo\",Jos\xC3\xA9,0.5,\r\n"
	             "cold,,,48,'whenever\r\n");
	check_export(&t, KIND_FOLLOWUPS,
	             "what,owner,due,status,opened,closed\r\n"
	             "\"=call, \"\"now\"\"\",'quoted,2026-11-01,not done,2026-10-12,2026-11-02\r\n"
	             "=call,@ ann,2026-11-01,open,,\r\n");
	trial_release(&t);
}

static void figures_are_written_by_quarter_department_person_and_measure(void **state)
{
	struct trial t;

	(void)state;
	fill_hostile(&t);
	check_export(&t, KIND_PROMISES,
	             "quarter,department,person,measure,amount,best_case,floor,value,note,reason,"
	             "locked_at\r\n"
	             "2026-Q3,Marketing,Jos\xC3\xA9,\"\"\"Leads\"\"\",12,,,,'note,,2026-07-02 "
	             "00:00:00\r\n"
	             "2026-Q3,Sales,@ ann,=1+1,0,,,70.10,,,2026-07-01 09:00:00\r\n"
	             "2026-Q3,Service,@ ann,Days,3.25,,,,,,2026-07-01 00:00:00\r\n"
	             "2026-Q4,Sales,'quoted,\"Revenue, net\",100.50,200.00,50.00,,\"=x\n\"\"y\"\"\""
	             ",,\r\n");
	check_export(&t, KIND_ACTUALS,
	             "quarter,department,person,measure,amount,value,disputed,note\r\n"
	             "2026-Q2,Service,@ ann,Kept %,92.50,,,\r\n"
	             "2026-Q3,Sales,'quoted,\"Revenue, net\",9000000000000.00,,,-5\r\n"
	             "2026-Q3,Sales,@ ann,=1+1,3,,,\r\n"
	             "2026-Q3,Sales,@ ann,\"Revenue, net\",-100.05,,yes,\"a\nb\"\r\n");
	trial_release(&t);
}

static void amendments_and_corrections_are_dated_rows(void **state)
{
	struct trial t;

	(void)state;
	fill_hostile(&t);
	trial_fill(&t, KIND_PROMISES,
	           "quarter,department,person,measure,amount,floor,reason\n"
	           "2026-Q3,Sales,@ ann,=1+1,7,1,\"so, what\"\n");
	trial_fill(&t, KIND_ACTUALS,
	           "quarter,department,person,measure,amount,disputed\n"
	           "2026-Q2,Service,@ ann,Kept %,90,yes\n");
	trial_fill(&t, KIND_ACTUALS,
	           "quarter,department,person,measure,amount\n"
	           "2026-Q2,Service,@ ann,Kept %,91\n");
	check_export(&t, KIND_AMENDMENTS,
	             "quarter,department,person,measure,amount,best_case,floor,value,reason,"
	             "entered_at\r\n"
	             "2026-Q3,Sales,@ ann,=1+1,7,,1,70.10,\"so, what\",2026-10-12 00:00:00\r\n");
	check_export(&t, KIND_CORRECTIONS,
	             "quarter,department,person,measure,amount,value,disputed,note,entered_at\r\n"
	             "2026-Q2,Service,@ ann,Kept %,90.00,,yes,,2026-10-12 00:00:00\r\n"
	             "2026-Q2,Service,@ ann,Kept %,91.00,,yes,,2026-10-12 00:00:00\r\n");
	trial_release(&t);
}

static void an_actual_that_was_taken_back_is_left_out(void **state)
{
	struct trial t;
	struct figure *f;

	(void)state;
	fill_hostile(&t);
	f = &t.board.figures.items[0];
	while (!f->actual.amount.given)
		f++;
	f->actual.amount.given = false;
	trial_fill(&t, KIND_ACTUALS, "quarter,department,person,measure,amount\n");
	{
		char *text = trial_export(&t, KIND_ACTUALS);
		int rows = 0;

		for (const char *at = text; (at = strstr(at, "\r\n")) != NULL; at++)
			rows++;
		assert_int_equal(rows, 4);
		free(text);
	}
	trial_release(&t);
}

static void put_minutes(struct trial *t)
{
	struct quarter q3 = quarter_make(2026, 3), q2 = quarter_make(2026, 2);
	struct session session = { 1, q3, quarter_make(2026, 4), 1, 0, 0, "", "" };
	struct entry entries[] = {
		{ 1, 1, 2, "win", 2, "a, \"b\"", "2026-10-12 09:00:00" },
		{ 2, 1, 11, "note", 0, "", "2026-10-12 09:05:00" },
	};
	struct issue issue = { 1, "who calls?", 3, { 2026, 10, 12 }, ISSUE_SOLVED };
	struct outlook outlooks[] = {
		{ 1, q3, 2, "outlook", "more" },
		{ 2, q3, 5, "new", "a\nb" },
		{ 3, q2, 2, "outlook", "less" },
	};
	struct move move = { 1, 1, 1, 2, q3, "2026-10-12 00:00:00" };

	board_put(&t->board, NOUN_SESSION, &session);
	board_put(&t->board, NOUN_ENTRY, &entries[0]);
	board_put(&t->board, NOUN_ENTRY, &entries[1]);
	board_put(&t->board, NOUN_ISSUE, &issue);
	for (size_t i = 0; i < COUNT_OF(outlooks); i++)
		board_put(&t->board, NOUN_OUTLOOK, &outlooks[i]);
	board_put(&t->board, NOUN_MOVE, &move);
}

static void what_was_said_in_a_session_is_exported(void **state)
{
	struct trial t;

	(void)state;
	fill_hostile(&t);
	put_minutes(&t);
	check_export(&t, KIND_SESSIONS,
	             "quarter,sheet,kind,person,text,at\r\n"
	             "2026-Q3,2,win,'quoted,\"a, \"\"b\"\"\",2026-10-12 09:00:00\r\n"
	             "2026-Q3,11,note,,,2026-10-12 09:05:00\r\n");
	check_export(&t, KIND_ISSUES,
	             "text,raised_by,opened,status\r\n"
	             "who calls?,Jos\xC3\xA9,2026-10-12,solved\r\n");
	check_export(&t, KIND_OUTLOOK,
	             "quarter,person,kind,text\r\n"
	             "2026-Q2,'quoted,outlook,less\r\n"
	             "2026-Q3,'quoted,outlook,more\r\n"
	             "2026-Q3,@ ann,new,\"a\nb\"\r\n");
	check_export(&t, KIND_MOVES,
	             "duty,from,to,quarter\r\n"
	             "\"call, then mail\",Marketing,Sales,2026-Q3\r\n");
	trial_release(&t);
}

/* All kinds out of one board and into a new one. */
static void copy_board(struct trial *from, struct trial *to, struct listing_style style)
{
	trial_init(to);
	for (size_t i = 0; i < COUNT_OF(hostile); i++) {
		char *text = trial_write_out(from, hostile[i].kind, style);

		trial_fill(to, hostile[i].kind, text);
		free(text);
	}
}

static void check_same(struct trial *a, struct trial *b)
{
	for (size_t i = 0; i < COUNT_OF(hostile); i++) {
		char *text = trial_export(a, hostile[i].kind);

		check_export(b, hostile[i].kind, text);
		free(text);
	}
}

static void what_is_exported_comes_back_the_same(void **state)
{
	static const struct csv_flavor flavors[] = { { false, 0 }, { true, 0 } };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(flavors); i++) {
		struct trial from, to;

		fill_hostile(&from);
		copy_board(&from, &to,
		           (struct listing_style){ .format = LISTING_CSV, .flavor = flavors[i] });
		check_same(&from, &to);
		trial_release(&from);
		trial_release(&to);
	}
}

static void importing_an_own_export_changes_nothing(void **state)
{
	struct trial t;

	(void)state;
	fill_hostile(&t);
	trial_fill(&t, KIND_PROMISES,
	           "quarter,department,person,measure,amount,reason\n"
	           "2026-Q3,Sales,@ ann,=1+1,7,so\n");
	for (size_t i = 0; i < COUNT_OF(hostile); i++) {
		char *text = trial_export(&t, hostile[i].kind);

		trial_fill(&t, hostile[i].kind, text);
		assert_int_equal(t.changes, 0);
		assert_int_equal(t.counts.same, t.counts.read);
		free(text);
	}
	trial_release(&t);
}

static void json_has_a_member_for_every_column(void **state)
{
	struct trial t;
	char *text;

	(void)state;
	fill_hostile(&t);
	text = trial_write_out(&t, KIND_FOLLOWUPS,
	                       (struct listing_style){ .format = LISTING_JSON });
	assert_string_equal(text,
	                    "{\"schema\":1,\"rows\":[\n"
	                    "{\"what\":\"=call, \\\"now\\\"\",\"owner\":\"'quoted\",\"due\":"
	                    "\"2026-11-01\",\"status\":\"not done\",\"opened\":\"2026-10-12\","
	                    "\"closed\":\"2026-11-02\"},\n"
	                    "{\"what\":\"=call\",\"owner\":\"@ ann\",\"due\":\"2026-11-01\","
	                    "\"status\":\"open\",\"opened\":null,\"closed\":null}\n"
	                    "]}\n");
	free(text);
	trial_release(&t);
}

static void an_empty_board_is_headers_only(void **state)
{
	struct trial t;

	(void)state;
	trial_init(&t);
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		char *text = trial_export(&t, (enum kind_id)kind);

		assert_ptr_equal(strstr(text, "\r\n"), text + strlen(text) - 2);
		free(text);
	}
	trial_release(&t);
}

static void metadata_describes_the_columns(void **state)
{
	struct capture capture = capture_begin();
	struct str text = { 0 };

	(void)state;
	export_metadata(&kinds[KIND_MOVES], (struct csv_flavor){ false, ';' }, "moves.csv",
	                capture.out);
	capture_end(&capture, &text);
	assert_string_equal(
		str_text(&text),
		"{\n\"@context\":\"http://www.w3.org/ns/csvw\",\n\"url\":\"moves.csv\",\n"
		"\"dc:title\":\"moves\",\n"
		"\"dc:description\":\"a duty that went to another department\",\n"
		"\"dialect\":{\"encoding\":\"utf-8\",\"delimiter\":\";\",\"lineTerminators\":"
		"\"\\r\\n\",\"header\":true},\n\"tableSchema\":{\"columns\":[\n"
		"{\"name\":\"duty\",\"titles\":\"duty\",\"datatype\":\"string\",\"required\":true},\n"
		"{\"name\":\"from\",\"titles\":\"from\",\"datatype\":\"string\",\"required\":true},\n"
		"{\"name\":\"to\",\"titles\":\"to\",\"datatype\":\"string\",\"required\":true},\n"
		"{\"name\":\"quarter\",\"titles\":\"quarter\",\"datatype\":{\"base\":\"string\","
		"\"format\":\"[0-9]{4}-Q[1-4]\"},\"required\":false}]}\n}\n");
	str_release(&text);
}

static void a_figure_of_nobody_is_told_not_written(void **state)
{
	struct figure_key nobody = { 99, 99, { 8000 } };
	struct export_request request = { &kinds[KIND_ACTUALS], { .format = LISTING_CSV }, "." };
	struct capture capture = capture_begin();
	struct str text = { 0 };
	struct error err;
	struct trial t;

	(void)state;
	trial_init(&t);
	figures_at(&t.board.figures, nobody)->actual.amount = amount_of(1);
	assert_false(
		export_write(&(struct export_source){ &t, &t.board, trial_figures, NULL, NULL },
	                     &request, capture.out, &err));
	assert_non_null(strstr(err.text, "damaged"));
	capture_end(&capture, &text);
	str_release(&text);
	trial_release(&t);
}

/* What a sorter gives back: the number in each row's second cell. */
struct replay {
	uint64_t keys[5000];
	size_t count;
	bool wrong;
};

static void keep(void *context, const char *const *cells)
{
	struct replay *r = context;
	size_t length = strtoul(cells[2], NULL, 10);

	r->wrong = r->wrong || strlen(cells[3]) != length || strspn(cells[3], "x") != length ||
	           cells[0][0] != '\0';
	r->keys[r->count++] = strtoull(cells[1], NULL, 10);
}

static void add_row(struct row_sorter *s, uint64_t key, uint64_t number, size_t length)
{
	char digits[24], size[24], text[4097];
	const char *cells[] = { NULL, digits, size, text };

	snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number);
	snprintf(size, sizeof(size), "%zu", length);
	memset(text, 'x', length);
	text[length] = '\0';
	row_sorter_add(s, (struct sort_key){ key / 7, key % 7 }, cells);
}

static void rows_are_sorted_in_any_amount_of_memory_and_equal_ones_stay(void **state)
{
	static const size_t memories[] = { 1, 400, 9000, 1 << 20 };
	enum { ROWS = 1000 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(memories); i++) {
		struct row_sorter *s = row_sorter_new(4, ".", memories[i]);
		struct replay replay = { 0 };
		uint32_t seed = 7;
		struct error err;

		for (uint64_t n = 0; n < ROWS; n++) {
			uint64_t key = roll(&seed) % 100;

			add_row(s, key, key * ROWS + n, roll(&seed) % (n % 50 == 0 ? 4096 : 40));
		}
		assert_true(row_sorter_replay(s, keep, &replay, &err));
		assert_false(replay.wrong);
		assert_int_equal(replay.count, ROWS);
		for (size_t n = 1; n < ROWS; n++)
			assert_true(replay.keys[n - 1] < replay.keys[n]);
		row_sorter_free(s);
	}
}

static void a_folder_that_takes_no_file_fails_the_sorting(void **state)
{
	struct row_sorter *s = row_sorter_new(4, "no-such-folder", 100);
	struct replay replay = { 0 };
	struct error err;

	(void)state;
	for (uint64_t n = 0; n < 10; n++)
		add_row(s, n, n, 20);
	assert_false(row_sorter_replay(s, keep, &replay, &err));
	assert_non_null(strstr(err.text, "no-such-folder"));
	row_sorter_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_its_columns_and_its_order),
		cmocka_unit_test(figures_are_written_by_quarter_department_person_and_measure),
		cmocka_unit_test(amendments_and_corrections_are_dated_rows),
		cmocka_unit_test(an_actual_that_was_taken_back_is_left_out),
		cmocka_unit_test(what_was_said_in_a_session_is_exported),
		cmocka_unit_test(what_is_exported_comes_back_the_same),
		cmocka_unit_test(importing_an_own_export_changes_nothing),
		cmocka_unit_test(json_has_a_member_for_every_column),
		cmocka_unit_test(an_empty_board_is_headers_only),
		cmocka_unit_test(metadata_describes_the_columns),
		cmocka_unit_test(a_figure_of_nobody_is_told_not_written),
		cmocka_unit_test(rows_are_sorted_in_any_amount_of_memory_and_equal_ones_stay),
		cmocka_unit_test(a_folder_that_takes_no_file_fails_the_sorting),
	};

	return cmocka_run_group_tests_name("exchange/export", tests, NULL, NULL) != 0;
}
