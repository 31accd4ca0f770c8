#include "tui/dialog.h"

enum {
	FRAME_W = 4, /* a border and a blank on both sides */
	FRAME_H = 2,
	WIDEST = 64, /* longer lines are hard to read */
};

static bool has_frame(int h, int w)
{
	return h >= 5 && w >= 12;
}

struct rect dialog_room(int h, int w)
{
	struct rect room = { 0, 0, h, w };

	if (has_frame(h, w)) {
		room.h -= FRAME_H;
		room.w -= FRAME_W;
	}
	if (room.w > WIDEST)
		room.w = WIDEST;
	return room;
}

struct canvas dialog_box(struct canvas *cv, const char *title, int h, int w)
{
	struct rect area = rect_center(canvas_area(cv), h, w);
	struct canvas box;

	if (has_frame(cv->h, cv->w))
		area = rect_center(canvas_area(cv), h + FRAME_H, w + FRAME_W);
	box = canvas_part(cv, area);
	canvas_fill(&box, STYLE_NORMAL);
	if (!has_frame(cv->h, cv->w))
		return box;
	canvas_border(&box, STYLE_LINE, title);
	return canvas_part(&box, (struct rect){ 1, 2, box.h - FRAME_H, box.w - FRAME_W });
}

void dialog_hints(struct canvas *inside, const struct binding *keys)
{
	struct canvas row = canvas_part(inside, (struct rect){ inside->h - 1, 0, 1, inside->w });
	const struct keymap map = { { keys } };

	keymap_draw_footer(&map, &row);
}
