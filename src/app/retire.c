#include "app/retire.h"

#include "core/load.h"

#include <stdio.h>

static struct quarter last_quarter_of(const struct person *p, struct quarter review)
{
	return quarter_compare(p->active_from, review) > 0 ? p->active_from : review;
}

static void ask_retire(const struct scene *scene, const struct person *p, int number,
                       struct outcome *out)
{
	char title[OUTCOME_TEXT], text[OUTCOME_TEXT], duties[64] = "", quarter[QUARTER_TEXT];
	struct seat seat;

	seat_of(scene->board, p->id, &seat);
	if (seat.duties > 0)
		snprintf(duties, sizeof(duties), " Still owns %d %s on the flip board (6).",
		         seat.duties, seat.duties == 1 ? "duty" : "duties");
	snprintf(title, sizeof(title), "Retire %s?", p->name);
	snprintf(text, sizeof(text),
	         "The last quarter will be %s. All promises and actuals stay on the board.%s",
	         quarter_format(last_quarter_of(p, scene->review), quarter), duties);
	outcome_confirm(out, number, title, text);
}

void retire_ask(const struct scene *scene, int person, struct retire_questions numbers,
                struct outcome *out)
{
	const struct person *p = board_person(scene->board, person);
	struct change c = change_removing(scene->board, NOUN_PERSON, person);
	char title[OUTCOME_TEXT];
	struct error err;

	if (change_check(scene->board, &c, &err)) {
		snprintf(title, sizeof(title), "Take %s off the board?", p->name);
		outcome_confirm(
			out, numbers.take_off, title,
			"Nothing was promised, delivered or owned yet, so nothing is lost.");
	} else if (quarter_is_given(p->active_to)) {
		outcome_say(out, "%s is retired already; Enter changes the last quarter.", p->name);
	} else {
		ask_retire(scene, p, numbers.retire, out);
	}
}

void retire_person(const struct scene *scene, int person, struct outcome *out)
{
	struct person after = *board_person(scene->board, person);
	struct change c;
	char quarter[QUARTER_TEXT];

	after.active_to = last_quarter_of(&after, scene->review);
	c = change_of_noun(scene->board, NOUN_PERSON, &after);
	outcome_change(out, &c);
	outcome_say(out, "Saved: %s is retired; the last quarter is %s (u=Undo)", after.name,
	            quarter_format(after.active_to, quarter));
}

void retire_take_off(const struct scene *scene, int person, struct outcome *out)
{
	struct change c = change_removing(scene->board, NOUN_PERSON, person);

	outcome_change(out, &c);
}
