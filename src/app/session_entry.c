#include "app/session_entry.h"

#include <string.h>

const char *const entry_kind_words[] = {
	[ENTRY_PRESENT] = "present",
	[ENTRY_WIN] = "win",
	[ENTRY_NOT_WORKING] = "not working",
	[ENTRY_FACILITATES] = "facilitates",
	[ENTRY_TOP] = "top",
	[ENTRY_FORM] = "form",
	[ENTRY_MINUTES] = "minutes",
};

bool session_entry_is(const struct entry *e, struct entry_key key)
{
	return e->session == key.session && e->sheet == key.sheet && e->person == key.person &&
	       strcmp(e->kind, entry_kind_words[key.kind]) == 0;
}

const struct entry *session_entry_find(const struct board *b, struct entry_key key)
{
	for (int id = board_last_id(b, NOUN_ENTRY); id > 0; id--) {
		const struct entry *e = board_get(b, NOUN_ENTRY, id);

		if (e != NULL && session_entry_is(e, key))
			return e;
	}
	return NULL;
}

/* What the outcome adds already has its ids before the board knows of them. */
static int new_id(const struct scene *scene, const struct outcome *out)
{
	int id = board_new_id(scene->board, NOUN_ENTRY);

	for (size_t i = 0; i < out->count; i++)
		if (out->changes[i].kind == CHANGE_NOUN && out->changes[i].noun == NOUN_ENTRY &&
		    out->changes[i].has && out->changes[i].after.entry.id >= id)
			id = out->changes[i].after.entry.id + 1;
	return id;
}

struct change session_entry_adding(const struct scene *scene, struct entry_key key,
                                   const char *text, const struct outcome *out)
{
	struct entry entry = {
		.id = new_id(scene, out),
		.session = key.session,
		.sheet = key.sheet,
		.kind = entry_kind_words[key.kind],
		.person = key.person,
		.text = text,
		.at = scene->now,
	};

	return change_of_noun(scene->board, NOUN_ENTRY, &entry);
}

void session_entry_set(const struct scene *scene, struct entry_key key, const char *text,
                       struct outcome *out)
{
	const struct entry *before = session_entry_find(scene->board, key);
	struct change c;

	if (before == NULL && text == NULL)
		return;
	if (before == NULL) {
		c = session_entry_adding(scene, key, text, out);
	} else if (text == NULL) {
		c = change_removing(scene->board, NOUN_ENTRY, before->id);
	} else {
		struct entry after = *before;

		if (strcmp(before->text, text) == 0)
			return;
		after.text = text;
		after.at = scene->now;
		c = change_of_noun(scene->board, NOUN_ENTRY, &after);
	}
	outcome_change(out, &c);
}

int session_entry_open(const struct scene *scene, struct outcome *out)
{
	if (scene->session == 0)
		outcome_say(out, "No session is open; 0, then Enter starts one.");
	return scene->session;
}
