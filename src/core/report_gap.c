#include "core/gap_explain.h"
#include "core/report_parts.h"
#include "core/trap.h"

enum { EFFECT_COLUMN = 4 };

static const struct document_column gap_columns[] = {
	{ "Driver", HOLDS_HEADS, false },
	{ "Owner", HOLDS_WORDS, false },
	{ "Promised", HOLDS_NUMBERS, false },
	{ "Delivered", HOLDS_NUMBERS, false },
	{ "Effect", HOLDS_NUMBERS, false },
	{ "From promised to delivered", HOLDS_PICTURES, false },
};

static const struct document_column tier_columns[] = {
	{ "Tier", HOLDS_HEADS, false },
	{ "Leads promised", HOLDS_NUMBERS, false },
	{ "Leads delivered", HOLDS_NUMBERS, false },
	{ "Value promised", HOLDS_NUMBERS, false },
	{ "Value delivered", HOLDS_NUMBERS, false },
	{ "Each promised", HOLDS_NUMBERS, false },
	{ "Each delivered", HOLDS_NUMBERS, false },
};

static const struct document_column trap_columns[] = {
	{ "Who", HOLDS_HEADS, false },
	{ "Activity", HOLDS_WORDS, false },
	{ "In short", HOLDS_WORDS, false },
	{ "Counted", HOLDS_WORDS, false },
};

static void add_fraction(const struct report *r, const struct fraction *f, enum gap_form form)
{
	struct currency currency = r->board->settings.currency;
	struct str text = { 0 }, plain = { 0 };
	int decimals = form == GAP_MONEY ? currency.exponent : form == GAP_RATE ? 2 : 0;

	gap_add_figure(&text, f, form, currency, true);
	gap_add_figure(&plain, f, form, currency, false);
	document_cell_number(r->doc, str_text(&text), str_text(&plain), decimals, form == GAP_RATE);
	str_release(&text);
	str_release(&plain);
}

/* A running sum: every line's bar begins where the one before it ended. */
struct fall {
	int64_t at, low, high;
};

static struct fall fall_scale(const struct gap_line *lines, size_t count)
{
	struct fall fall = { 0 };

	for (size_t i = 0; i < count; i++) {
		const struct gap_line *line = &lines[i];

		if (line->kind == GAP_PROMISED)
			fall.at = fraction_clamped(line->promised);
		else if (line->kind == GAP_ACTUAL)
			fall.at = fraction_clamped(line->actual);
		else
			fall.at += fraction_clamped(line->effect);
		fall.low = fall.at < fall.low ? fall.at : fall.low;
		fall.high = fall.at > fall.high ? fall.at : fall.high;
	}
	return fall;
}

static struct document_picture fall_step(struct fall *fall, const struct gap_line *line)
{
	struct document_picture step = { .kind = PICTURE_STEP,
		                         .low = fall->low,
		                         .high = fall->high };
	int64_t from = fall->at;

	if (line->kind == GAP_PROMISED)
		fall->at = fraction_clamped(line->promised);
	else if (line->kind == GAP_ACTUAL)
		fall->at = fraction_clamped(line->actual);
	else
		fall->at += fraction_clamped(line->effect);
	step.is_total = line->kind == GAP_PROMISED || line->kind == GAP_ACTUAL;
	step.said = amount_of(step.is_total ? 0 : from);
	step.did = amount_of(fall->at);
	return step;
}

static void add_line(const struct report *r, const struct gap_line *line, struct fall *fall)
{
	const struct gap_word *word = &gap_words[line->kind];
	struct document_picture step = fall_step(fall, line);

	document_row(r->doc, "");
	document_cell_text(r->doc, word->label);
	document_cell_text(r->doc, word->owner);
	add_fraction(r, line->promised, word->form);
	add_fraction(r, line->actual, word->form);
	add_fraction(r, line->effect, GAP_MONEY);
	if (line->effect != NULL && fraction_sign(line->effect) < 0)
		document_tone(r->doc, TONE_UNDER);
	document_cell_picture(r->doc, &step);
}

static void add_lines(const struct report *r, const struct gap_line *lines, size_t count,
                      const struct document_table *like)
{
	struct document_table *table = document_table(r->doc, like);
	struct fall fall = fall_scale(lines, count);

	fall.at = 0;
	for (size_t i = 0; i < count; i++)
		add_line(r, &lines[i], &fall);
	table->chart = (struct document_chart){ "Effect in money", 1, EFFECT_COLUMN, 1, count };
}

/* A sentence, when there is one. */
static void add_sentence(const struct report *r, struct str *words)
{
	if (words->length > 0) {
		document_block(r->doc, DOCUMENT_PARAGRAPH);
		document_words(r->doc, "%s", str_text(words));
	}
	str_release(words);
}

static void add_gap(const struct report *r)
{
	static const struct document_table like = { .name = "Gap",
		                                    .caption = "Revenue from promise to actual",
		                                    .columns = gap_columns,
		                                    .column_count = COUNT_OF(gap_columns) };
	struct str words = { 0 };
	struct gap gap;

	gap_of_board(&gap, r->board, r->scope->review);
	if (gap.count == 0) {
		gap_add_nothing(&words, &gap);
	} else {
		document_text(r->doc, DOCUMENT_PARAGRAPH,
		              "Revenue = leads x acceptance x win rate x average deal, as far as "
		              "they are counted. The effect of each is its Shapley value: the "
		              "change it makes, averaged over every order in which they can move. "
		              "The effects sum to the gap.");
		add_lines(r, gap.lines, gap.count, &like);
		gap_add_provisional(&words, r->board, &gap, GAP_NAMES_MAX);
	}
	add_sentence(r, &words);
	gap_release(&gap);
}

static void add_tier(const struct report *r, const struct mix_tier *tier, const char *name)
{
	document_row(r->doc, "");
	document_cell_name(r->doc, name);
	for (int side = 0; side < SIDES; side++)
		add_fraction(r, tier->leads[side], GAP_COUNT);
	for (int side = 0; side < SIDES; side++)
		add_fraction(r, tier->money[side], GAP_MONEY);
	for (int side = 0; side < SIDES; side++)
		add_fraction(r, tier->worth[side], GAP_MONEY);
}

static void add_tiers(const struct report *r, const struct mix *mix)
{
	document_table(r->doc,
	               &(struct document_table){ .name = "Leads by tier",
	                                         .caption = "Leads that have a value, by tier",
	                                         .columns = tier_columns,
	                                         .column_count = COUNT_OF(tier_columns) });
	for (size_t i = 0; i < mix->tier_count; i++)
		add_tier(r, &mix->tiers[i],
		         mix->tiers[i].name[0] != '\0' ? mix->tiers[i].name : "without a tier");
	add_tier(r, &mix->all, "all");
}

/* Between the whole values, as the gap stands between the revenues. */
static void add_mix_lines(const struct report *r, struct mix *mix)
{
	static const struct document_table like = { .name = "Lead mix",
		                                    .caption = "Value of leads from promise to "
		                                               "actual",
		                                    .columns = gap_columns,
		                                    .column_count = COUNT_OF(gap_columns) };
	const struct fraction *promised = mix->all.money[SIDE_PROMISED];
	const struct fraction *actual = mix->all.money[SIDE_ACTUAL];
	struct gap_line lines[MIX_LINES + 2] = { { .kind = GAP_PROMISED, .promised = promised } };
	size_t count = 1;

	for (size_t i = 0; i < mix->count; i++)
		lines[count++] = mix->lines[i];
	lines[count++] = (struct gap_line){
		.kind = GAP_ACTUAL,
		.actual = actual,
		.effect = fraction_difference(&mix->pool, actual, promised),
	};
	add_lines(r, lines, count, &like);
}

static void add_mix(const struct report *r)
{
	struct str words = { 0 };
	struct mix mix;

	mix_of_board(&mix, r->board, r->scope->review);
	if (mix.count > 0) {
		document_text(r->doc, DOCUMENT_HEADING, "The mix of leads");
		document_text(r->doc, DOCUMENT_PARAGRAPH,
		              "Number: more or fewer leads, at the promised average. Mix of tiers: "
		              "more or fewer of the dear ones. Value: what each was worth within "
		              "its tier. The three sum to the difference in value.");
		add_mix_lines(r, &mix);
		add_tiers(r, &mix);
		mix_add_provisional(&words, r->board, &mix, GAP_NAMES_MAX);
	}
	add_sentence(r, &words);
	mix_release(&mix);
}

static void add_trap(const struct report *r, const struct trap *trap)
{
	struct str text = { 0 };

	document_row(r->doc, "");
	document_cell_name(r->doc, report_person(r, trap->person));
	document_cell_name(r->doc, board_name(r->board, NOUN_MEASURE, trap->measure));
	trap_add_words(&text, r->board, trap);
	document_cell_text(r->doc, str_text(&text));
	document_tone(r->doc, TONE_FAIR);
	str_clear(&text);
	trap_add_arithmetic(&text, r->board, trap);
	document_cell_text(r->doc, str_text(&text));
	str_release(&text);
}

static void add_traps(const struct report *r)
{
	struct traps traps = { 0 };

	traps_of_quarter(&traps, r->board, r->scope->review);
	if (traps.count > 0) {
		document_text(r->doc, DOCUMENT_HEADING, "The activity trap");
		document_table(r->doc,
		               &(struct document_table){ .name = "Activity trap",
		                                         .caption = "Busy: a share of the activity "
		                                                    "at least 1.25 times that of "
		                                                    "the revenue",
		                                         .columns = trap_columns,
		                                         .column_count = COUNT_OF(trap_columns) });
	}
	for (size_t i = 0; i < traps.count; i++)
		add_trap(r, &traps.items[i]);
	traps_release(&traps);
}

void report_add_gap(struct report *r)
{
	document_text(r->doc, DOCUMENT_SECTION, "Why: the revenue gap over its drivers");
	add_gap(r);
	add_mix(r);
	add_traps(r);
}
