/*
 * core/gap_explain.h - the arithmetic behind the gap and the mix, line by line.
 *
 * What went in, the formula in words, the unrounded effects and how they were
 * rounded: to be checked with a pocket calculator.  Texts end with a line feed;
 * sentences do not.
 */
#ifndef CORE_GAP_EXPLAIN_H
#define CORE_GAP_EXPLAIN_H

#include "core/gap.h"
#include "core/mix.h"

/* A gap without lines is explained by the sentence of gap_add_nothing(). */
void gap_explain(struct str *out, const struct board *b, const struct gap *gap);
/* Nothing for a mix without lines. */
void mix_explain(struct str *out, const struct board *b, const struct mix *mix);

/* Why there is no gap: "No revenue is reported for 2026-Q3 yet, so ...". */
void gap_add_nothing(struct str *out, const struct gap *gap);
/* "Provisional: not reported by Sam Okoro (Revenue) and 3 more.  ..."; adds
 * nothing when all is in.  At most `most` names. */
void gap_add_provisional(struct str *out, const struct board *b, const struct gap *gap,
                         size_t most);
void mix_add_provisional(struct str *out, const struct board *b, const struct mix *mix,
                         size_t most);

#endif
