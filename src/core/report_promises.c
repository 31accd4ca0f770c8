#include "core/change.h"
#include "core/doubt.h"
#include "core/report_parts.h"

#include <stdlib.h>
#include <string.h>

/* Behind a day of which nobody knows the hour. */
static const char midnight[] = " 00:00:00";

static const struct document_column said_columns[] = {
	{ "Who", HOLDS_HEADS, false },         { "Measure", HOLDS_WORDS, false },
	{ "Unit", HOLDS_WORDS, false },        { "Promised", HOLDS_NUMBERS, false },
	{ "Best case", HOLDS_NUMBERS, false }, { "Failure beyond", HOLDS_NUMBERS, false },
	{ "Worth", HOLDS_NUMBERS, false },     { "Locked", HOLDS_WORDS, false },
};

static const struct document_column new_columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "Measure", HOLDS_WORDS, false },
	{ "Unit", HOLDS_WORDS, true },
	{ "Promised", HOLDS_NUMBERS, false },
	{ "Best case", HOLDS_NUMBERS, false },
	{ "Failure beyond", HOLDS_NUMBERS, false },
	{ "Worth", HOLDS_NUMBERS, false },
	{ "Track record", HOLDS_NUMBERS, false },
	{ "Delivered last", HOLDS_NUMBERS, true },
	{ "Locked", HOLDS_WORDS, false },
};

static const struct document_column amendment_columns[] = {
	{ "Who", HOLDS_HEADS, false },         { "Measure", HOLDS_WORDS, false },
	{ "When", HOLDS_WORDS, false },        { "To", HOLDS_NUMBERS, false },
	{ "Best case", HOLDS_NUMBERS, false }, { "Failure beyond", HOLDS_NUMBERS, false },
	{ "Worth", HOLDS_NUMBERS, false },     { "Reason", HOLDS_WORDS, false },
};

static const struct document_column doubt_columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "Measure", HOLDS_WORDS, false },
	{ "Doubt", HOLDS_WORDS, false },
	{ "Why", HOLDS_WORDS, false },
};

static enum unit unit_of(const struct report *r, const struct figure *f)
{
	return basis_unit(r->board, f->key.measure, BASIS_AMOUNT);
}

static void add_row(const struct report *r, const struct figure *f)
{
	document_row(r->doc, report_department(r, f->key.measure));
	document_cell_name(r->doc, report_person(r, f->key.person));
	report_cell_measure(r, f->key.measure, BASIS_AMOUNT);
}

static void add_terms(const struct report *r, const struct terms *t, enum unit unit)
{
	report_cell_amount(r, t->amount, unit);
	report_cell_amount(r, t->best_case, unit);
	report_cell_amount(r, t->floor, unit);
	report_cell_amount(r, t->value, UNIT_MONEY);
}

static void add_moment(struct str *out, const char *moment)
{
	const char *time = strstr(moment, midnight);

	str_add_bytes(out, moment, time != NULL ? (size_t)(time - moment) : strlen(moment));
}

static void add_locked(const struct report *r, const struct figure *f)
{
	struct str text = { 0 };

	add_moment(&text, f->promise.locked_at);
	if (f->promise.entered_afterwards)
		str_add(&text, ", entered afterwards");
	document_cell_text(r->doc, str_text(&text));
	str_release(&text);
}

static void add_amendment(const struct report *r, const struct figure *f, const struct amendment *a)
{
	struct str when = { 0 };

	add_moment(&when, a->entered_at);
	add_row(r, f);
	document_cell_text(r->doc, str_text(&when));
	str_release(&when);
	add_terms(r, &a->terms, unit_of(r, f));
	document_cell_text(r->doc, a->reason);
}

static bool has_amendments(const struct reading *reading)
{
	for (size_t i = 0; i < reading->count; i++)
		if (reading->items[i]->promise.amendments > 0)
			return true;
	return false;
}

static void add_amendments(const struct report *r, const struct reading *reading,
                           const char *quarter)
{
	const struct amendments *all = &r->board->amendments;
	struct str name = { 0 };

	if (!has_amendments(reading))
		return;
	str_addf(&name, "Amended %s", quarter);
	document_table(r->doc,
	               &(struct document_table){ .name = str_text(&name),
	                                         .caption = "Amended after the lock; the first "
	                                                    "promise is the one that is scored",
	                                         .groups = "Department",
	                                         .columns = amendment_columns,
	                                         .column_count = COUNT_OF(amendment_columns) });
	for (size_t i = 0; i < reading->count; i++)
		for (size_t k = 0; k < all->count && reading->items[i]->promise.amendments > 0; k++)
			if (figure_key_compare(all->items[k].key, reading->items[i]->key) == 0)
				add_amendment(r, reading->items[i], &all->items[k]);
	str_release(&name);
}

static void add_notes(const struct report *r, const struct reading *reading)
{
	for (size_t i = 0; i < reading->count; i++) {
		const struct figure *f = reading->items[i];

		if (f->promise.terms.note == NULL || f->promise.terms.note[0] == '\0')
			continue;
		document_block(r->doc, DOCUMENT_ITEM);
		document_words(r->doc, "Note on the promise of ");
		report_add_who(r, f->key.person, f->key.measure);
		document_words(r->doc, ": ");
		document_span(r->doc, VOICE_NAME, f->promise.terms.note);
	}
}

static void add_said(const struct report *r, const struct reading *reading)
{
	document_text(
		r->doc, DOCUMENT_PARAGRAPH,
		"Failure beyond: what its owner called a failure. Worth: the same in money. " LOWER_SIGN
		": lower is better.");
	document_table(r->doc,
	               &(struct document_table){ .name = "Read back",
	                                         .caption = "The locked promises as they were said",
	                                         .groups = "Department",
	                                         .columns = said_columns,
	                                         .column_count = COUNT_OF(said_columns) });
	for (size_t i = 0; i < reading->count; i++) {
		const struct figure *f = reading->items[i];

		add_row(r, f);
		report_cell_unit(r, f->key.measure, BASIS_AMOUNT);
		add_terms(r, &f->promise.terms, unit_of(r, f));
		add_locked(r, f);
	}
}

void report_add_read_back(struct report *r)
{
	struct reading reading = report_read(r, r->scope->review, figure_is_locked);

	document_text(r->doc, DOCUMENT_SECTION, "Read back: what was promised");
	if (reading.count > 0) {
		add_said(r, &reading);
	} else {
		document_block(r->doc, DOCUMENT_PARAGRAPH);
		document_words(r->doc, "No promise was locked for %s.", r->review);
	}
	add_amendments(r, &reading, r->review);
	add_notes(r, &reading);
	free(reading.items);
}

/* The last quarter that counts for a record: closed, and not after the review. */
static struct quarter last_scored(const struct report *r)
{
	int fiscal_start = r->board->settings.fiscal_start;
	struct quarter closed = quarter_add(quarter_of_date(r->scope->today, fiscal_start), -1);

	return quarter_compare(closed, r->scope->review) < 0 ? closed : r->scope->review;
}

static struct amount track_number(const struct report *r, const struct figure *f)
{
	enum direction direction =
		(enum direction)board_measure(r->board, f->key.measure)->direction;
	struct record record;
	size_t count;
	const struct figure *run = figures_run(&r->board->figures, f->key.person, f->key.measure,
	                                       &count);

	record_of_run(run, count, BASIS_AMOUNT, direction, last_scored(r), &record);
	return record_track_number(&record, f->promise.terms.amount.units);
}

static struct amount delivered_last(const struct report *r, const struct figure *f)
{
	struct figure_key key = f->key;
	const struct figure *last;

	key.quarter = r->scope->review;
	last = figures_find(&r->board->figures, key);
	return last != NULL ? last->actual.amount : (struct amount){ 0 };
}

static void add_new_table(const struct report *r, const struct reading *reading)
{
	struct str name = { 0 };

	str_addf(&name, "Promises %s", r->planned);
	document_table(r->doc, &(struct document_table){ .name = str_text(&name),
	                                                 .caption = "What was promised and locked",
	                                                 .groups = "Department",
	                                                 .columns = new_columns,
	                                                 .column_count = COUNT_OF(new_columns) });
	str_release(&name);
	for (size_t i = 0; i < reading->count; i++) {
		const struct figure *f = reading->items[i];

		add_row(r, f);
		report_cell_unit(r, f->key.measure, BASIS_AMOUNT);
		add_terms(r, &f->promise.terms, unit_of(r, f));
		report_cell_amount(r, track_number(r, f), unit_of(r, f));
		report_cell_amount(r, delivered_last(r, f), unit_of(r, f));
		add_locked(r, f);
	}
}

/* A doubt would tell what a draft says; only locked promises are told. */
static bool is_told(const struct report *r, const struct doubt *doubt, size_t drafts)
{
	struct figure_key key = { doubt->person, doubt->measure, doubt->quarter };
	const struct figure *f = figures_find(&r->board->figures, key);

	if (doubt->kind == DOUBT_MISSING || drafts == 0)
		return true;
	return f != NULL && figure_is_locked(f);
}

static size_t count_told(const struct report *r, const struct doubts *doubts, size_t drafts)
{
	size_t count = 0;

	for (size_t i = 0; i < doubts->count; i++)
		count += is_told(r, &doubts->items[i], drafts);
	return count;
}

static void add_doubt(const struct report *r, const struct doubt *doubt)
{
	document_row(r->doc, "");
	document_cell_name(r->doc, report_person(r, doubt->person));
	document_cell_name(r->doc, board_name(r->board, NOUN_MEASURE, doubt->measure));
	document_cell_text(r->doc, doubt_words[doubt->kind]);
	document_tone(r->doc, TONE_FAIR);
	document_cell_text(r->doc, doubt->text);
}

static void add_doubts(const struct report *r, size_t drafts)
{
	struct doubts doubts = { 0 };

	doubts_add_quarter(&doubts, r->board, r->scope->planned, r->scope->today);
	doubts_sort(&doubts, r->board);
	if (count_told(r, &doubts, drafts) > 0)
		document_table(r->doc, &(struct document_table){
					       .name = "Doubts",
					       .caption = "What to doubt about these promises",
					       .columns = doubt_columns,
					       .column_count = COUNT_OF(doubt_columns) });
	for (size_t i = 0; i < doubts.count; i++)
		if (is_told(r, &doubts.items[i], drafts))
			add_doubt(r, &doubts.items[i]);
	doubts_release(&doubts);
}

void report_add_promises(struct report *r)
{
	struct reading reading = report_read(r, r->scope->planned, figure_is_locked);
	size_t drafts = board_count_drafts(r->board, r->scope->planned);

	document_block(r->doc, DOCUMENT_SECTION);
	document_words(r->doc, "Promises for %s", r->planned);
	if (reading.count == 0)
		document_text(r->doc, DOCUMENT_PARAGRAPH, "No promise is locked yet.");
	else
		add_new_table(r, &reading);
	if (drafts > 0) {
		document_block(r->doc, DOCUMENT_PARAGRAPH);
		document_words(r->doc, "%zu draft%s not locked, so not shown here.", drafts,
		               drafts == 1 ? " is" : "s are");
	}
	if (reading.count > 0)
		document_text(r->doc, DOCUMENT_PARAGRAPH,
		              "Track record: the promise x (quarters x all delivered + 3 x all "
		              "promised) / ((quarters + 3) x all promised), over the scored "
		              "quarters.");
	add_doubts(r, drafts);
	add_amendments(r, &reading, r->planned);
	add_notes(r, &reading);
	free(reading.items);
}
