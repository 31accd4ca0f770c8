/*
 * app/attendance.h - who is at the table: everybody on the board, with what
 * each says is a win and what is not working.
 */
#ifndef APP_ATTENDANCE_H
#define APP_ATTENDANCE_H

#include "app/roster.h"
#include "app/session_entry.h"

enum { SHEET_TABLE = 1 };

/* `{ 0 }` is empty; without an open session there are no rows. */
struct attendance {
	int *people;
	size_t count, capacity;
	struct roster roster;
	const struct board *board;
	int session;
};

void attendance_release(struct attendance *attendance);
void attendance_refresh(struct attendance *attendance, const struct scene *scene);
void attendance_filter(struct attendance *attendance, const char *text);
/* A person, 0 when none is selected. */
int attendance_selected(const struct attendance *attendance);
/* Selects the next one; false at the last. */
bool attendance_step_down(struct attendance *attendance);

/* What a person said, "" for nothing; NULL when there is no such entry. */
const char *attendance_said(const struct attendance *attendance, int person, enum entry_kind kind);
/* How many people have an entry of that kind. */
int attendance_count(const struct attendance *attendance, enum entry_kind kind);

/* For the area in which the table is drawn. */
enum table_result attendance_update(struct attendance *attendance, const struct event *event,
                                    int action);
void attendance_draw(const struct attendance *attendance, struct canvas *cv);

#endif
