/*
 * app/outcome.h - what came of an event: changes, a question, an effect.
 *
 * Filled by sheets, performed by the shell.  The changes of one outcome are
 * one transaction and one step of undo.  Texts are copied.
 */
#ifndef APP_OUTCOME_H
#define APP_OUTCOME_H

#include "core/change.h"
#include "tui/form.h"

enum { OUTCOME_TEXT = 512, OUTCOME_CHANGES = 256 };

enum effect {
	FX_NONE,
	FX_QUIT,
	FX_EXPORT,  /* everything as CSV into the folder `text` */
	FX_MINUTES, /* the minutes into the file `text` */
	FX_REDRAW,
	FX_SUSPEND,
};

enum question_kind {
	QUESTION_NONE,
	QUESTION_FIELD,   /* one line at the bottom */
	QUESTION_CONFIRM, /* y or n */
	QUESTION_FORM,    /* several fields */
	QUESTION_READER,  /* a text to read; no answer comes back */
};

/* How a field's text is to be read back while it is typed. */
enum reading {
	READING_NONE,
	READING_AMOUNT, /* an amount in `unit` */
};

struct question {
	enum question_kind kind;
	int number; /* the sheet's own */
	char title[OUTCOME_TEXT];
	char text[OUTCOME_TEXT]; /* first text of a field, words of a confirm */
	bool masked;
	enum reading reading;
	enum unit unit;                /* READING_AMOUNT */
	const char *const *candidates; /* known names, ended by NULL; the sheet's own */
	const struct form *form;       /* QUESTION_FORM: the sheet's own */
	const char *const
		*texts; /* first texts of its fields, ended by NULL; read when the update ends */
	/* Known names of each field, a list ended by NULL or NULL; the sheet's own. */
	const char *const *const *known;
	char *long_text; /* QUESTION_READER: taken */
};

/* What was answered. */
struct answer_text {
	int number;
	bool next;                     /* ended with Tab: go on to the next field */
	const char *text;              /* of a field */
	const char *rest;              /* further pasted lines, NULL when none */
	const struct form_state *form; /* of a form */
};

struct outcome {
	struct change changes[OUTCOME_CHANGES];
	size_t count;
	struct change bookmark; /* where the session is; in the same transaction, never undone */
	bool has_bookmark;
	struct change minutes; /* what the clock kept; the same */
	bool has_minutes;
	struct question question;
	int go_to_sheet; /* -1: stay */
	enum effect effect;
	char effect_text[OUTCOME_TEXT];
	char said[OUTCOME_TEXT];        /* a sentence for the status line */
	char refused[OUTCOME_TEXT];     /* why the answer was not taken */
	struct quarter review, planned; /* other quarters to look at; none: as they are */
	struct arena arena;
};

void outcome_clear(struct outcome *out); /* also makes an empty one */
void outcome_release(struct outcome *out);

/* Copies the change; one that changes nothing is left out. */
void outcome_change(struct outcome *out, const struct change *c);
void outcome_say(struct outcome *out, const char *format, ...) PRINTF_LIKE(2, 3);
/* Returns false, so that answer() can end in it. */
bool outcome_refuse(struct outcome *out, const char *format, ...) PRINTF_LIKE(2, 3);

/* The caller fills further members of the question that comes back. */
struct question *outcome_field(struct outcome *out, int number, const char *title,
                               const char *text);
void outcome_confirm(struct outcome *out, int number, const char *title, const char *text);
struct question *outcome_form(struct outcome *out, int number, const char *title,
                              const struct form *form, const char *const *texts);
/* Takes `text`, which free() releases. */
void outcome_reader(struct outcome *out, const char *title, char *text);
void outcome_effect(struct outcome *out, enum effect effect, const char *text);

#endif
