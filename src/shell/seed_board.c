#include "shell/seed_board.h"

#include "core/seed.h"
#include "shell/desk.h"
#include "shell/embedded.h"
#include "shell/import.h"

#include <string.h>
#include <unistd.h>

enum { SEEDS_MAX = 32 };

/* All seeds are one transaction.  Ids count from 1: the board is empty. */
struct seeds {
	struct change changes[SEEDS_MAX];
	size_t count;
};

static void add_departments(struct seeds *seeds, const struct board *b)
{
	for (int i = 0; seed_departments[i] != NULL; i++) {
		struct department d = { i + 1, seed_departments[i], i + 1 };

		seeds->changes[seeds->count++] = change_of_noun(b, NOUN_DEPARTMENT, &d);
	}
}

static int department_id(const char *name)
{
	int i = 0;

	while (strcmp(seed_departments[i], name) != 0)
		i++;
	return i + 1;
}

static void add_measures(struct seeds *seeds, const struct board *b)
{
	for (int i = 0; seed_measures[i].name != NULL; i++) {
		const struct seed_measure *seed = &seed_measures[i];
		struct measure m = {
			.id = i + 1,
			.department = department_id(seed->department),
			.name = seed->name,
			.unit = (int)seed->unit,
			.direction = (int)seed->direction,
			.role = (int)seed->role,
			.tier = "",
		};

		seeds->changes[seeds->count++] = change_of_noun(b, NOUN_MEASURE, &m);
	}
}

const struct embedded_file *embedded_find(const char *name)
{
	for (const struct embedded_file *f = embedded_files; f->name != NULL; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

static bool add_duties(struct desk *desk, const struct clock *clock, struct error *err)
{
	struct intake_options options = {
		.kind = KIND_DUTIES,
		.today = clock->today,
		.now = clock->now,
		.suggest = true,
	};

	return import_embedded(desk, &options, embedded_find("duties.csv"), err);
}

static bool seed(const char *path, const struct clock *clock, struct error *err)
{
	struct seeds seeds = { 0 };
	struct desk desk;
	bool good;

	if (!desk_open(&desk, path, DESK_FIGURES, err))
		return false;
	add_departments(&seeds, &desk.board);
	add_measures(&seeds, &desk.board);
	good = desk_apply(&desk, seeds.changes, seeds.count, clock, err) &&
	       add_duties(&desk, clock, err);
	desk_close(&desk);
	return good;
}

bool seed_board_create(const char *path, const struct settings *settings, bool with_seeds,
                       const struct clock *clock, struct error *err)
{
	struct store *store = store_create(path, settings, err);

	if (store == NULL)
		return false;
	store_close(store);
	if (!with_seeds || seed(path, clock, err))
		return true;
	unlink(path);
	return false;
}
