/*
 * app/past.h - looking back further than the latest closed quarter.
 *
 * Such a quarter was reviewed long ago: it is shown, and changed only by who
 * says so.  The quarter of an open session is never past, whenever it was.
 */
#ifndef APP_PAST_H
#define APP_PAST_H

#include "app/sheet.h"

/* Is the quarter under review before the latest closed one? */
bool past_is_shown(const struct scene *scene);
/* Is the planned quarter over, and was it locked?  Then its promises can only
 * be amended; one without a lock may still be caught up on. */
bool past_is_planned(const struct scene *scene);

#endif
