#include "app/everyone_words.h"

#include "core/explain.h"

static void add_amount(struct str *out, const struct scene *scene, struct amount a, enum unit unit)
{
	amount_add_grouped(out, a, unit, scene->board->settings.currency);
	if (unit == UNIT_DAYS)
		str_add(out, a.units == 100 ? " day" : " days");
}

static void add_colors(struct str *out, const struct everyone_rows *rows)
{
	size_t counts[COG_RED + 1] = { 0 }, open = 0;

	for (size_t i = 0; i < rows->count; i++) {
		counts[rows->items[i].cog]++;
		open += rows->items[i].key.measure != 0 && rows->items[i].cog == COG_NONE;
	}
	str_addf(out, "%zu GREEN, %zu AMBER, %zu RED", counts[COG_GREEN], counts[COG_AMBER],
	         counts[COG_RED]);
	if (open > 0)
		str_addf(out, ", %zu without a color", open);
}

/* The departments with too few or too many measures, each once. */
static void add_departments(struct str *out, const struct board *b,
                            const struct everyone_rows *rows, const char *title, bool too_many)
{
	bool is_first = true;
	int last = 0;

	for (size_t i = 0; i < rows->count; i++) {
		const struct everyone_row *row = &rows->items[i];
		bool counts = too_many ? row->measures > MEASURES_NORM : row->measures == 0;

		if (!counts || row->department == last)
			continue;
		str_addf(out, "%s%s", is_first ? title : ", ",
		         board_name(b, NOUN_DEPARTMENT, row->department));
		if (too_many)
			str_addf(out, " (%d)", row->measures);
		is_first = false;
		last = row->department;
	}
}

void everyone_words_of_sheet(struct str *out, const struct scene *scene,
                             const struct everyone_rows *rows)
{
	char quarter[QUARTER_TEXT];

	str_addf(out, "%s: ", quarter_format(scene->review, quarter));
	add_colors(out, rows);
	add_departments(out, scene->board, rows, "; no measure: ", false);
	add_departments(out, scene->board, rows, "; more than one or two: ", true);
}

static void add_flag(struct str *out, const struct board *b, const struct everyone_row *row)
{
	const char *name = board_name(b, NOUN_DEPARTMENT, row->department);

	if (row->measures == 0)
		str_addf(out,
		         "%s has no measure yet, so nobody can see what it adds; one or two "
		         "each. a=Add gives it one.\n",
		         name);
	else if (row->measures > MEASURES_NORM)
		str_addf(out, "%s has %d measures; one or two each are the norm.\n", name,
		         row->measures);
}

static struct terms promised_terms(const struct scene *scene, struct figure_key key)
{
	const struct figure *f = figures_find(&scene->board->figures, key);

	return f != NULL ? f->promise.terms : (struct terms){ 0 };
}

/* Which rule gave the color. */
static void add_reason(struct str *out, const struct scene *scene, const struct everyone_row *row,
                       struct amount floor)
{
	static const char *const with_floor[] = {
		[COG_GREEN] = ": kept",
		[COG_AMBER] = ": short of the promise, not worse than the floor ",
		[COG_RED] = ": worse than the floor ",
	};
	static const char *const without_floor[] = {
		[COG_GREEN] = ": kept",
		[COG_AMBER] = ": short by a tenth at most, and no floor was set",
		[COG_RED] = ": short by more than a tenth, and no floor was set",
	};

	if (!floor.given || row->cog == COG_GREEN) {
		str_add(out, without_floor[row->cog]);
		return;
	}
	str_add(out, with_floor[row->cog]);
	add_amount(out, scene, floor, row->unit);
}

static void add_review(struct str *out, const struct scene *scene, const struct everyone_row *row)
{
	struct amount floor = promised_terms(scene, row->review.key).floor;
	char quarter[QUARTER_TEXT];

	str_addf(out, "%s: ", quarter_format(scene->review, quarter));
	if (row->review.promised.given) {
		str_add(out, "promised ");
		add_amount(out, scene, row->review.promised, row->unit);
		str_add(out, ", ");
	}
	if (row->review.actual.given) {
		str_add(out, "came to ");
		add_amount(out, scene, row->review.actual, row->unit);
		str_add(out, ", ");
	}
	str_add(out, everyone_outcome(row));
	if (row->cog != COG_NONE)
		add_reason(out, scene, row, floor);
	str_add(out, row->review.disputed ? " (disputed).\n" : ".\n");
}

static void add_planned(struct str *out, const struct scene *scene, const struct everyone_row *row)
{
	bool lower = board_measure(scene->board, row->key.measure)->direction == DIRECTION_LOWER;
	char quarter[QUARTER_TEXT];

	str_addf(out, "%s: ", quarter_format(scene->planned, quarter));
	if (row->state == PROMISE_NONE) {
		str_add(out, "nobody has said what success is yet; Enter writes it.\n");
		return;
	}
	if (row->is_masked) {
		str_add(out, "written down, hidden until r=Reveal.\n");
		return;
	}
	str_add(out, "success is ");
	add_amount(out, scene, row->terms.amount, row->unit);
	if (row->terms.floor.given) {
		str_addf(out, lower ? ", failure is above " : ", failure is below ");
		add_amount(out, scene, row->terms.floor, row->unit);
	} else {
		str_add(out, "; what failure is was not said");
	}
	str_add(out, row->state == PROMISE_LOCKED ? "; locked.\n" : ".\n");
}

void everyone_words_of_row(struct str *out, const struct scene *scene,
                           const struct everyone_row *row)
{
	const struct board *b = scene->board;
	const struct measure *m = board_measure(b, row->key.measure);

	add_flag(out, b, row);
	if (m == NULL)
		return;
	str_addf(out, "%s, %s: %s (%s, %s is better)\n",
	         board_name(b, NOUN_DEPARTMENT, row->department),
	         row->key.person != 0 ? board_name(b, NOUN_PERSON, row->key.person)
	                              : "nobody yet, Enter names somebody",
	         m->name, unit_words[m->unit], direction_words[m->direction]);
	if (row->key.person == 0)
		return;
	add_review(out, scene, row);
	add_planned(out, scene, row);
}

void everyone_words_why(struct str *out, const struct scene *scene, const struct everyone_row *row)
{
	const struct board *b = scene->board;
	const struct figure *f = figures_find(&b->figures, row->review.key);
	bool closed = quarter_is_closed(scene->review, b->settings.fiscal_start, scene->today);

	everyone_words_of_row(out, scene, row);
	if (row->key.person != 0 && f != NULL && row->review.has_standing) {
		str_add_char(out, '\n');
		explain_figure(out, b, f, closed);
	}
	str_add(out, "\nGREEN: the promise was kept. RED: worse than the floor, or short by more "
	             "than a tenth where no floor was set. AMBER: between.\n");
}
