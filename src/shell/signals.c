#include "shell/signals.h"

#include "base/compiler.h"
#include "term/rescue.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

/* Bytes of stack for a crash; the least the system wants is 2 to 16 KiB. */
enum { CRASH_STACK = 65536 };

/* The pending signal: a handler has no other way to tell the loop. */
static volatile sig_atomic_t pending;

static const int failures_of_write[] = { SIGPIPE, SIGXFSZ };
static const int requests[] = { SIGTERM, SIGHUP, SIGINT, SIGTSTP };
static const int crashes[] = { SIGQUIT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };

static void note(int number)
{
	if (pending == 0 || (pending == SIGTSTP && number != SIGTSTP))
		pending = number;
}

/* The signal is held back until the handler returns, and then ends us. */
static void crash(int number)
{
	rescue_terminal();
	(void)signal(number, SIG_DFL);
	(void)raise(number);
}

/* A stack that is too deep is a crash too, and leaves no room for its handler. */
static void make_crash_stack(void)
{
	stack_t stack = { .ss_size = CRASH_STACK }, old;

	if (sigaltstack(NULL, &old) != 0 || !(old.ss_flags & SS_DISABLE))
		return;
	stack.ss_sp = mmap(NULL, CRASH_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
	                   -1, 0);
	if (stack.ss_sp != MAP_FAILED)
		(void)sigaltstack(&stack, NULL);
}

/* Without SA_RESTART: a blocking read has to end. */
static void handle(int number, void (*handler)(int))
{
	struct sigaction action = { 0 };

	action.sa_handler = handler;
	action.sa_flags = SA_ONSTACK;
	(void)sigemptyset(&action.sa_mask);
	(void)sigaction(number, &action, NULL);
}

static bool is_ignored(int number)
{
	struct sigaction action;

	return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

void signals_guard(void)
{
	for (size_t i = 0; i < COUNT_OF(failures_of_write); i++)
		handle(failures_of_write[i], SIG_IGN);
}

void signals_catch(void)
{
	for (size_t i = 0; i < COUNT_OF(requests); i++)
		if (!is_ignored(requests[i]))
			handle(requests[i], note);
	make_crash_stack();
	for (size_t i = 0; i < COUNT_OF(crashes); i++)
		handle(crashes[i], crash);
}

int signals_pending(void)
{
	return pending;
}

void signals_stop(void)
{
	if (pending == SIGTSTP)
		pending = 0;
	if (is_ignored(SIGTSTP))
		return;
	handle(SIGTSTP, SIG_DFL);
	/* The whole job, as the terminal does it: we may run inside a script. */
	(void)kill(0, SIGTSTP);
	handle(SIGTSTP, note);
}
