/*
 * app/duty_edit.h - what one key or one line does to a duty, as changes.
 *
 * Nothing here asks; the sheet does.  What is refused says in the outcome what
 * to write instead, and the functions return false.
 */
#ifndef APP_DUTY_EDIT_H
#define APP_DUTY_EDIT_H

#include "app/duty_columns.h"
#include "app/sheet.h"

/* The duty as it is when it is kept, from the planned quarter on. */
struct duty duty_kept(const struct scene *scene, const struct duty *d);

/* A suggestion or a dropped duty is kept; a kept one is a suggestion again. */
void duty_edit_keep(const struct scene *scene, const struct duty *d, struct outcome *out);
/* All suggestions in sight in a column, one step of undo. */
void duty_edit_take_all(const struct scene *scene, const struct duty_column *column,
                        struct outcome *out);
void duty_edit_drop(const struct scene *scene, const struct duty *d, struct outcome *out);
void duty_edit_frequency(const struct scene *scene, const struct duty *d, struct outcome *out);
void duty_edit_stage(const struct scene *scene, const struct duty *d, struct outcome *out);

/* `name` "": nobody.  Who owns a suggestion keeps it. */
bool duty_edit_owner(const struct scene *scene, const struct duty *d, const char *name,
                     struct outcome *out);
bool duty_edit_hours(const struct scene *scene, const struct duty *d, const char *text,
                     struct outcome *out);
/* From the planned quarter on. */
bool duty_edit_move(const struct scene *scene, const struct duty *d, const char *department,
                    struct outcome *out);

/* A duty a line; `rest` holds further lines or is NULL.  Of several those that
 * are there already are left out. */
bool duty_edit_add(const struct scene *scene, int department, const char *text, const char *rest,
                   struct outcome *out);

#endif
