#include "core/minutes.h"

#include "base/text.h"
#include "base/xalloc.h"
#include "core/load.h"
#include "core/minutes_text.h"
#include "core/paragraph.h"

#include <stdlib.h>

void minutes_flush(struct minutes *m, int indent)
{
	paragraph_add(m->out, indent, str_text(&m->line));
	str_clear(&m->line);
}

static void underline(struct minutes *m, const char *title, char sign)
{
	str_addf(m->out, "%s\n", title);
	for (int i = text_width(title); i > 0; i--)
		str_add_char(m->out, sign);
	str_add_char(m->out, '\n');
}

void minutes_section(struct minutes *m, const char *title)
{
	struct str numbered = { 0 };

	str_addf(&numbered, "%d. %s", ++m->sections, title);
	str_add_char(m->out, '\n');
	underline(m, str_text(&numbered), '-');
	str_release(&numbered);
}

void minutes_add_amount(struct minutes *m, struct amount a, enum unit unit)
{
	amount_add_grouped(&m->line, a, unit, m->board->settings.currency);
}

static void add_quarter(struct minutes *m, const char *what, struct quarter quarter)
{
	int fiscal_start = m->board->settings.fiscal_start;
	char name[QUARTER_TEXT], first[DATE_TEXT], last[DATE_TEXT];

	date_format(quarter_first_day(quarter, fiscal_start), first);
	date_format(quarter_last_day(quarter, fiscal_start), last);
	str_addf(&m->line, "%s: %s (%s to %s).", what, quarter_format(quarter, name), first, last);
	minutes_flush(m, 0);
}

static const struct session *session_of(const struct minutes *m)
{
	const struct session *given = board_session(m->board, m->scope->session);

	for (int id = board_last_id(m->board, NOUN_SESSION); id > 0 && given == NULL; id--) {
		const struct session *s = board_session(m->board, id);

		if (s != NULL && quarter_compare(s->quarter, m->scope->review) == 0)
			given = s;
	}
	return given;
}

static void add_session(struct minutes *m)
{
	const struct session *s = session_of(m);

	if (s == NULL) {
		str_add(&m->line, "Session: none was held.");
	} else {
		str_addf(&m->line, "Session: started %s, ", s->started_at);
		if (s->closed_at[0] != '\0')
			str_addf(&m->line, "closed %s, ", s->closed_at);
		else
			str_add(&m->line, "not closed yet, ");
		if (s->rating > 0)
			str_addf(&m->line, "rated %d of 10.", s->rating);
		else
			str_add(&m->line, "not rated.");
	}
	minutes_flush(m, 0);
}

static void add_head(struct minutes *m)
{
	struct str title = { 0 };
	char quarter[QUARTER_TEXT], today[DATE_TEXT];

	str_addf(&title, "%s: minutes of the review of %s", m->board->settings.company,
	         quarter_format(m->scope->review, quarter));
	underline(m, str_text(&title), '=');
	str_release(&title);
	str_add_char(m->out, '\n');
	add_quarter(m, "Reviewed", m->scope->review);
	add_quarter(m, "Planned", m->scope->planned);
	add_session(m);
	date_format(m->scope->today, today);
	str_addf(&m->line, "Written on %s. Money is in %s.", today,
	         m->board->settings.currency.code);
	minutes_flush(m, 0);
}

static void add_hours(struct minutes *m, struct amount hours)
{
	bool whole = hours.units % 100 == 0;

	if (!hours.given)
		return;
	str_add(&m->line, ", ");
	number_add_plain(&m->line, whole ? hours.units / 100 : hours.units, whole ? 0 : 2);
	str_add(&m->line, " hours a week");
}

static void add_helpers(struct minutes *m, const struct duty *d)
{
	for (int i = 0; i < HELPERS_MAX && d->helpers[i] != 0; i++)
		str_addf(&m->line, "%s %s", i == 0 ? ", with" : ",",
		         board_name(m->board, NOUN_PERSON, d->helpers[i]));
}

/* What is wrong with one duty; of a person's load once for all. */
static void add_duty_warnings(struct minutes *m, int duty)
{
	unsigned bits = load_of_duty(m->board, duty);

	for (int w = LOAD_NOBODY; w < LOAD_SEAT; w++) {
		if ((bits & (1u << w)) == 0)
			continue;
		str_add(&m->line, "Warning: ");
		load_add_words(&m->line, m->board, duty, (enum load_warning)w);
		str_add_char(&m->line, '.');
		minutes_flush(m, 4);
	}
}

static void add_duty(struct minutes *m, const struct duty *d)
{
	str_addf(&m->line, "- %s: %s", d->text,
	         d->owner != 0 ? board_name(m->board, NOUN_PERSON, d->owner) : "nobody yet");
	add_helpers(m, d);
	if (d->frequency != FREQUENCY_NONE)
		str_addf(&m->line, ", %s", frequency_words[d->frequency]);
	add_hours(m, d->hours_per_week);
	if (d->stage != STAGE_NONE)
		str_addf(&m->line, ", %s", stage_words[d->stage]);
	minutes_flush(m, 2);
	add_duty_warnings(m, d->id);
}

/* Duties come sorted by department. */
static bool add_duties_kept(struct minutes *m)
{
	int *ids, department = 0;
	size_t count = board_sorted(m->board, NOUN_DUTY, &ids);

	for (size_t i = 0; i < count; i++) {
		const struct duty *d = board_duty(m->board, ids[i]);

		if (d->status != DUTY_KEPT)
			continue;
		if (d->department != department)
			str_addf(m->out, "\n%s\n",
			         board_name(m->board, NOUN_DEPARTMENT, d->department));
		department = d->department;
		add_duty(m, d);
	}
	free(ids);
	return department != 0;
}

static int first_duty_of(const struct board *b, int person)
{
	for (int id = 1; id <= board_last_id(b, NOUN_DUTY); id++) {
		const struct duty *d = board_duty(b, id);

		if (d != NULL && d->owner == person && d->status == DUTY_KEPT)
			return id;
	}
	return 0;
}

static void add_load_of(struct minutes *m, int person)
{
	int duty = first_duty_of(m->board, person);
	struct seat seat;

	seat_of(m->board, person, &seat);
	for (int w = LOAD_SEAT; w < LOAD_COUNT && duty != 0; w++) {
		if (!seat_has(m->board, person, &seat, (enum load_warning)w))
			continue;
		str_add(&m->line, "Warning: ");
		load_add_words(&m->line, m->board, duty, (enum load_warning)w);
		str_add_char(&m->line, '.');
		minutes_flush(m, 0);
	}
}

static void add_duties(struct minutes *m)
{
	int *people;
	size_t count = board_sorted(m->board, NOUN_PERSON, &people);

	minutes_section(m, "Duties: who is responsible for what");
	if (!add_duties_kept(m))
		str_add(m->out, "No duty has been kept yet.\n");
	else
		str_add_char(m->out, '\n');
	for (size_t i = 0; i < count; i++)
		add_load_of(m, people[i]);
	free(people);
}

static void add_issues(struct minutes *m)
{
	int open = 0;

	minutes_section(m, "Open issues");
	for (int id = 1; id <= board_last_id(m->board, NOUN_ISSUE); id++) {
		const struct issue *issue = board_get(m->board, NOUN_ISSUE, id);
		char opened[DATE_TEXT];

		if (issue == NULL || issue->status != ISSUE_OPEN)
			continue;
		open++;
		date_format(issue->opened, opened);
		str_addf(&m->line, "- %s (raised %s%s%s)", issue->text, opened,
		         issue->raised_by != 0 ? " by " : "",
		         board_name(m->board, NOUN_PERSON, issue->raised_by));
		minutes_flush(m, 0);
	}
	if (open == 0)
		str_add(m->out, "None.\n");
}

static void add_followup(struct minutes *m, const struct followup *f)
{
	char due[DATE_TEXT], closed[DATE_TEXT];
	bool overdue = f->status == FOLLOWUP_OPEN && date_compare(f->due, m->scope->today) < 0;

	date_format(f->due, due);
	date_format(f->closed, closed);
	str_addf(&m->line, "- %s: %s, by %s (%s%s%s)", f->what,
	         board_name(m->board, NOUN_PERSON, f->owner), due,
	         overdue ? "overdue" : followup_status_words[f->status],
	         closed[0] != '\0' ? " " : "", closed);
	minutes_flush(m, 0);
}

static int compare_followups(const void *left, const void *right, void *minutes)
{
	const struct board *b = ((const struct minutes *)minutes)->board;
	const struct followup *x = board_followup(b, *(const int *)left);
	const struct followup *y = board_followup(b, *(const int *)right);
	int order = (x->status != FOLLOWUP_OPEN) - (y->status != FOLLOWUP_OPEN);

	if (order == 0)
		order = date_compare(x->due, y->due);
	return order != 0 ? order : x->id - y->id;
}

static void add_followups(struct minutes *m)
{
	int *ids, done = 0;
	size_t count = board_sorted(m->board, NOUN_FOLLOWUP, &ids);

	minutes_section(m, "Follow-ups: who does what by when");
	if (count == 0)
		str_add(m->out, "None.\n");
	if (count > 1)
		qsort_r(ids, count, sizeof(*ids), compare_followups, m);
	for (size_t i = 0; i < count; i++) {
		add_followup(m, board_followup(m->board, ids[i]));
		done += board_followup(m->board, ids[i])->status == FOLLOWUP_DONE;
	}
	if (count > 0)
		str_addf(m->out, "\n%d of %zu done.\n", done, count);
	free(ids);
}

void minutes_add(struct str *out, const struct board *b, const struct minutes_scope *scope)
{
	struct minutes m = { .out = out, .board = b, .scope = scope };

	add_head(&m);
	minutes_add_actuals(&m);
	minutes_add_records(&m);
	add_duties(&m);
	minutes_add_promises(&m);
	add_issues(&m);
	add_followups(&m);
	str_release(&m.line);
}
