#include "core/report.h"

#include "core/report_parts.h"

static const struct session *session_of_quarter(const struct board *b, struct quarter quarter)
{
	for (int id = board_last_id(b, NOUN_SESSION); id > 0; id--) {
		const struct session *s = board_session(b, id);

		if (s != NULL && quarter_compare(s->quarter, quarter) == 0)
			return s;
	}
	return NULL;
}

struct report_scope report_scope_of(const struct board *b, struct quarter review, struct date today)
{
	const struct session *s = session_of_quarter(b, review);
	bool is_planned = s != NULL && quarter_is_given(s->planned);

	return (struct report_scope){ .review = review,
		                      .planned = is_planned ? s->planned : quarter_add(review, 1),
		                      .today = today };
}

static void add_quarter(const struct report *r, const char *what, struct quarter quarter)
{
	int fiscal_start = r->board->settings.fiscal_start;
	char name[QUARTER_TEXT], first[DATE_TEXT], last[DATE_TEXT];

	date_format(quarter_first_day(quarter, fiscal_start), first);
	date_format(quarter_last_day(quarter, fiscal_start), last);
	document_block(r->doc, DOCUMENT_PARAGRAPH);
	document_words(r->doc, "%s: %s (%s to %s).", what, quarter_format(quarter, name), first,
	               last);
}

static void add_session(const struct report *r)
{
	const struct session *s = r->session;

	document_block(r->doc, DOCUMENT_PARAGRAPH);
	if (s == NULL) {
		document_words(r->doc, "Session: none was held.");
		return;
	}
	document_words(r->doc, "Session: started %s, ", s->started_at);
	if (s->closed_at[0] != '\0')
		document_words(r->doc, "closed %s, ", s->closed_at);
	else
		document_words(r->doc, "not closed yet, ");
	if (s->rating > 0)
		document_words(r->doc, "rated %d of 10.", s->rating);
	else
		document_words(r->doc, "not rated.");
}

static void add_head(struct report *r)
{
	char today[DATE_TEXT];
	struct str title = { 0 };

	str_addf(&title, "Review of %s", r->review);
	document_entitle(r->doc, r->board->settings.company, str_text(&title));
	str_release(&title);
	add_quarter(r, "Reviewed", r->scope->review);
	add_quarter(r, "Planned", r->scope->planned);
	add_session(r);
	date_format(r->scope->today, today);
	document_block(r->doc, DOCUMENT_PARAGRAPH);
	document_words(r->doc, "Written on %s. Money is in %s.", today,
	               r->board->settings.currency.code);
	if (r->scope->head == NULL)
		return;
	document_block(r->doc, DOCUMENT_PARAGRAPH);
	document_words(r->doc, "Head of the seals: ");
	document_span(r->doc, VOICE_STRONG, r->scope->head);
	document_words(r->doc, ". Who keeps a copy can later see that no sealed line was "
	                       "changed: saydo verify --head.");
}

static void (*const parts[])(struct report *r) = {
	report_add_short,   report_add_meeting,    report_add_read_back, report_add_actuals,
	report_add_records, report_add_gap,        report_add_duties,    report_add_tiers,
	report_add_outlook, report_add_promises,   report_add_issues,    report_add_followups,
	report_add_close,   report_add_arithmetic,
};

void report_build(struct document *d, const struct board *b, const struct report_scope *scope)
{
	struct report r = { .doc = d, .board = b, .scope = scope };

	r.session = board_session(b, scope->session);
	if (r.session == NULL)
		r.session = session_of_quarter(b, scope->review);
	r.is_closed = quarter_is_closed(scope->review, b->settings.fiscal_start, scope->today);
	quarter_format(scope->review, r.review);
	quarter_format(scope->planned, r.planned);
	records_of_board(&r.records, b, scope->review, scope->today);
	add_head(&r);
	for (size_t i = 0; i < COUNT_OF(parts); i++)
		parts[i](&r);
	records_release(&r.records);
}
