/*
 * shell/import_map.h - what `import --map` asks on the command line.
 */
#ifndef SHELL_IMPORT_MAP_H
#define SHELL_IMPORT_MAP_H

#include "exchange/foreign.h"
#include "shell/command.h"
#include "shell/desk.h"

struct import_map {
	bool wanted; /* --map is there */
	struct profile profile;
	struct foreign_options options;
	char *names[PROFILE_ROLES]; /* of --measure, or NULL */
	struct listing *listing;    /* of a dry run, opened with the first line */
	struct out_file *out;
	const struct board *board;
	bool lost; /* the listing has a column for what was lost */
};

/* Returns a status and has said what is wrong; release in any case. */
int import_map_read(const struct invocation *call, struct import_map *out);
void import_map_release(struct import_map *map);

/* Finds the measures; a dry run will list what would be imported. */
int import_map_begin(struct import_map *map, const struct desk *desk, bool dry_run);
/* Ends the listing; a failed write is said. */
int import_map_end(struct import_map *map);

#endif
