#include "term/paste.h"

#include "base/text.h"

static const char end_mark[] = "\033[201~";

void paste_begin(struct paste *paste)
{
	str_clear(&paste->text);
	paste->matched = 0;
	paste->is_cut = false;
}

static void keep(struct paste *paste, char byte)
{
	if (paste->text.length == PASTE_MAX)
		paste->is_cut = true;
	else if (byte != '\0')
		str_add_char(&paste->text, byte);
}

/* The bytes of an end mark that turned out to be none. */
static void keep_matched(struct paste *paste)
{
	for (size_t i = 0; i < paste->matched; i++)
		keep(paste, end_mark[i]);
	paste->matched = 0;
}

bool paste_add(struct paste *paste, char byte)
{
	if (byte != end_mark[paste->matched])
		keep_matched(paste);
	/* Its first byte comes only once in it, so no match can begin inside another. */
	if (byte != end_mark[paste->matched]) {
		keep(paste, byte);
		return false;
	}
	paste->matched++;
	return paste->matched == sizeof(end_mark) - 1;
}

/* The last character is cut off if it is not whole. */
static void end_at_character(struct str *text)
{
	size_t at = text->length - 1;
	uint32_t code;

	while (at > text->length - 4 && ((unsigned char)text->bytes[at] & 0xC0) == 0x80)
		at--;
	(void)text_decode(text->bytes + at, text->length - at, &code);
	if (code == UINT32_MAX)
		str_cut(text, at, text->length - at);
}

const char *paste_end(struct paste *paste)
{
	if (paste->is_cut)
		end_at_character(&paste->text);
	return str_text(&paste->text);
}

void paste_release(struct paste *paste)
{
	str_release(&paste->text);
	*paste = (struct paste){ 0 };
}
