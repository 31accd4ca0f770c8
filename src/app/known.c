#include "app/known.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The pointers, and behind them the texts they point to. */
static const char **copy_names(const struct board *b, enum noun_kind kind, const int *ids,
                               size_t count)
{
	size_t head = (count + 1) * sizeof(char *), size = head;
	char *block, *at;
	const char **names;

	for (size_t i = 0; i < count; i++)
		size += strlen(board_name(b, kind, ids[i])) + 1;
	block = xcalloc(1, size);
	names = (const char **)(void *)block;
	at = block + head;
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(board_name(b, kind, ids[i])) + 1;

		names[i] = memcpy(at, board_name(b, kind, ids[i]), length);
		at += length;
	}
	return names;
}

const char **known_names(const struct board *b, enum noun_kind kind)
{
	int *ids;
	size_t count = board_sorted(b, kind, &ids);
	const char **names = copy_names(b, kind, ids, count);

	free(ids);
	return names;
}

const char **known_people(const struct board *b, struct quarter quarter)
{
	int *ids;
	size_t all = board_sorted(b, NOUN_PERSON, &ids), count = 0;
	const char **names;

	for (size_t i = 0; i < all; i++)
		if (person_is_active(board_person(b, ids[i]), quarter))
			ids[count++] = ids[i];
	names = copy_names(b, NOUN_PERSON, ids, count);
	free(ids);
	return names;
}

/* Somebody who is called by the first name, or nearly. */
static bool is_first_name(const char *folded, const char *typed)
{
	char first[64];

	snprintf(first, sizeof(first), "%.*s", (int)strcspn(folded, " "), folded);
	return strncmp(folded, typed, strlen(typed)) == 0 || text_distance(first, typed) <= 1;
}

static const char *nearest_name(const struct board *b, enum noun_kind kind, const char *name)
{
	const char *nearest = board_nearest(b, kind, 0, name);
	char *typed = text_fold(name);

	for (int id = 1; id <= board_last_id(b, kind) && nearest == NULL; id++)
		if (board_get(b, kind, id) != NULL &&
		    is_first_name(board_folded(b, kind, id), typed))
			nearest = board_name(b, kind, id);
	free(typed);
	return nearest;
}

void known_refuse(struct str *out, const struct board *b, enum noun_kind kind, const char *name)
{
	const char *nearest = nearest_name(b, kind, name);

	str_add(out, kind == NOUN_PERSON ? "Nobody is called " : "There is no department ");
	text_quote(out, name);
	if (nearest != NULL)
		str_addf(out, ". Did you mean %s?", nearest);
	else if (kind == NOUN_PERSON)
		str_add(out, "; add people on the cover (Esc, then 0).");
	else
		str_add(out, "; Tab completes a name.");
}
