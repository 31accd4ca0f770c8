#include "app/undo.h"

#include "base/xalloc.h"

#include <stdlib.h>
#include <string.h>

static void drop_from(struct undo *undo, size_t first)
{
	for (size_t i = first; i < undo->count; i++)
		free(undo->steps[i].changes);
	undo->count = first;
}

void undo_release(struct undo *undo)
{
	drop_from(undo, 0);
	free(undo->steps);
	arena_release(&undo->arena);
	*undo = (struct undo){ 0 };
}

static bool has_inverse(const struct change *changes, size_t count)
{
	struct change inverse;

	for (size_t i = 0; i < count; i++)
		if (!change_inverse(&changes[i], &inverse))
			return false;
	return true;
}

/* The oldest step makes room: a sitting of ten thousand edits still undoes. */
static void make_room(struct undo *undo)
{
	if (undo->count < UNDO_STEPS)
		return;
	free(undo->steps[0].changes);
	memmove(undo->steps, undo->steps + 1, (undo->count - 1) * sizeof(*undo->steps));
	undo->count--;
}

void undo_push(struct undo *undo, const struct change *changes, size_t count)
{
	struct undo_step *step;

	drop_from(undo, undo->done);
	if (!has_inverse(changes, count)) {
		drop_from(undo, 0);
		undo->done = 0;
		return;
	}
	make_room(undo);
	undo->steps = xgrow(undo->steps, &undo->capacity, undo->count + 1, sizeof(*undo->steps));
	step = &undo->steps[undo->count++];
	step->count = count;
	step->changes = xcalloc(count, sizeof(*step->changes));
	for (size_t i = 0; i < count; i++)
		change_copy(&step->changes[i], &changes[i], &undo->arena);
	undo->done = undo->count;
}

struct change *undo_backward(const struct undo *undo, size_t *count)
{
	const struct undo_step *step;
	struct change *changes;

	*count = 0;
	if (undo->done == 0)
		return NULL;
	step = &undo->steps[undo->done - 1];
	changes = xcalloc(step->count, sizeof(*changes));
	for (size_t i = step->count; i > 0; i--)
		if (change_inverse(&step->changes[i - 1], &changes[*count]))
			(*count)++;
	return changes;
}

struct change *undo_forward(const struct undo *undo, size_t *count)
{
	const struct undo_step *step;
	struct change *changes;

	*count = 0;
	if (undo->done == undo->count)
		return NULL;
	step = &undo->steps[undo->done];
	changes = xcalloc(step->count, sizeof(*changes));
	memcpy(changes, step->changes, step->count * sizeof(*changes));
	*count = step->count;
	return changes;
}

void undo_moved(struct undo *undo, int steps)
{
	undo->done = steps < 0 ? undo->done - 1 : undo->done + 1;
}
