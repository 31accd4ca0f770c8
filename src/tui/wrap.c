#include "tui/wrap.h"

#include <string.h>

/* Where the line of `length` bytes, which ends inside a word, may break. */
static size_t last_blank(const char *text, size_t length)
{
	size_t at = length;

	if (text[length] == ' ')
		return length;
	while (at > 0 && text[at - 1] != ' ')
		at--;
	while (at > 0 && text[at - 1] == ' ')
		at--;
	return at;
}

/* A wide character in one cell cannot be shown, but must not stop us. */
static size_t at_least_one(const char *text, size_t length)
{
	struct cell cell;

	return length > 0 ? length : cell_read(text, &cell);
}

static const char *skip_blanks(const char *text)
{
	return text + strspn(text, " ");
}

/* NULL when nothing follows. */
static const char *unless_empty(const char *text)
{
	return text[0] != '\0' ? text : NULL;
}

size_t wrap_line(const char *text, int width, const char **next)
{
	size_t fits = cell_fit(text, width > 0 ? width : 1, NULL);
	size_t ends = strcspn(text, "\n");
	size_t length;

	if (ends <= fits) {
		*next = text[ends] == '\n' ? unless_empty(text + ends + 1) : NULL;
		return ends;
	}
	length = last_blank(text, fits);
	if (length == 0)
		length = at_least_one(text, fits);
	text = skip_blanks(text + length);
	*next = unless_empty(text[0] == '\n' ? text + 1 : text);
	return length;
}

int wrap_rows(const char *text, int width)
{
	int rows = 0;

	for (text = unless_empty(text); text != NULL; rows++)
		(void)wrap_line(text, width, &text);
	return rows;
}

int wrap_draw(struct canvas *cv, enum style style, const char *text, int top)
{
	int row = 0;

	for (text = unless_empty(text); text != NULL && row - top < cv->h; row++) {
		const char *line = text;
		size_t length = wrap_line(text, cv->w, &text);

		if (row >= top)
			canvas_bytes(cv, (struct slot){ .y = row - top }, style, line, length);
	}
	return row > top ? row - top : 0;
}
