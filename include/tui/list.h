/*
 * tui/list.h - selection and scrolling, for everything that has rows.
 *
 * Knows nothing of what the rows are.  `{ 0 }` is a list at its start.  With
 * `count` rows the selection is below `count` (0 when there are none); what
 * is kept may be stale after rows vanished, so ask list_selected() and
 * list_top(), which put it right.
 */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include "tui/event.h"
#include "tui/keymap.h"

#include <stdbool.h>
#include <stddef.h>

struct list {
	size_t selected;
	size_t top; /* first row shown */
};

enum list_action {
	LIST_UP = ACTION_TUI + 1,
	LIST_DOWN,
	LIST_PAGE_UP,
	LIST_PAGE_DOWN,
	LIST_FIRST,
	LIST_LAST,
};

/* Arrows with j k, PgUp PgDn, Home End with g G.  The second is for where
 * letters are typed: no letters, and Home and End belong to the field. */
extern const struct binding list_keys[];
extern const struct binding list_plain_keys[];

size_t list_selected(const struct list *list, size_t count);
size_t list_top(const struct list *list, size_t count, int height);
void list_select(struct list *list, size_t row, size_t count, int height);
/* False when `action` is none of enum list_action. */
bool list_act(struct list *list, int action, size_t count, int height);
/* The wheel, or a click: rows begin at y = 0.  False when not for the list. */
bool list_mouse(struct list *list, const struct event *event, size_t count, int height);
/* "2 of 14", "0 of 0". */
void list_position(const struct list *list, size_t count, char *out, size_t size);

#endif
