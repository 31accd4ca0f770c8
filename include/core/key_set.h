/*
 * core/key_set.h - a set of figures.
 *
 * 64 quarters of one person and measure are one number, so that a file of a
 * million rows needs a few megabytes at most.  `{ 0 }` is a valid empty set.
 */
#ifndef CORE_KEY_SET_H
#define CORE_KEY_SET_H

#include "core/figure.h"

struct key_block;

struct key_set {
	struct key_block *blocks;
	size_t count, capacity;
};

/* false when it was there already. */
bool key_set_add(struct key_set *set, struct figure_key key);
bool key_set_has(const struct key_set *set, struct figure_key key);
void key_set_release(struct key_set *set);

#endif
