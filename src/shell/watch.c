#include "shell/watch.h"

#include <unistd.h>

#ifdef __linux__
#include <sys/inotify.h>

struct watch watch_open(const char *path)
{
	struct watch watch = { inotify_init1(IN_NONBLOCK | IN_CLOEXEC) };

	if (watch.file >= 0 && inotify_add_watch(watch.file, path, IN_MODIFY) < 0)
		watch_close(&watch);
	return watch;
}
#else
struct watch watch_open(const char *path)
{
	(void)path;
	return (struct watch){ -1 };
}
#endif

void watch_clear(const struct watch *watch)
{
	char heard[4096];

	while (watch->file >= 0 && read(watch->file, heard, sizeof(heard)) > 0)
		;
}

void watch_close(struct watch *watch)
{
	if (watch->file >= 0)
		(void)close(watch->file);
	watch->file = -1;
}
