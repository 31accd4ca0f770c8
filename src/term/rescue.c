#include "term/rescue.h"

#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { RESCUE_MAX = 256 };

struct rescue {
	struct termios modes;
	int in, out;
	char bytes[RESCUE_MAX];
	size_t length;
	volatile sig_atomic_t is_armed;
};

/* The saved terminal state, which a signal handler has no other way to get at. */
static struct rescue rescue;

bool rescue_save(int in, int out)
{
	rescue_disarm();
	rescue.in = in;
	rescue.out = out;
	rescue.length = 0;
	return tcgetattr(in, &rescue.modes) == 0;
}

/* The length of a padding such as $<5/> at the beginning of `text`, or 0. */
static size_t padding(const char *text)
{
	size_t length = strspn(text, "$<");

	if (length != 2 || strncmp(text, "$<", 2) != 0)
		return 0;
	length += strspn(text + length, "0123456789.*/");
	return text[length] == '>' ? length + 1 : 0;
}

void rescue_add(const char *sequence)
{
	if (sequence == NULL || strlen(sequence) > RESCUE_MAX - rescue.length)
		return;
	while (*sequence != '\0') {
		size_t skipped = padding(sequence);

		if (skipped == 0)
			rescue.bytes[rescue.length++] = *sequence++;
		sequence += skipped;
	}
}

void rescue_arm(void)
{
	rescue.is_armed = 1;
}

void rescue_disarm(void)
{
	rescue.is_armed = 0;
}

void rescue_terminal(void)
{
	size_t done = 0;

	if (!rescue.is_armed)
		return;
	rescue.is_armed = 0;
	while (done < rescue.length) {
		ssize_t n = write(rescue.out, rescue.bytes + done, rescue.length - done);

		if (n <= 0)
			break;
		done += (size_t)n;
	}
	rescue_modes();
}

void rescue_modes(void)
{
	(void)tcsetattr(rescue.in, TCSANOW, &rescue.modes);
}
