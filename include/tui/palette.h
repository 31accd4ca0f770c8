/*
 * tui/palette.h - help and palette in one: everything that works here.
 *
 * A filter line above the list of actions with their keys at the right, so
 * that they are learned; Enter runs the selected one.  The keymap's scopes
 * are borrowed as long as the palette is open.
 */
#ifndef TUI_PALETTE_H
#define TUI_PALETTE_H

#include "tui/dialog.h"
#include "tui/keymap.h"
#include "tui/line_edit.h"
#include "tui/list.h"

struct palette {
	struct keymap map;
	struct line_edit filter;
	struct list list;
	const struct binding *hits[KEYMAP_MAX];
	size_t count;
	int action; /* with DIALOG_YES: what is to be run */
};

extern const struct binding palette_keys[];

void palette_open(struct palette *palette, const struct keymap *map);
enum dialog_result palette_update(struct palette *palette, const struct event *event);
void palette_draw(const struct palette *palette, struct canvas *cv);

#endif
