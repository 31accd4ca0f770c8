/*
 * The kinds of rows that the board in memory holds.
 */
#include "exchange/export_row.h"

#include <stdlib.h>

/* Calls `row` for all of a kind, in display order or as they were written
 * down. */
static void each_sorted(struct export *to, enum noun_kind kind,
                        void (*row)(struct export *, const void *))
{
	int *ids;
	size_t count = board_sorted(to->board, kind, &ids);

	for (size_t i = 0; i < count; i++)
		row(to, board_get(to->board, kind, ids[i]));
	free(ids);
}

static void each(struct export *to, enum noun_kind kind, void (*row)(struct export *, const void *))
{
	for (int id = 1; id <= board_last_id(to->board, kind); id++) {
		const void *noun = board_get(to->board, kind, id);

		if (noun != NULL)
			row(to, noun);
	}
}

static void person_row(struct export *to, const void *noun)
{
	const struct person *p = noun;

	if (board_department(to->board, p->department) == NULL) {
		to->damaged = true;
		return;
	}
	cell_name(to, NOUN_DEPARTMENT, p->department);
	cell_text(to, p->name);
	cell_text(to, p->role);
	cell_quarter(to, p->active_from);
	cell_quarter(to, p->active_to);
	row_sort(to, (struct sort_key){ (uint64_t)to->departments.places[p->department],
	                                (uint64_t)to->people.places[p->id] });
}

void export_people(struct export *to)
{
	each(to, NOUN_PERSON, person_row);
}

static void duty_row(struct export *to, const void *noun)
{
	const struct duty *d = noun;

	cell_name(to, NOUN_DEPARTMENT, d->department);
	cell_text(to, d->text);
	cell_name(to, NOUN_PERSON, d->owner);
	cell_people(to, d->helpers);
	cell_word(to, frequency_words, d->frequency);
	cell_hours(to, d->hours_per_week);
	cell_word(to, stage_words, d->stage);
	cell_word(to, duty_status_words, d->status);
	row_end(to);
}

void export_duties(struct export *to)
{
	each_sorted(to, NOUN_DUTY, duty_row);
}

static void measure_row(struct export *to, const void *noun)
{
	const struct measure *m = noun;

	cell_name(to, NOUN_DEPARTMENT, m->department);
	cell_text(to, m->name);
	cell_word(to, unit_words, m->unit);
	cell_word(to, direction_words, m->direction);
	cell_word(to, role_words, m->role);
	cell_text(to, m->tier);
	row_end(to);
}

void export_measures(struct export *to)
{
	each_sorted(to, NOUN_MEASURE, measure_row);
}

static void tier_row(struct export *to, const void *noun)
{
	const struct tier *t = noun;

	cell_text(to, t->name);
	cell_text(to, t->definition);
	cell_text(to, t->handled_by);
	cell_hours(to, t->response_hours);
	cell_text(to, t->handed_over);
	row_end(to);
}

void export_tiers(struct export *to)
{
	each(to, NOUN_TIER, tier_row);
}

static void followup_row(struct export *to, const void *noun)
{
	const struct followup *f = noun;

	cell_text(to, f->what);
	cell_name(to, NOUN_PERSON, f->owner);
	cell_date(to, f->due);
	cell_word(to, followup_status_words, f->status);
	cell_date(to, f->opened);
	cell_date(to, f->closed);
	row_end(to);
}

void export_followups(struct export *to)
{
	each(to, NOUN_FOLLOWUP, followup_row);
}

static void move_row(struct export *to, const void *noun)
{
	const struct move *m = noun;

	cell_name(to, NOUN_DUTY, m->duty);
	cell_name(to, NOUN_DEPARTMENT, m->from);
	cell_name(to, NOUN_DEPARTMENT, m->to);
	cell_quarter(to, m->quarter);
	row_end(to);
}

void export_moves(struct export *to)
{
	each(to, NOUN_MOVE, move_row);
}

static void issue_row(struct export *to, const void *noun)
{
	const struct issue *i = noun;

	cell_text(to, i->text);
	cell_name(to, NOUN_PERSON, i->raised_by);
	cell_date(to, i->opened);
	cell_word(to, issue_status_words, i->status);
	row_end(to);
}

void export_issues(struct export *to)
{
	each(to, NOUN_ISSUE, issue_row);
}

static void entry_row(struct export *to, const void *noun)
{
	const struct entry *e = noun;
	const struct session *s = board_session(to->board, e->session);
	struct quarter quarter = s != NULL ? s->quarter : (struct quarter){ 0 };

	cell_quarter(to, quarter);
	cell_number(to, e->sheet);
	cell_text(to, e->kind);
	cell_name(to, NOUN_PERSON, e->person);
	cell_text(to, e->text);
	cell_text(to, e->at);
	row_sort(to, (struct sort_key){ (uint64_t)quarter.index, (uint64_t)e->session });
}

void export_sessions(struct export *to)
{
	each(to, NOUN_ENTRY, entry_row);
}

static void outlook_row(struct export *to, const void *noun)
{
	const struct outlook *o = noun;

	if (board_person(to->board, o->person) == NULL) {
		to->damaged = true;
		return;
	}
	cell_quarter(to, o->quarter);
	cell_name(to, NOUN_PERSON, o->person);
	cell_text(to, o->kind);
	cell_text(to, o->text);
	row_sort(to, (struct sort_key){ (uint64_t)o->quarter.index,
	                                (uint64_t)to->people.places[o->person] });
}

void export_outlook(struct export *to)
{
	each(to, NOUN_OUTLOOK, outlook_row);
}
