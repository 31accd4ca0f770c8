/*
 * From sums and counts to actuals, and what is to be said about the rows that
 * did not make it.
 */
#include "exchange/foreign_file.h"

#include "base/text.h"

#include <stdlib.h>

static const char *const skip_words[SKIP_COUNT] = {
	[SKIP_DELETED] = "deleted",       [SKIP_OPEN] = "open",
	[SKIP_NOT_A_LEAD] = "not a lead", [SKIP_NO_OWNER] = "no owner",
	[SKIP_NO_AMOUNT] = "no amount",   [SKIP_NO_DATE] = "no date",
	[SKIP_TITLE] = "title",           [SKIP_COMMENT] = "comment",
	[SKIP_HEADER] = "header",         [SKIP_OTHER_TABLE] = "other table",
	[SKIP_GROUP] = "group",           [SKIP_TOTAL] = "total",
	[SKIP_FOOTER] = "footer",
};

static void say_skipped(const struct foreign *f)
{
	struct str list = { 0 };

	for (int i = 0; i < SKIP_COUNT; i++)
		if (f->skipped[i] > 0)
			str_addf(&list, "%s%ld %s", list.length > 0 ? ", " : "", f->skipped[i],
			         skip_words[i]);
	if (list.length > 0 && !f->options->quiet)
		row_tell(f->in, -1, "rows left out: %s", str_text(&list));
	str_release(&list);
}

static void say_without_amount(const struct foreign *f)
{
	struct str lines = { 0 };
	long named = f->without_amount < LINES_NAMED ? f->without_amount : LINES_NAMED;

	if (f->without_amount == 0)
		return;
	for (long i = 0; i < named; i++)
		str_addf(&lines, "%s%ld", i > 0 ? ", " : "", f->without_amount_at[i]);
	if (f->without_amount > named)
		str_addf(&lines, " and %ld more", f->without_amount - named);
	row_tell(f->in, -1,
	         "%ld won without amount: counted, but their money is not known (line %s)",
	         f->without_amount, str_text(&lines));
	str_release(&lines);
}

static bool is_unowned(const struct tally_entry *e)
{
	return e->owner[0] == '\0';
}

static void say_unowned(const struct foreign *f, const struct tally_entry *e)
{
	struct str money = { 0 };
	char quarter[QUARTER_TEXT];

	if (profile_sums(f->profile)) {
		str_add(&money, ", together ");
		number_add_grouped(&money, e->sum, f->format.decimals);
	}
	row_tell(f->in, -1, "%s: %ld row%s without an owner%s, left out",
	         quarter_format(e->quarter, quarter), e->counted, e->counted == 1 ? "" : "s",
	         str_text(&money));
	str_release(&money);
}

static void say_roles(const struct foreign *f)
{
	for (int role = 0; role < PROFILE_ROLES; role++)
		if (f->profile->rules[role] != RULE_NONE && f->options->measures[role] == 0)
			row_tell(f->in, -1,
			         "%s is left out: the board has no measure with this role",
			         role_words[role]);
}

/* Is there a day of the quarter that no period reaches? */
static void say_early_end(const struct foreign *f, const struct foreign_span *span)
{
	int start = f->in->board->settings.fiscal_start;
	char end[DATE_TEXT], quarter[QUARTER_TEXT];

	for (size_t i = 0; i < f->span_count; i++)
		if (quarter_compare(f->spans[i].quarter, span->quarter) == 0 &&
		    date_compare(f->spans[i].to, span->to) > 0)
			return;
	if (date_compare(span->to, quarter_last_day(span->quarter, start)) >= 0)
		return;
	date_format(span->to, end);
	row_tell(f->in, -1, "%s is not complete: the report ends on %s",
	         quarter_format(span->quarter, quarter), end);
}

static void say_all(struct foreign *f)
{
	f->in->record = NULL;
	say_roles(f);
	say_skipped(f);
	for (size_t i = 0; i < f->tally.count; i++)
		if (is_unowned(&f->tally.entries[i]))
			say_unowned(f, &f->tally.entries[i]);
	say_without_amount(f);
	for (size_t i = 0; i < f->span_count; i++)
		say_early_end(f, &f->spans[i]);
}

static struct amount amount_for(const struct foreign *f, const struct tally_entry *e, int role)
{
	struct amount none = { 0 };

	if (f->profile->rules[role] == RULE_COUNT)
		return amount_of(e->counted);
	if (f->profile->rules[role] == RULE_NONE || (e->counted > 0 && e->given == 0))
		return none;
	return amount_of(e->sum);
}

/* Somebody new belongs to the department of the measure. */
static bool create_person(struct foreign *f, const char *name, int *id)
{
	struct intake *in = f->in;
	char *normal = text_normalize(name);
	struct person after = { .id = board_new_id(in->board, NOUN_PERSON), .name = normal };
	struct change c;
	struct error err;
	bool good;

	for (int role = 0; role < PROFILE_ROLES; role++)
		if (f->options->measures[role] != 0)
			after.department =
				board_measure(in->board, f->options->measures[role])->department;
	c = change_of_noun(in->board, NOUN_PERSON, &after);
	good = text_check(normal, TEXT_LINE, &err) && change_check(in->board, &c, &err);
	*id = after.id;
	if (good)
		good = row_write(in, &c);
	else
		row_refuse(in, -1, "%s", err.text);
	free(normal);
	return good;
}

static bool refuse_person(struct foreign *f, const char *name)
{
	struct str sentence = { 0 };
	const char *near = board_nearest(f->in->board, NOUN_PERSON, 0, name);

	if (map_get(&f->unknown, name) != 0)
		return false;
	map_put(&f->unknown, name, 1);
	text_quote(&sentence, name);
	str_add(&sentence, " is not a person on this board; ");
	if (near != NULL) {
		str_add(&sentence, "did you mean ");
		text_quote(&sentence, near);
		str_add(&sentence, "? ");
	}
	str_add(&sentence,
	        near != NULL ? "(--create would add a new one)" : "--create would add it");
	row_refuse(f->in, -1, "%s", str_text(&sentence));
	str_release(&sentence);
	return false;
}

static bool find_person(struct foreign *f, const char *name, int *id)
{
	*id = board_find(f->in->board, NOUN_PERSON, 0, name);
	if (*id != 0)
		return true;
	return row_creates(f->in) ? create_person(f, name, id) : refuse_person(f, name);
}

static void show(const struct foreign *f, const struct tally_entry *e, const char *person)
{
	struct foreign_line line = { .quarter = e->quarter,
		                     .person = person,
		                     .counted = e->counted,
		                     .lost = e->lost,
		                     .rows = e->counted + e->lost };

	if (f->options->show == NULL)
		return;
	for (int role = 0; role < PROFILE_ROLES; role++)
		line.amounts[role] = amount_for(f, e, role);
	f->options->show(f->options->context, &line);
}

static void count(struct intake_counts *counts, enum row_fate fate)
{
	counts->same += fate == ROW_SAME;
	counts->added += fate == ROW_ADDED;
	counts->changed += fate == ROW_CHANGED;
}

static void land(struct foreign *f, const struct tally_entry *e, int person,
                 struct intake_counts *counts)
{
	struct str source = { 0 };
	long rows = e->counted + e->lost;

	str_addf(&source, "%s, %ld row%s", str_text(&f->in->base), rows, rows == 1 ? "" : "s");
	for (int role = 0; role < PROFILE_ROLES && !f->in->failed; role++) {
		struct amount amount = amount_for(f, e, role);
		struct figure_key key = { person, f->options->measures[role], e->quarter };

		if (key.measure != 0 && amount.given)
			count(counts, intake_computed(f->in, key, amount, str_text(&source)));
	}
	str_release(&source);
}

bool foreign_land(struct foreign *f, struct intake_counts *counts)
{
	struct csv_record place = { 0 };

	tally_sort(&f->tally);
	say_all(f);
	for (size_t i = 0; i < f->tally.count && !f->in->failed; i++) {
		const struct tally_entry *e = &f->tally.entries[i];
		int person;

		if (is_unowned(e))
			continue;
		place.line = e->line;
		f->in->record = &place;
		if (!find_person(f, e->owner, &person))
			continue;
		show(f, e, board_name(f->in->board, NOUN_PERSON, person));
		land(f, e, person, counts);
	}
	f->in->record = NULL;
	return !f->in->failed;
}
