#include "core/missing.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <stdlib.h>

static void list_add(struct missing_list *list, struct missing_item item)
{
	list->items = xgrow(list->items, &list->capacity, list->count + 1, sizeof(*list->items));
	list->items[list->count++] = item;
}

static bool is_of(const struct figure *f, struct quarter quarter)
{
	return quarter_compare(f->key.quarter, quarter) == 0;
}

/* qsort_r() hands on no pointer to const. */
struct order {
	const struct board *b;
};

static int compare_items(const void *left, const void *right, void *context)
{
	const struct missing_item *a = left, *b = right;
	struct figure_key first = { .person = a->person, .measure = a->measure };
	struct figure_key second = { .person = b->person, .measure = b->measure };

	return board_compare_keys(((const struct order *)context)->b, first, second);
}

static void find_actuals(struct missing_list *list, const struct board *b, struct quarter review)
{
	struct order order = { b };

	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (is_of(f, review) && f->promise.state == PROMISE_LOCKED &&
		    !f->actual.amount.given)
			list_add(list, (struct missing_item){ f->key.person, f->key.measure });
	}
	if (list->count > 1)
		qsort_r(list->items, list->count, sizeof(*list->items), compare_items, &order);
}

/* Which ids of a kind have a promise for the quarter. */
static bool *promised_ids(const struct board *b, enum noun_kind kind, struct quarter planned)
{
	bool *has = xcalloc((size_t)board_last_id(b, kind) + 1, sizeof(*has));

	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (is_of(f, planned) && f->promise.state != PROMISE_NONE)
			has[kind == NOUN_PERSON ? f->key.person : f->key.measure] = true;
	}
	return has;
}

static bool must_promise(const struct board *b, const struct person *p, struct quarter planned)
{
	const char *department = board_name(b, NOUN_DEPARTMENT, p->department);

	return person_is_active(p, planned) &&
	       (text_same(department, "Marketing") || text_same(department, "Sales"));
}

static void find_people(struct missing_list *list, const struct board *b, struct quarter planned)
{
	bool *has = promised_ids(b, NOUN_PERSON, planned);
	int *ids;
	size_t count = board_sorted(b, NOUN_PERSON, &ids);

	for (size_t i = 0; i < count; i++)
		if (!has[ids[i]] && must_promise(b, board_person(b, ids[i]), planned))
			list_add(list, (struct missing_item){ .person = ids[i] });
	free(ids);
	free(has);
}

static void find_measures(struct missing_list *list, const struct board *b, struct quarter planned)
{
	bool *has = promised_ids(b, NOUN_MEASURE, planned);
	int *ids;
	size_t count = board_sorted(b, NOUN_MEASURE, &ids);

	for (size_t i = 0; i < count; i++)
		if (!has[ids[i]])
			list_add(list, (struct missing_item){ .measure = ids[i] });
	free(ids);
	free(has);
}

void missing_find(struct missing *all, const struct board *b, struct quarter review,
                  struct quarter planned)
{
	for (int kind = 0; kind < MISSING_KINDS; kind++)
		all->lists[kind].count = 0;
	all->review = review;
	all->planned = planned;
	find_actuals(&all->lists[MISSING_ACTUAL], b, review);
	find_people(&all->lists[MISSING_PERSON], b, planned);
	find_measures(&all->lists[MISSING_MEASURE], b, planned);
}

void missing_release(struct missing *all)
{
	for (int kind = 0; kind < MISSING_KINDS; kind++)
		free(all->lists[kind].items);
	*all = (struct missing){ 0 };
}

size_t missing_count(const struct missing *all)
{
	size_t count = 0;

	for (int kind = 0; kind < MISSING_KINDS; kind++)
		count += all->lists[kind].count;
	return count;
}

static void add_item(struct str *out, const struct board *b, const struct missing_item *item)
{
	const char *person = board_name(b, NOUN_PERSON, item->person);
	const char *measure = board_name(b, NOUN_MEASURE, item->measure);

	if (item->person != 0 && item->measure != 0)
		str_addf(out, "%s (%s)", person, measure);
	else
		str_add(out, item->person != 0 ? person : measure);
}

/* What stands before and after the quarter, for one and for many. */
static const struct {
	const char *one, *many, *one_end, *many_end;
} sentences[MISSING_KINDS] = {
	[MISSING_ACTUAL] = { "actual of", "actuals of", " is not in", " are not in" },
	[MISSING_PERSON] = { "person without a promise for", "people without a promise for", "",
	                     "" },
	[MISSING_MEASURE] = { "measure without a promise for", "measures without a promise for", "",
	                      "" },
};

static void add_count(struct str *out, const struct missing *all, enum missing_kind kind)
{
	size_t count = all->lists[kind].count;
	bool one = count == 1;
	char quarter[QUARTER_TEXT];

	quarter_format(kind == MISSING_ACTUAL ? all->review : all->planned, quarter);
	str_addf(out, "%zu %s %s%s", count, one ? sentences[kind].one : sentences[kind].many,
	         quarter, one ? sentences[kind].one_end : sentences[kind].many_end);
}

void missing_add_words(struct str *out, const struct board *b, const struct missing *all,
                       enum missing_kind kind, size_t names)
{
	const struct missing_list *list = &all->lists[kind];

	if (list->count == 0)
		return;
	add_count(out, all, kind);
	for (size_t i = 0; i < list->count && i < names; i++) {
		str_add(out, i == 0 ? ": " : ", ");
		add_item(out, b, &list->items[i]);
	}
	if (names > 0 && list->count > names)
		str_addf(out, " and %zu more", list->count - names);
}

bool missing_has_past(const struct board *b, struct quarter quarter)
{
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (quarter_compare(f->key.quarter, quarter) < 0 &&
		    (f->promise.state == PROMISE_LOCKED || f->actual.amount.given))
			return true;
	}
	return false;
}
