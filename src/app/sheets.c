#include "app/sheets.h"

const struct sheet *const sheets[] = {
	&sheet_cover,
	&sheet_table,
	&sheet_readback,
	&sheet_actuals,
	&sheet_saydo,
	&sheet_why,
	&sheet_flipboard,
	&sheet_handoffs,
	&sheet_everyone,
	&sheet_promises,
	&sheet_issues,
	&sheet_close,
	NULL,
};

int sheets_count(void)
{
	int count = 0;

	while (sheets[count] != NULL)
		count++;
	return count;
}

int sheets_find(int number)
{
	for (int i = 0; sheets[i] != NULL; i++)
		if (sheets[i]->number == number)
			return i;
	return -1;
}
