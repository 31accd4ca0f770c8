#include "tui/event.h"

struct event event_in(const struct event *event, struct rect area)
{
	struct event inner = *event;

	if (event->type == EV_MOUSE && !rect_has(area, event->y, event->x))
		inner.type = EV_NONE;
	inner.y -= area.y;
	inner.x -= area.x;
	inner.h = area.h;
	inner.w = area.w;
	return inner;
}

struct event event_of_key(int key, int h, int w)
{
	return (struct event){ .type = EV_KEY, .key = key, .h = h, .w = w };
}
