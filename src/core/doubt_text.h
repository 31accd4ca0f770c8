/*
 * core/doubt_text.h - how the parts of core/doubt.h write a doubt down.
 *
 * Private to src/core.
 */
#ifndef CORE_DOUBT_TEXT_H
#define CORE_DOUBT_TEXT_H

#include "core/doubt.h"

/* Adds `d` with a copy of `text`, which is empty again; a department that is
 * not given is that of the measure, else of the person. */
void doubts_add(struct doubts *all, const struct board *b, struct doubt d, struct str *text);

/* Money without decimals where it is whole. */
void doubt_add_amount(struct str *out, const struct board *b, int64_t units, enum unit unit);

#endif
