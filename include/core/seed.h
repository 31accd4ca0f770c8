/*
 * core/seed.h - what a new board begins with.
 *
 * Default departments and measures as rows; the suggested duties are data
 * (duties.csv) and come in through the importer.  The usual tiers are offered
 * on the sheet of the hand-offs, not put on the board.
 */
#ifndef CORE_SEED_H
#define CORE_SEED_H

#include "core/noun.h"

struct seed_measure {
	const char *department, *name;
	enum unit unit;
	enum direction direction;
	enum role role;
};

extern const char *const seed_departments[];      /* in flip-board order, ended by NULL */
extern const struct seed_measure seed_measures[]; /* ended by a row without a name */
extern const struct tier seed_tiers[];            /* ended by a row without a name */

/* The place a department takes on the board: the seeded ones keep theirs on
 * every board, others follow in the order they came; `others` counts those. */
int seed_position(const char *department, int others);

#endif
