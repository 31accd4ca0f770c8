#include "exchange/intake.h"

#include "base/text.h"
#include "base/xalloc.h"
#include "exchange/intake_row.h"

#include <stdlib.h>
#include <string.h>

enum { PROGRESS_EVERY = 4096 }; /* records */

static enum row_fate (*const takers[KIND_COUNT])(struct intake *) = {
	[KIND_PEOPLE] = intake_person,      [KIND_DUTIES] = intake_duty,
	[KIND_MEASURES] = intake_measure,   [KIND_PROMISES] = intake_promise,
	[KIND_ACTUALS] = intake_actual,     [KIND_TIERS] = intake_tier,
	[KIND_FOLLOWUPS] = intake_followup,
};

struct intake *intake_new(const struct intake_options *options, const struct intake_hooks *hooks)
{
	struct intake *in = xcalloc(1, sizeof(*in));

	in->options = options;
	in->hooks = hooks;
	in->kind = &kinds[options->kind];
	in->board = hooks->board;
	return in;
}

void intake_free(struct intake *in)
{
	if (in == NULL)
		return;
	arena_release(&in->texts);
	map_release(&in->people);
	map_release(&in->measures);
	map_release(&in->nouns);
	map_release(&in->listed);
	key_set_release(&in->figures);
	str_release(&in->scratch);
	str_release(&in->base);
	free(in);
}

/* What stands in the header for a column: its place, or -1. */
static int find_column(const struct kind *kind, const char *heading)
{
	for (int i = 0; kind->columns[i].name != NULL; i++)
		if (text_same(kind->columns[i].name, heading))
			return i;
	return -1;
}

enum { NAMED_MAX = 8 };

/* One sentence, however many there are. */
static void warn_of_unknown(struct intake *in)
{
	struct str sentence = { 0 };
	int count = 0;

	for (size_t i = 0; i < in->record->count; i++) {
		if (find_column(in->kind, in->record->cells[i]) >= 0 || count++ >= NAMED_MAX)
			continue;
		str_add(&sentence, count > 1 ? ", " : "");
		text_quote(&sentence, in->record->cells[i]);
	}
	if (count > NAMED_MAX)
		str_addf(&sentence, " and %d more", count - NAMED_MAX);
	if (count > 0)
		row_tell(in, -1, "%s: not a column of %s, left out", str_text(&sentence),
		         in->kind->name);
	str_release(&sentence);
}

static bool place_columns(struct intake *in)
{
	for (int i = 0; i < KIND_COLUMNS_MAX; i++)
		in->at[i] = -1;
	for (size_t i = 0; i < in->record->count; i++) {
		int column = find_column(in->kind, in->record->cells[i]);

		if (column < 0)
			continue;
		if (in->at[column] >= 0)
			return row_refuse(in, column,
			                  "this column is there twice; keep one of them");
		in->at[column] = (int)i;
	}
	warn_of_unknown(in);
	return true;
}

static bool refuse_header(struct intake *in, const char *missing)
{
	struct str sentence = { 0 };

	str_addf(&sentence, "%s; the first row of a file of %s names its columns: ", missing,
	         in->kind->name);
	for (int i = 0; in->kind->columns[i].name != NULL; i++) {
		const struct column *c = &in->kind->columns[i];

		str_add(&sentence, i > 0 ? ", " : "");
		str_addf(&sentence, c->required ? "%s" : "[%s]", c->name);
	}
	row_refuse(in, -1, "%s", str_text(&sentence));
	str_release(&sentence);
	return false;
}

static bool refuse_missing(struct intake *in, int column)
{
	struct str missing = { 0 };

	str_addf(&missing, "there is no column %s", in->kind->columns[column].name);
	refuse_header(in, str_text(&missing));
	str_release(&missing);
	return false;
}

static bool read_header(struct intake *in)
{
	if (!place_columns(in))
		return false;
	for (int i = 0; in->kind->columns[i].name != NULL; i++)
		if (in->kind->columns[i].required && in->at[i] < 0)
			return refuse_missing(in, i);
	in->width = in->record->count;
	return true;
}

/* A file that cannot be read further is refused; a disk that fails is worse. */
static enum intake_next refuse_file(struct intake *in, struct csv_reader *reader,
                                    const struct error *why)
{
	struct csv_record place = { .line = csv_reader_line(reader) };

	if (csv_reader_refusal(reader) == CSV_UNREADABLE) {
		*in->err = *why;
		error_in(in->err, "%s", in->name);
		return NEXT_FAILED;
	}
	in->record = &place;
	row_refuse(in, -1, "%s", why->text);
	in->record = NULL;
	return NEXT_REFUSED;
}

enum intake_next intake_next(struct intake *in, struct csv_reader *reader,
                             struct csv_record *record)
{
	struct error why;

	if (!csv_reader_next(reader, record, &why))
		return refuse_file(in, reader, &why);
	in->record = record;
	if (++in->records % PROGRESS_EVERY == 0 && in->hooks->progress != NULL)
		in->hooks->progress(in->hooks->context, in->records);
	return record->count > 0 ? NEXT_RECORD : NEXT_END;
}

static void learn(struct intake *in)
{
	if (in->record->count != in->width)
		return;
	for (int i = 0; in->kind->columns[i].name != NULL; i++)
		if (in->at[i] >= 0 && column_is_number(&in->kind->columns[i]))
			number_column_learn(&in->numbers[i], row_cell(in, i));
	if (in->options->kind != KIND_DUTIES)
		return;
	str_clear(&in->scratch);
	name_of_duty(&in->scratch, row_cell(in, DUTIES_DEPARTMENT), row_cell(in, DUTIES_DUTY));
	map_put(&in->listed, str_text(&in->scratch), 1);
}

static void decide_marks(struct intake *in)
{
	for (int i = 0; i < KIND_COLUMNS_MAX; i++)
		if (in->options->decimal != DECIMAL_UNKNOWN)
			in->numbers[i].mark = in->options->decimal;
}

static enum intake_next first_pass(struct intake *in, struct csv_reader *reader)
{
	struct csv_record record;
	enum intake_next next;

	in->records = 0;
	next = intake_next(in, reader, &record);
	if (next == NEXT_END) {
		in->record = NULL;
		refuse_header(in, "the file is empty");
		return NEXT_REFUSED;
	}
	if (next != NEXT_RECORD)
		return next;
	in->unguard = in->options->unguard || csv_reader_has_mark(reader);
	if (!read_header(in))
		return NEXT_REFUSED;
	while ((next = intake_next(in, reader, &record)) == NEXT_RECORD)
		learn(in);
	decide_marks(in);
	return next;
}

static enum row_fate take(struct intake *in)
{
	if (in->record->count == in->width)
		return takers[in->options->kind](in);
	row_refuse(in, -1,
	           "this row has %zu cells, the first row has %zu; is a quote or a "
	           "separator missing?",
	           in->record->count, in->width);
	return ROW_BAD;
}

static void count(struct intake_counts *counts, enum row_fate fate)
{
	counts->read++;
	counts->same += fate == ROW_SAME;
	counts->added += fate == ROW_ADDED;
	counts->changed += fate == ROW_CHANGED;
	counts->skipped += fate == ROW_SKIPPED;
	counts->bad += fate == ROW_BAD;
}

static enum intake_next second_pass(struct intake *in, struct csv_reader *reader,
                                    struct intake_counts *counts)
{
	struct csv_record record;
	enum intake_next next;

	in->records = 0;
	next = intake_next(in, reader, &record); /* the header */
	while (next == NEXT_RECORD && (next = intake_next(in, reader, &record)) == NEXT_RECORD) {
		count(counts, take(in));
		if (in->texts.blocks != NULL)
			arena_release(&in->texts);
		if (in->failed)
			return NEXT_FAILED;
	}
	return next;
}

void intake_begin_file(struct intake *in, const char *name)
{
	const char *slash = strrchr(name, '/');

	in->name = name;
	name = slash != NULL ? slash + 1 : name;
	str_clear(&in->base);
	text_gate(&in->base, name, strlen(name));
	in->record = NULL;
	memset(in->numbers, 0, sizeof(in->numbers));
	map_release(&in->nouns);
	map_release(&in->listed);
}

bool intake_read(struct intake *in, struct csv_reader *reader, const char *name,
                 struct intake_counts *counts, struct error *err)
{
	enum intake_next next;

	*counts = (struct intake_counts){ 0 };
	in->err = err;
	intake_begin_file(in, name);
	next = first_pass(in, reader);
	if (next == NEXT_END && !csv_reader_rewind(reader, err))
		return error_in(err, "%s", name);
	if (next == NEXT_END)
		next = second_pass(in, reader, counts);
	counts->bad += next == NEXT_REFUSED;
	return next != NEXT_FAILED;
}
