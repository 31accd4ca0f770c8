#include "core/gap.h"
#include "core/missing.h"
#include "core/report_parts.h"
#include "core/standing.h"

#include <stdlib.h>

enum { MISSING_NAMES = 6 };

/* In the order in which they are told. */
static const enum standing told[] = { STANDING_BEAT,  STANDING_KEPT,         STANDING_CLOSE,
	                              STANDING_SHORT, STANDING_NOT_REPORTED, STANDING_OPEN };

static enum standing standing_of_figure(const struct report *r, const struct figure *f)
{
	return standing_of(figure_promised(f, BASIS_AMOUNT), figure_actual(f, BASIS_AMOUNT),
	                   (enum direction)board_measure(r->board, f->key.measure)->direction,
	                   r->is_closed);
}

static void add_standings(const struct report *r)
{
	struct reading reading = report_read(r, r->scope->review, figure_is_locked);
	size_t counts[STANDING_BEAT + 1] = { 0 };
	const char *between = ": ";

	for (size_t i = 0; i < reading.count; i++)
		counts[standing_of_figure(r, reading.items[i])]++;
	document_block(r->doc, DOCUMENT_ITEM);
	document_span(r->doc, VOICE_STRONG, "Promises");
	document_words(r->doc, ": %zu for %s", reading.count, r->review);
	for (size_t i = 0; i < COUNT_OF(told); i++) {
		if (counts[told[i]] == 0)
			continue;
		document_words(r->doc, "%s%zu %s", between, counts[told[i]],
		               standing_words[told[i]]);
		between = ", ";
	}
	document_words(r->doc, ".");
	free(reading.items);
}

static void add_finding(const struct report *r, enum finding finding, const char *words)
{
	size_t found = 0;

	for (size_t i = 0; i < r->records.count; i++) {
		const struct record_row *row = &r->records.items[i];

		if (row->record.finding != finding)
			continue;
		if (found++ == 0) {
			document_block(r->doc, DOCUMENT_ITEM);
			document_span(r->doc, VOICE_STRONG, words);
			document_words(r->doc, ": ");
		}
		document_words(r->doc, "%s", found > 1 ? "; " : "");
		report_add_who(r, row->person, row->measure);
		document_words(r->doc, "%s", row->basis == BASIS_VALUE ? " (value)" : "");
	}
	if (found > 0)
		document_words(r->doc, ".");
}

static void add_revenue(const struct report *r)
{
	struct gap gap;
	const struct gap_line *last;
	struct str text = { 0 };
	struct currency currency = r->board->settings.currency;

	gap_of_board(&gap, r->board, r->scope->review);
	if (gap.count > 0) {
		last = &gap.lines[gap.count - 1];
		str_add(&text, "promised ");
		gap_add_figure(&text, gap.lines[0].promised, GAP_MONEY, currency, true);
		str_add(&text, ", delivered ");
		gap_add_figure(&text, last->actual, GAP_MONEY, currency, true);
		str_add(&text, ", difference ");
		gap_add_figure(&text, last->effect, GAP_MONEY, currency, true);
		document_block(r->doc, DOCUMENT_ITEM);
		document_span(r->doc, VOICE_STRONG, "Revenue");
		document_words(r->doc, ": %s%s.", str_text(&text),
		               gap.unreported.count > 0 ? " (provisional)" : "");
	}
	str_release(&text);
	gap_release(&gap);
}

static void add_next(const struct report *r)
{
	struct reading reading = report_read(r, r->scope->planned, figure_is_locked);

	document_block(r->doc, DOCUMENT_ITEM);
	document_span(r->doc, VOICE_STRONG, "Next");
	document_words(r->doc, ": %zu promise%s locked for %s.", reading.count,
	               plural(reading.count), r->planned);
	free(reading.items);
}

/* What is missing, of how many and for which quarter. */
static void begin_missing(const struct report *r, enum missing_kind kind, size_t count)
{
	document_block(r->doc, DOCUMENT_ITEM);
	document_span(r->doc, VOICE_STRONG, "Missing");
	if (kind == MISSING_ACTUAL)
		document_words(r->doc, ": %zu actual%s of %s: ", count, plural(count), r->review);
	else if (kind == MISSING_PERSON)
		document_words(r->doc, ": promises for %s of %zu %s: ", r->planned, count,
		               count == 1 ? "person" : "people");
	else
		document_words(r->doc, ": promises for %s of %zu measure%s: ", r->planned, count,
		               plural(count));
}

/* Names one by one, so that each is set apart. */
static void add_missing_list(const struct report *r, enum missing_kind kind,
                             const struct missing_list *list)
{
	if (list->count == 0)
		return;
	begin_missing(r, kind, list->count);
	for (size_t i = 0; i < list->count && i < MISSING_NAMES; i++) {
		const struct missing_item *item = &list->items[i];

		document_words(r->doc, "%s", i > 0 ? "; " : "");
		if (kind == MISSING_ACTUAL)
			report_add_who(r, item->person, item->measure);
		else
			document_span(r->doc, VOICE_NAME,
			              kind == MISSING_PERSON
			                      ? report_person(r, item->person)
			                      : board_name(r->board, NOUN_MEASURE, item->measure));
	}
	if (list->count > MISSING_NAMES)
		document_words(r->doc, " and %zu more", list->count - MISSING_NAMES);
	document_words(r->doc, ".");
}

static void add_missing(const struct report *r)
{
	struct missing missing = { 0 };

	missing_find(&missing, r->board, r->scope->review, r->scope->planned);
	for (int kind = 0; kind < MISSING_KINDS; kind++)
		add_missing_list(r, (enum missing_kind)kind, &missing.lists[kind]);
	missing_release(&missing);
}

void report_add_short(struct report *r)
{
	document_text(r->doc, DOCUMENT_SECTION, "In short");
	add_revenue(r);
	add_standings(r);
	add_finding(r, FINDING_OVER_PROMISES, "Over-promises");
	add_finding(r, FINDING_ONE_BIG_MISS, "One big miss");
	add_finding(r, FINDING_SANDBAGS, "Sandbags");
	add_missing(r);
	add_next(r);
}
