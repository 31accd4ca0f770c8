#include "exchange/out_file.h"

#include "base/str.h"
#include "base/xalloc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OUT_BUFFER = 64 * 1024, OUT_NAME_PART = 200 };

struct out_file {
	int fd;
	bool owns_fd;
	int failed;      /* errno of the first failure, 0: none */
	char *name;      /* what messages call it */
	char *target;    /* what is replaced, links followed; NULL: in place */
	char *temporary; /* what replaces it */
	size_t used;
	char buffer[OUT_BUFFER];
};

static const struct {
	int number;
	const char *reason;
} reasons[] = {
	{ ENOSPC, "The disk is full" },
	{ EDQUOT, "Your share of the disk is used up" },
	{ EFBIG, "The file is larger than is allowed here" },
	{ EIO, "The disk reports an error" },
	{ EACCES, "You are not allowed to write there" },
	{ EPERM, "You are not allowed to write there" },
	{ EROFS, "The disk can only be read" },
	{ ENOENT, "The folder does not exist" },
	{ ENOTDIR, "A part of the path is not a folder" },
	{ EISDIR, "That is a folder" },
	{ EPIPE, "The program that was reading has ended" },
	{ ENAMETOOLONG, "The name is too long" },
	{ ELOOP, "The symbolic links go in a circle" },
};

/* Not strerror(): its words follow the locale. */
static bool fail(struct error *err, int number, const char *consequence, const char *name)
{
	for (size_t i = 0; i < COUNT_OF(reasons); i++)
		if (reasons[i].number == number)
			return error_set(err, "%s: %s %s", reasons[i].reason, consequence, name);
	return error_set(err, "The system reports error %d: %s %s", number, consequence, name);
}

static struct out_file *out_file_new(int fd, const char *name)
{
	struct out_file *out = xmalloc(sizeof(*out));

	out->fd = fd;
	out->owns_fd = true;
	out->failed = 0;
	out->name = xstrdup(name);
	out->target = out->temporary = NULL;
	out->used = 0;
	return out;
}

static void out_file_free(struct out_file *out)
{
	free(out->temporary);
	free(out->target);
	free(out->name);
	free(out);
}

struct out_file *out_file_open_descriptor(int fd, const char *name)
{
	struct out_file *out = out_file_new(fd, name);

	out->owns_fd = false;
	return out;
}

/* The bytes of `path` up to and with the last slash. */
static size_t folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* Beside the target, so that the rename stays on one file system. */
static struct out_file *open_temporary(const char *path, const char *target, struct error *err)
{
	size_t folder = folder_length(target);
	struct str name = { 0 };
	struct out_file *out;
	int fd;

	str_add_bytes(&name, target, folder);
	str_addf(&name, ".%.*s.XXXXXX", OUT_NAME_PART, target + folder);
	fd = mkostemp(name.bytes, O_CLOEXEC);
	if (fd < 0) {
		fail(err, errno, "nothing was written to", path);
		str_release(&name);
		return NULL;
	}
	out = out_file_new(fd, path);
	out->target = xstrdup(target);
	out->temporary = str_take(&name);
	return out;
}

/* A device or a fifo must not be replaced by a file. */
static struct out_file *open_in_place(const char *path, struct error *err)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);

	if (fd < 0) {
		fail(err, errno, "nothing was written to", path);
		return NULL;
	}
	return out_file_new(fd, path);
}

struct out_file *out_file_open(const char *path, struct error *err)
{
	struct stat status;
	struct out_file *out;
	char *target;

	if (stat(path, &status) == 0 && S_ISDIR(status.st_mode)) {
		fail(err, EISDIR, "nothing was written to", path);
		return NULL;
	}
	if (stat(path, &status) == 0 && !S_ISREG(status.st_mode))
		return open_in_place(path, err);
	target = realpath(path, NULL);
	out = open_temporary(path, target ? target : path, err);
	free(target);
	return out;
}

static void send(struct out_file *out, const char *bytes, size_t length)
{
	while (length > 0 && !out->failed) {
		ssize_t sent = write(out->fd, bytes, length);

		if (sent < 0 && errno != EINTR)
			out->failed = errno;
		if (sent > 0) {
			bytes += sent;
			length -= (size_t)sent;
		}
	}
}

static void flush(struct out_file *out)
{
	send(out, out->buffer, out->used);
	out->used = 0;
}

void out_file_write(struct out_file *out, const char *bytes, size_t length)
{
	if (length > OUT_BUFFER - out->used)
		flush(out);
	if (length > OUT_BUFFER) {
		send(out, bytes, length);
		return;
	}
	memcpy(out->buffer + out->used, bytes, length);
	out->used += length;
}

void out_file_text(struct out_file *out, const char *text)
{
	out_file_write(out, text, strlen(text));
}

void out_file_char(struct out_file *out, char c)
{
	if (out->used == OUT_BUFFER)
		flush(out);
	out->buffer[out->used++] = c;
}

bool out_file_has_failed(const struct out_file *out)
{
	return out->failed != 0;
}

static void keep_failure(struct out_file *out, int result)
{
	if (result < 0 && !out->failed)
		out->failed = errno;
}

/* Some file systems tell only at the close that they had no room; a copy of a
 * descriptor that is not ours is closed for that reason. */
static void close_descriptor(struct out_file *out)
{
	int fd = out->owns_fd ? out->fd : dup(out->fd);

	keep_failure(out, fd < 0 ? fd : close(fd));
}

static void sync_folder(const char *path, struct out_file *out)
{
	char *folder = xstrndup(path, folder_length(path));
	int fd = open(*folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	/* A folder that may be written but not read cannot be synced. */
	if (fd >= 0) {
		if (fsync(fd) < 0 && errno != EINVAL)
			keep_failure(out, -1);
		close(fd);
	}
	free(folder);
}

static void put_in_place(struct out_file *out)
{
	if (!out->failed)
		keep_failure(out, fsync(out->fd));
	close_descriptor(out);
	if (!out->failed)
		keep_failure(out, rename(out->temporary, out->target));
	if (out->failed)
		unlink(out->temporary);
	else
		sync_folder(out->target, out);
}

bool out_file_commit(struct out_file *out, struct error *err)
{
	bool whole = out->temporary != NULL;
	bool done;

	flush(out);
	if (whole)
		put_in_place(out);
	else
		close_descriptor(out);
	done = out->failed == 0;
	if (!done)
		fail(err, out->failed,
		     whole ? "nothing was written to" : "not everything was written to", out->name);
	out_file_free(out);
	return done;
}

void out_file_abort(struct out_file *out)
{
	if (!out)
		return;
	if (out->owns_fd)
		close(out->fd);
	if (out->temporary)
		unlink(out->temporary);
	out_file_free(out);
}
