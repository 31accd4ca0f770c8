/*
 * What any other program with the file in its hands is refused.
 */
#include "store/files.h"
#include "store/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char name[] = "g.saydo";

static int new_file(void **state)
{
	struct board b;
	struct store *s = sample_store(name, &b);
	bool good = s != NULL && write_figures(s, &b);

	(void)state;
	store_close(s);
	board_release(&b);
	return good ? 0 : -1;
}

/* With and without what another program may not have switched on. */
static const char *const habits[] = {
	"PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;",
	"PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = OFF;",
	"PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = ON;",
	"PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF;",
};

/* The statement fails because of a guard, and the file stays as it is. */
static void guarded(const char *habit, const char *text, const char *words)
{
	size_t size;
	char *before = bytes_of(name, &size), *message = NULL;
	sqlite3 *db = raw_open(name);

	assert_int_equal(sqlite3_exec(db, habit, NULL, NULL, NULL), SQLITE_OK);
	if (sqlite3_exec(db, text, NULL, NULL, &message) == SQLITE_OK)
		fail_msg("went through: %s%s", habit, text);
	if (strstr(message, words) == NULL)
		fail_msg("%s: %s", message, text);
	sqlite3_free(message);
	sqlite3_close(db);
	assert_true(has_bytes(name, before, size));
	free(before);
}

static void always_guarded(const char *text, const char *words)
{
	for (size_t i = 0; i < COUNT_OF(habits); i++)
		guarded(habits[i], text, words);
}

static void always_guarded_in(const char *format_before, const char *table, const char *after)
{
	struct str text = { 0 };

	str_addf(&text, "%s %s %s", format_before, table, after);
	always_guarded(str_text(&text), "cannot be");
	str_release(&text);
}

static const char *const sealed[] = { "promise", "amendment", "actual", "correction", "journal" };

static void sealed_rows_cannot_be_updated(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(sealed); i++) {
		always_guarded_in("UPDATE", sealed[i], "SET id = id");
		always_guarded_in("UPDATE", sealed[i], "SET id = id + 1");
		always_guarded_in("UPDATE OR REPLACE", sealed[i], "SET id = 1");
		always_guarded_in("UPDATE OR IGNORE", sealed[i], "SET id = id");
	}
	always_guarded("UPDATE promise SET amount = 1", "cannot be changed");
	always_guarded("UPDATE amendment SET note = 'x'", "cannot be changed");
	always_guarded("UPDATE actual SET disputed = 1", "cannot be changed");
	always_guarded("UPDATE journal SET what = 'x' WHERE id = 2", "cannot be changed");
}

static void sealed_rows_cannot_be_deleted(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT_OF(sealed); i++) {
		always_guarded_in("DELETE FROM", sealed[i], "");
		always_guarded_in("DELETE FROM", sealed[i],
		                  "WHERE id = (SELECT max(id) FROM journal) OR id > 0");
	}
}

static void sealed_rows_cannot_be_replaced(void **state)
{
	static const char *const ways[] = { "INSERT OR REPLACE INTO", "REPLACE INTO", "INSERT INTO",
		                            "INSERT OR IGNORE INTO" };
	struct str text = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(sealed); i++)
		for (size_t way = 0; way < COUNT_OF(ways); way++) {
			str_clear(&text);
			str_addf(&text, "%s %s SELECT * FROM %s", ways[way], sealed[i], sealed[i]);
			always_guarded(str_text(&text), "cannot be replaced");
		}
	str_release(&text);
}

static void sealed_rows_cannot_be_upserted(void **state)
{
	struct str text = { 0 };

	(void)state;
	for (size_t i = 0; i < COUNT_OF(sealed); i++) {
		str_clear(&text);
		str_addf(&text,
		         "INSERT INTO %s SELECT * FROM %s WHERE true"
		         " ON CONFLICT (id) DO UPDATE SET id = id",
		         sealed[i], sealed[i]);
		always_guarded(str_text(&text), "cannot be");
	}
	str_release(&text);
}

static void a_journal_row_cannot_be_replaced_by_its_batch(void **state)
{
	(void)state;
	always_guarded("INSERT OR REPLACE INTO journal (batch, at, what)"
	               " SELECT batch, at, 'nothing happened' FROM journal",
	               "cannot be replaced");
	always_guarded("REPLACE INTO journal (id, batch, at, what)"
	               " SELECT id + 1000, batch, at, 'nothing happened' FROM journal",
	               "cannot be replaced");
	always_guarded("INSERT INTO journal (batch, at, what) SELECT batch, at, 'x' FROM journal"
	               " WHERE true ON CONFLICT (batch) DO UPDATE SET what = 'x'",
	               "cannot be");
}

static void whoever_has_history_cannot_be_deleted(void **state)
{
	(void)state;
	always_guarded("DELETE FROM person WHERE id = 1", "has history");
	always_guarded("DELETE FROM person", "has history");
	always_guarded("DELETE FROM measure WHERE id = 1", "has history");
	always_guarded("UPDATE person SET id = 77 WHERE id = 1", "keeps its number");
	always_guarded("UPDATE OR REPLACE person SET id = 2 WHERE id = 3", "keeps its number");
	always_guarded("UPDATE measure SET id = 77 WHERE id = 1", "keeps its number");
}

static void whoever_has_none_can(void **state)
{
	(void)state;
	assert_true(raw_run(name, "PRAGMA foreign_keys = ON; DELETE FROM person WHERE id = 3;"
	                          "DELETE FROM measure WHERE id = 4"));
}

static void with_foreign_keys_a_draft_holds_its_person_too(void **state)
{
	struct board b;
	struct store *s = sample_store(name, &b);

	(void)state;
	assert_true(write_terms(s, &b, key_of(CY, REVENUE, 2026, 2), 5));
	store_close(s);
	board_release(&b);
	guarded(habits[0], "DELETE FROM person WHERE id = 3", "FOREIGN KEY");
}

static void a_locked_promise_gets_no_second_draft(void **state)
{
	(void)state;
	always_guarded("INSERT INTO draft SELECT id, person, measure, quarter, amount, best_case,"
	               " floor, value, note, entered_at FROM promise",
	               "this promise is locked");
	always_guarded("INSERT OR REPLACE INTO draft SELECT id, person, measure, quarter, 1, NULL,"
	               " NULL, NULL, '', '' FROM promise",
	               "this promise is locked");
}

static void currency_and_fiscal_year_are_held_by_the_figures(void **state)
{
	(void)state;
	always_guarded("UPDATE board SET currency = 'JPY'", "there are figures");
	always_guarded("UPDATE board SET fiscal_start = 7", "there are figures");
	assert_true(
		raw_run(name, "UPDATE board SET company = 'Acme & Daughters', currency = 'USD'"));
}

static void a_fiscal_year_starts_in_a_month(void **state)
{
	struct store *s = fresh_store(name);

	(void)state;
	store_close(s);
	guarded(habits[0], "UPDATE board SET fiscal_start = 13", "constraint failed");
	guarded(habits[0], "UPDATE board SET fiscal_start = 0", "constraint failed");
}

static void every_table_is_strict(void **state)
{
	(void)state;
	assert_int_equal(raw_number(name, "SELECT count(*) FROM pragma_table_list WHERE schema ="
	                                  " 'main' AND type = 'table' AND strict = 0"
	                                  " AND name NOT LIKE 'sqlite_%'"),
	                 0);
	assert_int_equal(raw_number(name,
	                            "SELECT count(*) FROM sqlite_schema WHERE type = 'table'"),
	                 18);
}

static void values_of_the_wrong_type_are_refused(void **state)
{
	static const char *const texts[] = {
		"INSERT INTO department VALUES (9, 'x', 'first')",
		"INSERT INTO department VALUES (9, x'00', 1)",
		"UPDATE draft SET amount = 'a lot'",
		"UPDATE draft SET amount = 1.5",
		"INSERT INTO actual VALUES (12884987685, 3, 1, 20261, 1.5, NULL, 0, '', '', '')",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++)
		guarded(habits[0], texts[i], "cannot store");
}

static void values_beyond_their_limits_are_refused(void **state)
{
	static const char *const texts[] = {
		"UPDATE draft SET amount = -1",
		"UPDATE draft SET amount = 9000000000000001",
		"UPDATE draft SET floor = -1",
		"UPDATE draft SET quarter = 20265",
		"UPDATE draft SET person = 2", /* its number would tell of somebody else */
		"UPDATE board SET company = ''",
		"INSERT INTO department VALUES (9, NULL, 1)",
		"INSERT INTO board VALUES (2, 'Second', 'USD', 1)",
		"UPDATE measure SET unit = 'meters'",
		"UPDATE measure SET direction = 'sideways'",
		"INSERT INTO session VALUES (9, NULL, NULL, 1, 1, 11, '', '')",
		"INSERT INTO duty VALUES (9, 1, 'x', NULL, 'nobody', '', NULL, '', 'kept', 0, 0)",
		"INSERT INTO amendment VALUES (9, 4295053093, 1, NULL, NULL, NULL, '', '', '')",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(texts); i++)
		guarded(habits[0], texts[i], "constraint failed");
}

#define WITH_FILE(test) cmocka_unit_test_setup(test, new_file)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_FILE(sealed_rows_cannot_be_updated),
		WITH_FILE(sealed_rows_cannot_be_deleted),
		WITH_FILE(sealed_rows_cannot_be_replaced),
		WITH_FILE(sealed_rows_cannot_be_upserted),
		WITH_FILE(a_journal_row_cannot_be_replaced_by_its_batch),
		WITH_FILE(whoever_has_history_cannot_be_deleted),
		WITH_FILE(whoever_has_none_can),
		WITH_FILE(with_foreign_keys_a_draft_holds_its_person_too),
		WITH_FILE(a_locked_promise_gets_no_second_draft),
		WITH_FILE(currency_and_fiscal_year_are_held_by_the_figures),
		cmocka_unit_test(a_fiscal_year_starts_in_a_month),
		WITH_FILE(every_table_is_strict),
		WITH_FILE(values_of_the_wrong_type_are_refused),
		WITH_FILE(values_beyond_their_limits_are_refused),
	};

	return cmocka_run_group_tests_name("store/guards", tests, NULL, NULL) != 0;
}
