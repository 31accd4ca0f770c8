#include "shell/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct clock clock_on(struct date day)
{
	struct clock c = { .today = day, .fixed = true };
	char text[DATE_TEXT];

	date_format(day, text);
	snprintf(c.now, sizeof(c.now), "%s 00:00:00", text);
	return c;
}

int64_t clock_seconds(void)
{
	time_t now = time(NULL);

	return now == (time_t)-1 ? 0 : (int64_t)now;
}

static bool read_local(struct clock *out, struct error *err)
{
	time_t now = time(NULL);
	struct tm local;

	if (now == (time_t)-1 || localtime_r(&now, &local) == NULL)
		return error_set(err, "this machine does not know the time");
	*out = (struct clock){ .today = { local.tm_year + 1900, local.tm_mon + 1, local.tm_mday } };
	if (strftime(out->now, sizeof(out->now), "%Y-%m-%d %H:%M:%S", &local) == 0)
		return error_set(err, "this machine's clock is far off");
	return true;
}

bool clock_read(struct clock *out, struct error *err)
{
	const char *fixed = getenv("SAYDO_TODAY");
	struct date day;

	if (fixed == NULL || fixed[0] == '\0')
		return read_local(out, err);
	if (!date_parse(fixed, &day, err))
		return error_in(err, "SAYDO_TODAY");
	*out = clock_on(day);
	return true;
}
