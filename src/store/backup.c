/*
 * A backup is made whole under a temporary name, checked, flushed and only
 * then renamed: an interrupted one never carries the final name.
 */
#include "base/xalloc.h"
#include "store/sql.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PAGES_A_STEP = 1000 };

static bool copy_pages(struct store *s, const char *to, struct error *err)
{
	sqlite3 *copy = NULL;
	sqlite3_backup *backup;
	int code = sqlite3_open_v2(to, &copy, SQLITE_OPEN_READWRITE, NULL);

	if (code != SQLITE_OK) {
		sqlite3_close(copy);
		return error_set(err, "%s cannot be written", to);
	}
	backup = sqlite3_backup_init(copy, "main", s->db, "main");
	do
		code = backup == NULL ? SQLITE_ERROR : sqlite3_backup_step(backup, PAGES_A_STEP);
	while (code == SQLITE_OK);
	sqlite3_backup_finish(backup);
	sqlite3_close(copy);
	return code == SQLITE_DONE ||
	       error_set(err, "the copy could not be finished: %s", sqlite3_errstr(code));
}

static bool check_copy(const char *path, struct error *err)
{
	struct store *copy = store_open(path, err);
	bool good = copy != NULL && store_verify(copy, err);

	store_close(copy);
	return good || error_in(err, "no backup was made");
}

static bool flush(const char *path, int flags)
{
	int fd = open(path, flags | O_CLOEXEC);
	bool good = fd >= 0 && fsync(fd) == 0;

	if (fd >= 0)
		close(fd);
	return good;
}

static bool is_taken(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

/* Never replaces what is there.  Not every file system can promise that in one
 * step; where it cannot, looking first is the best there is. */
static bool rename_to_new(const char *temporary, const char *path)
{
#ifdef RENAME_NOREPLACE
	if (renameat2(AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
		return true;
	if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP)
		return false;
#endif
	if (is_taken(path)) {
		errno = EEXIST;
		return false;
	}
	return rename(temporary, path) == 0;
}

static bool give_name(const char *temporary, const char *path, struct error *err)
{
	char *copy;
	bool good;

	if (!flush(temporary, O_RDONLY) || !rename_to_new(temporary, path))
		return error_set(err, "%s cannot be written: %s", path, strerror(errno));
	copy = xstrdup(path);
	good = flush(dirname(copy), O_RDONLY | O_DIRECTORY) ||
	       error_set(err, "%s: the folder could not be flushed to the disk", path);
	free(copy);
	return good;
}

bool store_backup(struct store *s, const char *path, struct error *err)
{
	struct str temporary = { 0 };
	int fd;
	bool good;

	if (is_taken(path))
		return error_set(err, "%s is already there; choose another name", path);
	str_addf(&temporary, "%s.XXXXXX", path);
	fd = mkostemp(temporary.bytes, O_CLOEXEC);
	if (fd < 0) {
		error_set(err, "%s cannot be written: %s", path, strerror(errno));
		str_release(&temporary);
		return false;
	}
	close(fd);
	good = copy_pages(s, str_text(&temporary), err) && check_copy(str_text(&temporary), err) &&
	       give_name(str_text(&temporary), path, err);
	if (!good)
		unlink(str_text(&temporary));
	str_release(&temporary);
	return good;
}
