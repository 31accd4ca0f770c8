#include "core/records.h"
#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"
#include "store/reader.h"

static const struct listing_column columns[] = {
	{ "at", LISTING_WORDS },
	{ "kind", LISTING_WORDS },
	{ "quarter", LISTING_WORDS },
	{ "person", LISTING_WORDS },
	{ "measure", LISTING_WORDS },
	{ "amount", LISTING_NUMBER },
	{ "best_case", LISTING_NUMBER },
	{ "floor", LISTING_NUMBER },
	{ "value", LISTING_NUMBER },
	{ "disputed", LISTING_WORDS },
	{ "reason", LISTING_WORDS },
	{ "source", LISTING_WORDS },
	{ "entered_afterwards", LISTING_WORDS },
};

static const char *kind_word(enum history_kind kind)
{
	switch (kind) {
	case HISTORY_PROMISE:
		return "promise";
	case HISTORY_AMENDMENT:
		return "amendment";
	case HISTORY_ACTUAL:
		return "actual";
	case HISTORY_CORRECTION:
		break;
	}
	return "correction";
}

static void add_row(struct answer *answer, const struct board *b, const struct history_row *h)
{
	enum unit unit = basis_unit(b, h->key.measure, BASIS_AMOUNT);
	struct cells *row = &answer->row;

	cells_text(row, h->at);
	cells_text(row, kind_word(h->kind));
	cells_quarter(row, h->key.quarter);
	cells_text(row, board_name(b, NOUN_PERSON, h->key.person));
	cells_text(row, board_name(b, NOUN_MEASURE, h->key.measure));
	cells_amount(row, h->terms.amount, unit);
	cells_amount(row, h->terms.best_case, unit);
	cells_amount(row, h->terms.floor, unit);
	cells_amount(row, h->terms.value, UNIT_MONEY);
	cells_text(row, h->disputed ? "yes" : NULL);
	cells_text(row, h->reason);
	cells_text(row, h->source);
	cells_text(row, h->entered_afterwards ? "yes" : NULL);
	cells_end(row, answer->listing);
}

static int list(const struct invocation *call, struct desk *desk, int person)
{
	struct history_reader *r;
	struct history_row h;
	struct answer answer;
	struct error err;
	int status;

	r = history_reader_open(desk->store,
	                        HISTORY_PROMISE | HISTORY_AMENDMENT | HISTORY_ACTUAL |
	                                HISTORY_CORRECTION,
	                        person, &err);
	if (r == NULL)
		return message_fail(STATUS_FAILED, &err);
	if (!answer_open(&answer, call, &desk->board, columns, COUNT_OF(columns)))
		return history_reader_close(r, &err) ? STATUS_USAGE : STATUS_FAILED;
	while (history_reader_next(r, &h))
		add_row(&answer, &desk->board, &h);
	status = answer_close(&answer);
	return history_reader_close(r, &err) ? status : message_fail(STATUS_FAILED, &err);
}

int command_log(const struct invocation *call)
{
	struct desk desk;
	struct error err;
	int person = 0;
	int status = STATUS_USAGE;

	if (!desk_open(&desk, call->operands[0], DESK_NOUNS, &err))
		return message_fail(STATUS_FAILED, &err);
	if (invocation_person(call, &desk.board, &person))
		status = list(call, &desk, person);
	desk_close(&desk);
	return status;
}
