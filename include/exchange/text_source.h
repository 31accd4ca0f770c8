/*
 * exchange/text_source.h - the bytes of a file as checked UTF-8.
 *
 * Between a descriptor (or memory) and the CSV reader: removes a byte order
 * mark, converts UTF-16 and named encodings, and stops exactly before the
 * first byte that is not text.  What is between `at` and `ready` is
 * well-formed UTF-8 without NUL and ends at a whole character.
 */
#ifndef EXCHANGE_TEXT_SOURCE_H
#define EXCHANGE_TEXT_SOURCE_H

#include "exchange/csv_read.h"

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where the bytes come from: memory when `bytes` is not NULL. */
struct text_input {
	int fd;
	const char *bytes;
	size_t length;
};

struct text_source {
	char *text;
	size_t at;                /* the reader has taken everything before */
	size_t ready;             /* everything before is checked */
	bool ended;               /* nothing comes after `ready` */
	enum csv_refusal problem; /* what is wrong with the byte at `ready` */
	bool has_mark;
	const char *encoding; /* for people */
	uint64_t taken;       /* bytes of the file */

	/* The source's own. */
	size_t length, capacity; /* of `text`, with what is not checked yet */
	char *raw;               /* bytes of the file, not decoded yet */
	size_t raw_length, raw_capacity;
	struct text_input input;
	size_t input_at; /* bytes of the memory taken */
	int64_t start;   /* where the descriptor stood, -1: a pipe */
	size_t chunk;
	const char *named; /* the encoding the caller chose, or NULL */
	bool converts;     /* else the file is UTF-8 */
	void *converter;   /* of iconv */
	bool begun;        /* the mark is dealt with */
	bool raw_ended;
	bool mark_may_follow;         /* out of the converter */
	enum csv_refusal raw_problem; /* holds after all of `text` */
	int read_errno;
	unsigned char head[2]; /* the file's first bytes, for hints */
};

void text_source_init(struct text_source *source, struct text_input input,
                      const struct csv_options *options);
void text_source_release(struct text_source *source);

/* Brings more text, unless the source has ended or has a problem.  Offsets
 * move: what was before `at` is dropped. */
void text_source_fill(struct text_source *source);

bool text_source_rewind(struct text_source *source, struct error *err) MUST_USE;

/* Puts the sentence for `problem` into `err`. */
void text_source_explain(const struct text_source *source, struct error *err);

#endif
