#include "exchange/number_column.h"

#include <ctype.h>
#include <string.h>

/* Signs and the codes they may stand for.  Letters in front of a sign begin
 * the code (US$, CA$), but for the few that are written out. */
static const struct {
	const char *sign, *codes;
} signs[] = {
	{ "$", "USD CAD AUD NZD SGD HKD MXN ARS CLP COP UYU BBD BMD BND BSD BZD DOP FJD GYD JMD "
	       "KYD LRD NAD SBD SRD TTD TWD XCD" },
	{ "R$", "BRL" },
	{ "NT$", "TWD" },
	{ "€", "EUR" },
	{ "£", "GBP EGP FKP GIP LBP SDG SHP SSP SYP" },
	{ "¥", "JPY CNY" },
	{ "₹", "INR" },
	{ "₩", "KRW KPW" },
	{ "₽", "RUB" },
	{ "₺", "TRY" },
	{ "₴", "UAH" },
	{ "₪", "ILS" },
	{ "₫", "VND" },
	{ "₱", "PHP" },
	{ "฿", "THB" },
	{ "₦", "NGN" },
	{ "₡", "CRC" },
	{ "₲", "PYG" },
	{ "₸", "KZT" },
	{ "₮", "MNT" },
	{ "₭", "LAK" },
	{ "₾", "GEL" },
	{ "₼", "AZN" },
	{ "₵", "GHS" },
	{ "؋", "AFN" },
	{ "៛", "KHR" },
};

void number_column_learn(struct number_column *column, const char *cell)
{
	if (cell[0] != '\0')
		column->mark = number_agree(column->mark, number_evidence(cell));
}

enum number_verdict number_column_read(const struct number_column *column, const char *cell,
                                       struct number_format format, int64_t *value,
                                       struct error *err)
{
	format.mark = column->mark;
	return number_read(cell, format, value, err);
}

bool number_is_not_given(const char *cell)
{
	const struct number_format any = { 4, true, true, DECIMAL_POINT };
	struct error ignored;
	int64_t value;

	if (cell[0] == '\0')
		return true;
	return !isdigit((unsigned char)cell[0]) &&
	       number_read(cell, any, &value, &ignored) == NUMBER_NOT_GIVEN;
}

static bool may_mean(const char *sign, const char *code)
{
	size_t letters = strspn(sign, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

	if (letters == 3 && sign[letters] == '\0')
		return strcmp(sign, code) == 0;
	for (size_t i = 0; i < COUNT_OF(signs); i++)
		if (strcmp(signs[i].sign, sign) == 0)
			return strstr(signs[i].codes, code) != NULL;
	return letters > 0 && strncmp(sign, code, letters) == 0;
}

bool number_is_foreign(const char *cell, struct currency currency, char sign[8])
{
	/* Nearly all cells are plain numbers. */
	if (cell[strspn(cell, "0123456789.,-")] == '\0')
		return false;
	number_currency(cell, sign);
	return sign[0] != '\0' && !may_mean(sign, currency.code);
}
