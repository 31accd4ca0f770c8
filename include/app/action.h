/*
 * app/action.h - what a key can mean, on the sheets and around them.
 */
#ifndef APP_ACTION_H
#define APP_ACTION_H

/* Actions of the app and of all sheets; a key table maps keys to them. */
enum action {
	ACT_NONE,
	ACT_HELP,
	ACT_QUIT,
	ACT_LEAVE,
	ACT_BACK,
	ACT_UNDO,
	ACT_REDO,
	ACT_NEXT_SHEET,
	ACT_PREVIOUS_SHEET,
	ACT_SHEET, /* ACT_SHEET + number of the sheet */
	ACT_SHEET_LAST = ACT_SHEET + 11,
	ACT_REDRAW,
	ACT_SUSPEND,
	ACT_EXPORT,
	ACT_FIND,
	ACT_NEXT_PANE,
	ACT_PREVIOUS_PANE,
	ACT_OPEN,
	ACT_EDIT,
	ACT_ADD,
	ACT_DROP,
	ACT_WHY,     /* the arithmetic behind the selected figure */
	ACT_PARK,    /* park the row as an issue */
	ACT_DISPUTE, /* mark an actual disputed */
	ACT_KEEP,
	ACT_TAKE_ALL,
	ACT_MOVE,
	ACT_OWNER,
	ACT_FREQUENCY,
	ACT_HOURS,
	ACT_STAGE,
	ACT_REVEAL,
	ACT_LOCK,
	ACT_DONE,
	ACT_RATE,
	ACT_CLOSE,
	ACT_MINUTES,
	ACT_EARLIER, /* another quarter */
	ACT_LATER,
	ACT_FORM,   /* the long or the short form of the session */
	ACT_ATTEND, /* somebody is at the table */
	ACT_WIN,
	ACT_NOT_WORKING,
	ACT_FACILITATE,
	ACT_TOP, /* one of the three issues to be discussed */
	ACT_FOLLOWUP,
	ACT_SOLVED,
	ACT_PRESENT, /* the records for the room */
};

#endif
