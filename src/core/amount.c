#include "core/amount.h"

#include <string.h>

/* Every ISO 4217 code whose minor unit is not a hundredth (list of 2026-01-01). */
static const struct currency exceptions[] = {
	{ "BIF", 0 }, { "CLP", 0 }, { "DJF", 0 }, { "GNF", 0 }, { "ISK", 0 }, { "JPY", 0 },
	{ "KMF", 0 }, { "KRW", 0 }, { "PYG", 0 }, { "RWF", 0 }, { "UGX", 0 }, { "UYI", 0 },
	{ "VND", 0 }, { "VUV", 0 }, { "XAF", 0 }, { "XOF", 0 }, { "XPF", 0 }, { "BHD", 3 },
	{ "IQD", 3 }, { "JOD", 3 }, { "KWD", 3 }, { "LYD", 3 }, { "OMR", 3 }, { "TND", 3 },
	{ "CLF", 4 }, { "UYW", 4 },
};

static const char hundredths[] =
	"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP "
	"BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD "
	"FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD "
	"KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD "
	"NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP "
	"SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED "
	"VES WST XCD XCG YER ZAR ZMW ZWG";

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

bool currency_find(const char *code, struct currency *out, struct error *err)
{
	struct currency found = { "", 2 };
	const char *place;

	for (size_t i = 0; i < 3 && code[i] != '\0'; i++)
		found.code[i] = upper(code[i]);
	for (size_t i = 0; i < COUNT_OF(exceptions); i++)
		if (strcmp(exceptions[i].code, found.code) == 0)
			found = exceptions[i];
	place = strstr(hundredths, found.code);
	if (strlen(code) != 3 || strchr(code, ' ') != NULL ||
	    (found.exponent == 2 && place == NULL))
		return error_set(err,
		                 "\"%.20s\" is not a currency; use a code like USD, EUR or JPY",
		                 code);
	*out = found;
	return true;
}

int unit_decimals(enum unit unit, struct currency currency)
{
	if (unit == UNIT_MONEY)
		return currency.exponent;
	return unit == UNIT_COUNT ? 0 : 2;
}

struct amount amount_of(int64_t units)
{
	return (struct amount){ units, true };
}

bool amount_equal(struct amount a, struct amount b)
{
	return a.given == b.given && (!a.given || a.units == b.units);
}

bool amount_sum(int64_t *sum, int64_t add)
{
	int64_t result;

	if (__builtin_add_overflow(*sum, add, &result))
		return false;
	*sum = result;
	return true;
}

struct number_format amount_number_format(enum unit unit, struct currency currency)
{
	return (struct number_format){
		.decimals = unit_decimals(unit, currency),
		.percent = unit == UNIT_PERCENT,
		.money = unit == UNIT_MONEY,
		.mark = DECIMAL_UNKNOWN,
	};
}

void amount_add_plain(struct str *out, struct amount a, enum unit unit, struct currency currency)
{
	if (a.given)
		number_add_plain(out, a.units, unit_decimals(unit, currency));
}

void amount_add_grouped(struct str *out, struct amount a, enum unit unit, struct currency currency)
{
	if (!a.given)
		return;
	number_add_grouped(out, a.units, unit_decimals(unit, currency));
	if (unit == UNIT_PERCENT)
		str_add_char(out, '%');
}

/* How many tenths of a thousand, a million ... it is, up to trillions. */
static uint64_t tenths_of(uint64_t magnitude, uint64_t thousand, char *suffix)
{
	static const char suffixes[] = "KMBT";
	uint64_t size = thousand, tenths;

	for (size_t i = 0;; i++, size *= 1000) {
		tenths = (magnitude + size / 20) / (size / 10);
		*suffix = suffixes[i];
		if (tenths < 10000 || suffixes[i + 1] == '\0')
			return tenths;
	}
}

void amount_add_compact(struct str *out, struct amount a, enum unit unit, struct currency currency)
{
	uint64_t magnitude = a.units < 0 ? 0 - (uint64_t)a.units : (uint64_t)a.units;
	uint64_t thousand = 1000, tenths;
	char suffix;

	for (int i = unit_decimals(unit, currency); i > 0; i--)
		thousand *= 10;
	if (!a.given || unit == UNIT_PERCENT || magnitude < thousand) {
		amount_add_grouped(out, a, unit, currency);
		return;
	}
	tenths = tenths_of(magnitude, thousand, &suffix);
	str_addf(out, "%s%llu.%llu%c", a.units < 0 ? "-" : "", (unsigned long long)tenths / 10,
	         (unsigned long long)tenths % 10, suffix);
}
