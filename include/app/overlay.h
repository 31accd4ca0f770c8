/*
 * app/overlay.h - what lies over a sheet: a question, a text, the palette.
 *
 * One at a time.  A field is one line at the bottom of the sheet, so that the
 * table it belongs to stays in view; the others are boxes.
 */
#ifndef APP_OVERLAY_H
#define APP_OVERLAY_H

#include "app/outcome.h"
#include "tui/confirm.h"
#include "tui/key.h"
#include "tui/palette.h"
#include "tui/reader.h"

enum { OVERLAY_FIELD_ROWS = 3 };

/* Questions of the app itself; those of sheets count from 1. */
enum { OVERLAY_FIND = -1, OVERLAY_PARK = -2, OVERLAY_EXPORT = -3 };

enum overlay_result {
	OVERLAY_OPEN,
	OVERLAY_ANSWERED, /* the question has an answer: overlay_answer() */
	OVERLAY_CANCELED,
	OVERLAY_TYPED, /* a field changed, for finding while one types */
	OVERLAY_RUN,   /* the palette's action is to be run */
};

struct overlay {
	struct question question; /* kind QUESTION_NONE: nothing is open */
	bool is_palette;
	bool by_tab;     /* the field was left with Tab */
	bool is_waiting; /* its answer is being stored: nothing typed is lost before */
	struct line_edit edit;
	char message[OUTCOME_TEXT], hint[FORM_READING_MAX];
	const char *rest; /* further pasted lines, borrowed; or those kept */
	char *kept;
	struct currency currency; /* for readings */
	struct form_state form;
	struct confirm confirm;
	struct reader reader;
	struct palette palette;
};

void overlay_release(struct overlay *overlay);
bool overlay_is_open(const struct overlay *overlay);
/* Takes over the question, its long text included. */
void overlay_ask(struct overlay *overlay, struct question *question, struct currency currency);
void overlay_open_palette(struct overlay *overlay, const struct keymap *map);
void overlay_close(struct overlay *overlay);
/* The answer was not taken. */
void overlay_refuse(struct overlay *overlay, const char *message);
/* The answer could not be stored: what was typed stays, pasted lines too. */
void overlay_keep(struct overlay *overlay, const char *message);

enum overlay_result overlay_update(struct overlay *overlay, const struct event *event);
struct answer_text overlay_answer(const struct overlay *overlay);

/* Rows a field takes from the sheet; 0 for boxes. */
int overlay_rows(const struct overlay *overlay);
void overlay_draw_field(const struct overlay *overlay, struct canvas *cv);
void overlay_draw_box(const struct overlay *overlay, struct canvas *cv);
/* The keys that work in it. */
const struct binding *overlay_keys(const struct overlay *overlay);

#endif
