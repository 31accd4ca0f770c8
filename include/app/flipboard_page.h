/*
 * app/flipboard_page.h - the columns of the flip board, drawn.
 */
#ifndef APP_FLIPBOARD_PAGE_H
#define APP_FLIPBOARD_PAGE_H

#include "app/duty_columns.h"
#include "tui/canvas.h"

/* `detail` are lines about the selected duty. */
void flipboard_page_draw(const struct duty_columns *all, const struct board *b, const char *detail,
                         struct canvas *cv);

#endif
