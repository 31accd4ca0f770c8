#include "base/xalloc.h"
#include "core/report_parts.h"

#include <stdlib.h>

bool figure_is_locked(const struct figure *f)
{
	return f->promise.state == PROMISE_LOCKED;
}

bool figure_is_locked_or_actual(const struct figure *f)
{
	return figure_is_locked(f) || f->actual.amount.given;
}

static int compare_figures(const void *left, const void *right, void *reading)
{
	const struct figure *const *a = left, *const *b = right;

	return board_compare_keys(((const struct reading *)reading)->board, (*a)->key, (*b)->key);
}

struct reading report_read(const struct report *r, struct quarter quarter,
                           bool (*is_wanted)(const struct figure *f))
{
	const struct figures *all = &r->board->figures;
	struct reading reading = { xcalloc(all->count + 1, sizeof(*reading.items)), 0, r->board };

	for (size_t i = 0; i < all->count; i++)
		if (quarter_compare(all->items[i].key.quarter, quarter) == 0 &&
		    is_wanted(&all->items[i]))
			reading.items[reading.count++] = &all->items[i];
	if (reading.count > 1)
		qsort_r(reading.items, reading.count, sizeof(*reading.items), compare_figures,
		        &reading);
	return reading;
}

const char *report_person(const struct report *r, int person)
{
	return board_name(r->board, NOUN_PERSON, person);
}

const char *report_department(const struct report *r, int measure)
{
	return board_name(r->board, NOUN_DEPARTMENT, board_measure(r->board, measure)->department);
}

void report_cell_measure(const struct report *r, int measure, enum basis basis)
{
	struct str text = { 0 };

	str_add(&text, board_name(r->board, NOUN_MEASURE, measure));
	if (basis == BASIS_VALUE)
		str_add(&text, " (value)");
	document_cell_name(r->doc, str_text(&text));
	str_release(&text);
}

void report_cell_unit(const struct report *r, int measure, enum basis basis)
{
	struct str text = { 0 };

	str_add(&text, unit_words[basis_unit(r->board, measure, basis)]);
	if (board_measure(r->board, measure)->direction == DIRECTION_LOWER)
		str_add(&text, " " LOWER_SIGN);
	document_cell_text(r->doc, str_text(&text));
	str_release(&text);
}

void report_cell_amount(const struct report *r, struct amount a, enum unit unit)
{
	document_cell_amount(r->doc, a, unit, r->board->settings.currency);
}

void report_cell_date(const struct report *r, struct date date)
{
	char text[DATE_TEXT];

	date_format(date, text);
	document_cell_text(r->doc, text);
}

void report_cell_quarter(const struct report *r, struct quarter quarter)
{
	char text[QUARTER_TEXT];

	document_cell_text(r->doc, quarter_format(quarter, text));
}

void report_add_amount(const struct report *r, struct amount a, enum unit unit)
{
	struct str text = { 0 };

	amount_add_grouped(&text, a, unit, r->board->settings.currency);
	document_span(r->doc, VOICE_PLAIN, str_text(&text));
	str_release(&text);
}

void report_add_who(const struct report *r, int person, int measure)
{
	document_span(r->doc, VOICE_NAME, report_person(r, person));
	document_words(r->doc, ", ");
	document_span(r->doc, VOICE_NAME, board_name(r->board, NOUN_MEASURE, measure));
}

const char *plural(size_t count)
{
	return count == 1 ? "" : "s";
}
