/*
 * app/flipboard.h - the state of the flip board's sheet, and its questions.
 */
#ifndef APP_FLIPBOARD_H
#define APP_FLIPBOARD_H

#include "app/duty_columns.h"
#include "app/duty_form.h"

struct flipboard {
	const struct board *board;
	struct duty_columns columns;
	struct str detail; /* about the selected duty */
	struct duty_form form;
	const char **known; /* names of the open field */
	int asked;          /* the duty of the open question; for adding the department */
	int wanted;         /* the duty to go to when it is there */
};

/* NULL when there is no duty in the column. */
const struct duty *flipboard_selected(const struct flipboard *state);

/* Lines to add to a department's column. */
void flipboard_ask_add(struct flipboard *state, int department, struct outcome *out);
/* Runs what works on the selected duty; other actions do nothing. */
void flipboard_run(struct flipboard *state, const struct scene *scene, int action,
                   struct outcome *out);
bool flipboard_answer(void *sheet_state, const struct scene *scene,
                      const struct answer_text *answer, struct outcome *out);
/* The next line to add, the next duty's owner. */
void flipboard_go_on(void *sheet_state, const struct scene *scene, const struct answer_text *answer,
                     struct outcome *out);

#endif
