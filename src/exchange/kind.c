#include "exchange/kind.h"

#include "core/noun.h"

#include <stddef.h>
#include <string.h>

static const char *const flag_words[] = { "yes", "no", NULL };

static const struct column people_columns[] = {
	{ "department", COLUMN_NAME, true, NULL },
	{ "person", COLUMN_NAME, true, NULL },
	{ "role", COLUMN_LINE, false, NULL },
	{ "active_from", COLUMN_QUARTER, false, NULL },
	{ "active_to", COLUMN_QUARTER, false, NULL },
	{ 0 },
};

static const struct column duty_columns[] = {
	{ "department", COLUMN_NAME, true, NULL },
	{ "duty", COLUMN_NAME, true, NULL },
	{ "owner", COLUMN_NAME, false, NULL },
	{ "helpers", COLUMN_LINE, false, NULL },
	{ "frequency", COLUMN_WORD, false, frequency_words },
	{ "hours_per_week", COLUMN_HOURS, false, NULL },
	{ "stage", COLUMN_WORD, false, stage_words },
	{ "status", COLUMN_WORD, false, duty_status_words },
	{ 0 },
};

static const struct column measure_columns[] = {
	{ "department", COLUMN_NAME, true, NULL },
	{ "measure", COLUMN_NAME, true, NULL },
	{ "unit", COLUMN_WORD, true, unit_words },
	{ "direction", COLUMN_WORD, false, direction_words },
	{ "role", COLUMN_WORD, false, role_words },
	{ "tier", COLUMN_LINE, false, NULL },
	{ 0 },
};

static const struct column promise_columns[] = {
	{ "quarter", COLUMN_QUARTER, true, NULL },   { "department", COLUMN_NAME, true, NULL },
	{ "person", COLUMN_NAME, true, NULL },       { "measure", COLUMN_NAME, true, NULL },
	{ "amount", COLUMN_AMOUNT, true, NULL },     { "best_case", COLUMN_AMOUNT, false, NULL },
	{ "floor", COLUMN_AMOUNT, false, NULL },     { "value", COLUMN_MONEY, false, NULL },
	{ "note", COLUMN_NOTE, false, NULL },        { "reason", COLUMN_LINE, false, NULL },
	{ "locked_at", COLUMN_MOMENT, false, NULL }, { 0 },
};

static const struct column actual_columns[] = {
	{ "quarter", COLUMN_QUARTER, true, NULL },
	{ "department", COLUMN_NAME, true, NULL },
	{ "person", COLUMN_NAME, true, NULL },
	{ "measure", COLUMN_NAME, true, NULL },
	{ "amount", COLUMN_AMOUNT, true, NULL },
	{ "value", COLUMN_MONEY, false, NULL },
	{ "disputed", COLUMN_FLAG, false, flag_words },
	{ "note", COLUMN_NOTE, false, NULL },
	{ 0 },
};

static const struct column followup_columns[] = {
	{ "what", COLUMN_NAME, true, NULL },
	{ "owner", COLUMN_NAME, true, NULL },
	{ "due", COLUMN_DATE, true, NULL },
	{ "status", COLUMN_WORD, false, followup_status_words },
	{ "opened", COLUMN_DATE, false, NULL },
	{ "closed", COLUMN_DATE, false, NULL },
	{ 0 },
};

static const struct column tier_columns[] = {
	{ "tier", COLUMN_NAME, true, NULL },
	{ "definition", COLUMN_NOTE, true, NULL },
	{ "handled_by", COLUMN_LINE, false, NULL },
	{ "response_hours", COLUMN_HOURS, false, NULL },
	{ "handed_over", COLUMN_NOTE, false, NULL },
	{ 0 },
};

static const struct column amendment_columns[] = {
	{ "quarter", COLUMN_QUARTER, true, NULL },
	{ "department", COLUMN_NAME, true, NULL },
	{ "person", COLUMN_NAME, true, NULL },
	{ "measure", COLUMN_NAME, true, NULL },
	{ "amount", COLUMN_AMOUNT, true, NULL },
	{ "best_case", COLUMN_AMOUNT, false, NULL },
	{ "floor", COLUMN_AMOUNT, false, NULL },
	{ "value", COLUMN_MONEY, false, NULL },
	{ "reason", COLUMN_LINE, true, NULL },
	{ "entered_at", COLUMN_MOMENT, true, NULL },
	{ 0 },
};

static const struct column correction_columns[] = {
	{ "quarter", COLUMN_QUARTER, true, NULL },      { "department", COLUMN_NAME, true, NULL },
	{ "person", COLUMN_NAME, true, NULL },          { "measure", COLUMN_NAME, true, NULL },
	{ "amount", COLUMN_AMOUNT, false, NULL },       { "value", COLUMN_MONEY, false, NULL },
	{ "disputed", COLUMN_FLAG, false, flag_words }, { "note", COLUMN_NOTE, false, NULL },
	{ "entered_at", COLUMN_MOMENT, true, NULL },    { 0 },
};

static const struct column move_columns[] = {
	{ "duty", COLUMN_NAME, true, NULL },
	{ "from", COLUMN_NAME, true, NULL },
	{ "to", COLUMN_NAME, true, NULL },
	{ "quarter", COLUMN_QUARTER, false, NULL },
	{ 0 },
};

static const struct column session_columns[] = {
	{ "quarter", COLUMN_QUARTER, false, NULL },
	{ "sheet", COLUMN_NUMBER, true, NULL },
	{ "kind", COLUMN_LINE, true, NULL },
	{ "person", COLUMN_NAME, false, NULL },
	{ "text", COLUMN_NOTE, false, NULL },
	{ "at", COLUMN_MOMENT, true, NULL },
	{ 0 },
};

static const struct column issue_columns[] = {
	{ "text", COLUMN_NAME, true, NULL },
	{ "raised_by", COLUMN_NAME, false, NULL },
	{ "opened", COLUMN_DATE, false, NULL },
	{ "status", COLUMN_WORD, true, issue_status_words },
	{ 0 },
};

static const struct column outlook_columns[] = {
	{ "quarter", COLUMN_QUARTER, true, NULL },
	{ "person", COLUMN_NAME, true, NULL },
	{ "kind", COLUMN_LINE, true, NULL },
	{ "text", COLUMN_NOTE, false, NULL },
	{ 0 },
};

#define BY_FIGURE "quarter, department, person, measure"

const struct kind kinds[KIND_COUNT] = {
	[KIND_PEOPLE] = { "people", people_columns, "a person of the board", "department, person",
	                  "changed", true },
	[KIND_DUTIES] = { "duties", duty_columns, "a duty on the flip board",
	                  "department, as written down", "changed", false },
	[KIND_MEASURES] = { "measures", measure_columns, "what a department promises",
	                    "department, measure", "changed", true },
	[KIND_PROMISES] = { "promises", promise_columns, "a promise for a quarter, or its draft",
	                    BY_FIGURE, "amended", false },
	[KIND_ACTUALS] = { "actuals", actual_columns, "what a person delivered in a quarter",
	                   BY_FIGURE, "corrected", false },
	[KIND_FOLLOWUPS] = { "followups", followup_columns, "what was agreed, by whom, until when",
	                     "as written down", "changed", false },
	[KIND_TIERS] = { "tiers", tier_columns, "a class of leads", "as written down", "changed",
	                 false },
	[KIND_AMENDMENTS] = { "amendments", amendment_columns, "other terms for a locked promise",
	                      BY_FIGURE ", time", NULL, false },
	[KIND_CORRECTIONS] = { "corrections", correction_columns, "what an actual was corrected to",
	                       BY_FIGURE ", time", NULL, false },
	[KIND_MOVES] = { "moves", move_columns, "a duty that went to another department", "time",
	                 NULL, false },
	[KIND_SESSIONS] = { "sessions", session_columns, "what was said on a sheet of a session",
	                    "quarter, time", NULL, false },
	[KIND_ISSUES] = { "issues", issue_columns, "what was parked to be solved",
	                  "as written down", NULL, false },
	[KIND_OUTLOOK] = { "outlook", outlook_columns, "the outlook of an executive",
	                   "quarter, person", NULL, false },
};

const struct kind *kind_find(const char *name)
{
	for (int i = 0; i < KIND_COUNT; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return &kinds[i];
	return NULL;
}

int kind_columns(const struct kind *kind)
{
	int count = 0;

	while (kind->columns[count].name != NULL)
		count++;
	return count;
}

bool column_is_number(const struct column *column)
{
	return column->type == COLUMN_AMOUNT || column->type == COLUMN_MONEY ||
	       column->type == COLUMN_HOURS || column->type == COLUMN_NUMBER;
}
