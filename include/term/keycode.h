/*
 * term/keycode.h - what ncurses reads, as keys of tui/key.h.
 */
#ifndef TERM_KEYCODE_H
#define TERM_KEYCODE_H

/* Codes of our own, beyond those of ncurses: what follows them is data. */
enum {
	KEYCODE_PASTE = 0x2000, /* until ESC [ 201 ~ */
	KEYCODE_MOUSE,          /* ESC [ < was read */
	KEYCODE_MOUSE_OLD,      /* ESC [ M was read: three bytes follow */
};

/* Teaches ncurses the codes above. */
void keycode_define(void);
/* K_NONE for what we have no name for. */
int keycode_key(int code);

#endif
