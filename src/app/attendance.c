#include "app/attendance.h"

#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN_WHO, COLUMN_HERE, COLUMN_WIN, COLUMN_NOT_WORKING };

static const struct column columns[] = {
	{ "Who", 14, 2, ALIGN_LEFT, 100, 'w' },
	{ "Here", 7, 0, ALIGN_LEFT, 95, 'h' },
	{ "Win", 12, 4, ALIGN_LEFT, 90, 'i' },
	{ "Not working", 12, 4, ALIGN_LEFT, 80, 'n' },
	{ 0 },
};

static const enum entry_kind kinds[] = {
	[COLUMN_HERE] = ENTRY_PRESENT,
	[COLUMN_WIN] = ENTRY_WIN,
	[COLUMN_NOT_WORKING] = ENTRY_NOT_WORKING,
};

void attendance_release(struct attendance *attendance)
{
	free(attendance->people);
	roster_release(&attendance->roster);
}

int attendance_selected(const struct attendance *attendance)
{
	size_t row;

	return roster_selected(&attendance->roster, &row) ? attendance->people[row] : 0;
}

bool attendance_step_down(struct attendance *attendance)
{
	struct list *list = &attendance->roster.table.list;
	size_t at = list_selected(list, attendance->roster.count);

	if (at + 1 >= attendance->roster.count)
		return false;
	list->selected = at + 1;
	return true;
}

const char *attendance_said(const struct attendance *attendance, int person, enum entry_kind kind)
{
	struct entry_key key = { attendance->session, SHEET_TABLE, kind, person };
	const struct entry *e = session_entry_find(attendance->board, key);

	return e != NULL ? e->text : NULL;
}

int attendance_count(const struct attendance *attendance, enum entry_kind kind)
{
	int count = 0;

	for (size_t i = 0; i < attendance->count; i++)
		count += attendance_said(attendance, attendance->people[i], kind) != NULL;
	return count;
}

/* "" for who is not here yet, as the cell shows it. */
static const char *words_of(const struct attendance *attendance, int person, int column)
{
	const char *said;

	if (column == COLUMN_WHO)
		return board_name(attendance->board, NOUN_PERSON, person);
	said = attendance_said(attendance, person, kinds[column]);
	if (said != NULL && column == COLUMN_HERE)
		return entry_kind_words[ENTRY_PRESENT];
	return said != NULL ? said : "";
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct attendance *attendance = context;

	for (int column = COLUMN_WHO; column <= COLUMN_NOT_WORKING; column++)
		str_addf(out, "%s ", words_of(attendance, attendance->people[row], column));
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct attendance *attendance = context;
	int a = attendance->people[left], b = attendance->people[right];

	if (column == COLUMN_WHO)
		return strcmp(board_folded(attendance->board, NOUN_PERSON, a),
		              board_folded(attendance->board, NOUN_PERSON, b));
	return strcmp(words_of(attendance, a, column), words_of(attendance, b, column));
}

static struct roster_spec roster_spec(const struct attendance *attendance)
{
	return (struct roster_spec){ attendance, attendance->count, row_words, compare_rows };
}

static void collect(struct attendance *attendance, const struct scene *scene)
{
	int *ids;
	size_t all = board_sorted(scene->board, NOUN_PERSON, &ids);

	attendance->count = 0;
	attendance->people = xgrow(attendance->people, &attendance->capacity, all + 1,
	                           sizeof(*ids));
	for (size_t i = 0; i < all && scene->session != 0; i++)
		if (person_is_active(board_person(scene->board, ids[i]), scene->planned))
			attendance->people[attendance->count++] = ids[i];
	free(ids);
}

void attendance_refresh(struct attendance *attendance, const struct scene *scene)
{
	struct roster_spec spec;

	attendance->board = scene->board;
	attendance->session = scene->session;
	collect(attendance, scene);
	spec = roster_spec(attendance);
	roster_refresh(&attendance->roster, &spec);
}

void attendance_filter(struct attendance *attendance, const char *text)
{
	struct roster_spec spec = roster_spec(attendance);

	roster_filter(&attendance->roster, &spec, text);
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct attendance *attendance = context;
	int person = attendance->people[attendance->roster.rows[row]];

	snprintf(out, size, "%s", words_of(attendance, person, column));
}

static enum style cell_style(const void *context, size_t row, int column)
{
	(void)context;
	(void)row;
	return column == COLUMN_HERE ? STYLE_STRONG : STYLE_NORMAL;
}

static const char *empty_words(const struct attendance *attendance)
{
	if (attendance->session == 0)
		return "No session is open, so nobody is at the table yet. Press 0, then Enter: "
		       "that starts one. Then here stands who is present, one win of each, and "
		       "one thing that is not working.";
	if (attendance->roster.filter[0] != '\0')
		return "No row has this text. Esc shows all rows.";
	return "Nobody is on this board in that quarter. Press 0, then a to add people.";
}

static struct table_spec table_spec(const struct attendance *attendance)
{
	return (struct table_spec){
		.columns = columns,
		.rows = attendance->roster.count,
		.context = attendance,
		.text = cell_text,
		.style = cell_style,
		.empty = empty_words(attendance),
	};
}

enum table_result attendance_update(struct attendance *attendance, const struct event *event,
                                    int action)
{
	struct table_spec spec = table_spec(attendance);
	struct roster_spec rows = roster_spec(attendance);

	return roster_update(&attendance->roster, &rows, &spec, event, action);
}

void attendance_draw(const struct attendance *attendance, struct canvas *cv)
{
	struct table_spec spec = table_spec(attendance);

	table_draw(&attendance->roster.table, &spec, cv);
}
