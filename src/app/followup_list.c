#include "app/followup_list.h"

#include <stdio.h>

void followup_list_release(struct followup_list *list)
{
	followup_table_release(&list->table);
	followup_form_release(&list->form);
}

static const struct followup *selected(const struct followup_list *list)
{
	return followup_table_selected(&list->table);
}

static void add(struct followup_list *list, const struct scene *scene, struct outcome *out)
{
	followup_form_ask(&list->form, scene, NULL, FOLLOWUP_ASK_FORM, out);
}

static bool has_row(const struct followup_list *list, struct outcome *out)
{
	if (selected(list) == NULL)
		outcome_say(out, "There is no follow-up here yet; a=Add writes one down.");
	return selected(list) != NULL;
}

static void edit(struct followup_list *list, const struct scene *scene, struct outcome *out)
{
	if (has_row(list, out))
		followup_form_ask(&list->form, scene, selected(list), FOLLOWUP_ASK_FORM, out);
}

static void turn_status(struct followup_list *list, const struct scene *scene, struct outcome *out)
{
	static const int next[] = {
		[FOLLOWUP_OPEN] = FOLLOWUP_DONE,
		[FOLLOWUP_DONE] = FOLLOWUP_NOT_DONE,
		[FOLLOWUP_NOT_DONE] = FOLLOWUP_OPEN,
	};
	struct followup after;
	struct change c;

	if (!has_row(list, out))
		return;
	after = *selected(list);
	after.status = next[after.status];
	after.closed = after.status == FOLLOWUP_OPEN ? (struct date){ 0 } : scene->today;
	c = change_of_noun(scene->board, NOUN_FOLLOWUP, &after);
	outcome_change(out, &c);
	list->table.keeps_order = true;
	if (!scene->read_only)
		outcome_say(out, "Now %s: %s (Space=Next status, u=Undo)",
		            followup_status_words[after.status], after.what);
}

static void ask_drop(struct followup_list *list, const struct scene *scene, struct outcome *out)
{
	char text[OUTCOME_TEXT];

	if (!has_row(list, out))
		return;
	list->dropped = selected(list)->id;
	snprintf(text, sizeof(text), "\"%s\" (%s) goes from the list; u brings it back.",
	         selected(list)->what,
	         board_name(scene->board, NOUN_PERSON, selected(list)->owner));
	outcome_confirm(out, FOLLOWUP_ASK_DROP, "Drop this follow-up?", text);
}

static const struct {
	int action;
	void (*run)(struct followup_list *list, const struct scene *scene, struct outcome *out);
} commands[] = {
	{ ACT_ADD, add },
	{ ACT_EDIT, edit },
	{ ACT_DONE, turn_status },
	{ ACT_DROP, ask_drop },
};

void followup_list_update(struct followup_list *list, const struct scene *scene,
                          const struct event *event, int action, struct outcome *out)
{
	for (size_t i = 0; i < COUNT_OF(commands); i++) {
		if (commands[i].action != action)
			continue;
		commands[i].run(list, scene, out);
		return;
	}
	if (followup_table_update(&list->table, event, action) == TABLE_OPENED)
		edit(list, scene, out);
}

static void drop(const struct followup_list *list, const struct scene *scene, struct outcome *out)
{
	struct change c;

	if (board_followup(scene->board, list->dropped) == NULL)
		return;
	c = change_removing(scene->board, NOUN_FOLLOWUP, list->dropped);
	outcome_change(out, &c);
	if (!scene->read_only)
		outcome_say(out, "Dropped: %s (u=Undo)", c.before.followup.what);
}

bool followup_list_take(struct followup_list *list, const struct scene *scene,
                        const struct answer_text *answer, struct outcome *out)
{
	if (answer->number == FOLLOWUP_ASK_FORM)
		return followup_form_take(&list->form, scene, answer->form, out);
	drop(list, scene, out);
	return true;
}

void followup_list_subject(const struct followup_list *list, const struct scene *scene, char *out,
                           size_t size)
{
	const struct followup *f = selected(list);

	if (f != NULL)
		snprintf(out, size, "%s (%s)", f->what,
		         board_name(scene->board, NOUN_PERSON, f->owner));
}
