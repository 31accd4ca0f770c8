#include "tui/confirm.h"

#include "tui/key.h"
#include "tui/wrap.h"

#include <stdio.h>

const struct binding confirm_keys[] = {
	{ 'y', { 'Y' }, DIALOG_YES, "Yes", "Do it", FOOTER_ALWAYS },
	{ K_ENTER, { K_ESCAPE, 'n', 'N' }, DIALOG_NO, "No", "Leave it as it is", FOOTER_ALWAYS },
	{ 0 },
};

void confirm_ask(struct confirm *confirm, const char *title, const char *text)
{
	(void)snprintf(confirm->title, sizeof(confirm->title), "%s", title);
	(void)snprintf(confirm->text, sizeof(confirm->text), "%s", text);
}

enum dialog_result confirm_update(const struct confirm *confirm, const struct event *event)
{
	(void)confirm;
	if (event->type != EV_KEY)
		return DIALOG_OPEN;
	return (enum dialog_result)keymap_find(confirm_keys, event->key);
}

void confirm_draw(const struct confirm *confirm, struct canvas *cv)
{
	int width = dialog_room(cv->h, cv->w).w;
	int rows = wrap_rows(confirm->text, width);
	struct canvas inside = dialog_box(cv, confirm->title, rows + 2, width);
	struct canvas text = canvas_part(&inside, (struct rect){ 0, 0, inside.h - 1, inside.w });

	(void)wrap_draw(&text, STYLE_NORMAL, confirm->text, 0);
	dialog_hints(&inside, confirm_keys);
	canvas_cursor(&inside, inside.h - 1, 0);
}
