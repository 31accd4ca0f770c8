/*
 * One row of data: what became of the deal, whose it is, in which quarter.
 */
#include "exchange/foreign_file.h"

#include "base/text.h"

#include <string.h>

enum fate { FATE_COUNTED, FATE_LOST, FATE_OPEN, FATE_DELETED };

static const char *cell(const struct foreign *f, enum profile_list column)
{
	return foreign_cell(&f->table, f->in->record, column);
}

bool foreign_is_given(const struct foreign *f, enum profile_list column)
{
	return cell(f, column)[0] != '\0';
}

void foreign_refuse(struct foreign *f, enum profile_list column, const char *sentence)
{
	const char *heading = f->table.at[column] >= 0 ? f->table.headings[column]
	                                               : profile_key(column);

	row_refuse(f->in, -1, "%s: %s", heading, sentence);
}

enum number_verdict foreign_amount(const struct foreign *f, const char *text, int64_t *value,
                                   struct error *err)
{
	if (text[0] == '\0')
		return NUMBER_NOT_GIVEN;
	return number_column_read(&f->amounts, text, f->format, value, err);
}

static enum fate fate_of(const struct foreign *f)
{
	static const struct {
		enum profile_list list;
		enum fate fate;
	} lists[] = {
		{ PROFILE_DELETED_STAGES, FATE_DELETED }, { PROFILE_OPEN_STAGES, FATE_OPEN },
		{ PROFILE_LOST_STAGES, FATE_LOST },       { PROFILE_WON_STAGES, FATE_COUNTED },
		{ PROFILE_LEAD_STAGES, FATE_COUNTED },
	};
	const char *stage = cell(f, PROFILE_STAGE);

	if (!profile_has(f->profile, PROFILE_STAGE))
		return FATE_COUNTED;
	for (size_t i = 0; i < COUNT_OF(lists); i++)
		if (profile_lists(f->profile, lists[i].list, stage))
			return lists[i].fate;
	if (stage[0] != '\0' && profile_lists(f->profile, PROFILE_LEAD_STAGES, "*"))
		return FATE_COUNTED;
	return FATE_OPEN;
}

static bool counts_rows(const struct foreign *f)
{
	for (int i = 0; i < PROFILE_ROLES; i++)
		if (f->profile->rules[i] == RULE_COUNT)
			return true;
	return false;
}

/* "" when the row has nobody. */
static const char *owner_of(const struct foreign *f)
{
	const char *owner = cell(f, PROFILE_OWNER);

	if (f->options->person != NULL)
		return f->options->person;
	if (f->profile->groups == GROUPS_OWNER)
		owner = str_text(&f->group);
	if (owner[strspn(owner, " ")] == '\0' || profile_lists(f->profile, PROFILE_NO_OWNER, owner))
		return "";
	return owner;
}

static enum profile_list date_column_of(const struct foreign *f, enum fate fate)
{
	enum profile_list own = fate == FATE_LOST ? PROFILE_LOST_DATE : PROFILE_WON_DATE;

	return foreign_is_given(f, own) ? own : PROFILE_DATE;
}

/* Dates that nothing decides are one mistake of the file, not one a row. */
static bool read_date(struct foreign *f, enum fate fate, struct quarter *quarter)
{
	enum profile_list column = date_column_of(f, fate);
	enum date_verdict verdict;
	struct error err;
	struct date date;

	verdict = date_column_read(&f->dates[column], cell(f, column), &date, &err);
	if (verdict == DATE_OK) {
		*quarter = quarter_of_date(date, f->in->board->settings.fiscal_start);
		return true;
	}
	if (verdict == DATE_NOT_GIVEN && fate == FATE_LOST)
		f->skipped[SKIP_NO_DATE]++;
	else if (verdict == DATE_NOT_GIVEN)
		foreign_refuse(f, column, "is empty, so the quarter is not known");
	else
		foreign_refuse(f, column, err.text);
	f->over = f->over || verdict == DATE_AMBIGUOUS;
	return false;
}

static bool read_quarter(struct foreign *f, enum fate fate, struct quarter *quarter)
{
	struct foreign_span *span;

	f->span = NULL;
	if (profile_has(f->profile, PROFILE_DATE) || profile_has(f->profile, PROFILE_WON_DATE))
		return read_date(f, fate, quarter);
	f->span = span = foreign_span(f);
	if (span != NULL)
		*quarter = span->quarter;
	return span != NULL;
}

static bool is_other_currency(const struct foreign *f, const char **sign, char buffer[8])
{
	struct currency own = f->in->board->settings.currency;
	const char *code = cell(f, PROFILE_CURRENCY);

	*sign = code;
	if (!f->format.money)
		return false;
	if (code[0] != '\0' && !text_same(code, own.code) &&
	    (strlen(code) == 3 || number_is_foreign(code, own, buffer)))
		return true;
	*sign = buffer;
	return number_is_foreign(cell(f, PROFILE_AMOUNT), own, buffer);
}

/* All rows, whatever becomes of them: that is what the file's total is of. */
static void add_to_table(struct foreign *f)
{
	char buffer[8];
	const char *sign;
	struct error ignored;
	int64_t value = 0;
	enum number_verdict verdict = foreign_amount(f, cell(f, PROFILE_AMOUNT), &value, &ignored);

	if (verdict == NUMBER_NOT_GIVEN)
		return;
	if (verdict != NUMBER_OK || is_other_currency(f, &sign, buffer) ||
	    !amount_sum(&f->sum, value))
		f->sum_unknown = true;
}

static void note_missing(struct foreign *f)
{
	if (f->without_amount < LINES_NAMED)
		f->without_amount_at[f->without_amount] = f->in->record->line;
	f->without_amount++;
}

static bool refuse_currency(struct foreign *f, const char *sign)
{
	struct error err;

	error_set(&err, "this is in %.16s, and the board is in %s; import each currency apart",
	          sign, f->in->board->settings.currency.code);
	foreign_refuse(f, PROFILE_AMOUNT, err.text);
	return false;
}

static bool read_amount(struct foreign *f, struct amount *amount)
{
	char buffer[8];
	const char *sign;
	struct error err;
	enum number_verdict verdict;

	*amount = (struct amount){ 0 };
	if (!profile_sums(f->profile))
		return true;
	verdict = foreign_amount(f, cell(f, PROFILE_AMOUNT), &amount->units, &err);
	amount->given = verdict == NUMBER_OK;
	if (verdict == NUMBER_NOT_GIVEN)
		return true;
	if (is_other_currency(f, &sign, buffer))
		return refuse_currency(f, sign);
	if (verdict == NUMBER_OK)
		return true;
	f->over = f->over || verdict == NUMBER_AMBIGUOUS;
	foreign_refuse(f, PROFILE_AMOUNT, err.text);
	return false;
}

static void add(struct foreign *f, struct tally_entry *e, enum fate fate, struct amount amount)
{
	if (e->counted + e->lost == 0)
		e->line = f->in->record->line;
	if (fate == FATE_LOST) {
		e->lost++;
		return;
	}
	e->counted++;
	e->given += amount.given;
	if (!amount.given && profile_sums(f->profile) && e->owner[0] != '\0')
		note_missing(f);
	if (amount.given && f->span != NULL && !amount_sum(&f->span->sum, amount.units))
		f->sum_unknown = true;
	if (amount.given && !amount_sum(&e->sum, amount.units)) {
		foreign_refuse(f, PROFILE_AMOUNT, "the sum is too large");
		f->over = true;
	}
}

static void tally(struct foreign *f, const char *owner, enum fate fate)
{
	struct tally_entry *e;
	struct quarter quarter;
	struct amount amount = { 0 };
	struct error err;

	if (!read_quarter(f, fate, &quarter) || (fate == FATE_COUNTED && !read_amount(f, &amount)))
		return;
	e = tally_at(&f->tally, owner, quarter);
	if (e != NULL) {
		add(f, e, fate, amount);
		return;
	}
	error_set(&err, "more than %d owners; is this the right column?", (int)TALLY_OWNERS_MAX);
	foreign_refuse(f, PROFILE_OWNER, err.text);
	f->over = true;
}

static void skip(struct foreign *f, enum skip why)
{
	f->skipped[why]++;
}

static bool lacks_amount(const struct foreign *f)
{
	return profile_sums(f->profile) && !counts_rows(f) &&
	       number_is_not_given(cell(f, PROFILE_AMOUNT));
}

/* A row feeds nothing for the first of these reasons; the money of rows that
 * have nobody is put together as well. */
static void take_closed(struct foreign *f, enum fate fate)
{
	const char *owner = owner_of(f);

	if (owner[0] == '\0')
		skip(f, SKIP_NO_OWNER);
	else if (lacks_amount(f))
		skip(f, SKIP_NO_AMOUNT);
	if (lacks_amount(f) || (owner[0] == '\0' && fate == FATE_LOST))
		return;
	tally(f, owner, fate);
}

void foreign_take_row(struct foreign *f)
{
	enum fate fate = fate_of(f);

	f->rows++;
	if (profile_sums(f->profile))
		add_to_table(f);
	if (fate == FATE_DELETED)
		skip(f, SKIP_DELETED);
	else if (fate == FATE_OPEN)
		skip(f, profile_has(f->profile, PROFILE_LEAD_STAGES) ? SKIP_NOT_A_LEAD : SKIP_OPEN);
	else
		take_closed(f, fate);
}
