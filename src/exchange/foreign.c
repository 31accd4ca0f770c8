#include "exchange/foreign.h"

#include "base/text.h"
#include "base/xalloc.h"
#include "exchange/foreign_file.h"

#include <stdlib.h>
#include <string.h>

static enum table_place place_of(struct foreign *f)
{
	struct error err;
	enum table_place place = foreign_table_place(&f->table, f->in->record, &err);

	if (place == PLACE_REFUSED)
		row_refuse(f->in, -1, "%s", err.text);
	return place;
}

static void begin_pass(struct foreign *f)
{
	foreign_table_begin(&f->table, f->profile, f->options->person == NULL);
	f->in->records = 0;
}

static void learn(struct foreign *f)
{
	static const enum profile_list columns[] = { PROFILE_DATE, PROFILE_WON_DATE,
		                                     PROFILE_LOST_DATE };

	for (size_t i = 0; i < COUNT_OF(columns); i++)
		date_column_learn(&f->dates[columns[i]],
		                  foreign_cell(&f->table, f->in->record, columns[i]));
	if (profile_sums(f->profile))
		number_column_learn(&f->amounts,
		                    foreign_cell(&f->table, f->in->record, PROFILE_AMOUNT));
}

/* The user knows better than the profile, the profile better than the column. */
static void decide(struct foreign *f)
{
	enum date_order order = f->options->dates != DATE_ORDER_UNKNOWN ? f->options->dates
	                                                                : f->profile->dates;
	enum decimal_mark mark = f->in->options->decimal != DECIMAL_UNKNOWN
	                                 ? f->in->options->decimal
	                                 : f->profile->decimal;

	for (int i = 0; i < PROFILE_COLUMNS; i++)
		if (order != DATE_ORDER_UNKNOWN)
			f->dates[i].order = order;
	if (mark != DECIMAL_UNKNOWN)
		f->amounts.mark = mark;
}

static bool refuse_nowhere(struct foreign *f)
{
	struct error err;

	f->in->record = NULL;
	foreign_table_explain(&f->table, &err);
	return row_refuse(f->in, -1, "%s", err.text);
}

static enum intake_next first_pass(struct foreign *f, struct csv_reader *reader)
{
	struct csv_record record;
	enum intake_next next;

	begin_pass(f);
	while ((next = intake_next(f->in, reader, &record)) == NEXT_RECORD) {
		enum table_place place = place_of(f);

		if (place == PLACE_REFUSED)
			return NEXT_REFUSED;
		if (place == PLACE_INSIDE)
			learn(f);
	}
	if (next == NEXT_END && f->table.tables == 0) {
		refuse_nowhere(f);
		return NEXT_REFUSED;
	}
	decide(f);
	return next;
}

static bool is_too_wide(const struct foreign *f)
{
	const struct csv_record *record = f->in->record;

	for (size_t i = f->table.width; i < record->count; i++)
		if (record->cells[i][0] != '\0')
			return true;
	return false;
}

static void take_inside(struct foreign *f)
{
	if (!foreign_is_row(f)) {
		foreign_take_other(f);
		return;
	}
	foreign_settle_group(f);
	if (is_too_wide(f))
		row_refuse(f->in, -1,
		           "this row has %zu cells, the headings are %zu; is a quote missing?",
		           f->in->record->count, f->table.width);
	else
		foreign_take_row(f);
}

static void take(struct foreign *f, enum table_place place)
{
	static const enum skip reasons[] = {
		[PLACE_COMMENT] = SKIP_COMMENT,
		[PLACE_TITLE] = SKIP_TITLE,
		[PLACE_HEADER] = SKIP_HEADER,
		[PLACE_OTHER] = SKIP_OTHER_TABLE,
	};

	if (place == PLACE_INSIDE)
		take_inside(f);
	else if (place != PLACE_BLANK && place != PLACE_FIRST_HEADER)
		f->skipped[reasons[place]]++;
}

/* Where comments part the tables, each has its own total. */
static void end_table(struct foreign *f, enum table_place place)
{
	const struct csv_record *record = f->in->record;

	if (place != PLACE_COMMENT || f->total_count == 0)
		return;
	foreign_check_totals(f);
	f->in->record = record;
}

static enum intake_next second_pass(struct foreign *f, struct csv_reader *reader)
{
	struct csv_record record;
	enum intake_next next;
	long tables = 0;

	begin_pass(f);
	while (!f->over && (next = intake_next(f->in, reader, &record)) == NEXT_RECORD) {
		enum table_place place = place_of(f);

		end_table(f, place);
		if (f->profile->comment != '\0' && f->table.tables > tables) {
			tables = f->table.tables;
			f->sum = 0;
			f->sum_unknown = false;
		}
		take(f, place);
	}
	if (f->over)
		return NEXT_REFUSED;
	f->skipped[SKIP_FOOTER] += f->pending;
	if (next == NEXT_END && !foreign_check_totals(f))
		return NEXT_REFUSED;
	return next;
}

static void set_format(struct foreign *f)
{
	const struct board *b = f->in->board;

	f->format = amount_number_format(foreign_unit(b, f->profile, f->options->measures),
	                                 b->settings.currency);
}

static void release(struct foreign *f)
{
	foreign_table_release(&f->table);
	tally_release(&f->tally);
	map_release(&f->groups);
	map_release(&f->unknown);
	str_release(&f->group);
	str_release(&f->pending_name);
	free(f->spans);
	free(f->totals);
}

static long count_skipped(const struct foreign *f)
{
	long count = 0;

	for (int i = 0; i < SKIP_ROWS; i++)
		count += f->skipped[i];
	return count;
}

static bool read_twice(struct foreign *f, struct csv_reader *reader, struct intake_counts *counts,
                       struct error *err)
{
	long bad = f->in->bad;
	enum intake_next next = first_pass(f, reader);

	if (next == NEXT_END && !csv_reader_rewind(reader, err))
		return error_in(err, "%s", f->in->name);
	if (next == NEXT_END)
		next = second_pass(f, reader);
	counts->read = f->rows;
	counts->skipped = count_skipped(f);
	if (next == NEXT_END && !foreign_land(f, counts))
		return false;
	counts->bad = f->in->bad - bad;
	return next != NEXT_FAILED;
}

bool foreign_read(struct intake *in, struct csv_reader *reader, const char *name,
                  const struct foreign_options *options, struct intake_counts *counts,
                  struct error *err)
{
	struct foreign f = { .in = in, .options = options, .profile = options->profile };
	bool good;

	*counts = (struct intake_counts){ 0 };
	in->err = err;
	intake_begin_file(in, name);
	set_format(&f);
	good = read_twice(&f, reader, counts, err);
	in->record = NULL;
	release(&f);
	return good;
}
