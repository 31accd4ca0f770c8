#include "store/store.h"

#include "store/files.h"
#include "store/sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const char name[] = "m.saydo";

/* A file of format 0: ours, and without any table yet. */
static void blank_file(const char *more)
{
	struct str text = { 0 };

	forget(name);
	str_addf(&text,
	         "PRAGMA application_id = %d; CREATE TABLE x (id INTEGER PRIMARY KEY);"
	         " DROP TABLE x; %s",
	         APPLICATION_ID, more);
	assert_true(raw_run(name, str_text(&text)));
	str_release(&text);
}

static void an_older_file_is_brought_to_the_newest_format(void **state)
{
	struct settings settings = sample_settings();
	struct change c = { .kind = CHANGE_SETTINGS, .has = true, .at = morning };
	struct board want = { .settings = settings };
	struct error err = { "" };
	struct store *s;

	(void)state;
	blank_file("");
	s = store_open(name, &err);
	if (s == NULL)
		fail_msg("%s", err.text);
	c.after.settings = settings;
	assert_true(store_apply(s, &c, "the settings", &err));
	assert_true(store_verify(s, &err));
	assert_null(file_differs(s, &want));
	store_close(s);
	assert_int_equal(raw_number(name, "PRAGMA user_version"), SCHEMA_VERSION);
	assert_int_equal(raw_number(name, "PRAGMA application_id"), APPLICATION_ID);
	board_release(&want);
}

static void a_migrated_file_has_the_schema_of_a_new_one(void **state)
{
	static const char same[] =
		"ATTACH 'new.saydo' AS new; CREATE TEMP TABLE answer (n INTEGER CHECK (n = 0));"
		"INSERT INTO answer SELECT count(*) FROM (SELECT type, name, tbl_name, sql FROM"
		" main.sqlite_schema EXCEPT SELECT type, name, tbl_name, sql FROM new.sqlite_schema);"
		"INSERT INTO answer SELECT count(*) FROM (SELECT type, name, tbl_name, sql FROM"
		" new.sqlite_schema EXCEPT SELECT type, name, tbl_name, sql FROM main.sqlite_schema);";
	struct error err;
	struct store *s = fresh_store("new.saydo");

	(void)state;
	store_close(s);
	blank_file("");
	s = store_open(name, &err);
	assert_non_null(s);
	store_close(s);
	assert_true(raw_run(name, same));
	assert_true(raw_number(name, "SELECT count(*) FROM sqlite_schema") > 40);
}

static void a_migration_that_fails_leaves_the_old_format_whole(void **state)
{
	struct error err = { "" };
	size_t size;
	char *bytes;

	(void)state;
	blank_file("CREATE TABLE correction (id INTEGER PRIMARY KEY)"); /* in the way */
	bytes = bytes_of(name, &size);
	assert_null(store_open(name, &err));
	assert_non_null(strstr(err.text, "preparing the board's tables"));
	assert_int_equal(raw_number(name, "PRAGMA user_version"), 0);
	assert_int_equal(raw_number(name, "SELECT count(*) FROM sqlite_schema"), 1);
	assert_true(has_bytes(name, bytes, size));
	free(bytes);
}

static bool says_it_is_too_old(const char *path)
{
	struct error err = { "" };
	struct store *s = store_open(path, &err);

	store_close(s);
	return s == NULL && strstr(err.text, "older format") != NULL;
}

static void an_older_file_that_cannot_be_written_is_refused(void **state)
{
	(void)state;
	blank_file("");
	chmod(name, 0400);
	assert_true(holds_for_anybody(says_it_is_too_old, name));
	chmod(name, 0600);
	assert_int_equal(raw_number(name, "PRAGMA user_version"), 0);
}

static void opening_the_newest_format_writes_nothing(void **state)
{
	struct board b;
	struct store *s = sample_store(name, &b);
	struct error err;
	size_t size;
	char *bytes;

	(void)state;
	assert_true(write_figures(s, &b));
	store_close(s);
	bytes = bytes_of(name, &size);
	s = store_open(name, &err);
	assert_null(file_differs(s, &b));
	assert_true(store_verify(s, &err));
	store_close(s);
	assert_true(has_bytes(name, bytes, size));
	free(bytes);
	board_release(&b);
}

static void a_file_without_settings_is_told_from_a_board(void **state)
{
	struct board b = { 0 };
	struct error err;
	struct store *s;

	(void)state;
	blank_file("");
	s = store_open(name, &err);
	assert_non_null(s);
	assert_false(store_load(s, &b, &err));
	assert_non_null(strstr(err.text, "no settings"));
	store_close(s);
	board_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_older_file_is_brought_to_the_newest_format),
		cmocka_unit_test(a_migrated_file_has_the_schema_of_a_new_one),
		cmocka_unit_test(a_migration_that_fails_leaves_the_old_format_whole),
		cmocka_unit_test(an_older_file_that_cannot_be_written_is_refused),
		cmocka_unit_test(opening_the_newest_format_writes_nothing),
		cmocka_unit_test(a_file_without_settings_is_told_from_a_board),
	};

	return cmocka_run_group_tests_name("store/migration", tests, NULL, NULL) != 0;
}
