#include "app/outlook_edit.h"

#include <stdio.h>
#include <string.h>

static const char nobody[] = "Nobody is in the department Executives; add people on the cover (0).";

void outlook_ask(const struct outlook_table *table, int number, struct outcome *out)
{
	const struct outlook_row *row = outlook_table_selected(table);
	char title[OUTCOME_TEXT], what[64];

	if (row == NULL) {
		outcome_say(out, "%s", nobody);
		return;
	}
	if (row->line == OUTLOOK_SAID) {
		outcome_say(out, "What was said stays as it was said; Space marks if it came.");
		return;
	}
	outlook_row_title(table, row, what, sizeof(what));
	snprintf(title, sizeof(title), "%s, %s (one line; empty: nothing)",
	         board_name(table->board, NOUN_PERSON, row->person), what);
	outcome_field(out, number, title, outlook_row_text(table, row));
}

static void remove_line(const struct board *b, int id, struct outcome *out)
{
	struct change c;

	if (board_get(b, NOUN_OUTLOOK, id) == NULL)
		return;
	c = change_removing(b, NOUN_OUTLOOK, id);
	outcome_change(out, &c);
}

static void put_line(const struct board *b, const struct outlook *line, struct outcome *out)
{
	struct outlook after = *line;
	struct change c;

	if (after.id == 0)
		after.id = board_new_id(b, NOUN_OUTLOOK);
	c = change_of_noun(b, NOUN_OUTLOOK, &after);
	outcome_change(out, &c);
}

/* An outlook of an earlier quarter stays; the new one stands beside it. */
static int id_in_quarter(const struct board *b, int id, struct quarter quarter)
{
	const struct outlook *o = board_get(b, NOUN_OUTLOOK, id);

	return o != NULL && quarter_compare(o->quarter, quarter) == 0 ? id : 0;
}

bool outlook_take(const struct outlook_table *table, const struct scene *scene,
                  const struct answer_text *answer, struct outcome *out)
{
	const struct outlook_row *row = outlook_table_selected(table);
	struct outlook line = { .quarter = scene->planned, .text = answer->text };
	bool is_blank = answer->text[strspn(answer->text, " ")] == '\0';

	if (answer->rest != NULL)
		return outcome_refuse(out, "One line, please: paste a single one.");
	if (row == NULL || (is_blank && row->id == 0) ||
	    strcmp(answer->text, outlook_row_text(table, row)) == 0)
		return true;
	line.id = id_in_quarter(scene->board, row->id, scene->planned);
	line.person = row->person;
	line.kind = row->line == OUTLOOK_NEW ? "new" : "outlook";
	if (!is_blank)
		put_line(scene->board, &line, out);
	else if (line.id != 0)
		remove_line(scene->board, line.id, out);
	else
		return outcome_refuse(out, "It was said earlier and stays; write what is new.");
	if (!scene->read_only)
		outcome_say(out, "Saved for %s (u=Undo)",
		            board_name(scene->board, NOUN_PERSON, row->person));
	return true;
}

void outlook_turn_came(const struct outlook_table *table, const struct scene *scene,
                       struct outcome *out)
{
	static const char *const words[] = { [CAME_UNKNOWN] = "It came",
		                             [CAME_YES] = "It did not come",
		                             [CAME_NO] = "Not said whether it came" };
	const struct outlook_row *row = outlook_table_selected(table);
	struct outlook line = { .quarter = scene->review, .kind = "came" };

	if (row == NULL || row->line != OUTLOOK_SAID || row->id == 0) {
		outcome_say(out, "%s",
		            row == NULL ? nobody
		                        : "Space is for what was said for the last quarter: "
		                          "did it come?");
		return;
	}
	line.id = row->came_id;
	line.person = row->person;
	line.text = row->came == CAME_UNKNOWN ? "yes" : "no";
	if (row->came == CAME_NO)
		remove_line(scene->board, row->came_id, out);
	else
		put_line(scene->board, &line, out);
	if (!scene->read_only)
		outcome_say(out, "%s (Space=Next, u=Undo)", words[row->came]);
}
