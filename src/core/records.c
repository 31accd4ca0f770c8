#include "core/records.h"

#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

enum unit basis_unit(const struct board *b, int measure, enum basis basis)
{
	return basis == BASIS_VALUE ? UNIT_MONEY : (enum unit)board_measure(b, measure)->unit;
}

static void end_run(struct records *all)
{
	for (int basis = 0; basis < BASIS_COUNT; basis++) {
		struct record_row *row;

		if (all->builders[basis].count == 0)
			continue;
		all->items = xgrow(all->items, &all->capacity, all->count + 1, sizeof(*row));
		row = &all->items[all->count++];
		row->person = all->person;
		row->measure = all->measure;
		row->basis = (enum basis)basis;
		record_finish(&all->builders[basis], &row->record);
	}
}

static void begin_run(struct records *all, const struct board *b, struct figure_key key)
{
	const struct measure *m = board_measure(b, key.measure);

	all->person = key.person;
	all->measure = key.measure;
	for (int basis = 0; basis < BASIS_COUNT; basis++)
		all->builders[basis] = (struct record_builder){
			.direction = (enum direction)m->direction,
		};
}

static bool counts(const struct records *all, const struct board *b, struct quarter quarter)
{
	return quarter_compare(quarter, all->as_of) <= 0 &&
	       quarter_is_closed(quarter, b->settings.fiscal_start, all->today);
}

void records_feed(struct records *all, const struct board *b, const struct figure *f)
{
	if (f->key.person != all->person || f->key.measure != all->measure) {
		end_run(all);
		begin_run(all, b, f->key);
	}
	if (!counts(all, b, f->key.quarter))
		return;
	for (int basis = 0; basis < BASIS_COUNT; basis++)
		record_add(&all->builders[basis], f->key.quarter,
		           figure_promised(f, (enum basis)basis),
		           figure_actual(f, (enum basis)basis));
}

struct order {
	const struct board *board;
};

static int compare_names(const struct board *b, const struct record_row *x,
                         const struct record_row *y)
{
	const struct measure *mx = board_measure(b, x->measure), *my = board_measure(b, y->measure);
	int order = strcmp(board_folded(b, NOUN_DEPARTMENT, mx->department),
	                   board_folded(b, NOUN_DEPARTMENT, my->department));

	if (order == 0)
		order = strcmp(board_folded(b, NOUN_PERSON, x->person),
		               board_folded(b, NOUN_PERSON, y->person));
	if (order == 0)
		order = strcmp(board_folded(b, NOUN_MEASURE, x->measure),
		               board_folded(b, NOUN_MEASURE, y->measure));
	return order != 0 ? order : (int)x->basis - (int)y->basis;
}

/* `context` is a struct order: qsort_r hands on no const pointer. */
static int compare_rows(const void *left, const void *right, void *context)
{
	const struct record_row *x = left, *y = right;
	const struct board *b = ((const struct order *)context)->board;
	int order = record_order(&x->record, basis_unit(b, x->measure, x->basis) == UNIT_MONEY,
	                         &y->record, basis_unit(b, y->measure, y->basis) == UNIT_MONEY);

	return order != 0 ? order : compare_names(b, x, y);
}

void records_finish(struct records *all, const struct board *b)
{
	struct order order = { b };

	end_run(all);
	if (all->count > 1)
		qsort_r(all->items, all->count, sizeof(*all->items), compare_rows, &order);
}

void records_release(struct records *all)
{
	free(all->items);
	*all = (struct records){ 0 };
}

void records_of_board(struct records *all, const struct board *b, struct quarter as_of,
                      struct date today)
{
	*all = (struct records){ .as_of = as_of, .today = today };
	for (size_t i = 0; i < b->figures.count; i++)
		records_feed(all, b, &b->figures.items[i]);
	records_finish(all, b);
}
