#include "core/change.h"

#include <string.h>

static void copy_noun(enum noun_kind kind, union change_value *to, const void *from)
{
	memcpy(to, from, noun_of(kind)->size);
}

struct change change_of_noun(const struct board *b, enum noun_kind kind, const void *after)
{
	struct change c = { .kind = CHANGE_NOUN, .noun = kind, .has = true };
	const void *before;

	copy_noun(kind, &c.after, after);
	before = board_get(b, kind, c.after.id);
	if (before != NULL) {
		c.had = true;
		copy_noun(kind, &c.before, before);
	}
	return c;
}

struct change change_removing(const struct board *b, enum noun_kind kind, int id)
{
	struct change c = { .kind = CHANGE_NOUN, .noun = kind, .had = true };

	copy_noun(kind, &c.before, board_get(b, kind, id));
	return c;
}

struct change change_of_terms(const struct board *b, struct figure_key key,
                              const struct terms *terms, const char *reason)
{
	const struct figure *f = figures_find(&b->figures, key);
	const struct terms *before = board_terms(b, key);
	struct change c = { .kind = CHANGE_DRAFT, .key = key, .reason = reason };

	if (f != NULL && f->promise.state == PROMISE_LOCKED)
		c.kind = CHANGE_AMENDMENT;
	if (before != NULL) {
		c.had = true;
		c.before.terms = *before;
	}
	if (terms != NULL) {
		c.has = true;
		c.after.terms = *terms;
	}
	return c;
}

struct change change_of_actual(const struct board *b, struct figure_key key,
                               const struct actual *actual)
{
	const struct figure *f = figures_find(&b->figures, key);
	struct change c = { .kind = CHANGE_ACTUAL, .key = key };

	if (f != NULL)
		c.before.actual = f->actual;
	c.after.actual = *actual;
	c.had = c.before.actual.amount.given;
	c.has = c.after.actual.amount.given;
	return c;
}

struct change change_locking(struct quarter quarter, bool quarter_has_ended)
{
	return (struct change){
		.kind = CHANGE_LOCK,
		.key.quarter = quarter,
		.has = true,
		.entered_afterwards = quarter_has_ended,
	};
}

static const char *text_or_empty(const char *text)
{
	return text != NULL ? text : "";
}

static bool same_note(const struct terms *a, const struct terms *b)
{
	return strcmp(text_or_empty(a->note), text_or_empty(b->note)) == 0;
}

bool change_is_empty(const struct change *c)
{
	if (c->had != c->has)
		return false;
	switch (c->kind) {
	case CHANGE_NOUN:
		return noun_equal(c->noun, &c->before, &c->after);
	case CHANGE_DRAFT:
		return !c->has || (terms_equal(&c->before.terms, &c->after.terms) &&
		                   same_note(&c->before.terms, &c->after.terms));
	case CHANGE_AMENDMENT:
		return terms_equal(&c->before.terms, &c->after.terms);
	case CHANGE_ACTUAL:
		return !c->has || actual_equal(&c->before.actual, &c->after.actual);
	case CHANGE_SETTINGS:
	case CHANGE_PROMISE:
	case CHANGE_LOCK:
		break;
	}
	return false;
}

bool change_inverse(const struct change *c, struct change *out)
{
	if (c->kind == CHANGE_LOCK || c->kind == CHANGE_PROMISE)
		return false;
	*out = *c;
	out->before = c->after;
	out->after = c->before;
	out->had = c->has;
	out->has = c->had;
	if (c->kind == CHANGE_AMENDMENT)
		out->reason = "taken back";
	return true;
}

static void copy_terms(struct terms *terms, struct arena *arena)
{
	terms->note = arena_text(arena, terms->note);
}

static void copy_actual(struct actual *actual, struct arena *arena)
{
	actual->note = arena_text(arena, actual->note);
	actual->source = arena_text(arena, actual->source);
}

static void copy_value(const struct change *c, union change_value *v, struct arena *arena)
{
	switch (c->kind) {
	case CHANGE_SETTINGS:
		v->settings.company = arena_text(arena, v->settings.company);
		break;
	case CHANGE_NOUN:
		noun_copy(c->noun, v, v, arena);
		break;
	case CHANGE_DRAFT:
	case CHANGE_PROMISE:
	case CHANGE_AMENDMENT:
		copy_terms(&v->terms, arena);
		break;
	case CHANGE_ACTUAL:
		copy_actual(&v->actual, arena);
		break;
	case CHANGE_LOCK:
		break;
	}
}

void change_copy(struct change *to, const struct change *from, struct arena *arena)
{
	*to = *from;
	copy_value(from, &to->before, arena);
	copy_value(from, &to->after, arena);
	to->reason = arena_text(arena, from->reason);
	to->at = arena_text(arena, from->at);
	to->locked_at = from->locked_at == NULL ? NULL : arena_text(arena, from->locked_at);
}

static void lock_figure(struct board *b, struct figure *f, const struct change *c)
{
	const char *locked_at = c->locked_at != NULL ? c->locked_at : c->at;

	f->promise.state = PROMISE_LOCKED;
	f->promise.locked_at = board_text(b, locked_at);
	f->promise.entered_afterwards = c->entered_afterwards;
}

static void apply_terms(struct board *b, const struct change *c)
{
	struct figure *f = figures_at(&b->figures, c->key);

	if (!c->has) {
		f->promise = (struct promise){ 0 };
		return;
	}
	f->promise.state = PROMISE_DRAFT;
	f->promise.terms = c->after.terms;
	f->promise.terms.note = board_text(b, c->after.terms.note);
	f->promise.entered_at = board_text(b, c->at);
	f->promise.locked_at = "";
	if (c->kind == CHANGE_PROMISE)
		lock_figure(b, f, c);
}

static void apply_amendment(struct board *b, const struct change *c)
{
	board_add_amendment(b, &(struct amendment){ c->key, c->after.terms, c->reason, c->at });
	figures_at(&b->figures, c->key)->promise.amendments++;
}

/* The first actual is the first row; whatever follows is a correction. */
static void apply_actual(struct board *b, const struct change *c)
{
	struct figure *f = figures_at(&b->figures, c->key);
	bool first = !f->actual.amount.given && f->actual.source == NULL;
	int corrections = f->actual.corrections + (first ? 0 : 1);

	f->actual = c->after.actual;
	f->actual.note = board_text(b, c->after.actual.note);
	f->actual.source = board_text(b, c->after.actual.source);
	f->actual.corrections = corrections;
}

static void apply_lock(struct board *b, const struct change *c)
{
	for (size_t i = 0; i < b->figures.count; i++) {
		struct figure *f = &b->figures.items[i];

		if (quarter_compare(f->key.quarter, c->key.quarter) == 0 &&
		    f->promise.state == PROMISE_DRAFT)
			lock_figure(b, f, c);
	}
}

/* A duty that changes its column leaves a dated row, here as in the file. */
static void keep_move(struct board *b, const struct change *c)
{
	const struct duty *before = &c->before.duty, *after = &c->after.duty;
	struct move move = {
		.id = board_new_id(b, NOUN_MOVE),
		.duty = after->id,
		.from = before->department,
		.to = after->department,
		.quarter = after->effective_from,
		.at = c->at,
	};

	if (c->noun == NOUN_DUTY && c->had && before->department != after->department)
		board_put(b, NOUN_MOVE, &move);
}

static void apply_noun(struct board *b, const struct change *c)
{
	if (!c->has) {
		board_remove(b, c->noun, c->before.id);
		return;
	}
	board_put(b, c->noun, &c->after);
	keep_move(b, c);
}

void change_apply(struct board *b, const struct change *c)
{
	switch (c->kind) {
	case CHANGE_SETTINGS:
		b->settings = c->after.settings;
		b->settings.company = board_text(b, c->after.settings.company);
		break;
	case CHANGE_NOUN:
		apply_noun(b, c);
		break;
	case CHANGE_DRAFT:
	case CHANGE_PROMISE:
		apply_terms(b, c);
		break;
	case CHANGE_AMENDMENT:
		apply_amendment(b, c);
		break;
	case CHANGE_ACTUAL:
		apply_actual(b, c);
		break;
	case CHANGE_LOCK:
		apply_lock(b, c);
		break;
	}
}

size_t board_count_drafts(const struct board *b, struct quarter quarter)
{
	size_t count = 0;

	for (size_t i = 0; i < b->figures.count; i++)
		count += quarter_compare(b->figures.items[i].key.quarter, quarter) == 0 &&
		         b->figures.items[i].promise.state == PROMISE_DRAFT;
	return count;
}
