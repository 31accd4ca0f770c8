#include "exchange/out_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

/* Every test has an empty folder of its own. */
static int enter_folder(void **state)
{
	char name[] = "out.XXXXXX";

	if (!mkdtemp(name) || chdir(name) != 0)
		return -1;
	*state = strdup(name);
	return 0;
}

static int leave_folder(void **state)
{
	int status = chdir("..");

	free(*state);
	return status;
}

static int entries(void)
{
	DIR *here = opendir(".");
	int count = 0;

	assert_non_null(here);
	while (readdir(here))
		count++;
	closedir(here);
	return count - 2; /* itself and the one above */
}

static void write_file(const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static void check_file(const char *path, const char *want)
{
	char text[64] = { 0 };
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	assert_true(fd >= 0);
	assert_true(read(fd, text, sizeof(text) - 1) >= 0);
	assert_string_equal(text, want);
	close(fd);
}

static struct out_file *begin(const char *path)
{
	struct error err;
	struct out_file *out = out_file_open(path, &err);

	assert_non_null(out);
	out_file_text(out, "new");
	return out;
}

static void a_committed_file_is_there_for_its_owner_only(void **state)
{
	struct stat status;
	struct error err;
	struct out_file *out;
	mode_t mask = umask(0);

	(void)state;
	out = begin("record.csv");
	umask(mask);
	assert_int_equal(access("record.csv", F_OK), -1);
	out_file_char(out, '\n');
	assert_false(out_file_has_failed(out));
	assert_true(out_file_commit(out, &err));
	check_file("record.csv", "new\n");
	assert_int_equal(stat("record.csv", &status), 0);
	assert_int_equal(status.st_mode & 07777, 0600);
	assert_int_equal(entries(), 1);
}

static void an_existing_file_is_replaced_at_the_commit(void **state)
{
	struct error err;
	struct out_file *out;

	(void)state;
	write_file("record.csv", "a long old text");
	out = begin("./record.csv");
	check_file("record.csv", "a long old text");
	assert_true(out_file_commit(out, &err));
	check_file("record.csv", "new");
	assert_int_equal(entries(), 1);
}

static void an_abort_leaves_what_was_there_and_nothing_else(void **state)
{
	(void)state;
	out_file_abort(begin("record.csv"));
	assert_int_equal(entries(), 0);
	write_file("record.csv", "old");
	out_file_abort(begin("record.csv"));
	check_file("record.csv", "old");
	assert_int_equal(entries(), 1);
	out_file_abort(NULL);
}

static void a_symbolic_link_is_followed(void **state)
{
	struct stat status;
	struct error err;

	(void)state;
	assert_int_equal(mkdir("real", 0700), 0);
	write_file("real/record.csv", "old");
	assert_int_equal(symlink("real/record.csv", "link.csv"), 0);
	assert_true(out_file_commit(begin("link.csv"), &err));
	assert_int_equal(lstat("link.csv", &status), 0);
	assert_true(S_ISLNK(status.st_mode));
	check_file("real/record.csv", "new");
}

static void what_is_longer_than_the_buffer_arrives_whole(void **state)
{
	enum { PIECE = 1000, PIECES = 300, LARGE = 200000 };
	struct error err;
	struct stat status;
	struct out_file *out = begin("large");
	char *piece = calloc(1, LARGE);

	(void)state;
	for (int i = 0; i < PIECES; i++)
		out_file_write(out, piece, PIECE);
	out_file_write(out, piece, LARGE);
	for (int i = 0; i < LARGE; i++)
		out_file_char(out, 'x');
	assert_true(out_file_commit(out, &err));
	assert_int_equal(stat("large", &status), 0);
	assert_int_equal(status.st_size, 3 + PIECE * PIECES + 2 * LARGE);
	free(piece);
}

static void check_refused(const char *path, const char *says)
{
	struct error err;

	assert_null(out_file_open(path, &err));
	assert_non_null(strstr(err.text, says));
	assert_non_null(strstr(err.text, path));
}

static void a_place_that_cannot_be_written_is_refused(void **state)
{
	(void)state;
	check_refused("missing/record.csv", "The folder does not exist");
	check_refused(".", "That is a folder");
	write_file("file", "");
	check_refused("file/record.csv", "not a folder");
}

/* Root may write everywhere, so this one is for everybody else. */
static void a_folder_without_permission_is_refused(void **state)
{
	(void)state;
	assert_int_equal(mkdir("closed", 0500), 0);
	if (geteuid() != 0)
		check_refused("closed/record.csv", "You are not allowed to write there");
	assert_int_equal(rmdir("closed"), 0);
}

static void a_full_disk_is_told_once_and_stops_the_writing(void **state)
{
	int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
	struct out_file *out = out_file_open_descriptor(full, "the output");
	struct error err;

	(void)state;
	for (int i = 0; i < 100000; i++)
		out_file_text(out, "row\n");
	assert_true(out_file_has_failed(out));
	assert_false(out_file_commit(out, &err));
	assert_string_equal(err.text, "The disk is full: not everything was written to the output");
	close(full);
}

static void a_few_bytes_on_a_full_disk_fail_too(void **state)
{
	int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
	struct out_file *out = out_file_open_descriptor(full, "the output");
	struct error err;

	(void)state;
	out_file_char(out, 'x');
	assert_false(out_file_has_failed(out));
	assert_false(out_file_commit(out, &err));
	close(full);
}

/* As a device would be; a real one is not worth the risk of a mistake here. */
static void a_fifo_is_written_in_place(void **state)
{
	struct stat status;
	struct error err;
	char text[8];
	int fifo;

	(void)state;
	assert_int_equal(mkfifo("fifo", 0600), 0);
	fifo = open("fifo", O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	assert_true(fifo >= 0);
	assert_true(out_file_commit(begin("fifo"), &err));
	assert_int_equal(stat("fifo", &status), 0);
	assert_true(S_ISFIFO(status.st_mode));
	assert_int_equal(read(fifo, text, sizeof(text)), 3);
	assert_memory_equal(text, "new", 3);
	close(fifo);
	assert_int_equal(entries(), 1);
}

static void a_descriptor_stays_open(void **state)
{
	struct error err;
	struct out_file *out;
	int ends[2];
	char text[4];

	(void)state;
	assert_int_equal(pipe(ends), 0);
	out = out_file_open_descriptor(ends[1], "a pipe");
	out_file_text(out, "a");
	assert_true(out_file_commit(out, &err));
	out = out_file_open_descriptor(ends[1], "a pipe");
	out_file_text(out, "lost");
	out_file_abort(out);
	assert_int_equal(write(ends[1], "b", 1), 1);
	assert_int_equal(read(ends[0], text, sizeof(text)), 2);
	assert_memory_equal(text, "ab", 2);
	close(ends[0]);
	out = out_file_open_descriptor(ends[1], "a pipe");
	out_file_text(out, "a");
	signal(SIGPIPE, SIG_IGN);
	assert_false(out_file_commit(out, &err));
	assert_non_null(strstr(err.text, "The program that was reading has ended"));
	close(ends[1]);
}

/* A limit on the size of files stands for a disk without room. */
static void without_room_the_old_file_stays(void **state)
{
	struct rlimit old, small;
	struct out_file *out;
	struct error err;

	(void)state;
	write_file("record.csv", "old");
	signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
	small = (struct rlimit){ 1000, old.rlim_max };
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
	out = begin("record.csv");
	for (int i = 0; i < 1000; i++)
		out_file_text(out, "too much");
	assert_false(out_file_commit(out, &err));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
	assert_string_equal(err.text, "The file is larger than is allowed here: nothing was "
	                              "written to record.csv");
	check_file("record.csv", "old");
	assert_int_equal(entries(), 1);
}

#define in_a_folder(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		in_a_folder(a_committed_file_is_there_for_its_owner_only),
		in_a_folder(an_existing_file_is_replaced_at_the_commit),
		in_a_folder(an_abort_leaves_what_was_there_and_nothing_else),
		in_a_folder(a_symbolic_link_is_followed),
		in_a_folder(what_is_longer_than_the_buffer_arrives_whole),
		in_a_folder(a_place_that_cannot_be_written_is_refused),
		in_a_folder(a_folder_without_permission_is_refused),
		in_a_folder(a_full_disk_is_told_once_and_stops_the_writing),
		in_a_folder(a_few_bytes_on_a_full_disk_fail_too),
		in_a_folder(a_fifo_is_written_in_place),
		in_a_folder(a_descriptor_stays_open),
		in_a_folder(without_room_the_old_file_stays),
	};

	return cmocka_run_group_tests_name("exchange/out_file", tests, NULL, NULL) != 0;
}
