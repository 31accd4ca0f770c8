/*
 * core/handoff.h - how the leads of a quarter were handed over.
 *
 * Acceptance: what the measures of the role `accepted` add up to, beside those
 * of the role `leads`.  Response: a measure in days with a tier, lower is
 * better, says how fast that tier is answered; it is held against the hours
 * that the tier's own row names (a day has 24 of them).
 */
#ifndef CORE_HANDOFF_H
#define CORE_HANDOFF_H

#include "core/board.h"

/* Sums of a quarter; not given where nothing was. */
struct acceptance {
	struct amount leads_said, leads_did;
	struct amount accepted_said, accepted_did;
	bool is_partial;   /* something promised is not reported yet */
	bool is_too_large; /* a sum is beyond AMOUNT_MAX: do not show any */
};

enum answered { ANSWERED_UNKNOWN, ANSWERED_IN_TIME, ANSWERED_LATE };

/* `tier` NULL: of all leads, whatever their tier. */
void handoff_acceptance(const struct board *b, struct quarter quarter, const char *tier,
                        struct acceptance *out);

/* Does this measure say how fast the tier is answered? */
bool handoff_is_response(const struct measure *m, const struct tier *tier);
/* Did it take longer than agreed?  `actual` in hundredths of a day. */
enum answered handoff_answer(const struct tier *tier, struct amount actual);
/* The worst of everybody who answers that tier. */
enum answered handoff_answered(const struct board *b, struct quarter quarter,
                               const struct tier *tier);

#endif
