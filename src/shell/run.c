#include "shell/run.h"

#include "base/xalloc.h"
#include "shell/message.h"
#include "shell/signals.h"
#include "shell/sitting.h"
#include "shell/watch.h"
#include "term/rescue.h"
#include "term/term.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const glyph_names[] = { "unicode", "basic", "ascii" };

bool run_glyphs(const struct invocation *call, bool *wished, enum glyphs *glyphs)
{
	const char *name = call->options[OPTION_GLYPHS];

	*wished = name != NULL;
	*glyphs = GLYPHS_UNICODE;
	if (name == NULL)
		return true;
	for (size_t i = 0; i < COUNT_OF(glyph_names); i++) {
		if (strcmp(glyph_names[i], name) != 0)
			continue;
		*glyphs = (enum glyphs)i;
		return true;
	}
	message_usage("--glyphs=%s: choose unicode, basic or ascii", name);
	return false;
}

static void paint(struct sitting *s, struct term *term, struct grid *grid)
{
	int h, w;

	term_size(term, &h, &w);
	grid->glyphs = term_glyphs(term);
	grid_resize(grid, h, w);
	sitting_draw(s, grid);
	term_show(term, grid);
}

static void suspend(struct term *term)
{
	term_suspend(term);
	signals_stop();
	term_resume(term);
}

/* Milliseconds to the next look at a board that somebody is writing to. */
enum { LOOK_AGAIN = 500 };

/* Nothing wakes up without a reason: a session's clock, or a change of another
 * window that could not be read yet. */
static int wait_for(const struct sitting *s)
{
	int wait = app_wait(&s->app);

	return s->is_behind && (wait < 0 || wait > LOOK_AGAIN) ? LOOK_AGAIN : wait;
}

/* All pending keys are handled before one repaint: a held key must not leave
 * a queue of pictures. */
static enum term_read drain(struct sitting *s, struct term *term, bool *quit)
{
	struct event event;
	enum term_read result;

	do {
		result = term_read(term, wait_for(s), &event);
		if (result == TERM_NOTHING)
			event = (struct event){ .type = EV_TICK };
		else if (result != TERM_EVENT)
			continue;
		switch (sitting_handle(s, &event)) {
		case FX_QUIT:
			*quit = true;
			break;
		case FX_REDRAW:
			term_repaint(term);
			break;
		case FX_SUSPEND:
			suspend(term);
			break;
		case FX_NONE:
		case FX_EXPORT:
		case FX_MINUTES:
			break;
		}
	} while (!*quit && (result == TERM_EVENT || result == TERM_NOTHING) &&
	         term_has_input(term));
	return result;
}

static int loop(struct sitting *s, struct term *term, const struct watch *watch)
{
	struct grid grid = { 0 };
	enum term_read result = TERM_NOTHING;
	bool quit = false;
	int signal = 0;

	paint(s, term, &grid);
	sitting_verify(s);
	while (!quit && result != TERM_END && signal == 0) {
		paint(s, term, &grid);
		result = drain(s, term, &quit);
		if (result == TERM_NOTHING) {
			watch_clear(watch);
			sitting_refresh(s);
		}
		signal = result == TERM_SIGNAL ? signals_pending() : 0;
		if (signal == SIGTSTP) {
			suspend(term);
			signal = 0;
		}
	}
	grid_release(&grid);
	return signal == 0 ? STATUS_DONE : 128 + signal;
}

static int run_on(struct sitting *s, struct term_options *options)
{
	struct watch watch = watch_open(store_path(s->desk.store));
	struct error err;
	struct term *term;
	int status;

	signals_catch();
	options->watched = watch.file;
	term = term_open(options, &err);
	if (term != NULL) {
		xalloc_on_failure(rescue_terminal);
		status = loop(s, term, &watch);
		term_close(term);
	} else {
		status = message_fail(STATUS_USAGE, &err);
	}
	watch_close(&watch);
	return status;
}

int run_board(const struct invocation *call, const char *path, const struct clock *clock)
{
	struct term_options options = {
		.in = stdin,
		.out = stdout,
		.no_color = has_option(call, OPTION_NO_COLOR),
		.pending = signals_pending,
	};
	struct sitting *s;
	struct error err;
	int status;

	if (!run_glyphs(call, &options.has_glyphs, &options.glyphs))
		return STATUS_USAGE;
	s = xcalloc(1, sizeof(*s));
	if (sitting_open(s, path, clock, &err)) {
		status = run_on(s, &options);
		sitting_close(s);
	} else {
		status = message_fail(STATUS_FAILED, &err);
	}
	free(s);
	return status;
}
