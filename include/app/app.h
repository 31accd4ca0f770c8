/*
 * app/app.h - the flip board as a value: events in, outcomes and cells out.
 *
 * No terminal, no database, no clock.  The shell reads an event, calls
 * app_update(), stores the outcome's changes (app_stored says how that went),
 * performs its effect (app_performed) and draws.  The scene's board belongs
 * to the shell and changes only between these calls; after any change of it
 * call app_refresh().
 */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/overlay.h"
#include "app/presenter.h"
#include "app/session_clock.h"
#include "app/sheet.h"
#include "app/undo.h"

enum { APP_SHEETS_MAX = 12, APP_MIN_HEIGHT = 8, APP_MIN_WIDTH = 30 };

enum pending { PENDING_NONE, PENDING_EDIT, PENDING_UNDO, PENDING_REDO };

struct app {
	struct scene scene;
	int sheet; /* index into the table of sheets */
	void *states[APP_SHEETS_MAX];
	bool visited[APP_SHEETS_MAX];
	struct session_clock clock;
	struct overlay overlay;
	struct presenter presenter; /* while it is open, nothing else is seen */
	struct undo undo;
	enum pending pending; /* what the changes of the last outcome were */
	char status[OUTCOME_TEXT];
	bool failed; /* the status is a refusal */
};

/* `scene` gives board, today, now, read_only and folder; the quarters and the
 * session are found in the board. */
void app_init(struct app *app, const struct scene *scene);
void app_release(struct app *app);

void app_update(struct app *app, const struct event *event, struct outcome *out);
/* The outcome's changes were stored, or not (`err` says why).  A field stays
 * open with its text until then. */
void app_stored(struct app *app, struct outcome *out, const struct error *err);
/* An effect was performed; `text` is a sentence about it. */
void app_performed(struct app *app, bool good, const char *text);
/* The board was changed by somebody else. */
void app_refresh(struct app *app);

/* Milliseconds until an EV_TICK is due, -1: none is. */
int app_wait(const struct app *app);

void app_draw(const struct app *app, struct canvas *cv);

/* The keys of the whole program, for help, palette, manual and tests. */
extern const struct binding app_keys[];

#endif
