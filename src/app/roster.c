#include "app/roster.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void roster_release(struct roster *roster)
{
	free(roster->rows);
	free(roster->ids);
	*roster = (struct roster){ 0 };
}

bool roster_selected(const struct roster *roster, size_t *row)
{
	size_t at = list_selected(&roster->table.list, roster->count);

	if (roster->count == 0)
		return false;
	*row = roster->rows[at];
	return true;
}

void roster_select(struct roster *roster, size_t row)
{
	for (size_t i = 0; i < roster->count; i++)
		if (roster->rows[i] == row)
			roster->table.list.selected = i;
}

static bool matches(const struct roster_spec *spec, size_t row, const char *filter)
{
	struct str words = { 0 };
	char *folded;
	bool found;

	spec->words(spec->context, row, &words);
	folded = text_fold(str_text(&words));
	found = strstr(folded, filter) != NULL;
	free(folded);
	str_release(&words);
	return found;
}

static void collect(struct roster *roster, const struct roster_spec *spec)
{
	char *filter = text_fold(roster->filter);

	roster->count = 0;
	roster->all = spec->all;
	roster->rows = xgrow(roster->rows, &roster->capacity, spec->all + 1, sizeof(size_t));
	for (size_t row = 0; row < spec->all; row++)
		if (filter[0] == '\0' || matches(spec, row, filter))
			roster->rows[roster->count++] = row;
	free(filter);
}

struct order {
	const struct roster_spec *spec;
	int column;
	bool descending;
};

static int compare_rows(const void *left, const void *right, void *context)
{
	const struct order *order = context;
	size_t a = *(const size_t *)left, b = *(const size_t *)right;
	int result = order->spec->compare(order->spec->context, a, b, order->column);

	if (result == 0)
		return (a > b) - (a < b);
	return order->descending ? -result : result;
}

static void sort(struct roster *roster, const struct roster_spec *spec)
{
	struct order order = { spec, roster->table.sort_column, roster->table.descending };

	if (roster->table.is_sorted && spec->compare != NULL && roster->count > 1)
		qsort_r(roster->rows, roster->count, sizeof(size_t), compare_rows, &order);
}

uint64_t roster_id(int first, int second, int third)
{
	return ((uint64_t)first << 42) | ((uint64_t)second << 21) | (uint64_t)third;
}

static uint64_t id_of(const struct roster *roster, const struct roster_spec *spec, size_t row)
{
	return roster->id != NULL ? roster->id(spec->context, row) : row;
}

/* What is gone leaves the selection where it was. */
static void find_again(struct roster *roster, uint64_t id)
{
	for (size_t i = 0; i < roster->count; i++)
		if (roster->ids[i] == id)
			roster->table.list.selected = i;
}

void roster_refresh(struct roster *roster, const struct roster_spec *spec)
{
	bool had = roster->count > 0;
	uint64_t id = had ? roster->ids[list_selected(&roster->table.list, roster->count)] : 0;

	collect(roster, spec);
	sort(roster, spec);
	roster->ids = xgrow(roster->ids, &roster->ids_capacity, roster->count + 1,
	                    sizeof(*roster->ids));
	for (size_t i = 0; i < roster->count; i++)
		roster->ids[i] = id_of(roster, spec, roster->rows[i]);
	if (had)
		find_again(roster, id);
}

void roster_filter(struct roster *roster, const struct roster_spec *spec, const char *filter)
{
	snprintf(roster->filter, sizeof(roster->filter), "%s", filter);
	roster_refresh(roster, spec);
}

enum table_result roster_update(struct roster *roster, const struct roster_spec *spec,
                                const struct table_spec *table, const struct event *event,
                                int action)
{
	struct rect area = { 0, 0, event->h, event->w };
	enum table_result result = action >= ACTION_TUI
	                                   ? table_act(&roster->table, table, action, area)
	                                   : table_update(&roster->table, table, event);

	if (result == TABLE_SORTED)
		roster_refresh(roster, spec);
	return result;
}

void roster_unselect(const struct roster *roster, enum style style, struct canvas *cv)
{
	const struct list *list = &roster->table.list;
	size_t top = list_top(list, roster->count, cv->h - 1);
	int y = 1 + (int)(list_selected(list, roster->count) - top);

	if (roster->count == 0)
		return;
	canvas_text(cv, y, 0, STYLE_NORMAL, " ");
	canvas_restyle(cv, (struct rect){ y, 0, 1, cv->w }, style);
}

void roster_position(const struct roster *roster, char *out, size_t size)
{
	size_t at = list_selected(&roster->table.list, roster->count);

	if (roster->table.is_choosing)
		snprintf(out, size, "Sort by which column? Press its letter.");
	else if (roster->filter[0] != '\0')
		snprintf(out, size, "filter: \"%s\" %zu of %zu", roster->filter, roster->count,
		         roster->all);
	else if (roster->count == 0)
		out[0] = '\0';
	else
		snprintf(out, size, "%zu of %zu", at + 1, roster->count);
}
