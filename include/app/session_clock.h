/*
 * app/session_clock.h - the quiet clock: how long each sheet has taken.
 *
 * Time passes only for the sheet in front while a session is open, by the
 * moments that events carry (seconds since 1970, 0: not known).  A gap of more
 * than CLOCK_PAUSE seconds is a pause (the machine slept, the program was stopped)
 * and counts for nothing.  Whole minutes are kept as entries of the session
 * when one turns the sheet, and an interrupted session goes on from them.
 */
#ifndef APP_SESSION_CLOCK_H
#define APP_SESSION_CLOCK_H

#include "app/sheet.h"

enum { CLOCK_SHEETS = 12, CLOCK_PAUSE = 120, CLOCK_TEXT = 40 };

/* `{ 0 }` is a clock without a session. */
struct session_clock {
	int session;
	int64_t now;                 /* of the last event */
	int64_t spent[CLOCK_SHEETS]; /* seconds, by the sheet's number */
};

/* Another session than before: what was kept of it. */
void session_clock_follow(struct session_clock *clock, const struct scene *scene);
/* It is `now`; the time since the last event belongs to that sheet. */
void session_clock_pass(struct session_clock *clock, const struct sheet *sheet, int64_t now);
/* Sets out->minutes when the sheet's whole minutes are not those kept. */
void session_clock_keep(const struct session_clock *clock, const struct scene *scene,
                        const struct sheet *sheet, struct outcome *out);

/* Before `undone` takes a session away: its minutes, which were no edits. */
void session_clock_forget(const struct scene *scene, const struct change *undone,
                          struct outcome *out);

/* Is there a clock to be seen on that sheet? */
bool session_clock_runs(const struct scene *scene, const struct sheet *sheet);
/* Milliseconds until its text changes, at least a second; -1: never. */
int session_clock_wait(const struct session_clock *clock, const struct scene *scene,
                       const struct sheet *sheet);
/* "3 of 10 min"; true when the time is over, and the text says so. */
bool session_clock_text(const struct session_clock *clock, const struct sheet *sheet,
                        char out[CLOCK_TEXT]);

#endif
