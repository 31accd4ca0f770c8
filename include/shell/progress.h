/*
 * shell/progress.h - how far long work is, on a terminal only.
 *
 * One line on standard error with a count, from half a second on; it is gone
 * when the work is done.
 */
#ifndef SHELL_PROGRESS_H
#define SHELL_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct progress {
	const char *doing; /* "importing" */
	bool silent, shown;
	int64_t next; /* milliseconds of the clock at which the line is drawn again */
};

void progress_begin(struct progress *p, const char *doing, bool quiet);
void progress_show(struct progress *p, long rows);
void progress_end(struct progress *p);

#endif
