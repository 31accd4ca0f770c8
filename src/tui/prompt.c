#include "tui/prompt.h"

#include "tui/key.h"
#include "tui/wrap.h"

#include <stdio.h>

const struct binding prompt_keys[] = {
	{ K_ENTER, { 0 }, DIALOG_YES, "OK", "Take what is written", FOOTER_ALWAYS },
	{ K_ESCAPE, { 0 }, DIALOG_NO, "Cancel", "Leave without a change", FOOTER_ALWAYS },
	{ 0 },
};

void prompt_ask(struct prompt *prompt, const char *title, const char *text)
{
	*prompt = (struct prompt){ 0 };
	(void)snprintf(prompt->title, sizeof(prompt->title), "%s", title);
	(void)snprintf(prompt->text, sizeof(prompt->text), "%s", text);
}

void prompt_fail(struct prompt *prompt, const char *message)
{
	(void)snprintf(prompt->message, sizeof(prompt->message), "%s", message);
}

enum dialog_result prompt_update(struct prompt *prompt, const struct event *event)
{
	prompt->rest = NULL;
	if (event->type == EV_PASTE && event->text != NULL) {
		prompt->message[0] = '\0';
		prompt->rest = line_edit_paste(&prompt->edit, event->text);
		return DIALOG_OPEN;
	}
	if (event->type != EV_KEY)
		return DIALOG_OPEN;
	if (line_edit_key(&prompt->edit, event->key)) {
		prompt->message[0] = '\0';
		return DIALOG_OPEN;
	}
	return (enum dialog_result)keymap_find(prompt_keys, event->key);
}

/* From the top: what is asked for, the field, the message, the keys.  When
 * there is no room for all, the field and the message stay. */
void prompt_draw(const struct prompt *prompt, struct canvas *cv)
{
	const struct line_look look = { true, prompt->hint, "" };
	int width = dialog_room(cv->h, cv->w).w;
	int message = wrap_rows(prompt->message, width);
	int rows = wrap_rows(prompt->text, width) + 1 + (message > 0 ? message : 1) + 1;
	struct canvas inside = dialog_box(cv, prompt->title, rows, width);
	struct rect rest = canvas_area(&inside);
	struct canvas field, below, text;

	if (inside.h > 2)
		dialog_hints(&inside, prompt_keys);
	if (inside.h > 2)
		rect_cut_bottom(&rest, 1);
	below = canvas_part(&inside,
	                    rect_cut_bottom(&rest, message < rest.h ? message : rest.h - 1));
	field = canvas_part(&inside, rect_cut_bottom(&rest, 1));
	text = canvas_part(&inside, rest);
	(void)wrap_draw(&text, STYLE_LABEL, prompt->text, 0);
	(void)wrap_draw(&below, STYLE_MESSAGE, prompt->message, 0);
	line_edit_draw(&prompt->edit, &field, &look);
}
