#include "tui/table.h"

#include "tui/key.h"
#include "tui/wrap.h"

#include <stdio.h>

const struct binding table_keys[] = {
	{ K_LEFT, { 'h' }, TABLE_LEFT, "Left", "Go to the column at the left", FOOTER_NO },
	{ K_RIGHT, { 'l' }, TABLE_RIGHT, "Right", "Go to the column at the right", FOOTER_NO },
	{ 's', { 0 }, TABLE_SORT, "Sort", "Sort by a column: then press its letter", 50 },
	{ 0 },
};

/* One cell in front of every row is for the `>`, one between columns. */
enum { MARGIN = 1, GAP = 1 };

/* The columns there is room for, from left to right. */
struct layout {
	int count;
	int column[TABLE_COLUMNS];
	int x[TABLE_COLUMNS], w[TABLE_COLUMNS];
};

/* Where the parts of the table are in its area. */
struct parts {
	struct rect header, body, line, total;
};

static struct parts split(const struct table_spec *spec, struct rect area)
{
	struct parts parts = { 0 };

	area.y = area.x = 0;
	if (area.h > 1)
		parts.header = rect_cut_top(&area, 1);
	if (spec->has_total && area.h > 3) {
		parts.total = rect_cut_bottom(&area, 1);
		parts.line = rect_cut_bottom(&area, 1);
	}
	parts.body = area;
	return parts;
}

static int needed(const struct layout *layout)
{
	int sum = MARGIN + GAP * (layout->count - 1);

	for (int i = 0; i < layout->count; i++)
		sum += layout->w[i];
	return sum;
}

/* Of equals the rightmost goes first. */
static void drop_column(struct layout *layout, const struct column *columns)
{
	int worst = 0;

	for (int i = 1; i < layout->count; i++)
		if (columns[layout->column[i]].keep <= columns[layout->column[worst]].keep)
			worst = i;
	layout->count--;
	for (int i = worst; i < layout->count; i++) {
		layout->column[i] = layout->column[i + 1];
		layout->w[i] = layout->w[i + 1];
	}
}

/* Shares what is left over; the last one that stretches takes the remainder. */
static void stretch(struct layout *layout, const struct column *columns, int spare)
{
	int flex = 0;

	for (int i = 0; i < layout->count; i++)
		flex += columns[layout->column[i]].flex;
	for (int i = 0; i < layout->count && flex > 0; i++) {
		int own = columns[layout->column[i]].flex;
		int share = spare * own / flex;

		layout->w[i] += share;
		spare -= share;
		flex -= own;
	}
}

static struct layout lay_out(const struct column *columns, int width)
{
	struct layout layout = { 0 };
	int x = MARGIN;

	for (int i = 0; i < TABLE_COLUMNS && columns[i].title != NULL; i++) {
		layout.column[layout.count] = i;
		layout.w[layout.count++] = columns[i].width;
	}
	while (layout.count > 1 && needed(&layout) > width)
		drop_column(&layout, columns);
	if (needed(&layout) > width)
		layout.w[0] = width > MARGIN ? width - MARGIN : 0;
	else
		stretch(&layout, columns, width - needed(&layout));
	for (int i = 0; i < layout.count; i++) {
		layout.x[i] = x;
		x += layout.w[i] + GAP;
	}
	return layout;
}

size_t table_selected(const struct table *table, const struct table_spec *spec)
{
	return list_selected(&table->list, spec->rows);
}

void table_sort_by(struct table *table, int column)
{
	table->descending = table->is_sorted && table->sort_column == column && !table->descending;
	table->is_sorted = true;
	table->sort_column = column;
}

/* The place of the selected column among the visible ones. */
static int visible_place(const struct layout *layout, int column)
{
	int place = 0;

	while (place < layout->count - 1 && layout->column[place] < column)
		place++;
	return place;
}

static enum table_result go_sideways(struct table *table, const struct table_spec *spec, int by,
                                     int width)
{
	struct layout layout = lay_out(spec->columns, width);
	int place = visible_place(&layout, table->column) + by;

	if (!spec->by_cell)
		return TABLE_IGNORED;
	if (place >= 0 && place < layout.count)
		table->column = layout.column[place];
	return TABLE_CHANGED;
}

enum table_result table_act(struct table *table, const struct table_spec *spec, int action,
                            struct rect area)
{
	struct parts parts = split(spec, area);

	if (action == TABLE_LEFT)
		return go_sideways(table, spec, -1, area.w);
	if (action == TABLE_RIGHT)
		return go_sideways(table, spec, 1, area.w);
	if (action == TABLE_SORT) {
		table->is_choosing = true;
		return TABLE_CHANGED;
	}
	if (list_act(&table->list, action, spec->rows, parts.body.h))
		return TABLE_CHANGED;
	return TABLE_IGNORED;
}

static enum table_result choose(struct table *table, const struct table_spec *spec, int key)
{
	table->is_choosing = false;
	for (int i = 0; i < TABLE_COLUMNS && spec->columns[i].title != NULL; i++) {
		if (spec->columns[i].sort_key == '\0' || spec->columns[i].sort_key != key)
			continue;
		table_sort_by(table, i);
		return TABLE_SORTED;
	}
	return TABLE_CHANGED;
}

static enum table_result press(struct table *table, const struct table_spec *spec,
                               const struct event *event)
{
	int action;

	if (table->is_choosing)
		return choose(table, spec, event->key);
	action = keymap_find(list_keys, event->key);
	if (action == 0)
		action = keymap_find(table_keys, event->key);
	return table_act(table, spec, action, (struct rect){ 0, 0, event->h, event->w });
}

/* The place of the column under x, -1 when there is none. */
static int place_at(const struct layout *layout, int x)
{
	for (int i = 0; i < layout->count; i++)
		if (x >= layout->x[i] && x < layout->x[i] + layout->w[i])
			return i;
	return -1;
}

static enum table_result click_header(struct table *table, const struct table_spec *spec,
                                      const struct layout *layout, int x)
{
	int place = place_at(layout, x);

	if (place < 0 || spec->columns[layout->column[place]].sort_key == '\0')
		return TABLE_IGNORED;
	table_sort_by(table, layout->column[place]);
	return TABLE_SORTED;
}

static enum table_result click_body(struct table *table, const struct table_spec *spec,
                                    const struct layout *layout, const struct event *event)
{
	size_t before = table_selected(table, spec);
	int column = table->column, place = place_at(layout, event->x);
	bool is_wheel = event->mouse == MOUSE_WHEEL_UP || event->mouse == MOUSE_WHEEL_DOWN;

	if (!list_mouse(&table->list, event, spec->rows, event->h))
		return TABLE_IGNORED;
	if (is_wheel)
		return TABLE_CHANGED;
	if (spec->by_cell && place >= 0)
		table->column = layout->column[place];
	if (event->mouse == MOUSE_DOUBLE_CLICK)
		return TABLE_OPENED;
	return table->list.selected == before && table->column == column ? TABLE_OPENED
	                                                                 : TABLE_CHANGED;
}

static enum table_result point(struct table *table, const struct table_spec *spec,
                               const struct event *event)
{
	struct parts parts = split(spec, (struct rect){ 0, 0, event->h, event->w });
	struct layout layout = lay_out(spec->columns, event->w);
	struct event body = event_in(event, parts.body);

	if (rect_has(parts.header, event->y, event->x) && event->mouse == MOUSE_CLICK)
		return click_header(table, spec, &layout, event->x);
	if (body.type == EV_NONE)
		return TABLE_IGNORED;
	return click_body(table, spec, &layout, &body);
}

enum table_result table_update(struct table *table, const struct table_spec *spec,
                               const struct event *event)
{
	if (event->type == EV_KEY)
		return press(table, spec, event);
	if (event->type == EV_MOUSE)
		return point(table, spec, event);
	return TABLE_IGNORED;
}

static void draw_title(const struct table *table, const struct column *column, int index,
                       struct canvas *cv)
{
	bool is_key = table->is_sorted && table->sort_column == index;
	struct slot slot = { .w = cv->w - (is_key ? 1 : 0), .align = column->align };

	if (slot.align == ALIGN_FIGURE)
		slot.align = ALIGN_RIGHT;
	canvas_text_fit(cv, slot, STYLE_HEADER, column->title);
	if (!is_key)
		return;
	if (slot.align == ALIGN_LEFT && cell_width(column->title) < slot.w)
		slot.w = cell_width(column->title);
	canvas_glyph(cv, 0, slot.w, STYLE_HEADER,
	             table->descending ? GLYPH_SORT_DOWN : GLYPH_SORT_UP);
}

static void draw_header(const struct table *table, const struct table_spec *spec,
                        const struct layout *layout, struct canvas *cv)
{
	canvas_fill(cv, STYLE_HEADER);
	for (int i = 0; i < layout->count; i++) {
		int column = layout->column[i];
		struct canvas cell = canvas_part(cv,
		                                 (struct rect){ 0, layout->x[i], 1, layout->w[i] });

		draw_title(table, &spec->columns[column], column, &cell);
	}
}

static enum style style_of(const struct table_spec *spec, size_t row, int column)
{
	if (spec->style != NULL)
		return spec->style(spec->context, row, column);
	return row == spec->rows ? STYLE_STRONG : STYLE_NORMAL;
}

static void draw_cell(const struct table_spec *spec, size_t row, int column, bool is_selected,
                      struct canvas *cv)
{
	char text[TABLE_TEXT_MAX] = "";
	enum style style = style_of(spec, row, column);

	if (spec->paint != NULL && spec->paint(spec->context, row, column, cv))
		return;
	spec->text(spec->context, row, column, text, sizeof(text));
	canvas_text_fit(cv, (struct slot){ .w = cv->w, .align = spec->columns[column].align },
	                is_selected ? STYLE_SELECTED : style, text);
}

/* `selected` is the column that is, -1 for none and TABLE_COLUMNS for all. */
static void draw_row(const struct table_spec *spec, const struct layout *layout, size_t row,
                     int selected, struct canvas *cv)
{
	bool is_whole = selected == TABLE_COLUMNS;

	canvas_fill(cv, is_whole ? STYLE_SELECTED : STYLE_NORMAL);
	for (int i = 0; i < layout->count; i++) {
		struct canvas cell = canvas_part(cv,
		                                 (struct rect){ 0, layout->x[i], 1, layout->w[i] });

		draw_cell(spec, row, layout->column[i], is_whole || layout->column[i] == selected,
		          &cell);
	}
}

static void draw_selected(const struct table *table, const struct table_spec *spec,
                          const struct layout *layout, size_t row, struct canvas *cv)
{
	int place = visible_place(layout, table->column);
	int column = spec->by_cell ? layout->column[place] : TABLE_COLUMNS;

	draw_row(spec, layout, row, column, cv);
	canvas_text(cv, 0, 0, STYLE_SELECTED, ">");
	canvas_cursor(cv, 0, 0);
	if (spec->by_cell)
		canvas_cursor(cv, 0, layout->x[place]);
}

static void draw_body(const struct table *table, const struct table_spec *spec,
                      const struct layout *layout, struct canvas *cv)
{
	size_t row = list_top(&table->list, spec->rows, cv->h);
	size_t selected = table_selected(table, spec);

	for (int y = 0; y < cv->h && row < spec->rows; y++, row++) {
		struct canvas line = canvas_part(cv, (struct rect){ y, 0, 1, cv->w });

		if (row == selected)
			draw_selected(table, spec, layout, row, &line);
		else
			draw_row(spec, layout, row, -1, &line);
	}
}

static void draw_empty(const struct table_spec *spec, struct canvas *cv)
{
	struct canvas inner = canvas_part(cv, (struct rect){ 0, MARGIN, cv->h, cv->w - MARGIN });

	if (spec->empty != NULL)
		wrap_draw(&inner, STYLE_NORMAL, spec->empty, 0);
	canvas_cursor(cv, 0, 0);
}

void table_draw(const struct table *table, const struct table_spec *spec, struct canvas *cv)
{
	struct parts parts = split(spec, canvas_area(cv));
	struct layout layout = lay_out(spec->columns, cv->w);
	struct canvas header = canvas_part(cv, parts.header);
	struct canvas body = canvas_part(cv, parts.body);
	struct canvas line = canvas_part(cv, parts.line);
	struct canvas total = canvas_part(cv, parts.total);

	draw_header(table, spec, &layout, &header);
	canvas_fill(&body, STYLE_NORMAL);
	if (spec->rows == 0)
		draw_empty(spec, &body);
	else
		draw_body(table, spec, &layout, &body);
	canvas_hline(&line, 0, STYLE_LINE);
	if (total.h > 0)
		draw_row(spec, &layout, spec->rows, -1, &total);
}

static void list_sort_keys(const struct table_spec *spec, char *out, size_t size)
{
	size_t length = (size_t)snprintf(out, size, "Sort by:");

	for (int i = 0; i < TABLE_COLUMNS && spec->columns[i].title != NULL; i++)
		if (spec->columns[i].sort_key != '\0' && length < size)
			length += (size_t)snprintf(out + length, size - length, " %c=%s",
			                           spec->columns[i].sort_key,
			                           spec->columns[i].title);
}

void table_position(const struct table *table, const struct table_spec *spec, char *out,
                    size_t size)
{
	if (table->is_choosing)
		list_sort_keys(spec, out, size);
	else
		list_position(&table->list, spec->rows, out, size);
}
