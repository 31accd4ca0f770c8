#include "shell/input_file.h"

#include "exchange/csv_spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

int input_file_open(const char *file, const char *folder, struct error *err)
{
	bool standard = strcmp(file, "-") == 0;
	int fd = standard ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	int copy;

	if (fd < 0) {
		error_set(err, "%s cannot be read: %s", file,
		          errno == ENOENT   ? "there is no such file"
		          : errno == EACCES ? "you are not allowed to"
		                            : "the system refuses it");
		return -1;
	}
	if (!standard && lseek(fd, 0, SEEK_CUR) >= 0)
		return fd;
	copy = csv_spool(fd, folder, err);
	if (!standard)
		close(fd);
	return copy;
}

const char *input_file_name(const char *file)
{
	return strcmp(file, "-") == 0 ? "standard input" : file;
}
