#include "term/term.h"

#include "base/compiler.h"
#include "base/xalloc.h"
#include "term/input.h"
#include "term/kind.h"
#include "term/library.h"
#include "term/look.h"
#include "term/picture.h"
#include "term/rescue.h"
#include "tui/key.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/select.h>
#include <unistd.h>

/* Pastes in brackets, and the mouse: buttons and wheel, in decimal. */
#define XTERM_ON "\033[?2004h\033[?1000h\033[?1006h"
#define XTERM_OFF "\033[?1006l\033[?1000l\033[?2004l"

/* How long, in milliseconds, what follows an escape character may take. */
enum { ESCAPE_DELAY = 50 };

struct term {
	SCREEN *screen;
	struct input input;
	struct picture picture;
	enum glyphs glyphs;
	bool is_xterm;
	FILE *out;
	int (*pending)(void);
	int watched;
};

static bool wants_color(const struct term_options *options)
{
	const char *no_color = getenv("NO_COLOR");

	return !options->no_color && (no_color == NULL || *no_color == '\0');
}

static SCREEN *open_screen(const struct term_options *options)
{
	int in = fileno(options->in), out = fileno(options->out);

	if (!isatty(in) || !isatty(out) || !kind_is_usable(out) || !rescue_save(in, out))
		return NULL;
	if (getenv("ESCDELAY") == NULL)
		(void)set_escdelay(ESCAPE_DELAY);
	/* They say what the size once was, and ncurses would believe them for ever. */
	(void)unsetenv("LINES");
	(void)unsetenv("COLUMNS");
	return newterm(NULL, options->out, options->in);
}

/* Where there is one screen only, what is written after us begins below. */
static const char *after_screen(void)
{
	return kind_text("rmcup") == NULL ? "\r\n" : "";
}

static void prepare_rescue(bool is_xterm)
{
	static const char *const capabilities[] = { "sgr0", "cnorm", "rmkx", "rmcup" };

	if (is_xterm)
		rescue_add(XTERM_OFF);
	for (size_t i = 0; i < COUNT_OF(capabilities); i++)
		rescue_add(kind_text(capabilities[i]));
	rescue_add(after_screen());
	rescue_arm();
	(void)atexit(rescue_terminal);
}

/* Past ncurses, which has written what it had. */
static void write_text(const struct term *term, const char *text)
{
	(void)fputs(text, term->out);
	(void)fflush(term->out);
}

static void prepare_keys(struct term *term, int file)
{
	(void)raw();
	(void)noecho();
	(void)nonl();
	input_open(&term->input, file);
	write_text(term, term->is_xterm ? XTERM_ON : "");
}

struct term *term_open(const struct term_options *options, struct error *err)
{
	enum charset charset = kind_charset();
	SCREEN *screen = open_screen(options);
	struct term *term;

	if (screen == NULL) {
		(void)error_set(err, "This terminal cannot show the board. `saydo record BOARD`, "
		                     "`saydo quarter BOARD QUARTER` and `saydo help` work "
		                     "without a screen.");
		return NULL;
	}
	term = xcalloc(1, sizeof(*term));
	term->screen = screen;
	term->out = options->out;
	term->pending = options->pending;
	term->watched = options->watched;
	term->is_xterm = kind_is_xterm();
	prepare_rescue(term->is_xterm);
	term->glyphs = options->has_glyphs && charset != CHARSET_ASCII ? options->glyphs
	                                                               : kind_glyphs(charset);
	term->picture.charset = charset;
	term->picture.palette = look_start(wants_color(options));
	prepare_keys(term, fileno(options->in));
	return term;
}

static void leave_screen(struct term *term)
{
	write_text(term, term->is_xterm ? XTERM_OFF : "");
	(void)endwin();
	write_text(term, after_screen());
	rescue_modes();
	rescue_disarm();
}

void term_close(struct term *term)
{
	if (term == NULL)
		return;
	leave_screen(term);
	input_close(&term->input);
	picture_release(&term->picture);
	delscreen(term->screen);
	free(term);
}

static int within_grid(int size)
{
	return size > GRID_MAX ? GRID_MAX : size;
}

void term_size(const struct term *term, int *h, int *w)
{
	(void)term;
	*h = within_grid(getmaxy(stdscr));
	*w = within_grid(getmaxx(stdscr));
}

enum glyphs term_glyphs(const struct term *term)
{
	return term->glyphs;
}

void term_show(struct term *term, const struct grid *grid)
{
	picture_show(&term->picture, grid);
}

void term_repaint(struct term *term)
{
	term->picture.is_known = false;
}

static bool is_pending(const struct term *term)
{
	return term->pending != NULL && term->pending() != 0;
}

static void hold_signals(sigset_t *before)
{
	static const int numbers[] = { SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGWINCH };
	sigset_t held;

	(void)sigemptyset(&held);
	for (size_t i = 0; i < COUNT_OF(numbers); i++)
		(void)sigaddset(&held, numbers[i]);
	(void)sigprocmask(SIG_BLOCK, &held, before);
}

/* Lets the signals in meanwhile: is there input, or its end? */
static bool wait_for_input(const struct term *term, int timeout, const sigset_t *signals)
{
	struct timespec time = { timeout / 1000, timeout % 1000 * 1000000L };
	int file = term->input.file, last = file > term->watched ? file : term->watched;
	fd_set files;

	FD_ZERO(&files);
	FD_SET(file, &files);
	if (term->watched > 0)
		FD_SET(term->watched, &files);
	return pselect(last + 1, &files, NULL, NULL, timeout < 0 ? NULL : &time, signals) > 0 &&
	       FD_ISSET(file, &files);
}

/* Signals are held back from the last look for them until the wait, so that
 * none can come in between and be slept through. */
static enum term_read read_code(struct term *term, int timeout, int *code)
{
	sigset_t before;
	bool ready = false;

	*code = ERR;
	hold_signals(&before);
	if (!is_pending(term))
		*code = input_code(&term->input, 0);
	if (*code == ERR && !is_pending(term))
		ready = wait_for_input(term, timeout, &before);
	(void)sigprocmask(SIG_SETMASK, &before, NULL);

	if (*code == ERR && !is_pending(term))
		*code = input_code(&term->input, 0);
	if (*code != ERR)
		return TERM_EVENT;
	if (is_pending(term))
		return TERM_SIGNAL;
	return ready ? TERM_END : TERM_NOTHING;
}

enum term_read term_read(struct term *term, int timeout, struct event *event)
{
	int code;
	enum term_read result = read_code(term, timeout, &code);

	*event = (struct event){ 0 };
	if (result != TERM_EVENT)
		return result;
	if (!input_event(&term->input, code, event))
		return TERM_NOTHING;
	term_size(term, &event->h, &event->w);
	if (event->type == EV_RESIZE || (event->type == EV_KEY && event->key == K_CTRL('L')))
		term_repaint(term);
	return TERM_EVENT;
}

bool term_has_input(struct term *term)
{
	return input_has_more(&term->input);
}

void term_suspend(struct term *term)
{
	leave_screen(term);
}

void term_resume(struct term *term)
{
	rescue_arm();
	write_text(term, term->is_xterm ? XTERM_ON : "");
	/* Takes the terminal again, and looks for its size. */
	(void)wrefresh(stdscr);
	term->input.ahead = KEY_RESIZE;
}

const char *term_engine(void)
{
	return curses_version();
}
