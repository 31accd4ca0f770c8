/*
 * exchange/capture.h - what was written, for tests: an out_file whose text comes
 * back.
 */
#ifndef TESTS_EXCHANGE_CAPTURE_H
#define TESTS_EXCHANGE_CAPTURE_H

#include "exchange/out_file.h"

#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <unistd.h>

struct capture {
	FILE *file; /* nameless */
	struct out_file *out;
};

static inline struct capture capture_begin(void)
{
	struct capture capture = { .file = tmpfile() };

	assert_non_null(capture.file);
	capture.out = out_file_open_descriptor(fileno(capture.file), "the test");
	return capture;
}

/* Appends what was written to `text` and ends the capture. */
static inline void capture_end(struct capture *capture, struct str *text)
{
	struct error err;
	char buffer[4096];
	ssize_t count;
	off_t at = 0;

	assert_true(out_file_commit(capture->out, &err));
	while ((count = pread(fileno(capture->file), buffer, sizeof(buffer), at)) > 0) {
		str_add_bytes(text, buffer, (size_t)count);
		at += count;
	}
	fclose(capture->file);
}

/* Random numbers that are the same in every run (xorshift). */
static inline uint32_t roll(uint32_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 17;
	*seed ^= *seed << 5;
	return *seed;
}

#endif
