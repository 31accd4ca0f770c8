#include "exchange/export.h"

#include "base/xalloc.h"
#include "exchange/export_row.h"

#include <stddef.h>
#include <stdlib.h>

bool figure_is_whole(struct export *to, struct figure_key key)
{
	const struct measure *m = board_measure(to->board, key.measure);
	bool whole = m != NULL && board_department(to->board, m->department) != NULL &&
	             board_person(to->board, key.person) != NULL;

	to->damaged = to->damaged || !whole;
	return whole;
}

void cell_names(struct export *to, struct figure_key key)
{
	const struct measure *m = board_measure(to->board, key.measure);

	cell_name(to, NOUN_DEPARTMENT, m->department);
	cell_name(to, NOUN_PERSON, key.person);
	cell_text(to, m->name);
}

struct sort_key figure_order(const struct export *to, struct figure_key key)
{
	int department = board_measure(to->board, key.measure)->department;

	return (struct sort_key){
		(uint64_t)key.quarter.index << 32 | (uint64_t)to->departments.places[department],
		(uint64_t)to->people.places[key.person] << 32 |
			(uint64_t)to->measures.places[key.measure],
	};
}

/* NULL when the board is damaged. */
static const struct measure *begin_figure(struct export *to, struct figure_key key)
{
	if (!figure_is_whole(to, key))
		return NULL;
	cell_quarter(to, key.quarter);
	cell_names(to, key);
	return board_measure(to->board, key.measure);
}

static void add_terms(struct export *to, const struct terms *t, enum unit unit)
{
	cell_amount(to, t->amount, unit);
	cell_amount(to, t->best_case, unit);
	cell_amount(to, t->floor, unit);
	cell_amount(to, t->value, UNIT_MONEY);
}

static void add_actual(struct export *to, const struct actual *a, enum unit unit)
{
	cell_amount(to, a->amount, unit);
	cell_amount(to, a->value, UNIT_MONEY);
	cell_flag(to, a->disputed);
	cell_text(to, a->note);
}

void export_amendment(struct export *to, const struct amendment *a)
{
	const struct measure *m = begin_figure(to, a->key);

	if (m == NULL)
		return;
	add_terms(to, &a->terms, (enum unit)m->unit);
	cell_text(to, a->reason);
	cell_text(to, a->entered_at);
	row_sort(to, figure_order(to, a->key));
}

void export_correction(struct export *to, const struct export_correction *c)
{
	const struct measure *m = begin_figure(to, c->key);

	if (m == NULL)
		return;
	add_actual(to, &c->actual, (enum unit)m->unit);
	cell_text(to, c->entered_at);
	row_sort(to, figure_order(to, c->key));
}

static struct export_order order_of(const struct board *b, enum noun_kind kind)
{
	struct export_order order;
	size_t count = board_sorted(b, kind, &order.ids);

	order.places = xcalloc((size_t)board_last_id(b, kind) + 1, sizeof(*order.places));
	for (size_t i = 0; i < count; i++)
		order.places[order.ids[i]] = (int)i + 1;
	return order;
}

static void order_release(struct export_order *order)
{
	free(order->places);
	free(order->ids);
}

static void (*const noun_writers[KIND_COUNT])(struct export *) = {
	[KIND_PEOPLE] = export_people,       [KIND_DUTIES] = export_duties,
	[KIND_MEASURES] = export_measures,   [KIND_TIERS] = export_tiers,
	[KIND_FOLLOWUPS] = export_followups, [KIND_MOVES] = export_moves,
	[KIND_ISSUES] = export_issues,       [KIND_SESSIONS] = export_sessions,
	[KIND_OUTLOOK] = export_outlook,
};

static bool collect(struct export *to, const struct export_source *source, struct error *err)
{
	ptrdiff_t kind = to->kind - kinds;

	if (noun_writers[kind] != NULL) {
		noun_writers[kind](to);
		return true;
	}
	if (kind == KIND_AMENDMENTS)
		return source->amendments(source->context, to, err);
	if (kind == KIND_CORRECTIONS)
		return source->corrections(source->context, to, err);
	return source->figures(source->context, to, err);
}

static void write_sorted(void *context, const char *const *cells)
{
	struct export *to = context;

	listing_row(to->listing, cells);
}

static size_t fill_columns(const struct kind *kind, struct listing_column *out)
{
	size_t count = 0;

	for (const struct column *c = kind->columns; c->name != NULL; c++)
		out[count++] = (struct listing_column){ c->name, column_is_number(c)
			                                                 ? LISTING_NUMBER
			                                                 : LISTING_WORDS };
	return count;
}

static void release(struct export *to)
{
	listing_close(to->listing);
	row_sorter_free(to->sorter);
	sorter_free(to->figures);
	order_release(&to->departments);
	order_release(&to->people);
	order_release(&to->measures);
	str_release(&to->texts);
}

bool export_write(const struct export_source *source, const struct export_request *request,
                  struct out_file *out, struct error *err)
{
	struct listing_column columns[KIND_COLUMNS_MAX];
	size_t count = fill_columns(request->kind, columns);
	struct export to = {
		.board = source->board,
		.kind = request->kind,
		.listing = listing_open(out, request->style, columns, count),
		.sorter = row_sorter_new(count, request->folder, 0),
		.figures = sorter_new(request->folder, 0),
		.departments = order_of(source->board, NOUN_DEPARTMENT),
		.people = order_of(source->board, NOUN_PERSON),
		.measures = order_of(source->board, NOUN_MEASURE),
	};
	bool good = collect(&to, source, err);

	if (good && to.damaged)
		good = error_set(err, "the board is damaged: some rows belong to nobody; saydo "
		                      "verify tells more");
	good = good && export_figures(&to, err) &&
	       row_sorter_replay(to.sorter, write_sorted, &to, err);
	release(&to);
	return good;
}
