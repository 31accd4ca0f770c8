#include "base/text.h"
#include "base/xalloc.h"
#include "shell/command.h"
#include "shell/message.h"
#include "shell/run.h"
#include "shell/sitting.h"

#include <stdlib.h>
#include <string.h>

static bool read_number(const char **at, int *number)
{
	const char *start = *at;

	*number = 0;
	for (; **at >= '0' && **at <= '9' && *at - start < 4; (*at)++)
		*number = *number * 10 + (**at - '0');
	return *at > start && *number >= 1 && *number <= GRID_MAX;
}

static bool read_size(const char *text, int *w, int *h)
{
	const char *at = text != NULL ? text : "80x24";

	if (read_number(&at, w) && *at == 'x' && (at++, read_number(&at, h)) && *at == '\0')
		return true;
	message_usage("--size=%s: write it like 80x24", text);
	return false;
}

/* Presses a key; false when the sitting is over. */
static bool press(struct sitting *s, int key, const struct grid *grid)
{
	struct event event = event_of_key(key, grid->h, grid->w);

	return sitting_handle(s, &event) != FX_QUIT;
}

/* 'typed text' up to the closing quote, as single keys. */
static bool type(struct sitting *s, const char **at, const struct grid *grid)
{
	bool open = true;

	(*at)++;
	while (**at != '\0' && **at != '\'') {
		uint32_t code;

		*at += text_decode(*at, strlen(*at), &code);
		open = open && press(s, (int)code, grid);
	}
	if (**at == '\'')
		(*at)++;
	return open;
}

static bool next_key(const char **at, int *key)
{
	size_t length = strcspn(*at, " ");
	char *word = xstrndup(*at, length);

	*key = key_from_word(word);
	if (*key == K_NONE)
		message_usage("there is no key called %s; see saydo help play", word);
	*at += length;
	free(word);
	return *key != K_NONE;
}

static bool play(struct sitting *s, const char *at, const struct grid *grid)
{
	bool open = true;
	int key;

	for (at += strspn(at, " "); *at != '\0' && open; at += strspn(at, " ")) {
		if (*at == '\'') {
			open = type(s, &at, grid);
			continue;
		}
		if (!next_key(&at, &key))
			return false;
		open = press(s, key, grid);
	}
	return true;
}

static int show(const struct sitting *s, struct grid *grid)
{
	struct str text = { 0 };
	struct canvas cv;
	int status;

	sitting_draw(s, grid);
	cv = canvas_of(grid);
	canvas_to_text(&cv, &text);
	status = message_output(&text);
	str_release(&text);
	return status;
}

static int play_board(struct sitting *s, const struct invocation *call, struct grid *grid)
{
	struct error err;
	int status = STATUS_USAGE;

	if (!sitting_open(s, call->operands[0], &call->clock, &err))
		return message_fail(STATUS_FAILED, &err);
	if (play(s, call->operands[1], grid))
		status = show(s, grid);
	sitting_close(s);
	return status;
}

int command_play(const struct invocation *call)
{
	struct grid grid = { 0 };
	struct sitting *s;
	bool wished;
	int w, h, status;

	if (!read_size(call->options[OPTION_SIZE], &w, &h) ||
	    !run_glyphs(call, &wished, &grid.glyphs))
		return STATUS_USAGE;
	grid_resize(&grid, h, w);
	s = xcalloc(1, sizeof(*s));
	status = play_board(s, call, &grid);
	free(s);
	grid_release(&grid);
	return status;
}
