#include "core/figure.h"

#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

const char *const basis_words[] = { "amount", "value", NULL };

static int compare_int(int a, int b)
{
	return (a > b) - (a < b);
}

int figure_key_compare(struct figure_key a, struct figure_key b)
{
	int order = compare_int(a.person, b.person);

	if (order == 0)
		order = compare_int(a.measure, b.measure);
	return order != 0 ? order : quarter_compare(a.quarter, b.quarter);
}

struct amount figure_promised(const struct figure *f, enum basis basis)
{
	if (f->promise.state != PROMISE_LOCKED)
		return (struct amount){ 0 };
	return basis == BASIS_VALUE ? f->promise.terms.value : f->promise.terms.amount;
}

struct amount figure_actual(const struct figure *f, enum basis basis)
{
	return basis == BASIS_VALUE ? f->actual.value : f->actual.amount;
}

bool terms_equal(const struct terms *a, const struct terms *b)
{
	return amount_equal(a->amount, b->amount) && amount_equal(a->best_case, b->best_case) &&
	       amount_equal(a->floor, b->floor) && amount_equal(a->value, b->value);
}

bool actual_equal(const struct actual *a, const struct actual *b)
{
	const char *left = a->note != NULL ? a->note : "";
	const char *right = b->note != NULL ? b->note : "";

	return amount_equal(a->amount, b->amount) && amount_equal(a->value, b->value) &&
	       a->disputed == b->disputed && strcmp(left, right) == 0;
}

/* The first place whose key is not before `key`. */
static size_t lower_bound(const struct figures *all, struct figure_key key)
{
	size_t low = 0, high = all->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (figure_key_compare(all->items[middle].key, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_at(const struct figures *all, size_t at, struct figure_key key)
{
	return at < all->count && figure_key_compare(all->items[at].key, key) == 0;
}

const struct figure *figures_find(const struct figures *all, struct figure_key key)
{
	size_t at = lower_bound(all, key);

	return is_at(all, at, key) ? &all->items[at] : NULL;
}

struct figure *figures_at(struct figures *all, struct figure_key key)
{
	size_t at = lower_bound(all, key);

	if (is_at(all, at, key))
		return &all->items[at];
	all->items = xgrow(all->items, &all->capacity, all->count + 1, sizeof(*all->items));
	memmove(&all->items[at + 1], &all->items[at], (all->count - at) * sizeof(*all->items));
	all->count++;
	all->items[at] = (struct figure){ .key = key };
	return &all->items[at];
}

const struct figure *figures_run(const struct figures *all, int person, int measure, size_t *count)
{
	size_t from = lower_bound(all, (struct figure_key){ person, measure, { 0 } });
	size_t to = lower_bound(all, (struct figure_key){ person, measure + 1, { 0 } });

	*count = to - from;
	return *count > 0 ? &all->items[from] : NULL;
}

void figures_release(struct figures *all)
{
	free(all->items);
	*all = (struct figures){ 0 };
}
