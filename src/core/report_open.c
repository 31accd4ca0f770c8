#include "core/report_parts.h"

#include <stdlib.h>

static const struct document_column issue_columns[] = {
	{ "Issue", HOLDS_HEADS, false },
	{ "Raised by", HOLDS_WORDS, false },
	{ "Raised", HOLDS_WORDS, false },
};

static const struct document_column followup_columns[] = {
	{ "What", HOLDS_HEADS, false },   { "Who", HOLDS_WORDS, false },
	{ "By", HOLDS_WORDS, false },     { "State", HOLDS_WORDS, false },
	{ "Opened", HOLDS_WORDS, false }, { "Closed", HOLDS_WORDS, false },
};

static size_t count_open_issues(const struct report *r)
{
	size_t count = 0;

	for (int id = 1; id <= board_last_id(r->board, NOUN_ISSUE); id++) {
		const struct issue *issue = board_get(r->board, NOUN_ISSUE, id);

		count += issue != NULL && issue->status == ISSUE_OPEN;
	}
	return count;
}

void report_add_issues(struct report *r)
{
	document_text(r->doc, DOCUMENT_SECTION, "Open issues");
	if (count_open_issues(r) == 0) {
		document_text(r->doc, DOCUMENT_PARAGRAPH, "None.");
		return;
	}
	document_table(r->doc, &(struct document_table){ .name = "Issues",
	                                                 .caption = "What is parked and still open",
	                                                 .columns = issue_columns,
	                                                 .column_count = COUNT_OF(issue_columns) });
	for (int id = 1; id <= board_last_id(r->board, NOUN_ISSUE); id++) {
		const struct issue *issue = board_get(r->board, NOUN_ISSUE, id);

		if (issue == NULL || issue->status != ISSUE_OPEN)
			continue;
		document_row(r->doc, "");
		document_cell_name(r->doc, issue->text);
		document_cell_name(r->doc, report_person(r, issue->raised_by));
		report_cell_date(r, issue->opened);
	}
}

static struct date first_day(const struct report *r)
{
	return quarter_first_day(r->scope->review, r->board->settings.fiscal_start);
}

/* What was closed before the quarter is another report's. */
static bool is_of_review(const struct report *r, const struct followup *f)
{
	return f->status == FOLLOWUP_OPEN || date_compare(f->opened, first_day(r)) >= 0 ||
	       date_compare(f->closed, first_day(r)) >= 0;
}

static bool is_overdue(const struct report *r, const struct followup *f)
{
	return f->status == FOLLOWUP_OPEN && date_compare(f->due, r->scope->today) < 0;
}

/* qsort_r() hands on no pointer to const. */
struct order {
	const struct board *board;
};

static int compare_followups(const void *left, const void *right, void *order_of)
{
	const struct board *b = ((const struct order *)order_of)->board;
	const struct followup *x = board_followup(b, *(const int *)left);
	const struct followup *y = board_followup(b, *(const int *)right);
	int order = (x->status != FOLLOWUP_OPEN) - (y->status != FOLLOWUP_OPEN);

	if (order == 0)
		order = date_compare(x->due, y->due);
	return order != 0 ? order : x->id - y->id;
}

/* To be done first, then by date.  The caller frees *ids. */
static size_t read_followups(const struct report *r, int **ids)
{
	size_t all = board_sorted(r->board, NOUN_FOLLOWUP, ids), count = 0;
	struct order by = { r->board };

	for (size_t i = 0; i < all; i++)
		if (is_of_review(r, board_followup(r->board, (*ids)[i])))
			(*ids)[count++] = (*ids)[i];
	if (count > 1)
		qsort_r(*ids, count, sizeof(**ids), compare_followups, &by);
	return count;
}

static void add_followup(const struct report *r, const struct followup *f)
{
	bool overdue = is_overdue(r, f);

	document_row(r->doc, "");
	document_cell_name(r->doc, f->what);
	document_cell_name(r->doc, report_person(r, f->owner));
	report_cell_date(r, f->due);
	document_cell_text(r->doc, overdue ? "overdue" : followup_status_words[f->status]);
	if (overdue || f->status == FOLLOWUP_NOT_DONE)
		document_tone(r->doc, TONE_UNDER);
	report_cell_date(r, f->opened);
	report_cell_date(r, f->closed);
}

static void add_followup_table(const struct report *r, const int *ids, size_t count)
{
	char first[DATE_TEXT];

	date_format(first_day(r), first);
	document_block(r->doc, DOCUMENT_PARAGRAPH);
	document_words(r->doc, "Those that are open, and those opened or closed since %s.", first);
	document_table(r->doc,
	               &(struct document_table){ .name = "Follow-ups",
	                                         .caption = "Who does what by when",
	                                         .columns = followup_columns,
	                                         .column_count = COUNT_OF(followup_columns) });
	for (size_t i = 0; i < count; i++)
		add_followup(r, board_followup(r->board, ids[i]));
}

static void add_done(const struct report *r, const int *ids, size_t count)
{
	int64_t done = 0;

	for (size_t i = 0; i < count; i++)
		done += board_followup(r->board, ids[i])->status == FOLLOWUP_DONE;
	document_block(r->doc, DOCUMENT_PARAGRAPH);
	document_words(r->doc, "%lld of %zu done = ", (long long)done, count);
	report_add_amount(r, amount_of(ratio_scaled(ratio_of(done, (int64_t)count), 10000)),
	                  UNIT_PERCENT);
	document_words(r->doc, "; the usual norm is 90%%.");
}

void report_add_followups(struct report *r)
{
	int *ids;
	size_t count = read_followups(r, &ids);

	document_text(r->doc, DOCUMENT_SECTION, "Follow-ups: who does what by when");
	if (count == 0) {
		document_text(r->doc, DOCUMENT_PARAGRAPH, "None.");
	} else {
		add_followup_table(r, ids, count);
		add_done(r, ids, count);
	}
	free(ids);
}
