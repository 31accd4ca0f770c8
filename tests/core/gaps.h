/*
 * core/gaps.h - a board with every role of the revenue chain, for tests.
 */
#ifndef TESTS_CORE_GAPS_H
#define TESTS_CORE_GAPS_H

#include "core/gap_explain.h"

#include <gmp.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/boards.h"

enum {
	M_LEADS = 1,
	M_SOFT, /* leads of the tier "Soft lead" */
	M_SOFT_TOO,
	M_HARD,
	M_ACCEPTED,
	M_WON,
	M_REVENUE,
	M_OTHER,
	M_CALLS,
	M_MEASURES
};

static const struct measure gap_measures[] = {
	{ M_LEADS, MARKETING, "Leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "" },
	{ M_SOFT, MARKETING, "Soft leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "Soft lead" },
	{ M_SOFT_TOO, SALES, "Soft leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "SOFT  LEAD" },
	{ M_HARD, MARKETING, "Hard leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "Hard lead" },
	{ M_ACCEPTED, SALES, "Accepted", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACCEPTED, "" },
	{ M_WON, SALES, "Won", UNIT_COUNT, DIRECTION_HIGHER, ROLE_WON, "" },
	{ M_REVENUE, SALES, "Revenue", UNIT_MONEY, DIRECTION_HIGHER, ROLE_REVENUE, "" },
	{ M_OTHER, SALES, "Contracts", UNIT_MONEY, DIRECTION_HIGHER, ROLE_OTHER_REVENUE, "" },
	{ M_CALLS, SALES, "Calls", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACTIVITY, "" },
};

static inline void gap_board(struct board *b)
{
	static const struct department departments[] = { { MARKETING, "Marketing", 1 },
		                                         { SALES, "Sales", 2 } };
	static const struct person people[] = {
		{ .id = ANN, .name = "Ann", .department = MARKETING, .role = "" },
		{ .id = BO, .name = "Bo", .department = SALES, .role = "" },
		{ .id = CY, .name = "Cy", .department = SALES, .role = "" },
	};

	*b = (struct board){ .settings = sample_settings() };
	for (size_t i = 0; i < COUNT_OF(departments); i++)
		board_put(b, NOUN_DEPARTMENT, &departments[i]);
	for (size_t i = 0; i < COUNT_OF(people); i++)
		board_put(b, NOUN_PERSON, &people[i]);
	for (size_t i = 0; i < COUNT_OF(gap_measures); i++)
		board_put(b, NOUN_MEASURE, &gap_measures[i]);
}

static const struct amount nothing = { 0, false };

/* What somebody promised (locked) and delivered in 2026-Q3. */
static inline struct figure *put_figure(struct board *b, int person, int measure,
                                        struct amount promised, struct amount actual)
{
	struct figure *f = figures_at(&b->figures, key_of(person, measure, 2026, 3));

	if (promised.given)
		f->promise.state = PROMISE_LOCKED;
	f->promise.terms.amount = promised;
	f->actual.amount = actual;
	return f;
}

static inline void put_values(struct figure *f, int64_t promised, int64_t actual)
{
	f->promise.terms.value = amount_of(promised);
	f->actual.value = amount_of(actual);
}

/* The example of the manual: 200 leads x 10 % x 5,000 and 150 x 8 % x 5,500. */
static inline void put_example(struct board *b)
{
	put_figure(b, ANN, M_LEADS, amount_of(200), amount_of(150));
	put_figure(b, BO, M_WON, amount_of(20), amount_of(12));
	put_figure(b, BO, M_REVENUE, amount_of(10000000), amount_of(6600000));
}

/* The line of a kind; NULL when it is not there. */
static inline const struct gap_line *line_of(const struct gap_line *lines, size_t count,
                                             enum gap_kind kind)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i].kind == kind)
			return &lines[i];
	return NULL;
}

static inline void read_fraction(mpq_t out, const struct fraction *f)
{
	struct str text = { 0 };

	fraction_add_exact(&text, f);
	assert_int_equal(mpq_set_str(out, str_text(&text), 10), 0);
	str_release(&text);
}

static inline void assert_figure(const struct fraction *f, enum gap_form form, const char *wanted)
{
	struct str text = { 0 };

	gap_add_figure(&text, f, form, sample_settings().currency, false);
	assert_string_equal(str_text(&text), wanted);
	str_release(&text);
}

#endif
