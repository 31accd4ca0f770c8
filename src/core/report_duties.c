#include "core/load.h"
#include "core/report_parts.h"

#include <stdlib.h>

static const struct document_column duty_columns[] = {
	{ "Duty", HOLDS_HEADS, false },     { "Owner", HOLDS_WORDS, false },
	{ "With", HOLDS_WORDS, false },     { "How often", HOLDS_WORDS, false },
	{ "Hours", HOLDS_NUMBERS, false },  { "Stage", HOLDS_WORDS, false },
	{ "Warnings", HOLDS_WORDS, false },
};

static const struct document_column move_columns[] = {
	{ "Duty", HOLDS_HEADS, false }, { "From", HOLDS_WORDS, false },
	{ "To", HOLDS_WORDS, false },   { "Quarter", HOLDS_WORDS, false },
	{ "When", HOLDS_WORDS, false },
};

static const struct document_column tier_columns[] = {
	{ "Tier", HOLDS_HEADS, false },        { "Definition", HOLDS_WORDS, false },
	{ "Handled by", HOLDS_WORDS, false },  { "Answered within hours", HOLDS_NUMBERS, false },
	{ "Handed over", HOLDS_WORDS, false },
};

/* Hundredths of an hour are shown as whole hours where they are. */
static void add_hours(const struct report *r, struct amount hours)
{
	if (hours.given && hours.units % 100 == 0)
		document_cell_count(r->doc, hours.units / 100);
	else
		report_cell_amount(r, hours, UNIT_DAYS);
}

static void add_helpers(const struct report *r, const struct duty *d)
{
	struct str names = { 0 };

	for (int i = 0; i < HELPERS_MAX && d->helpers[i] != 0; i++)
		str_addf(&names, "%s%s", i == 0 ? "" : ", ", report_person(r, d->helpers[i]));
	document_cell_name(r->doc, str_text(&names));
	str_release(&names);
}

/* What is wrong with the duty itself; a person's load is said once for all. */
static void add_warnings(const struct report *r, int duty)
{
	unsigned bits = load_of_duty(r->board, duty);
	struct str words = { 0 };

	for (int w = LOAD_NOBODY; w < LOAD_SEAT; w++) {
		if ((bits & (1u << w)) == 0)
			continue;
		str_add(&words, words.length > 0 ? "; " : "");
		load_add_words(&words, r->board, duty, (enum load_warning)w);
	}
	document_cell_text(r->doc, str_text(&words));
	if (words.length > 0)
		document_tone(r->doc, TONE_UNDER);
	str_release(&words);
}

static void add_duty(const struct report *r, const struct duty *d)
{
	document_row(r->doc, board_name(r->board, NOUN_DEPARTMENT, d->department));
	document_cell_name(r->doc, d->text);
	document_cell_name(r->doc, d->owner != 0 ? report_person(r, d->owner) : "nobody yet");
	add_helpers(r, d);
	document_cell_text(r->doc, frequency_words[d->frequency]);
	add_hours(r, d->hours_per_week);
	document_cell_text(r->doc, stage_words[d->stage]);
	add_warnings(r, d->id);
}

/* Kept ones; the caller frees *ids. */
static size_t read_kept(const struct report *r, int **ids)
{
	size_t all = board_sorted(r->board, NOUN_DUTY, ids), count = 0;

	for (size_t i = 0; i < all; i++)
		if (board_duty(r->board, (*ids)[i])->status == DUTY_KEPT)
			(*ids)[count++] = (*ids)[i];
	return count;
}

static void add_kept(const struct report *r)
{
	int *ids;
	size_t count = read_kept(r, &ids);

	if (count == 0)
		document_text(r->doc, DOCUMENT_PARAGRAPH, "No duty has been kept yet.");
	else
		document_table(r->doc, &(struct document_table){
					       .name = "Duties",
					       .caption = "The flip board's columns; hours a week",
					       .groups = "Department",
					       .columns = duty_columns,
					       .column_count = COUNT_OF(duty_columns) });
	for (size_t i = 0; i < count; i++)
		add_duty(r, board_duty(r->board, ids[i]));
	free(ids);
}

static int first_duty_of(const struct board *b, int person)
{
	for (int id = 1; id <= board_last_id(b, NOUN_DUTY); id++) {
		const struct duty *d = board_duty(b, id);

		if (d != NULL && d->owner == person && d->status == DUTY_KEPT)
			return id;
	}
	return 0;
}

static void add_load(const struct report *r, int person)
{
	int duty = first_duty_of(r->board, person);
	struct seat seat;

	seat_of(r->board, person, &seat);
	for (int w = LOAD_SEAT; w < LOAD_COUNT && duty != 0; w++) {
		struct str words = { 0 };

		if (!seat_has(r->board, person, &seat, (enum load_warning)w))
			continue;
		load_add_words(&words, r->board, duty, (enum load_warning)w);
		document_block(r->doc, DOCUMENT_ITEM);
		document_words(r->doc, "Warning: %s.", str_text(&words));
		str_release(&words);
	}
}

static void add_loads(const struct report *r)
{
	int *people;
	size_t count = board_sorted(r->board, NOUN_PERSON, &people);

	for (size_t i = 0; i < count; i++)
		add_load(r, people[i]);
	free(people);
}

static bool is_of_review(const struct report *r, const struct move *m)
{
	return m != NULL && (quarter_compare(m->quarter, r->scope->review) == 0 ||
	                     quarter_compare(m->quarter, r->scope->planned) == 0);
}

static void add_move(const struct report *r, const struct move *m)
{
	document_row(r->doc, "");
	document_cell_name(r->doc, board_name(r->board, NOUN_DUTY, m->duty));
	document_cell_name(r->doc, board_name(r->board, NOUN_DEPARTMENT, m->from));
	document_cell_name(r->doc, board_name(r->board, NOUN_DEPARTMENT, m->to));
	report_cell_quarter(r, m->quarter);
	document_cell_text(r->doc, m->at);
}

static size_t count_moves(const struct report *r)
{
	size_t count = 0;

	for (int id = 1; id <= board_last_id(r->board, NOUN_MOVE); id++)
		count += is_of_review(r, board_get(r->board, NOUN_MOVE, id));
	return count;
}

static void add_moves(const struct report *r)
{
	if (count_moves(r) == 0) {
		document_block(r->doc, DOCUMENT_PARAGRAPH);
		document_words(r->doc, "No duty moved to another department in %s or for %s.",
		               r->review, r->planned);
		return;
	}
	document_table(r->doc, &(struct document_table){ .name = "Moves",
	                                                 .caption = "Duties that went to another "
	                                                            "department",
	                                                 .columns = move_columns,
	                                                 .column_count = COUNT_OF(move_columns) });
	for (int id = 1; id <= board_last_id(r->board, NOUN_MOVE); id++) {
		const struct move *m = board_get(r->board, NOUN_MOVE, id);

		if (is_of_review(r, m))
			add_move(r, m);
	}
}

void report_add_duties(struct report *r)
{
	document_text(r->doc, DOCUMENT_SECTION, "Duties: who is responsible for what");
	add_kept(r);
	add_loads(r);
	add_moves(r);
}

void report_add_tiers(struct report *r)
{
	if (board_last_id(r->board, NOUN_TIER) == 0)
		return;
	document_text(r->doc, DOCUMENT_SECTION, "Hand-offs: who handles an inquiry");
	document_table(r->doc,
	               &(struct document_table){ .name = "Hand-offs",
	                                         .caption = "Tiers of inquiries and who answers",
	                                         .columns = tier_columns,
	                                         .column_count = COUNT_OF(tier_columns) });
	for (int id = 1; id <= board_last_id(r->board, NOUN_TIER); id++) {
		const struct tier *t = board_get(r->board, NOUN_TIER, id);

		if (t == NULL)
			continue;
		document_row(r->doc, "");
		document_cell_name(r->doc, t->name);
		document_cell_text(r->doc, t->definition);
		document_cell_name(r->doc, t->handled_by);
		add_hours(r, t->response_hours);
		document_cell_text(r->doc, t->handed_over);
	}
}
