#include "core/field.h"

#include <string.h>

#define AT(noun, member) offsetof(struct noun, member)

static const struct field department_fields[] = {
	{ "name", FIELD_NAME, AT(department, name), NULL, 0, false },
	{ "position", FIELD_NUMBER, AT(department, position), NULL, 0, false },
	{ 0 },
};

static const struct field person_fields[] = {
	{ "name", FIELD_NAME, AT(person, name), NULL, 0, false },
	{ "department", FIELD_REF, AT(person, department), NULL, NOUN_DEPARTMENT, true },
	{ "role", FIELD_LINE, AT(person, role), NULL, 0, false },
	{ "active_from", FIELD_QUARTER, AT(person, active_from), NULL, 0, false },
	{ "active_to", FIELD_QUARTER, AT(person, active_to), NULL, 0, false },
	{ 0 },
};

static const struct field tier_fields[] = {
	{ "name", FIELD_NAME, AT(tier, name), NULL, 0, false },
	{ "definition", FIELD_NOTE, AT(tier, definition), NULL, 0, false },
	{ "handled_by", FIELD_LINE, AT(tier, handled_by), NULL, 0, false },
	{ "response_hours", FIELD_AMOUNT, AT(tier, response_hours), NULL, 0, false },
	{ "handed_over", FIELD_NOTE, AT(tier, handed_over), NULL, 0, false },
	{ 0 },
};

static const struct field measure_fields[] = {
	{ "department", FIELD_REF, AT(measure, department), NULL, NOUN_DEPARTMENT, true },
	{ "name", FIELD_NAME, AT(measure, name), NULL, 0, false },
	{ "unit", FIELD_WORD, AT(measure, unit), unit_words, 0, false },
	{ "direction", FIELD_WORD, AT(measure, direction), direction_words, 0, false },
	{ "role", FIELD_WORD, AT(measure, role), role_words, 0, false },
	{ "tier", FIELD_LINE, AT(measure, tier), NULL, 0, false },
	{ 0 },
};

static const struct field duty_fields[] = {
	{ "department", FIELD_REF, AT(duty, department), NULL, NOUN_DEPARTMENT, true },
	{ "text", FIELD_NAME, AT(duty, text), NULL, 0, false },
	{ "owner", FIELD_REF, AT(duty, owner), NULL, NOUN_PERSON, false },
	{ "helpers", FIELD_PEOPLE, AT(duty, helpers), NULL, 0, false },
	{ "frequency", FIELD_WORD, AT(duty, frequency), frequency_words, 0, false },
	{ "hours_per_week", FIELD_AMOUNT, AT(duty, hours_per_week), NULL, 0, false },
	{ "stage", FIELD_WORD, AT(duty, stage), stage_words, 0, false },
	{ "status", FIELD_WORD, AT(duty, status), duty_status_words, 0, false },
	{ "effective_from", FIELD_QUARTER, AT(duty, effective_from), NULL, 0, false },
	{ "ended", FIELD_QUARTER, AT(duty, ended), NULL, 0, false },
	{ 0 },
};

static const struct field move_fields[] = {
	{ "duty", FIELD_REF, AT(move, duty), NULL, NOUN_DUTY, true },
	{ "from_department", FIELD_REF, AT(move, from), NULL, NOUN_DEPARTMENT, true },
	{ "to_department", FIELD_REF, AT(move, to), NULL, NOUN_DEPARTMENT, true },
	{ "quarter", FIELD_QUARTER, AT(move, quarter), NULL, 0, false },
	{ "at", FIELD_LINE, AT(move, at), NULL, 0, false },
	{ 0 },
};

static const struct field followup_fields[] = {
	{ "what", FIELD_NAME, AT(followup, what), NULL, 0, false },
	{ "owner", FIELD_REF, AT(followup, owner), NULL, NOUN_PERSON, true },
	{ "due", FIELD_DATE, AT(followup, due), NULL, 0, false },
	{ "status", FIELD_WORD, AT(followup, status), followup_status_words, 0, false },
	{ "opened", FIELD_DATE, AT(followup, opened), NULL, 0, false },
	{ "closed", FIELD_DATE, AT(followup, closed), NULL, 0, false },
	{ 0 },
};

static const struct field issue_fields[] = {
	{ "text", FIELD_NAME, AT(issue, text), NULL, 0, false },
	{ "raised_by", FIELD_REF, AT(issue, raised_by), NULL, NOUN_PERSON, false },
	{ "opened", FIELD_DATE, AT(issue, opened), NULL, 0, false },
	{ "status", FIELD_WORD, AT(issue, status), issue_status_words, 0, false },
	{ 0 },
};

static const struct field session_fields[] = {
	{ "quarter", FIELD_QUARTER, AT(session, quarter), NULL, 0, false },
	{ "planned", FIELD_QUARTER, AT(session, planned), NULL, 0, false },
	{ "sheet", FIELD_NUMBER, AT(session, sheet), NULL, 0, false },
	{ "row", FIELD_NUMBER, AT(session, row), NULL, 0, false },
	{ "rating", FIELD_NUMBER, AT(session, rating), NULL, 0, false },
	{ "started_at", FIELD_LINE, AT(session, started_at), NULL, 0, false },
	{ "closed_at", FIELD_LINE, AT(session, closed_at), NULL, 0, false },
	{ 0 },
};

static const struct field entry_fields[] = {
	{ "session", FIELD_REF, AT(entry, session), NULL, NOUN_SESSION, true },
	{ "sheet", FIELD_NUMBER, AT(entry, sheet), NULL, 0, false },
	{ "kind", FIELD_LINE, AT(entry, kind), NULL, 0, false },
	{ "person", FIELD_REF, AT(entry, person), NULL, NOUN_PERSON, false },
	{ "text", FIELD_NOTE, AT(entry, text), NULL, 0, false },
	{ "at", FIELD_LINE, AT(entry, at), NULL, 0, false },
	{ 0 },
};

static const struct field outlook_fields[] = {
	{ "quarter", FIELD_QUARTER, AT(outlook, quarter), NULL, 0, false },
	{ "person", FIELD_REF, AT(outlook, person), NULL, NOUN_PERSON, true },
	{ "kind", FIELD_LINE, AT(outlook, kind), NULL, 0, false },
	{ "text", FIELD_NOTE, AT(outlook, text), NULL, 0, false },
	{ 0 },
};

static const struct noun nouns[NOUN_KINDS] = {
	[NOUN_DEPARTMENT] = { "department", sizeof(struct department), department_fields },
	[NOUN_PERSON] = { "person", sizeof(struct person), person_fields },
	[NOUN_TIER] = { "tier", sizeof(struct tier), tier_fields },
	[NOUN_MEASURE] = { "measure", sizeof(struct measure), measure_fields },
	[NOUN_DUTY] = { "duty", sizeof(struct duty), duty_fields },
	[NOUN_MOVE] = { "move", sizeof(struct move), move_fields },
	[NOUN_FOLLOWUP] = { "followup", sizeof(struct followup), followup_fields },
	[NOUN_ISSUE] = { "issue", sizeof(struct issue), issue_fields },
	[NOUN_SESSION] = { "session", sizeof(struct session), session_fields },
	[NOUN_ENTRY] = { "entry", sizeof(struct entry), entry_fields },
	[NOUN_OUTLOOK] = { "outlook", sizeof(struct outlook), outlook_fields },
};

const struct noun *noun_of(enum noun_kind kind)
{
	return &nouns[kind];
}

static bool is_text(enum field_type type)
{
	return type == FIELD_NAME || type == FIELD_LINE || type == FIELD_NOTE;
}

void noun_copy(enum noun_kind kind, void *to, const void *from, struct arena *arena)
{
	const struct noun *noun = noun_of(kind);

	if (to != from)
		memcpy(to, from, noun->size);
	for (const struct field *f = noun->fields; f->name != NULL; f++) {
		const char **text = (const char **)((char *)to + f->offset);

		if (is_text(f->type))
			*text = arena_text(arena, *text);
	}
}

static bool same_people(const int *a, const int *b)
{
	for (int i = 0; i < HELPERS_MAX; i++) {
		if (a[i] != b[i])
			return false;
		if (a[i] == 0)
			break;
	}
	return true;
}

static bool same_text(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static bool field_equal(const struct field *f, const void *a, const void *b)
{
	const char *left = (const char *)a + f->offset, *right = (const char *)b + f->offset;

	switch (f->type) {
	case FIELD_NAME:
	case FIELD_LINE:
	case FIELD_NOTE:
		return same_text(*(const char *const *)left, *(const char *const *)right);
	case FIELD_PEOPLE:
		return same_people((const int *)left, (const int *)right);
	case FIELD_AMOUNT:
		return amount_equal(*(const struct amount *)left, *(const struct amount *)right);
	case FIELD_DATE:
		return date_compare(*(const struct date *)left, *(const struct date *)right) == 0;
	case FIELD_QUARTER:
	case FIELD_NUMBER:
	case FIELD_WORD:
	case FIELD_REF:
		break;
	}
	return *(const int *)left == *(const int *)right;
}

bool noun_equal(enum noun_kind kind, const void *a, const void *b)
{
	for (const struct field *f = noun_of(kind)->fields; f->name != NULL; f++)
		if (!field_equal(f, a, b))
			return false;
	return true;
}
