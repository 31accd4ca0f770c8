#include "exchange/intake_row.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

void name_of_duty(struct str *out, const char *department, const char *duty)
{
	char *folded = text_fold(department);

	str_add(out, folded);
	str_add_char(out, '\n');
	free(folded);
	folded = text_fold(duty);
	str_add(out, folded);
	free(folded);
}

/* Has the file a row of its own for this duty in this department? */
static bool is_listed(const struct intake *in, int department, const char *duty)
{
	struct str name = { 0 };
	bool listed;

	name_of_duty(&name, board_name(in->board, NOUN_DEPARTMENT, department), duty);
	listed = map_get(&in->listed, str_text(&name)) != 0;
	str_release(&name);
	return listed;
}

/* A suggestion that nobody has touched moves to where the file has it, so
 * that an exported board comes back the same on a new board. */
static const struct duty *find_suggestion(const struct intake *in, const char *text)
{
	const struct board *b = in->board;

	for (int id = 1; id <= board_last_id(b, NOUN_DEPARTMENT); id++) {
		const struct duty *d = board_duty(b, board_find(b, NOUN_DUTY, id, text));

		if (d != NULL && d->status == DUTY_SUGGESTED && !is_listed(in, id, text))
			return d;
	}
	return NULL;
}

static struct duty begin(const struct intake *in, int department, const char *text)
{
	const struct board *b = in->board;
	const struct duty *before = board_duty(b, board_find(b, NOUN_DUTY, department, text));
	struct duty after;

	if (before == NULL)
		before = find_suggestion(in, text);
	if (before == NULL)
		return (struct duty){ .id = board_new_id(b, NOUN_DUTY),
			              .department = department,
			              .text = text,
			              .status = in->options->suggest ? DUTY_SUGGESTED : DUTY_KEPT };
	after = *before;
	after.department = department;
	return after;
}

/* The longest beginning of `cell` up to a semicolon or the end that names a
 * person, because a name may hold a semicolon.  *length is that of the first
 * part when none does. */
static int first_helper(const struct board *b, const char *cell, size_t *length)
{
	size_t end = strlen(cell);

	for (;;) {
		char *name = xstrndup(cell, end);
		int id = board_find(b, NOUN_PERSON, 0, name);
		const char *semicolon = strrchr(name, ';');
		size_t next = semicolon != NULL ? (size_t)(semicolon - name) : 0;

		free(name);
		*length = end;
		if (id != 0 || semicolon == NULL)
			return id;
		end = next;
	}
}

static bool refuse_helper(struct intake *in, const char *cell, size_t length)
{
	struct str sentence = { 0 };
	char *name = xstrndup(cell, length);
	const char *near = board_nearest(in->board, NOUN_PERSON, 0, name);

	text_quote(&sentence, name);
	str_add(&sentence, " is not a person on this board");
	if (near != NULL) {
		str_add(&sentence, "; did you mean ");
		text_quote(&sentence, near);
		str_add_char(&sentence, '?');
	} else {
		str_add(&sentence, "; write names with \"; \" between them");
	}
	row_refuse(in, DUTIES_HELPERS, "%s", str_text(&sentence));
	str_release(&sentence);
	free(name);
	return false;
}

static bool read_helpers(struct intake *in, int *helpers)
{
	const char *cell = row_cell(in, DUTIES_HELPERS);
	int count = 0;

	if (cell[0] == '\0')
		return true;
	memset(helpers, 0, HELPERS_MAX * sizeof(*helpers));
	for (cell += strspn(cell, "; "); *cell != '\0'; cell += strspn(cell, "; ")) {
		size_t length;
		int id = first_helper(in->board, cell, &length);

		if (id == 0)
			return refuse_helper(in, cell, length);
		if (count == HELPERS_MAX)
			return row_refuse(in, DUTIES_HELPERS, "names more than %d helpers",
			                  HELPERS_MAX);
		helpers[count++] = id;
		cell += length;
	}
	return true;
}

enum row_fate intake_duty(struct intake *in)
{
	struct duty after;
	const char *text = "";
	int department = 0;

	if (!row_needs(in, DUTIES_DEPARTMENT) ||
	    !row_department(in, DUTIES_DEPARTMENT, &department) ||
	    !row_name(in, DUTIES_DUTY, &text))
		return ROW_BAD;
	after = begin(in, department, text);
	if (!row_person(in, DUTIES_OWNER, &after.owner) || !read_helpers(in, after.helpers) ||
	    !row_word(in, DUTIES_FREQUENCY, &after.frequency) ||
	    !row_hours(in, DUTIES_HOURS, &after.hours_per_week) ||
	    !row_word(in, DUTIES_STAGE, &after.stage) ||
	    !row_word(in, DUTIES_STATUS, &after.status))
		return ROW_BAD;
	return row_put(in, NOUN_DUTY, &after, DUTIES_DUTY);
}
