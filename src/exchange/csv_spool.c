#include "exchange/csv_spool.h"

#include "base/str.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

enum { SPOOL_BUFFER = 64 * 1024 };

static int open_nameless(const char *folder, struct error *err)
{
	struct str name = { 0 };
	int fd;

	str_addf(&name, "%s/.saydo-input.XXXXXX", folder);
	fd = mkostemp(name.bytes, O_CLOEXEC);
	if (fd < 0)
		error_set(err, "a copy of the input cannot be made in %s (system error %d)", folder,
		          errno);
	else
		unlink(name.bytes);
	str_release(&name);
	return fd;
}

static ssize_t read_some(int fd, char *buffer)
{
	ssize_t count;

	do
		count = read(fd, buffer, SPOOL_BUFFER);
	while (count < 0 && errno == EINTR);
	return count;
}

static bool write_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t sent = write(fd, bytes, length);

		if (sent < 0 && errno != EINTR)
			return false;
		if (sent > 0) {
			bytes += sent;
			length -= (size_t)sent;
		}
	}
	return true;
}

static bool copy_all(int from, int to, struct error *err)
{
	char buffer[SPOOL_BUFFER];
	ssize_t count;

	for (;;) {
		count = read_some(from, buffer);
		if (count == 0)
			break;
		if (count < 0)
			return error_set(err, "the input cannot be read further (system error %d)",
			                 errno);
		if (!write_all(to, buffer, (size_t)count))
			return error_set(err,
			                 "there is no room for a copy of the input "
			                 "(system error %d)",
			                 errno);
	}
	return lseek(to, 0, SEEK_SET) == 0;
}

int csv_spool(int fd, const char *folder, struct error *err)
{
	int copy = open_nameless(folder, err);

	if (copy < 0)
		return -1;
	if (!copy_all(fd, copy, err)) {
		close(copy);
		return -1;
	}
	return copy;
}
