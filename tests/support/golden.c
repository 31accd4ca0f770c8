#include "support/golden.h"

#include "base/xalloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { PATH_LENGTH = 512 };

static void accept_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");

	if (!file || fputs(text, file) < 0 || fclose(file) != 0)
		fail_msg("%s cannot be written", path);
}

/* The whole file as a string; NULL if there is none.  The caller frees it. */
static char *read_text(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	size_t length = 0, capacity = 0, got;

	if (!file)
		return NULL;
	do {
		text = xgrow(text, &capacity, length + 4096, 1);
		got = fread(text + length, 1, capacity - length - 1, file);
		length += got;
	} while (got > 0);
	text[length] = '\0';
	fclose(file);
	return text;
}

void golden_check(const char *name, const char *text)
{
	const char *mode = getenv("GOLDEN");
	char path[PATH_LENGTH], *expected;
	bool same;

	snprintf(path, sizeof(path), "tests/golden/%s.txt", name);
	if (mode && strcmp(mode, "accept") == 0) {
		accept_text(path, text);
		return;
	}
	expected = read_text(path);
	if (!expected)
		fail_msg("%s does not exist; GOLDEN=accept writes it", path);
	same = strcmp(expected, text) == 0;
	if (!same)
		print_error("%s says:\n%s\nbut here is:\n%s\n", path, expected, text);
	free(expected);
	assert_true(same);
}
