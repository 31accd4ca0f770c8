#include "core/board.h"

#include "base/text.h"
#include "base/xalloc.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static void slots_release(struct slots *s)
{
	free(s->items);
	free(s->folded);
	map_release(&s->names);
}

void board_release(struct board *b)
{
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		slots_release(&b->slots[kind]);
	figures_release(&b->figures);
	free(b->amendments.items);
	arena_release(&b->arena);
	*b = (struct board){ 0 };
}

const char *board_text(struct board *b, const char *text)
{
	return arena_text(&b->arena, text);
}

static int id_of(const void *noun)
{
	return *(const int *)noun;
}

const void *board_get(const struct board *b, enum noun_kind kind, int id)
{
	const struct slots *s = &b->slots[kind];
	const void *noun;

	if (id < 1 || (size_t)id > s->count)
		return NULL;
	noun = s->items + (size_t)(id - 1) * noun_of(kind)->size;
	return id_of(noun) == 0 ? NULL : noun;
}

const struct department *board_department(const struct board *b, int id)
{
	return board_get(b, NOUN_DEPARTMENT, id);
}

const struct person *board_person(const struct board *b, int id)
{
	return board_get(b, NOUN_PERSON, id);
}

const struct measure *board_measure(const struct board *b, int id)
{
	return board_get(b, NOUN_MEASURE, id);
}

const struct duty *board_duty(const struct board *b, int id)
{
	return board_get(b, NOUN_DUTY, id);
}

const struct followup *board_followup(const struct board *b, int id)
{
	return board_get(b, NOUN_FOLLOWUP, id);
}

const struct session *board_session(const struct board *b, int id)
{
	return board_get(b, NOUN_SESSION, id);
}

/* The field that names a noun, or NULL for rows without a name. */
static const struct field *name_field(enum noun_kind kind)
{
	for (const struct field *f = noun_of(kind)->fields; f->name != NULL; f++)
		if (f->type == FIELD_NAME)
			return f;
	return NULL;
}

static const char *name_in(enum noun_kind kind, const void *noun)
{
	const struct field *f = name_field(kind);

	if (f == NULL)
		return "";
	return *(const char *const *)((const char *)noun + f->offset);
}

const char *board_name(const struct board *b, enum noun_kind kind, int id)
{
	const void *noun = board_get(b, kind, id);

	return noun == NULL ? "" : name_in(kind, noun);
}

const char *board_folded(const struct board *b, enum noun_kind kind, int id)
{
	return board_get(b, kind, id) == NULL ? "" : b->slots[kind].folded[id - 1];
}

int board_last_id(const struct board *b, enum noun_kind kind)
{
	return (int)b->slots[kind].count;
}

int board_new_id(const struct board *b, enum noun_kind kind)
{
	return board_last_id(b, kind) + 1;
}

/* A measure and a duty are unique in their department only. */
static int scope_of(enum noun_kind kind, const void *noun)
{
	if (kind == NOUN_MEASURE)
		return ((const struct measure *)noun)->department;
	if (kind == NOUN_DUTY)
		return ((const struct duty *)noun)->department;
	return 0;
}

static void name_key(struct str *key, int scope, const char *folded)
{
	str_addf(key, "%d|%s", scope, folded);
}

static void map_name(struct slots *s, int scope, const char *folded, int id)
{
	struct str key = { 0 };

	name_key(&key, scope, folded);
	map_put(&s->names, str_text(&key), id);
	str_release(&key);
}

static bool is_called(const struct board *b, enum noun_kind kind, int id, int scope,
                      const char *folded)
{
	const void *noun = board_get(b, kind, id);

	return noun != NULL && scope_of(kind, noun) == scope &&
	       strcmp(board_folded(b, kind, id), folded) == 0;
}

/* The map keeps names that were given up, so the noun itself is asked. */
int board_find(const struct board *b, enum noun_kind kind, int scope, const char *name)
{
	struct str key = { 0 };
	char *folded = text_fold(name);
	int id;

	name_key(&key, scope, folded);
	id = map_get(&b->slots[kind].names, str_text(&key));
	if (!is_called(b, kind, id, scope, folded))
		id = 0;
	str_release(&key);
	free(folded);
	return id;
}

const char *board_nearest(const struct board *b, enum noun_kind kind, int scope, const char *name)
{
	char *folded = text_fold(name);
	int best = (int)strlen(folded) / 3 + 1, found = 0;

	for (int id = 1; id <= board_last_id(b, kind); id++) {
		const void *noun = board_get(b, kind, id);
		int distance;

		if (noun == NULL || scope_of(kind, noun) != scope)
			continue;
		distance = text_distance(folded, board_folded(b, kind, id));
		if (distance < best) {
			best = distance;
			found = id;
		}
	}
	free(folded);
	return found == 0 ? NULL : board_name(b, kind, found);
}

const struct session *board_open_session(const struct board *b)
{
	for (int id = board_last_id(b, NOUN_SESSION); id > 0; id--) {
		const struct session *s = board_session(b, id);

		if (s != NULL && s->closed_at[0] == '\0')
			return s;
	}
	return NULL;
}

bool person_is_active(const struct person *p, struct quarter quarter)
{
	if (quarter_is_given(p->active_from) && quarter_compare(quarter, p->active_from) < 0)
		return false;
	return !quarter_is_given(p->active_to) || quarter_compare(quarter, p->active_to) <= 0;
}

/* An actual that was taken back is history too: it has a source. */
static bool has_figure(const struct figure *f)
{
	return f->promise.state == PROMISE_LOCKED || f->actual.amount.given ||
	       f->actual.source != NULL;
}

bool board_has_figures(const struct board *b)
{
	for (size_t i = 0; i < b->figures.count; i++)
		if (has_figure(&b->figures.items[i]))
			return true;
	return false;
}

bool measure_has_figures(const struct board *b, int measure)
{
	for (size_t i = 0; i < b->figures.count; i++) {
		const struct figure *f = &b->figures.items[i];

		if (f->key.measure == measure &&
		    (has_figure(f) || f->promise.state == PROMISE_DRAFT))
			return true;
	}
	return false;
}

const struct terms *board_terms(const struct board *b, struct figure_key key)
{
	const struct figure *f = figures_find(&b->figures, key);

	if (f == NULL || f->promise.state == PROMISE_NONE)
		return NULL;
	for (size_t i = b->amendments.count; i > 0; i--)
		if (figure_key_compare(b->amendments.items[i - 1].key, key) == 0)
			return &b->amendments.items[i - 1].terms;
	return &f->promise.terms;
}

static void make_room(struct slots *s, size_t count, size_t size)
{
	if (count <= s->count)
		return;
	s->items = xgrow(s->items, &s->capacity, count, size);
	s->folded = xgrow(s->folded, &s->folded_capacity, count, sizeof(*s->folded));
	memset(s->items + s->count * size, 0, (count - s->count) * size);
	for (size_t i = s->count; i < count; i++)
		s->folded[i] = "";
	s->count = count;
}

void board_remove(struct board *b, enum noun_kind kind, int id)
{
	size_t size = noun_of(kind)->size;

	if (board_get(b, kind, id) != NULL)
		memset(b->slots[kind].items + (size_t)(id - 1) * size, 0, size);
}

void board_put(struct board *b, enum noun_kind kind, const void *noun)
{
	struct slots *s = &b->slots[kind];
	size_t size = noun_of(kind)->size;
	int id = id_of(noun);
	char *folded = text_fold(name_in(kind, noun));

	board_remove(b, kind, id);
	make_room(s, (size_t)id, size);
	noun_copy(kind, s->items + (size_t)(id - 1) * size, noun, &b->arena);
	s->folded[id - 1] = arena_text(&b->arena, folded);
	if (name_field(kind) != NULL)
		map_name(s, scope_of(kind, noun), folded, id);
	free(folded);
}

void board_add_amendment(struct board *b, const struct amendment *amendment)
{
	struct amendments *all = &b->amendments;
	struct amendment *a;

	all->items = xgrow(all->items, &all->capacity, all->count + 1, sizeof(*all->items));
	a = &all->items[all->count++];
	*a = *amendment;
	a->terms.note = board_text(b, amendment->terms.note);
	a->reason = board_text(b, amendment->reason);
	a->entered_at = board_text(b, amendment->entered_at);
}

struct sort_key {
	int id, position;
	const char *folded;
};

static int compare_keys(const void *left, const void *right)
{
	const struct sort_key *a = left, *b = right;
	int order = (a->position > b->position) - (a->position < b->position);

	if (order == 0)
		order = strcmp(a->folded, b->folded);
	return order != 0 ? order : a->id - b->id;
}

static struct sort_key key_of(const struct board *b, enum noun_kind kind, int id)
{
	struct sort_key key = { id, 0, board_folded(b, kind, id) };
	const void *noun = board_get(b, kind, id);
	const struct department *department = kind == NOUN_DEPARTMENT
	                                              ? noun
	                                              : board_department(b, scope_of(kind, noun));

	if (department != NULL)
		key.position = department->position;
	if (kind == NOUN_DUTY)
		key.folded = ""; /* duties stay in the order they were written down */
	return key;
}

size_t board_sorted(const struct board *b, enum noun_kind kind, int **ids)
{
	size_t count = 0, all = b->slots[kind].count;
	struct sort_key *keys = xcalloc(all + 1, sizeof(*keys));

	for (int id = 1; (size_t)id <= all; id++)
		if (board_get(b, kind, id) != NULL)
			keys[count++] = key_of(b, kind, id);
	qsort(keys, count, sizeof(*keys), compare_keys);
	*ids = xcalloc(count + 1, sizeof(**ids));
	for (size_t i = 0; i < count; i++)
		(*ids)[i] = keys[i].id;
	free(keys);
	return count;
}

static int position_of(const struct board *b, int measure)
{
	return board_department(b, board_measure(b, measure)->department)->position;
}

static int compare_folded(const struct board *b, enum noun_kind kind, int left, int right)
{
	int order = strcmp(board_folded(b, kind, left), board_folded(b, kind, right));

	return order != 0 ? order : (left > right) - (left < right);
}

int board_compare_keys(const struct board *b, struct figure_key left, struct figure_key right)
{
	int order = quarter_compare(left.quarter, right.quarter);

	if (order == 0)
		order = position_of(b, left.measure) - position_of(b, right.measure);
	if (order == 0)
		order = compare_folded(b, NOUN_PERSON, left.person, right.person);
	return order != 0 ? order : compare_folded(b, NOUN_MEASURE, left.measure, right.measure);
}
