/*
 * shell/watch.h - hears when another program writes to the board's file.
 *
 * The system tells (inotify): while nothing changes, nobody wakes up.  Where it
 * cannot tell, `file` is -1, and changes of others appear with the next event.
 */
#ifndef SHELL_WATCH_H
#define SHELL_WATCH_H

struct watch {
	int file; /* becomes readable; -1: none */
};

struct watch watch_open(const char *path);
/* Forgets what was heard so far. */
void watch_clear(const struct watch *watch);
void watch_close(struct watch *watch);

#endif
