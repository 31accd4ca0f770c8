#include "core/explain.h"
#include "core/gap_explain.h"
#include "core/report_parts.h"
#include "core/standing.h"

#include <string.h>

enum { PROMISED_COLUMN = 3 };

_Static_assert((int)RECORD_MAX <= (int)SPARK_MAX,
               "every scored quarter has its place in the spark");

static const struct document_column columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "Measure", HOLDS_WORDS, false },
	{ "Quarters", HOLDS_NUMBERS, true },
	{ "Promised", HOLDS_NUMBERS, false },
	{ "Delivered", HOLDS_NUMBERS, false },
	{ "Ratio", HOLDS_NUMBERS, false },
	{ "Short", HOLDS_NUMBERS, true },
	{ "Above", HOLDS_NUMBERS, true },
	{ "Without worst", HOLDS_NUMBERS, false },
	{ "Worst", HOLDS_WORDS, true },
	{ "WAPE", HOLDS_NUMBERS, true },
	{ "Repeat closer", HOLDS_WORDS, true },
	{ "Finding", HOLDS_WORDS, false },
	{ "Past", HOLDS_PICTURES, false },
};

static const enum document_tone tones[] = {
	[FINDING_NO_RECORD] = TONE_NONE,      [FINDING_EARLY_SIGN] = TONE_NONE,
	[FINDING_OVER_PROMISES] = TONE_UNDER, [FINDING_ONE_BIG_MISS] = TONE_FAIR,
	[FINDING_UNEVEN] = TONE_FAIR,         [FINDING_SANDBAGS] = TONE_OVER,
	[FINDING_MILD_OPTIMIST] = TONE_FAIR,  [FINDING_ERRATIC] = TONE_FAIR,
	[FINDING_RELIABLE] = TONE_NONE,
};

static const char *const repeat_words[] = {
	[REPEAT_UNKNOWN] = "",
	[REPEAT_NO] = "no",
	[REPEAT_YES] = "yes",
};

/* A ratio far beyond the picture ends at its edge. */
static int64_t spark_value(const struct scored *s, enum direction direction)
{
	enum { EDGE = 4 };
	struct ratio ratio = standing_ratio(s->promised, s->actual, direction);

	if (!ratio_is_defined(ratio))
		return standing_error(s->promised, s->actual, direction) < 0 ? 0 : SPARK_ONE;
	if (ratio_compare(ratio, EDGE, 1) > 0)
		return EDGE * SPARK_ONE;
	return ratio_compare(ratio, 0, 1) < 0 ? 0 : ratio_scaled(ratio, SPARK_ONE);
}

static struct document_picture spark_of(const struct record *record)
{
	struct document_picture spark = { .kind = PICTURE_SPARK, .high = SPARK_ONE };

	for (int i = 0; i < record->quarters; i++) {
		int64_t value = spark_value(&record->scored[i], record->direction);

		spark.values[spark.count++] = value;
		if (value > spark.high)
			spark.high = value;
	}
	return spark;
}

static void add_row(const struct report *r, const struct record_row *row)
{
	const struct record *record = &row->record;
	enum unit unit = basis_unit(r->board, row->measure, row->basis);
	struct document_picture spark = spark_of(record);

	document_row(r->doc, report_department(r, row->measure));
	document_cell_name(r->doc, report_person(r, row->person));
	report_cell_measure(r, row->measure, row->basis);
	document_cell_count(r->doc, record->quarters);
	report_cell_amount(r, amount_of(record->promised), unit);
	report_cell_amount(r, amount_of(record->actual), unit);
	document_cell_ratio(r->doc, record->ratio);
	document_cell_count(r->doc, record->short_count);
	document_cell_count(r->doc, record->over_count);
	document_cell_ratio(r->doc, record->without_worst);
	report_cell_quarter(r, record->scored[record->worst].quarter);
	document_cell_ratio(r->doc, record->wape);
	document_cell_text(r->doc, repeat_words[record->repeat_closer]);
	document_cell_text(r->doc, finding_words[record->finding]);
	document_tone(r->doc, tones[record->finding]);
	document_cell_picture(r->doc, &spark);
}

static size_t count_money(const struct report *r)
{
	size_t count = 0;

	while (count < r->records.count && basis_unit(r->board, r->records.items[count].measure,
	                                              r->records.items[count].basis) == UNIT_MONEY)
		count++;
	return count;
}

static void add_table(const struct report *r)
{
	struct document_table *table =
		document_table(r->doc, &(struct document_table){
					       .name = "Records",
					       .caption = "Who over-promised, who held back; past "
							  "quarters against what was promised, "
							  "oldest first",
					       .columns = columns,
					       .column_count = COUNT_OF(columns) });

	for (size_t i = 0; i < r->records.count; i++)
		add_row(r, &r->records.items[i]);
	table->chart = (struct document_chart){ "Records in money", 2, PROMISED_COLUMN, 2,
		                                count_money(r) };
}

/* A finding that says something, in words. */
static void add_words(const struct report *r, const struct record_row *row)
{
	const struct record *record = &row->record;
	struct str words = { 0 };

	if (tones[record->finding] == TONE_NONE)
		return;
	record_add_words(&words, record);
	document_block(r->doc, DOCUMENT_ITEM);
	report_add_who(r, row->person, row->measure);
	document_words(r->doc, "%s: ", row->basis == BASIS_VALUE ? " (value)" : "");
	document_span(r->doc, VOICE_STRONG, finding_words[record->finding]);
	document_words(r->doc, "; %s.", str_text(&words));
	if (record->repeat_closer == REPEAT_YES)
		document_words(r->doc, " Repeating last quarter would have been closer.");
	str_release(&words);
}

void report_add_records(struct report *r)
{
	document_text(r->doc, DOCUMENT_SECTION, "Say/do records, the costliest first");
	if (r->records.count == 0) {
		document_text(r->doc, DOCUMENT_PARAGRAPH,
		              "There is no closed quarter with both a promise and an actual yet.");
		return;
	}
	document_block(r->doc, DOCUMENT_PARAGRAPH);
	document_words(r->doc,
	               "The latest %d closed quarters with both a promise and an actual, added up. "
	               "Ratio: all delivered / all promised; where lower is better, all promised / "
	               "all delivered. Short, above: in how many quarters. WAPE: all misses, "
	               "whichever way, / all promised. Repeat closer: would repeating the last "
	               "quarter have been closer than the promises?",
	               RECORD_MAX);
	add_table(r);
	for (size_t i = 0; i < r->records.count; i++)
		add_words(r, &r->records.items[i]);
}

/* Line by line; every line ends with a line feed. */
static void add_formulas(const struct report *r, const char *text)
{
	while (*text != '\0') {
		int length = (int)strcspn(text, "\n");

		document_block(r->doc, DOCUMENT_FORMULA);
		document_words(r->doc, "%.*s", length, text);
		text += length + 1;
	}
}

/* What it is about stands in the heading. */
static const char *without_title(const char *text)
{
	return text + strcspn(text, "\n") + 1;
}

static void add_sum(const struct report *r, const struct record_row *row)
{
	struct str text = { 0 };

	explain_record(&text, r->board, row);
	document_block(r->doc, DOCUMENT_HEADING);
	report_add_who(r, row->person, row->measure);
	document_words(r->doc, "%s: %s", row->basis == BASIS_VALUE ? " (value)" : "",
	               finding_words[row->record.finding]);
	add_formulas(r, without_title(str_text(&text)));
	str_release(&text);
}

static void add_gap(const struct report *r)
{
	struct str text = { 0 };
	struct gap gap;
	struct mix mix;

	gap_of_board(&gap, r->board, r->scope->review);
	mix_of_board(&mix, r->board, r->scope->review);
	if (gap.count > 0) {
		gap_explain(&text, r->board, &gap);
		document_text(r->doc, DOCUMENT_HEADING, "The revenue gap");
		add_formulas(r, str_text(&text));
	}
	str_clear(&text);
	mix_explain(&text, r->board, &mix);
	if (text.length > 0) {
		document_text(r->doc, DOCUMENT_HEADING, "The mix of leads");
		add_formulas(r, str_text(&text));
	}
	str_release(&text);
	mix_release(&mix);
	gap_release(&gap);
}

void report_add_arithmetic(struct report *r)
{
	if (r->records.count == 0)
		return;
	document_text(r->doc, DOCUMENT_SECTION, "The arithmetic");
	add_gap(r);
	for (size_t i = 0; i < r->records.count; i++)
		add_sum(r, &r->records.items[i]);
}
