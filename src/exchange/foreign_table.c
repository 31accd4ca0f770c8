#include "exchange/foreign_table.h"

#include "base/text.h"
#include "base/xalloc.h"
#include "exchange/foreign.h"

#include <stdlib.h>
#include <string.h>

void foreign_table_begin(struct foreign_table *t, const struct profile *profile, bool needs_owner)
{
	foreign_table_release(t);
	t->profile = profile;
	t->needs_owner = needs_owner;
}

void foreign_table_release(struct foreign_table *t)
{
	str_release(&t->best);
	arena_release(&t->texts);
	*t = (struct foreign_table){ 0 };
}

static bool is_empty(const char *cell)
{
	return cell[strspn(cell, " \t")] == '\0';
}

const char *foreign_cell(const struct foreign_table *t, const struct csv_record *record,
                         enum profile_list column)
{
	int at = t->at[column];
	const char *cell;

	if (at < 0 || (size_t)at >= record->count)
		return "";
	cell = record->cells[at];
	if (is_empty(cell) || profile_lists(t->profile, PROFILE_MISSING, cell))
		return "";
	return cell;
}

/* The first word of the list that is a heading; its places are counted. */
static int find_heading(const struct word_list *list, char *const *letters, size_t count,
                        size_t *times)
{
	int at = -1;

	*times = 0;
	for (size_t word = 0; word < list->count && at < 0; word++) {
		for (size_t i = 0; i < count; i++) {
			if (letters[i][0] == '\0' || strcmp(letters[i], list->keys[word]) != 0)
				continue;
			at = at < 0 ? (int)i : at;
			++*times;
		}
	}
	return at;
}

static bool lacks(const struct foreign_table *t, const int *at, enum profile_list column)
{
	const struct profile *p = t->profile;

	if (at[column] >= 0 || !profile_has(p, column))
		return false;
	if (column == PROFILE_OWNER)
		return t->needs_owner && p->groups != GROUPS_OWNER;
	if (column == PROFILE_DATE)
		return at[PROFILE_WON_DATE] < 0;
	if (column == PROFILE_AMOUNT)
		return profile_sums(p);
	if (column == PROFILE_RANGE)
		return !profile_has(p, PROFILE_DATE) && !profile_has(p, PROFILE_START_DATE);
	return column == PROFILE_STAGE || column == PROFILE_GROUP;
}

static void describe_lacking(struct foreign_table *t, const int *at)
{
	str_clear(&t->best);
	for (int i = 0; i < PROFILE_COLUMNS; i++) {
		if (!lacks(t, at, (enum profile_list)i))
			continue;
		str_addf(&t->best, "%s%s (", t->best.length > 0 ? ", " : "",
		         profile_key((enum profile_list)i));
		text_quote(&t->best, t->profile->lists[i].words[0]);
		str_add(&t->best, ")");
	}
}

/* Keeps what the likeliest headings lack: those with the most columns. */
static bool has_all(struct foreign_table *t, const int *at)
{
	int lacking = 0, wanted = 0;

	for (int i = 0; i < PROFILE_COLUMNS; i++) {
		lacking += lacks(t, at, (enum profile_list)i);
		wanted += profile_has(t->profile, (enum profile_list)i);
	}
	if (lacking > 0 && (t->lacking == 0 || lacking < t->lacking)) {
		t->lacking = lacking;
		describe_lacking(t, at);
	}
	return lacking == 0 && wanted > 0;
}

static bool refuse_twice(const char *heading, struct error *err)
{
	struct str sentence = { 0 };

	text_quote(&sentence, heading);
	error_set(err, "the column %s is there twice; keep one of them", str_text(&sentence));
	str_release(&sentence);
	return false;
}

static bool keep_headings(struct foreign_table *t, const struct csv_record *record, const int *at,
                          const size_t *times, struct error *err)
{
	for (int i = 0; i < PROFILE_COLUMNS; i++) {
		if (times[i] > 1)
			return refuse_twice(record->cells[at[i]], err);
		t->at[i] = at[i];
		t->headings[i] = at[i] < 0 ? "" : arena_text(&t->texts, record->cells[at[i]]);
	}
	t->width = record->count;
	t->found = true;
	return true;
}

/* PLACE_INSIDE stands for "these are no headings". */
static enum table_place match(struct foreign_table *t, const struct csv_record *record,
                              struct error *err)
{
	char **letters = xcalloc(record->count, sizeof(*letters));
	size_t times[PROFILE_COLUMNS];
	int at[PROFILE_COLUMNS];
	enum table_place place = PLACE_INSIDE;

	for (size_t i = 0; i < record->count; i++)
		letters[i] = text_letters(record->cells[i]);
	for (int i = 0; i < PROFILE_COLUMNS; i++)
		at[i] = find_heading(&t->profile->lists[i], letters, record->count, &times[i]);
	if (has_all(t, at)) {
		place = t->tables++ == 0 ? PLACE_FIRST_HEADER : PLACE_HEADER;
		if (!keep_headings(t, record, at, times, err))
			place = PLACE_REFUSED;
	}
	for (size_t i = 0; i < record->count; i++)
		free(letters[i]);
	free(letters);
	return place;
}

static bool is_blank(const struct csv_record *record)
{
	for (size_t i = 0; i < record->count; i++)
		if (!is_empty(record->cells[i]))
			return false;
	return true;
}

static bool is_comment(const struct foreign_table *t, const struct csv_record *record)
{
	return t->profile->comment != '\0' && record->cells[0][0] == t->profile->comment;
}

/* "# Start date: 20260401" */
static void read_comment(struct foreign_table *t, const char *text)
{
	const struct date_column any = { 0 };
	const char *colon = strchr(text, ':');
	struct error ignored;
	struct date date;
	char *label;

	if (colon == NULL || date_column_read(&any, colon + 1, &date, &ignored) != DATE_OK)
		return;
	label = xstrndup(text + 1, (size_t)(colon - text) - 1);
	if (profile_lists(t->profile, PROFILE_START_DATE, label))
		t->from = date;
	else if (profile_lists(t->profile, PROFILE_END_DATE, label))
		t->to = date;
	free(label);
}

static enum table_place take_comment(struct foreign_table *t, const struct csv_record *record)
{
	if (!t->commented)
		t->found = false;
	t->commented = true;
	if (record->cells[0][1] != '\0')
		read_comment(t, record->cells[0]);
	return PLACE_COMMENT;
}

static bool is_header_again(const struct foreign_table *t, const struct csv_record *record)
{
	for (int i = 0; i < PROFILE_COLUMNS; i++)
		if (t->at[i] >= 0 && ((size_t)t->at[i] >= record->count ||
		                      strcmp(record->cells[t->at[i]], t->headings[i]) != 0))
			return false;
	return true;
}

/* Between blocks of comments a table that is not wanted may have any length. */
static bool may_be_header(const struct foreign_table *t, const struct csv_record *record)
{
	if (t->profile->header_row > 0)
		return record->line == t->profile->header_row;
	return t->profile->comment != '\0' || t->searched <= FOREIGN_HEADER_ROWS;
}

static enum table_place seek(struct foreign_table *t, const struct csv_record *record,
                             struct error *err)
{
	enum table_place place;

	t->searched++;
	if (!may_be_header(t, record)) {
		if (t->profile->header_row > record->line)
			return PLACE_TITLE;
		foreign_table_explain(t, err);
		return PLACE_REFUSED;
	}
	place = match(t, record, err);
	if (place != PLACE_INSIDE)
		return place;
	return t->profile->comment != '\0' ? PLACE_OTHER : PLACE_TITLE;
}

enum table_place foreign_table_place(struct foreign_table *t, const struct csv_record *record,
                                     struct error *err)
{
	if (is_comment(t, record))
		return take_comment(t, record);
	if (is_blank(record))
		return PLACE_BLANK;
	t->commented = false;
	if (t->profile->comment != '\0' && record->count != t->width)
		t->found = false;
	if (!t->found)
		return seek(t, record, err);
	return is_header_again(t, record) ? PLACE_HEADER : PLACE_INSIDE;
}

void foreign_table_explain(const struct foreign_table *t, struct error *err)
{
	if (t->profile->header_row > 0)
		error_set(err, "line %d has not the headings of the profile",
		          t->profile->header_row);
	else if (t->profile->comment != '\0')
		error_set(err, "no table of the file has the headings of the profile");
	else
		error_set(err, "none of the first %d rows has the headings of the profile",
		          (int)FOREIGN_HEADER_ROWS);
	if (t->best.length > 0) {
		struct error first = *err;

		error_set(err, "%s; missing: %s", first.text, str_text(&t->best));
	}
}
