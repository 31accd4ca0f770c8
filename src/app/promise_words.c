#include "app/promise_words.h"

#include "core/explain.h"

enum { QUARTERS_SHOWN = 3 };

static void add_amount(struct str *out, const struct board *b, const struct promise_rows *rows,
                       int64_t units, enum unit unit)
{
	char text[FIGURE_TEXT];

	promise_rows_text(rows, b, amount_of(units), unit, text);
	str_add(out, text);
}

static void add_lead_value(struct str *out, const struct board *b, const struct promise_rows *rows)
{
	const struct promise_sums *sums = &rows->sums;

	if (sums->leads == 0)
		return;
	if (!sums->has_lead_value) {
		str_add(out, "; leads not valued in money");
		return;
	}
	str_add(out, "; leads worth ");
	add_amount(out, b, rows, sums->lead_value, UNIT_MONEY);
	if (sums->leads_without_value > 0)
		str_addf(out, " (%zu without a value)", sums->leads_without_value);
}

static void add_sums(struct str *out, const struct board *b, const struct promise_rows *rows)
{
	const struct promise_sums *sums = &rows->sums;

	if (sums->is_too_large) {
		str_add(out, "; too much to add up");
		return;
	}
	if (sums->has_revenue) {
		str_add(out, "; revenue ");
		add_amount(out, b, rows, sums->revenue, UNIT_MONEY);
	}
	add_lead_value(out, b, rows);
}

void promise_words_of_sheet(struct str *out, const struct board *b, const struct promise_rows *rows)
{
	const struct promise_sums *sums = &rows->sums;
	bool is_masked = sums->drafts > 0 && !rows->is_revealed;
	char quarter[QUARTER_TEXT];

	str_addf(out, "%s: ", quarter_format(rows->planned, quarter));
	if (sums->promised == 0) {
		str_addf(out, "nothing promised yet; what is typed %s",
		         rows->is_revealed ? "can be seen (r=Hide)"
		                           : "stays hidden until r=Reveal");
		return;
	}
	str_addf(out, "%zu of %zu promised", sums->promised, rows->count);
	if (sums->locked > 0)
		str_addf(out, ", %zu locked", sums->locked);
	if (is_masked) {
		str_add(out, "; hidden until r=Reveal");
		return;
	}
	add_sums(out, b, rows);
	if (sums->drafts > 0)
		str_add(out, "; L=Lock");
}

const char *promise_words_of_source(const struct promise_rows *rows)
{
	for (size_t i = 0; i < rows->doubts.count; i++)
		if (rows->doubts.items[i].kind == DOUBT_NO_SOURCE)
			return rows->doubts.items[i].text;
	return "";
}

/* As a line each, or as paragraphs with an empty line between them. */
static void add_doubts(struct str *out, const struct promise_rows *rows,
                       const struct promise_row *row, const char *end)
{
	for (size_t i = 0; i < rows->doubts.count; i++) {
		const struct doubt *d = &rows->doubts.items[i];

		if (d->person == row->key.person && d->measure == row->key.measure)
			str_addf(out, "Doubtful: %s.%s", d->text, end);
	}
}

static void add_amendment(struct str *out, const struct board *b, const struct promise_rows *rows,
                          const struct promise_row *row)
{
	const struct amendment *last = NULL;

	for (size_t i = 0; i < b->amendments.count; i++)
		if (figure_key_compare(b->amendments.items[i].key, row->key) == 0)
			last = &b->amendments.items[i];
	if (last == NULL)
		return;
	str_add(out, "Locked: ");
	add_amount(out, b, rows, row->terms.amount.units, row->unit);
	str_add(out, ", which is scored. Amended: ");
	add_amount(out, b, rows, last->terms.amount.units, row->unit);
	str_addf(out, " (%s).\n", last->reason);
}

static void add_said_and_did(struct str *out, const struct board *b,
                             const struct promise_rows *rows, const struct promise_row *row)
{
	const struct record *r = &row->record;
	int first = r->quarters > QUARTERS_SHOWN ? r->quarters - QUARTERS_SHOWN : 0;
	char quarter[QUARTER_TEXT];

	for (int i = first; i < r->quarters; i++) {
		str_addf(out, "%s%s said ", i > first ? "; " : "",
		         quarter_format(r->scored[i].quarter, quarter));
		add_amount(out, b, rows, r->scored[i].promised, row->unit);
		str_add(out, ", did ");
		add_amount(out, b, rows, r->scored[i].actual, row->unit);
	}
	if (r->quarters > 0)
		str_add(out, ".\n");
}

static void add_repeat(struct str *out, const struct board *b, const struct promise_rows *rows,
                       const struct promise_row *row)
{
	const struct record *r = &row->record;

	if (r->repeat_closer != REPEAT_YES)
		return;
	str_add(out, "Repeating last quarter would have been closer: off by ");
	add_amount(out, b, rows, r->repeat_error, row->unit);
	str_add(out, " in all, the promises by ");
	add_amount(out, b, rows, r->error_compared, row->unit);
	str_add(out, ".\n");
}

void promise_words_of_row(struct str *out, const struct board *b, const struct promise_rows *rows,
                          const struct promise_row *row)
{
	str_addf(out, "%s, %s: ", board_name(b, NOUN_PERSON, row->key.person),
	         board_name(b, NOUN_MEASURE, row->key.measure));
	record_add_words(out, &row->record);
	str_add(out, ".\n");
	add_doubts(out, rows, row, "\n");
	if (row->amendments > 0)
		add_amendment(out, b, rows, row);
	if (row->afterwards)
		str_add(out, "Entered afterwards: the quarter had already ended.\n");
	add_repeat(out, b, rows, row);
	add_said_and_did(out, b, rows, row);
}

static bool is_in_sources(const struct board *b, int measure)
{
	int role = board_measure(b, measure)->role;

	return role == ROLE_REVENUE || role == ROLE_OTHER_REVENUE || role == ROLE_LEADS;
}

void promise_words_why(struct str *out, const struct scene *scene, const struct promise_rows *rows,
                       const struct promise_row *row)
{
	const struct board *b = scene->board;
	const struct figure *f = figures_find(&b->figures, row->key);
	struct record_row record = { row->key.person, row->key.measure, BASIS_AMOUNT, row->record };
	bool closed = quarter_is_closed(row->key.quarter, b->settings.fiscal_start, scene->today);

	if (f != NULL && row->state != PROMISE_NONE) {
		explain_figure(out, b, f, closed);
		str_add_char(out, '\n');
		explain_track_number(out, b, &record, row->terms.amount.units);
		str_add_char(out, '\n');
		add_doubts(out, rows, row, "\n\n");
	}
	if (is_in_sources(b, row->key.measure) && promise_words_of_source(rows)[0] != '\0')
		str_addf(out, "In the whole quarter %s.\n\n", promise_words_of_source(rows));
	if (row->record.quarters > 0)
		explain_record(out, b, &record);
	else if (row->state == PROMISE_NONE)
		str_add(out, "No promise yet, and no closed quarter with both a promise and an "
		             "actual to compare it with.\n");
}
