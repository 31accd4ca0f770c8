/*
 * tui/style.h - the roles a cell can play; how they look is term's secret.
 *
 * A role never carries the meaning alone: words do, signs second, color
 * third.  GOOD is blue and BAD orange where there is color.
 */
#ifndef TUI_STYLE_H
#define TUI_STYLE_H

enum style {
	STYLE_NORMAL,
	STYLE_TITLE,       /* name of the sheet, of a box */
	STYLE_HEADER,      /* column titles, labels of a group */
	STYLE_SELECTED,    /* the selected row, cell or entry */
	STYLE_DIM,         /* less important: readings, suggestions */
	STYLE_STRONG,      /* totals, what was just saved */
	STYLE_GOOD,        /* blue */
	STYLE_BAD,         /* orange */
	STYLE_WARN,        /* needs a decision */
	STYLE_KEY,         /* the key in `key=Word` */
	STYLE_HINT,        /* the word in `key=Word` */
	STYLE_LABEL,       /* in front of a field */
	STYLE_FIELD,       /* text one can type into */
	STYLE_FIELD_FOCUS, /* the field that gets the keys */
	STYLE_FIELD_ERROR, /* a field whose text is not accepted */
	STYLE_MESSAGE,     /* why it is not accepted */
	STYLE_LINE,        /* rules and borders */
	STYLE_BAR,         /* solid bar: what was done */
	STYLE_MARK,        /* mark on a bar: what was said */
	STYLE_MASKED,      /* hidden figures */
	STYLE_TAB,         /* sheets in the tab line */
	STYLE_TAB_HERE,    /* the sheet in front */
	STYLE_STATUS,      /* the status line */
	STYLE_COUNT
};

/* One ASCII character a role, for pictures of styles; ' ' for NORMAL. */
char style_letter(enum style style);

#endif
