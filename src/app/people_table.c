#include "app/people_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN_WHO, COLUMN_DEPARTMENT, COLUMN_ROLE, COLUMN_FROM, COLUMN_TO };

static const struct column columns[] = {
	{ "Who", 14, 3, ALIGN_LEFT, 100, 'w' }, { "Department", 12, 2, ALIGN_LEFT, 80, 'd' },
	{ "Role", 10, 2, ALIGN_LEFT, 40, 'r' }, { "From", 8, 0, ALIGN_LEFT, 20, 'f' },
	{ "To", 8, 0, ALIGN_LEFT, 30, 't' },    { 0 },
};

static const struct person *person_at(const struct people_table *people, size_t row)
{
	return board_person(people->board, people->ids[row]);
}

static const char *department_of(const struct people_table *people, const struct person *p)
{
	return board_name(people->board, NOUN_DEPARTMENT, p->department);
}

static void person_words(const void *context, size_t row, struct str *out)
{
	const struct people_table *people = context;
	const struct person *p = person_at(people, row);

	str_addf(out, "%s %s %s", p->name, department_of(people, p), p->role);
}

static uint64_t person_id(const void *context, size_t row)
{
	return (uint64_t)((const struct people_table *)context)->ids[row];
}

static int compare_people(const void *context, size_t left, size_t right, int column)
{
	const struct people_table *people = context;
	const struct person *a = person_at(people, left), *b = person_at(people, right);

	if (column == COLUMN_DEPARTMENT)
		return board_department(people->board, a->department)->position -
		       board_department(people->board, b->department)->position;
	if (column == COLUMN_ROLE)
		return strcmp(a->role, b->role);
	if (column == COLUMN_FROM)
		return quarter_compare(a->active_from, b->active_from);
	if (column == COLUMN_TO)
		return quarter_compare(a->active_to, b->active_to);
	return strcmp(board_folded(people->board, NOUN_PERSON, a->id),
	              board_folded(people->board, NOUN_PERSON, b->id));
}

static struct roster_spec rows_of(const struct people_table *people)
{
	return (struct roster_spec){ people, people->count, person_words, compare_people };
}

void people_table_refresh(struct people_table *people, const struct scene *scene)
{
	struct roster_spec rows;

	people->board = scene->board;
	people->planned = scene->planned;
	free(people->ids);
	people->count = board_sorted(scene->board, NOUN_PERSON, &people->ids);
	rows = rows_of(people);
	people->roster.id = person_id;
	roster_refresh(&people->roster, &rows);
}

void people_table_filter(struct people_table *people, const char *text)
{
	struct roster_spec rows = rows_of(people);

	roster_filter(&people->roster, &rows, text);
}

void people_table_sort(struct people_table *people)
{
	struct roster_spec rows = rows_of(people);

	roster_refresh(&people->roster, &rows);
}

void people_table_release(struct people_table *people)
{
	roster_release(&people->roster);
	free(people->ids);
}

const struct person *people_table_selected(const struct people_table *people)
{
	size_t row;

	return roster_selected(&people->roster, &row) ? person_at(people, row) : NULL;
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct people_table *people = context;
	const struct person *p = person_at(people, people->roster.rows[row]);
	char from[QUARTER_TEXT], to[QUARTER_TEXT];
	const char *const texts[] = {
		[COLUMN_WHO] = p->name,
		[COLUMN_DEPARTMENT] = department_of(people, p),
		[COLUMN_ROLE] = p->role,
		[COLUMN_FROM] = quarter_format(p->active_from, from),
		[COLUMN_TO] = quarter_format(p->active_to, to),
	};

	snprintf(out, size, "%s", texts[column]);
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct people_table *people = context;
	const struct person *p = person_at(people, people->roster.rows[row]);

	(void)column;
	return person_is_active(p, people->planned) ? STYLE_NORMAL : STYLE_DIM;
}

struct table_spec people_table_spec(const struct people_table *people)
{
	return (struct table_spec){
		.columns = columns,
		.rows = people->roster.count,
		.context = people,
		.text = cell_text,
		.style = cell_style,
		.empty = people->roster.filter[0] != '\0'
		                 ? "Nobody has this text. Esc shows all."
		                 : "No people yet. Press a to add the first person. "
		                   "For a board full of examples leave with q and run: saydo demo",
	};
}

void people_table_unselect(const struct people_table *people, struct canvas *cv)
{
	size_t at = list_selected(&people->roster.table.list, people->roster.count);

	if (people->roster.count > 0)
		roster_unselect(&people->roster, cell_style(people, at, 0), cv);
}
