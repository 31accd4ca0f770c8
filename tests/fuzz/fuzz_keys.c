/*
 * fuzz/fuzz_keys.c - any keys at any size on a whole flip board.
 *
 * Every two bytes are one number of the monkey (support/monkey.h).
 */
#include "support/monkey.h"

#include "fuzz/driver.h"

#include <stdlib.h>

struct bytes {
	const uint8_t *at, *end;
};

static uint32_t by_bytes(void *source, uint32_t below)
{
	struct bytes *bytes = source;
	uint32_t number = 0;

	for (int i = 0; i < 2 && bytes->at < bytes->end; i++)
		number = number << 8 | *bytes->at++;
	return number % below;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct bytes bytes = { data, data + size };
	struct monkey *m = calloc(1, sizeof(*m));

	m->source = &bytes;
	m->next = by_bytes;
	monkey_open(m);
	while (bytes.at < bytes.end) {
		monkey_event(m);
		monkey_check(m);
	}
	monkey_close(m);
	free(m);
	return 0;
}
