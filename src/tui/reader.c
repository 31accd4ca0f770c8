#include "tui/reader.h"

#include "tui/key.h"
#include "tui/list.h"
#include "tui/wrap.h"

#include <stdio.h>

const struct binding reader_keys[] = {
	{ K_ESCAPE, { K_ENTER, 'q' }, DIALOG_NO, "Close", "Close this text", FOOTER_ALWAYS },
	{ 0 },
};

void reader_open(struct reader *reader, const char *title, const char *text)
{
	(void)snprintf(reader->title, sizeof(reader->title), "%s", title);
	reader->text = text;
	reader->top = 0;
}

/* The largest `top` at which the last page is still full. */
static int last_top(const struct reader *reader, struct rect room)
{
	int rows = wrap_rows(reader->text, room.w), page = room.h - 1;

	return rows > page ? rows - page : 0;
}

static int bounded(int top, int last)
{
	if (top < 0)
		return 0;
	return top < last ? top : last;
}

static int target(int action, int top, int page, int last)
{
	const struct {
		int action, top;
	} targets[] = {
		{ LIST_UP, top - 1 },
		{ LIST_DOWN, top + 1 },
		{ LIST_PAGE_UP, top - page },
		{ LIST_PAGE_DOWN, top + page },
		{ LIST_FIRST, 0 },
		{ LIST_LAST, last },
	};

	for (size_t i = 0; i < COUNT_OF(targets); i++)
		if (targets[i].action == action)
			return bounded(targets[i].top, last);
	return top;
}

static int action_of(const struct event *event)
{
	if (event->type == EV_KEY)
		return keymap_find(list_keys, event->key);
	if (event->type != EV_MOUSE)
		return 0;
	if (event->mouse == MOUSE_WHEEL_UP)
		return LIST_UP;
	return event->mouse == MOUSE_WHEEL_DOWN ? LIST_DOWN : 0;
}

enum dialog_result reader_update(struct reader *reader, const struct event *event)
{
	struct rect room = dialog_room(event->h, event->w);
	int last = last_top(reader, room);

	if (event->type == EV_KEY && keymap_find(reader_keys, event->key) != 0)
		return DIALOG_NO;
	reader->top = target(action_of(event), bounded(reader->top, last), room.h - 1, last);
	return DIALOG_OPEN;
}

static void draw_more(struct canvas *inside, bool above, bool below)
{
	int y = inside->h - 1, x = inside->w - 1;

	if (above)
		canvas_glyph(inside, y, x - 1, STYLE_KEY, GLYPH_MORE_UP);
	if (below)
		canvas_glyph(inside, y, x, STYLE_KEY, GLYPH_MORE_DOWN);
}

void reader_draw(const struct reader *reader, struct canvas *cv)
{
	struct rect room = dialog_room(cv->h, cv->w);
	int last = last_top(reader, room), top = bounded(reader->top, last);
	int rows = wrap_rows(reader->text, room.w);
	struct canvas inside = dialog_box(cv, reader->title, rows + 2, room.w);
	struct canvas text = canvas_part(&inside, (struct rect){ 0, 0, inside.h - 1, inside.w });

	(void)wrap_draw(&text, STYLE_NORMAL, reader->text, top);
	dialog_hints(&inside, reader_keys);
	draw_more(&inside, top > 0, top < last);
	canvas_cursor(&inside, 0, 0);
}
