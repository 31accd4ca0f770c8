/*
 * exchange/intake_row.h - inside the intake: the row that is being read.
 *
 * Private to src/exchange.  Readers of cells leave what they fill alone when
 * the cell is empty or its column absent, so that "not given" keeps what is
 * there.  They return false when the cell is bad (and told), or when a hook
 * has failed (`failed`).
 */
#ifndef EXCHANGE_INTAKE_ROW_H
#define EXCHANGE_INTAKE_ROW_H

#include "base/map.h"
#include "core/key_set.h"
#include "exchange/intake.h"
#include "exchange/number_column.h"

enum row_fate { ROW_SAME, ROW_ADDED, ROW_CHANGED, ROW_SKIPPED, ROW_BAD };

struct intake {
	const struct intake_options *options;
	const struct intake_hooks *hooks;
	const struct kind *kind;
	const struct board *board;

	const char *name;         /* of the file, for messages */
	struct str base;          /* the same without its folders, for sources */
	int at[KIND_COLUMNS_MAX]; /* where the columns are in the file, -1: absent */
	struct number_column numbers[KIND_COLUMNS_MAX];
	size_t width; /* cells of the header */
	bool unguard;
	const struct csv_record *record;
	struct arena texts; /* normalized texts of the row */

	struct map people, measures; /* as written in cells, to ids */
	struct key_set figures;      /* met so far, in all files */
	struct map nouns;            /* ids met in this file, to their lines */
	struct map listed;           /* duties of this file, by name_of_duty() */
	struct str scratch;
	long records; /* of this pass */
	long bad;     /* all files */
	bool failed;
	struct error *err;
};

/* "FILE:LINE: column: sentence" as far as they are known; column -1: none.
 * The first returns false and counts against INTAKE_REPORTS. */
bool row_refuse(struct intake *in, int column, const char *format, ...) PRINTF_LIKE(3, 4);
void row_tell(struct intake *in, int column, const char *format, ...) PRINTF_LIKE(3, 4);

const char *row_cell(const struct intake *in, int column); /* "" when absent */

/* Refuses an empty one. */
bool row_needs(struct intake *in, int column) MUST_USE;

bool row_text(struct intake *in, int column, const char **text) MUST_USE;
bool row_name(struct intake *in, int column, const char **text) MUST_USE;
bool row_word(struct intake *in, int column, int *word) MUST_USE;
bool row_flag(struct intake *in, int column, bool *flag) MUST_USE;
bool row_quarter(struct intake *in, int column, struct quarter *quarter) MUST_USE;
bool row_date(struct intake *in, int column, struct date *date) MUST_USE;
/* `moment` has TIME_TEXT bytes. */
bool row_moment(struct intake *in, int column, char *moment) MUST_USE;
bool row_amount(struct intake *in, int column, struct number_format format, struct amount *amount)
	MUST_USE;
bool row_hours(struct intake *in, int column, struct amount *hours) MUST_USE;

/* Departments are added where the kind or --create says so; people never. */
bool row_department(struct intake *in, int column, int *id) MUST_USE;
bool row_person(struct intake *in, int column, int *id) MUST_USE;
/* Refuses a name that the board does not have. */
bool row_refuse_unknown(struct intake *in, int column, enum noun_kind kind, int scope);
bool row_creates(const struct intake *in);

/* Hands a change to the write hook. */
bool row_write(struct intake *in, struct change *c) MUST_USE;
/* A noun as it shall be; what the rules refuse is blamed on `column`. */
enum row_fate row_put(struct intake *in, enum noun_kind kind, const void *noun, int column);

/* A key for `listed`. */
void name_of_duty(struct str *out, const char *department, const char *duty);

enum intake_next { NEXT_RECORD, NEXT_END, NEXT_REFUSED, NEXT_FAILED };

void intake_begin_file(struct intake *in, const char *name);
/* Sets `record` of the intake, too; a refused file is told. */
enum intake_next intake_next(struct intake *in, struct csv_reader *reader,
                             struct csv_record *record);

/* An actual that was put together from many rows. */
enum row_fate intake_computed(struct intake *in, struct figure_key key, struct amount amount,
                              const char *source);

enum row_fate intake_person(struct intake *in);
enum row_fate intake_measure(struct intake *in);
enum row_fate intake_tier(struct intake *in);
enum row_fate intake_duty(struct intake *in);
enum row_fate intake_followup(struct intake *in);
enum row_fate intake_promise(struct intake *in);
enum row_fate intake_actual(struct intake *in);

#endif
