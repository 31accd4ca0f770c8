/*
 * tui/keymap.h - keys and what they do, as rows of a table.
 *
 * Footer, help, palette, manual and `play` are all drawn from these rows.
 * An array of bindings (a scope) ends with `{ 0 }`; a row without a key is
 * reachable through the palette only.  A keymap is several scopes looked up
 * in order: what an earlier one binds hides the same key in later ones.
 */
#ifndef TUI_KEYMAP_H
#define TUI_KEYMAP_H

#include "base/error.h"
#include "tui/canvas.h"

#include <stdbool.h>
#include <stddef.h>

enum { BINDING_ALSO = 3, KEYMAP_SCOPES = 6, KEYMAP_MAX = 160 };

/* Actions of the widgets themselves count from here; the app's are below. */
enum { ACTION_TUI = 0x10000 };

/* Rank in the footer; from 2 on lower numbers come first, at most 99. */
enum { FOOTER_NO = 0, FOOTER_ALWAYS = 1 };

struct binding {
	int key;                /* tui/key.h */
	int also[BINDING_ALSO]; /* further keys for the same, ended by 0 */
	int action;             /* > 0 */
	const char *hint;       /* one word for the footer: "Help" */
	const char *help;       /* one sentence for help, palette and manual */
	int footer;             /* FOOTER_NO: in help only */
};

struct keymap {
	const struct binding *scopes[KEYMAP_SCOPES]; /* first to be asked first, rest NULL */
};

/* The action of `key`, 0 when it has none. */
int keymap_find(const struct binding *bindings, int key);
int keymap_action(const struct keymap *map, int key);
/* The first row that gives `action`, NULL when none does. */
const struct binding *keymap_binding(const struct keymap *map, int action);

/* `Enter, Ctrl-X`: all keys of a row as people say them. */
void keymap_keys(const struct binding *binding, char *out, size_t size);

/* One line of `?=Help  q=Quit  ...` on row 0 of `cv`, by rank.  What has no
 * room is dropped from the right, FOOTER_ALWAYS never. */
void keymap_draw_footer(const struct keymap *map, struct canvas *cv);

/* All rows that are not hidden, in order of scopes, whose keys, hint or help
 * contain every word of `filter` (folded; "" or NULL: all).  Returns how many
 * were written, at most KEYMAP_MAX.  An action appears once. */
size_t keymap_list(const struct keymap *map, const char *filter,
                   const struct binding *out[KEYMAP_MAX]);

/* For tests: no key twice in the scope, no row without action, hint and help. */
bool keymap_check(const struct binding *bindings, struct error *err) MUST_USE;

#endif
