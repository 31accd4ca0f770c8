#include "tui/key.h"

#include "base/compiler.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* The first row of a key gives its names; further rows are other spellings. */
static const struct {
	int key;
	const char *word, *label;
} names[] = {
	{ K_ENTER, "Enter", "Enter" },
	{ K_ESCAPE, "Escape", "Esc" },
	{ K_TAB, "Tab", "Tab" },
	{ K_BACKTAB, "BTab", "Shift-Tab" },
	{ ' ', "Space", "Space" },
	{ K_BACKSPACE, "BSpace", "Backspace" },
	{ K_UP, "Up", "Up" },
	{ K_DOWN, "Down", "Down" },
	{ K_LEFT, "Left", "Left" },
	{ K_RIGHT, "Right", "Right" },
	{ K_HOME, "Home", "Home" },
	{ K_END, "End", "End" },
	{ K_PAGE_UP, "PageUp", "PgUp" },
	{ K_PAGE_DOWN, "PageDown", "PgDn" },
	{ K_INSERT, "IC", "Insert" },
	{ K_DELETE, "DC", "Delete" },
	{ K_CTRL_LEFT, "C-Left", "Ctrl-Left" },
	{ K_CTRL_RIGHT, "C-Right", "Ctrl-Right" },
	{ K_CTRL_UP, "C-Up", "Ctrl-Up" },
	{ K_CTRL_DOWN, "C-Down", "Ctrl-Down" },
	{ K_PAGE_UP, "PPage", "PgUp" },
	{ K_PAGE_UP, "PgUp", "PgUp" },
	{ K_PAGE_DOWN, "NPage", "PgDn" },
	{ K_PAGE_DOWN, "PgDn", "PgDn" },
	{ K_INSERT, "Insert", "Insert" },
	{ K_DELETE, "Delete", "Delete" },
	{ K_ESCAPE, "C-[", "Esc" },
};

static int single_character(const char *word)
{
	uint32_t code;
	size_t length = text_decode(word, strlen(word), &code);

	if (word[length] != '\0' || code == UINT32_MAX || !key_is_text((int)code))
		return K_NONE;
	return (int)code;
}

static int control_key(const char *word)
{
	int letter;

	if (strncasecmp(word, "C-", 2) != 0 || strlen(word) != 3)
		return K_NONE;
	letter = word[2] | 0x20;
	return letter >= 'a' && letter <= 'z' ? K_CTRL(letter) : K_NONE;
}

static int function_key(const char *word)
{
	if (word[0] != 'F' || word[1] < '1' || word[1] > '9')
		return K_NONE;
	if (word[2] == '\0')
		return K_F(word[1] - '0');
	if (word[1] != '1' || word[2] < '0' || word[2] > '2' || word[3] != '\0')
		return K_NONE;
	return K_F(10 + word[2] - '0');
}

int key_from_word(const char *word)
{
	int key;

	if (word[0] == '\0')
		return K_NONE;
	for (size_t i = 0; i < COUNT_OF(names); i++)
		if (strcasecmp(names[i].word, word) == 0)
			return names[i].key;
	key = single_character(word);
	if (key == K_NONE)
		key = control_key(word);
	return key != K_NONE ? key : function_key(word);
}

static void write_character(int key, char out[K_TEXT_MAX])
{
	out[text_encode((uint32_t)key, out)] = '\0';
}

/* What has no row in the table: function keys, Ctrl with a letter, characters. */
static void write_regular(int key, const char *control, int first_letter, char out[K_TEXT_MAX])
{
	if (key > K_F0 && key <= K_LAST)
		(void)snprintf(out, K_TEXT_MAX, "F%d", key - K_F0);
	else if (key > 0 && key <= 26)
		(void)snprintf(out, K_TEXT_MAX, "%s%c", control, first_letter + key - 1);
	else if (key_is_text(key))
		write_character(key, out);
	else
		out[0] = '\0';
}

void key_word(int key, char out[K_TEXT_MAX])
{
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (names[i].key == key) {
			(void)snprintf(out, K_TEXT_MAX, "%s", names[i].word);
			return;
		}
	}
	write_regular(key, "C-", 'a', out);
}

void key_label(int key, char out[K_TEXT_MAX])
{
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (names[i].key == key) {
			(void)snprintf(out, K_TEXT_MAX, "%s", names[i].label);
			return;
		}
	}
	write_regular(key, "Ctrl-", 'A', out);
}

bool key_is_text(int key)
{
	return key >= ' ' && key < K_BACKTAB && key != K_BACKSPACE &&
	       !text_is_unsafe((uint32_t)key);
}
