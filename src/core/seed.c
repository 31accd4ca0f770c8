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

int seed_position(const char *department, int others)
{
	int i;

	for (i = 0; seed_departments[i] != NULL; i++)
		if (text_same(seed_departments[i], department))
			return i + 1;
	return i + 1 + others;
}
