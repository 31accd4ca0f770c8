#include "app/outlook_table.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMN_WHO, COLUMN_WHAT, COLUMN_TEXT, COLUMN_CAME };

static const struct column columns[] = {
	{ "Who", 8, 1, ALIGN_LEFT, 80, 'w' },
	{ "What", 16, 0, ALIGN_LEFT, 90, 't' },
	{ "In one line", 10, 5, ALIGN_LEFT, 100, 0 },
	{ "Came?", 12, 0, ALIGN_LEFT, 85, 'c' },
	{ 0 },
};

static const struct {
	const char *sign;
	enum style style;
} looks[] = {
	[CAME_UNKNOWN] = { "?", STYLE_WARN },
	[CAME_YES] = { "CAME", STYLE_GOOD },
	[CAME_NO] = { "DID NOT COME", STYLE_BAD },
};

void outlook_table_release(struct outlook_table *table)
{
	free(table->rows);
	roster_release(&table->roster);
}

const struct outlook_row *outlook_table_selected(const struct outlook_table *table)
{
	size_t row;

	return roster_selected(&table->roster, &row) ? &table->rows[row] : NULL;
}

static const struct outlook *outlook_at(const struct board *b, int id)
{
	return board_get(b, NOUN_OUTLOOK, id);
}

/* The latest of a kind up to a quarter, and not before `from`; 0: none. */
static int find(const struct board *b, int person, const char *kind, struct quarter from,
                struct quarter to)
{
	int found = 0;

	for (int id = 1; id <= board_last_id(b, NOUN_OUTLOOK); id++) {
		const struct outlook *o = outlook_at(b, id);

		if (o == NULL || o->person != person || !text_same(o->kind, kind) ||
		    quarter_compare(o->quarter, from) < 0 || quarter_compare(o->quarter, to) > 0)
			continue;
		if (found == 0 || quarter_compare(o->quarter, outlook_at(b, found)->quarter) >= 0)
			found = id;
	}
	return found;
}

static struct outlook_row *add_row(struct outlook_table *table, int person, enum outlook_line line)
{
	struct outlook_row *row;

	table->rows = xgrow(table->rows, &table->capacity, table->count + 1, sizeof(*table->rows));
	row = &table->rows[table->count++];
	*row = (struct outlook_row){ .person = person, .line = line };
	return row;
}

static enum came came_of(const struct board *b, int id)
{
	const struct outlook *o = outlook_at(b, id);

	if (o == NULL)
		return CAME_UNKNOWN;
	return text_same(o->text, "yes") ? CAME_YES : CAME_NO;
}

static void add_person(struct outlook_table *table, int person)
{
	const struct board *b = table->board;
	struct quarter ever = { 0 }, review = table->review, planned = table->planned;
	struct outlook_row *row;

	add_row(table, person, OUTLOOK_TWO_YEARS)->id = find(b, person, "outlook", ever, planned);
	add_row(table, person, OUTLOOK_NEW)->id = find(b, person, "new", planned, planned);
	row = add_row(table, person, OUTLOOK_SAID);
	row->id = find(b, person, "new", review, review);
	row->came_id = find(b, person, "came", review, review);
	row->came = came_of(b, row->came_id);
}

static bool owes(const struct board *b, const struct person *p, struct quarter planned)
{
	return person_is_active(p, planned) &&
	       text_same(board_name(b, NOUN_DEPARTMENT, p->department), "Executives");
}

static bool has_said(const struct outlook_table *table, int person)
{
	struct quarter ever = { 0 };

	return find(table->board, person, "outlook", ever, table->planned) != 0 ||
	       find(table->board, person, "new", table->review, table->planned) != 0;
}

static void collect(struct outlook_table *table)
{
	int *people;
	size_t count = board_sorted(table->board, NOUN_PERSON, &people);

	table->count = 0;
	for (size_t i = 0; i < count; i++)
		if (owes(table->board, board_person(table->board, people[i]), table->planned) ||
		    has_said(table, people[i]))
			add_person(table, people[i]);
	free(people);
}

const char *outlook_row_text(const struct outlook_table *table, const struct outlook_row *row)
{
	const struct outlook *o = outlook_at(table->board, row->id);

	return o != NULL ? o->text : "";
}

void outlook_row_title(const struct outlook_table *table, const struct outlook_row *row, char *out,
                       size_t size)
{
	char quarter[QUARTER_TEXT];

	if (row->line == OUTLOOK_TWO_YEARS)
		snprintf(out, size, "Two-year outlook");
	else
		snprintf(out, size, "%s %s", row->line == OUTLOOK_NEW ? "New in" : "Said for",
		         quarter_format(row->line == OUTLOOK_NEW ? table->planned : table->review,
		                        quarter));
}

static void add_row_words(struct str *out, const struct outlook_table *table,
                          const struct outlook_row *row)
{
	const struct outlook *o = outlook_at(table->board, row->id);
	char title[64], quarter[QUARTER_TEXT];

	outlook_row_title(table, row, title, sizeof(title));
	str_addf(out, "%s, %s: %s", board_name(table->board, NOUN_PERSON, row->person), title,
	         o != NULL ? o->text : "nothing yet");
	if (o != NULL && row->line == OUTLOOK_TWO_YEARS &&
	    quarter_compare(o->quarter, table->planned) != 0)
		str_addf(out, " (as of %s)", quarter_format(o->quarter, quarter));
	if (o != NULL && row->line == OUTLOOK_SAID)
		str_addf(out, " - %s",
		         row->came == CAME_UNKNOWN ? "did it come?" : looks[row->came].sign);
	str_add_char(out, '\n');
}

void outlook_add_words(struct str *out, const struct outlook_table *table, int person)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->rows[i].person == person)
			add_row_words(out, table, &table->rows[i]);
}

void outlook_add_all_words(struct str *out, const struct outlook_table *table)
{
	for (size_t i = 0; i < table->count; i++)
		add_row_words(out, table, &table->rows[i]);
}

static void row_words(const void *context, size_t row, struct str *out)
{
	const struct outlook_table *table = context;

	add_row_words(out, table, &table->rows[row]);
}

static int compare_rows(const void *context, size_t left, size_t right, int column)
{
	const struct outlook_table *table = context;
	const struct outlook_row *a = &table->rows[left], *b = &table->rows[right];

	if (column == COLUMN_WHAT)
		return (int)a->line - (int)b->line;
	if (column == COLUMN_CAME)
		return (int)b->came - (int)a->came;
	return strcmp(board_folded(table->board, NOUN_PERSON, a->person),
	              board_folded(table->board, NOUN_PERSON, b->person));
}

static struct roster_spec roster_spec(const struct outlook_table *table)
{
	return (struct roster_spec){ table, table->count, row_words, compare_rows };
}

void outlook_table_filter(struct outlook_table *table, const char *text)
{
	struct roster_spec spec = roster_spec(table);

	roster_filter(&table->roster, &spec, text);
}

static void select_row(struct outlook_table *table, struct outlook_row wanted)
{
	for (size_t i = 0; i < table->count; i++)
		if (table->rows[i].person == wanted.person && table->rows[i].line == wanted.line)
			roster_select(&table->roster, i);
}

void outlook_table_refresh(struct outlook_table *table, const struct scene *scene)
{
	const struct outlook_row *row = outlook_table_selected(table);
	struct outlook_row wanted = row != NULL ? *row : (struct outlook_row){ 0 };
	struct roster_spec spec;

	table->board = scene->board;
	table->review = scene->review;
	table->planned = scene->planned;
	collect(table);
	spec = roster_spec(table);
	roster_refresh(&table->roster, &spec);
	select_row(table, wanted);
}

static const struct outlook_row *row_at(const struct outlook_table *table, size_t row)
{
	return &table->rows[table->roster.rows[row]];
}

static bool asks_whether_it_came(const struct outlook_row *row)
{
	return row->line == OUTLOOK_SAID && row->id != 0;
}

static void cell_text(const void *context, size_t row, int column, char *out, size_t size)
{
	const struct outlook_table *table = context;
	const struct outlook_row *r = row_at(table, row);
	const char *text = outlook_row_text(table, r);

	if (column == COLUMN_WHAT)
		outlook_row_title(table, r, out, size);
	else if (column == COLUMN_WHO)
		snprintf(out, size, "%s", board_name(table->board, NOUN_PERSON, r->person));
	else if (column == COLUMN_TEXT)
		snprintf(out, size, "%s", text[0] != '\0' ? text : "nothing yet");
	else
		snprintf(out, size, "%s", asks_whether_it_came(r) ? looks[r->came].sign : "");
}

static enum style cell_style(const void *context, size_t row, int column)
{
	const struct outlook_table *table = context;
	const struct outlook_row *r = row_at(table, row);

	if (column == COLUMN_CAME)
		return looks[r->came].style;
	if (column != COLUMN_TEXT || r->id != 0)
		return STYLE_NORMAL;
	return r->line == OUTLOOK_SAID ? STYLE_DIM : STYLE_WARN;
}

static struct table_spec table_spec(const struct outlook_table *table)
{
	return (struct table_spec){
		.columns = columns,
		.rows = table->roster.count,
		.context = table,
		.text = cell_text,
		.style = cell_style,
		.empty =
			table->roster.filter[0] != '\0'
				? "No row has this text. Esc shows all rows."
				: "Nobody is in the department Executives yet. The executives owe the "
				  "others a two-year outlook and what's new each quarter. Add them on "
				  "the cover (0), then come back with 8.",
	};
}

enum table_result outlook_table_update(struct outlook_table *table, const struct event *event,
                                       int action)
{
	struct table_spec spec = table_spec(table);
	struct roster_spec rows = roster_spec(table);

	return roster_update(&table->roster, &rows, &spec, event, action);
}

void outlook_table_draw(const struct outlook_table *table, struct canvas *cv)
{
	struct table_spec spec = table_spec(table);

	table_draw(&table->roster.table, &spec, cv);
}
