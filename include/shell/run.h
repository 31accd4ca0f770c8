/*
 * shell/run.h - the loop between a terminal and a sitting.
 */
#ifndef SHELL_RUN_H
#define SHELL_RUN_H

#include "shell/command.h"
#include "tui/glyph.h"

/* Opens the board on the screen; returns the exit status. */
int run_board(const struct invocation *call, const char *path, const struct clock *clock);
/* --glyphs: false and said when it is none of the three; *wished is whether
 * it was given. */
bool run_glyphs(const struct invocation *call, bool *wished, enum glyphs *glyphs) MUST_USE;

#endif
