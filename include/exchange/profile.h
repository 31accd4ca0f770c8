/*
 * exchange/profile.h - how another program's export is to be read.
 *
 * A profile is a small text file of `key = value` lines; saydo-csv(5)
 * describes it.  It names the headings under which owner, date, amount and
 * stage stand, which stages are won and lost, and on which roles of measures
 * the sums and counts land.  Headings and fixed words match by
 * text_letters(): case, accents, blanks and punctuation do not count.
 */
#ifndef EXCHANGE_PROFILE_H
#define EXCHANGE_PROFILE_H

#include "base/arena.h"
#include "base/number.h"
#include "core/words.h"
#include "exchange/date_column.h"

#include <stddef.h>
#include <stdint.h>

enum {
	PROFILE_MAX = 64 * 1024, /* bytes of a file */
	PROFILE_WORDS_MAX = 200, /* words in one list */
};

/* Lists of words.  The first ones are headings of columns. */
enum profile_list {
	PROFILE_OWNER,
	PROFILE_DATE,
	PROFILE_WON_DATE,
	PROFILE_LOST_DATE,
	PROFILE_AMOUNT,
	PROFILE_STAGE,
	PROFILE_CURRENCY,
	PROFILE_RANGE, /* from when to when the row is about */
	PROFILE_GROUP, /* a dimension, where a row has nothing else that tells it */
	PROFILE_COLUMNS,
	PROFILE_WON_STAGES = PROFILE_COLUMNS,
	PROFILE_LEAD_STAGES,
	PROFILE_LOST_STAGES,
	PROFILE_OPEN_STAGES,
	PROFILE_DELETED_STAGES,
	PROFILE_NO_OWNER,
	PROFILE_START_DATE, /* in comments: `# Start date: 20260401` */
	PROFILE_END_DATE,
	PROFILE_TOTALS,       /* what the file's own total row is called */
	PROFILE_GROUP_TOTALS, /* what stands before the group's name */
	PROFILE_MISSING,
	PROFILE_LISTS,
};

struct word_list {
	const char **words; /* as written, for messages */
	const char **keys;  /* by text_letters() */
	size_t count, capacity;
};

enum profile_groups {
	GROUPS_NONE,
	GROUPS_OWNER, /* the name in a row of its own is the owner of the rows below */
	GROUPS_OTHER, /* the same, but of a customer or a product */
};

/* What lands on a role of measures. */
enum profile_rule { RULE_NONE, RULE_SUM, RULE_COUNT };

enum { PROFILE_ROLES = ROLE_ACTIVITY + 1 };

struct profile {
	const char *title;         /* for people, "" when it has none */
	uint32_t delimiter;        /* 0: detected */
	int header_row;            /* 0: searched */
	char comment;              /* rows that begin so are none, 0: no such rows */
	enum decimal_mark decimal; /* unknown: the column decides */
	enum date_order dates;     /* likewise */
	enum profile_groups groups;
	enum profile_rule rules[PROFILE_ROLES];
	struct word_list lists[PROFILE_LISTS];
	struct arena texts;
};

/* On failure `err` is "LINE: sentence" and `out` is empty.  `length` bytes,
 * any bytes. */
bool profile_read(const char *bytes, size_t length, struct profile *out, struct error *err)
	MUST_USE;
void profile_release(struct profile *profile);

bool profile_has(const struct profile *profile, enum profile_list list);
/* Does it need amounts at all? */
bool profile_sums(const struct profile *profile);
/* Is `text` one of the words of that list?  Nothing is none of them. */
bool profile_lists(const struct profile *profile, enum profile_list list, const char *text);
/* The key a list has in the file. */
const char *profile_key(enum profile_list list);

#endif
