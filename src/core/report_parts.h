/*
 * core/report_parts.h - what the parts of a report share.
 */
#ifndef CORE_REPORT_PARTS_H
#define CORE_REPORT_PARTS_H

#include "core/records.h"
#include "core/report.h"

/* Behind the unit of a measure of which less is better. */
#define LOWER_SIGN "\xE2\x86\x93"

struct report {
	struct document *doc;
	const struct board *board;
	const struct report_scope *scope;
	const struct session *session; /* NULL: none was held */
	struct records records;        /* as of the quarter under review */
	bool is_closed;                /* that quarter */
	char review[QUARTER_TEXT], planned[QUARTER_TEXT];
};

/* Figures of one quarter in the order in which they are read: department,
 * person, measure.  The caller frees `items`. */
struct reading {
	const struct figure **items;
	size_t count;
	const struct board *board;
};

bool figure_is_locked(const struct figure *f);
bool figure_is_locked_or_actual(const struct figure *f);
struct reading report_read(const struct report *r, struct quarter quarter,
                           bool (*is_wanted)(const struct figure *f));

/* Cells that many tables have. */
const char *report_person(const struct report *r, int person);
const char *report_department(const struct report *r, int measure);
void report_cell_measure(const struct report *r, int measure, enum basis basis);
void report_cell_unit(const struct report *r, int measure, enum basis basis);
void report_cell_amount(const struct report *r, struct amount a, enum unit unit);
void report_cell_date(const struct report *r, struct date date);
void report_cell_quarter(const struct report *r, struct quarter quarter);

/* Words in the last block. */
void report_add_amount(const struct report *r, struct amount a, enum unit unit);
/* "Sam Okoro, Revenue" */
void report_add_who(const struct report *r, int person, int measure);

/* How many and of what: "1 draft", "2 drafts". */
const char *plural(size_t count);

/* The parts in the order of the report. */
void report_add_short(struct report *r);
void report_add_meeting(struct report *r);
void report_add_read_back(struct report *r);
void report_add_actuals(struct report *r);
void report_add_records(struct report *r);
void report_add_gap(struct report *r);
void report_add_duties(struct report *r);
void report_add_tiers(struct report *r);
void report_add_outlook(struct report *r);
void report_add_promises(struct report *r);
void report_add_issues(struct report *r);
void report_add_followups(struct report *r);
void report_add_close(struct report *r);
void report_add_arithmetic(struct report *r);

#endif
