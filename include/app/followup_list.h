/*
 * app/followup_list.h - the follow-ups as a list that is worked on: the same
 * on every sheet that shows it.
 *
 * A sheet numbers its own questions from FOLLOWUP_QUESTIONS and hands the
 * answers of those below to followup_list_take().
 */
#ifndef APP_FOLLOWUP_LIST_H
#define APP_FOLLOWUP_LIST_H

#include "app/followup_form.h"
#include "app/followup_table.h"

enum { FOLLOWUP_ASK_FORM = 1, FOLLOWUP_ASK_DROP, FOLLOWUP_QUESTIONS };

/* `{ 0 }` is empty. */
struct followup_list {
	struct followup_table table;
	struct followup_form form;
	int dropped; /* what is to be dropped */
};

void followup_list_release(struct followup_list *list);
/* ACT_ADD, ACT_EDIT, ACT_DONE, ACT_DROP, and whatever moves in the table; the
 * event is for the area in which the table is drawn. */
void followup_list_update(struct followup_list *list, const struct scene *scene,
                          const struct event *event, int action, struct outcome *out);
bool followup_list_take(struct followup_list *list, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out);
/* "Fix the invoice (Sam Okoro)", nothing when none is selected. */
void followup_list_subject(const struct followup_list *list, const struct scene *scene, char *out,
                           size_t size);

#endif
