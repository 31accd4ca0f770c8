/*
 * core/same.h - comparing boards, for tests.
 *
 * difference() compares everything; difference_now() what holds now, and not
 * how often it was amended or corrected before.
 */
#ifndef TESTS_CORE_SAME_H
#define TESTS_CORE_SAME_H

#include "core/board.h"

#include <string.h>

static inline bool same_words(const char *a, const char *b)
{
	return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static inline bool figure_is_blank(const struct figure *f)
{
	return f->promise.state == PROMISE_NONE && f->actual.source == NULL;
}

static inline size_t next_figure(const struct board *b, size_t at)
{
	while (at < b->figures.count && figure_is_blank(&b->figures.items[at]))
		at++;
	return at;
}

static inline bool same_promise(const struct promise *a, const struct promise *b)
{
	return a->state == b->state && terms_equal(&a->terms, &b->terms) &&
	       same_words(a->terms.note, b->terms.note) &&
	       same_words(a->entered_at, b->entered_at) && same_words(a->locked_at, b->locked_at) &&
	       a->entered_afterwards == b->entered_afterwards && a->amendments == b->amendments;
}

static inline bool same_figure(const struct figure *a, const struct figure *b)
{
	return figure_key_compare(a->key, b->key) == 0 && same_promise(&a->promise, &b->promise) &&
	       actual_equal(&a->actual, &b->actual) &&
	       same_words(a->actual.source, b->actual.source) &&
	       a->actual.corrections == b->actual.corrections;
}

static inline bool same_figures(const struct board *a, const struct board *b)
{
	size_t i = next_figure(a, 0), j = next_figure(b, 0);

	while (i < a->figures.count && j < b->figures.count) {
		if (!same_figure(&a->figures.items[i], &b->figures.items[j]))
			return false;
		i = next_figure(a, i + 1);
		j = next_figure(b, j + 1);
	}
	return i >= a->figures.count && j >= b->figures.count;
}

static inline bool same_amendments(const struct board *a, const struct board *b)
{
	if (a->amendments.count != b->amendments.count)
		return false;
	for (size_t i = 0; i < a->amendments.count; i++) {
		const struct amendment *x = &a->amendments.items[i], *y = &b->amendments.items[i];

		if (figure_key_compare(x->key, y->key) != 0 || !terms_equal(&x->terms, &y->terms) ||
		    !same_words(x->terms.note, y->terms.note) ||
		    !same_words(x->reason, y->reason) || !same_words(x->entered_at, y->entered_at))
			return false;
	}
	return true;
}

static inline bool same_nouns(const struct board *a, const struct board *b, enum noun_kind kind)
{
	int last = board_last_id(a, kind) > board_last_id(b, kind) ? board_last_id(a, kind)
	                                                           : board_last_id(b, kind);

	for (int id = 1; id <= last; id++) {
		const void *x = board_get(a, kind, id), *y = board_get(b, kind, id);

		if ((x == NULL) != (y == NULL) || (x != NULL && !noun_equal(kind, x, y)))
			return false;
	}
	return true;
}

static inline bool same_settings(const struct settings *a, const struct settings *b)
{
	return same_words(a->company, b->company) &&
	       same_words(a->currency.code, b->currency.code) &&
	       a->currency.exponent == b->currency.exponent && a->fiscal_start == b->fiscal_start;
}

/* The first thing that differs, or NULL. */
static inline const char *difference(const struct board *a, const struct board *b)
{
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		if (!same_nouns(a, b, (enum noun_kind)kind))
			return noun_of((enum noun_kind)kind)->name;
	if (!same_settings(&a->settings, &b->settings))
		return "settings";
	if (!same_figures(a, b))
		return "figures";
	return same_amendments(a, b) ? NULL : "amendments";
}

static inline bool same_now(const struct board *a, const struct board *b, const struct figure *f)
{
	const struct figure *g = figures_find(&b->figures, f->key);
	const struct terms *x = board_terms(a, f->key), *y = board_terms(b, f->key);
	struct actual none = { 0 };

	if ((x == NULL) != (y == NULL) || (x != NULL && !terms_equal(x, y)))
		return false;
	if (g == NULL)
		return f->promise.state == PROMISE_NONE && actual_equal(&f->actual, &none);
	return f->promise.state == g->promise.state && actual_equal(&f->actual, &g->actual);
}

static inline bool same_figures_now(const struct board *a, const struct board *b)
{
	for (size_t i = 0; i < a->figures.count; i++)
		if (!same_now(a, b, &a->figures.items[i]))
			return false;
	for (size_t i = 0; i < b->figures.count; i++)
		if (!same_now(b, a, &b->figures.items[i]))
			return false;
	return true;
}

/* The first thing that differs, or NULL. */
static inline const char *difference_now(const struct board *a, const struct board *b)
{
	for (int kind = 0; kind < NOUN_KINDS; kind++)
		if (!same_nouns(a, b, (enum noun_kind)kind))
			return noun_of((enum noun_kind)kind)->name;
	if (!same_settings(&a->settings, &b->settings))
		return "settings";
	return same_figures_now(a, b) ? NULL : "figures";
}

#endif
