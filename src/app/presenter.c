#include "app/presenter.h"

#include "app/figure_line.h"
#include "tui/banner.h"
#include "tui/chart.h"
#include "tui/wrap.h"

#include <stdio.h>
#include <string.h>

_Static_assert((int)PRESENTER_TEXT == (int)FIGURE_TEXT, "percent_text() fills that much");

enum presenter_action {
	PRESENTER_LEAVE = 0x1000,
	PRESENTER_NEXT,
	PRESENTER_BACK,
	PRESENTER_FIRST,
	PRESENTER_LAST,
	PRESENTER_EXACT,
	PRESENTER_INVERT,
};

const struct binding presenter_keys[] = {
	{ '?',
	  { ':', K_F(1) },
	  ACT_HELP,
	  "Help",
	  "List everything that works while presenting.",
	  FOOTER_ALWAYS },
	{ K_ESCAPE,
	  { 'P', K_F(5), 'q' },
	  PRESENTER_LEAVE,
	  "Leave",
	  "Stop presenting; back to the sheet.",
	  FOOTER_ALWAYS },
	{ K_RIGHT, { ' ', 'l', K_PAGE_DOWN }, PRESENTER_NEXT, "Next", "Show the next record.", 0 },
	{ K_LEFT,
	  { K_BACKSPACE, 'h', K_PAGE_UP },
	  PRESENTER_BACK,
	  "Back",
	  "Show the record before.",
	  0 },
	{ K_HOME, { 'g' }, PRESENTER_FIRST, "First", "Show the first record.", 0 },
	{ K_END, { 'G' }, PRESENTER_LAST, "Last", "Show the last record.", 0 },
	{ 'f', { 0 }, PRESENTER_EXACT, "Figures", "Exact figures, or short ones again.", 0 },
	{ 'i', { 0 }, PRESENTER_INVERT, "Invert", "Swap foreground and background.", 0 },
	{ K_CTRL('l'), { 0 }, ACT_REDRAW, "Redraw", "Paint the screen anew.", 0 },
	{ K_CTRL('c'), { 0 }, ACT_LEAVE, "Quit", "Leave saydo at once.", 0 },
	{ 0 },
};

void presenter_release(struct presenter *presenter)
{
	records_release(&presenter->records);
	str_release(&presenter->words);
	*presenter = (struct presenter){ 0 };
}

static const struct record_row *shown(const struct presenter *presenter)
{
	return presenter->records.count > 0 ? &presenter->records.items[presenter->at] : NULL;
}

static void put_figure(const struct presenter *presenter, const struct scene *scene, int64_t units,
                       char *out)
{
	const struct record_row *row = shown(presenter);
	enum unit unit = basis_unit(scene->board, row->measure, row->basis);
	struct str text = { 0 };

	if (presenter->is_exact)
		amount_add_grouped(&text, amount_of(units), unit, scene->board->settings.currency);
	else
		amount_add_compact(&text, amount_of(units), unit, scene->board->settings.currency);
	snprintf(out, PRESENTER_TEXT, "%s", str_text(&text));
	str_release(&text);
}

/* The texts of the record that is shown: drawing never formats an amount. */
static void describe(struct presenter *presenter, const struct scene *scene)
{
	const struct record_row *row = shown(presenter);
	const struct record *r;

	str_clear(&presenter->words);
	if (row == NULL)
		return;
	r = &row->record;
	put_figure(presenter, scene, r->promised, presenter->figures[0]);
	put_figure(presenter, scene, r->actual, presenter->figures[1]);
	put_figure(presenter, scene, r->actual - r->promised, presenter->figures[2]);
	percent_text(r->ratio, presenter->figures[3]);
	record_add_words(&presenter->words, r);
	str_add(&presenter->words, ".");
	if (r->repeat_closer == REPEAT_YES)
		str_add(&presenter->words, " Repeating last quarter would have been closer.");
}

static bool is_same(const struct record_row *a, const struct record_row *b)
{
	return a->person == b->person && a->measure == b->measure && a->basis == b->basis;
}

void presenter_refresh(struct presenter *presenter, const struct scene *scene)
{
	struct record_row before = { 0 };

	if (!presenter->is_open)
		return;
	if (shown(presenter) != NULL)
		before = *shown(presenter);
	records_release(&presenter->records);
	records_of_board(&presenter->records, scene->board, scene->review, scene->today);
	if (presenter->at >= presenter->records.count)
		presenter->at = 0;
	for (size_t i = 0; i < presenter->records.count; i++)
		if (is_same(&before, &presenter->records.items[i]))
			presenter->at = i;
	describe(presenter, scene);
}

void presenter_open(struct presenter *presenter, const struct scene *scene)
{
	presenter->is_open = true;
	presenter->at = 0;
	records_release(&presenter->records);
	presenter_refresh(presenter, scene);
}

static void go(struct presenter *presenter, int action)
{
	size_t last = presenter->records.count - 1;

	if (presenter->records.count == 0)
		return;
	if (action == PRESENTER_NEXT && presenter->at < last)
		presenter->at++;
	else if (action == PRESENTER_BACK && presenter->at > 0)
		presenter->at--;
	else if (action == PRESENTER_FIRST)
		presenter->at = 0;
	else if (action == PRESENTER_LAST)
		presenter->at = last;
}

bool presenter_act(struct presenter *presenter, const struct scene *scene, int action)
{
	if (action < PRESENTER_LEAVE || action > PRESENTER_INVERT)
		return false;
	if (action == PRESENTER_LEAVE)
		presenter->is_open = false;
	else if (action == PRESENTER_EXACT)
		presenter->is_exact = !presenter->is_exact;
	else if (action == PRESENTER_INVERT)
		presenter->is_inverted = !presenter->is_inverted;
	else
		go(presenter, action);
	describe(presenter, scene);
	return true;
}

enum { MARGIN = 1, NAME_MAX = 256 };

/* What is written in block letters. */
enum big_name { NAME_PLAIN, NAME_FIRST, NAME_WHOLE };

struct plan {
	enum big_name name;
	bool finding, figures;
};

/* The best first; the last one always has room. */
static const struct plan plans[] = {
	{ NAME_WHOLE, true, true },   { NAME_FIRST, true, true },   { NAME_WHOLE, true, false },
	{ NAME_FIRST, true, false },  { NAME_WHOLE, false, true },  { NAME_FIRST, false, true },
	{ NAME_WHOLE, false, false }, { NAME_FIRST, false, false }, { NAME_PLAIN, true, true },
	{ NAME_PLAIN, true, false },  { NAME_PLAIN, false, true },  { NAME_PLAIN, false, false },
};

/* One screen, while it is drawn. */
struct slide {
	const struct presenter *presenter;
	const struct record_row *row;
	const char *who, *measure, *finding;
	char names[NAME_WHOLE + 1][NAME_MAX]; /* in block letters */
	struct plan plan;
	int width;
};

static struct slide slide_of(const struct presenter *presenter, const struct board *b, int width)
{
	const struct record_row *row = shown(presenter);
	struct slide slide = { .presenter = presenter, .row = row, .width = width };

	slide.who = board_name(b, NOUN_PERSON, row->person);
	slide.measure = board_name(b, NOUN_MEASURE, row->measure);
	slide.finding = finding_words[row->record.finding];
	snprintf(slide.names[NAME_WHOLE], NAME_MAX, "%s", slide.who);
	snprintf(slide.names[NAME_FIRST], NAME_MAX, "%.*s", (int)strcspn(slide.who, " "),
	         slide.who);
	return slide;
}

enum { FIGURES_GAP = 2, FIGURES_ROWS = 2 };

/* Cells between two figures in block letters; below 0: no room. */
static int big_gap(const struct slide *slide)
{
	int width = 0;

	for (int i = 0; i < PRESENTER_FIGURES; i++) {
		int own = banner_width(slide->presenter->figures[i]);

		if (own == 0)
			return -1;
		width += own;
	}
	if (width + (PRESENTER_FIGURES - 1) * FIGURES_GAP > slide->width)
		return -1;
	return (slide->width - width) / (PRESENTER_FIGURES - 1);
}

static int rows_of_name(const struct slide *slide, enum big_name name)
{
	return name == NAME_PLAIN ? 0 : banner_rows(slide->names[name], slide->width);
}

static int rows_of_finding(const struct slide *slide, bool big)
{
	return big ? banner_rows(slide->finding, slide->width) : 1;
}

static int rows_of_figures(bool big)
{
	return big ? 1 + BANNER_ROWS : FIGURES_ROWS;
}

/* Rows of the plan beside heading, name, bar and words; -1 when something in
 * it is too wide. */
static int rows_of_plan(const struct slide *slide, struct plan plan)
{
	int name = rows_of_name(slide, plan.name), finding = rows_of_finding(slide, plan.finding);

	if ((plan.name != NAME_PLAIN && name == 0) || finding == 0 ||
	    (plan.figures && big_gap(slide) < 0))
		return -1;
	return name + finding + rows_of_figures(plan.figures);
}

static struct plan choose_plan(const struct slide *slide, int room)
{
	size_t last = COUNT_OF(plans) - 1;

	for (size_t i = 0; i < last; i++) {
		int rows = rows_of_plan(slide, plans[i]);

		if (rows >= 0 && rows <= room)
			return plans[i];
	}
	return plans[last];
}

static void draw_heading(const struct presenter *presenter, const struct scene *scene,
                         struct canvas *cv)
{
	char place[32], quarter[QUARTER_TEXT];
	int x = MARGIN, width;

	snprintf(place, sizeof(place), "%zu of %zu", presenter->at + 1, presenter->records.count);
	width = cell_width(place);
	canvas_text(cv, 0, cv->w - width - MARGIN, STYLE_DIM, place);
	x += canvas_textf(cv, 0, x, STYLE_DIM, "%s  ", quarter_format(scene->review, quarter));
	canvas_text_fit(cv, (struct slot){ 0, x, cv->w - x - width - 2 * MARGIN, ALIGN_LEFT },
	                STYLE_DIM, scene->board->settings.company);
}

/* The name as it is written, also under block letters, which know no lower
 * case; and what it is about. */
static void draw_who(const struct slide *slide, struct canvas *cv)
{
	char text[2 * NAME_MAX];

	snprintf(text, sizeof(text), "%s, %s%s", slide->who, slide->measure,
	         slide->row->basis == BASIS_VALUE ? " (value)" : "");
	canvas_text_fit(cv, (struct slot){ 0, MARGIN, cv->w - 2 * MARGIN, ALIGN_LEFT },
	                STYLE_STRONG, text);
	canvas_cursor(cv, 0, MARGIN);
}

static const char *const figure_titles[PRESENTER_FIGURES] = { "Said", "Did", "Difference", "%" };

/* Which ones are left out first: the difference follows from the others. */
static const int figures_by_rank[PRESENTER_FIGURES] = { 0, 1, 3, 2 };

static int widest_figure(const struct presenter *presenter)
{
	int width = cell_width(figure_titles[2]);

	for (int i = 0; i < PRESENTER_FIGURES; i++)
		if (cell_width(presenter->figures[i]) > width)
			width = cell_width(presenter->figures[i]);
	return width;
}

static void draw_figures_plain(const struct slide *slide, struct canvas *cv)
{
	int count = slide->width / (widest_figure(slide->presenter) + 1), column = 0;
	int width;

	count = count < 1 ? 1 : count > PRESENTER_FIGURES ? PRESENTER_FIGURES : count;
	width = slide->width / count;
	for (int i = 0; i < PRESENTER_FIGURES; i++) {
		struct slot slot = { 0, MARGIN + column * width, width - 1, ALIGN_LEFT };
		bool is_kept = false;

		for (int rank = 0; rank < count; rank++)
			is_kept = is_kept || figures_by_rank[rank] == i;
		if (!is_kept)
			continue;
		canvas_text_fit(cv, slot, STYLE_LABEL, figure_titles[i]);
		slot.y = 1;
		slot.align = ALIGN_LEFT;
		canvas_text_fit(cv, slot, STYLE_STRONG, slide->presenter->figures[i]);
		column++;
	}
}

static void draw_figures_big(const struct slide *slide, struct canvas *cv)
{
	int gap = big_gap(slide), x = MARGIN;

	for (int i = 0; i < PRESENTER_FIGURES; i++) {
		const char *text = slide->presenter->figures[i];

		canvas_text(cv, 0, x, STYLE_LABEL, figure_titles[i]);
		banner_draw(cv, 1, x, STYLE_STRONG, text);
		x += banner_width(text) + gap;
	}
}

/* Its own scale: this is about one person. */
static void draw_bar(const struct slide *slide, struct canvas *cv)
{
	const struct record *r = &slide->row->record;
	struct chart_scale scale = { 0 };
	struct rect inside = canvas_area(cv);
	struct canvas bar;

	rect_cut_left(&inside, MARGIN);
	rect_cut_right(&inside, MARGIN);
	bar = canvas_part(cv, inside);
	chart_scale_add(&scale, r->promised);
	chart_scale_add(&scale, r->actual);
	chart_bullet(&bar, &scale, r->actual, r->promised);
}

static void draw_finding(const struct slide *slide, struct canvas *cv)
{
	if (slide->plan.finding)
		banner_wrap(cv, MARGIN, STYLE_TITLE, slide->finding);
	else
		canvas_text_fit(cv, (struct slot){ 0, MARGIN, slide->width, ALIGN_LEFT },
		                STYLE_TITLE, slide->finding);
}

/* One part under another; a gap where there are rows to spare. */
static struct canvas next_part(const struct canvas *cv, struct rect *rest, int rows, int *spare)
{
	if (*spare > 0) {
		rect_cut_top(rest, 1);
		(*spare)--;
	}
	return canvas_part(cv, rect_cut_top(rest, rows));
}

enum { ROWS_ALWAYS = 3 }; /* heading, name, bar */

static int words_rows(const struct slide *slide, int h)
{
	int wanted = wrap_rows(str_text(&slide->presenter->words), slide->width);
	int room = h < 12 ? 1 : 2;

	return wanted < room ? wanted : room;
}

static void draw_slide(struct slide *slide, const struct scene *scene, struct canvas *cv)
{
	int words = words_rows(slide, cv->h), room = cv->h - ROWS_ALWAYS - words, spare, none = 0;
	struct rect rest = canvas_area(cv);
	struct canvas part;

	slide->plan = choose_plan(slide, room);
	spare = room - rows_of_plan(slide, slide->plan);
	part = next_part(cv, &rest, 1, &none);
	draw_heading(slide->presenter, scene, &part);
	part = next_part(cv, &rest, rows_of_name(slide, slide->plan.name), &none);
	banner_wrap(&part, MARGIN, STYLE_STRONG, slide->names[slide->plan.name]);
	part = next_part(cv, &rest, 1, &spare);
	draw_who(slide, &part);
	part = next_part(cv, &rest, rows_of_finding(slide, slide->plan.finding), &none);
	draw_finding(slide, &part);
	part = next_part(cv, &rest, rows_of_figures(slide->plan.figures), &spare);
	(slide->plan.figures ? draw_figures_big : draw_figures_plain)(slide, &part);
	part = next_part(cv, &rest, 1, &spare);
	draw_bar(slide, &part);
	part = next_part(cv, &rest, words + spare, &spare);
	rest = canvas_area(&part);
	rect_cut_left(&rest, MARGIN);
	rect_cut_right(&rest, MARGIN);
	part = canvas_part(&part, rest);
	wrap_draw(&part, STYLE_NORMAL, str_text(&slide->presenter->words), 0);
}

void presenter_draw(const struct presenter *presenter, const struct scene *scene, struct canvas *cv)
{
	struct slide slide;

	if (shown(presenter) != NULL) {
		slide = slide_of(presenter, scene->board, cv->w - 2 * MARGIN);
		draw_slide(&slide, scene, cv);
		return;
	}
	wrap_draw(cv, STYLE_NORMAL,
	          "Nobody has a closed quarter with both a promise and an actual yet: there is "
	          "nothing to present. Esc goes back.",
	          0);
	canvas_cursor(cv, 0, 0);
}
