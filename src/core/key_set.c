#include "core/key_set.h"

#include "base/xalloc.h"

#include <stdint.h>
#include <stdlib.h>

/* Open addressing as in base/map.c; ids begin at 1, so 0 is a free place. */
struct key_block {
	uint64_t name;
	uint64_t quarters;
};

enum { QUARTERS = 64 };

static uint64_t name_of(struct figure_key key)
{
	return (uint64_t)key.person << 40 | (uint64_t)key.measure << 16 |
	       (uint64_t)(key.quarter.index / QUARTERS);
}

static uint64_t bit_of(struct figure_key key)
{
	return UINT64_C(1) << (key.quarter.index % QUARTERS);
}

static struct key_block *find(const struct key_set *set, uint64_t name)
{
	uint64_t hash = (name ^ name >> 33) * UINT64_C(0xFF51AFD7ED558CCD); /* MurmurHash3 */
	size_t at = (size_t)(hash ^ hash >> 33) & (set->capacity - 1);

	while (set->blocks[at].name != 0 && set->blocks[at].name != name)
		at = (at + 1) & (set->capacity - 1);
	return &set->blocks[at];
}

static void grow(struct key_set *set)
{
	struct key_set old = *set;

	set->capacity = old.capacity > 0 ? old.capacity * 2 : 64;
	set->blocks = xcalloc(set->capacity, sizeof(*set->blocks));
	for (size_t i = 0; i < old.capacity; i++)
		if (old.blocks[i].name != 0)
			*find(set, old.blocks[i].name) = old.blocks[i];
	free(old.blocks);
}

bool key_set_add(struct key_set *set, struct figure_key key)
{
	uint64_t bit = bit_of(key);
	struct key_block *block;
	bool is_new;

	if (set->count >= set->capacity / 4 * 3)
		grow(set);
	block = find(set, name_of(key));
	if (block->name == 0) {
		block->name = name_of(key);
		set->count++;
	}
	is_new = (block->quarters & bit) == 0;
	block->quarters |= bit;
	return is_new;
}

bool key_set_has(const struct key_set *set, struct figure_key key)
{
	if (set->count == 0)
		return false;
	return (find(set, name_of(key))->quarters & bit_of(key)) != 0;
}

void key_set_release(struct key_set *set)
{
	free(set->blocks);
	*set = (struct key_set){ 0 };
}
