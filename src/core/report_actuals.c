#include "base/xalloc.h"
#include "core/cog.h"
#include "core/report_parts.h"
#include "core/standing.h"

#include <stdlib.h>

enum { RATIO_COLUMN = 6 };

static const struct document_column columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "Measure", HOLDS_WORDS, false },
	{ "Unit", HOLDS_WORDS, false },
	{ "Promised", HOLDS_NUMBERS, false },
	{ "Delivered", HOLDS_NUMBERS, false },
	{ "Difference", HOLDS_NUMBERS, false },
	{ "Ratio", HOLDS_NUMBERS, false },
	{ "Standing", HOLDS_WORDS, false },
	{ "Cog", HOLDS_WORDS, false },
	{ "Delivered, mark: promised", HOLDS_PICTURES, false },
};

static const enum document_tone tones[] = {
	[STANDING_OPEN] = TONE_NONE,       [STANDING_NOT_REPORTED] = TONE_FAIR,
	[STANDING_NO_PROMISE] = TONE_NONE, [STANDING_SHORT] = TONE_UNDER,
	[STANDING_CLOSE] = TONE_NONE,      [STANDING_KEPT] = TONE_NONE,
	[STANDING_BEAT] = TONE_OVER,
};

static const enum document_tone cog_tones[] = {
	[COG_NONE] = TONE_NONE,
	[COG_GREEN] = TONE_NONE,
	[COG_AMBER] = TONE_FAIR,
	[COG_RED] = TONE_UNDER,
};

static bool has_basis(const struct figure *f, enum basis basis)
{
	return figure_promised(f, basis).given || figure_actual(f, basis).given;
}

/* Bars of one measure and basis share their scale, so that people can be compared. */
struct scale {
	int64_t low, high;
};

struct actuals {
	const struct report *report;
	struct reading reading;
	struct scale *scales; /* by measure and basis */
};

static struct scale *scale_of(const struct actuals *all, int measure, enum basis basis)
{
	return &all->scales[(size_t)measure * BASIS_COUNT + basis];
}

static void widen(struct scale *scale, struct amount a)
{
	if (a.given && a.units < scale->low)
		scale->low = a.units;
	if (a.given && a.units > scale->high)
		scale->high = a.units;
}

static void find_scales(struct actuals *all)
{
	size_t measures = (size_t)board_last_id(all->report->board, NOUN_MEASURE) + 1;

	all->scales = xcalloc(measures * BASIS_COUNT, sizeof(*all->scales));
	for (size_t i = 0; i < all->reading.count; i++) {
		const struct figure *f = all->reading.items[i];

		for (int basis = 0; basis < BASIS_COUNT; basis++) {
			struct scale *scale = scale_of(all, f->key.measure, (enum basis)basis);

			widen(scale, figure_promised(f, (enum basis)basis));
			widen(scale, figure_actual(f, (enum basis)basis));
		}
	}
}

static struct document_picture bullet_of(const struct actuals *all, const struct figure *f,
                                         enum basis basis)
{
	const struct scale *scale = scale_of(all, f->key.measure, basis);

	return (struct document_picture){ .kind = PICTURE_BULLET,
		                          .said = figure_promised(f, basis),
		                          .did = figure_actual(f, basis),
		                          .low = scale->low,
		                          .high = scale->high };
}

static void add_numbers(const struct report *r, const struct figure *f, enum basis basis)
{
	const struct measure *m = board_measure(r->board, f->key.measure);
	enum unit unit = basis_unit(r->board, m->id, basis);
	enum direction direction = (enum direction)m->direction;
	struct amount promised = figure_promised(f, basis), actual = figure_actual(f, basis);
	struct amount difference = { actual.units - promised.units,
		                     promised.given && actual.given };
	enum standing standing = standing_of(promised, actual, direction, r->is_closed);
	struct ratio ratio = { 0 };

	if (difference.given)
		ratio = standing_ratio(promised.units, actual.units, direction);
	report_cell_amount(r, promised, unit);
	report_cell_amount(r, actual, unit);
	report_cell_amount(r, difference, unit);
	document_cell_ratio(r->doc, ratio);
	document_cell_text(r->doc, standing_words[standing]);
	document_tone(r->doc, tones[standing]);
}

static void add_cog(const struct report *r, const struct figure *f, enum basis basis)
{
	enum direction direction =
		(enum direction)board_measure(r->board, f->key.measure)->direction;
	enum cog cog = cog_of(f, basis, direction);

	document_cell_text(r->doc, cog_words[cog]);
	document_tone(r->doc, cog_tones[cog]);
}

static void add_row(const struct actuals *all, const struct figure *f, enum basis basis)
{
	const struct report *r = all->report;
	struct document_picture bullet = bullet_of(all, f, basis);

	document_row(r->doc, report_department(r, f->key.measure));
	document_cell_name(r->doc, report_person(r, f->key.person));
	report_cell_measure(r, f->key.measure, basis);
	report_cell_unit(r, f->key.measure, basis);
	add_numbers(r, f, basis);
	add_cog(r, f, basis);
	document_cell_picture(r->doc, &bullet);
}

static void add_table(const struct actuals *all)
{
	static const struct document_table like = {
		.name = "Say and do",
		.caption = "Promise against actual; bars of one measure share their scale",
		.groups = "Department",
		.columns = columns,
		.column_count = COUNT_OF(columns),
	};
	struct document_table *table = document_table(all->report->doc, &like);

	for (size_t i = 0; i < all->reading.count; i++)
		for (int basis = 0; basis < BASIS_COUNT; basis++)
			if (has_basis(all->reading.items[i], (enum basis)basis))
				add_row(all, all->reading.items[i], (enum basis)basis);
	table->chart = (struct document_chart){ "Delivered / promised", 2, RATIO_COLUMN, 1,
		                                table->rows };
}

static void add_marks(const struct report *r, const struct figure *f)
{
	struct str text = { 0 };

	if (f->actual.disputed)
		str_add(&text, "; disputed");
	if (f->promise.entered_afterwards)
		str_add(&text, "; promise entered afterwards");
	if (f->promise.amendments > 0)
		str_addf(&text, "; promise amended %d time%s", f->promise.amendments,
		         plural((size_t)f->promise.amendments));
	if (f->actual.amount.given && f->actual.corrections > 0)
		str_addf(&text, "; actual corrected %d time%s", f->actual.corrections,
		         plural((size_t)f->actual.corrections));
	if (text.length > 0) {
		document_block(r->doc, DOCUMENT_ITEM);
		report_add_who(r, f->key.person, f->key.measure);
		document_words(r->doc, ": %s.", str_text(&text) + 2);
	}
	str_release(&text);
}

static void add_note(const struct report *r, const struct figure *f)
{
	if (f->actual.note == NULL || f->actual.note[0] == '\0')
		return;
	document_block(r->doc, DOCUMENT_ITEM);
	document_words(r->doc, "Note on the actual of ");
	report_add_who(r, f->key.person, f->key.measure);
	document_words(r->doc, ": ");
	document_span(r->doc, VOICE_NAME, f->actual.note);
}

static void add_quarter(struct actuals *all)
{
	const struct report *r = all->report;

	document_text(r->doc, DOCUMENT_PARAGRAPH,
	              "Ratio: delivered / promised; where lower is better, promised / delivered. "
	              "Short is a ratio below 0.90, close is below 1, kept is up to 1.10, beat is "
	              "above. " LOWER_SIGN
	              ": lower is better. Cog: green is kept; red is worse than "
	              "the floor, or short where none was set; amber is between.");
	find_scales(all);
	add_table(all);
	free(all->scales);
	for (size_t i = 0; i < all->reading.count; i++) {
		add_marks(r, all->reading.items[i]);
		add_note(r, all->reading.items[i]);
	}
}

void report_add_actuals(struct report *r)
{
	struct actuals all = { r, report_read(r, r->scope->review, figure_is_locked_or_actual),
		               NULL };

	document_text(r->doc, DOCUMENT_SECTION, "What was promised and what was delivered");
	if (all.reading.count > 0) {
		add_quarter(&all);
	} else {
		document_block(r->doc, DOCUMENT_PARAGRAPH);
		document_words(r->doc, "Nothing was promised or delivered in %s.", r->review);
	}
	free(all.reading.items);
}
