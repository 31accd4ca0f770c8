/*
 * app/session_entry.h - what was said on a sheet of a session, by its kind.
 *
 * An entry is one short text of one person (0: of the whole table) on one
 * sheet.  The words of its kind are what is stored and exported.
 */
#ifndef APP_SESSION_ENTRY_H
#define APP_SESSION_ENTRY_H

#include "app/sheet.h"

enum entry_kind {
	ENTRY_PRESENT,     /* somebody is at the table; no text */
	ENTRY_WIN,         /* what went well */
	ENTRY_NOT_WORKING, /* what does not */
	ENTRY_FACILITATES, /* the owner leads the meeting in person */
	ENTRY_TOP,         /* the text of an issue to be discussed */
	ENTRY_FORM,        /* "short" or "long"; none: long */
	ENTRY_MINUTES,     /* whole minutes spent on the sheet */
};

struct entry_key {
	int session, sheet;
	enum entry_kind kind;
	int person;
};

extern const char *const entry_kind_words[];

bool session_entry_is(const struct entry *e, struct entry_key key);
/* The last one, NULL when nothing was said. */
const struct entry *session_entry_find(const struct board *b, struct entry_key key);

/* One more, at the scene's moment. */
struct change session_entry_adding(const struct scene *scene, struct entry_key key,
                                   const char *text, const struct outcome *out);
/* The one that is to be there instead of what was; `text` NULL takes it away. */
void session_entry_set(const struct scene *scene, struct entry_key key, const char *text,
                       struct outcome *out);

/* The open session, or 0 after saying that there is none and how to start it. */
int session_entry_open(const struct scene *scene, struct outcome *out);

#endif
