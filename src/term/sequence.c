#include "term/sequence.h"

#include "base/compiler.h"
#include "tui/key.h"

#include <limits.h>
#include <string.h>

enum { PARAMETERS = 3, MODIFIER_CTRL = 4 };

/* `[` or `O` is the introducer; then numbers between semicolons, then a byte
 * that ends it. */
struct sequence {
	int numbers[PARAMETERS]; /* 0 where there is none */
	char end;
};

struct end_row {
	char end;
	int key, with_ctrl;
};

static const struct end_row ends[] = {
	{ 'A', K_UP, K_CTRL_UP },
	{ 'B', K_DOWN, K_CTRL_DOWN },
	{ 'C', K_RIGHT, K_CTRL_RIGHT },
	{ 'D', K_LEFT, K_CTRL_LEFT },
	{ 'H', K_HOME, K_HOME },
	{ 'F', K_END, K_END },
	{ 'P', K_F(1), K_F(1) },
	{ 'Q', K_F(2), K_F(2) },
	{ 'R', K_F(3), K_F(3) },
	{ 'S', K_F(4), K_F(4) },
	{ 'Z', K_BACKTAB, K_BACKTAB },
	{ 'M', K_ENTER, K_ENTER },
	{ 'a', K_CTRL_UP, K_CTRL_UP },
	{ 'b', K_CTRL_DOWN, K_CTRL_DOWN },
	{ 'c', K_CTRL_RIGHT, K_CTRL_RIGHT },
	{ 'd', K_CTRL_LEFT, K_CTRL_LEFT },
};

/* By the number in front of `~`. */
static const int tilde_keys[] = {
	[1] = K_HOME,      [2] = K_INSERT, [3] = K_DELETE, [4] = K_END,    [5] = K_PAGE_UP,
	[6] = K_PAGE_DOWN, [7] = K_HOME,   [8] = K_END,    [11] = K_F(1),  [12] = K_F(2),
	[13] = K_F(3),     [14] = K_F(4),  [15] = K_F(5),  [17] = K_F(6),  [18] = K_F(7),
	[19] = K_F(8),     [20] = K_F(9),  [21] = K_F(10), [23] = K_F(11), [24] = K_F(12),
};

/* Reads digits; returns what follows them. */
static const char *read_number(const char *text, int *number)
{
	for (*number = 0; *text >= '0' && *text <= '9'; text++)
		if (*number < 100000)
			*number = *number * 10 + (*text - '0');
	return text;
}

/* False when `text` is no whole sequence of at most PARAMETERS numbers. */
static bool read_sequence(const char *text, struct sequence *out)
{
	*out = (struct sequence){ 0 };
	for (int i = 0; i < PARAMETERS; i++) {
		text = read_number(text, &out->numbers[i]);
		if (*text != ';')
			break;
		text++;
	}
	out->end = *text;
	return text[0] != '\0' && text[1] == '\0';
}

static int key_by_end(char end, bool has_ctrl)
{
	for (size_t i = 0; i < COUNT_OF(ends); i++)
		if (ends[i].end == end)
			return has_ctrl ? ends[i].with_ctrl : ends[i].key;
	return K_NONE;
}

int sequence_key(const char *text)
{
	struct sequence sequence;
	bool has_ctrl;

	if ((text[0] != '[' && text[0] != 'O') || !read_sequence(text + 1, &sequence))
		return K_NONE;
	/* Modifiers are sent as 1 plus a sum of bits. */
	has_ctrl = sequence.numbers[1] > 0 && ((sequence.numbers[1] - 1) & MODIFIER_CTRL);
	if (sequence.end != '~')
		return key_by_end(sequence.end, has_ctrl);
	if (sequence.numbers[0] >= (int)COUNT_OF(tilde_keys))
		return K_NONE;
	return tilde_keys[sequence.numbers[0]];
}

/* `button` as xterm numbers them, place from 0. */
static bool mouse_event(int button, int y, int x, struct event *event)
{
	enum { MODIFIERS = 4 | 8 | 16 };

	switch (button & ~MODIFIERS) {
	case 0:
		event->mouse = MOUSE_CLICK;
		break;
	case 64:
		event->mouse = MOUSE_WHEEL_UP;
		break;
	case 65:
		event->mouse = MOUSE_WHEEL_DOWN;
		break;
	default:
		return false;
	}
	event->type = EV_MOUSE;
	event->y = y;
	event->x = x;
	return y >= 0 && x >= 0;
}

bool sequence_mouse(const char *text, struct event *event)
{
	struct sequence sequence;

	if (strncmp(text, "[<", 2) != 0 || !read_sequence(text + 2, &sequence) ||
	    sequence.end != 'M')
		return false;
	return mouse_event(sequence.numbers[0], sequence.numbers[2] - 1, sequence.numbers[1] - 1,
	                   event);
}

bool sequence_mouse_old(const unsigned char bytes[3], struct event *event)
{
	return mouse_event(bytes[0] - 32, bytes[2] - 33, bytes[1] - 33, event);
}
