#include "store/store.h"

#include "store/files.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <dirent.h>
#include <errno.h>
#include <cmocka.h>

/* Stands before the C library's: neither a file system that cannot promise not
 * to replace, nor somebody who takes the name at the last moment, is at hand. */
static bool cannot_promise, takes_the_name;

static const char name[] = "b.saydo", copy[] = "backups/copy.saydo";

int renameat2(int from, const char *old, int to, const char *new, unsigned flags)
{
	if (takes_the_name && !write_bytes(copy, "dear diary", 10))
		return -1;
	if (!cannot_promise)
		return (int)syscall(SYS_renameat2, from, old, to, new, flags);
	errno = EINVAL;
	return -1;
}

struct fixture {
	struct store *s;
	struct board b;
};

static int new_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	*state = f;
	if (f == NULL)
		return -1;
	mkdir("backups", 0700);
	forget(copy);
	f->s = sample_store(name, &f->b);
	return f->s != NULL && write_figures(f->s, &f->b) ? 0 : -1;
}

static int drop_fixture(void **state)
{
	struct fixture *f = *state;

	store_close(f->s);
	board_release(&f->b);
	free(f);
	return 0;
}

static int count_backups(void)
{
	DIR *folder = opendir("backups");
	int count = 0;

	if (folder == NULL)
		return -1;
	for (const struct dirent *e = readdir(folder); e != NULL; e = readdir(folder))
		count += e->d_name[0] != '.';
	closedir(folder);
	return count;
}

static void a_backup_of_an_open_board_equals_it(void **state)
{
	struct fixture *f = *state;
	struct error err = { "" };
	struct store *s;

	assert_true(store_backup(f->s, copy, &err));
	s = store_open(copy, &err);
	assert_non_null(s);
	assert_true(store_verify(s, &err));
	assert_null(file_differs(s, &f->b));
	assert_false(store_is_read_only(s));
	store_close(s);
	assert_int_equal(count_backups(), 1);
}

static void a_backup_is_private_and_has_one_name(void **state)
{
	struct fixture *f = *state;
	mode_t before = umask(0);
	struct error err;
	struct stat st;
	bool good = store_backup(f->s, copy, &err);

	umask(before);
	assert_true(good);
	assert_int_equal(stat(copy, &st), 0);
	assert_int_equal(st.st_mode & 07777, 0600);
	assert_int_equal(st.st_nlink, 1);
}

static void an_existing_file_is_never_replaced(void **state)
{
	struct fixture *f = *state;
	struct error err;

	assert_true(write_bytes(copy, "dear diary", 10));
	assert_false(store_backup(f->s, copy, &err));
	assert_non_null(strstr(err.text, "already there"));
	assert_true(has_bytes(copy, "dear diary", 10));
	forget(copy);
	assert_int_equal(symlink("nowhere", copy), 0);
	assert_false(store_backup(f->s, copy, &err));
	assert_int_equal(access("backups/nowhere", F_OK), -1);
	assert_int_equal(count_backups(), 1);
}

static void a_file_system_that_cannot_promise_is_enough(void **state)
{
	struct fixture *f = *state;
	struct error err;
	struct stat st;
	bool first, second;

	cannot_promise = true;
	first = store_backup(f->s, copy, &err);
	second = store_backup(f->s, copy, &err);
	cannot_promise = false;
	assert_true(first);
	assert_false(second);
	assert_int_equal(stat(copy, &st), 0);
	assert_int_equal(st.st_nlink, 1);
	assert_int_equal(count_backups(), 1);
}

static void a_name_that_is_taken_at_the_last_moment_is_not_replaced(void **state)
{
	struct fixture *f = *state;
	struct error err;
	bool good[2];

	takes_the_name = true;
	for (int i = 0; i < 2; i++) {
		cannot_promise = i == 1;
		good[i] = store_backup(f->s, copy, &err);
		assert_true(has_bytes(copy, "dear diary", 10));
		forget(copy);
	}
	takes_the_name = cannot_promise = false;
	assert_false(good[0] || good[1]);
	assert_int_equal(count_backups(), 0);
}

static void a_backup_that_cannot_be_written_leaves_nothing(void **state)
{
	struct fixture *f = *state;
	struct error err;

	assert_false(store_backup(f->s, "no/such/folder/copy.saydo", &err));
	assert_non_null(strstr(err.text, "cannot be written"));
	assert_int_equal(count_backups(), 0);
}

static void a_backup_holds_what_was_committed_while_others_write(void **state)
{
	struct fixture *f = *state;
	struct change c = { .kind = CHANGE_DRAFT,
		            .key = key_of(CY, REVENUE, 2027, 1),
		            .has = true,
		            .at = morning };
	struct error err;
	struct store *other = store_open(name, &err), *s;

	c.after.terms.amount = amount_of(1);
	assert_true(store_begin(other, &err) && store_write(other, &c, &err));
	assert_true(store_backup(f->s, copy, &err));
	assert_true(store_commit(other, morning, "later", &err));
	s = store_open(copy, &err);
	assert_null(file_differs(s, &f->b));
	store_close(s);
	store_close(other);
}

static void a_damaged_board_gives_no_backup(void **state)
{
	struct fixture *f = *state;
	struct error err;

	store_close(f->s);
	assert_true(raw_run(name, "PRAGMA foreign_keys = OFF; DROP TRIGGER person_has_history;"
	                          "DELETE FROM person WHERE id = 1"));
	f->s = store_open(name, &err);
	assert_false(store_backup(f->s, copy, &err));
	assert_non_null(strstr(err.text, "no backup was made"));
	assert_int_equal(count_backups(), 0);
}

static bool backs_up_as_a_viewer(const char *path)
{
	struct error err;
	struct store *s = store_open(path, &err);
	bool good = s != NULL && store_is_read_only(s) && store_backup(s, copy, &err);

	store_close(s);
	return good;
}

static void a_viewer_can_make_a_backup(void **state)
{
	struct fixture *f = *state;

	chmod(name, 0400);
	assert_true(holds_for_anybody(backs_up_as_a_viewer, name));
	chmod(name, 0600);
	assert_int_equal(count_backups(), 1);
	assert_non_null(f->s);
}

#define WITH_FIXTURE(test) cmocka_unit_test_setup_teardown(test, new_fixture, drop_fixture)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_FIXTURE(a_backup_of_an_open_board_equals_it),
		WITH_FIXTURE(a_backup_is_private_and_has_one_name),
		WITH_FIXTURE(an_existing_file_is_never_replaced),
		WITH_FIXTURE(a_file_system_that_cannot_promise_is_enough),
		WITH_FIXTURE(a_name_that_is_taken_at_the_last_moment_is_not_replaced),
		WITH_FIXTURE(a_backup_that_cannot_be_written_leaves_nothing),
		WITH_FIXTURE(a_backup_holds_what_was_committed_while_others_write),
		WITH_FIXTURE(a_damaged_board_gives_no_backup),
		WITH_FIXTURE(a_viewer_can_make_a_backup),
	};

	return cmocka_run_group_tests_name("store/backup", tests, NULL, NULL) != 0;
}
