#include "base/xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void do_nothing(void)
{
}

/* One of the program's few variables: memory can end anywhere, and only the
 * shell knows what must then be restored. */
static void (*failure_hook)(void) = do_nothing;

static void leave_at_once(void)
{
	_exit(1);
}

void xalloc_on_failure(void (*hook)(void))
{
	failure_hook = hook != NULL ? hook : do_nothing;
}

void xalloc_fail(void)
{
	static const char sentence[] = "saydo: there is not enough memory to go on\n";
	void (*hook)(void) = failure_hook;

	/* What runs at exit may need memory again. */
	failure_hook = leave_at_once;
	hook();
	if (write(STDERR_FILENO, sentence, sizeof(sentence) - 1) < 0)
		_exit(1);
	exit(1);
}

void *xmalloc(size_t size)
{
	void *memory = malloc(size > 0 ? size : 1);

	if (memory == NULL)
		xalloc_fail();
	return memory;
}

void *xcalloc(size_t count, size_t size)
{
	void *memory = count > 0 && size > 0 ? calloc(count, size) : calloc(1, 1);

	if (memory == NULL)
		xalloc_fail();
	return memory;
}

void *xreallocarray(void *old, size_t count, size_t size)
{
	void *memory;

	if (size > 0 && count > SIZE_MAX / size)
		xalloc_fail();
	/* realloc(p, 0) may free and return NULL. */
	memory = realloc(old, count * size > 0 ? count * size : 1);
	if (memory == NULL)
		xalloc_fail();
	return memory;
}

char *xstrdup(const char *text)
{
	return xstrndup(text, strlen(text));
}

char *xstrndup(const char *text, size_t length)
{
	size_t used = strnlen(text, length);
	char *copy = xmalloc(used + 1);

	memcpy(copy, text, used);
	copy[used] = '\0';
	return copy;
}

void *xgrow(void *items, size_t *capacity, size_t need, size_t size)
{
	size_t wanted = *capacity > 0 ? *capacity : 8;

	if (need <= *capacity)
		return items;
	while (wanted < need)
		wanted = wanted > SIZE_MAX / 2 ? need : wanted * 2;
	items = xreallocarray(items, wanted, size);
	*capacity = wanted;
	return items;
}
