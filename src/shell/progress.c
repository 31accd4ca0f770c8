#include "shell/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { FIRST_AFTER = 500, THEN_EVERY = 100, LINE = 60 }; /* milliseconds, columns */

static int64_t milliseconds(void)
{
	struct timespec now = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void progress_begin(struct progress *p, const char *doing, bool quiet)
{
	*p = (struct progress){ .doing = doing, .silent = quiet || !isatty(STDERR_FILENO) };
	p->next = milliseconds() + FIRST_AFTER;
}

void progress_show(struct progress *p, long rows)
{
	int64_t now;

	if (p->silent)
		return;
	now = milliseconds();
	if (now < p->next)
		return;
	p->next = now + THEN_EVERY;
	p->shown = true;
	fprintf(stderr, "\r%s, %ld rows", p->doing, rows);
}

void progress_end(struct progress *p)
{
	if (p->shown)
		fprintf(stderr, "\r%*s\r", LINE, "");
	p->shown = false;
}
