#include "app/frame.h"

#include "app/past.h"
#include "app/sheets.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum { TABS_FROM_HEIGHT = 12 };

struct frame frame_of(const struct app *app, int h, int w)
{
	struct rect rest = { 0, 0, h, w };
	struct frame frame = { .header = rect_cut_top(&rest, 1) };

	if (h >= TABS_FROM_HEIGHT)
		frame.tabs = rect_cut_top(&rest, 1);
	frame.hints = rect_cut_bottom(&rest, 1);
	frame.status = rect_cut_bottom(&rest, 1);
	frame.field = rect_cut_bottom(&rest, overlay_rows(&app->overlay));
	frame.sheet = rest;
	return frame;
}

/* " 4 Say/do ", or " 4 " where there is no room for all names. */
static void tab_text(int sheet, bool with_name, char *out, size_t size)
{
	if (with_name)
		snprintf(out, size, " %d %s ", sheets[sheet]->number, sheets[sheet]->name);
	else
		snprintf(out, size, " %d ", sheets[sheet]->number);
}

static bool names_fit(int w)
{
	char text[64];
	int needed = 0;

	for (int i = 0; i < sheets_count(); i++) {
		tab_text(i, true, text, sizeof(text));
		needed += text_width(text);
	}
	return needed <= w;
}

int frame_tab_at(const struct frame *frame, int y, int x)
{
	bool names = names_fit(frame->tabs.w);
	char text[64];
	int right = frame->tabs.x;

	if (!rect_has(frame->tabs, y, x))
		return -1;
	for (int i = 0; i < sheets_count(); i++) {
		tab_text(i, names, text, sizeof(text));
		right += text_width(text);
		if (x < right)
			return i;
	}
	return -1;
}

static void draw_tabs(const struct app *app, struct canvas *cv)
{
	bool names = names_fit(cv->w);
	char text[64];
	int x = 0;

	for (int i = 0; i < sheets_count(); i++) {
		tab_text(i, names, text, sizeof(text));
		x += canvas_text(cv, 0, x, i == app->sheet ? STYLE_TAB_HERE : STYLE_TAB, text);
	}
}

/* What is nearer to the left edge is kept longer. */
static void draw_header(const struct app *app, struct canvas *cv)
{
	const struct sheet *sheet = sheets[app->sheet];
	const char *state = app->scene.read_only ? "read only" : "saved";
	char quarter[QUARTER_TEXT];
	int width = text_width(state);
	int x = 0;

	x += canvas_text(cv, 0, x, STYLE_TITLE, " saydo  ");
	x += canvas_textf(cv, 0, x, STYLE_TITLE, "%d %s  ", sheet->number, sheet->name);
	x += canvas_textf(cv, 0, x, STYLE_NORMAL, "%s%s  ",
	                  quarter_format(app->scene.review, quarter),
	                  past_is_shown(&app->scene) ? " (past)" : "");
	if (x + width + 1 > cv->w)
		return;
	canvas_text_fit(cv, (struct slot){ 0, x, cv->w - x - width - 2, ALIGN_LEFT }, STYLE_NORMAL,
	                app->scene.board->settings.company);
	canvas_text(cv, 0, cv->w - width - 1, STYLE_DIM, state);
}

static void draw_status(const struct app *app, struct canvas *cv)
{
	const struct sheet *sheet = sheets[app->sheet];
	char position[128] = "";
	int width;

	if (sheet->position != NULL)
		sheet->position(app->states[app->sheet], &app->scene, position, sizeof(position));
	width = text_width(position);
	if (width > cv->w / 2)
		width = cv->w / 2;
	canvas_text_fit(cv, (struct slot){ 0, 1, cv->w - width - 3, ALIGN_LEFT },
	                app->failed ? STYLE_MESSAGE : STYLE_STATUS, app->status);
	canvas_text_fit(cv, (struct slot){ 0, cv->w - width - 1, width, ALIGN_RIGHT }, STYLE_DIM,
	                position);
}

static void draw_hints(const struct app *app, const struct keymap *map, struct canvas *cv)
{
	struct keymap own = { { overlay_keys(&app->overlay) } };

	keymap_draw_footer(overlay_is_open(&app->overlay) ? &own : map, cv);
}

static void draw_too_small(struct canvas *cv)
{
	canvas_textf(cv, 0, 0, STYLE_NORMAL, "saydo needs %dx%d, this is %dx%d", APP_MIN_WIDTH,
	             APP_MIN_HEIGHT, cv->w, cv->h);
}

/* The whole screen belongs to the room: no header, no status. */
static void draw_presenter(const struct app *app, const struct keymap *map, struct canvas *cv)
{
	struct rect rest = canvas_area(cv);
	struct canvas hints = canvas_part(cv, rect_cut_bottom(&rest, 1));
	struct canvas slide = canvas_part(cv, rest);

	presenter_draw(&app->presenter, &app->scene, &slide);
	overlay_draw_box(&app->overlay, cv);
	draw_hints(app, map, &hints);
	if (app->presenter.is_inverted)
		canvas_invert(cv, canvas_area(cv));
}

void frame_draw(const struct app *app, const struct keymap *map, struct canvas *cv)
{
	struct frame frame = frame_of(app, cv->h, cv->w);
	struct canvas header = canvas_part(cv, frame.header), tabs = canvas_part(cv, frame.tabs);
	struct canvas sheet = canvas_part(cv, frame.sheet), field = canvas_part(cv, frame.field);
	struct canvas status = canvas_part(cv, frame.status), hints = canvas_part(cv, frame.hints);

	canvas_fill(cv, STYLE_NORMAL);
	if (cv->h < APP_MIN_HEIGHT || cv->w < APP_MIN_WIDTH) {
		draw_too_small(cv);
		return;
	}
	if (app->presenter.is_open) {
		draw_presenter(app, map, cv);
		return;
	}
	draw_header(app, &header);
	draw_tabs(app, &tabs);
	sheets[app->sheet]->draw(app->states[app->sheet], &app->scene, &sheet);
	draw_status(app, &status);
	if (frame.field.h > 0)
		overlay_draw_field(&app->overlay, &field);
	overlay_draw_box(&app->overlay, cv);
	draw_hints(app, map, &hints);
}
