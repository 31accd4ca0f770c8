/*
 * core/boards.h - a small board, and any change of it, for tests.
 *
 * The texts of random changes are constants.
 */
#ifndef TESTS_CORE_BOARDS_H
#define TESTS_CORE_BOARDS_H

#include "core/change.h"
#include "core/same.h"
#include "support/chance.h"

#include <string.h>

enum { ANN = 1, BO = 2, CY = 3 };
enum { LEADS = 1, REVENUE = 2, PAST_DUE = 3, RETENTION = 4 };
enum { MARKETING = 1, SALES = 2 };

static const char morning[] = "2026-01-05 09:00:00";

static inline struct figure_key key_of(int person, int measure, int year, int number)
{
	return (struct figure_key){ person, measure, quarter_make(year, number) };
}

/* Applied only when the rules allow it. */
static inline bool change_try(struct board *b, const struct change *c)
{
	struct error err;

	if (!change_check(b, c, &err))
		return false;
	change_apply(b, c);
	return true;
}

static inline bool put_noun(struct board *b, enum noun_kind kind, const void *noun)
{
	struct change c = change_of_noun(b, kind, noun);

	c.at = morning;
	return change_try(b, &c);
}

static inline bool put_terms(struct board *b, struct figure_key key, int64_t amount)
{
	struct terms terms = { .amount = amount_of(amount) };
	struct change c = change_of_terms(b, key, &terms, "the market turned");

	c.at = morning;
	return change_try(b, &c);
}

static inline bool put_actual(struct board *b, struct figure_key key, int64_t amount)
{
	struct actual actual = { .amount = amount_of(amount), .source = "typed" };
	struct change c = change_of_actual(b, key, &actual);

	c.at = morning;
	return change_try(b, &c);
}

static inline bool lock_quarter(struct board *b, int year, int number)
{
	struct change c = change_locking(quarter_make(year, number), false);

	c.at = morning;
	return change_try(b, &c);
}

static inline struct settings sample_settings(void)
{
	return (struct settings){ "Acme", { "USD", 2 }, 1 };
}

/* Two departments, three people, four measures. */
static inline bool sample_board(struct board *b)
{
	static const struct department departments[] = { { MARKETING, "Marketing", 1 },
		                                         { SALES, "Sales", 2 } };
	static const struct person people[] = {
		{ .id = ANN, .name = "Ann", .department = MARKETING },
		{ .id = BO, .name = "Bo", .department = SALES },
		{ .id = CY, .name = "Cy", .department = SALES },
	};
	static const struct measure measures[] = {
		{ LEADS, MARKETING, "Leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "" },
		{ REVENUE, SALES, "Revenue", UNIT_MONEY, DIRECTION_HIGHER, ROLE_REVENUE, "" },
		{ PAST_DUE, SALES, "Past due", UNIT_MONEY, DIRECTION_LOWER, ROLE_NONE, "" },
		{ RETENTION, SALES, "Retention", UNIT_PERCENT, DIRECTION_HIGHER, ROLE_NONE, "" },
	};
	bool good = true;

	*b = (struct board){ .settings = sample_settings() };
	for (size_t i = 0; i < COUNT_OF(departments); i++)
		good = put_noun(b, NOUN_DEPARTMENT, &departments[i]) && good;
	for (size_t i = 0; i < COUNT_OF(people); i++)
		good = put_noun(b, NOUN_PERSON, &people[i]) && good;
	for (size_t i = 0; i < COUNT_OF(measures); i++)
		good = put_noun(b, NOUN_MEASURE, &measures[i]) && good;
	return good;
}

static inline const char *any_text(uint32_t *seed)
{
	static const char *const texts[] = {
		"",
		"a",
		"Call every lead twice",
		"Jos\xC3\xA9",
		"it's \"quoted\", %s; --",
		"\xE4\xB8\xAD\xE6\x96\x87",
		"0",
		"  spaced  ",
	};

	return texts[chance(seed, COUNT_OF(texts))];
}

static inline const char *any_name(uint32_t *seed)
{
	static const char *const names[] = {
		"Dee", "Eve", "Finn", "Gus", "Hana", "Ines", "J\xC3\xBCrgen", "Kim", "Lee", "Mo",
	};

	return names[chance(seed, COUNT_OF(names))];
}

static inline const char *any_moment(uint32_t *seed)
{
	static const char *const moments[] = {
		"2026-01-05 09:00:00", "2026-04-02 14:03:59", "2025-12-31 23:59:59",
		"2026-04-02 14:04:00", "2024-02-29 00:00:00",
	};

	return moments[chance(seed, COUNT_OF(moments))];
}

static inline struct quarter any_quarter(uint32_t *seed)
{
	return quarter_add(quarter_make(2025, 1), (int)chance(seed, 6));
}

static inline struct amount any_amount(uint32_t *seed)
{
	static const int64_t sizes[] = { 1, 10, 1000, 1000000000, AMOUNT_MAX };

	if (chance(seed, 4) == 0)
		return (struct amount){ 0 };
	return amount_of((int64_t)(chance(seed, 1000003) * UINT64_C(9000000001) %
	                           (uint64_t)sizes[chance(seed, COUNT_OF(sizes))]));
}

static inline int any_id(const struct board *b, enum noun_kind kind, uint32_t *seed)
{
	return (int)chance(seed, (uint32_t)board_last_id(b, kind) + 1);
}

static inline void any_people(const struct board *b, int *ids, uint32_t *seed)
{
	uint32_t count = chance(seed, HELPERS_MAX + 1);

	for (uint32_t i = 0; i < count; i++)
		ids[i] = any_id(b, NOUN_PERSON, seed);
}

static inline int count_words(const char *const *words)
{
	int count = 0;

	while (words[count] != NULL)
		count++;
	return count;
}

static inline void any_field(const struct board *b, const struct field *f, void *noun,
                             uint32_t *seed)
{
	char *at = (char *)noun + f->offset;

	if (f->type == FIELD_NAME)
		*(const char **)at = any_name(seed);
	else if (f->type == FIELD_LINE || f->type == FIELD_NOTE)
		*(const char **)at = any_text(seed);
	else if (f->type == FIELD_NUMBER)
		*(int *)at = (int)chance(seed, 11);
	else if (f->type == FIELD_WORD)
		*(int *)at = (int)chance(seed, (uint32_t)count_words(f->words));
	else if (f->type == FIELD_REF)
		*(int *)at = any_id(b, (enum noun_kind)f->refers, seed);
	else if (f->type == FIELD_PEOPLE)
		any_people(b, (int *)at, seed);
	else if (f->type == FIELD_QUARTER && chance(seed, 3) > 0)
		*(struct quarter *)at = any_quarter(seed);
	else if (f->type == FIELD_DATE && chance(seed, 5) > 0)
		*(struct date *)at = quarter_first_day(any_quarter(seed), 1);
	else if (f->type == FIELD_AMOUNT && chance(seed, 3) > 0)
		*(struct amount *)at = amount_of(chance(seed, 16800));
}

static inline struct change any_noun_change(const struct board *b, uint32_t *seed)
{
	enum noun_kind kind = (enum noun_kind)chance(seed, NOUN_KINDS);
	union change_value v = { .id = any_id(b, kind, seed) };

	while (kind == NOUN_MOVE)
		kind = (enum noun_kind)chance(seed, NOUN_KINDS);
	if (board_get(b, kind, v.id) != NULL && chance(seed, 4) == 0)
		return change_removing(b, kind, v.id);
	memset(&v, 0, sizeof(v));
	v.id = any_id(b, kind, seed);
	if (board_get(b, kind, v.id) == NULL)
		v.id = board_new_id(b, kind);
	for (const struct field *f = noun_of(kind)->fields; f->name != NULL; f++)
		any_field(b, f, &v, seed);
	return change_of_noun(b, kind, &v);
}

static inline struct figure_key any_key(const struct board *b, uint32_t *seed)
{
	return (struct figure_key){ any_id(b, NOUN_PERSON, seed), any_id(b, NOUN_MEASURE, seed),
		                    any_quarter(seed) };
}

static inline struct change any_terms_change(const struct board *b, uint32_t *seed)
{
	struct terms terms = { any_amount(seed), any_amount(seed), any_amount(seed),
		               any_amount(seed), any_text(seed) };
	bool clear = chance(seed, 5) == 0;
	struct change c = change_of_terms(b, any_key(b, seed), clear ? NULL : &terms,
	                                  any_text(seed));

	if (c.kind == CHANGE_DRAFT && c.has && chance(seed, 3) == 0) {
		c.kind = CHANGE_PROMISE;
		c.locked_at = chance(seed, 2) == 0 ? any_moment(seed) : NULL;
		c.entered_afterwards = chance(seed, 2) == 0;
	}
	return c;
}

static inline struct change any_actual_change(const struct board *b, uint32_t *seed)
{
	struct actual actual = { .amount = any_amount(seed),
		                 .value = any_amount(seed),
		                 .disputed = chance(seed, 2) == 0,
		                 .note = any_text(seed),
		                 .source = any_text(seed) };

	if (chance(seed, 3) == 0)
		actual.amount.units = -actual.amount.units;
	if (!actual.amount.given)
		actual = (struct actual){ 0 };
	return change_of_actual(b, any_key(b, seed), &actual);
}

static inline struct change any_settings_change(const struct board *b, uint32_t *seed)
{
	struct change c = { .kind = CHANGE_SETTINGS, .had = true, .has = true };

	c.before.settings = c.after.settings = b->settings;
	c.after.settings.company = any_name(seed);
	if (chance(seed, 2) == 0)
		c.after.settings.fiscal_start = 1 + (int)chance(seed, 12);
	return c;
}

static inline struct change any_lock(const struct board *b, uint32_t *seed)
{
	(void)b;
	return change_locking(any_quarter(seed), chance(seed, 2) == 0);
}

/* One that the rules allow and that makes a difference. */
static inline struct change any_change(const struct board *b, uint32_t *seed)
{
	static struct change (*const makers[])(const struct board *, uint32_t *) = {
		any_lock,          any_settings_change, any_terms_change,  any_terms_change,
		any_terms_change,  any_terms_change,    any_actual_change, any_actual_change,
		any_actual_change, any_noun_change,     any_noun_change,   any_noun_change,
	};
	struct change c;
	struct error err;

	do {
		c = makers[chance(seed, COUNT_OF(makers))](b, seed);
		c.at = any_moment(seed);
	} while (change_is_empty(&c) || !change_check(b, &c, &err));
	return c;
}

#endif
