#include "base/map.h"

#include "base/xalloc.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Open addressing, linear probing; capacity is a power of two and never more
 * than three quarters full, so that a search always meets a free place. */

struct map_entry {
	char *key; /* NULL: free */
	uint64_t hash;
	int value;
};

static uint64_t hash_of(const char *key)
{
	uint64_t hash = UINT64_C(14695981039346656037); /* FNV-1a */

	for (; *key != '\0'; key++)
		hash = (hash ^ (unsigned char)*key) * UINT64_C(1099511628211);
	return hash ^ hash >> 32;
}

/* The entry of `key`, or the free one where it belongs. */
static struct map_entry *find(const struct map *map, const char *key, uint64_t hash)
{
	size_t at = (size_t)hash & (map->capacity - 1);

	while (map->entries[at].key != NULL) {
		if (map->entries[at].hash == hash && strcmp(map->entries[at].key, key) == 0)
			break;
		at = (at + 1) & (map->capacity - 1);
	}
	return &map->entries[at];
}

static void grow(struct map *map)
{
	struct map old = *map;

	map->capacity = old.capacity > 0 ? old.capacity * 2 : 16;
	map->entries = xcalloc(map->capacity, sizeof(*map->entries));
	for (size_t i = 0; i < old.capacity; i++) {
		const struct map_entry *entry = &old.entries[i];

		if (entry->key != NULL)
			*find(map, entry->key, entry->hash) = *entry;
	}
	free(old.entries);
}

int map_get(const struct map *map, const char *key)
{
	return map->count > 0 ? find(map, key, hash_of(key))->value : 0;
}

void map_put(struct map *map, const char *key, int value)
{
	uint64_t hash = hash_of(key);
	struct map_entry *entry;

	assert(value > 0);
	if (map->count >= map->capacity / 4 * 3)
		grow(map);
	entry = find(map, key, hash);
	if (entry->key == NULL) {
		entry->key = xstrdup(key);
		entry->hash = hash;
		map->count++;
	}
	entry->value = value;
}

void map_release(struct map *map)
{
	for (size_t i = 0; i < map->capacity; i++)
		free(map->entries[i].key);
	free(map->entries);
	*map = (struct map){ 0 };
}
