#include "base/arena.h"

#include "base/xalloc.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	BLOCK_FIRST = 4096,
	BLOCK_LARGEST = 256 * 1024,
};

struct arena_block {
	struct arena_block *next;
	size_t used, capacity;
	max_align_t bytes[];
};

static size_t block_capacity(const struct arena_block *before, size_t need)
{
	size_t capacity = before != NULL ? before->capacity * 2 : BLOCK_FIRST;

	if (capacity > BLOCK_LARGEST)
		capacity = BLOCK_LARGEST;
	return capacity > need ? capacity : need;
}

static struct arena_block *block_add(struct arena *arena, size_t need)
{
	size_t capacity = block_capacity(arena->blocks, need);
	struct arena_block *block = xcalloc(1, sizeof(*block) + capacity);

	block->capacity = capacity;
	block->next = arena->blocks;
	arena->blocks = block;
	return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->blocks;
	size_t step = _Alignof(max_align_t);
	char *memory;

	if (size > SIZE_MAX / 2)
		xalloc_fail();
	size = (size + step - 1) / step * step;
	if (block == NULL || block->capacity - block->used < size)
		block = block_add(arena, size);
	memory = (char *)block->bytes + block->used;
	block->used += size;
	return memory;
}

const char *arena_text(struct arena *arena, const char *text)
{
	size_t size;

	if (text == NULL || text[0] == '\0')
		return "";
	size = strlen(text) + 1;
	return memcpy(arena_alloc(arena, size), text, size);
}

void arena_release(struct arena *arena)
{
	while (arena->blocks != NULL) {
		struct arena_block *block = arena->blocks;

		arena->blocks = block->next;
		free(block);
	}
}
