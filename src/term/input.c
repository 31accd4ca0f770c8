#include "term/input.h"

#include "base/text.h"
#include "term/keycode.h"
#include "term/sequence.h"
#include "tui/key.h"

#include <poll.h>
#include <unistd.h>

/* How long, in milliseconds, the rest of a paste is waited for. */
enum { PASTE_DELAY = 1000 };

void input_open(struct input *input, int file)
{
	*input = (struct input){ .file = file, .pad = newpad(1, 1), .ahead = ERR };
	(void)keypad(input->pad, TRUE);
	keycode_define();
}

void input_close(struct input *input)
{
	(void)delwin(input->pad);
	paste_release(&input->paste);
}

int input_code(struct input *input, int delay)
{
	int code = input->ahead;

	input->ahead = ERR;
	if (code != ERR)
		return code;
	wtimeout(input->pad, delay);
	return wgetch(input->pad);
}

/* The next byte of a sequence, sent together with those before it; or ERR. */
static int next_byte(struct input *input)
{
	int code = input_code(input, get_escdelay());

	if (code <= 0xFF)
		return code;
	input->ahead = code;
	return ERR;
}

static bool key_event(int key, struct event *event)
{
	event->type = EV_KEY;
	event->key = key;
	return key != K_NONE;
}

/* Reads to the byte that ends a sequence; false when it has no end.  What has
 * no room is dropped. */
static bool read_to_end(struct input *input, char text[SEQUENCE_MAX], size_t length)
{
	int byte = next_byte(input);

	for (; byte >= ' ' && byte < '@'; byte = next_byte(input))
		if (length < SEQUENCE_MAX - 2)
			text[length++] = (char)byte;
	if (byte < '@' || byte > '~')
		return false;
	text[length++] = (char)byte;
	text[length] = '\0';
	return true;
}

/* Escape alone, or a sequence that terminfo does not know. */
static bool escape_event(struct input *input, struct event *event)
{
	int introducer = input_code(input, 0);
	char text[SEQUENCE_MAX] = { (char)introducer };

	if (introducer != '[' && introducer != 'O') {
		input->ahead = introducer;
		return key_event(K_ESCAPE, event);
	}
	input->ahead = next_byte(input);
	if (input->ahead == ERR) {
		input->ahead = introducer;
		return key_event(K_ESCAPE, event);
	}
	return read_to_end(input, text, 1) && key_event(sequence_key(text), event);
}

static bool mouse_event(struct input *input, struct event *event)
{
	char text[SEQUENCE_MAX] = "[<";

	return read_to_end(input, text, 2) && sequence_mouse(text, event);
}

static bool old_mouse_event(struct input *input, struct event *event)
{
	unsigned char bytes[3];

	for (int i = 0; i < 3; i++) {
		int byte = next_byte(input);

		if (byte == ERR)
			return false;
		bytes[i] = (unsigned char)byte;
	}
	return sequence_mouse_old(bytes, event);
}

/* ncurses reads byte by byte, so it has read nothing beyond the mark at the
 * beginning, and would take keys for pasted text if it read on. */
static bool paste_event(struct input *input, struct event *event)
{
	struct pollfd file = { .fd = input->file, .events = POLLIN };
	char byte;

	paste_begin(&input->paste);
	while (poll(&file, 1, PASTE_DELAY) > 0 && read(input->file, &byte, 1) == 1)
		if (paste_add(&input->paste, byte))
			break;
	event->type = EV_PASTE;
	event->text = paste_end(&input->paste);
	return true;
}

static size_t utf8_length(int first)
{
	if (first >= 0xF0)
		return 4;
	return first >= 0xE0 ? 3 : 2;
}

/* A character of UTF-8 that begins with `first`; nothing when it is ill-formed. */
static bool character_event(struct input *input, int first, struct event *event)
{
	char bytes[4] = { (char)first };
	size_t length = utf8_length(first);
	uint32_t code;

	for (size_t i = 1; i < length; i++) {
		int byte = next_byte(input);

		if (byte < 0x80 || byte >= 0xC0) {
			input->ahead = byte == ERR ? input->ahead : byte;
			return false;
		}
		bytes[i] = (char)byte;
	}
	return text_decode(bytes, length, &code) == length && code != UINT32_MAX &&
	       key_event((int)code, event);
}

bool input_event(struct input *input, int code, struct event *event)
{
	*event = (struct event){ 0 };
	if (code == K_ESCAPE)
		return escape_event(input, event);
	if (code == KEYCODE_PASTE)
		return paste_event(input, event);
	if (code == KEYCODE_MOUSE)
		return mouse_event(input, event);
	if (code == KEYCODE_MOUSE_OLD)
		return old_mouse_event(input, event);
	if (code >= 0x80 && code <= 0xFF)
		return character_event(input, code, event);
	if (code == KEY_RESIZE)
		event->type = EV_RESIZE;
	return code == KEY_RESIZE || key_event(keycode_key(code), event);
}

bool input_has_more(struct input *input)
{
	struct pollfd file = { .fd = input->file, .events = POLLIN };

	if (input->ahead == ERR && poll(&file, 1, 0) <= 0)
		input->ahead = input_code(input, 0);
	else
		return true;
	return input->ahead != ERR;
}
