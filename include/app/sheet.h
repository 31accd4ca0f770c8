/*
 * app/sheet.h - one page of the flip board: a row of functions.
 *
 * A sheet is one file and one row of the table in app/sheets.h.  It keeps its
 * own state, derives what it shows from the scene in refresh(), draws on a
 * canvas that is already its own area, and performs nothing: changes,
 * questions and effects go into the outcome, and the board changes only after
 * the shell has stored them.  Then refresh() is called again.
 *
 * A question (outcome_field, outcome_confirm, outcome_form) comes back to
 * answer() under the number the sheet gave it.
 */
#ifndef APP_SHEET_H
#define APP_SHEET_H

#include "app/action.h"
#include "app/outcome.h"
#include "core/board.h"
#include "tui/canvas.h"
#include "tui/event.h"
#include "tui/key.h"
#include "tui/keymap.h"

/* What every sheet may look at. */
struct scene {
	const struct board *board;
	struct quarter review, planned;
	struct date today;
	const char *now;    /* "2026-10-05 14:03:59" */
	bool read_only;     /* the file cannot be written */
	int session;        /* the open session's id, 0: none */
	bool is_short;      /* it has the short form */
	const char *folder; /* where the board's file lies, for exports */
};

struct sheet {
	int number;                 /* 0-11: the key that turns to it */
	const char *name, *purpose; /* "Say/do"; one sentence for the first visit */
	int minutes;                /* suggested; 0: without a clock */
	bool in_short_form;
	const struct binding *keys;
	size_t state_size; /* of its state, which zeros make empty */
	/* After every change of the board and when the sheet is turned to. */
	void (*refresh)(void *state, const struct scene *scene);
	/* A key's action, or a key without one (action 0), a click or a paste. */
	void (*update)(void *state, const struct scene *scene, const struct event *event,
	               int action, struct outcome *out);
	/* false leaves the question open: outcome_refuse() said why. */
	bool (*answer)(void *state, const struct scene *scene, const struct answer_text *answer,
	               struct outcome *out);
	/* The answer is stored and the board refreshed: on to what is answered next,
	 * which is asked for when answer->next.  Not after an answer that asked a
	 * question itself; may be NULL. */
	void (*go_on)(void *state, const struct scene *scene, const struct answer_text *answer,
	              struct outcome *out);
	void (*draw)(const void *state, const struct scene *scene, struct canvas *cv);
	/* `2 of 14`, the filter; may be NULL. */
	void (*position)(const void *state, const struct scene *scene, char *out, size_t size);
	/* Shows only rows with that text, "" for all; NULL: nothing to find here. */
	void (*filter)(void *state, const struct scene *scene, const char *text);
	/* On an editable cell figures are typed, so digits do not turn sheets. */
	bool (*takes_digits)(const void *state, const struct scene *scene);
	/* The next key belongs to the sheet alone (a sort letter); may be NULL. */
	bool (*is_choosing)(const void *state);
	/* What the selected row is about, to park it as an issue; may be NULL. */
	void (*subject)(const void *state, const struct scene *scene, char *out, size_t size);
	/* The row one stands on, kept with the session; may be NULL. */
	int (*row)(const void *state);
	void (*go_to_row)(void *state, const struct scene *scene, int row);
	void (*release)(void *state);
};

#endif
