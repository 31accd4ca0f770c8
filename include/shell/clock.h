/*
 * shell/clock.h - today and now: the only place that asks for the time.
 *
 * SAYDO_TODAY=YYYY-MM-DD in the environment is today for tests, demos and
 * rehearsals; times written then are that day, 00:00:00.
 */
#ifndef SHELL_CLOCK_H
#define SHELL_CLOCK_H

#include "core/date.h"

#include <stdint.h>

struct clock {
	struct date today;   /* local date */
	char now[TIME_TEXT]; /* local time, "2026-10-05 14:03:59" */
	bool fixed;          /* SAYDO_TODAY is set */
};

bool clock_read(struct clock *out, struct error *err) MUST_USE;
/* Seconds since 1970, UTC: for how long something takes, so SAYDO_TODAY does
 * not stop it; 0 when this machine does not know. */
int64_t clock_seconds(void);
/* The clock standing still on a day. */
struct clock clock_on(struct date day);

#endif
