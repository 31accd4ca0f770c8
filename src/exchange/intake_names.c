#include "exchange/intake_row.h"

#include "base/text.h"
#include "core/seed.h"

#include <stdio.h>

bool row_creates(const struct intake *in)
{
	return in->options->create || in->kind->creates;
}

/* Departments that no new board has; they follow the others in their order. */
static int count_own_departments(const struct board *b)
{
	int seeded = 0, count = 0;

	while (seed_departments[seeded] != NULL)
		seeded++;
	for (int id = 1; id <= board_last_id(b, NOUN_DEPARTMENT); id++)
		count += board_department(b, id) != NULL &&
		         seed_position(board_name(b, NOUN_DEPARTMENT, id), 0) > seeded;
	return count;
}

static bool create_department(struct intake *in, int column, int *id)
{
	struct department after = { .id = board_new_id(in->board, NOUN_DEPARTMENT) };
	const char *near = board_nearest(in->board, NOUN_DEPARTMENT, 0, row_cell(in, column));
	struct change c;
	struct error err;

	if (!row_name(in, column, &after.name))
		return false;
	if (near != NULL)
		row_tell(in, column, "%s is a new department; there is also %s", after.name, near);
	after.position = seed_position(after.name, count_own_departments(in->board));
	c = change_of_noun(in->board, NOUN_DEPARTMENT, &after);
	if (!change_check(in->board, &c, &err))
		return row_refuse(in, column, "%s", err.text);
	*id = after.id;
	return row_write(in, &c);
}

bool row_department(struct intake *in, int column, int *id)
{
	const char *cell = row_cell(in, column);
	int found;

	if (cell[0] == '\0')
		return true;
	found = board_find(in->board, NOUN_DEPARTMENT, 0, cell);
	if (found == 0 && row_creates(in))
		return create_department(in, column, id);
	if (found == 0)
		return row_refuse_unknown(in, column, NOUN_DEPARTMENT, 0);
	*id = found;
	return true;
}

bool row_person(struct intake *in, int column, int *id)
{
	const char *cell = row_cell(in, column);
	int found;

	if (cell[0] == '\0')
		return true;
	found = board_find(in->board, NOUN_PERSON, 0, cell);
	if (found == 0)
		return row_refuse_unknown(in, column, NOUN_PERSON, 0);
	*id = found;
	return true;
}

/* What would make the name known. */
static const char *advice(const struct intake *in, enum noun_kind kind)
{
	bool figures = in->options->kind == KIND_PROMISES || in->options->kind == KIND_ACTUALS;

	if (kind == NOUN_MEASURE || (kind == NOUN_DEPARTMENT && figures))
		return "add it with saydo import BOARD measures";
	if (kind == NOUN_PERSON && !figures)
		return "add it with saydo import BOARD people";
	return "--create would add it";
}

bool row_refuse_unknown(struct intake *in, int column, enum noun_kind kind, int scope)
{
	struct str sentence = { 0 };
	const char *cell = row_cell(in, column), *near;

	if (in->bad >= INTAKE_REPORTS)
		return row_refuse(in, column, "unknown");
	text_quote(&sentence, cell);
	if (scope != 0)
		str_addf(&sentence, " is not a measure of %s",
		         board_name(in->board, NOUN_DEPARTMENT, scope));
	else
		str_addf(&sentence, " is not a %s on this board", noun_of(kind)->name);
	near = board_nearest(in->board, kind, scope, cell);
	if (near != NULL) {
		str_add(&sentence, "; did you mean ");
		text_quote(&sentence, near);
		str_add_char(&sentence, '?');
	} else {
		str_addf(&sentence, "; %s", advice(in, kind));
	}
	row_refuse(in, column, "%s", str_text(&sentence));
	str_release(&sentence);
	return false;
}

bool row_write(struct intake *in, struct change *c)
{
	c->at = in->options->now;
	if (in->hooks->write(in->hooks->context, c, in->err))
		return true;
	in->failed = true;
	return false;
}

static enum row_fate put(struct intake *in, struct change *c, int line_before, int column)
{
	struct error err;

	if (change_is_empty(c))
		return ROW_SAME;
	if (line_before != 0)
		row_refuse(in, column, "line %d says otherwise about the same %s; keep one of them",
		           line_before, noun_of(c->noun)->name);
	else if (!change_check(in->board, c, &err))
		row_refuse(in, column, "%s", err.text);
	else if (row_write(in, c))
		return c->had ? ROW_CHANGED : ROW_ADDED;
	return ROW_BAD;
}

enum row_fate row_put(struct intake *in, enum noun_kind kind, const void *noun, int column)
{
	struct change c = change_of_noun(in->board, kind, noun);
	enum row_fate fate;
	char id[16];

	snprintf(id, sizeof(id), "%d", c.after.id);
	fate = put(in, &c, map_get(&in->nouns, id), column);
	if (fate != ROW_BAD)
		map_put(&in->nouns, id, (int)in->record->line);
	return fate;
}
