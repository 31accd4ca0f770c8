/*
 * shell/seed_board.h - new boards: the usual one, and the demo company's.
 */
#ifndef SHELL_SEED_BOARD_H
#define SHELL_SEED_BOARD_H

#include "core/board.h"
#include "shell/clock.h"

/* A new file, with the seeds of core/seed.h and the suggested duties, or
 * without.  A failure leaves no file behind. */
bool seed_board_create(const char *path, const struct settings *settings, bool with_seeds,
                       const struct clock *clock, struct error *err) MUST_USE;

/* The demo company: its script (data/demo/script.csv) played through import
 * and lock, each step on its day. */
bool demo_board_create(const char *path, struct error *err) MUST_USE;

/* The day on which the demo company meets. */
extern const struct date demo_today;

#endif
