#include "app/flipboard_page.h"

#include "tui/wrap.h"

#include <stdio.h>

/* Cells of a row: the mark, the sign, a blank, the text, the owner. */
enum { SIGN_X = 1, TEXT_X = 3, OWNER_MAX = 14 };

/* Words say it too: in the detail, in the owner's place, in the header. */
static const char *sign_of(const struct duty *d, unsigned warnings)
{
	if (d->status == DUTY_SUGGESTED)
		return "?";
	if (d->status == DUTY_DROPPED)
		return "-";
	return warnings != 0 ? "!" : " ";
}

static const char *owner_of(const struct board *b, const struct duty *d)
{
	if (d->owner == 0 && d->status == DUTY_KEPT)
		return "nobody";
	return board_name(b, NOUN_PERSON, d->owner);
}

static enum style pick(bool is_selected, enum style style)
{
	return is_selected ? STYLE_SELECTED : style;
}

static void draw_row(const struct board *b, const struct duty_row *row, bool is_selected,
                     struct canvas *cv)
{
	const struct duty *d = board_duty(b, row->duty);
	const char *owner = owner_of(b, d);
	enum style style = pick(is_selected, d->status == DUTY_DROPPED ? STYLE_DIM : STYLE_NORMAL);
	int width = cell_width(owner), most = cv->w / 3 < OWNER_MAX ? cv->w / 3 : OWNER_MAX;
	struct rect rest = { 0, TEXT_X, 1, cv->w - TEXT_X };

	if (width > most)
		width = most;
	canvas_fill(cv, style);
	canvas_text(cv, 0, SIGN_X, pick(is_selected, row->warnings != 0 ? STYLE_WARN : style),
	            sign_of(d, row->warnings));
	if (width > 0) {
		struct rect right = rect_cut_right(&rest, width + 1);

		canvas_text_fit(cv, (struct slot){ 0, right.x + 1, width, ALIGN_RIGHT },
		                pick(is_selected, d->owner == 0 ? STYLE_WARN : style), owner);
	}
	canvas_text_fit(cv, (struct slot){ 0, rest.x, rest.w, ALIGN_LEFT }, style, d->text);
	if (!is_selected)
		return;
	canvas_text(cv, 0, 0, STYLE_SELECTED, ">");
	canvas_cursor(cv, 0, 0);
}

static void draw_empty(const char *filter, bool is_here, struct canvas *cv)
{
	struct canvas text = canvas_part(cv, (struct rect){ 0, TEXT_X, cv->h, cv->w - TEXT_X });

	wrap_draw(&text, STYLE_NORMAL,
	          filter[0] != '\0' ? "No duty here has this text. Esc shows all."
	                            : "Nothing yet. Press a to add the first duty.",
	          0);
	if (!is_here)
		return;
	canvas_text(cv, 0, 0, STYLE_SELECTED, ">");
	canvas_cursor(cv, 0, 0);
}

static void draw_body(const struct duty_column *column, const struct board *b, bool is_here,
                      struct canvas *cv)
{
	size_t row = list_top(&column->list, column->count, cv->h);
	size_t selected = list_selected(&column->list, column->count);

	for (int y = 0; y < cv->h && row < column->count; y++, row++) {
		struct canvas line = canvas_part(cv, (struct rect){ y, 0, 1, cv->w });

		draw_row(b, &column->rows[row], is_here && row == selected, &line);
	}
}

static void draw_head(const struct duty_column *column, bool is_here, struct canvas *cv)
{
	enum style style = is_here ? STYLE_TITLE : STYLE_HEADER;
	struct rect rest = { 0, 1, 1, cv->w - 1 };
	size_t all = column->kept + column->suggested;
	char counts[64] = "";
	struct rect right;

	if (all > 0)
		snprintf(counts, sizeof(counts), "%zu of %zu kept", column->kept, all);
	right = rect_cut_right(&rest, cell_width(counts) + 1);
	canvas_fill(cv, style);
	canvas_text(cv, 0, right.x + 1, style, counts);
	canvas_text_fit(cv, (struct slot){ 0, rest.x, rest.w, ALIGN_LEFT }, style, column->heading);
}

static void draw_column(const struct duty_columns *all, const struct board *b, size_t index,
                        struct canvas *head, struct canvas *body)
{
	const struct duty_column *column = &all->items[index];
	bool is_here = index == all->here;

	draw_head(column, is_here, head);
	if (column->count == 0)
		draw_empty(all->filter, is_here, body);
	else
		draw_body(column, b, is_here, body);
}

static void draw_rule(const struct duty_layout *layout, int x, struct canvas *cv)
{
	for (int y = 0; y < layout->bodies.y + layout->bodies.h; y++)
		canvas_glyph(cv, y, x, STYLE_LINE, GLYPH_VLINE);
}

static void draw_columns(const struct duty_columns *all, const struct board *b,
                         const struct duty_layout *layout, struct canvas *cv)
{
	size_t left = duty_columns_left(all, layout->columns);

	for (int place = 0; place < layout->columns; place++) {
		struct rect area = duty_layout_body(layout, place);
		struct canvas body = canvas_part(cv, area);
		struct canvas head = canvas_part(cv, (struct rect){ 0, area.x, 1, area.w });

		if (place > 0)
			draw_rule(layout, area.x - 1, cv);
		draw_column(all, b, left + (size_t)place, &head, &body);
	}
}

void flipboard_page_draw(const struct duty_columns *all, const struct board *b, const char *detail,
                         struct canvas *cv)
{
	struct duty_layout layout = duty_layout_of(all, cv->h, cv->w);
	struct canvas line = canvas_part(cv, layout.line), text;
	struct rect inner = layout.detail;

	if (all->count == 0) {
		wrap_draw(cv, STYLE_NORMAL,
		          "No departments yet. Press 0 for the cover, there a to add the first "
		          "person with a department; then come back with 6.",
		          0);
		canvas_cursor(cv, 0, 0);
		return;
	}
	rect_cut_left(&inner, 1);
	text = canvas_part(cv, inner);
	draw_columns(all, b, &layout, cv);
	canvas_hline(&line, 0, STYLE_LINE);
	wrap_draw(&text, STYLE_NORMAL, detail, 0);
}
