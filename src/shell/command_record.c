#include "base/text.h"
#include "core/explain.h"
#include "core/records.h"
#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"
#include "store/reader.h"

#include <limits.h>

static const struct listing_column columns[] = {
	{ "department", LISTING_WORDS },    { "person", LISTING_WORDS },
	{ "measure", LISTING_WORDS },       { "basis", LISTING_WORDS },
	{ "unit", LISTING_WORDS },          { "quarters", LISTING_NUMBER },
	{ "promised", LISTING_NUMBER },     { "actual", LISTING_NUMBER },
	{ "ratio", LISTING_NUMBER },        { "short", LISTING_NUMBER },
	{ "over", LISTING_NUMBER },         { "ratio_without_worst", LISTING_NUMBER },
	{ "worst_quarter", LISTING_WORDS }, { "wape", LISTING_NUMBER },
	{ "repeat_closer", LISTING_WORDS }, { "finding", LISTING_WORDS },
};

static const char *const repeat_words[] = {
	[REPEAT_UNKNOWN] = NULL,
	[REPEAT_NO] = "no",
	[REPEAT_YES] = "yes",
};

/* What --person, --measure and --quarter ask for; 0 means all. */
struct question {
	int person;
	const char *measure;
	struct quarter as_of;
};

static bool is_asked(const struct question *q, const struct board *b, int person, int measure)
{
	return (q->person == 0 || q->person == person) &&
	       (q->measure == NULL || text_same(q->measure, board_name(b, NOUN_MEASURE, measure)));
}

static void add_row(struct answer *answer, const struct board *b, const struct record_row *r)
{
	const struct measure *m = board_measure(b, r->measure);
	const struct record *record = &r->record;
	enum unit unit = basis_unit(b, r->measure, r->basis);
	struct cells *row = &answer->row;

	cells_text(row, board_name(b, NOUN_DEPARTMENT, m->department));
	cells_text(row, board_name(b, NOUN_PERSON, r->person));
	cells_text(row, m->name);
	cells_text(row, basis_words[r->basis]);
	cells_text(row, unit_words[unit]);
	cells_number(row, record->quarters);
	cells_amount(row, amount_of(record->promised), unit);
	cells_amount(row, amount_of(record->actual), unit);
	cells_ratio(row, record->ratio);
	cells_number(row, record->short_count);
	cells_number(row, record->over_count);
	cells_ratio(row, record->without_worst);
	cells_quarter(row, record->scored[record->worst].quarter);
	cells_ratio(row, record->wape);
	cells_text(row, repeat_words[record->repeat_closer]);
	cells_text(row, finding_words[record->finding]);
	cells_end(row, answer->listing);
}

static int list(const struct invocation *call, const struct board *b, const struct records *all)
{
	struct answer answer;

	if (!answer_open(&answer, call, b, columns, COUNT_OF(columns)))
		return STATUS_USAGE;
	for (size_t i = 0; i < all->count; i++)
		add_row(&answer, b, &all->items[i]);
	return answer_close(&answer);
}

static int explain(const struct board *b, const struct records *all)
{
	struct str text = { 0 };
	int status;

	for (size_t i = 0; i < all->count; i++) {
		if (i > 0)
			str_add_char(&text, '\n');
		explain_record(&text, b, &all->items[i]);
	}
	status = message_output(&text);
	str_release(&text);
	return status;
}

static bool read_records(struct desk *desk, const struct question *q, struct records *all,
                         struct error *err)
{
	struct figure_reader *r = figure_reader_open_parts(desk->store, FIGURE_SCORES, err);
	struct figure f;

	if (r == NULL)
		return false;
	while (figure_reader_next(r, &f))
		if (is_asked(q, &desk->board, f.key.person, f.key.measure))
			records_feed(all, &desk->board, &f);
	records_finish(all, &desk->board);
	return figure_reader_close(r, err);
}

static int answer_question(const struct invocation *call, struct desk *desk, struct question *q)
{
	struct records all = { .as_of = q->as_of, .today = call->clock.today };
	struct error err;
	int status;

	if (!invocation_person(call, &desk->board, &q->person))
		return STATUS_USAGE;
	if (!read_records(desk, q, &all, &err))
		status = message_fail(STATUS_FAILED, &err);
	else if (has_option(call, OPTION_EXPLAIN))
		status = explain(&desk->board, &all);
	else
		status = list(call, &desk->board, &all);
	records_release(&all);
	return status;
}

int command_record(const struct invocation *call)
{
	struct question q = { .measure = call->options[OPTION_MEASURE], .as_of = { INT_MAX } };
	const char *quarter = call->options[OPTION_QUARTER];
	struct desk desk;
	struct error err;
	int status;

	if (quarter != NULL && !invocation_quarter(quarter, &q.as_of))
		return STATUS_USAGE;
	if (!desk_open(&desk, call->operands[0], DESK_NOUNS, &err))
		return message_fail(STATUS_FAILED, &err);
	status = answer_question(call, &desk, &q);
	desk_close(&desk);
	return status;
}
