#include "core/words.h"

#include "base/text.h"

#include <stddef.h>

const char *const unit_words[] = { "money", "count", "percent", "days", NULL };
const char *const direction_words[] = { "higher", "lower", NULL };
const char *const role_words[] = { "",        "leads",         "accepted", "won",
	                           "revenue", "other_revenue", "activity", NULL };
const char *const frequency_words[] = { "",          "daily",     "weekly", "monthly",
	                                "quarterly", "as needed", NULL };
const char *const stage_words[] = { "",           "hunting", "farming", "cooking",
	                            "delivering", "running", NULL };
const char *const duty_status_words[] = { "suggested", "kept", "dropped", NULL };
const char *const followup_status_words[] = { "open", "done", "not done", NULL };
const char *const issue_status_words[] = { "open", "solved", "dropped", NULL };

int word_find(const char *const *words, const char *text)
{
	for (int i = 0; words[i] != NULL; i++)
		if (text_same(words[i], text))
			return i;
	return -1;
}
