/*
 * app/figure_line.h - one figure on one basis as a row, its texts ready to
 * draw: drawing never formats and never allocates.
 */
#ifndef APP_FIGURE_LINE_H
#define APP_FIGURE_LINE_H

#include "app/sheet.h"
#include "core/standing.h"
#include "tui/table.h"

enum { FIGURE_TEXT = 40 };

struct figure_line {
	struct figure_key key;
	enum basis basis;
	enum unit unit;
	struct amount promised, actual;
	enum standing standing;
	bool has_standing; /* something was promised or delivered */
	bool disputed, afterwards;
	int amendments;
	char said[FIGURE_TEXT], did[FIGURE_TEXT], difference[FIGURE_TEXT], percent[FIGURE_TEXT];
};

/* The lines of a figure that `f` may have yet or not (NULL). */
void figure_line_fill(struct figure_line *line, const struct scene *scene, struct figure_key key,
                      enum basis basis);

/* An amount as it stands in a table; "" when it is not given. */
void figure_text(const struct board *b, struct amount a, enum unit unit, char *out);
/* "-28.0%" of a ratio, "" when undefined. */
void percent_text(struct ratio r, char *out);

/* Makes room for `text`: a figure that is cut would be another figure. */
void column_fit(struct column *column, const char *text);

/* SHORT, KEPT ...: words first, color third. */
const char *standing_sign(enum standing standing);
enum style standing_style(enum standing standing);

#endif
