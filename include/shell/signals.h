/*
 * shell/signals.h - what the program does when it is told to stop.
 *
 * TERM, HUP, INT and TSTP only set a number that the loop reads: it finishes or
 * rolls back, restores the terminal and leaves with status 128 + number, or
 * stops.  They end a blocking read.  QUIT, SEGV, BUS, FPE, ILL and ABRT restore
 * the terminal and then do what they always do.
 */
#ifndef SHELL_SIGNALS_H
#define SHELL_SIGNALS_H

/* For every command, first thing in main(): a closed pipe and a file that is
 * too large are failures of a write, not the end of the process. */
void signals_guard(void);
/* For commands that look at signals_pending(): before the terminal is opened.
 * What was ignored at the start (nohup) stays ignored. */
void signals_catch(void);

/* SIGTERM, SIGHUP or SIGINT, whichever was first; else SIGTSTP; else 0. */
int signals_pending(void);
/* Stops the job as Ctrl-Z does elsewhere, and returns when it is continued; a
 * pending SIGTSTP is done with then.  The terminal must be suspended. */
void signals_stop(void);

#endif
