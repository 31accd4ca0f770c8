/*
 * core/report_board.h - a bakery's review with something in every part, for tests.
 *
 * To be included behind cmocka.h.
 */
#ifndef TESTS_CORE_REPORT_BOARD_H
#define TESTS_CORE_REPORT_BOARD_H

#include "core/change.h"
#include "core/report.h"

enum { MARKETING = 1, SALES };
enum { MIA = 1, SAM, JOSE };
enum { LEADS = 1, REVENUE, PAST_DUE };

static const struct report_scope review_scope = {
	.review = { 2026 * 4 + 2 },
	.planned = { 2026 * 4 + 3 },
	.today = { 2026, 10, 5 },
};

static inline void put_nouns(struct board *b)
{
	static const struct department departments[] = { { MARKETING, "Marketing", 1 },
		                                         { SALES, "Sales", 2 } };
	static const struct person people[] = {
		{ .id = MIA, .name = "Mia Torres", .department = MARKETING, .role = "" },
		{ .id = SAM, .name = "Sam Okoro", .department = SALES, .role = "" },
		{ .id = JOSE, .name = "José Núñez", .department = SALES, .role = "" },
	};
	static const struct measure measures[] = {
		{ LEADS, MARKETING, "Leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS, "" },
		{ REVENUE, SALES, "Revenue", UNIT_MONEY, DIRECTION_HIGHER, ROLE_REVENUE, "" },
		{ PAST_DUE, SALES, "Past due", UNIT_MONEY, DIRECTION_LOWER, ROLE_NONE, "" },
	};

	*b = (struct board){ .settings = { "Acme Bakery", { "USD", 2 }, 1 } };
	for (size_t i = 0; i < COUNT_OF(departments); i++)
		board_put(b, NOUN_DEPARTMENT, &departments[i]);
	for (size_t i = 0; i < COUNT_OF(people); i++)
		board_put(b, NOUN_PERSON, &people[i]);
	for (size_t i = 0; i < COUNT_OF(measures); i++)
		board_put(b, NOUN_MEASURE, &measures[i]);
}

static inline void apply(struct board *b, struct change c, const char *at)
{
	struct error err;

	c.at = at;
	if (!change_check(b, &c, &err))
		fail_msg("%s", err.text);
	change_apply(b, &c);
}

static inline void promise(struct board *b, struct figure_key key, struct terms terms)
{
	apply(b, change_of_terms(b, key, &terms, "the market turned"), "2026-07-06 10:00:00");
}

static inline void lock(struct board *b, struct quarter quarter, bool has_ended)
{
	apply(b, change_locking(quarter, has_ended), "2026-07-06 11:00:00");
}

static inline void deliver(struct board *b, struct figure_key key, struct actual actual)
{
	actual.source = "typed";
	apply(b, change_of_actual(b, key, &actual), "2026-10-02 09:00:00");
}

static inline struct figure_key key_of(int person, int measure, int quarters_ago)
{
	return (struct figure_key){ person, measure,
		                    quarter_add(review_scope.review, -quarters_ago) };
}

/* Five quarters of Sam's revenue, the last ones of everybody. */
static inline void put_history(struct board *b)
{
	static const int64_t said[] = { 45000000, 43000000, 41000000, 42000000, 40000000 };
	static const int64_t done[] = { 29500000, 36000000, 30000000, 41000000, 34000000 };

	for (int ago = (int)COUNT_OF(said) - 1; ago >= 0; ago--) {
		promise(b, key_of(SAM, REVENUE, ago),
		        (struct terms){ .amount = amount_of(said[ago]) });
		lock(b, quarter_add(review_scope.review, -ago), ago == 4);
		deliver(b, key_of(SAM, REVENUE, ago),
		        (struct actual){ .amount = amount_of(done[ago]) });
	}
}

static inline void put_review(struct board *b)
{
	struct terms leads = { amount_of(150), amount_of(180), amount_of(120), amount_of(7500000),
		               "With the new fair.\nAnd the old one." };

	promise(b, key_of(MIA, LEADS, 0), leads);
	promise(b, key_of(JOSE, PAST_DUE, 0),
	        (struct terms){ amount_of(0), { 0 }, amount_of(500000), { 0 }, "" });
	promise(b, key_of(JOSE, REVENUE, 0), (struct terms){ .amount = amount_of(1000000) });
	lock(b, review_scope.review, false);
	leads.amount = amount_of(140);
	promise(b, key_of(MIA, LEADS, 0), leads);
	deliver(b, key_of(MIA, LEADS, 0),
	        (struct actual){ amount_of(160), amount_of(6900000), true, "Two counts.", NULL,
	                         0 });
	deliver(b, key_of(JOSE, PAST_DUE, 0), (struct actual){ .amount = amount_of(0) });
	deliver(b, key_of(SAM, LEADS, 0), (struct actual){ .amount = amount_of(7) });
}

static inline void put_duties(struct board *b)
{
	static const char *const texts[] = { "Write the newsletter",  "Answer the phone",
		                             "Qualify every inquiry", "Post the prices",
		                             "Visit the fairs",       "Ask for references" };
	struct duty d = { .department = MARKETING, .owner = MIA, .status = DUTY_KEPT };

	for (int i = 0; i < (int)COUNT_OF(texts); i++) {
		d.id = i + 1;
		d.text = texts[i];
		d.frequency = i % 3;
		d.hours_per_week = amount_of(450 + 100 * i);
		board_put(b, NOUN_DUTY, &d);
	}
	d = (struct duty){ .id = 7,
		           .department = SALES,
		           .text = "Answer the phone",
		           .status = DUTY_KEPT,
		           .helpers = { SAM, JOSE } };
	board_put(b, NOUN_DUTY, &d);
	d = (struct duty){ .id = 8, .department = SALES, .text = "Never kept", .owner = SAM };
	board_put(b, NOUN_DUTY, &d);
}

static inline void put_planned(struct board *b)
{
	promise(b, key_of(SAM, REVENUE, -1),
	        (struct terms){
			amount_of(41000000), amount_of(43000000), amount_of(38000000), { 0 }, "" });
	promise(b, key_of(MIA, LEADS, -1),
	        (struct terms){ .amount = amount_of(160), .value = amount_of(8000000) });
	lock(b, review_scope.planned, false);
	promise(b, key_of(JOSE, PAST_DUE, -1), (struct terms){ .amount = amount_of(7391546) });
}

static inline void put_followups(struct board *b)
{
	static const struct followup followups[] = {
		{ 1,
		  "Count leads one way only",
		  MIA,
		  { 2026, 10, 12 },
		  FOLLOWUP_OPEN,
		  { 2026, 10, 5 },
		  { 0, 0, 0 } },
		{ 2,
		  "Call every lead twice",
		  SAM,
		  { 2026, 8, 1 },
		  FOLLOWUP_DONE,
		  { 2026, 7, 6 },
		  { 2026, 7, 30 } },
		{ 3,
		  "Fix the invoice",
		  JOSE,
		  { 2026, 9, 1 },
		  FOLLOWUP_OPEN,
		  { 2026, 7, 6 },
		  { 0, 0, 0 } },
	};

	for (size_t i = 0; i < COUNT_OF(followups); i++)
		board_put(b, NOUN_FOLLOWUP, &followups[i]);
}

static inline void put_issues(struct board *b)
{
	static const struct issue issues[] = {
		{ 1,
		  "Marketing and sales count leads in two ways, and nobody knows which of them "
		  "is the one that the promise was about",
		  SAM,
		  { 2026, 10, 5 },
		  ISSUE_OPEN },
		{ 2, "Old and solved", 0, { 2026, 7, 6 }, ISSUE_SOLVED },
		{ 3, "The phone", 0, { 2026, 10, 5 }, ISSUE_OPEN },
	};

	for (size_t i = 0; i < COUNT_OF(issues); i++)
		board_put(b, NOUN_ISSUE, &issues[i]);
}

static inline void put_session(struct board *b)
{
	struct session session = { 1, review_scope.review,   review_scope.planned, 11, 0,
		                   8, "2026-10-05 14:03:59", "2026-10-05 17:00:00" };

	board_put(b, NOUN_SESSION, &session);
}

static inline void put_words(struct board *b)
{
	static const struct entry entries[] = {
		{ 1, 1, 1, "win", SAM, "The fair paid for itself", "2026-10-05 14:05:00" },
		{ 2, 1, 1, "not working", MIA, "Nobody\ncalls back", "2026-10-05 14:06:00" },
		{ 3, 1, 5, "note", 0, "Ask the bank", "2026-10-05 15:00:00" },
	};
	static const struct outlook outlook = {
		1, { 2026 * 4 + 3 }, JOSE, "two-year outlook", "A second oven"
	};
	static const struct tier tier = { .id = 1,
		                          .name = "inquiry",
		                          .definition = "A name and a question",
		                          .handled_by = "Mia Torres",
		                          .response_hours = { 2450, true },
		                          .handed_over = "when the need is known" };

	for (size_t i = 0; i < COUNT_OF(entries); i++)
		board_put(b, NOUN_ENTRY, &entries[i]);
	board_put(b, NOUN_OUTLOOK, &outlook);
	board_put(b, NOUN_TIER, &tier);
}

static inline void put_move(struct board *b)
{
	static const struct move move = {
		1, 7, MARKETING, SALES, { 2026 * 4 + 3 }, "2026-10-05 15:10:00"
	};

	board_put(b, NOUN_MOVE, &move);
}

static inline void put_all(struct board *b)
{
	put_nouns(b);
	put_history(b);
	put_review(b);
	put_duties(b);
	put_planned(b);
	put_followups(b);
	put_issues(b);
	put_session(b);
	put_words(b);
	put_move(b);
}

#endif
