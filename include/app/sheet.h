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

/* Actions of the app and of all sheets; a key table maps keys to them. */
enum action {
	ACT_NONE,
	ACT_HELP,
	ACT_QUIT,
	ACT_LEAVE,
	ACT_BACK,
	ACT_UNDO,
	ACT_REDO,
	ACT_NEXT_SHEET,
	ACT_PREVIOUS_SHEET,
	ACT_SHEET, /* ACT_SHEET + number of the sheet */
	ACT_SHEET_LAST = ACT_SHEET + 11,
	ACT_REDRAW,
	ACT_SUSPEND,
	ACT_EXPORT,
	ACT_FIND,
	ACT_NEXT_PANE,
	ACT_PREVIOUS_PANE,
	ACT_OPEN,
	ACT_EDIT,
	ACT_ADD,
	ACT_DROP,
	ACT_WHY,     /* the arithmetic behind the selected figure */
	ACT_PARK,    /* park the row as an issue */
	ACT_DISPUTE, /* mark an actual disputed */
	ACT_KEEP,
	ACT_TAKE_ALL,
	ACT_MOVE,
	ACT_OWNER,
	ACT_FREQUENCY,
	ACT_HOURS,
	ACT_STAGE,
	ACT_REVEAL,
	ACT_LOCK,
	ACT_DONE,
	ACT_RATE,
	ACT_CLOSE,
	ACT_MINUTES,
	ACT_EARLIER, /* another quarter */
	ACT_LATER,
	ACT_FORM,   /* the long or the short form of the session */
	ACT_ATTEND, /* somebody is at the table */
	ACT_WIN,
	ACT_NOT_WORKING,
	ACT_FACILITATE,
	ACT_TOP, /* one of the three issues to be discussed */
	ACT_FOLLOWUP,
	ACT_SOLVED,
	ACT_PRESENT, /* the records for the room */
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
