#include "exchange/profile.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

static const char *const keys[PROFILE_LISTS] = {
	[PROFILE_OWNER] = "owner",
	[PROFILE_DATE] = "date",
	[PROFILE_WON_DATE] = "wonDate",
	[PROFILE_LOST_DATE] = "lostDate",
	[PROFILE_AMOUNT] = "amount",
	[PROFILE_STAGE] = "stage",
	[PROFILE_CURRENCY] = "currency",
	[PROFILE_RANGE] = "range",
	[PROFILE_GROUP] = "group",
	[PROFILE_WON_STAGES] = "wonStages",
	[PROFILE_LEAD_STAGES] = "leadStages",
	[PROFILE_LOST_STAGES] = "lostStages",
	[PROFILE_OPEN_STAGES] = "openStages",
	[PROFILE_DELETED_STAGES] = "deletedStages",
	[PROFILE_NO_OWNER] = "noOwner",
	[PROFILE_START_DATE] = "startDate",
	[PROFILE_END_DATE] = "endDate",
	[PROFILE_TOTALS] = "totals",
	[PROFILE_GROUP_TOTALS] = "groupTotals",
	[PROFILE_MISSING] = "missingValues",
};

const char *profile_key(enum profile_list list)
{
	return keys[list];
}

void profile_release(struct profile *profile)
{
	for (int i = 0; i < PROFILE_LISTS; i++) {
		free(profile->lists[i].words);
		free(profile->lists[i].keys);
	}
	arena_release(&profile->texts);
	*profile = (struct profile){ 0 };
}

bool profile_has(const struct profile *profile, enum profile_list list)
{
	return profile->lists[list].count > 0;
}

bool profile_sums(const struct profile *profile)
{
	for (int i = 0; i < PROFILE_ROLES; i++)
		if (profile->rules[i] == RULE_SUM)
			return true;
	return false;
}

/* What has no letters ("--") is told apart by its signs. */
static bool is_word(const struct word_list *list, size_t i, const char *text, const char *letters)
{
	if (list->keys[i][0] == '\0')
		return strcmp(list->words[i], text) == 0;
	return strcmp(list->keys[i], letters) == 0;
}

bool profile_lists(const struct profile *profile, enum profile_list which, const char *text)
{
	const struct word_list *list = &profile->lists[which];
	bool found = false;
	char *letters;

	text += strspn(text, " ");
	if (list->count == 0 || *text == '\0')
		return false;
	letters = text_letters(text);
	for (size_t i = 0; i < list->count && !found; i++)
		found = is_word(list, i, text, letters);
	free(letters);
	return found;
}
