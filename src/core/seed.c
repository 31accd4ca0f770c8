#include "core/seed.h"

#include "base/text.h"

const char *const seed_departments[] = { "Marketing", "Sales",      "Service",    "Finance",
	                                 "Product",   "Operations", "Executives", NULL };

const struct seed_measure seed_measures[] = {
	{ "Marketing", "Leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_LEADS },
	{ "Sales", "Accepted leads", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACCEPTED },
	{ "Sales", "Deals won", UNIT_COUNT, DIRECTION_HIGHER, ROLE_WON },
	{ "Sales", "Revenue", UNIT_MONEY, DIRECTION_HIGHER, ROLE_REVENUE },
	{ "Sales", "Calls", UNIT_COUNT, DIRECTION_HIGHER, ROLE_ACTIVITY },
	{ "Service", "Retention", UNIT_PERCENT, DIRECTION_HIGHER, ROLE_NONE },
	{ "Finance", "Past due", UNIT_MONEY, DIRECTION_LOWER, ROLE_NONE },
	{ 0 },
};

#define HOURS(n)                \
	{                       \
		(n) * 100, true \
	}

const struct tier seed_tiers[] = {
	{ 0, "inquiry", "A name and a question; need, amount and date are not known", "Marketing",
	  HOURS(48), "when there is a need that we can serve" },
	{ 0, "soft lead", "Has a need, but no project and no date yet", "Marketing", HOURS(72),
	  "when they ask for a price, a sample or a visit" },
	{ 0, "pre-qualified lead", "Need, amount and date are known, and we talk to who decides",
	  "Sales", HOURS(24), "the same day, by name, with the notes" },
	{ 0, "opportunity", "An offer is out and a decision is expected in the quarter", "Sales",
	  HOURS(8), "at the order, to operations" },
	{ 0, "customer issue", "A customer reports that something is wrong", "Service", HOURS(4),
	  "to sales only when the account itself is at risk" },
	{ 0, "past-due account", "An invoice is more than 30 days past due", "Finance", HOURS(24),
	  "to sales only for the second call, never the first" },
	{ 0 },
};

int seed_position(const char *department, int others)
{
	int i;

	for (i = 0; seed_departments[i] != NULL; i++)
		if (text_same(seed_departments[i], department))
			return i + 1;
	return i + 1 + others;
}
