#include "app/past.h"

bool past_is_shown(const struct scene *scene)
{
	int fiscal_start = scene->board->settings.fiscal_start;
	struct quarter latest = quarter_add(quarter_of_date(scene->today, fiscal_start), -1);

	return scene->session == 0 && quarter_compare(scene->review, latest) < 0;
}

static bool has_locked(const struct board *b, struct quarter quarter)
{
	for (size_t i = 0; i < b->figures.count; i++)
		if (b->figures.items[i].promise.state == PROMISE_LOCKED &&
		    quarter_compare(b->figures.items[i].key.quarter, quarter) == 0)
			return true;
	return false;
}

bool past_is_planned(const struct scene *scene)
{
	return scene->session == 0 &&
	       quarter_is_closed(scene->planned, scene->board->settings.fiscal_start,
	                         scene->today) &&
	       has_locked(scene->board, scene->planned);
}
