/*
 * make_rows KIND PEOPLE MEASURES QUARTERS - writes a file of saydo's own to
 * standard output: people, measures, promises or actuals, or `entries`, which
 * are promises and actuals in one table, as a spreadsheet has them.
 *
 * The same arguments give the same bytes.  Figures come by quarter, as a
 * company collects them.  One row in three has a note, one note in ten needs
 * quotes, one in ten has more than ASCII.
 */
#include "base/compiler.h"
#include "base/number.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 2010, DEPARTMENTS = 8 };

struct shape {
	int people, measures, quarters;
};

static const char *const departments[DEPARTMENTS] = {
	"North", "South", "East", "West", "Central", "Nordic", "Iberia", "Pacific",
};

static const struct {
	const char *name, *unit;
} subjects[] = {
	{ "Revenue", "money" },    { "New customers", "count" }, { "Churn", "percent" },
	{ "Bookings", "money" },   { "Headcount", "count" },     { "Orders", "money" },
	{ "Days to pay", "days" }, { "Visits", "count" },
};

static const char *const notes[] = {
	"as agreed in the review",     "slipped by one month", "new contract signed",
	"one-off item included",       "currency effect",      "conservative case",
	"\"as agreed, see the mail\"", "grand café, Zürich €",
};

static uint64_t mixed(uint64_t number)
{
	number = (number + 1) * UINT64_C(0x9E3779B97F4A7C15);
	number = (number ^ number >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	return number ^ number >> 27;
}

static void put_person(int i)
{
	printf("%s %s %05d", departments[i % DEPARTMENTS], i % 3 != 0 ? "team" : "lead", i);
}

static void put_measure(int i)
{
	printf("%s %03d", subjects[(size_t)i % COUNT_OF(subjects)].name, i);
}

static void put_amount(const char *unit, uint64_t number)
{
	unsigned long whole = (unsigned long)(number % 500000 + 1000);

	if (strcmp(unit, "money") == 0)
		printf("%lu.%02lu", whole, (unsigned long)(number >> 20) % 100);
	else
		printf("%lu", whole % 1000);
}

static void put_note(uint64_t number)
{
	size_t which = number / 3 % 30;

	if (number % 3 != 0)
		return;
	if (which == 9 || which == 19 || which == 29)
		fputs(notes[6], stdout);
	else if (which == 8 || which == 18 || which == 28)
		putchar('"'), fputs(notes[7], stdout), putchar('"');
	else
		fputs(notes[which % 6], stdout);
}

static void put_people(const struct shape *s)
{
	puts("department,person");
	for (int i = 0; i < s->people; i++) {
		printf("%s,", departments[i % DEPARTMENTS]);
		put_person(i);
		putchar('\n');
	}
}

static void put_measures(const struct shape *s)
{
	puts("department,measure,unit");
	for (int i = 0; i < s->measures; i++) {
		printf("%s,", departments[i % DEPARTMENTS]);
		put_measure(i);
		printf(",%s\n", subjects[(size_t)i % COUNT_OF(subjects)].unit);
	}
}

static void put_figure(const struct shape *s, long row, const char *kind, uint64_t salt)
{
	int measure = (int)(row % s->measures);
	int person = (int)(row / s->measures % s->people);
	int quarter = (int)(row / s->measures / s->people);
	uint64_t number = mixed((uint64_t)row * 2 + salt);

	printf("%d-Q%d,%s,", FIRST_YEAR + quarter / 4, quarter % 4 + 1,
	       departments[measure % DEPARTMENTS]);
	put_person(person);
	putchar(',');
	put_measure(measure);
	printf("%s,", kind);
	put_amount(subjects[(size_t)measure % COUNT_OF(subjects)].unit, number >> 8);
	putchar(',');
	put_note(number >> 40);
	putchar('\n');
}

static void put_promises(const struct shape *s)
{
	puts("quarter,department,person,measure,amount,note");
	for (long row = 0; row < (long)s->people * s->measures * s->quarters; row++)
		put_figure(s, row, "", 0);
}

static void put_actuals(const struct shape *s)
{
	puts("quarter,department,person,measure,amount,note");
	for (long row = 0; row < (long)s->people * s->measures * s->quarters; row++)
		put_figure(s, row, "", 1);
}

static void put_entries(const struct shape *s)
{
	puts("quarter,department,person,measure,kind,amount,note");
	for (long row = 0; row < (long)s->people * s->measures * s->quarters; row++) {
		put_figure(s, row, ",promise", 0);
		put_figure(s, row, ",actual", 1);
	}
}

static const struct {
	const char *name;
	void (*put)(const struct shape *s);
} kinds[] = {
	{ "people", put_people },   { "measures", put_measures }, { "promises", put_promises },
	{ "actuals", put_actuals }, { "entries", put_entries },
};

/* 0 when it is none. */
static int count_of(const char *text)
{
	const struct number_format whole = { .mark = DECIMAL_POINT };
	struct error ignored;
	int64_t count;

	return number_read(text, whole, &count, &ignored) == NUMBER_OK ? (int)count : 0;
}

int main(int argc, char **argv)
{
	struct shape shape;

	if (argc != 5)
		return 2;
	shape = (struct shape){ count_of(argv[2]), count_of(argv[3]), count_of(argv[4]) };
	for (size_t i = 0; i < COUNT_OF(kinds); i++)
		if (strcmp(kinds[i].name, argv[1]) == 0)
			kinds[i].put(&shape);
	return fflush(stdout) != 0 || ferror(stdout) != 0;
}
