/*
 * core/cog.h - the color of a measure in a quarter.
 *
 *     green  the promise was kept
 *     red    worse than the floor, or short where no floor was set
 *     amber  between
 *
 * None without both a locked promise and an actual.  A floor is an amount: on
 * the basis of money there is none.
 */
#ifndef CORE_COG_H
#define CORE_COG_H

#include "core/figure.h"
#include "core/standing.h"

enum cog { COG_NONE, COG_GREEN, COG_AMBER, COG_RED };

extern const char *const cog_words[]; /* "", "green", "amber", "red" */

enum cog cog_of(const struct figure *f, enum basis basis, enum direction direction);

#endif
