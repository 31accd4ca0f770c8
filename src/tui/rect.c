#include "tui/rect.h"

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

static int piece(int size, int room)
{
	return most(0, least(size, room));
}

struct rect rect_cut_top(struct rect *rest, int size)
{
	int h = piece(size, rest->h);
	struct rect top = { rest->y, rest->x, h, rest->w };

	rest->y += h;
	rest->h -= h;
	return top;
}

struct rect rect_cut_bottom(struct rect *rest, int size)
{
	int h = piece(size, rest->h);

	rest->h -= h;
	return (struct rect){ rest->y + rest->h, rest->x, h, rest->w };
}

struct rect rect_cut_left(struct rect *rest, int size)
{
	int w = piece(size, rest->w);
	struct rect left = { rest->y, rest->x, rest->h, w };

	rest->x += w;
	rest->w -= w;
	return left;
}

struct rect rect_cut_right(struct rect *rest, int size)
{
	int w = piece(size, rest->w);

	rest->w -= w;
	return (struct rect){ rest->y, rest->x + rest->w, rest->h, w };
}

struct rect rect_center(struct rect outer, int h, int w)
{
	struct rect inner = { 0, 0, piece(h, outer.h), piece(w, outer.w) };

	inner.y = outer.y + (outer.h - inner.h) / 2;
	inner.x = outer.x + (outer.w - inner.w) / 2;
	return inner;
}

struct rect rect_common(struct rect a, struct rect b)
{
	int y = most(a.y, b.y), x = most(a.x, b.x);
	int bottom = least(a.y + a.h, b.y + b.h);
	int right = least(a.x + a.w, b.x + b.w);

	return (struct rect){ y, x, most(0, bottom - y), most(0, right - x) };
}

bool rect_has(struct rect area, int y, int x)
{
	return y >= area.y && y < area.y + area.h && x >= area.x && x < area.x + area.w;
}
