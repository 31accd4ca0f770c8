/*
 * fuzz/driver.h - the main() of a fuzz target where libFuzzer is not there.
 *
 * TARGET SECONDS feeds random inputs, the same in every run, until the time is
 * up; TARGET FILE feeds that file, to look at what was found.  An input that
 * crashes is in crash-input in the folder one stands in.
 */
#ifndef TESTS_FUZZ_DRIVER_H
#define TESTS_FUZZ_DRIVER_H

#include "support/chance.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#ifndef FUZZ_LIBRARY
enum { FUZZ_INPUT_MAX = 4096 };

static inline bool fuzz_file(const char *path, const char *mode, uint8_t *data, size_t *size)
{
	FILE *file = fopen(path, mode);

	if (file == NULL)
		return false;
	*size = mode[0] == 'r' ? fread(data, 1, *size, file) : fwrite(data, 1, *size, file);
	return fclose(file) == 0;
}

static inline int fuzz_seconds(const char *text)
{
	int seconds = 0;

	for (; *text >= '0' && *text <= '9' && seconds < 100000; text++)
		seconds = seconds * 10 + (*text - '0');
	return seconds;
}

int main(int argc, char **argv)
{
	static uint8_t data[FUZZ_INPUT_MAX];
	time_t end = time(NULL) + (argc > 1 ? fuzz_seconds(argv[1]) : 60);
	uint32_t seed = 20261005;
	size_t size = sizeof(data), inputs = 0;

	if (argc > 1 && fuzz_file(argv[1], "r", data, &size))
		return LLVMFuzzerTestOneInput(data, size);
	for (; time(NULL) < end; inputs++) {
		size = 1 + chance(&seed, FUZZ_INPUT_MAX);
		for (size_t i = 0; i < size; i++)
			data[i] = (uint8_t)chance(&seed, 256);
		if (!fuzz_file("crash-input", "w", data, &size))
			return 2;
		if (LLVMFuzzerTestOneInput(data, size) != 0)
			return 1;
	}
	(void)remove("crash-input");
	printf("%zu inputs\n", inputs);
	return 0;
}
#endif

#endif
