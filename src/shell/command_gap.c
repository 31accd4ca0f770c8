#include "base/text.h"
#include "core/gap_explain.h"
#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"
#include "store/reader.h"

static const struct listing_column columns[] = {
	{ "quarter", LISTING_WORDS },   { "line", LISTING_WORDS },    { "owner", LISTING_WORDS },
	{ "promised", LISTING_NUMBER }, { "actual", LISTING_NUMBER }, { "effect", LISTING_NUMBER },
};

/* What is asked for, and what is found. */
struct question {
	const struct board *board;
	struct quarter quarter;
	struct gap gap;
	struct mix mix;
};

/* One row: figures of any size, so texts of their own. */
struct row {
	struct str promised, actual, effect;
};

static void row_release(struct row *row)
{
	str_release(&row->promised);
	str_release(&row->actual);
	str_release(&row->effect);
}

/* People read the sign of an effect first. */
static void add_effect(struct str *out, const struct fraction *effect, struct currency currency,
                       bool grouped)
{
	if (grouped && effect != NULL && fraction_sign(effect) > 0)
		str_add_char(out, '+');
	gap_add_figure(out, effect, GAP_MONEY, currency, grouped);
}

static void add_line(struct answer *answer, const struct question *q, const struct gap_line *line)
{
	const struct gap_word *word = &gap_words[line->kind];
	struct currency currency = q->board->settings.currency;
	struct cells *cells = &answer->row;
	struct row row = { 0 };

	gap_add_figure(&row.promised, line->promised, word->form, currency, cells->grouped);
	gap_add_figure(&row.actual, line->actual, word->form, currency, cells->grouped);
	add_effect(&row.effect, line->effect, currency, cells->grouped);
	cells_quarter(cells, q->quarter);
	cells_text(cells, cells->grouped ? word->label : word->name);
	cells_text(cells, word->owner);
	cells_text(cells, str_text(&row.promised));
	cells_text(cells, str_text(&row.actual));
	cells_text(cells, str_text(&row.effect));
	cells_end(cells, answer->listing);
	row_release(&row);
}

/* A sentence under the answer for people; a program's lines stay lines. */
static int say(const struct str *sentence, bool to_people)
{
	struct str line = { 0 };
	int status = STATUS_DONE;

	if (sentence->length == 0)
		return status;
	text_gate(&line, sentence->bytes, sentence->length);
	if (to_people) {
		str_add_char(&line, '\n');
		status = message_output(&line);
	} else {
		message_line(str_text(&line));
	}
	str_release(&line);
	return status;
}

static int say_provisional(const struct question *q, bool to_people)
{
	struct str gap = { 0 }, mix = { 0 };
	int status;

	gap_add_provisional(&gap, q->board, &q->gap, GAP_NAMES_MAX);
	if (q->mix.count > 0)
		mix_add_provisional(&mix, q->board, &q->mix, GAP_NAMES_MAX);
	status = say(&gap, to_people);
	if (status == STATUS_DONE)
		status = say(&mix, to_people);
	str_release(&gap);
	str_release(&mix);
	return status;
}

static int say_nothing(const struct question *q)
{
	struct str text = { 0 };

	gap_add_nothing(&text, &q->gap);
	say(&text, false);
	str_release(&text);
	return STATUS_DONE;
}

static int list(const struct invocation *call, const struct question *q)
{
	struct answer answer;
	bool to_people;
	int status;

	if (!answer_open(&answer, call, q->board, columns, COUNT_OF(columns)))
		return STATUS_USAGE;
	to_people = answer.row.grouped;
	for (size_t i = 0; i < q->gap.count; i++)
		add_line(&answer, q, &q->gap.lines[i]);
	for (size_t i = 0; q->gap.count > 0 && i < q->mix.count; i++)
		add_line(&answer, q, &q->mix.lines[i]);
	status = answer_close(&answer);
	if (status != STATUS_DONE)
		return status;
	return q->gap.count > 0 ? say_provisional(q, to_people) : say_nothing(q);
}

static bool read_figures(struct store *store, struct question *q, struct error *err)
{
	struct figure_reader *r = figure_reader_open(store, err);
	struct figure f;

	if (r == NULL)
		return false;
	while (figure_reader_next(r, &f)) {
		gap_feed(&q->gap, q->board, &f);
		mix_feed(&q->mix, q->board, &f);
	}
	gap_finish(&q->gap, q->board);
	mix_finish(&q->mix, q->board);
	return figure_reader_close(r, err);
}

int command_gap(const struct invocation *call)
{
	struct question q = { 0 };
	struct desk desk;
	struct error err;
	int status;

	if (!invocation_quarter(call->operands[1], &q.quarter))
		return STATUS_USAGE;
	if (!desk_open(&desk, call->operands[0], DESK_NOUNS, &err))
		return message_fail(STATUS_FAILED, &err);
	q.board = &desk.board;
	q.gap.quarter = q.mix.quarter = q.quarter;
	if (read_figures(desk.store, &q, &err))
		status = list(call, &q);
	else
		status = message_fail(STATUS_FAILED, &err);
	gap_release(&q.gap);
	mix_release(&q.mix);
	desk_close(&desk);
	return status;
}
