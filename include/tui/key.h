/*
 * tui/key.h - keys as numbers and their names.
 *
 * A character is its own code point; other keys follow after Unicode's end.
 * As on every terminal Ctrl-I is Tab, Ctrl-M is Enter and Ctrl-[ is Escape.
 * Words are those of `tmux send-keys`: "Enter", "C-z", "Down", "F5", "BTab",
 * "PageUp", "Space", "C-Left", "?".
 */
#ifndef TUI_KEY_H
#define TUI_KEY_H

#include <stdbool.h>

#define K_CTRL(letter) ((letter)&0x1f)

enum {
	K_NONE = 0,
	K_TAB = 9,
	K_ENTER = 13,
	K_ESCAPE = 27,
	K_BACKSPACE = 127,
	K_BACKTAB = 0x110000,
	K_UP,
	K_DOWN,
	K_LEFT,
	K_RIGHT,
	K_HOME,
	K_END,
	K_PAGE_UP,
	K_PAGE_DOWN,
	K_INSERT,
	K_DELETE,
	K_CTRL_LEFT,
	K_CTRL_RIGHT,
	K_CTRL_UP,
	K_CTRL_DOWN,
	K_F0,
	K_LAST = K_F0 + 12,
};

#define K_F(number) (K_F0 + (number)) /* 1 to 12 */

enum { K_TEXT_MAX = 24 };

/* K_NONE when the word names no key.  A single character names itself. */
int key_from_word(const char *word);
/* The word of a key, as key_from_word() reads it. */
void key_word(int key, char out[K_TEXT_MAX]);
/* The key as people say it: "Ctrl-Z", "Shift-Tab", "Esc", "PgUp". */
void key_label(int key, char out[K_TEXT_MAX]);
/* Does the key stand for text that may be typed into a field? */
bool key_is_text(int key);

#endif
