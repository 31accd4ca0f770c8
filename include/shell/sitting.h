/*
 * shell/sitting.h - one sitting at the flip board: board, file and app.
 *
 * Joins the pure app with the store: handles an event, stores what changes,
 * performs the effect.  The screen's loop and `saydo play` both drive it.
 */
#ifndef SHELL_SITTING_H
#define SHELL_SITTING_H

#include "app/app.h"
#include "shell/desk.h"

struct sitting {
	struct desk desk;
	struct app app;
	struct outcome outcome;
	struct clock clock;
	char *folder;   /* where the board's file lies */
	bool is_behind; /* somebody is writing: look again soon */
};

bool sitting_open(struct sitting *s, const char *path, const struct clock *clock, struct error *err)
	MUST_USE;
void sitting_close(struct sitting *s);

/* Looks the file through; a damaged one becomes read-only and says so. */
void sitting_verify(struct sitting *s);

/* Shows what another window has changed meanwhile. */
void sitting_refresh(struct sitting *s);

/* What the loop has to do: FX_NONE, FX_QUIT, FX_REDRAW or FX_SUSPEND. */
enum effect sitting_handle(struct sitting *s, const struct event *event);
void sitting_draw(const struct sitting *s, struct grid *grid);

#endif
