#include "exchange/foreign_tally.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void tally_release(struct tally *t)
{
	free(t->entries);
	free(t->owners);
	free(t->folded);
	map_release(&t->spellings);
	map_release(&t->names);
	map_release(&t->places);
	arena_release(&t->texts);
	*t = (struct tally){ 0 };
}

static int add_owner(struct tally *t, const char *owner, const char *folded)
{
	size_t number = t->owner_count + 1;

	if (number > TALLY_OWNERS_MAX)
		return 0;
	if ((number & (number - 1)) == 0) {
		t->owners = xreallocarray(t->owners, 2 * number, sizeof(*t->owners));
		t->folded = xreallocarray(t->folded, 2 * number, sizeof(*t->folded));
	}
	t->owners[number] = arena_text(&t->texts, owner);
	t->folded[number] = arena_text(&t->texts, folded);
	t->owner_count = number;
	return (int)number;
}

/* 0: too many. */
static int number_of(struct tally *t, const char *owner)
{
	int number = map_get(&t->spellings, owner);
	char *folded;

	if (number != 0)
		return number;
	folded = text_fold(owner);
	number = map_get(&t->names, folded);
	if (number == 0) {
		number = add_owner(t, owner, folded);
		if (number != 0)
			map_put(&t->names, folded, number);
	}
	free(folded);
	if (number != 0 && t->spellings.count < TALLY_OWNERS_MAX)
		map_put(&t->spellings, owner, number);
	return number;
}

struct tally_entry *tally_at(struct tally *t, const char *owner, struct quarter quarter)
{
	int number = number_of(t, owner), place;
	char key[32];

	if (number == 0)
		return NULL;
	snprintf(key, sizeof(key), "%d %d", number, quarter.index);
	place = map_get(&t->places, key);
	if (place == 0 && t->count < TALLY_ENTRIES_MAX) {
		t->entries = xgrow(t->entries, &t->capacity, t->count + 1, sizeof(*t->entries));
		t->entries[t->count++] = (struct tally_entry){ .owner = t->owners[number],
			                                       .folded = t->folded[number],
			                                       .quarter = quarter };
		place = (int)t->count;
		map_put(&t->places, key, place);
	}
	return place == 0 ? NULL : &t->entries[place - 1];
}

static int compare(const void *left, const void *right)
{
	const struct tally_entry *a = left, *b = right;
	int order = quarter_compare(a->quarter, b->quarter);

	return order != 0 ? order : strcmp(a->folded, b->folded);
}

void tally_sort(struct tally *t)
{
	if (t->count > 0)
		qsort(t->entries, t->count, sizeof(*t->entries), compare);
}
