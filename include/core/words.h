/*
 * core/words.h - the closed vocabularies of a board.
 *
 * An enum and its words in the same order: what is stored, written to files
 * and shown.  Lists are ended by NULL; "" stands for not given.
 */
#ifndef CORE_WORDS_H
#define CORE_WORDS_H

enum direction { DIRECTION_HIGHER, DIRECTION_LOWER };

enum role {
	ROLE_NONE,
	ROLE_LEADS,
	ROLE_ACCEPTED,
	ROLE_WON,
	ROLE_REVENUE,
	ROLE_OTHER_REVENUE,
	ROLE_ACTIVITY,
};

enum frequency {
	FREQUENCY_NONE,
	FREQUENCY_DAILY,
	FREQUENCY_WEEKLY,
	FREQUENCY_MONTHLY,
	FREQUENCY_QUARTERLY,
	FREQUENCY_AS_NEEDED,
};

enum stage {
	STAGE_NONE,
	STAGE_HUNTING,
	STAGE_FARMING,
	STAGE_COOKING,
	STAGE_DELIVERING,
	STAGE_RUNNING,
};

enum duty_status { DUTY_SUGGESTED, DUTY_KEPT, DUTY_DROPPED };
enum followup_status { FOLLOWUP_OPEN, FOLLOWUP_DONE, FOLLOWUP_NOT_DONE };
enum issue_status { ISSUE_OPEN, ISSUE_SOLVED, ISSUE_DROPPED };

extern const char *const unit_words[];
extern const char *const direction_words[];
extern const char *const role_words[];
extern const char *const frequency_words[];
extern const char *const stage_words[];
extern const char *const duty_status_words[];
extern const char *const followup_status_words[];
extern const char *const issue_status_words[];

/* The index of `text` among `words` (after folding), or -1. */
int word_find(const char *const *words, const char *text);

#endif
