/*
 * app/presenter.h - the records for the room: read-only, one message a screen.
 *
 * Person after person in the order of the say/do sheet: name and finding in
 * block letters where there is room, what was said and done big and plain, a
 * bar over the whole width.  Notes are never shown.  Complete at 60x20, usable
 * at 50x16.  `{ 0 }` is closed; nothing here can change the board.
 */
#ifndef APP_PRESENTER_H
#define APP_PRESENTER_H

#include "app/sheet.h"
#include "core/records.h"

enum { PRESENTER_FIGURES = 4, PRESENTER_TEXT = 40 };

struct presenter {
	bool is_open, is_inverted;
	bool is_exact; /* 1,234,567.89 instead of 1.2M */
	size_t at;     /* the record that is shown */
	struct records records;
	char figures[PRESENTER_FIGURES][PRESENTER_TEXT]; /* said, did, difference, percent */
	struct str words;
};

/* Its keys, help and leaving the program included. */
extern const struct binding presenter_keys[];

void presenter_release(struct presenter *presenter);
void presenter_open(struct presenter *presenter, const struct scene *scene);
/* The board has changed; the same record is shown while it is there. */
void presenter_refresh(struct presenter *presenter, const struct scene *scene);
/* False when the action is not the presenter's. */
bool presenter_act(struct presenter *presenter, const struct scene *scene, int action);
void presenter_draw(const struct presenter *presenter, const struct scene *scene,
                    struct canvas *cv);

#endif
