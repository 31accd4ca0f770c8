#include "tui/list.h"

#include "tui/key.h"

#include <stdio.h>

#define ARROW_UP "Go to the row above"
#define ARROW_DOWN "Go to the row below"
#define TURN_UP "Go one page up"
#define TURN_DOWN "Go one page down"
#define TO_FIRST "Go to the first row"
#define TO_LAST "Go to the last row"

const struct binding list_keys[] = {
	{ K_UP, { 'k' }, LIST_UP, "Up", ARROW_UP, FOOTER_NO },
	{ K_DOWN, { 'j' }, LIST_DOWN, "Down", ARROW_DOWN, FOOTER_NO },
	{ K_PAGE_UP, { 0 }, LIST_PAGE_UP, "Page up", TURN_UP, FOOTER_NO },
	{ K_PAGE_DOWN, { 0 }, LIST_PAGE_DOWN, "Page down", TURN_DOWN, FOOTER_NO },
	{ K_HOME, { 'g' }, LIST_FIRST, "First", TO_FIRST, FOOTER_NO },
	{ K_END, { 'G' }, LIST_LAST, "Last", TO_LAST, FOOTER_NO },
	{ 0 },
};

const struct binding list_plain_keys[] = {
	{ K_UP, { 0 }, LIST_UP, "Up", ARROW_UP, FOOTER_NO },
	{ K_DOWN, { 0 }, LIST_DOWN, "Down", ARROW_DOWN, FOOTER_NO },
	{ K_PAGE_UP, { 0 }, LIST_PAGE_UP, "Page up", TURN_UP, FOOTER_NO },
	{ K_PAGE_DOWN, { 0 }, LIST_PAGE_DOWN, "Page down", TURN_DOWN, FOOTER_NO },
	{ K_CTRL_UP, { 0 }, LIST_FIRST, "First", TO_FIRST, FOOTER_NO },
	{ K_CTRL_DOWN, { 0 }, LIST_LAST, "Last", TO_LAST, FOOTER_NO },
	{ 0 },
};

size_t list_selected(const struct list *list, size_t count)
{
	if (count == 0)
		return 0;
	return list->selected < count ? list->selected : count - 1;
}

static size_t page(int height)
{
	return height > 0 ? (size_t)height : 1;
}

size_t list_top(const struct list *list, size_t count, int height)
{
	size_t selected = list_selected(list, count), rows = page(height);
	size_t top = list->top;

	if (count <= rows)
		return 0;
	if (top > count - rows)
		top = count - rows;
	if (selected < top)
		return selected;
	return selected - top >= rows ? selected - rows + 1 : top;
}

void list_select(struct list *list, size_t row, size_t count, int height)
{
	list->selected = row;
	list->selected = list_selected(list, count);
	list->top = list_top(list, count, height);
}

static size_t less(size_t from, size_t by)
{
	return from > by ? from - by : 0;
}

bool list_act(struct list *list, int action, size_t count, int height)
{
	size_t at = list_selected(list, count);
	const struct {
		int action;
		size_t row;
	} targets[] = {
		{ LIST_UP, less(at, 1) },
		{ LIST_DOWN, at + 1 },
		{ LIST_PAGE_UP, less(at, page(height)) },
		{ LIST_PAGE_DOWN, at + page(height) },
		{ LIST_FIRST, 0 },
		{ LIST_LAST, less(count, 1) },
	};

	for (size_t i = 0; i < COUNT_OF(targets); i++) {
		if (targets[i].action == action) {
			list_select(list, targets[i].row, count, height);
			return true;
		}
	}
	return false;
}

bool list_mouse(struct list *list, const struct event *event, size_t count, int height)
{
	size_t top = list_top(list, count, height);

	if (event->type != EV_MOUSE)
		return false;
	if (event->mouse == MOUSE_WHEEL_UP)
		return list_act(list, LIST_UP, count, height);
	if (event->mouse == MOUSE_WHEEL_DOWN)
		return list_act(list, LIST_DOWN, count, height);
	if (event->y < 0 || event->y >= height || top + (size_t)event->y >= count)
		return false;
	list->top = top;
	list_select(list, top + (size_t)event->y, count, height);
	return true;
}

void list_position(const struct list *list, size_t count, char *out, size_t size)
{
	size_t row = count > 0 ? list_selected(list, count) + 1 : 0;

	(void)snprintf(out, size, "%zu of %zu", row, count);
}
