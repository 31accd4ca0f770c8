#include "app/cover_text.h"

#include "app/session_form.h"
#include "app/sheets.h"

#include <stdio.h>
#include <string.h>

enum { NAMES_LISTED = 20 };

static const char *const months[] = {
	"January", "February", "March",     "April",   "May",      "June",
	"July",    "August",   "September", "October", "November", "December",
};

static const char *month_of(struct date d)
{
	return months[d.month - 1];
}

/* "2026-Q3  July to September 2026" */
static void quarter_text(char *out, struct quarter quarter, int fiscal_start)
{
	struct date first = quarter_first_day(quarter, fiscal_start);
	struct date last = quarter_last_day(quarter, fiscal_start);
	char name[QUARTER_TEXT], year[16] = "";

	if (first.year != last.year)
		snprintf(year, sizeof(year), " %d", first.year);
	snprintf(out, COVER_LINE, "%s  %s%s to %s %d", quarter_format(quarter, name),
	         month_of(first), year, month_of(last), last.year);
}

/* The last one that was closed. */
static const struct session *last_session_of(const struct board *b, struct quarter review)
{
	for (int id = board_last_id(b, NOUN_SESSION); id > 0; id--) {
		const struct session *s = board_session(b, id);

		if (s != NULL && s->closed_at[0] != '\0' &&
		    quarter_compare(s->quarter, review) == 0)
			return s;
	}
	return NULL;
}

static void continue_text(char *out, const struct session *session)
{
	int sheet = sheets_find(session->sheet);
	char review[QUARTER_TEXT];
	int length = snprintf(out, COVER_LINE, "Continue the session of %s",
	                      quarter_format(session->quarter, review));

	if (sheet > 0)
		snprintf(out + length, COVER_LINE - (size_t)length, " at sheet %d %s",
		         sheets[sheet]->number, sheets[sheet]->name);
}

static void start_text(char *out, const struct scene *scene, bool has_past)
{
	const struct session *last = last_session_of(scene->board, scene->review);
	char review[QUARTER_TEXT], planned[QUARTER_TEXT];

	quarter_format(scene->review, review);
	quarter_format(scene->planned, planned);
	if (last != NULL)
		snprintf(out, COVER_LINE, "Start another session of %s; the last closed on %.10s",
		         review, last->closed_at);
	else if (has_past)
		snprintf(out, COVER_LINE, "Start the session: look back on %s, plan %s", review,
		         planned);
	else
		snprintf(out, COVER_LINE, "Start the first session: plan %s", planned);
}

static void fill_session(struct cover_text *text, const struct scene *scene)
{
	const struct session *session = board_session(scene->board, scene->session);
	bool has_past = missing_has_past(scene->board, scene->planned);

	text->past[0] = '\0';
	if (!has_past)
		snprintf(text->past, COVER_LINE,
		         "There is nothing to look back on yet: this time you only write down "
		         "whose job is what and what each promises.");
	if (session != NULL)
		continue_text(text->session, session);
	else
		start_text(text->session, scene, has_past);
}

static void fill_missing(struct cover_text *text, const struct scene *scene)
{
	struct missing all = { 0 };
	size_t count;

	missing_find(&all, scene->board, scene->review, scene->planned);
	for (int kind = 0; kind < MISSING_KINDS; kind++) {
		str_clear(&text->missing[kind]);
		missing_add_words(&text->missing[kind], scene->board, &all, (enum missing_kind)kind,
		                  NAMES_LISTED);
	}
	count = missing_count(&all);
	if (board_last_id(scene->board, NOUN_PERSON) == 0)
		snprintf(text->summary, COVER_LINE, "Nobody is on this board yet.");
	else if (count == 0)
		snprintf(text->summary, COVER_LINE, "Nothing is missing for the meeting.");
	else
		snprintf(text->summary, COVER_LINE, "%zu %s still missing for the meeting:", count,
		         count == 1 ? "thing is" : "things are");
	missing_release(&all);
}

static void fill_form(struct cover_text *text, bool is_short)
{
	struct str words = { 0 };

	session_form_words(&words, is_short);
	snprintf(text->form, COVER_LINE, "%s", str_text(&words));
	str_release(&words);
}

void cover_text_fill(struct cover_text *text, const struct scene *scene, bool is_short)
{
	const struct settings *settings = &scene->board->settings;

	snprintf(text->settings, COVER_LINE, "%.160s, %s, fiscal year from %s", settings->company,
	         settings->currency.code, months[settings->fiscal_start - 1]);
	quarter_text(text->review, scene->review, settings->fiscal_start);
	quarter_text(text->planned, scene->planned, settings->fiscal_start);
	fill_form(text, is_short);
	fill_session(text, scene);
	fill_missing(text, scene);
}

void cover_text_release(struct cover_text *text)
{
	for (int kind = 0; kind < MISSING_KINDS; kind++)
		str_release(&text->missing[kind]);
}
