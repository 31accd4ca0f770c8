/*
 * shell/embedded.h - the files of data/ that the program carries in itself.
 *
 * The demo company and the suggested duties must be there wherever the
 * program is installed and started, so the build turns them into constants
 * (data/embed.sh; the Makefile says which).  The table ends with a NULL name.
 */
#ifndef SHELL_EMBEDDED_H
#define SHELL_EMBEDDED_H

#include <stddef.h>

struct embedded_file {
	const char *name;           /* its path under data/: "demo/people.csv", "duties.csv" */
	const unsigned char *bytes; /* `size` of them, and a 0 that is not counted */
	size_t size;
};

extern const struct embedded_file embedded_files[];

/* NULL when the program carries no file of that name. */
const struct embedded_file *embedded_find(const char *name);

#endif
