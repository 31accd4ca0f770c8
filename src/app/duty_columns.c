#include "app/duty_columns.h"

#include "app/duty_words.h"
#include "base/text.h"
#include "base/xalloc.h"
#include "core/load.h"

#include <stdlib.h>
#include <string.h>

enum { DETAIL_MAX = 6 };

void duty_columns_release(struct duty_columns *all)
{
	for (size_t i = 0; i < all->capacity; i++)
		free(all->items[i].rows);
	free(all->items);
	*all = (struct duty_columns){ 0 };
}

/* Columns that were there before keep their selection. */
static void set_departments(struct duty_columns *all, const struct board *b)
{
	int *ids, here = all->here < all->count ? all->items[all->here].department : 0;
	size_t count = board_sorted(b, NOUN_DEPARTMENT, &ids), before = all->capacity;

	all->items = xgrow(all->items, &all->capacity, count, sizeof(*all->items));
	for (size_t i = before; i < all->capacity; i++)
		all->items[i] = (struct duty_column){ 0 };
	for (size_t i = 0; i < count; i++) {
		struct duty_column *column = &all->items[i];

		if (column->department != ids[i])
			column->list = (struct list){ 0 };
		column->department = ids[i];
		duty_heading(b, ids[i], column->heading, sizeof(column->heading));
		column->count = column->kept = column->suggested = column->dropped = 0;
		if (ids[i] == here)
			all->here = i;
	}
	all->count = count;
	if (all->here >= count)
		all->here = 0;
	free(ids);
}

static bool matches(const struct board *b, const struct duty *d, const char *filter)
{
	struct str words = { 0 };
	char *folded;
	bool found;

	if (filter[0] == '\0')
		return true;
	str_addf(&words, "%s %s", d->text, board_name(b, NOUN_PERSON, d->owner));
	folded = text_fold(str_text(&words));
	found = strstr(folded, filter) != NULL;
	free(folded);
	str_release(&words);
	return found;
}

static struct duty_column *column_of(const struct duty_columns *all, int department)
{
	for (size_t i = 0; i < all->count; i++)
		if (all->items[i].department == department)
			return &all->items[i];
	return NULL;
}

static void count_duty(struct duty_column *column, int status)
{
	column->kept += status == DUTY_KEPT;
	column->suggested += status == DUTY_SUGGESTED;
	column->dropped += status == DUTY_DROPPED;
}

static void add_rows(struct duty_columns *all, const struct board *b, const char *filter,
                     bool dropped)
{
	for (int id = 1; id <= board_last_id(b, NOUN_DUTY); id++) {
		const struct duty *d = board_duty(b, id);
		struct duty_column *column;

		if (d == NULL || (d->status == DUTY_DROPPED) != dropped)
			continue;
		column = column_of(all, d->department);
		count_duty(column, d->status);
		if (!matches(b, d, filter))
			continue;
		column->rows = xgrow(column->rows, &column->capacity, column->count + 1,
		                     sizeof(*column->rows));
		column->rows[column->count++] = (struct duty_row){ id, load_of_duty(b, id) };
	}
}

void duty_columns_refresh(struct duty_columns *all, const struct board *b)
{
	char *filter = text_fold(all->filter);

	set_departments(all, b);
	add_rows(all, b, filter, false);
	add_rows(all, b, filter, true);
	free(filter);
}

struct duty_column *duty_columns_here(const struct duty_columns *all)
{
	return all->count > 0 ? &all->items[all->here] : NULL;
}

const struct duty *duty_columns_selected(const struct duty_columns *all, const struct board *b)
{
	const struct duty_column *column = duty_columns_here(all);

	if (column == NULL || column->count == 0)
		return NULL;
	return board_duty(b, column->rows[list_selected(&column->list, column->count)].duty);
}

void duty_columns_select(struct duty_columns *all, int duty)
{
	for (size_t i = 0; i < all->count; i++) {
		for (size_t row = 0; row < all->items[i].count; row++) {
			if (all->items[i].rows[row].duty != duty)
				continue;
			all->here = i;
			all->items[i].list.selected = row;
		}
	}
}

/* A fifth of the sheet, whatever is selected: nothing jumps about. */
static int detail_rows(int h)
{
	if (h < 10)
		return 1;
	return h < DETAIL_MAX * 5 ? h / 5 : DETAIL_MAX;
}

struct duty_layout duty_layout_of(const struct duty_columns *all, int h, int w)
{
	struct rect rest = { 0, 0, h, w };
	struct duty_layout layout = { .columns = w / DUTY_COLUMN_WIDTH };

	if (layout.columns > (int)all->count)
		layout.columns = (int)all->count;
	if (layout.columns < 1)
		layout.columns = 1;
	layout.width = (w - (layout.columns - 1)) / layout.columns;
	layout.heads = rect_cut_top(&rest, 1);
	layout.detail = rect_cut_bottom(&rest, detail_rows(h));
	layout.line = rect_cut_bottom(&rest, h < 8 ? 0 : 1);
	layout.bodies = rest;
	return layout;
}

struct rect duty_layout_body(const struct duty_layout *layout, int place)
{
	struct rect body = layout->bodies;

	body.x = place * (layout->width + 1);
	body.w = layout->width;
	return body;
}

size_t duty_columns_left(const struct duty_columns *all, int columns)
{
	size_t shown = (size_t)columns, left = all->left;

	if (all->count <= shown)
		return 0;
	if (left > all->count - shown)
		left = all->count - shown;
	if (all->here < left)
		return all->here;
	return all->here - left >= shown ? all->here - shown + 1 : left;
}

void duty_columns_go(struct duty_columns *all, int by, int columns)
{
	if (by < 0 && all->here > 0)
		all->here--;
	if (by > 0 && all->here + 1 < all->count)
		all->here++;
	all->left = duty_columns_left(all, columns);
}

bool duty_columns_at(const struct duty_columns *all, const struct duty_layout *layout, int x,
                     size_t *column)
{
	int place = x / (layout->width + 1);

	if (x < 0 || place >= layout->columns || all->count == 0)
		return false;
	*column = duty_columns_left(all, layout->columns) + (size_t)place;
	return true;
}
