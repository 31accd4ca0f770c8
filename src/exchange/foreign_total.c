/*
 * What is no row of data: groups, totals, footers.  They are known by what
 * they lack (no date, no stage), for a customer may be called "Total Tools".
 */
#include "exchange/foreign_file.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

static const char *cell(const struct foreign *f, enum profile_list column)
{
	return foreign_cell(&f->table, f->in->record, column);
}

static bool is_empty(const char *text)
{
	return text[strspn(text, " \t")] == '\0';
}

static size_t count_texts(const struct csv_record *record)
{
	size_t count = 0;

	for (size_t i = 0; i < record->count; i++)
		count += !is_empty(record->cells[i]);
	return count;
}

/* The first text of the row, which names what it is. */
static const char *label_of(const struct foreign *f)
{
	const struct csv_record *record = f->in->record;

	for (size_t i = 0; i < record->count; i++)
		if (!is_empty(record->cells[i]))
			return record->cells[i];
	return "";
}

/* "Grand Totals (310 records)" is a name and a number of rows, or -1. */
static char *split_label(const char *label, long *records)
{
	const char *open = strrchr(label, '('), *at = open;
	size_t length = strlen(label);

	*records = -1;
	if (open == NULL || length == 0 || label[length - 1] != ')' || at[1] < '0' || at[1] > '9')
		return xstrdup(label);
	*records = 0;
	while (*++at == ',' || *at == '.' || (*at >= '0' && *at <= '9'))
		if (*at >= '0' && *records < 1000000000)
			*records = *records * 10 + (*at - '0');
	return xstrndup(label, (size_t)(open - label));
}

static bool is_total_label(const struct foreign *f, const char *label)
{
	long ignored;
	char *name = split_label(label, &ignored);
	bool is_total = profile_lists(f->profile, PROFILE_TOTALS, name);

	free(name);
	return is_total;
}

bool foreign_is_row(const struct foreign *f)
{
	const struct profile *p = f->profile;
	bool dated = profile_has(p, PROFILE_DATE) || profile_has(p, PROFILE_WON_DATE);
	const char *label = label_of(f);

	if (!dated && profile_has(p, PROFILE_GROUP))
		return foreign_is_given(f, PROFILE_GROUP) &&
		       !is_total_label(f, cell(f, PROFILE_GROUP));
	if (!dated)
		return !is_total_label(f, label);
	if (foreign_is_given(f, PROFILE_DATE) || foreign_is_given(f, PROFILE_WON_DATE) ||
	    foreign_is_given(f, PROFILE_LOST_DATE) || foreign_is_given(f, PROFILE_STAGE))
		return true;
	/* A deal that has neither yet: whose it is, and more about it. */
	return profile_has(p, PROFILE_STAGE) && foreign_is_given(f, PROFILE_OWNER) &&
	       count_texts(f->in->record) > 3 && !is_total_label(f, label);
}

/* "Total for X" with X a group that was met; also the other way round. */
static bool is_group_total(const struct foreign *f, const char *label)
{
	const struct word_list *list = &f->profile->lists[PROFILE_GROUP_TOTALS];
	char *letters = text_letters(label);
	size_t length = strlen(letters);
	bool found = false;

	for (size_t i = 0; i < list->count && !found; i++) {
		size_t word = strlen(list->keys[i]);

		if (word == 0 || word >= length)
			continue;
		if (strncmp(letters, list->keys[i], word) == 0)
			found = map_get(&f->groups, letters + word) != 0;
		if (!found && strcmp(letters + length - word, list->keys[i]) == 0) {
			letters[length - word] = '\0';
			found = map_get(&f->groups, letters) != 0;
			letters[length - word] = list->keys[i][0];
		}
	}
	free(letters);
	return found;
}

static void remember_group(struct foreign *f, const char *name)
{
	char *letters = text_letters(name);

	if (f->groups.count < TALLY_OWNERS_MAX)
		map_put(&f->groups, letters, 1);
	free(letters);
}

/* What was waiting has rows or a total below it. */
void foreign_settle_group(struct foreign *f)
{
	if (f->pending == 0)
		return;
	f->skipped[SKIP_GROUP] += f->pending;
	f->pending = 0;
	str_clear(&f->group);
	str_add(&f->group, str_text(&f->pending_name));
}

static void wait(struct foreign *f, const char *name)
{
	f->pending++;
	str_clear(&f->pending_name);
	str_add(&f->pending_name, name);
	remember_group(f, name);
}

static void keep_total(struct foreign *f, const char *label)
{
	struct foreign_total total = { .line = f->in->record->line };
	struct error ignored;
	enum number_verdict verdict = foreign_amount(f, cell(f, PROFILE_AMOUNT), &total.amount,
	                                             &ignored);

	f->skipped[SKIP_TOTAL]++;
	free(split_label(label, &total.records));
	total.has_amount = profile_sums(f->profile) && verdict == NUMBER_OK;
	if (!date_range_read(cell(f, PROFILE_RANGE), &total.from, &total.to))
		total.from = (struct date){ 0 };
	if (f->total_count >= TOTALS_MAX)
		return;
	f->totals = xgrow(f->totals, &f->total_capacity, f->total_count + 1, sizeof(*f->totals));
	f->totals[f->total_count++] = total;
}

static bool has_amount(const struct foreign *f)
{
	return !number_is_not_given(cell(f, PROFILE_AMOUNT));
}

static void take_text(struct foreign *f)
{
	const char *first = f->in->record->cells[0];

	if (f->profile->groups != GROUPS_NONE && !is_empty(first))
		wait(f, first);
	else
		f->skipped[SKIP_FOOTER]++;
}

void foreign_take_other(struct foreign *f)
{
	const char *label = label_of(f);
	bool grouped = f->profile->groups != GROUPS_NONE;

	if (is_group_total(f, label)) {
		foreign_settle_group(f);
		f->skipped[SKIP_TOTAL]++;
		str_clear(&f->group);
	} else if (is_total_label(f, label) && (!grouped || has_amount(f))) {
		keep_total(f, label);
	} else if (!has_amount(f)) {
		take_text(f);
	} else if (grouped) {
		foreign_refuse(f, PROFILE_AMOUNT,
		               "this row has an amount, but no date, and is no "
		               "total of a group");
	} else if (label == cell(f, PROFILE_AMOUNT)) {
		keep_total(f, label);
	} else {
		f->skipped[SKIP_TOTAL]++;
	}
}

/* The sum that the total is of. */
static int64_t sum_of(const struct foreign *f, const struct foreign_total *total)
{
	for (size_t i = f->span_count; i-- > 0 && date_is_given(total->from);)
		if (f->spans[i].table == f->table.tables &&
		    date_compare(f->spans[i].from, total->from) == 0 &&
		    date_compare(f->spans[i].to, total->to) == 0)
			return f->spans[i].sum;
	return f->sum;
}

static bool refuse_total(struct foreign *f, const struct foreign_total *total, const char *what,
                         const char *says, const char *are)
{
	struct csv_record place = { .line = total->line };

	f->in->record = &place;
	row_refuse(
		f->in, -1,
		"the file's own total says %s%s, its rows make %s; was a row changed or left out?",
		says, what, are);
	f->in->record = NULL;
	return false;
}

static bool check_sum(struct foreign *f, const struct foreign_total *total)
{
	int64_t sum = sum_of(f, total);
	struct str says = { 0 }, are = { 0 };

	if (!total->has_amount || f->sum_unknown || sum == total->amount)
		return true;
	number_add_grouped(&says, total->amount, f->format.decimals);
	number_add_grouped(&are, sum, f->format.decimals);
	refuse_total(f, total, "", str_text(&says), str_text(&are));
	str_release(&says);
	str_release(&are);
	return false;
}

static bool check_records(struct foreign *f, const struct foreign_total *total)
{
	struct str says = { 0 }, are = { 0 };

	if (total->records < 0 || total->records == f->rows)
		return true;
	str_addf(&says, "%ld", total->records);
	str_addf(&are, "%ld", f->rows);
	refuse_total(f, total, " rows", str_text(&says), str_text(&are));
	str_release(&says);
	str_release(&are);
	return false;
}

bool foreign_check_totals(struct foreign *f)
{
	bool good = true;

	for (size_t i = 0; i < f->total_count; i++)
		good = check_sum(f, &f->totals[i]) && check_records(f, &f->totals[i]) && good;
	f->total_count = 0;
	f->sum = 0;
	f->sum_unknown = false;
	return good;
}
