/*
 * tui/form.h - fields as rows of a table; one engine for all of them.
 *
 * Tab, Down and Enter go on and check the field they leave; Shift-Tab and Up
 * go back unchecked, so nobody is trapped.  Enter in the last field submits:
 * all fields are checked and the first bad one gets the focus.  Escape
 * cancels.  What is typed stays as typed.  `struct form_state s = { 0 }` is an
 * empty form at its first field; texts are in fields[i].text.
 */
#ifndef TUI_FORM_H
#define TUI_FORM_H

#include "tui/canvas.h"
#include "tui/event.h"
#include "tui/line_edit.h"

#include <stdbool.h>
#include <stddef.h>

enum { FORM_FIELDS = 16, FORM_MESSAGE_MAX = 240, FORM_READING_MAX = 64 };

enum field_flags {
	FIELD_REQUIRED = 1,
	FIELD_MASKED = 2, /* promises before the reveal */
	FIELD_LINES = 4,  /* pasted lines become FORM_LINES, not blanks */
};

struct field_spec {
	const char *name;  /* NULL ends the array */
	const char *label; /* in front of the field */
	const char *help;  /* below it while it has the focus; may be NULL */
	unsigned flags;
	/* Is `text` (never empty) acceptable?  If not, writes what to write
	 * instead.  NULL: everything is. */
	bool (*check)(const void *context, int field, const char *text, char *message, size_t size);
	/* How the text is understood ("= 1,200,000.00"), "" for nothing. */
	void (*reading)(const void *context, int field, const char *text, char *out, size_t size);
};

struct form {
	const struct field_spec *fields; /* at most FORM_FIELDS */
	const void *context;             /* handed to the callbacks */
};

struct form_state {
	struct line_edit fields[FORM_FIELDS];
	char messages[FORM_FIELDS][FORM_MESSAGE_MAX]; /* "" while acceptable */
	char readings[FORM_FIELDS][FORM_READING_MAX];
	int focus;
	const char *rest; /* with FORM_LINES: further pasted lines, until the event ends */
};

enum form_result {
	FORM_OPEN,
	FORM_SUBMIT,
	FORM_CANCEL,
	FORM_LINES, /* several lines were pasted: the first is in the field */
};

int form_count(const struct form *form);
/* Gives a field its text, without checking it. */
void form_set(struct form_state *state, const struct form *form, int field, const char *text);
/* The caller found more: the field gets the message and the focus. */
void form_fail(struct form_state *state, int field, const char *message);
/* Checks one field now and keeps its message. */
bool form_check(struct form_state *state, const struct form *form, int field);

enum form_result form_update(struct form_state *state, const struct form *form,
                             const struct event *event);
/* One row a field, a second for its message or help; scrolls to the focus. */
void form_draw(const struct form_state *state, const struct form *form, struct canvas *cv);

#endif
