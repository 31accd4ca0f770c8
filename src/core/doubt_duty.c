/*
 * The doubts about duties: each warning once, not on every duty of a seat.
 */
#include "core/doubt_text.h"
#include "core/load.h"

#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

struct columns {
	struct doubts *all;
	const struct board *board;
	int *ids; /* the duties in display order */
	size_t count;
	struct str text;
};

static void doubt(struct columns *c, enum load_warning warning, const struct duty *d)
{
	const struct person *owner = board_person(c->board, d->owner);
	bool is_seat = warning >= LOAD_SEAT;

	doubts_add(c->all, c->board,
	           (struct doubt){ .kind = (enum doubt_kind)(DOUBT_NOBODY + (int)warning),
	                           .department = is_seat ? owner->department : d->department,
	                           .person = is_seat ? owner->id : 0,
	                           .duty = d->id },
	           &c->text);
}

static bool is_kept_as(const struct columns *c, size_t at, const char *folded)
{
	return board_duty(c->board, c->ids[at])->status == DUTY_KEPT &&
	       strcmp(board_folded(c->board, NOUN_DUTY, c->ids[at]), folded) == 0;
}

/* Said at the first of the columns, which names all of them. */
static void doubt_two(struct columns *c, size_t at)
{
	const char *folded = board_folded(c->board, NOUN_DUTY, c->ids[at]);
	const struct duty *d = board_duty(c->board, c->ids[at]);
	const char *between = " is kept in more than one column: ";

	for (size_t i = 0; i < at; i++)
		if (is_kept_as(c, i, folded))
			return;
	str_addf(&c->text, "\"%s\"", d->text);
	for (size_t i = at; i < c->count; i++) {
		const struct duty *other = board_duty(c->board, c->ids[i]);

		if (!is_kept_as(c, i, folded))
			continue;
		str_addf(&c->text, "%s%s", between,
		         board_name(c->board, NOUN_DEPARTMENT, other->department));
		between = ", ";
	}
	doubt(c, LOAD_TWO, d);
}

static void doubt_seat(struct columns *c, const struct duty *d, unsigned warnings)
{
	for (int w = LOAD_SEAT; w < LOAD_COUNT; w++) {
		if ((warnings & 1u << w) == 0)
			continue;
		load_add_words(&c->text, c->board, d->id, (enum load_warning)w);
		doubt(c, (enum load_warning)w, d);
	}
}

void doubts_add_duties(struct doubts *all, const struct board *b)
{
	struct columns c = { .all = all, .board = b };
	bool *is_seen = xcalloc((size_t)board_last_id(b, NOUN_PERSON) + 1, sizeof(*is_seen));

	c.count = board_sorted(b, NOUN_DUTY, &c.ids);
	for (size_t i = 0; i < c.count; i++) {
		const struct duty *d = board_duty(b, c.ids[i]);
		unsigned warnings = load_of_duty(b, d->id);

		if (warnings & 1u << LOAD_NOBODY) {
			load_add_words(&c.text, b, d->id, LOAD_NOBODY);
			doubt(&c, LOAD_NOBODY, d);
		}
		if (warnings & 1u << LOAD_TWO)
			doubt_two(&c, i);
		if (d->owner != 0 && !is_seen[d->owner] && warnings != 0) {
			doubt_seat(&c, d, warnings);
			is_seen[d->owner] = true;
		}
	}
	str_release(&c.text);
	free(c.ids);
	free(is_seen);
}
