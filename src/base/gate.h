/*
 * base/gate.h - the text gate, one character at a time.
 *
 * Private to base: what is measured and what is shown must be the same, so
 * gate, width and fit all walk through here.
 */
#ifndef BASE_GATE_H
#define BASE_GATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define GATE_NOTHING UINT32_MAX /* the character is left out */

struct gate {
	const char *text;
	size_t length, at;
	int marks;      /* zero-width characters the current cell has */
	bool on_letter; /* a letter or emoji stands before, marks aside */
};

/* Consumes one character (or one ill-formed byte) and tells what is shown
 * for it; `gate->at` < `gate->length`. */
uint32_t gate_step(struct gate *gate);

#endif
