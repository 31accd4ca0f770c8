/*
 * shell/answer.h - a listing on standard output, from a board that is read.
 */
#ifndef SHELL_ANSWER_H
#define SHELL_ANSWER_H

#include "exchange/listing.h"
#include "shell/cells.h"
#include "shell/command.h"

struct answer {
	struct out_file *out;
	struct listing *listing;
	struct cells row;
};

/* false and said (wrong usage) when --format is unknown. */
bool answer_open(struct answer *answer, const struct invocation *call, const struct board *b,
                 const struct listing_column *columns, size_t count) MUST_USE;
/* The exit status; a failed write is said. */
int answer_close(struct answer *answer);

/* The quarter that an operand or an option names; false and said when it
 * names none. */
bool invocation_quarter(const char *text, struct quarter *out) MUST_USE;
/* The person of --person, 0 without it; false and said when nobody is called
 * so. */
bool invocation_person(const struct invocation *call, const struct board *b, int *person) MUST_USE;

#endif
