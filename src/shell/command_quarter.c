#include "base/xalloc.h"
#include "core/records.h"
#include "core/standing.h"
#include "shell/answer.h"
#include "shell/desk.h"
#include "shell/message.h"
#include "store/reader.h"

#include <stdlib.h>

static const struct listing_column columns[] = {
	{ "quarter", LISTING_WORDS },     { "department", LISTING_WORDS },
	{ "person", LISTING_WORDS },      { "measure", LISTING_WORDS },
	{ "basis", LISTING_WORDS },       { "unit", LISTING_WORDS },
	{ "promised", LISTING_NUMBER },   { "actual", LISTING_NUMBER },
	{ "difference", LISTING_NUMBER }, { "ratio", LISTING_NUMBER },
	{ "standing", LISTING_WORDS },    { "disputed", LISTING_WORDS },
	{ "amendments", LISTING_NUMBER }, { "entered_afterwards", LISTING_WORDS },
};

/* The figures of one quarter; texts are not kept. */
struct page {
	const struct board *board;
	struct figures figures;
	bool closed;
};

static bool read_page(struct store *store, struct quarter quarter, struct page *page,
                      struct error *err)
{
	struct figure_reader *r = figure_reader_open(store, err);
	struct figures *all = &page->figures;
	struct figure f;

	if (r == NULL)
		return false;
	while (figure_reader_next(r, &f)) {
		if (quarter_compare(f.key.quarter, quarter) != 0)
			continue;
		all->items = xgrow(all->items, &all->capacity, all->count + 1, sizeof(f));
		all->items[all->count++] = f;
	}
	return figure_reader_close(r, err);
}

static int compare(const void *left, const void *right, void *page)
{
	const struct figure *a = left, *b = right;

	return board_compare_keys(((const struct page *)page)->board, a->key, b->key);
}

static void add_standing(struct cells *row, const struct figure *f, enum unit unit,
                         const struct measure *m, enum basis basis, bool closed)
{
	struct amount promised = figure_promised(f, basis), actual = figure_actual(f, basis);
	enum direction direction = (enum direction)m->direction;
	bool both = promised.given && actual.given;
	struct amount difference = { actual.units - promised.units, both };
	struct ratio ratio = { 0 };

	if (both)
		ratio = standing_ratio(promised.units, actual.units, direction);
	cells_amount(row, promised, unit);
	cells_amount(row, actual, unit);
	cells_amount(row, difference, unit);
	cells_ratio(row, ratio);
	cells_text(row, standing_words[standing_of(promised, actual, direction, closed)]);
}

static void add_row(struct answer *answer, const struct page *page, const struct figure *f,
                    enum basis basis)
{
	const struct board *b = page->board;
	const struct measure *m = board_measure(b, f->key.measure);
	enum unit unit = basis_unit(b, m->id, basis);
	struct cells *row = &answer->row;

	if (!figure_promised(f, basis).given && !figure_actual(f, basis).given)
		return;
	cells_quarter(row, f->key.quarter);
	cells_text(row, board_name(b, NOUN_DEPARTMENT, m->department));
	cells_text(row, board_name(b, NOUN_PERSON, f->key.person));
	cells_text(row, m->name);
	cells_text(row, basis_words[basis]);
	cells_text(row, unit_words[unit]);
	add_standing(row, f, unit, m, basis, page->closed);
	cells_text(row, f->actual.disputed ? "yes" : NULL);
	cells_number(row, f->promise.amendments);
	cells_text(row, f->promise.entered_afterwards ? "yes" : NULL);
	cells_end(row, answer->listing);
}

static int list(const struct invocation *call, struct page *page)
{
	struct answer answer;

	if (page->figures.count > 1)
		qsort_r(page->figures.items, page->figures.count, sizeof(struct figure), compare,
		        page);
	if (!answer_open(&answer, call, page->board, columns, COUNT_OF(columns)))
		return STATUS_USAGE;
	for (size_t i = 0; i < page->figures.count; i++)
		for (int basis = 0; basis < BASIS_COUNT; basis++)
			add_row(&answer, page, &page->figures.items[i], (enum basis)basis);
	return answer_close(&answer);
}

int command_quarter(const struct invocation *call)
{
	struct page page = { 0 };
	struct quarter quarter;
	struct desk desk;
	struct error err;
	int status = STATUS_FAILED;

	if (!invocation_quarter(call->operands[1], &quarter))
		return STATUS_USAGE;
	if (!desk_open(&desk, call->operands[0], DESK_NOUNS, &err))
		return message_fail(STATUS_FAILED, &err);
	page.board = &desk.board;
	page.closed = quarter_is_closed(quarter, desk.board.settings.fiscal_start,
	                                call->clock.today);
	if (read_page(desk.store, quarter, &page, &err))
		status = list(call, &page);
	else
		message_fail(STATUS_FAILED, &err);
	figures_release(&page.figures);
	desk_close(&desk);
	return status;
}
