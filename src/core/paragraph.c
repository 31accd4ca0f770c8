#include "core/paragraph.h"

#include "base/text.h"

#include <string.h>

enum { HANGING = 2 };

static const char blanks[] = " \t\n";

static void begin_line(struct str *out, int indent)
{
	for (int i = 0; i < indent; i++)
		str_add_char(out, ' ');
}

static int width_of(const char *word, size_t length)
{
	struct str copy = { 0 };
	int width;

	str_add_bytes(&copy, word, length);
	width = text_width(str_text(&copy));
	str_release(&copy);
	return width;
}

void paragraph_add(struct str *out, int indent, const char *text)
{
	int used = 0, margin = indent;

	for (text += strspn(text, blanks); *text != '\0'; text += strspn(text, blanks)) {
		size_t length = strcspn(text, blanks);
		int width = width_of(text, length);

		if (used > 0 && margin + used + 1 + width > PARAGRAPH_WIDTH) {
			str_add_char(out, '\n');
			used = 0;
			margin = indent + HANGING;
		}
		if (used > 0)
			str_add_char(out, ' ');
		else
			begin_line(out, margin);
		str_add_bytes(out, text, length);
		used += width + (used > 0);
		text += length;
	}
	if (used > 0)
		str_add_char(out, '\n');
}
