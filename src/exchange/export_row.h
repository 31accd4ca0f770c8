/*
 * exchange/export_row.h - inside the export: one row, cell by cell.
 *
 * Private to src/exchange.
 */
#ifndef EXCHANGE_EXPORT_ROW_H
#define EXCHANGE_EXPORT_ROW_H

#include "exchange/export.h"
#include "exchange/row_sorter.h"

/* The nouns of a kind as they are displayed. */
struct export_order {
	int *places; /* by id: the place in their order, from 1 */
	int *ids;    /* by place - 1 */
};

struct export
{
	const struct board *board;
	const struct kind *kind;
	struct listing *listing;
	struct row_sorter *sorter;
	struct sorter *figures; /* promises and actuals, see export_figures.c */
	struct export_order departments, people, measures;

	struct str texts; /* of the cells that are made here */
	size_t starts[KIND_COLUMNS_MAX];
	const char *cells[KIND_COLUMNS_MAX]; /* NULL: in `texts` */
	int count;
	bool damaged; /* a row belongs to nobody */
};

void cell_text(struct export *to, const char *text); /* borrowed until the row ends */
void cell_name(struct export *to, enum noun_kind kind, int id);
void cell_word(struct export *to, const char *const *words, int word);
void cell_amount(struct export *to, struct amount a, enum unit unit);
void cell_hours(struct export *to, struct amount hours); /* 8, 2.5 */
void cell_number(struct export *to, int number);
void cell_quarter(struct export *to, struct quarter q);
void cell_date(struct export *to, struct date d);
void cell_flag(struct export *to, bool flag); /* yes, or nothing */
void cell_people(struct export *to, const int *ids);

/* Does everything exist that the figure refers to?  If not, the export fails. */
bool figure_is_whole(struct export *to, struct figure_key key);
struct sort_key figure_order(const struct export *to, struct figure_key key);
void cell_names(struct export *to, struct figure_key key); /* department, person, measure */

/* Both begin the next row. */
void row_end(struct export *to);
void row_sort(struct export *to, struct sort_key key); /* written later, in order */

/* Writes all rows of a kind. */
void export_people(struct export *to);
void export_duties(struct export *to);
void export_measures(struct export *to);
void export_tiers(struct export *to);
void export_followups(struct export *to);
void export_moves(struct export *to);
void export_issues(struct export *to);
/* Sort their rows. */
void export_sessions(struct export *to);
void export_outlook(struct export *to);

/* Writes the figures that were handed in. */
bool export_figures(struct export *to, struct error *err) MUST_USE;

#endif
