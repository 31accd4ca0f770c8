#include "exchange/csv_spool.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

static void a_pipe_can_be_read_again_and_leaves_no_name(void **state)
{
	char folder[] = "spool.XXXXXX", bytes[16];
	struct stat status;
	struct error err;
	int ends[2], copy;

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "a,b\n1,2\n", 8), 8);
	close(ends[1]);
	copy = csv_spool(ends[0], folder, &err);
	assert_true(copy >= 0);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(read(copy, bytes, sizeof(bytes)), 8);
		assert_memory_equal(bytes, "a,b\n1,2\n", 8);
		assert_int_equal(lseek(copy, 0, SEEK_SET), 0);
	}
	assert_int_equal(fstat(copy, &status), 0);
	assert_int_equal(status.st_nlink, 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_int_equal(rmdir(folder), 0);
	close(copy);
	close(ends[0]);
}

static void a_folder_that_is_not_there_is_named(void **state)
{
	struct error err;

	(void)state;
	assert_int_equal(csv_spool(0, "no/such/folder", &err), -1);
	assert_non_null(strstr(err.text, "no/such/folder"));
}

static void what_cannot_be_read_is_said(void **state)
{
	struct error err;
	int folder = open(".", O_RDONLY | O_CLOEXEC);

	(void)state;
	assert_int_equal(csv_spool(folder, ".", &err), -1);
	assert_non_null(strstr(err.text, "cannot be read"));
	close(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pipe_can_be_read_again_and_leaves_no_name),
		cmocka_unit_test(a_folder_that_is_not_there_is_named),
		cmocka_unit_test(what_cannot_be_read_is_said),
	};

	return cmocka_run_group_tests_name("exchange/csv_spool", tests, NULL, NULL) != 0;
}
