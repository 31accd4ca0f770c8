#include "tui/palette.h"

#include "tui/key.h"

const struct binding palette_keys[] = {
	{ K_ENTER, { 0 }, DIALOG_YES, "Run", "Do what is selected", FOOTER_ALWAYS },
	{ K_ESCAPE, { 0 }, DIALOG_NO, "Close", "Close the list", FOOTER_ALWAYS },
	{ 0 },
};

static void filter(struct palette *palette)
{
	palette->count = keymap_list(&palette->map, palette->filter.text, palette->hits);
	palette->list = (struct list){ 0 };
}

void palette_open(struct palette *palette, const struct keymap *map)
{
	*palette = (struct palette){ 0 };
	palette->map = *map;
	filter(palette);
}

/* The filter line, the keys. */
enum { OTHER_ROWS = 2 };

static int list_rows(int h, int w)
{
	return dialog_room(h, w).h - OTHER_ROWS;
}

static enum dialog_result run(struct palette *palette)
{
	if (palette->count == 0)
		return DIALOG_OPEN;
	palette->action = palette->hits[list_selected(&palette->list, palette->count)]->action;
	return DIALOG_YES;
}

static enum dialog_result press(struct palette *palette, const struct event *event)
{
	int action = keymap_find(palette_keys, event->key);

	if (action == DIALOG_YES)
		return run(palette);
	if (action == DIALOG_NO)
		return DIALOG_NO;
	action = keymap_find(list_plain_keys, event->key);
	if (list_act(&palette->list, action, palette->count, list_rows(event->h, event->w)))
		return DIALOG_OPEN;
	if (line_edit_key(&palette->filter, event->key))
		filter(palette);
	return DIALOG_OPEN;
}

/* Where the entries are on a screen of h x w. */
static struct rect entries_area(int h, int w)
{
	struct rect room = dialog_room(h, w);
	struct rect area = rect_center((struct rect){ 0, 0, h, w }, room.h, room.w);

	(void)rect_cut_top(&area, 1);
	(void)rect_cut_bottom(&area, 1);
	return area;
}

static enum dialog_result point(struct palette *palette, const struct event *event)
{
	struct event inner = event_in(event, entries_area(event->h, event->w));

	if (!list_mouse(&palette->list, &inner, palette->count, inner.h))
		return DIALOG_OPEN;
	return inner.mouse == MOUSE_CLICK || inner.mouse == MOUSE_DOUBLE_CLICK ? run(palette)
	                                                                       : DIALOG_OPEN;
}

enum dialog_result palette_update(struct palette *palette, const struct event *event)
{
	if (event->type == EV_KEY)
		return press(palette, event);
	if (event->type == EV_MOUSE)
		return point(palette, event);
	if (event->type == EV_PASTE && event->text != NULL) {
		(void)line_edit_paste(&palette->filter, event->text);
		filter(palette);
	}
	return DIALOG_OPEN;
}

/* `> Word  what it does                 keys` */
static void draw_entry(const struct binding *binding, bool is_selected, struct canvas *cv)
{
	char keys[(BINDING_ALSO + 1) * (K_TEXT_MAX + 2)];
	struct rect rest = { 0, 1, 1, cv->w - 1 };
	struct rect right, word;
	enum style style = is_selected ? STYLE_SELECTED : STYLE_NORMAL;

	keymap_keys(binding, keys, sizeof(keys));
	canvas_fill(cv, style);
	if (is_selected)
		canvas_text(cv, 0, 0, style, ">");
	right = rect_cut_right(&rest, cell_width(keys));
	canvas_text(cv, 0, right.x, is_selected ? style : STYLE_KEY, keys);
	word = rect_cut_left(&rest, 12);
	canvas_text_fit(cv, (struct slot){ 0, word.x, word.w, ALIGN_LEFT }, style, binding->hint);
	canvas_text_fit(cv, (struct slot){ 0, rest.x + 1, rest.w - 2, ALIGN_LEFT }, style,
	                binding->help);
}

static void draw_entries(const struct palette *palette, struct canvas *cv)
{
	size_t row = list_top(&palette->list, palette->count, cv->h);
	size_t selected = list_selected(&palette->list, palette->count);

	if (palette->count == 0)
		canvas_text(cv, 0, 1, STYLE_NORMAL, "Nothing here is called that.");
	for (int y = 0; y < cv->h && row < palette->count; y++, row++) {
		struct canvas line = canvas_part(cv, (struct rect){ y, 0, 1, cv->w });

		draw_entry(palette->hits[row], row == selected, &line);
	}
}

static void draw_filter(const struct palette *palette, struct canvas *cv)
{
	char position[48];
	struct line_look look = { true, position, NULL };

	list_position(&palette->list, palette->count, position, sizeof(position));
	line_edit_draw(&palette->filter, cv, &look);
}

void palette_draw(const struct palette *palette, struct canvas *cv)
{
	struct rect room = dialog_room(cv->h, cv->w);
	struct canvas inside = dialog_box(cv, "What works here: type to find", room.h, room.w);
	struct rect rest = canvas_area(&inside);
	struct canvas line = canvas_part(&inside, rect_cut_top(&rest, 1));
	struct canvas entries;

	(void)rect_cut_bottom(&rest, 1);
	entries = canvas_part(&inside, rest);
	draw_filter(palette, &line);
	draw_entries(palette, &entries);
	if (inside.h > 1)
		dialog_hints(&inside, palette_keys);
}
