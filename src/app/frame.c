#include "app/frame.h"

#include "app/past.h"
#include "app/session_form.h"
#include "app/sheets.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>

/* CLOCK_WIDTH has room for "180 of 30 min, over". */
enum { TABS_FROM_HEIGHT = 12, CLOCK_WIDTH = 19 };

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

/* Which tabs have their names: as many as there is room for. */
enum names { NAMES_ALL, NAMES_NEAR, NAMES_NONE };

/* " 4 Say/do ", or " 4 ". */
static void tab_text(const struct app *app, int sheet, enum names names, char *out, size_t size)
{
	bool near = sheet >= app->sheet - 1 && sheet <= app->sheet + 1;

	if (names == NAMES_ALL || (names == NAMES_NEAR && near))
		snprintf(out, size, " %d %s ", sheets[sheet]->number, sheets[sheet]->name);
	else
		snprintf(out, size, " %d ", sheets[sheet]->number);
}

static enum names names_that_fit(const struct app *app, int w)
{
	char text[64];

	for (enum names names = NAMES_ALL; names < NAMES_NONE; names++) {
		int needed = 0;

		for (int i = 0; i < sheets_count(); i++) {
			tab_text(app, i, names, text, sizeof(text));
			needed += text_width(text);
		}
		if (needed <= w)
			return names;
	}
	return NAMES_NONE;
}

int frame_tab_at(const struct app *app, const struct frame *frame, int y, int x)
{
	enum names names = names_that_fit(app, frame->tabs.w);
	char text[64];
	int right = frame->tabs.x;

	if (!rect_has(frame->tabs, y, x))
		return -1;
	for (int i = 0; i < sheets_count(); i++) {
		tab_text(app, i, names, text, sizeof(text));
		right += text_width(text);
		if (x < right)
			return i;
	}
	return -1;
}

static enum style tab_style(const struct app *app, int sheet)
{
	if (sheet == app->sheet)
		return STYLE_TAB_HERE;
	return session_form_has(app->scene.is_short, sheets[sheet]) ? STYLE_TAB : STYLE_DIM;
}

static void draw_tabs(const struct app *app, struct canvas *cv)
{
	enum names names = names_that_fit(app, cv->w);
	char text[64];
	int x = 0;

	for (int i = 0; i < sheets_count(); i++) {
		tab_text(app, i, names, text, sizeof(text));
		x += canvas_text(cv, 0, x, tab_style(app, i), text);
	}
}

/* At the right, in a place that is as wide whatever the clock says. */
static int draw_clock(const struct app *app, struct canvas *cv, int right, int left)
{
	char text[CLOCK_TEXT];
	bool over;

	if (!session_clock_runs(&app->scene, sheets[app->sheet]) || right - CLOCK_WIDTH < left)
		return right;
	over = session_clock_text(&app->clock, sheets[app->sheet], text);
	canvas_text_fit(cv, (struct slot){ 0, right - CLOCK_WIDTH, CLOCK_WIDTH, ALIGN_RIGHT },
	                over ? STYLE_WARN : STYLE_DIM, text);
	return right - CLOCK_WIDTH - 2;
}

/* What is nearer to the left edge is kept longer. */
static void draw_header(const struct app *app, struct canvas *cv)
{
	const struct sheet *sheet = sheets[app->sheet];
	const char *state = app->scene.read_only ? "read only" : "saved";
	char quarter[QUARTER_TEXT];
	int width = text_width(state);
	int x = 0, right;

	x += canvas_text(cv, 0, x, STYLE_TITLE, " saydo  ");
	x += canvas_textf(cv, 0, x, STYLE_TITLE, "%d %s  ", sheet->number, sheet->name);
	x += canvas_textf(cv, 0, x, STYLE_NORMAL, "%s%s  ",
	                  quarter_format(app->scene.review, quarter),
	                  past_is_shown(&app->scene) ? " (past)" : "");
	if (x + width + 1 > cv->w)
		return;
	canvas_text(cv, 0, cv->w - width - 1, STYLE_DIM, state);
	right = draw_clock(app, cv, cv->w - width - 3, x);
	canvas_text_fit(cv, (struct slot){ 0, x, right - x, ALIGN_LEFT }, STYLE_NORMAL,
	                app->scene.board->settings.company);
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
	/* Who follows the cursor is taken to the sheet, also where nothing is selected. */
	canvas_cursor(&sheet, 0, 0);
	sheets[app->sheet]->draw(app->states[app->sheet], &app->scene, &sheet);
	draw_status(app, &status);
	if (frame.field.h > 0)
		overlay_draw_field(&app->overlay, &field);
	overlay_draw_box(&app->overlay, cv);
	draw_hints(app, map, &hints);
}
