/*
 * The rows that set up a board: people, measures, tiers, follow-ups.
 */
#include "exchange/intake_row.h"

#include "base/text.h"

enum row_fate intake_person(struct intake *in)
{
	struct person after = { 0 };
	const struct person *before;
	int id = board_find(in->board, NOUN_PERSON, 0, row_cell(in, PEOPLE_PERSON));

	if (!row_name(in, PEOPLE_PERSON, &after.name))
		return ROW_BAD;
	before = board_person(in->board, id);
	if (before != NULL)
		after = *before; /* the name stays as it is spelled there */
	else
		after.id = board_new_id(in->board, NOUN_PERSON);
	if ((before == NULL && !row_needs(in, PEOPLE_DEPARTMENT)) ||
	    !row_department(in, PEOPLE_DEPARTMENT, &after.department) ||
	    !row_text(in, PEOPLE_ROLE, &after.role) ||
	    !row_quarter(in, PEOPLE_FROM, &after.active_from) ||
	    !row_quarter(in, PEOPLE_TO, &after.active_to))
		return ROW_BAD;
	return row_put(in, NOUN_PERSON, &after, PEOPLE_PERSON);
}

enum row_fate intake_measure(struct intake *in)
{
	struct measure after = { 0 };
	const struct measure *before;
	const char *name;
	int id;

	if (!row_needs(in, MEASURES_DEPARTMENT) ||
	    !row_department(in, MEASURES_DEPARTMENT, &after.department) ||
	    !row_name(in, MEASURES_MEASURE, &name))
		return ROW_BAD;
	id = board_find(in->board, NOUN_MEASURE, after.department, name);
	before = board_measure(in->board, id);
	if (before != NULL)
		after = *before;
	else
		after = (struct measure){ .id = board_new_id(in->board, NOUN_MEASURE),
			                  .department = after.department,
			                  .name = name };
	if ((before == NULL && !row_needs(in, MEASURES_UNIT)) ||
	    !row_word(in, MEASURES_UNIT, &after.unit) ||
	    !row_word(in, MEASURES_DIRECTION, &after.direction) ||
	    !row_word(in, MEASURES_ROLE, &after.role) || !row_text(in, MEASURES_TIER, &after.tier))
		return ROW_BAD;
	return row_put(in, NOUN_MEASURE, &after, MEASURES_MEASURE);
}

enum row_fate intake_tier(struct intake *in)
{
	struct tier after = { 0 };
	const struct tier *before;
	int id = board_find(in->board, NOUN_TIER, 0, row_cell(in, TIERS_TIER));

	if (!row_name(in, TIERS_TIER, &after.name))
		return ROW_BAD;
	before = board_get(in->board, NOUN_TIER, id);
	if (before != NULL)
		after = *before;
	else
		after.id = board_new_id(in->board, NOUN_TIER);
	if (!row_text(in, TIERS_DEFINITION, &after.definition) ||
	    !row_text(in, TIERS_HANDLED_BY, &after.handled_by) ||
	    !row_hours(in, TIERS_HOURS, &after.response_hours) ||
	    !row_text(in, TIERS_HANDED_OVER, &after.handed_over))
		return ROW_BAD;
	return row_put(in, NOUN_TIER, &after, TIERS_TIER);
}

/* The same thing promised by the same person for the same day. */
static const struct followup *find_followup(const struct board *b, const struct followup *like)
{
	for (int id = 1; id <= board_last_id(b, NOUN_FOLLOWUP); id++) {
		const struct followup *f = board_followup(b, id);

		if (f != NULL && f->owner == like->owner && date_compare(f->due, like->due) == 0 &&
		    text_same(f->what, like->what))
			return f;
	}
	return NULL;
}

enum row_fate intake_followup(struct intake *in)
{
	struct followup after = { 0 };
	const struct followup *before;

	if (!row_name(in, FOLLOWUPS_WHAT, &after.what) || !row_needs(in, FOLLOWUPS_OWNER) ||
	    !row_person(in, FOLLOWUPS_OWNER, &after.owner) || !row_needs(in, FOLLOWUPS_DUE) ||
	    !row_date(in, FOLLOWUPS_DUE, &after.due))
		return ROW_BAD;
	before = find_followup(in->board, &after);
	if (before != NULL)
		after = *before;
	else
		after.id = board_new_id(in->board, NOUN_FOLLOWUP);
	if (!row_word(in, FOLLOWUPS_STATUS, &after.status) ||
	    !row_date(in, FOLLOWUPS_OPENED, &after.opened) ||
	    !row_date(in, FOLLOWUPS_CLOSED, &after.closed))
		return ROW_BAD;
	return row_put(in, NOUN_FOLLOWUP, &after, FOLLOWUPS_WHAT);
}
