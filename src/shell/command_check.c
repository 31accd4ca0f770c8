#include "base/text.h"
#include "core/doubt.h"
#include "core/paragraph.h"
#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"

#include <string.h>

static const struct listing_column columns[] = {
	{ "quarter", LISTING_WORDS }, { "kind", LISTING_WORDS }, { "person", LISTING_WORDS },
	{ "measure", LISTING_WORDS }, { "text", LISTING_WORDS },
};

/* What is to be looked at: one quarter, or the reviewed and the planned. */
struct question {
	struct quarter first, last;
	bool has_over;
	struct ratio over; /* of what was promised */
};

/* PERCENT has up to four decimals, so a share is counted in millionths. */
enum { SHARE_DECIMALS = 4, SHARE_WHOLE = 1000000 };

static bool read_over(const char *text, struct question *q)
{
	struct number_format format = { SHARE_DECIMALS, .percent = true, .mark = DECIMAL_POINT };
	struct error err;
	int64_t share;
	enum number_verdict verdict = number_read(text, format, &share, &err);

	if (verdict == NUMBER_OK && share >= 0) {
		q->has_over = true;
		q->over = ratio_of(share, SHARE_WHOLE);
		return true;
	}
	message_usage("--over=%s: write a percentage from 0 on, with at most %d decimals: 10, 12.5",
	              text, SHARE_DECIMALS);
	return false;
}

static bool read_question(const struct invocation *call, struct question *q)
{
	const char *over = call->options[OPTION_OVER];

	if (call->count > 1 && !invocation_quarter(call->operands[1], &q->first))
		return false;
	q->last = q->first;
	return over == NULL || read_over(over, q);
}

static void add_doubts(struct doubts *all, const struct board *b, const struct question *q,
                       struct date today)
{
	for (struct quarter at = q->first; quarter_compare(at, q->last) <= 0;
	     at = quarter_add(at, 1)) {
		doubts_add_quarter(all, b, at, today);
		if (q->has_over && quarter_is_closed(at, b->settings.fiscal_start, today))
			doubts_add_over(all, b, at, q->over);
	}
	doubts_add_duties(all, b);
	doubts_sort(all, b);
}

static int list(struct answer *answer, const struct board *b, const struct doubts *all)
{
	for (size_t i = 0; i < all->count; i++) {
		const struct doubt *d = &all->items[i];

		cells_quarter(&answer->row, d->quarter);
		cells_text(&answer->row, doubt_words[d->kind]);
		cells_text(&answer->row, board_name(b, NOUN_PERSON, d->person));
		cells_text(&answer->row, board_name(b, NOUN_MEASURE, d->measure));
		cells_text(&answer->row, d->text);
		cells_end(&answer->row, answer->listing);
	}
	return answer_close(answer);
}

/* Warnings on duties name their person themselves. */
static void add_subject(struct str *out, const struct board *b, const struct doubt *d)
{
	const char *person = board_name(b, NOUN_PERSON, d->person);
	const char *measure = board_name(b, NOUN_MEASURE, d->measure);

	if (d->kind >= DOUBT_NOBODY || (d->person == 0 && d->measure == 0))
		return;
	str_addf(out, "%s%s%s: ", person, d->person != 0 && d->measure != 0 ? ", " : "", measure);
}

/* A sentence about nobody in particular may begin with a word. */
static void begin_sentence(struct str *line, const struct doubt *d)
{
	char *first = line->bytes;

	if (d->person == 0 && d->measure == 0 && *first >= 'a' && *first <= 'z')
		*first = (char)(*first - 'a' + 'A');
}

static void add_sentence(struct str *out, const struct board *b, const struct doubt *d)
{
	struct str line = { 0 }, gated = { 0 };

	add_subject(&line, b, d);
	str_addf(&line, "%s.", d->text);
	begin_sentence(&line, d);
	text_gate(&gated, str_text(&line), line.length);
	paragraph_add(out, 2, str_text(&gated));
	str_release(&line);
	str_release(&gated);
}

static void add_heading(struct str *out, struct quarter quarter)
{
	char name[QUARTER_TEXT];

	if (out->length > 0)
		str_add_char(out, '\n');
	str_addf(out, "%s\n",
	         quarter_is_given(quarter) ? quarter_format(quarter, name) : "The flip board");
}

static void add_nothing(struct str *out, const struct question *q)
{
	char first[QUARTER_TEXT], last[QUARTER_TEXT];
	bool is_one = quarter_compare(q->first, q->last) == 0;

	str_addf(out, "Nothing to doubt in %s%s%s.\n", quarter_format(q->first, first),
	         is_one ? "" : " and ", is_one ? "" : quarter_format(q->last, last));
}

static int tell(const struct board *b, const struct doubts *all, const struct question *q)
{
	struct str text = { 0 };
	int status;

	if (all->count == 0)
		add_nothing(&text, q);
	for (size_t i = 0; i < all->count; i++) {
		const struct doubt *d = &all->items[i];

		if (i == 0 || quarter_compare(d->quarter, all->items[i - 1].quarter) != 0)
			add_heading(&text, d->quarter);
		add_sentence(&text, b, d);
	}
	status = message_output(&text);
	str_release(&text);
	return status;
}

static int answer_question(const struct invocation *call, const struct board *b,
                           const struct question *q)
{
	struct doubts all = { 0 };
	struct listing_style style;
	struct answer answer;
	int status;

	if (!invocation_format(call, &style))
		return STATUS_USAGE;
	add_doubts(&all, b, q, call->clock.today);
	if (style.format == LISTING_TEXT)
		status = tell(b, &all, q);
	else if (answer_open(&answer, call, b, columns, COUNT_OF(columns)))
		status = list(&answer, b, &all);
	else
		status = STATUS_USAGE;
	if (status == STATUS_DONE && all.count > 0)
		status = STATUS_FOUND;
	doubts_release(&all);
	return status;
}

int command_check(const struct invocation *call)
{
	struct question q = { 0 };
	struct desk desk;
	struct error err;
	int status;

	if (!read_question(call, &q))
		return STATUS_USAGE;
	if (!desk_open(&desk, call->operands[0], DESK_FIGURES, &err))
		return message_fail(STATUS_FAILED, &err);
	if (call->count == 1) {
		q.last = quarter_of_date(call->clock.today, desk.board.settings.fiscal_start);
		q.first = quarter_add(q.last, -1);
	}
	status = answer_question(call, &desk.board, &q);
	desk_close(&desk);
	return status;
}
