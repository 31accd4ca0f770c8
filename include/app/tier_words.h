/*
 * app/tier_words.h - how leads were accepted and followed up, in words.
 */
#ifndef APP_TIER_WORDS_H
#define APP_TIER_WORDS_H

#include "app/sheet.h"

/* One line: the acceptance of all leads in the quarter under review. */
void tier_words_of_sheet(struct str *out, const struct scene *scene);
/* What was agreed about a tier, its acceptance, and its response time promised
 * and done; lines ended by line feeds. */
void tier_words_of_tier(struct str *out, const struct scene *scene, const struct tier *tier);

#endif
