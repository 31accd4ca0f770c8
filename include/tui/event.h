/*
 * tui/event.h - what can happen to the screen.
 *
 * Every event carries the size of the area it is for, and a mouse event its
 * place inside that area: whoever passes an event on to a part of his area
 * passes event_in(event, part).  So widgets know their size (for paging, for
 * clicks) without remembering what was drawn.  Texts are borrowed until the
 * event is handled.  `{ 0 }` is EV_NONE.
 */
#ifndef TUI_EVENT_H
#define TUI_EVENT_H

#include "tui/rect.h"

#include <stdbool.h>
#include <stdint.h>

enum event_type {
	EV_NONE,
	EV_KEY,    /* key */
	EV_PASTE,  /* text: as it came, any bytes, line ends included */
	EV_RESIZE, /* h, w */
	EV_TICK,   /* now */
	EV_MOUSE,  /* mouse, y, x */
	EV_RESULT, /* effect, ok, text: what came of an effect */
};

enum mouse {
	MOUSE_NONE,
	MOUSE_CLICK,
	MOUSE_DOUBLE_CLICK,
	MOUSE_WHEEL_UP,
	MOUSE_WHEEL_DOWN,
};

struct event {
	enum event_type type;
	int key; /* tui/key.h */
	enum mouse mouse;
	int y, x;         /* of the mouse, from the area's upper left corner */
	int h, w;         /* size of the area in cells */
	int64_t now;      /* seconds since 1970, UTC */
	int effect;       /* the FX_ number that was performed */
	bool ok;          /* the effect succeeded */
	const char *text; /* NULL or borrowed */
};

/* The same event as `area` sees it; a mouse event outside becomes EV_NONE. */
struct event event_in(const struct event *event, struct rect area);
/* A key event for an area of h x w. */
struct event event_of_key(int key, int h, int w);

#endif
