/*
 * base/map.h - from text to a positive number, for names.
 *
 * `struct map m = { 0 }` is a valid empty map.  Keys are copied.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>

struct map_entry;

struct map {
	struct map_entry *entries;
	size_t count, capacity;
};

/* 0 when the key is not there. */
int map_get(const struct map *map, const char *key);
/* `value` > 0; an existing key gets the new value. */
void map_put(struct map *map, const char *key, int value);
void map_release(struct map *map);

#endif
