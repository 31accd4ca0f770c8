/*
 * app/undo.h - what was done in this sitting, step by step, and taken back.
 *
 * A step is the changes of one outcome; taking it back is their inverses in
 * reverse order.  A step with a change that has no inverse (a lock) ends the
 * history: nothing before it can be taken back.
 */
#ifndef APP_UNDO_H
#define APP_UNDO_H

#include "core/change.h"

enum { UNDO_STEPS = 10000 };

struct undo_step {
	struct change *changes;
	size_t count;
};

struct undo {
	struct undo_step *steps;
	size_t count, capacity; /* steps done or undone */
	size_t done;            /* steps that stand; the others can be redone */
	struct arena arena;
};

/* `{ 0 }` is an empty history. */
void undo_release(struct undo *undo);
void undo_push(struct undo *undo, const struct change *changes, size_t count);

/* The changes that take back the last step, or do again the one taken back;
 * `*count` 0 when there is none.  The caller frees the array; the texts live
 * in the history.  After the shell stored them call undo_moved(). */
struct change *undo_backward(const struct undo *undo, size_t *count);
struct change *undo_forward(const struct undo *undo, size_t *count);
void undo_moved(struct undo *undo, int steps);

#endif
