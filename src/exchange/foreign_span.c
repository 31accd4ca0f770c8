/*
 * Reports that give no date a row, only the days from when to when they are:
 * every period lies in one quarter and is counted once.
 */
#include "exchange/foreign_file.h"

#include "base/text.h"
#include "base/xalloc.h"

static bool read_range(struct foreign *f, struct date *from, struct date *to)
{
	const char *text = foreign_cell(&f->table, f->in->record, PROFILE_RANGE);
	struct str sentence = { 0 };

	*from = f->table.from;
	*to = f->table.to;
	if (text[0] == '\0' || date_range_read(text, from, to))
		return true;
	text_quote(&sentence, text);
	str_add(&sentence, " is no range of dates; write it like Apr 1, 2026 - Jun 30, 2026");
	foreign_refuse(f, PROFILE_RANGE, str_text(&sentence));
	str_release(&sentence);
	return false;
}

static bool is_same(const struct foreign_span *span, struct date from, struct date to)
{
	return date_compare(span->from, from) == 0 && date_compare(span->to, to) == 0;
}

/* What one period says another one must not say again. */
static bool is_new(struct foreign *f, struct date from, struct date to)
{
	char text[2][DATE_TEXT];

	for (size_t i = 0; i < f->span_count; i++) {
		const struct foreign_span *span = &f->spans[i];

		if (date_compare(span->to, from) < 0 || date_compare(to, span->from) < 0)
			continue;
		date_format(span->from, text[0]);
		date_format(span->to, text[1]);
		f->over = true;
		return row_refuse(f->in, -1,
		                  "the days from %s to %s are in an earlier table, too, and would "
		                  "be counted twice; leave one of them out",
		                  text[0], text[1]);
	}
	return true;
}

static struct foreign_span *add(struct foreign *f, struct date from, struct date to)
{
	int start = f->in->board->settings.fiscal_start;
	struct quarter quarter = quarter_of_date(from, start);
	char text[2][DATE_TEXT];

	date_format(from, text[0]);
	date_format(to, text[1]);
	if (quarter_compare(quarter, quarter_of_date(to, start)) != 0 ||
	    date_compare(to, from) < 0) {
		f->over = true;
		row_refuse(f->in, -1,
		           "the days from %s to %s are not in one quarter; export each quarter "
		           "apart",
		           text[0], text[1]);
		return NULL;
	}
	if (!is_new(f, from, to) || f->span_count >= SPANS_MAX)
		return NULL;
	f->spans = xgrow(f->spans, &f->span_capacity, f->span_count + 1, sizeof(*f->spans));
	f->spans[f->span_count] = (struct foreign_span){ from, to, quarter, 0, f->table.tables };
	return &f->spans[f->span_count++];
}

struct foreign_span *foreign_span(struct foreign *f)
{
	struct date from, to;

	if (!read_range(f, &from, &to))
		return NULL;
	if (!date_is_given(from) || !date_is_given(to)) {
		f->over = true;
		row_refuse(f->in, -1, "nothing above this table says from when to when it is");
		return NULL;
	}
	for (size_t i = f->span_count; i-- > 0;)
		if (f->spans[i].table == f->table.tables && is_same(&f->spans[i], from, to))
			return &f->spans[i];
	return add(f, from, to);
}
