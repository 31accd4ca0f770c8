#include "store/store.h"

#include "store/files.h"
#include "store/sql.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void a_new_board_has_its_settings_and_nothing_else(void **state)
{
	struct store *s = fresh_store("a.saydo");
	struct board want = { .settings = sample_settings() };
	struct error err;

	(void)state;
	assert_non_null(s);
	assert_false(store_is_read_only(s));
	assert_true(store_verify(s, &err));
	assert_null(file_differs(s, &want));
	store_close(s);
	board_release(&want);
}

static void an_existing_file_is_never_created_over(void **state)
{
	struct settings settings = sample_settings();
	struct error err;

	(void)state;
	forget("a.saydo");
	assert_true(write_bytes("a.saydo", "dear diary", 10));
	assert_null(store_create("a.saydo", &settings, &err));
	assert_non_null(strstr(err.text, "already there"));
	assert_true(has_bytes("a.saydo", "dear diary", 10));
	forget("link.saydo");
	assert_int_equal(symlink("nowhere", "link.saydo"), 0);
	assert_null(store_create("link.saydo", &settings, &err));
	assert_int_equal(access("nowhere", F_OK), -1);
	assert_null(store_create("no/such/folder/a.saydo", &settings, &err));
	assert_non_null(strstr(err.text, "cannot be created"));
}

static bool is_private(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && (st.st_mode & 07777) == 0600;
}

static void a_board_is_private_whatever_the_umask(void **state)
{
	mode_t before = umask(0);
	struct store *s = fresh_store("a.saydo");
	struct change c = { .kind = CHANGE_LOCK, .key.quarter = quarter_make(2026, 1) };
	struct error err;
	bool file, journal;

	(void)state;
	assert_non_null(s);
	assert_true(store_begin(s, &err) && store_write(s, &c, &err));
	file = is_private("a.saydo");
	assert_int_equal(sqlite3_exec(s->db, "UPDATE board SET company = 'B'", 0, 0, 0), 0);
	journal = is_private("a.saydo-journal");
	store_rollback(s);
	store_close(s);
	umask(before);
	assert_true(file);
	assert_true(journal);
}

static void what_is_not_a_board_is_refused_untouched(void **state)
{
	static const char text[] = "quarter,person,amount\n2026-Q1,Ann,5\n";
	struct error err;
	size_t size;
	char *bytes;

	(void)state;
	forget("b.saydo");
	assert_null(store_open("b.saydo", &err));
	assert_non_null(strstr(err.text, "b.saydo"));
	assert_true(write_bytes("b.saydo", text, sizeof(text)));
	assert_null(store_open("b.saydo", &err));
	assert_non_null(strstr(err.text, "not a saydo board"));
	assert_true(has_bytes("b.saydo", text, sizeof(text)));
	assert_true(write_bytes("b.saydo", "", 0));
	assert_null(store_open("b.saydo", &err));
	assert_true(has_bytes("b.saydo", "", 0));
	forget("b.saydo");
	assert_true(raw_run("b.saydo", "CREATE TABLE recipe (id INTEGER PRIMARY KEY)"));
	bytes = bytes_of("b.saydo", &size);
	assert_null(store_open("b.saydo", &err));
	assert_non_null(strstr(err.text, "not a saydo board"));
	assert_true(has_bytes("b.saydo", bytes, size));
	free(bytes);
}

static void a_board_of_a_newer_program_is_refused_untouched(void **state)
{
	struct store *s = fresh_store("n.saydo");
	struct error err;
	size_t size;
	char *bytes;

	(void)state;
	store_close(s);
	assert_true(raw_run("n.saydo", "PRAGMA user_version = 99"));
	bytes = bytes_of("n.saydo", &size);
	assert_null(store_open("n.saydo", &err));
	assert_non_null(strstr(err.text, "newer saydo (format 99"));
	assert_true(has_bytes("n.saydo", bytes, size));
	assert_int_equal(access("n.saydo-journal", F_OK), -1);
	free(bytes);
}

static void folders_pipes_and_second_names_are_refused(void **state)
{
	struct store *s = fresh_store("a.saydo");
	struct error err;

	(void)state;
	store_close(s);
	mkdir("folder.saydo", 0700);
	assert_null(store_open("folder.saydo", &err));
	assert_non_null(strstr(err.text, "a folder"));
	forget("pipe.saydo");
	assert_int_equal(mkfifo("pipe.saydo", 0600), 0);
	assert_null(store_open("pipe.saydo", &err));
	assert_non_null(strstr(err.text, "not an ordinary file"));
	forget("second.saydo");
	assert_int_equal(link("a.saydo", "second.saydo"), 0);
	assert_null(store_open("a.saydo", &err));
	assert_non_null(strstr(err.text, "hard link"));
	forget("second.saydo");
	s = store_open("a.saydo", &err);
	assert_non_null(s);
	store_close(s);
}

static void a_symlink_is_followed_to_the_file_that_is_named(void **state)
{
	struct store *s = fresh_store("a.saydo");
	struct error err;

	(void)state;
	store_close(s);
	forget("link.saydo");
	assert_int_equal(symlink("a.saydo", "link.saydo"), 0);
	s = store_open("link.saydo", &err);
	assert_non_null(s);
	assert_non_null(strstr(store_path(s), "/a.saydo"));
	assert_int_equal(store_path(s)[0], '/');
	store_close(s);
	forget("link.saydo");
}

static bool opens_as_a_viewer(const char *path)
{
	struct error err;
	struct store *s = store_open(path, &err);
	struct change c = change_locking(quarter_make(2026, 1), false);
	struct board b = { 0 };
	bool good;

	if (s == NULL)
		return false;
	good = store_is_read_only(s) && store_verify(s, &err) && store_load(s, &b, &err) &&
	       strcmp(board_name(&b, NOUN_PERSON, ANN), "Ann") == 0 &&
	       !store_apply(s, &c, "no", &err) && strstr(err.text, "reading only") != NULL;
	board_release(&b);
	store_close(s);
	return good;
}

static void a_file_that_cannot_be_written_opens_as_a_viewer(void **state)
{
	struct board b;
	struct store *s = sample_store("a.saydo", &b);

	(void)state;
	store_close(s);
	board_release(&b);
	chmod("a.saydo", 0400);
	assert_true(holds_for_anybody(opens_as_a_viewer, "a.saydo"));
	chmod("a.saydo", 0600);
}

static void a_board_in_a_folder_that_cannot_be_written_opens_as_a_viewer(void **state)
{
	struct board b;
	struct store *s;

	(void)state;
	mkdir("shelf", 0700);
	s = sample_store("shelf/a.saydo", &b);
	store_close(s);
	board_release(&b);
	chmod("shelf", 0500);
	assert_true(holds_for_anybody(opens_as_a_viewer, "shelf/a.saydo"));
	chmod("shelf", 0700);
}

static void every_safety_setting_is_in_force(void **state)
{
	static const struct {
		const char *question;
		int answer;
	} settings[] = {
		{ "PRAGMA foreign_keys", 1 },
		{ "PRAGMA recursive_triggers", 1 },
		{ "PRAGMA synchronous", 3 },
		{ "PRAGMA cell_size_check", 1 },
		{ "PRAGMA mmap_size", 0 },
		{ "PRAGMA temp_store", 2 },
		{ "PRAGMA secure_delete", 1 },
		{ "PRAGMA busy_timeout", 2000 },
		{ "PRAGMA application_id", APPLICATION_ID },
		{ "PRAGMA user_version", SCHEMA_VERSION },
		{ "SELECT journal_mode = 'delete' FROM pragma_journal_mode", 1 },
	};
	struct store *s = fresh_store("a.saydo");
	struct error err;

	(void)state;
	store_close(s);
	s = store_open("a.saydo", &err);
	for (size_t i = 0; i < COUNT_OF(settings); i++) {
		sqlite3_stmt *st = sql_prepare(s, settings[i].question, &err);

		assert_non_null(st);
		assert_int_equal(sqlite3_step(st), SQLITE_ROW);
		if (sqlite3_column_int(st, 0) != settings[i].answer)
			fail_msg("%s is %d", settings[i].question, sqlite3_column_int(st, 0));
		sqlite3_finalize(st);
	}
	store_close(s);
}

static void the_connection_is_defensive(void **state)
{
	static const char *const wanted_off[] = {
		"SELECT \"no such column\" FROM board",
		"SELECT load_extension('x')",
		"PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = '' WHERE name = 'journal'",
	};
	struct store *s = fresh_store("a.saydo");

	(void)state;
	for (size_t i = 0; i < COUNT_OF(wanted_off); i++)
		assert_int_not_equal(sqlite3_exec(s->db, wanted_off[i], NULL, NULL, NULL),
		                     SQLITE_OK);
	store_close(s);
}

static void damage(const char *path)
{
	size_t size;
	char *bytes = bytes_of(path, &size);

	for (size_t i = size / 2; i < size / 2 + 64; i++)
		bytes[i] = (char)~bytes[i];
	for (size_t page = 4096; page < size; page += 4096)
		bytes[page] ^= 0x5A; /* the type of each page */
	assert_true(write_bytes(path, bytes, size));
	free(bytes);
}

static void a_damaged_file_is_found_and_never_written_to(void **state)
{
	struct change c = change_locking(quarter_make(2026, 1), false);
	struct board b;
	struct store *s = sample_store("d.saydo", &b);
	struct error err;
	size_t size;
	char *bytes;

	(void)state;
	assert_true(write_figures(s, &b));
	store_close(s);
	board_release(&b);
	damage("d.saydo");
	bytes = bytes_of("d.saydo", &size);
	s = store_open("d.saydo", &err);
	if (s != NULL) {
		assert_false(store_verify(s, &err));
		assert_non_null(strstr(err.text, "damaged"));
		assert_true(store_is_read_only(s));
		assert_false(store_apply(s, &c, "no", &err));
		assert_non_null(strstr(err.text, "damaged"));
		assert_false(store_begin(s, &err));
	}
	store_close(s);
	assert_true(has_bytes("d.saydo", bytes, size));
	free(bytes);
}

static void a_row_that_points_to_nothing_is_damage(void **state)
{
	struct board b, loaded = { 0 };
	struct store *s = sample_store("d.saydo", &b);
	struct error err;

	(void)state;
	assert_true(write_figures(s, &b));
	store_close(s);
	board_release(&b);
	assert_true(raw_run("d.saydo", "PRAGMA foreign_keys = OFF; DROP TRIGGER person_has_history;"
	                               "DELETE FROM person WHERE id = 1"));
	s = store_open("d.saydo", &err);
	assert_false(store_verify(s, &err));
	assert_non_null(strstr(err.text, "points to nothing"));
	assert_false(store_load(s, &loaded, &err));
	assert_non_null(strstr(err.text, "belongs to nobody"));
	board_release(&loaded);
	store_close(s);
}

/* What bits that fell over can make of a row: it must not come further than
 * the store. */
static void rows_that_make_no_sense_are_refused_when_loading(void **state)
{
	static const char *const damages[] = {
		"UPDATE measure SET unit = 'mon%y' WHERE id = 1",
		"UPDATE person SET department = 77 WHERE id = 1",
		"INSERT INTO department VALUES (0, 'x', 1)",
		"INSERT INTO department VALUES (-5, 'x', 1)",
		"INSERT INTO department VALUES (5000000000, 'x', 1)",
		"INSERT INTO department VALUES (1000000000, 'x', 1)",
		"UPDATE board SET currency = 'XQX'",
		"DELETE FROM board",
		"DROP TABLE outlook",
	};

	(void)state;
	for (size_t i = 0; i < COUNT_OF(damages); i++) {
		struct board b, loaded = { 0 };
		struct store *s = sample_store("d.saydo", &b);
		struct str text = { 0 };
		struct error err = { "" };

		store_close(s);
		str_addf(&text,
		         "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; %s",
		         damages[i]);
		assert_true(raw_run("d.saydo", str_text(&text)));
		s = store_open("d.saydo", &err);
		assert_non_null(s);
		if (store_load(s, &loaded, &err))
			fail_msg("loaded after: %s", damages[i]);
		assert_non_null(strstr(err.text, "d.saydo"));
		store_close(s);
		board_release(&loaded);
		board_release(&b);
		str_release(&text);
	}
}

static void the_engine_has_a_name(void **state)
{
	(void)state;
	assert_int_equal(strncmp(store_engine(), "SQLite 3.", 9), 0);
}

static void closing_nothing_is_allowed(void **state)
{
	(void)state;
	store_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_board_has_its_settings_and_nothing_else),
		cmocka_unit_test(an_existing_file_is_never_created_over),
		cmocka_unit_test(a_board_is_private_whatever_the_umask),
		cmocka_unit_test(what_is_not_a_board_is_refused_untouched),
		cmocka_unit_test(a_board_of_a_newer_program_is_refused_untouched),
		cmocka_unit_test(folders_pipes_and_second_names_are_refused),
		cmocka_unit_test(a_symlink_is_followed_to_the_file_that_is_named),
		cmocka_unit_test(a_file_that_cannot_be_written_opens_as_a_viewer),
		cmocka_unit_test(a_board_in_a_folder_that_cannot_be_written_opens_as_a_viewer),
		cmocka_unit_test(every_safety_setting_is_in_force),
		cmocka_unit_test(the_connection_is_defensive),
		cmocka_unit_test(a_damaged_file_is_found_and_never_written_to),
		cmocka_unit_test(a_row_that_points_to_nothing_is_damage),
		cmocka_unit_test(rows_that_make_no_sense_are_refused_when_loading),
		cmocka_unit_test(the_engine_has_a_name),
		cmocka_unit_test(closing_nothing_is_allowed),
	};

	return cmocka_run_group_tests_name("store/store", tests, NULL, NULL) != 0;
}
